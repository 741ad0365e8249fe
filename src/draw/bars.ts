// Shares of one base as bars of their own on one scale: what is sure is solid, what may be is pale, never a made-up edge.
import { boundsSpan, WHY_ABSENT } from '../tell/fact-text.ts';
import type { Panel, PanelPart } from '../tell/panel.ts';
import { words } from '../words/words.ts';
import { BAR_HEIGHT, outlinedBox, percentScale, quarterLines, trackBox, whisker } from './boxes.ts';
import type { Canvas, Inside } from './chart-kind.ts';
import { furthestShare, isWithheld, mayBeShare, sureShare } from './lengths.ts';
import { type Block, type Box, type Ink, type Mark, type Said, type Stand, space, stacked } from './marks.ts';
import { inkOf } from './part-look.ts';
import { baseline, longestWordPx, paragraph, STYLES, textAt, widthOf, wrap } from './text.ts';

export interface Bar {
  readonly panel: Panel;
  /** One of the panel's; or everything unknown together, where the panel shows it in parts. */
  readonly part: PanelPart;
  readonly label: string;
  /** Whether the chart shows how far it could reach if none or all of the unknown belonged to it. */
  readonly showsBounds?: boolean;
}

/** A row that the source does not have: it keeps its place and gets no length. */
export interface EmptyBar {
  readonly label: string;
  readonly part: null;
}

/** A printed number whose wording reaches further than rounding: "two-thirds". */
export function hasWhisker({ share: { value } }: PanelPart): boolean {
  if (value === null || value.point === null || value.interval.high === null) return false;
  return value.interval.high.sub(value.interval.low).valueOf() > 0.015;
}

/** What the reader must know of the edges in a chart. */
export function edgesKey(bars: readonly (Bar | EmptyBar)[]): string[] {
  const parts = bars.flatMap(({ part }) => part ?? []);
  const hasPaleZone = parts.some(({ share }) => mayBeShare(share) > 0);
  return [...(hasPaleZone ? [words.charts.PALE_ZONE] : []), ...(parts.some(hasWhisker) ? [words.charts.WHISKER] : [])];
}

/** A heading, one bar a part, and the scale below them. `said` are the parts that the heading names for all its bars. */
export function bars(
  heading: string,
  parts: readonly (Bar | EmptyBar)[],
  canvas: Canvas,
  said: Said | null = null,
): Block {
  const { widthPx, fonts } = canvas;
  return stacked([
    paragraph(heading, STYLES.heading, widthPx, fonts, said),
    space(8),
    ...parts.map((part) => barOf(part, canvas)),
    space(-5),
    percentScale(widthPx),
  ]);
}

/** All parts of all panels under one heading. */
export function barsOfPanels(
  panels: readonly Panel[],
  heading: string,
  canvas: Canvas,
  nameOf = ({ label }: PanelPart): string => label,
): Inside {
  const all = panels.flatMap((panel) => panel.parts.map((part): Bar => ({ panel, part, label: nameOf(part) })));
  return { content: bars(heading, all, canvas), key: edgesKey(all), measure: 'width', fullPx: canvas.widthPx };
}

/** Where less is left beside the value, the label gets the whole width and the value a line of its own. */
const LEAST_LABEL = 130;

function barOf(bar: Bar | EmptyBar, { widthPx, fonts, id }: Canvas): Block {
  const { label: name, part } = bar;
  const value = part === null ? words.charts.NO_FIGURE : part.text;
  const leftPx = widthPx - widthOf(value, STYLES.value, fonts) - 14;
  const beside = wrap(name, STYLES.label, leftPx, fonts);
  const isApart = leftPx < LEAST_LABEL || longestWordPx(name, STYLES.label, fonts) > leftPx;
  const said: Said | null = part === null ? null : { parts: [part.id] };
  const label = paragraph(name, STYLES.label, isApart ? widthPx : leftPx, fonts, said);
  const at = baseline(beside.length - 1, STYLES.value);
  const note = bar.part !== null && bar.showsBounds ? words.charts.ifUnknown(boundsSpan(bar.part.share)) : null;
  const texts = stacked([
    isApart ? label : { ...label, marks: [...label.marks, textAt(value, STYLES.value, widthPx, at, 'right')] },
    ...(isApart ? [paragraph(value, STYLES.value, widthPx, fonts)] : []),
    ...(note === null ? [] : [paragraph(note, STYLES.note, widthPx, fonts)]),
  ]);
  const y = texts.heightPx + 1;
  const track = { x: 0, y, width: widthPx, height: BAR_HEIGHT };
  const marks: Mark[] = [
    ...texts.marks,
    ...(bar.part !== null && isWithheld(bar.part.share)
      ? [inPlaceOf(bar, y)]
      : [trackBox(track), ...quarterLines(track, widthPx), ...(bar.part === null ? [] : lengths(bar, track, id))]),
  ];
  return { marks, heightPx: y + BAR_HEIGHT + 12 };
}

/** Why there is no bar, without a track: an empty one would look like 0%. */
function inPlaceOf({ panel, part }: Bar, y: number): Mark {
  const said = { parts: [part.id], noBarIn: panel.id };
  const { absent } = part.share;
  return textAt(WHY_ABSENT[absent ?? 'not said'], STYLES.note, 0, y + baseline(0, STYLES.note), 'left', said);
}

/** The solid part reaches to the printed point, or to the least that is possible; the pale part on to the most. */
function lengths({ panel, part, label, showsBounds }: Bar, track: Box, id: string): Mark[] {
  const { share } = part;
  const { fill, pale, stroke } = inkOf(part, id);
  const [sure, open] = [sureShare(share), mayBeShare(share)];
  const says = words.charts.barOf(label, part.text, panel.of);
  const isTotal = !panel.parts.includes(part);
  const box = (from: number, length: number, ink: Ink, edge: Ink, dashed: boolean, as: Stand['as']): Mark => {
    const stand: Stand = { panel: panel.id, parts: [part.id], as: isTotal ? 'total' : as, says };
    const stretch = { ...track, x: from * track.width, width: Math.max(length * track.width, 0) };
    return outlinedBox(stretch, ink, edge, dashed, stand);
  };
  const marks: Mark[] = [];
  const furthest = showsBounds ? furthestShare(share) : 0;
  const past = furthest - sure - open;
  if (past > 0) marks.push(box(sure + open, past, 'var(--paper)', 'var(--hatch)', true, 'bound'));
  if (open > 0) marks.push(box(sure, open, pale, stroke, true, 'may be'));
  if (sure > 0) marks.push(box(0, sure, fill, stroke, false, 'sure'));
  const { value } = share;
  if (value !== null && hasWhisker(part)) {
    const { low, high } = value.interval;
    const middle = track.y + BAR_HEIGHT / 2;
    marks.push(...whisker(low.valueOf() * track.width, (high?.valueOf() ?? 1) * track.width, middle));
  }
  return marks;
}
