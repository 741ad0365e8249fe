// A source that can be read in two ways: every reading as a bar of the whole, the one used first, with its reason.

import type { BreakdownFigure, CountedReading } from '../../figure/figure.ts';
import { panelAt } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
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
        const base = readAs(figure, panel.reading);
        return {
          panel,
          heading: isUsed ? words.charts.readingUsed(base) : words.charts.otherReading(base),
          ...(because === null ? {} : { note: words.charts.because(because) }),
          column: isUsed ? words.charts.VALUES_AS_USED : words.charts.VALUES_READ_OTHERWISE,
        };
      }),
      canvas,
    ),
};

function readAs({ counted }: BreakdownFigure, { reading }: CountedReading): string {
  if (reading.base === 'known') return words.charts.READ_AS_KNOWN;
  return counted.bases[0].isTop ? words.charts.READ_AS_ALL : counted.bases[0].label;
}
