// The sheet of a breakdown over rows: one row a year or area, its base and unknown share first, then each part with its ends.
import type { RowsFigure } from '../../figure/figure.ts';
import { gapsSentence } from '../../tell/rows.ts';
import type { Entries } from '../column.ts';
import { FIGURE_COLUMNS } from '../figure-columns.ts';
import { type FigureLine, rowsLines } from '../lines.ts';
import { BASE_SIZE, COUNT, OF_KNOWN, SHARE, UNKNOWN_SHARE } from '../shared-columns.ts';
import { aboveFigure, type NoteNumbers, noteMarkers } from './above.ts';
import { carriedGroups, tableName } from './figure-groups.ts';
import { always, cellOf, type Group, NOT_APPLICABLE, tableOf } from './sheet-table.ts';
import { cutAt, type Sheet } from './workbook.ts';

/** A row in one reading: the lines of its parts side by side. */
interface Across extends FigureLine {
  readonly byPart: ReadonlyMap<string, FigureLine>;
}

export function rowsSheet(figure: RowsFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const { row, reading, reading_used, after_break, base_label } = FIGURE_COLUMNS;
  const hasReadings = figure.rows.some(({ counted }) => counted.readings.length > 1);
  const hasBreaks = figure.rows.some((each) => each.row.isAfterBreak);
  const lines = rowsLines(figure);
  const parts = firstOfParts(lines);
  const groups = [
    always<Across>({ row: { ...row, title: figure.table.label } }),
    ...(hasReadings ? [always<Across>({ reading, reading_used })] : []),
    ...(hasBreaks ? [always<Across>({ after_break })] : []),
    always<Across>({ base_label, ...BASE_SIZE, ...UNKNOWN_SHARE }),
    ...parts.flatMap((part) => groupsOf(part, noteMarkers(part.ownCaveats, notes))),
    ...carriedGroups(notes),
  ];
  const table = tableOf(tableName(name, figure.address), groups, rowsAcross(figure, lines));
  const labels = parts.map(({ part }) => part.label).filter((label) => nameOf(label) !== label);
  const more = [
    ...[gapsSentence(figure)].filter((gaps) => gaps !== null),
    ...labels.map((label) => `"${nameOf(label)}" in the headers is: ${label}`),
  ];
  const printed = lines.map(({ part }) => part);
  return { name, lines: aboveFigure(figure, title, notes, table, printed, more), table };
}

/** Notes and source of a row are those of the table: of a part alone its header names the notes. */
function rowsAcross({ source, caveats }: RowsFigure, lines: readonly FigureLine[]): Across[] {
  const byReading = Map.groupBy(lines, ({ row }) => row);
  return [...byReading.values()].flatMap((ofRow) =>
    [...Map.groupBy(ofRow, ({ reading }) => reading).values()].map((same) => {
      const byPart = new Map(same.map((line) => [line.part.id, line]));
      return { ...(same[0] as FigureLine), source, caveats, byPart };
    }),
  );
}

/** A line of every part of any row, unknown parts first. */
function firstOfParts(lines: readonly FigureLine[]): FigureLine[] {
  const rank = ({ kind }: FigureLine): number => ['unknown', 'category', 'not itemised'].indexOf(kind);
  return [...Map.groupBy(lines, ({ part }) => part.id).values()]
    .map(([first]) => first as FigureLine)
    .sort((a, b) => rank(a) - rank(b));
}

function groupsOf({ part: { id, label } }: FigureLine, markers: string): Group<Across>[] {
  const name = nameOf(label);
  const under = (entries: Entries<FigureLine>, after: string, isOptional: boolean): Group<Across> => ({
    isOptional,
    columns: Object.values(entries).map((entry) => ({
      header: `${name}: ${entry.title.charAt(0).toLowerCase()}${entry.title.slice(1)}${after}`,
      cell: ({ byPart }) => {
        const line = byPart.get(id);
        return line === undefined ? NOT_APPLICABLE : cellOf(entry, line);
      },
    })),
  });
  const { as_printed, as_corrected } = FIGURE_COLUMNS;
  return [
    under({ as_printed }, markers === '' ? '' : ` ${markers}`, false),
    under({ as_corrected }, '', true),
    under(SHARE, '', false),
    under(OF_KNOWN, '', true),
    under(COUNT, '', true),
  ];
}

/** Longer labels are cut in the headers, which also say what of the part stands below. */
const LONGEST_NAME = 150;

function nameOf(label: string): string {
  return label.length <= LONGEST_NAME ? label : `${cutAt(label, LONGEST_NAME)}…`;
}
