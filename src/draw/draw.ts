// The one exit: a chart -> a framed drawing, measured after it was drawn. A chart brings a figure, and a figure its base,
// unknown share, caveats, source and release: there is no drawing without them.

import type { BreakdownFigure, Figure } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import { carriedBy } from '../tell/carried.ts';
import { describe, onPage } from '../tell/describe.ts';
import type { Panel } from '../tell/panel.ts';
import { ended } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import { audit } from './audit.ts';
import { fitsKind, type Inside, type Kind } from './chart-kind.ts';
import type { Fonts } from './font.ts';
import { framed } from './frame.ts';
import { CARD_KINDS, KINDS, usualKinds } from './kinds.ts';
import type { Block } from './marks.ts';
import { type Drawing, drawOwn, type OwnChart } from './own/chart.ts';
import { panelsToShow } from './own/rows.ts';
import { patternDefinitions } from './patterns.ts';
import { pngWithWords, wordsOfSvg } from './png-text.ts';
import type { Rasteriser } from './raster.ts';
import { type Rendering, render } from './render.ts';
import { EVERYTHING, type Most, SHORTER, SHORTEST, shortened } from './shortened.ts';
import { MARGIN, standalone, withFont } from './standalone.ts';
import { faceOf } from './text.ts';

/** A figure and the kind of chart that it is drawn as. Made by `chartOf` alone, which refuses a kind that does not fit. */
export interface Chart {
  readonly figure: Figure;
  readonly kind: Kind;
  /** Unique in the report: "visits.purpose/breakdown". */
  readonly id: string;
}

/** Both drawings of a page as SVG, and the image that may leave it: SVG and PNG that stand alone. */
export interface Drawn {
  readonly narrow: string;
  readonly wide: string;
  readonly share: { readonly svg: string; readonly png: Uint8Array };
}

export type Size = 'narrow' | 'wide' | 'share';

/** Widths in pixels: a phone's column, a page's, and that of an image to share (drawn at twice as many). */
export const WIDTHS: Readonly<Record<Size, number>> = { narrow: 340, wide: 680, share: 680 };

export interface DrawingTools {
  readonly fonts: Fonts;
  /** The @font-face rules, with the fonts inside, that show these letters. */
  readonly fontFacesFor: (text: string) => string;
  readonly toPng: Rasteriser['toPng'];
}

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

export interface LaidOut extends Rendering {
  readonly panels: readonly Panel[];
  readonly beside: readonly BreakdownFigure[];
  readonly inside: Inside;
  readonly leavesPage: boolean;
  readonly most: Most;
}

/** A chart laid out in its frame, not yet drawn. Throws where a text does not fit or has a letter that the font lacks. */
export function layOut(chart: Chart, size: Size, fonts: Fonts): LaidOut {
  return layOutAt(chart, { name: size, widthPx: WIDTHS[size], leavesPage: size === 'share' }, fonts);
}

interface Form {
  readonly name: string;
  readonly widthPx: number;
  readonly leavesPage: boolean;
}

function layOutAt(chart: Chart, { name, widthPx, leavesPage }: Form, fonts: Fonts, most = EVERYTHING): LaidOut {
  const { figure, id, kind } = chart;
  const drawingId = drawingIdOf(id, name);
  const { panels: whole, beside, description } = sameAtEverySize(chart);
  const { panels, key } = shortened(figure, whole, most);
  const inside = kind.draw(figure, panels, { widthPx, fonts, id: drawingId });
  const frame = { beside, widthPx, fonts, leavesPage, most };
  const block = framed(figure, inside.content, [...inside.key, ...key], frame);
  refuseWhatCannotBeRead(block, widthPx, fonts, figure.address);
  return {
    panels,
    beside,
    inside,
    leavesPage,
    most,
    block,
    widthPx,
    id: drawingId,
    title: carriedBy(figure).title,
    description: leavesPage ? description : onPage(chart.kind.name.replaceAll('-', ' ')),
    definitions: patternDefinitions(drawingId, fillsOf(block)),
  };
}

/**
 * Draws a chart in all its forms and audits each. Throws as `layOut` does, and where the audit finds something missing: a
 * DrawingError for the kinds of this program, an OwnChartError for a chart that an editor wrote.
 */
