// How a population divides: one bar of all, unknown parts first, and below it one of those known, on the same scale.

import type { BreakdownFigure } from '../../figure/figure.ts';
import { span } from '../../tell/fact-text.ts';
import { type Panel, panelAt, panelOfKnown } from '../../tell/panel.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { whyNotStacked } from '../stack.ts';
import { stackedPanels } from '../stacked-panels.ts';

export const breakdown: BreakdownKind = {
  name: 'breakdown',
  of: 'breakdown',
  needs: 'parts that add up to the whole',
  fits: ({ counted }) => whyNotStacked(counted) === null,
  panels({ counted }) {
    const { bases, preferred } = counted;
    const known = panelOfKnown(counted, preferred);
    const top = panelAt(counted, preferred, bases.length - 1);
    const own = bases.length === 1 ? [] : [panelAt(counted, preferred, 0)];
    return [top, ...own, ...(known === null ? [] : [known])];
  },
  draw: (figure, panels, canvas) =>
    stackedPanels(
      panels.map((panel) => ({ panel, heading: headingOf(panel), column: columnOf(panel, figure) })),
      canvas,
    ),
};

/** "All 2,379 visits to the town libraries"; of those known with how many that is. */
export function headingOf(panel: Panel): string {
  if (panel.base !== null) return capitalised(panel.of);
  return words.charts.onlyOfKnown(panel.of, span(panel.reading.unknown[0]));
}

export function columnOf(panel: Panel, { counted }: Pick<BreakdownFigure, 'counted'>): string {
  if (panel.base === null) return words.charts.VALUES_OF_KNOWN;
  if (panel.base.isTop) return words.charts.VALUES_OF_ALL;
  return words.charts.valuesOf(counted.bases[0].label);
}
