// What a kind of chart is: what it fits, and how it draws its inside. The frame is not its business.
import type { BreakdownFigure, RowsFigure } from '../count/figures.ts';
import type { Fonts } from './font.ts';
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
