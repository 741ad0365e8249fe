// The one exit: a figure -> a framed drawing. A figure brings its base, unknown, caveats, source and release; none can be left out.
import type { ChartedFigure } from '../count/figures.ts';
import { titleOf } from '../tell/carried.ts';
import { describe } from '../tell/describe.ts';
import type { ChartKind } from './chart-kind.ts';
import type { Fonts } from './font.ts';
import { framed } from './frame.ts';
import { CHART_KINDS, ROWS_CHART_KINDS } from './kinds.ts';
import type { Block } from './marks.ts';
import { patternDefinitions } from './patterns.ts';
import { render } from './render.ts';
import { faceOf } from './text.ts';

export interface Drawing {
  readonly widthPx: number;
  readonly svg: string;
}

/** Widths in pixels: a phone's column, and a page's. */
export const WIDTHS = { narrow: 340, wide: 680 } as const;

/** A figure laid out in its frame, not yet drawn. Throws where a text does not fit or has a letter that the font lacks. */
export function compose(figure: ChartedFigure, size: keyof typeof WIDTHS, fonts: Fonts): Block {
  const widthPx = WIDTHS[size];
  const { content, key } = chart(figure, widthPx, fonts, drawingId(figure, size));
  const block = framed(figure, content, key, widthPx, fonts);
  refuseWhatCannotBeRead(block, widthPx, fonts, figure.address);
  return block;
}

/** Draws a figure at one width. Throws as `compose` does. */
export async function draw(figure: ChartedFigure, size: keyof typeof WIDTHS, fonts: Fonts): Promise<Drawing> {
  const widthPx = WIDTHS[size];
  const id = drawingId(figure, size);
  const block = compose(figure, size, fonts);
  const words = { title: titleOf(figure), description: describe(figure) };
  const svg = await render({ block, widthPx, id, ...words, definitions: patternDefinitions(id) }, fonts);
  return { widthPx, svg };
}

function drawingId({ address }: ChartedFigure, size: keyof typeof WIDTHS): string {
  return `${address}-${size}`;
}

function chart(figure: ChartedFigure, widthPx: number, fonts: Fonts, id: string): ReturnType<ChartKind['draw']> {
  if (figure.kind === 'rows') {
    const kind = ROWS_CHART_KINDS.find(({ fits }) => fits(figure));
    if (kind !== undefined) return kind.draw(figure, widthPx, fonts, id);
  } else {
    const kind = CHART_KINDS.find(({ fits }) => fits(figure));
    if (kind !== undefined) return kind.draw(figure, widthPx, fonts, id);
  }
  throw new Error(`no chart kind fits ${figure.address}`);
}

function refuseWhatCannotBeRead({ marks }: Block, widthPx: number, fonts: Fonts, address: string): void {
  for (const mark of marks) {
    if (mark.mark !== 'text') continue;
    const face = faceOf(fonts, mark);
    const missing = face.missing(mark.text);
    if (missing.length > 0)
      throw new DrawingError(address, `the bundled font has no letter for ${missing.join(' ')} in "${mark.text}"`);
    const width = face.width(mark.text, mark.sizePx);
    if (width > widthPx + 0.5)
      throw new DrawingError(address, `"${mark.text}" is wider than the chart: shorten its longest word`);
  }
}

/** Something in the data that cannot be drawn legibly. */
export class DrawingError extends Error {
  readonly address: string;

  constructor(address: string, message: string) {
    super(`${address}: ${message}`);
    this.address = address;
  }
}
