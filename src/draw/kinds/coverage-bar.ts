// Who replied, for numbers too large to be drawn one by one: one bar of all, with how many that is.

import type { CountedBreakdown } from '../../figure/figure.ts';
import { UNKNOWN_KIND_NAMES, UNKNOWN_KINDS } from '../../figure/unknown-kinds.ts';
import { span } from '../../tell/fact-text.ts';
import { panelAt } from '../../tell/panel.ts';
import { isExactly } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import type { BreakdownKind } from '../chart-kind.ts';
import { whyNotStacked } from '../stack.ts';
import { headedWhole, stackedPanels } from '../stacked-panels.ts';

const NO_REPLY_KINDS = UNKNOWN_KIND_NAMES.filter((kind) => 'isNoReply' in UNKNOWN_KINDS[kind]);

/** What a chart of who replied asks of its figure, for the end of "This figure has no …". */
export const NO_REPLY_PART = `unknown part of the kind ${NO_REPLY_KINDS.map((kind) => `"${kind}"`).join(' or ')}`;

export function hasNoReplyPart({ preferred }: CountedBreakdown): boolean {
  return preferred.parts.some(({ unknownKind }) => unknownKind !== null && NO_REPLY_KINDS.includes(unknownKind));
}

export const coverageBar: BreakdownKind = {
  name: 'coverage-bar',
  of: 'breakdown',
  needs: `${NO_REPLY_PART} at the whole`,
  fits: ({ counted }) => counted.bases.length === 1 && whyNotStacked(counted) === null && hasNoReplyPart(counted),
  panels: ({ counted }) => [panelAt(counted, counted.preferred, 0)],
  draw(figure, panels, canvas) {
    const { size } = figure.counted.bases[0];
    const counted = panels.map((panel) => ({
      ...panel,
      parts: panel.parts.map((part) => {
        const count = span(part.count);
        const of = isExactly(size) ? words.charts.countOf(count, span(size)) : count;
        return { ...part, text: part.count.value === null ? part.text : words.charts.countAndShare(of, part.text) };
      }),
    }));
    return stackedPanels(counted.map(headedWhole), canvas);
  },
};
