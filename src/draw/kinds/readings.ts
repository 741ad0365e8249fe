// A source that can be read in two ways: every reading as a bar of the whole, the one used first, with its reason.

import type { BreakdownFigure, CountedReading } from '../../figure/figure.ts';
import { panelAt } from '../../tell/panel.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { whyNotStacked } from '../stack.ts';
import { stackedPanels } from '../stacked-panels.ts';

export const readings: BreakdownKind = {
  name: 'readings',
  of: 'breakdown',
  needs: 'second reading',
  fits: ({ counted }) => counted.readings.length > 1 && whyNotStacked(counted) === null,
  panels({ counted }) {
    const others = counted.readings.filter((reading) => reading !== counted.preferred);
    return [counted.preferred, ...others].map((reading) => panelAt(counted, reading, counted.bases.length - 1));
  },
  draw: (figure, panels, canvas) =>
    stackedPanels(
      panels.map((panel) => {
        const isUsed = panel.reading === figure.counted.preferred;
        const { because } = panel.reading.reading;
        return {
          panel,
          heading: `${isUsed ? 'Reading used' : 'Other reading'}: printed as shares of ${readAs(figure, panel.reading)}, drawn as shares of all`,
          ...(because === null ? {} : { note: `because ${because}` }),
          column: isUsed ? 'of all, as used' : 'of all, other reading',
        };
      }),
      canvas,
    ),
};

function readAs({ counted }: BreakdownFigure, { reading }: CountedReading): string {
  return reading.base === 'known' ? 'those known' : counted.bases[0].isTop ? 'all' : counted.bases[0].label;
}
