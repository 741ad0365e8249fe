// Parts that need not add up, because several answers were allowed, are no parts of one bar or ring: each has a bar of its own.
import type { ChartedFigure } from '../../figure/figure.ts';
import { whyNotAddedUp } from './rows.ts';
import type { SeenShape } from './seen-shapes.ts';

/** In words; empty where every bar of a panel begins at the same line. */
export function laidEndToEnd(figure: ChartedFigure, shapes: readonly SeenShape[]): string[] {
  const why = whyNotAddedUp(figure);
  if (why === null) return [];
  const sure = shapes.filter(({ of }) => of?.as === 'sure');
  const panels = [...new Set(sure.map(({ of }) => of?.panel))].map((id) => sure.filter(({ of }) => of?.panel === id));
  return panels.every(beginAtOneLine)
    ? []
    : [`its parts do not add up to a whole (${why}), and here they look as if they did`];
}

function beginAtOneLine(shapes: readonly SeenShape[]): boolean {
  if (shapes.some(({ form }) => form !== 'bar')) return false;
  const areAlike = (measure: (shape: SeenShape) => number): boolean => {
    const measured = shapes.map(measure);
    return Math.max(...measured) - Math.min(...measured) < 0.5;
  };
  const asRows = areAlike(({ height }) => height) && areAlike(({ x }) => x);
  return asRows || (areAlike(({ width }) => width) && areAlike(({ y, height }) => y + height));
}
