// The sheet of a breakdown: one row a part, reading and base; the whole population first, and what is unknown before what is known.
import type { Base, CountedPart, Fact } from '../../figure/fact.ts';
import { type BreakdownFigure, type CountedReading, ofPart } from '../../figure/figure.ts';
import { baseLine, releaseLine, sourceLine, titleOf, unknownLine } from '../../tell/carried.ts';
import { sentence } from '../../tell/phrase.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import {
  BASE_HEADERS,
  baseCells,
  CARRIED_HEADERS,
  carriedCells,
  columnsFor,
  endHeaders,
  figureLines,
  NO_ENDS,
  type NoteNumbers,
  noteMarkers,
  numberCells,
  originOfPart,
  orNone,
  PART_NOTES,
  printedCell,
  tableName,
} from './figure-cells.ts';
import { type Cell, type Sheet, text } from './workbook.ts';

const HEADERS = [
  'Answer',
  'Kind',
  'Reading',
  'As printed',
  ...endHeaders('Share of base'),
  'How the share came about',
  ...BASE_HEADERS,
  ...endHeaders('Unknown share of base'),
  ...endHeaders('Share of those known'),
  ...endHeaders('How many'),
  PART_NOTES,
  ...CARRIED_HEADERS,
];

export function breakdownSheet(figure: BreakdownFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const { breakdown, readings } = figure.counted;
  const found = readings.flatMap((reading) => readingRows(figure, reading, notes));
  const rows = orNone(found, HEADERS);
  const own = [
    baseLine(figure),
    unknownLine(figure),
    ...(breakdown.doesNotSum === null ? [] : [`The parts need not add up: ${breakdown.doesNotSum}`]),
    ...(readings.length === 1
      ? []
      : ['The source can be read in more than one way.', ...readings.map((reading) => readingLine(figure, reading))]),
    `Source: ${sourceLine(figure)}`,
    releaseLine(figure.release),
  ];
  return {
    name,
    lines: figureLines(figure, `${title}: ${titleOf(figure)}`, notes, own, rows),
    table: { name: tableName(name, figure.address), columns: columnsFor(HEADERS), rows },
  };
}

/** "Reading used, of all: the printed shares are shares of visits with a purpose. So the table says." */
function readingLine({ counted }: BreakdownFigure, { reading }: CountedReading): string {
  const { base, preferred, because } = reading;
  const [name, of] = base === 'known' ? ['those known', 'those known'] : ['all', counted.bases[0].label];
  const why = because === null ? '' : ` ${sentence(because)}`;
  return `${preferred ? 'Reading used' : 'Other reading'}, of ${name}: the printed shares are shares of ${of}.${why}`;
}

export function readingName({ preferred, base }: CountedReading['reading']): string {
  return `${preferred ? 'reading used' : 'other reading'}: of ${base === 'known' ? 'those known' : 'all'}`;
}

function readingRows(figure: BreakdownFigure, reading: CountedReading, notes: NoteNumbers): Cell[][] {
  const { bases } = figure.counted;
  const parts = [...partsFromTop(reading), ...reading.parts.filter(({ kind }) => kind !== 'unknown')];
  return [...bases.keys()].reverse().flatMap((index) =>
    parts.flatMap((part) => {
      const share = part.shares[index];
      return share === null || share === undefined ? [] : [partRow(figure, reading, part, share, index, notes)];
    }),
  );
}

function partRow(
  figure: BreakdownFigure,
  reading: CountedReading,
  part: CountedPart,
  share: Fact,
  index: number,
  notes: NoteNumbers,
): Cell[] {
  const unknown = reading.unknown[index];
  const own = ofPart(figure, part);
  return [
    text(part.label),
    text(kindOf(part)),
    text(figure.counted.readings.length === 1 ? 'only reading' : readingName(reading.reading)),
    printedCell(part),
    ...numberCells(share),
    text(originOfPart(part, share)),
    ...baseCells(figure.counted.bases[index] as Base),
    ...(unknown === undefined ? NO_ENDS : numberCells(unknown)),
    ...(part.ofKnown === null ? NO_ENDS : numberCells(part.ofKnown)),
    ...numberCells(part.count),
    text(noteMarkers(own, notes) || 'none'),
    ...carriedCells(figure, notes, own.source),
  ];
}

function kindOf({ kind, unknownKind }: CountedPart): string {
  if (kind === 'unknown') return `unknown: ${unknownKind ?? 'the source does not say how many'}`;
  return kind === 'category' ? 'known' : kind === 'outside' ? 'outside this question' : kind;
}
