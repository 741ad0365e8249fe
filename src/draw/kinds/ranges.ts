// One bar a part on one scale, what is sure and what may be: where the source's words leave wide intervals, or parts need not add up.
import type { BreakdownFigure } from '../../figure/figure.ts';
import { labelOf, type Panel, type PanelPart, panelAt, unknownAsOne } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import { type Bar, bars, edgesKey } from '../bars.ts';
import type { BreakdownKind, Canvas, Inside } from '../chart-kind.ts';
import { spaced } from '../marks.ts';

export const ranges: BreakdownKind = {
  name: 'ranges',
  of: 'breakdown',
  needs: 'breakdown',
  fits: () => true,
  panels: ({ counted }) => shownBases({ counted }).map((index) => panelAt(counted, counted.preferred, index)),
  draw: (_, panels, canvas) => rangesOf(panels, canvas, false),
};

/** The whole, and the population that the source divided where it is a part of it. */
export function shownBases({ counted: { bases } }: Pick<BreakdownFigure, 'counted'>): number[] {
  return bases.length === 1 ? [0] : [bases.length - 1, 0];
}

export function rangesOf(panels: readonly Panel[], canvas: Canvas, withBounds: boolean): Inside {
  const all = panels.map((panel) => barsOf(panel, withBounds));
  const blocks = panels.map((panel, index) => bars(words.charts.ofBase(panel.of), all[index] ?? [], canvas));
  return { content: spaced(blocks, 18), key: edgesKey(all.flat()), measure: 'width', fullPx: canvas.widthPx };
}

/** Everything unknown together stands first where several parts add up to it. */
function barsOf(panel: Panel, withBounds: boolean): Bar[] {
  const unknown = panel.parts.filter(({ kind }) => kind === 'unknown');
  const total = unknown.length < 2 ? [] : unknownAsOne(panel, words.charts.UNKNOWN_IN_ALL);
  const isBounded = ({ kind, share }: PanelPart): boolean =>
    withBounds && (kind === 'category' || kind === 'not itemised') && share.overUnknowns !== null;
  return [
    ...total.map((part): Bar => ({ panel, part, label: part.label })),
    ...panel.parts.map((part): Bar => ({ panel, part, label: labelOf(part), showsBounds: isBounded(part) })),
  ];
}
