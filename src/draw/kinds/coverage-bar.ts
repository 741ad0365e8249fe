// Who replied, for numbers too large to be drawn one by one: one bar of all, with how many that is.
import { span } from '../../tell/fact-text.ts';
import { panelAt } from '../../tell/panel.ts';
import { capitalised, isExactly } from '../../tell/phrase.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { stackedPanels } from '../stacked-panels.ts';

export const coverageBar: BreakdownKind = {
  name: 'coverage-bar',
  of: 'breakdown',
  needs: 'unknown part of the kind "no reply" at the whole',
  fits: ({ counted }) =>
    counted.bases.length === 1 &&
    counted.breakdown.doesNotSum === null &&
    counted.preferred.parts.some(({ unknownKind }) => unknownKind === 'no reply'),
  panels: ({ counted }) => [panelAt(counted, counted.preferred, 0)],
  draw(figure, panels, canvas) {
    const { size } = figure.counted.bases[0];
    const counted = panels.map((panel) => ({
      ...panel,
      parts: panel.parts.map((part) => {
        const count = span(part.count);
        const of = isExactly(size) ? `${count} of ${span(size)}` : count;
        return { ...part, text: part.count.value === null ? part.text : `${of}, ${part.text}` };
      }),
    }));
    return stackedPanels(
      counted.map((panel) => ({ panel, heading: capitalised(panel.of), column: '' })),
      canvas,
    );
  },
};
