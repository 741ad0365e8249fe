// All parts of a panel in one bar, unknown parts first at the axis. Only what is sure gets a length of its own; what the
// source leaves open between several parts is one zone that belongs to none of them, so no edge is made up.

import type { CountedBreakdown } from '../figure/figure.ts';
import { NO_SHARE_SAID } from '../figure/quantity.ts';
import { labelOf, type Panel, type PanelPart } from '../tell/panel.ts';
import { words } from '../words/words.ts';
import { hasWhisker } from './bars.ts';
import { lengthBox, outlinedBox, whisker } from './boxes.ts';
import { openShare, openZone, sureShare } from './lengths.ts';
import type { Box, Mark, Rectangle, Stand } from './marks.ts';
import { inkAmong } from './part-look.ts';
import { patternInk } from './patterns.ts';

/**
 * Why the parts cannot stand in one bar; null where they can. What is suppressed would be as long as what the others leave,
 * and anybody could measure it.
 */
export function whyNotStacked({ breakdown, readings }: CountedBreakdown): string | null {
  const facts = readings.flatMap(({ parts }) => parts.flatMap(({ shares }) => shares));
  const isHidden = facts.some((share) => share?.absent === 'suppressed');
  return breakdown.doesNotSum ?? (isHidden ? 'a part is suppressed, and one bar of all would give it away' : null);
}

/** A stretch of the bar, as shares from the axis. Several parts share the open one. */
export interface Segment {
  readonly parts: readonly PanelPart[];
  readonly isOpen: boolean;
  readonly from: number;
  readonly to: number;
}

/** The stretches in order: unknown, open, known. Lengths of nothing are left out. */
export function segmentsOf({ parts }: Pick<Panel, 'parts'>): Segment[] {
  const loose = parts.filter(({ share }) => openShare(share) > 0);
  const open = openZone({ parts });
  const segments: Segment[] = [];
  let from = 0;
  const add = (among: readonly PanelPart[], length: number, isOpen: boolean): void => {
    if (length > EPSILON) segments.push({ parts: among, isOpen, from, to: from + length });
    from += length;
  };
  for (const part of parts) if (part.kind === 'unknown') add([part], sureShare(part.share), false);
  add(loose, open, true);
  for (const part of parts) if (part.kind !== 'unknown') add([part], sureShare(part.share), false);
  return segments;
}

const EPSILON = 1e-9;

/** How far the bar reaches: 1, and a little more where rounded shares add up to more. */
export function reachOf(panel: Pick<Panel, 'parts'>): number {
  return Math.max(1, ...segmentsOf(panel).map(({ to }) => to));
}

/** The length of 100% that all panels of a chart can share. */
export function commonScale(panels: readonly Pick<Panel, 'parts'>[], roomPx: number): number {
  return roomPx / Math.max(1, ...panels.map(reachOf));
}

/** The bar from left to right in a box, whose width is the room; 100% is `fullPx` long. */
export function stackAcross(panel: Panel, { x, y, height }: Omit<Box, 'width'>, fullPx: number, id: string): Mark[] {
  return segmentsOf(panel).flatMap((segment): Mark[] => {
    const box = { x: x + segment.from * fullPx, y, width: (segment.to - segment.from) * fullPx, height };
    return [filled(segment, panel, box, id), ...reach(segment, box.x, y + height / 2, fullPx)];
  });
}

/** The bar from the bottom up; `y` is that of the axis. */
export function stackUp(panel: Panel, { x, y, width }: Omit<Box, 'height'>, fullPx: number, id: string): Mark[] {
  return segmentsOf(panel).map((segment) => {
    const height = (segment.to - segment.from) * fullPx;
    return filled(segment, panel, { x, y: y - segment.from * fullPx - height, width, height }, id);
  });
}

function filled(segment: Segment, panel: Panel, box: Box, id: string): Rectangle {
  const [first] = segment.parts as readonly [PanelPart, ...PanelPart[]];
  const stand: Stand = {
    panel: panel.id,
    parts: segment.parts.map((part) => part.id),
    as: segment.isOpen ? 'open' : 'sure',
    says: segment.isOpen ? openSays(segment) : words.charts.barOf(labelOf(first), first.text, panel.of),
  };
  return segment.isOpen
    ? outlinedBox(box, patternInk(id, 'open'), 'var(--hatch-pale)', true, stand)
    : lengthBox(box, inkAmong(first, id).fill, stand);
}

function openSays({ parts }: Segment): string {
  const names = parts.map((part) => words.charts.partWithShare(labelOf(part), part.text)).join('; ');
  return parts.length === 1 ? words.charts.mayBeOne(names) : words.charts.mayBeAny(names);
}

/** How far the wording of a printed share reaches, at the end of its stretch; the last one ends where the whole does. */
function reach(segment: Segment, x: number, middle: number, fullPx: number): Mark[] {
  const [part] = segment.parts;
  if (segment.isOpen || part === undefined || segment.to > 0.999 || !hasWhisker(part)) return [];
  const { low, high } = (part.share.value ?? NO_SHARE_SAID).interval;
  return whisker(x + low.valueOf() * fullPx, Math.min(x + (high?.valueOf() ?? 1) * fullPx, fullPx), middle);
}

export function hasOpenZone(panel: Pick<Panel, 'parts'>): boolean {
  return segmentsOf(panel).some(({ isOpen }) => isOpen);
}
