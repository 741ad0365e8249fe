// The one exit: a chart -> a framed drawing, measured after it was drawn. A chart brings a figure, and a figure its base,
// unknown share, caveats, source and release: there is no drawing without them.
import type { Figure } from '../count/figures.ts';
import { titleOf } from '../tell/carried.ts';
import { describe } from '../tell/describe.ts';
import { audit } from './audit.ts';
import type { Canvas, ChartKind, Inside } from './chart-kind.ts';
import type { Fonts } from './font.ts';
import { framed } from './frame.ts';
import { fitsKind, KINDS, usualKinds } from './kinds.ts';
import type { Block } from './marks.ts';
import { drawOwn, type OwnChart } from './own/chart.ts';
import type { Panel } from './panel.ts';
import { patternDefinitions } from './patterns.ts';
import { type Rendering, render } from './render.ts';
import { faceOf } from './text.ts';

/** A figure and the kind of chart that it is drawn as. Made by `chartOf` alone, which refuses a kind that does not fit. */
export interface Chart {
  readonly figure: Figure;
  readonly kind: ChartKind;
  /** Unique in the report: "visits.purpose/breakdown". */
  readonly id: string;
}

export interface Drawing {
  readonly widthPx: number;
  readonly svg: string;
}

export type Size = 'narrow' | 'wide';
export type Drawn = Readonly<Record<Size, Drawing>>;

/** Widths in pixels: a phone's column, and a page's. */
export const WIDTHS: Readonly<Record<Size, number>> = { narrow: 340, wide: 680 };

/** Throws for a kind that does not fit the figure: the checks have asked before. */
export function chartOf(figure: Figure, kindName: string): Chart {
  const kind = KINDS.find(({ name }) => name === kindName);
  if (kind === undefined || !fitsKind(kind, figure))
    throw new Error(`${figure.address} cannot be drawn as ${kindName}`);
  return { figure, kind, id: `${figure.address}/${kind.name}` };
}

/** The charts that stand on the page where the editor asks for none. */
export function usualCharts(figure: Figure): Chart[] {
  return usualKinds(figure).map((kind) => chartOf(figure, kind));
}

export interface Composed extends Rendering {
  readonly panels: readonly Panel[];
  readonly inside: Inside;
}

/** A chart laid out in its frame, not yet drawn. Throws where a text does not fit or has a letter that the font lacks. */
export function compose({ figure, kind, id }: Chart, size: Size, fonts: Fonts): Composed {
  const widthPx = WIDTHS[size];
  const drawingId = drawingIdOf(id, size);
  const { panels, inside } = insideOf(kind, figure, { widthPx, fonts, id: drawingId });
  const block = framed(figure, inside.content, inside.key, widthPx, fonts);
  refuseWhatCannotBeRead(block, widthPx, fonts, figure.address);
  return {
    panels,
    inside,
    block,
    widthPx,
    id: drawingId,
    title: titleOf(figure),
    description: describe(figure),
    definitions: patternDefinitions(drawingId),
  };
}

/** An id of letters, digits, dots and dashes: it stands in url(#…). */
function drawingIdOf(id: string, size: Size): string {
  return `${id.replaceAll('/', '.')}-${size}`;
}

/**
 * Draws a chart at both widths and audits both. Throws as `compose` does, and where the audit finds something missing: an
 * AuditError for the kinds of this program, an OwnChartError for a chart that an editor wrote.
 */
export async function draw(chart: Chart | OwnChart, fonts: Fonts): Promise<Drawn> {
  return { narrow: await drawAt(chart, 'narrow', fonts), wide: await drawAt(chart, 'wide', fonts) };
}

async function drawAt(chart: Chart | OwnChart, size: Size, fonts: Fonts): Promise<Drawing> {
  const widthPx = WIDTHS[size];
  if ('file' in chart)
    return { widthPx, svg: await drawOwn(chart, { widthPx, fonts, id: drawingIdOf(chart.id, size) }) };
  const composed = compose(chart, size, fonts);
  const { svg, seen } = await render(composed, fonts);
  const { panels, inside } = composed;
  const complaints = audit({ figure: chart.figure, panels, scale: inside, seen });
  if (complaints.length > 0) throw new AuditError(chart, complaints);
  return { widthPx, svg };
}

function insideOf(kind: ChartKind, figure: Figure, canvas: Canvas): { panels: readonly Panel[]; inside: Inside } {
  const drawAs = <Of extends Figure>(
    {
      panels,
      draw: drawInside,
    }: { panels: (of: Of) => readonly Panel[]; draw: (of: Of, panels: readonly Panel[], canvas: Canvas) => Inside },
    of: Of,
  ) => {
    const shown = panels(of);
    return { panels: shown, inside: drawInside(of, shown, canvas) };
  };
  if (kind.of === 'population' && figure.kind === 'population') return drawAs(kind, figure);
  if (kind.of === 'breakdown' && figure.kind === 'breakdown') return drawAs(kind, figure);
  if (kind.of === 'rows' && figure.kind === 'rows') return drawAs(kind, figure);
  throw new Error(`${figure.address} cannot be drawn as ${kind.name}`);
}

function refuseWhatCannotBeRead({ marks }: Block, widthPx: number, fonts: Fonts, address: string): void {
  for (const mark of marks) {
    if (mark.mark !== 'text') continue;
    const face = faceOf(fonts, mark);
    const missing = face.missing(mark.text);
    if (missing.length > 0)
      throw new DrawingError(address, `the bundled font has no letter for ${missing.join(' ')} in "${mark.text}"`);
    const width = face.width(mark.text, mark.sizePx);
    const left = mark.x - (mark.align === 'left' ? 0 : mark.align === 'right' ? width : width / 2);
    if (left < -1 || left + width > widthPx + 1)
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

/** A drawing that does not show what it must. With the kinds of this program it is a mistake of the program's. */
export class AuditError extends DrawingError {
  constructor({ figure, id }: Chart, complaints: readonly string[]) {
    super(figure.address, `the chart ${id} does not show what it must:\n${complaints.join('\n')}`);
  }
}