export async function draw(chart: Chart | OwnChart, tools: DrawingTools): Promise<Drawn> {
  const { share, ...onPage } = await drawAsSvg(chart, tools.fonts);
  const { svg, heightPx } = share;
  const alone = standalone(svg, WIDTHS.share, heightPx);
  // What was drawn as words goes into the picture as words, too.
  const png = pngWithWords(await tools.toPng(alone, 2 * (WIDTHS.share + 2 * MARGIN)), wordsOfSvg(alone));
  return { ...onPage, share: { svg: withFont(alone, tools.fontFacesFor(lettersOf(alone))), png } };
}

/** All its forms before one of them becomes a picture. */
export async function drawAsSvg(
  chart: Chart | OwnChart,
  fonts: Fonts,
): Promise<Pick<Drawn, 'narrow' | 'wide'> & { readonly share: Drawing }> {
  return { ...(await drawForPage(chart, fonts)), share: await drawAt(chart, 'share', fonts) };
}

/** The two drawings of a page alone, audited like all. */
export async function drawForPage(chart: Chart | OwnChart, fonts: Fonts): Promise<Pick<Drawn, 'narrow' | 'wide'>> {
  const narrow = await drawAt(chart, 'narrow', fonts);
  const wide = await drawAt(chart, 'wide', fonts);
  return { narrow: narrow.svg, wide: wide.svg };
}

async function drawAt(chart: Chart | OwnChart, size: Size, fonts: Fonts): Promise<Drawing> {
  if ('file' in chart) {
    const form = { widthPx: WIDTHS[size], leavesPage: size === 'share' };
    return drawOwn(chart, { ...form, fonts, id: drawingIdOf(chart.id, size) });
  }
  const laidOut = layOut(chart, size, fonts);
  return { svg: await drawnFrom(chart, laidOut, fonts), heightPx: Math.ceil(laidOut.block.heightPx) };
}

/** The picture that a page shows where it is linked to: 1,200 by 630 pixels, the shape that social networks ask for. */
export const CARD = { widthPx: 1200, heightPx: 630 } as const;

/** Logical widths of a card, tried in turn: the wider, the smaller its letters are in the end. */
const CARD_WIDTHS = [500, 560, 620, 680, 760, 860, 980, 1120, 1300];
const LARGE_LETTERS = CARD_WIDTHS.slice(0, 8);

/** Draws a figure as the card of a page. Throws as `draw` does. */
export async function drawCard(figure: Figure, { fonts, toPng }: DrawingTools): Promise<Uint8Array> {
  const { svg, words } = await drawCardAsSvg(figure, fonts);
  return pngWithWords(await toPng(svg, CARD.widthPx), words);
}

/** The same before it is a picture, with the words that go into its file. */
export async function drawCardAsSvg(figure: Figure, fonts: Fonts): Promise<{ svg: string; words: string }> {
  const chart = cardOf(figure);
  const { laidOut, heightPx } = layOutCard(chart, fonts);
  const svg = standalone(await drawnFrom(chart, laidOut, fonts), laidOut.widthPx, heightPx);
  // What the card had no room for goes along as words.
  const more = laidOut.most === EVERYTHING ? [] : [descriptionOf(figure, [])];
  return { svg, words: [wordsOfSvg(svg), ...more].join('\n') };
}

/** All of it, with letters as large as there is room for; else in large letters as much as fits. */
function layOutCard(chart: Chart, fonts: Fonts): { laidOut: LaidOut; heightPx: number } {
  const at = (width: number, most: Most): { laidOut: LaidOut; heightPx: number; fits: boolean } => {
    const heightPx = (width * CARD.heightPx) / CARD.widthPx - 2 * MARGIN;
    const form = { name: 'card', widthPx: width - 2 * MARGIN, leavesPage: true };
    const laidOut = layOutAt(chart, form, fonts, most);
    return { laidOut, heightPx, fits: laidOut.block.heightPx <= heightPx };
  };
  const tries = [
    ...CARD_WIDTHS.map((width) => [width, EVERYTHING] as const),
    ...[...SHORTER, SHORTEST].flatMap((most) => LARGE_LETTERS.map((width) => [width, most] as const)),
  ];
  for (const [width, most] of tries) {
    const card = at(width, most);
    if (card.fits) return card;
  }
  // Words of any length fit in the end: the room grows with the square of the width.
  for (let width = CARD_WIDTHS.at(-1) ?? 0; ; width *= 1.25) {
    const card = at(width, SHORTEST);
    if (card.fits) return card;
  }
}

