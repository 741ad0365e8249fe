// Too many rows to draw one by one: how far the unknown share ranges over them, from the least to the most.
import type Fraction from 'fraction.js';
import type { CountedRow, RowsFigure } from '../../figure/figure.ts';
import { ZERO } from '../../figure/interval.ts';
import { wholeNumber } from '../../tell/number.ts';
import { panelOfUnknown } from '../../tell/panel.ts';
import { unknownOf } from '../../tell/rows.ts';
import { barsOfPanels } from '../bars.ts';
import type { RowsKind } from '../chart-kind.ts';

const NAMES = [
  'least',
  'a quarter of the rows have no more',
  'half of the rows have no more',
  'three quarters of the rows have no more',
  'most',
];

export const manyRows: RowsKind = {
  name: 'many-rows',
  of: 'rows',
  needs: 'rows',
  fits: () => true,
  panels: (figure) => chosen(figure).map((row, index) => panelOfUnknown(row.counted, nameOf(row, index), `${index}/`)),
  draw(figure, panels, canvas) {
    const inside = barsOfPanels(panels, 'Unknown share, row by row', canvas);
    const key = [...inside.key, `All ${wholeNumber(figure.rows.length)} rows stand in the data file.`];
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

function nameOf({ row }: CountedRow, index: number): string {
  return `${row.id}: ${NAMES[index]}`;
}
