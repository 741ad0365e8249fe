// One bar a part on one scale, what is sure and what may be: where the source's words leave wide intervals, or parts need not add up.
import type { BreakdownFigure } from '../../figure/figure.ts';
import { boundsSpan, span } from '../../tell/fact-text.ts';
import { type Panel, panelAt } from '../../tell/panel.ts';
import { type Bar, bars, edgesKey } from '../bars.ts';
import type { BreakdownKind, Canvas } from '../chart-kind.ts';
import { type Block, spaced } from '../marks.ts';
import { inkOf, labelOf, unknownInk } from '../part-look.ts';

export const ranges: BreakdownKind = {
  name: 'ranges',
  of: 'breakdown',
  needs: 'breakdown',
  fits: () => true,
  panels: ({ counted }) => shownBases({ counted }).map((index) => panelAt(counted, counted.preferred, index)),
  draw(_, panels, canvas) {
    const all = panels.map((panel) => barsOf(panel, canvas.id, false));
    return {
      content: panelBlocks(panels, all, canvas),
      key: edgesKey(all.flat()),
      measure: 'width',
      fullPx: canvas.widthPx,
    };
  },
};

/** The whole, and the population that the source divided where it is a part of it. */
export function shownBases({ counted: { bases } }: Pick<BreakdownFigure, 'counted'>): number[] {
  return bases.length === 1 ? [0] : [bases.length - 1, 0];
}

export function panelBlocks(
  panels: readonly Panel[],
  all: readonly (readonly Bar[])[],
  { widthPx, fonts }: Canvas,
): Block {
  return spaced(
    panels.map((panel, index) => bars(`Of ${panel.of}`, all[index] ?? [], widthPx, fonts)),
    18,
  );
}

/** Everything unknown together stands first where several parts add up to it. */
export function barsOf(panel: Panel, id: string, withBounds: boolean): Bar[] {
  const unknown = panel.parts.filter(({ kind }) => kind === 'unknown');
  const shared = { panel: panel.id, of: panel.of };
  const total: Bar[] =
    panel.unknown === null || unknown.length < 2
      ? []
      : [
          {
            ...shared,
            label: 'Unknown in all',
            text: span(panel.unknown),
            share: panel.unknown,
            part: 'unknown-in-all',
            isTotal: true,
            ...unknownInk(id, 'not-known'),
          },
        ];
  const parts = panel.parts.map((part): Bar => {
    const showsBounds = withBounds && (part.kind === 'category' || part.kind === 'not itemised');
    return {
      ...shared,
      label: labelOf(part),
      text: part.text,
      share: part.share,
      part: part.id,
      ...inkOf(part, id),
      ...(showsBounds && part.share.overUnknowns !== null
        ? { showsBounds, note: `If none or all of the unknown: ${boundsSpan(part.share)}` }
        : {}),
    };
  });
  return [...total, ...parts];
}
