// How far each share could reach if none or all of the unknown belonged to it. Only where an editor asks: an upper end gets
// quoted as a finding. Worst-case bounds: Manski, Partial Identification of Probability Distributions, 2003.

import { panelAt } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { rangesOf, shownBases } from './ranges.ts';

export const bounds: BreakdownKind = {
  name: 'bounds',
  of: 'breakdown',
  needs: 'unknown part: without one there is nothing to bound',
  fits: ({ counted }) => counted.breakdown.unknown.state !== 'none' || counted.bases.length > 1,
  panels: ({ counted }) => shownBases({ counted }).map((index) => panelAt(counted, counted.preferred, index)),
  draw(_, panels, canvas) {
    const inside = rangesOf(panels, canvas, true);
    return { ...inside, key: [...inside.key, words.charts.BOUNDS] };
  },
};
