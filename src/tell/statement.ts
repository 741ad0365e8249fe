// What goes with a figure, in words: its title, base, unknown share, caveats and source. Made once a figure.
import type { Figure } from '../figure/figure.ts';
import { baseLine, caveatLine, sourceLine, titleOf, unknownLine } from './carried.ts';

export interface FigureStatement {
  /** The figure's address: "visits.purpose". */
  readonly figure: string;
  readonly title: string;
  readonly unit: string;
  readonly base: string;
  readonly unknown: string;
  /** Ids. */
  readonly caveats: readonly string[];
  /** The same in one line, also where there are none. */
  readonly caution: string;
  readonly source: string;
}

/** Every file has these, and words about thousands of rows take their time. */
const madeBefore = new WeakMap<Figure, FigureStatement>();

export function statementOf(figure: Figure): FigureStatement {
  const before = madeBefore.get(figure);
  if (before !== undefined) return before;
  const statement = {
    figure: figure.address,
    title: titleOf(figure),
    unit: figure.population.unit.many,
    base: baseLine(figure),
    unknown: unknownLine(figure),
    caveats: figure.caveats.map(({ id }) => id),
    caution: caveatLine(figure),
    source: sourceLine(figure),
  };
  madeBefore.set(figure, statement);
  return statement;
}
