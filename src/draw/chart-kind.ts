// What a kind of chart is: what it fits, which panels it shows, and how it draws its inside. The frame is not its business.
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../figure/figure.ts';
import type { Panel } from '../tell/panel.ts';
import type { Fonts } from './font.ts';
import type { Block } from './marks.ts';

/** Where a chart is drawn. `id` prefixes the drawing's patterns. */
export interface Canvas {
  readonly widthPx: number;
  readonly fonts: Fonts;
  readonly id: string;
}

/** The chart without its frame. `fullPx` is what 100% measures: pixels along `measure`, or square pixels of area. */
export interface Inside {
  readonly content: Block;
  /** What the reader must know of fills and edges, a line each. */
  readonly key: readonly string[];
  readonly measure: 'width' | 'height' | 'area';
  readonly fullPx: number;
}

interface Kind<Name extends Figure['kind'], Of extends Figure> {
  readonly name: string;
  readonly of: Name;
  /** The end of the sentence "This figure has no …", for editors who ask for a kind that does not fit. */
  readonly needs: string;
  readonly fits: (figure: Of) => boolean;
  /** Everything that the chart must show. The audit goes through it after drawing. */
  readonly panels: (figure: Of) => readonly Panel[];
  readonly draw: (figure: Of, panels: readonly Panel[], canvas: Canvas) => Inside;
}

export type PopulationKind = Kind<'population', PopulationFigure>;
export interface BreakdownKind extends Kind<'breakdown', BreakdownFigure> {
  /** Panels whose numbers stand in its labels without bars of their own: they go into the data that readers take away. */
  readonly prints?: (figure: BreakdownFigure) => readonly Panel[];
  /** Other figures whose parts are among the panels: what leaves the page says their base, unknown share, caveats and source, too. */
  readonly beside?: (figure: BreakdownFigure) => readonly BreakdownFigure[];
}
export type RowsKind = Kind<'rows', RowsFigure>;
export type ChartKind = PopulationKind | BreakdownKind | RowsKind;
