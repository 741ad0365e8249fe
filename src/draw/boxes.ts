// Rectangles that stand for shares, and the scale below them. All of a chart are made here, so that they look and measure alike.

import type { Block, Box, Ink, Line, Rectangle, Stand } from './marks.ts';
import { lineHeight, STYLES, textAt } from './text.ts';

export const BAR_HEIGHT = 20;
export const TICKS = [0, 25, 50, 75, 100];

/** A length between its neighbours: a seam of paper keeps them apart, thinner where the length itself is thin. */
export function lengthBox(box: Box, fill: Ink, of: Stand): Rectangle {
  const strokePx = Math.min(1.5, Math.min(box.width, box.height) / 4);
  return { mark: 'rectangle', ...box, fill, stroke: 'var(--paper)', strokePx, dashed: false, of };
}

/** A length with an outline of its own; dashed where it is not sure. */
export function outlinedBox(box: Box, fill: Ink, stroke: Ink, dashed: boolean, of: Stand | null): Rectangle {
  return { mark: 'rectangle', ...box, fill, stroke, strokePx: 1, dashed, of };
}

/** The room that 100% takes, behind the lengths. */
export function trackBox(box: Box): Rectangle {
  return { mark: 'rectangle', ...box, fill: 'var(--track)', stroke: 'none', strokePx: 0, dashed: false, of: null };
}

/** A thin line under the bars. */
export function lineBehind(stroke: Ink, x: number, y: number, x2: number, y2: number): Line {
  return { mark: 'line', x, y, x2, y2, stroke, strokePx: 1, isBehind: true };
}

/** The quarters of a track. */
export function quarterLines({ x, y, height }: Box, fullPx: number): Line[] {
  return TICKS.slice(1, -1).map((tick) => {
    const at = x + (fullPx * tick) / 100;
    return lineBehind('var(--grid)', at, y, at, y + height);
  });
}

/** 0% to 100% below bars; `fullPx` is the length of 100%. */
export function percentScale(fullPx: number): Block {
  const marks = TICKS.map((tick) => {
    const align = tick === 0 ? 'left' : tick === 100 ? 'right' : 'center';
    return textAt(`${tick}%`, STYLES.axis, (fullPx * tick) / 100, 12, align);
  });
  return { marks, heightPx: lineHeight(STYLES.axis) + 1 };
}

/** A line that ends in two short ones: how far a wording reaches. A rim of paper keeps it apart from what it lies on. */
export function whisker(from: number, to: number, middle: number): Line[] {
  const strokes = (stroke: Ink, strokePx: number, beyond: number): Line[] => {
    const line = (x: number, y: number, x2: number, y2: number): Line => {
      return { mark: 'line', x, y, x2, y2, stroke, strokePx, isBehind: false };
    };
    const ends = [from, to].map((end) => line(end, middle - 4 - beyond, end, middle + 4 + beyond));
    return [line(from, middle, to, middle), ...ends];
  };
  return [...strokes('var(--paper)', 4, 1.5), ...strokes('var(--ink)', 1.25, 0)];
}
