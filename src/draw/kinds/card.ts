// The inside of a social card: the least that a figure can be shown with. Not offered to editors; its frame is that of every chart.

import type { BreakdownFigure, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { labelOf, panelAt, panelOfUnknown } from '../../tell/panel.ts';
import { capitalised } from '../../tell/phrase.ts';
import type { BreakdownKind, PopulationKind, RowsKind } from '../chart-kind.ts';
import { barsOfPanels } from '../panel-bars.ts';
import { whyNotStacked } from '../stack.ts';
import { stackedPanels } from '../stacked-panels.ts';
import { headline } from './headline.ts';
import { ranges } from './ranges.ts';

const NAME = 'card';
const NEEDS = 'figure';

export const populationCard: PopulationKind = {
  name: NAME,
  of: 'population',
  needs: NEEDS,
  fits: () => true,
  panels: (figure: PopulationFigure) => headline.panels(figure),
  draw: (figure, panels, canvas) => headline.draw(figure, panels, canvas),
};

/** One bar of all; where parts need not add up, a bar each. */
export const breakdownCard: BreakdownKind = {
  name: NAME,
  of: 'breakdown',
  needs: NEEDS,
  fits: () => true,
  panels: ({ counted }: BreakdownFigure) => [panelAt(counted, counted.preferred, counted.bases.length - 1)],
  draw: (figure, panels, canvas) =>
    whyNotStacked(figure.counted) === null
      ? stackedPanels(
          panels.map((panel) => ({ panel, heading: capitalised(panel.of), column: '' })),
          canvas,
        )
      : ranges.draw(figure, panels, canvas),
};

/** How much is unknown in the first row and in the last. */
export const rowsCard: RowsKind = {
  name: NAME,
  of: 'rows',
  needs: NEEDS,
  fits: () => true,
  panels({ rows }: RowsFigure) {
    const ends = rows.length < 2 ? rows : [rows[0], rows.at(-1)].filter((row) => row !== undefined);
    return ends.map(({ row, counted }) => panelOfUnknown(counted, row.id, `${row.id}/`));
  },
  draw: (_, panels, canvas) => barsOfPanels(panels, 'Not known, of all', canvas, labelOf),
};
