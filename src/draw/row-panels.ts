// The panels of a breakdown over rows: each row is a whole of its own, of all and of those known.
import type { CountedRow, RowsFigure } from '../figure/figure.ts';
import { type Panel, panelAt, panelOfKnown } from '../tell/panel.ts';
import { gapsSentence, marksKey } from '../tell/rows.ts';
import { words } from '../words/words.ts';

/** Each row's panel of all. */
export function panelsOfRows(figure: RowsFigure): Panel[] {
  return figure.rows.map(({ row, counted }) => panelAt(counted, counted.preferred, 0, `${row.id}/`));
}

/** Each row's panel of all, and that of those known; a row where nobody is unknown has none. */
export function panelsWithKnown(figure: RowsFigure): Panel[] {
  const known = figure.rows.flatMap(({ row, counted }) => panelOfKnown(counted, counted.preferred, `${row.id}/`) ?? []);
  return [...panelsOfRows(figure), ...known];
}

export function panelOfRow(panels: readonly Panel[], { counted }: CountedRow, ofKnown: boolean): Panel | undefined {
  return panels.find((panel) => panel.counted === counted && (panel.base === null) === ofKnown);
}

export function rowLabel({ row }: CountedRow): string {
  return row.isAfterBreak ? words.charts.rowAfterBreak(row.id) : row.id;
}

/** The first row and the last. */
export function endsOf({ rows }: RowsFigure): CountedRow[] {
  return rows.filter((_, index) => index === 0 || index === rows.length - 1);
}

/** What stands along an axis: a row, or a year that has none. */
export interface Place {
  readonly name: string;
  readonly label: string;
  readonly row: CountedRow | null;
}

export function rowsAndGaps({ rows, table }: RowsFigure): Place[] {
  const places = rows.map((row): Place => ({ name: row.row.id, label: rowLabel(row), row }));
  if (table.gaps.length === 0) return places;
  const gaps = table.gaps.map((year): Place => ({ name: year, label: year, row: null }));
  return [...places, ...gaps].sort((a, b) => Number(a.name) - Number(b.name));
}

const BREAKS = { columns: words.charts.BREAK_BETWEEN_COLUMNS, rows: words.charts.BREAK_BETWEEN_ROWS } as const;

/** What the reader must know of gaps and marks, and of breaks where a line stands for them `between` columns or rows. */
export function rowsKey(figure: RowsFigure, between: 'columns' | 'rows' | null): string[] {
  const gaps = gapsSentence(figure);
  const isBroken = between !== null && figure.rows.some(({ row }) => row.isAfterBreak);
  return [...(isBroken ? [BREAKS[between]] : []), ...(gaps === null ? [] : [gaps]), ...marksKey(figure)];
}
