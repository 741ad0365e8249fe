// The sheet of a breakdown over rows: one row a year or area, its base and unknown share first, then each part with its ends.
import type { CountedPart } from '../../figure/fact.ts';
import { type CountedReading, type CountedRow, ofPart, type RowsFigure } from '../../figure/figure.ts';
import { baseLine, releaseLine, sourceLine, titleOf, unknownLine } from '../../tell/carried.ts';
import { gapsSentence } from '../../tell/rows.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import { readingName } from './breakdown-sheet.ts';
import {
  BASE_HEADERS,
  baseCells,
  CARRIED_HEADERS,
  carriedCells,
  columnsFor,
  endHeaders,
  figureLines,
  NO_ENDS,
  NOT_APPLICABLE,
  type NoteNumbers,
  noteMarkers,
  numberCells,
  orNone,
  printedCell,
  tableName,
} from './figure-cells.ts';
import { type Cell, cutAt, type Sheet, text } from './workbook.ts';

/** A part as the headers name it, and which of its columns say anything. */
interface PartColumns {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Of the notes to this part alone. */
  readonly markers: string;
  readonly isKnown: boolean;
  readonly isCounted: boolean;
}

export function rowsSheet(figure: RowsFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const { table } = figure;
  const parts = partColumns(figure, notes);
  const hasBreaks = figure.rows.some(({ row }) => row.isAfterBreak);
  const hasReadings = figure.rows.some(({ counted }) => counted.readings.length > 1);
  const headers = [
    table.label,
    ...(hasReadings ? ['Reading'] : []),
    ...(hasBreaks ? ['After a break in the series'] : []),
    ...BASE_HEADERS,
    ...endHeaders('Unknown share of base'),
    ...parts.flatMap(({ name: part, markers, isKnown, isCounted }) => [
      `${part}: as printed${markers === '' ? '' : ` ${markers}`}`,
      ...endHeaders(`${part}: share of base`),
      ...(isKnown ? endHeaders(`${part}: share of those known`) : []),
      ...(isCounted ? endHeaders(`${part}: how many`) : []),
    ]),
    ...CARRIED_HEADERS,
  ];
  const tail = carriedCells(figure, notes);
  const found = figure.rows.flatMap((row) =>
    row.counted.readings.map((reading) => [
      text(row.row.id),
      ...(hasReadings ? [text(readingName(reading.reading))] : []),
      ...(hasBreaks ? [text(row.row.isAfterBreak ? 'yes' : 'no')] : []),
      ...rowCells(row, reading, parts),
      ...tail,
    ]),
  );
  const rows = orNone(found, headers);
  const gaps = gapsSentence(figure);
  const own = [
    baseLine(figure),
    unknownLine(figure),
    ...(gaps === null ? [] : [gaps]),
    ...parts.flatMap((part) => (part.name === part.label ? [] : [`"${part.name}" in the headers is: ${part.label}`])),
    `Source: ${sourceLine(figure)}`,
    releaseLine(figure.release),
  ];
  return {
    name,
    lines: figureLines(figure, `${title}: ${titleOf(figure)}`, notes, own, rows),
    table: { name: tableName(name, figure.address), columns: columnsFor(headers), rows },
  };
}

/** Longer labels are cut in the headers, which also say what of the part stands below. */
const LONGEST_NAME = 150;

/** Every part of any row, unknown parts first. */
function partColumns(figure: RowsFigure, notes: NoteNumbers): PartColumns[] {
  const { rows } = figure;
  const readings = rows.flatMap(({ counted }) => counted.readings);
  const found = new Map<string, CountedPart[]>();
  for (const reading of readings) {
    const rest = reading.parts.filter(({ kind }) => kind !== 'unknown');
    for (const part of [...partsFromTop(reading), ...rest]) {
      const same = found.get(part.id);
      if (same === undefined) found.set(part.id, [part]);
      else same.push(part);
    }
  }
  const rank = ([first]: CountedPart[]): number => ['unknown', 'category', 'not itemised'].indexOf(first?.kind ?? '');
  return [...found.entries()]
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([id, same]) => {
      const [first] = same;
      const label = first?.label ?? id;
      return {
        id,
        label,
        name: label.length <= LONGEST_NAME ? label : `${cutAt(label, LONGEST_NAME)}…`,
        markers: first === undefined ? '' : noteMarkers(ofPart(figure, first), notes),
        isKnown: same.some(({ ofKnown }) => ofKnown !== null),
        isCounted: same.some(({ count }) => count.value !== null),
      };
    });
}

function rowCells({ counted }: CountedRow, reading: CountedReading, parts: readonly PartColumns[]): Cell[] {
  const byId = new Map(reading.parts.map((part) => [part.id, part]));
  const unknown = reading.unknown[0];
  return [
    ...baseCells(counted.bases[0]),
    ...(unknown === undefined ? NO_ENDS : numberCells(unknown)),
    ...parts.flatMap(({ id, isKnown, isCounted }) => {
      const part = byId.get(id);
      const share = part?.shares[0];
      return [
        part === undefined ? NOT_APPLICABLE : printedCell(part),
        ...(share === undefined || share === null ? NO_ENDS : numberCells(share)),
        ...(!isKnown ? [] : part === undefined || part.ofKnown === null ? NO_ENDS : numberCells(part.ofKnown)),
        ...(!isCounted ? [] : part === undefined ? NO_ENDS : numberCells(part.count)),
      ];
    }),
  ];
}
