// The kinds of chart, in the order in which they are tried. A new kind is a file in kinds/ and a line here.
import type { BreakdownFigure, RowsFigure } from '../count/figures.ts';
import type { Fonts } from './font.ts';
import { breakdownBars } from './kinds/breakdown-bars.ts';
import { coverageGrid } from './kinds/coverage-grid.ts';
import { rowsBars, rowsUnknownRange } from './kinds/rows-bars.ts';
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

/** A chart of a breakdown over rows. */
export interface RowsChartKind {
  readonly name: string;
  readonly fits: (figure: RowsFigure) => boolean;
  readonly draw: (
    figure: RowsFigure,
    widthPx: number,
    fonts: Fonts,
    id: string,
  ) => { readonly content: Block; readonly key: readonly string[] };
}

export const ROWS_CHART_KINDS: readonly RowsChartKind[] = [rowsBars, rowsUnknownRange];

export const CHART_KINDS: readonly ChartKind[] = [coverageGrid, breakdownBars];
