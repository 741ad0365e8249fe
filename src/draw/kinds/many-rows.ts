// Too many rows to draw one by one: how far the unknown share ranges over them, from the least to the most.
import type Fraction from 'fraction.js';
import type { CountedRow, RowsFigure } from '../../figure/figure.ts';
import { ZERO } from '../../figure/interval.ts';
import { wholeNumber } from '../../tell/number.ts';
import { panelOfUnknown } from '../../tell/panel.ts';
import { unknownOf } from '../../tell/rows.ts';
import { words } from '../../words/words.ts';
import { barsOfPanels } from '../bars.ts';
import type { RowsKind } from '../chart-kind.ts';

const NAMES = [
  words.charts.rowWithLeast,
  words.charts.rowAtAQuarter,
  words.charts.rowAtHalf,
  words.charts.rowAtThreeQuarters,
  words.charts.rowWithMost,
] as const;

export const manyRows: RowsKind = {
  name: 'many-rows',
  of: 'rows',
  needs: 'rows',
  fits: () => true,
  panels: (figure) =>
    chosen(figure).flatMap(({ row, counted }, index) => {
      const name = NAMES[index];
      return name === undefined ? [] : [panelOfUnknown(counted, name(row.id), `${index}/`)];
    }),
  draw(figure, panels, canvas) {
    const inside = barsOfPanels(panels, words.charts.UNKNOWN_BY_ROW, canvas);
    const key = [...inside.key, words.charts.allRows(wholeNumber(figure.rows.length))];
    return { ...inside, key };
  },
};

/** The rows at the quarters, from the least unknown share to the most; rows that do not say it are left out. */
function chosen({ rows }: RowsFigure): CountedRow[] {
  const known = rows.filter((row) => unknownOf(row).value !== null);
  const least = (row: CountedRow): Fraction => unknownOf(row).value?.interval.low ?? ZERO;
  const sorted = [...(known.length === 0 ? rows : known)].sort((a, b) => least(a).compare(least(b)));
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part) => sorted[Math.round(part * (sorted.length - 1))] ?? []);
}
