// Two statements on one question beside each other, as bars of the whole on one scale, and whether they agree.

import { verdictOf } from '../../tell/agreement-in-words.ts';
import { carriedBy } from '../../tell/carried.ts';
import { type Panel, panelAt } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { whyNotStacked } from '../stack.ts';
import { stackedPanels } from '../stacked-panels.ts';

export const versions: BreakdownKind = {
  name: 'versions',
  of: 'breakdown',
  needs: 'other statement on the same question (restates:)',
  fits: ({ counted }) =>
    counted.comparison !== null && [counted, counted.comparison.with].every((each) => whyNotStacked(each) === null),
  panels({ counted }) {
    const { comparison } = counted;
    if (comparison === null) return [];
    const here = panelAt(counted, counted.preferred, counted.bases.length - 1, `${counted.breakdown.id}/`);
    const other = comparison.with;
    const there = panelAt(other, other.preferred, other.bases.length - 1, `${other.breakdown.id}/`);
    return [here, filledAlike(there, here)];
  },
  beside: ({ restates }) => (restates === null ? [] : [restates]),
  draw(figure, [here, there], canvas) {
    const { counted, restates } = figure;
    const { comparison } = counted;
    if (here === undefined || there === undefined || restates === null) throw new Error('there is no other statement');
    const drawn = stackedPanels(
      [
        {
          panel: here,
          heading: words.charts.here(counted.breakdown.question),
          note: carriedBy(figure).base,
          column: words.charts.VALUES_HERE,
        },
        {
          panel: there,
          heading: words.charts.there(there.counted.breakdown.question),
          carries: restates,
          column: words.charts.VALUES_THERE,
        },
      ],
      canvas,
    );
    return { ...drawn, key: [...(comparison === null ? [] : [verdictOf(comparison)]), ...drawn.key] };
  },
};

/** Answers of the same name have the same fill in both bars. */
function filledAlike(panel: Panel, model: Panel): Panel {
  const names = model.parts.filter(({ order }) => order !== null).map(({ label }) => label);
  const parts = panel.parts.map((part) => {
    if (part.order === null) return part;
    const at = names.indexOf(part.label);
    return { ...part, order: at >= 0 ? at : names.push(part.label) - 1 };
  });
  return { ...panel, parts };
}
