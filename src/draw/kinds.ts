// The kinds of chart, in the order in which they are tried. A new kind is a file in kinds/ and a line here.
import type { BreakdownFigure } from '../count/figures.ts';
import type { Fonts } from './font.ts';
import { breakdownBars } from './kinds/breakdown-bars.ts';
import { coverageGrid } from './kinds/coverage-grid.ts';
import type { Block } from './marks.ts';

export interface ChartKind {
  readonly name: string;
  readonly fits: (figure: BreakdownFigure) => boolean;
  /** The chart itself, and the lines of its key. `id` prefixes the drawing's patterns. */
  readonly draw: (
    figure: BreakdownFigure,
    widthPx: number,
    fonts: Fonts,
    id: string,
  ) => { readonly content: Block; readonly key: readonly string[] };
}

export const CHART_KINDS: readonly ChartKind[] = [coverageGrid, breakdownBars];
