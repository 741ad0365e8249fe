// The inside of a social card: the least that a figure can be shown with. Not offered to editors; its frame is that of every chart.

import { labelOf, panelAt, panelOfUnknown } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import { barsOfPanels } from '../bars.ts';
import type { BreakdownKind, PopulationKind, RowsKind } from '../chart-kind.ts';
import { endsOf } from '../row-panels.ts';
import { whyNotStacked } from '../stack.ts';
import { headedWhole, stackedPanels } from '../stacked-panels.ts';
import { headline } from './headline.ts';
import { manyRows } from './many-rows.ts';
import { ranges } from './ranges.ts';

const name = 'card';

export const populationCard: PopulationKind = { ...headline, name };

/** One bar of all; where parts need not add up, a bar each. */
export const breakdownCard: BreakdownKind = {
  ...ranges,
  name,
  panels: ({ counted }) => [panelAt(counted, counted.preferred, counted.bases.length - 1)],
  draw: (figure, panels, canvas) =>
    whyNotStacked(figure.counted) === null
      ? stackedPanels(panels.map(headedWhole), canvas)
      : ranges.draw(figure, panels, canvas),
};

/** How much is unknown in the first row and in the last. */
export const rowsCard: RowsKind = {
  ...manyRows,
  name,
  panels: (figure) => endsOf(figure).map(({ row, counted }) => panelOfUnknown(counted, row.id, `${row.id}/`)),
  draw: (_, panels, canvas) => barsOfPanels(panels, words.charts.NOT_KNOWN_OF_ALL, canvas, labelOf),
};
