// How high a frame must be for a chart's page with closed details, from the widths of the letters that stand in it.
import { decodeHTML } from 'entities';
import { wrap } from '../../draw/text.ts';
import { once } from '../../save/download.ts';
import { loadFonts } from '../drawings/fonts.ts';
import type { Html } from '../html/html.ts';

/** As `embed-style.ts` sets them, in pixels. */
const BODY = { leftAndRightPx: 24, aboveAndBelowPx: 20 };
const BANNER = { leftAndRightPx: 24, aboveAndBelowPx: 12, belowPx: 8 };
const LIST_INDENT_PX = 40;
const FROM_PX = 16;
const DETAILS_PX = 8;
const LINE_APART_PX = 4;
const SIZE_PX = 15;
const LINE_PX = SIZE_PX * 1.45;
/** How far apart the widths are that are tried. */
const STEP_PX = 20;

const fonts = once(loadFonts);

interface Framed {
  readonly notices: Html;
  readonly drawing: string;
  /** What goes with the figure, each a paragraph under the drawing. */
  readonly lines: readonly string[];
  readonly from: Html;
}

/** `leastWidthPx` of the frame: in a wider one there are fewer lines, and a higher drawing until it has its full size. */
export function embedHeightPx(framed: Framed, leastWidthPx: number): number {
  const fullWidthPx = Number(/^<svg[^>]* width="(\d+)"/.exec(framed.drawing)?.[1] ?? 0) + BODY.leftAndRightPx;
  const steps = Math.max(0, Math.ceil((fullWidthPx - leastWidthPx) / STEP_PX));
  const widths = Array.from({ length: steps + 1 }, (_, step) => Math.min(leastWidthPx + step * STEP_PX, fullWidthPx));
  return Math.max(...widths.map((widthPx) => heightPx(framed, Math.max(widthPx, leastWidthPx))));
}

function heightPx({ notices, drawing, lines, from }: Framed, frameWidthPx: number): number {
  const insidePx = frameWidthPx - BODY.leftAndRightPx;
  const [, width = '1', height = '0'] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(drawing) ?? [];
  const drawnPx = Number(height) * Math.min(1, insidePx / Number(width));
  const aroundPx = FROM_PX + linesPx(wordsIn(from.text), insidePx) + 2 * (LINE_PX + DETAILS_PX);
  const linesHigh = lines.reduce((all, line) => all + linesPx(line, insidePx) + LINE_APART_PX, 0);
  return Math.ceil(BODY.aboveAndBelowPx + noticesPx(notices, insidePx) + drawnPx + linesHigh + aroundPx);
}

function noticesPx({ text }: Html, insidePx: number): number {
  const banners = text.match(/<div class="banner/g)?.length ?? 0;
  const widthPx = insidePx - BANNER.leftAndRightPx;
  const paragraphs = [...text.matchAll(/<(p|li)>([\s\S]*?)<\/\1>/g)].map(([, tag, words = '']) =>
    linesPx(wordsIn(words), tag === 'li' ? widthPx - LIST_INDENT_PX : widthPx),
  );
  return banners * (BANNER.aboveAndBelowPx + BANNER.belowPx) + paragraphs.reduce((all, one) => all + one, 0);
}

function wordsIn(text: string): string {
  return decodeHTML(text.replaceAll(/<[^>]*>/g, ''));
}

/** As if all were bold, which needs the most room. */
function linesPx(text: string, widthPx: number): number {
  const style = { sizePx: SIZE_PX, bold: true, fill: 'var(--ink)' } as const;
  return wrap(text.trim(), style, widthPx, fonts()).length * LINE_PX;
}
