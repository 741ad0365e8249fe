// Shares of one base as bars of their own on one scale: what is sure is solid, what may be is pale, never a made-up edge.
import type { Fact } from '../figure/fact.ts';
import { WHY_ABSENT } from '../tell/fact-text.ts';
import { BAR_HEIGHT, outlinedBox, percentScale, quarterLines, trackBox, whisker } from './boxes.ts';
import type { Fonts } from './font.ts';
import { furthestShare, isWithheld, mayBeShare, sureShare } from './lengths.ts';
import { type Block, type Mark, type Said, type Stand, space, stacked } from './marks.ts';
import type { PartInk } from './part-look.ts';
import { baseline, longestWordPx, paragraph, STYLES, textAt, widthOf, wrap } from './text.ts';

export interface Bar extends PartInk {
  readonly label: string;
  /** The whole text at the end: "almost a third, 30 to 34%", "37% [p]". */
  readonly text: string;
  /** A further line under the label: how far the bounds reach. */
  readonly note?: string;
  readonly share: Fact;
  /** Whether the chart shows how far it could reach if all of the unknown belonged to it. */
  readonly showsBounds?: boolean;
  readonly panel: string;
  readonly part: string;
  readonly isTotal?: boolean;
  /** What the share is a share of, for readers who point at the bar. */
  readonly of: string;
}

/** A row that the source does not have: it keeps its place and gets no length. */
export interface EmptyBar {
  readonly label: string;
  readonly share: null;
}

export function hasPaleZone({ share }: { readonly share: Fact | null }): boolean {
  return share !== null && mayBeShare(share) > 0;
}

/** A printed number whose wording reaches further than rounding: "two-thirds". */
export function hasWhisker({ share }: { readonly share: Fact | null }): boolean {
  const value = share?.value ?? null;
  if (value === null || value.point === null || value.interval.high === null) return false;
  return value.interval.high.sub(value.interval.low).valueOf() > 0.015;
}

/** What the reader must know of the edges in a chart. */
export function edgesKey(parts: readonly (Bar | EmptyBar)[]): string[] {
  return [
    ...(parts.some(hasPaleZone)
      ? ['Solid: at least this share. Pale with a dashed edge: it may reach as far as this.']
      : []),
    ...(parts.some(hasWhisker) ? [WHISKER_KEY] : []),
  ];
}

export const WHISKER_KEY = 'A line across an edge: as far as the wording or the rounding of the source reaches.';

/** A heading, one bar a part, and the scale below them. `said` are the parts that the heading names for all its bars. */
export function bars(
  heading: string,
  parts: readonly (Bar | EmptyBar)[],
  widthPx: number,
  fonts: Fonts,
  said: Said | null = null,
): Block {
  const head = paragraph(heading, STYLES.heading, widthPx, fonts, said);
  return stacked([
    head,
    space(8),
    ...parts.map((part) => barOf(part, widthPx, fonts)),
    space(-5),
    percentScale(widthPx),
  ]);
}

/** Where less is left beside the value, the label gets the whole width and the value a line of its own. */
const LEAST_LABEL = 130;

function barOf(part: Bar | EmptyBar, widthPx: number, fonts: Fonts): Block {
  const value = part.share === null ? 'no figure' : part.text;
  const leftPx = widthPx - widthOf(value, STYLES.value, fonts) - 14;
  const beside = wrap(part.label, STYLES.label, leftPx, fonts);
  const isApart = leftPx < LEAST_LABEL || longestWordPx(part.label, STYLES.label, fonts) > leftPx;
  const said: Said | null = part.share === null ? null : { parts: [part.part] };
  const label = paragraph(part.label, STYLES.label, isApart ? widthPx : leftPx, fonts, said);
  const at = baseline(beside.length - 1, STYLES.value);
  const texts = stacked([
    isApart ? label : { ...label, marks: [...label.marks, textAt(value, STYLES.value, widthPx, at, 'right')] },
    ...(isApart ? [paragraph(value, STYLES.value, widthPx, fonts)] : []),
    ...(part.share === null || part.note === undefined ? [] : [paragraph(part.note, STYLES.note, widthPx, fonts)]),
  ]);
  const y = texts.heightPx + 1;
  const track = { x: 0, y, width: widthPx, height: BAR_HEIGHT };
  const marks: Mark[] = [
    ...texts.marks,
    ...(part.share !== null && isWithheld(part.share)
      ? inPlaceOfBar(part, part.share, y)
      : [trackBox(track), ...quarterLines(track, widthPx), ...(part.share === null ? [] : lengths(part, y, widthPx))]),
  ];
  return { marks, heightPx: y + BAR_HEIGHT + 12 };
}

/** Why there is no bar, without a track: an empty one would look like 0%. */
function inPlaceOfBar({ panel, part }: Bar, { absent }: Fact, y: number): Mark[] {
  const said = { parts: [part], noBarIn: panel };
  return [textAt(WHY_ABSENT[absent ?? 'not said'], STYLES.note, 0, y + baseline(0, STYLES.note), 'left', said)];
}

/** The solid part reaches to the printed point, or to the least that is possible; the pale part on to the most. */
function lengths(part: Bar, y: number, widthPx: number): Mark[] {
  const sure = sureShare(part.share);
  const open = mayBeShare(part.share);
  const says = `${part.label}: ${part.text} of ${part.of}`;
  const stand = (as: Stand['as']): Stand => ({ panel: part.panel, parts: [part.part], as, says });
  const box = (from: number, length: number) => ({
    x: from * widthPx,
    y,
    width: Math.max(length * widthPx, 0),
    height: BAR_HEIGHT,
  });
  const total = part.isTotal === true;
  const marks: Mark[] = [];
  const furthest = part.showsBounds === true ? furthestShare(part.share) : 0;
  if (furthest > sure + open)
    marks.push(
      outlinedBox(box(sure + open, furthest - sure - open), 'var(--paper)', 'var(--hatch)', true, stand('bound')),
    );
  if (open > 0)
    marks.push(outlinedBox(box(sure, open), part.pale, part.stroke, true, stand(total ? 'total' : 'may be')));
  if (sure > 0) marks.push(outlinedBox(box(0, sure), part.fill, part.stroke, false, stand(total ? 'total' : 'sure')));
  const { value } = part.share;
  if (value !== null && hasWhisker(part)) {
    const { low, high } = value.interval;
    marks.push(...whisker(low.valueOf() * widthPx, (high?.valueOf() ?? 1) * widthPx, y + BAR_HEIGHT / 2));
  }
  return marks;
}
