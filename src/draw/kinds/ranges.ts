// One bar a part on one scale, what is sure and what may be: where the source's words leave wide intervals, or parts need not add up.
import type { BreakdownFigure } from '../../figure/figure.ts';
import { boundsSpan } from '../../tell/fact-text.ts';
import { labelOf, type Panel, panelAt } from '../../tell/panel.ts';
import { type Bar, bars, edgesKey } from '../bars.ts';
import type { BreakdownKind, Canvas, Inside } from '../chart-kind.ts';
import { spaced } from '../marks.ts';
import { barOfPart, barOfUnknown } from '../panel-bars.ts';

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

export function rangesOf(panels: readonly Panel[], { widthPx, fonts, id }: Canvas, withBounds: boolean): Inside {
  const all = panels.map((panel) => barsOf(panel, id, withBounds));
  const blocks = panels.map((panel, index) => bars(`Of ${panel.of}`, all[index] ?? [], widthPx, fonts));
  return {
    content: spaced(blocks, 18),
    key: edgesKey(all.flat()),
    measure: 'width',
    fullPx: widthPx,
  };
}

/** Everything unknown together stands first where several parts add up to it. */
function barsOf(panel: Panel, id: string, withBounds: boolean): Bar[] {
  const unknown = panel.parts.filter(({ kind }) => kind === 'unknown');
  const total = unknown.length < 2 ? null : barOfUnknown(panel, 'Unknown in all', id);
  const parts = panel.parts.map((part): Bar => {
    const showsBounds = withBounds && (part.kind === 'category' || part.kind === 'not itemised');
    return {
      ...barOfPart(part, panel, labelOf(part), id),
      ...(showsBounds && part.share.overUnknowns !== null
        ? { showsBounds, note: `If none or all of the unknown: ${boundsSpan(part.share)}` }
        : {}),
    };
  });
  return total === null ? parts : [total, ...parts];
}