/** The chart of a figure's card. */
export function cardOf(figure: Figure): Chart {
  const kind = CARD_KINDS[figure.kind];
  return { figure, kind, id: `${figure.address}/${kind.name}` };
}

async function drawnFrom(chart: Chart, laidOut: LaidOut, fonts: Fonts): Promise<string> {
  const { svg, seen } = await render(laidOut, fonts);
  const { panels, beside, inside, leavesPage, most } = laidOut;
  const complaints = audit({ figure: chart.figure, beside, panels, scale: inside, leavesPage, most, seen });
  if (complaints.length > 0)
    throw new DrawingError(chart.figure.address, [{ about: 'audit', chart: chart.id, complaints }]);
  return svg;
}

function fillsOf({ marks }: Block): ReadonlySet<string> {
  return new Set(marks.map(({ mark, ...rest }) => (mark === 'rectangle' && 'fill' in rest ? rest.fill : '')));
}

/** Every letter that stands in a drawing's texts. */
function lettersOf(svg: string): string {
  return [...new Set(wordsOfSvg(svg).replaceAll('\n', ''))].sort().join('');
}

/** An id of letters, digits, dots and dashes: it stands in url(#…). */
function drawingIdOf(id: string, name: string): string {
  return `${id.replaceAll('/', '.')}-${name}`;
}

interface SameAtEverySize {
  readonly panels: readonly Panel[];
  readonly shown: readonly Panel[];
  readonly beside: readonly BreakdownFigure[];
  readonly description: string;
}

/** What a chart shows and says, worked out once for all its sizes. */
const sameAtEverySize = onceFor(({ kind, figure }: Chart): SameAtEverySize => {
  const panels = kind.panels(figure);
  const beside = kind.beside?.(figure) ?? [];
  const shown = [...panels, ...(kind.prints?.(figure) ?? [])];
  return { panels, shown, beside, description: descriptionOf(figure, beside) };
});

/** The long description for those who do not see it: the other figures that it shows are told of as well. */
export function descriptionOf(figure: Figure, beside: readonly BreakdownFigure[]): string {
  const others = beside.map((other) => words.charts.toldBeside(other.counted.breakdown.question, describe(other)));
  return others.reduce((text, other) => `${ended(text)} ${other}`, describe(figure));
}

/** Other figures whose parts a chart shows as well. */
export function figuresBeside(chart: Chart | OwnChart): readonly BreakdownFigure[] {
  return 'file' in chart ? [] : sameAtEverySize(chart).beside;
}

/** Everything that a chart shows, in its order, drawn or in numbers: what is taken away from it has the same. */
export function panelsShown(chart: Chart | OwnChart): readonly Panel[] {
  return 'file' in chart ? panelsToShow(chart.figure) : sameAtEverySize(chart).shown;
}

function refuseWhatCannotBeRead({ marks }: Block, widthPx: number, fonts: Fonts, address: string): void {
  const obstacles = marks.flatMap((mark): Obstacle[] => {
    if (mark.mark !== 'text') return [];
    const face = faceOf(fonts, mark);
    const letters = face.missing(mark.text);
    if (letters.length > 0) return [{ about: 'letters', letters, words: mark.text }];
    const width = face.width(mark.text, mark.sizePx);
    const left = mark.x - (mark.align === 'left' ? 0 : mark.align === 'right' ? width : width / 2);
    return left < -1 || left + width > widthPx + 1 ? [{ about: 'width', words: mark.text }] : [];
  });
  if (obstacles.length > 0) throw new DrawingError(address, obstacles);
}

/** What stands in the way of a drawing; `words` are those of the text that does. */
export type Obstacle =
  | { readonly about: 'letters'; readonly letters: readonly string[]; readonly words: string }
  | { readonly about: 'width'; readonly words: string }
  /** A drawing that does not show what it must. With the kinds of this program it is a mistake of the program's. */
  | { readonly about: 'audit'; readonly chart: string; readonly complaints: readonly string[] };

/** Something that cannot be drawn legibly. */
export class DrawingError extends Error {
  readonly address: string;
  readonly obstacles: readonly Obstacle[];

  constructor(address: string, obstacles: readonly Obstacle[]) {
    super(`${address}: ${obstacles.map((obstacle) => JSON.stringify(obstacle)).join('\n')}`);
    this.address = address;
    this.obstacles = obstacles;
  }
}
