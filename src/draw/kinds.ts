// The kinds of chart. A new kind is a file in kinds/, a line here, and an example in test/gallery.ts.
import type { Figure } from '../figure/figure.ts';
import { fitsKind, type Kind } from './chart-kind.ts';
import { bounds } from './kinds/bounds.ts';
import { breakdown } from './kinds/breakdown.ts';
import { breakdownRows } from './kinds/breakdown-rows.ts';
import { breakdownCard, populationCard, rowsCard } from './kinds/card.ts';
import { coverageBar } from './kinds/coverage-bar.ts';
import { coverageGrid } from './kinds/coverage-grid.ts';
import { denominators } from './kinds/denominators.ts';
import { headline } from './kinds/headline.ts';
import { manyRows } from './kinds/many-rows.ts';
import { ranges } from './kinds/ranges.ts';
import { readings } from './kinds/readings.ts';
import { smallMultiples } from './kinds/small-multiples.ts';
import { trend } from './kinds/trend.ts';
import { versions } from './kinds/versions.ts';

/** In the order in which they are offered. */
export const KINDS: readonly Kind[] = [
  headline,
  denominators,
  breakdown,
  readings,
  versions,
  coverageGrid,
  coverageBar,
  ranges,
  bounds,
  trend,
  breakdownRows,
  smallMultiples,
  manyRows,
];

/** How a figure is drawn on the card of a page. */
export const CARD_KINDS: Readonly<Record<Figure['kind'], Kind>> = {
  population: populationCard,
  breakdown: breakdownCard,
  rows: rowsCard,
};

/** The names of the kinds that a figure can be drawn as. */
export function kindsFor(figure: Figure): string[] {
  return KINDS.filter((kind) => fitsKind(kind, figure)).map(({ name }) => name);
}

/** The kinds that a figure is drawn as where the editor asks for none: the first that fits, and a second reading beside it. */
export function usualKinds(figure: Figure): string[] {
  if (figure.kind === 'population') return ['headline'];
  const fits = (name: string): boolean => kindsFor(figure).includes(name);
  const first = (...names: readonly string[]): string[] => names.filter(fits).slice(0, 1);
  if (figure.kind === 'rows') return first('trend', 'breakdown-rows', 'small-multiples', 'many-rows');
  const isNested = figure.counted.bases.length > 1;
  // Of many steps a staircase is high: a bar a base goes before it.
  const steps = figure.counted.bases.length > 2 ? first('breakdown') : [];
  const main = isNested
    ? [...steps, ...first('denominators', 'ranges')]
    : first('versions', 'coverage-grid', 'coverage-bar', 'readings', 'breakdown', 'ranges');
  return [...new Set([...main, ...(isNested ? first('readings') : [])])];
}
