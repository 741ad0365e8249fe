// The panels of a breakdown over rows: each row is a whole of its own, of all and of those known.
import type { CountedRow, RowsFigure } from '../figure/figure.ts';
import { type Panel, panelAt, panelOfKnown } from '../tell/panel.ts';
import { cellText } from '../tell/rows.ts';

/** Each row's panel of all, with the marks of the source in its texts: "37% [p]". */
export function panelsOfRows(figure: RowsFigure): Panel[] {
  return figure.rows.map((row) => {
    const panel = panelAt(row.counted, row.counted.preferred, 0, `${row.row.id}/`);
    return {
      ...panel,
      parts: panel.parts.map((part) => {
        const printed = row.counted.preferred.parts.find(({ id }) => part.id.endsWith(`.${id}`));
        return { ...part, text: cellText(printed) };
      }),
    };
  });
}

/** Each row's panel of those known; a row where nobody is unknown has none. */
export function panelsOfKnownRows(figure: RowsFigure): Panel[] {
  return figure.rows.flatMap((row) => {
    const panel = panelOfKnown(row.counted, row.counted.preferred, `${row.row.id}/`);
    return panel === null ? [] : [panel];
  });
}

export function panelOfRow(panels: readonly Panel[], { counted }: CountedRow, ofKnown: boolean): Panel | undefined {
  return panels.find((panel) => panel.counted === counted && (panel.base === null) === ofKnown);
}

export function rowLabel({ row }: CountedRow): string {
  return row.isAfterBreak ? `${row.id} (after a break in the series)` : row.id;
}

/** What stands at each place along time: a row, or the name of a year that has none. */
export function rowsAndGaps({ rows, table }: RowsFigure): (CountedRow | string)[] {
  if (table.gaps.length === 0) return [...rows];
  const idOf = (place: CountedRow | string): string => (typeof place === 'string' ? place : place.row.id);
  return [...rows, ...table.gaps].sort((a, b) => Number(idOf(a)) - Number(idOf(b)));
}
