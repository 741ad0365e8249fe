// Shares of one base as bars on one scale, 0 to 100%: what is sure is solid, what may be is pale, never a made-up edge.
import type { Quantity } from '../figure/quantity.ts';
import { shareSpan } from '../tell/number.ts';
import type { Fonts } from './font.ts';
import { type Block, type Ink, type Line, type Mark, type Rectangle, space, stacked } from './marks.ts';
import type { PartInk } from './part-look.ts';
import { lineHeight, paragraph, STYLES, textAt, widthOf, wrap } from './text.ts';

export interface Bar extends PartInk {
  readonly label: string;
  /** Printed beside the interval where the source has words of its own: "almost a third". */
  readonly wording: string | null;
  readonly share: Quantity;
  /** The whole text at the end, where it is not the wording and the interval: "37% [p]". */
  readonly text?: string;
}

/** A row that the source does not have: it keeps its place and gets no length. */
export interface EmptyBar {
  readonly label: string;
  readonly share: null;
}

const BAR_HEIGHT = 20;
const TICKS = [0, 25, 50, 75, 100];

export function hasPaleZone({ share }: Bar | EmptyBar): boolean {
  if (share === null) return false;
  return share.point === null && (share.interval.high === null || !share.interval.low.equals(share.interval.high));
}

/** A printed number whose wording reaches further than rounding: "two-thirds". */
export function hasWhisker({ share }: Bar | EmptyBar): boolean {
  if (share === null || share.point === null || share.interval.high === null) return false;
  return share.interval.high.sub(share.interval.low).valueOf() > 0.015;
}

/** What the reader must know of the edges in a chart. */
export function edgesKey(parts: readonly (Bar | EmptyBar)[]): string[] {
  return [
    ...(parts.some(hasPaleZone)
      ? ['Solid: at least this share. Pale with a dashed edge: it may reach as far as this.']
      : []),
    ...(parts.some(hasWhisker)
      ? ['A line across an edge: as far as the wording or the rounding of the source reaches.']
      : []),
  ];
}

/** A heading, one bar a part, and the scale below them. */
export function bars(heading: string, parts: readonly (Bar | EmptyBar)[], widthPx: number, fonts: Fonts): Block {
  const head = paragraph(heading, STYLES.heading, widthPx, fonts);
  return stacked([head, space(8), ...parts.map((part) => barOf(part, widthPx, fonts)), scale(widthPx)]);
}

function scale(widthPx: number): Block {
  const marks = TICKS.map((tick) => {
    const align = tick === 0 ? 'left' : tick === 100 ? 'right' : 'center';
    return textAt(`${tick}%`, STYLES.axis, (widthPx * tick) / 100, 7, align);
  });
  return { marks, heightPx: 16 };
}

function barOf(part: Bar | EmptyBar, widthPx: number, fonts: Fonts): Block {
  const value = endText(part);
  const valueWidth = widthOf(value, STYLES.value, fonts);
  const lines = wrap(part.label, STYLES.label, widthPx, fonts);
  const last = lines.at(-1) ?? '';
  const apart = widthOf(last, STYLES.label, fonts) + 14 + valueWidth > widthPx;
  const height = lineHeight(STYLES.label);
  const texts = lines.map((line, index) => textAt(line, STYLES.label, 0, (index + 1) * height - 4));
  const valueLine = lines.length - 1 + (apart ? 1 : 0);
  const valueText = textAt(
    value,
    STYLES.value,
    apart ? 0 : widthPx,
    (valueLine + 1) * height - 4,
    apart ? 'left' : 'right',
  );
  const y = (valueLine + 1) * height + 1;
  const marks: Mark[] = [
    ...texts,
    valueText,
    track(y, widthPx),
    ...ticks(y, widthPx),
    ...(part.share === null ? [] : lengths(part, y, widthPx)),
  ];
  return { marks, heightPx: y + BAR_HEIGHT + 12 };
}

function endText(part: Bar | EmptyBar): string {
  if (part.share === null) return 'no figure';
  const span = shareSpan(part.share);
  return part.text ?? (part.wording === null || part.wording === span ? span : `${part.wording}, ${span}`);
}

function track(y: number, widthPx: number): Rectangle {
  return {
    mark: 'rectangle',
    x: 0,
    y,
    width: widthPx,
    height: BAR_HEIGHT,
    fill: 'var(--track)',
    stroke: 'none',
    dashed: false,
    of: null,
  };
}

function ticks(y: number, widthPx: number): Line[] {
  return TICKS.slice(1, -1).map((tick) => {
    const x = (widthPx * tick) / 100;
    return { mark: 'line', x, y, x2: x, y2: y + BAR_HEIGHT, stroke: 'var(--grid)', isBehind: true };
  });
}

/** The solid part reaches to the printed point, or to the least that is possible; the pale part on to the most. */
function lengths(part: Bar, y: number, widthPx: number): Mark[] {
  const { interval, point } = part.share;
  const low = interval.low.valueOf();
  const high = interval.high === null ? 1 : interval.high.valueOf();
  const sure = point === null ? low : point.valueOf();
  const rectangle = (from: number, to: number, fill: Ink, dashed: boolean): Rectangle => ({
    mark: 'rectangle',
    x: from * widthPx,
    y,
    width: Math.max((to - from) * widthPx, 0),
    height: BAR_HEIGHT,
    fill,
    stroke: part.stroke,
    dashed,
    of: part.label,
  });
  const marks: Mark[] = [];
  if (point === null && high > sure) marks.push(rectangle(sure, high, part.pale, true));
  if (sure > 0) marks.push(rectangle(0, sure, part.fill, false));
  if (hasWhisker(part)) marks.push(...whisker(low, high, y, widthPx));
  return marks;
}

/** Around a printed number, the interval that its wording allows. */
function whisker(low: number, high: number, y: number, widthPx: number): Line[] {
  const middle = y + BAR_HEIGHT / 2;
  const stroke = 'var(--ink)';
  const end = (share: number): Line => ({
    mark: 'line',
    x: share * widthPx,
    y: middle - 4,
    x2: share * widthPx,
    y2: middle + 4,
    stroke,
    isBehind: false,
  });
  return [
    { mark: 'line', x: low * widthPx, y: middle, x2: high * widthPx, y2: middle, stroke, isBehind: false },
    end(low),
    end(high),
  ];
}
