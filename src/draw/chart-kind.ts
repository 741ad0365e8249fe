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

/** A kind is for figures of one sort: ask `fitsKind` before anything else of it. */
export interface Kind<Of extends Figure = Figure> {
  readonly name: string;
  readonly of: Of['kind'];
  /** The end of the sentence "This figure has no …", for editors who ask for a kind that does not fit. */
  readonly needs: string;
  fits(figure: Of): boolean;
  /** Everything that the chart must show. The audit goes through it after drawing. */
  panels(figure: Of): readonly Panel[];
  draw(figure: Of, panels: readonly Panel[], canvas: Canvas): Inside;
  /** Panels whose numbers stand in its labels without bars of their own: they go into the data that readers take away. */
  prints?(figure: Of): readonly Panel[];
  /** Other figures whose parts are among the panels: what leaves the page says their base, unknown share, caveats and source, too. */
  beside?(figure: Of): readonly BreakdownFigure[];
}

export type PopulationKind = Kind<PopulationFigure>;
export type BreakdownKind = Kind<BreakdownFigure>;
export type RowsKind = Kind<RowsFigure>;

export function fitsKind(kind: Kind, figure: Figure): boolean {
  return kind.of === figure.kind && kind.fits(figure);
}
