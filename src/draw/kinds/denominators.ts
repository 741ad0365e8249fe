// From the whole to the answers: at each step, on the scale of the whole, what is known and how the unknown adds up.

import type { BreakdownFigure, CountedBreakdown } from '../../figure/figure.ts';
import { span } from '../../tell/fact-text.ts';
import { labelOf, type Panel, panelAt, panelOfKnown, panelOfKnownInAll } from '../../tell/panel.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { BAR_HEIGHT, percentScale, trackBox } from '../boxes.ts';
import type { BreakdownKind, Canvas } from '../chart-kind.ts';
import { directLabels, type Entry, entriesOf, labelList } from '../labels.ts';
import { type Block, space, stacked } from '../marks.ts';
import { commonScale, whyNotStacked } from '../stack.ts';
import { stackBlock, stackKey } from '../stacked-panels.ts';
import { paragraph, STYLES, withNote } from '../text.ts';
import { columnOf } from './breakdown.ts';

export const denominators: BreakdownKind = {
  name: 'denominators',
  of: 'breakdown',
  needs: 'parts that add up to the whole, at every step',
  fits: ({ counted }) => stepsTo(counted).every((step) => whyNotStacked(step) === null),
  panels({ counted }) {
    const above = stepsTo(counted)
      .slice(0, -1)
      .map((step) => alike(panelAt(step, step.preferred, step.bases.length - 1, `${step.breakdown.id}/`)));
    const answers = panelAt(counted, counted.preferred, counted.bases.length - 1);
    return [...above, panelOfKnownInAll(counted), answers];
  },
  prints: otherBases,
  draw(figure, panels, canvas) {
    const { widthPx, fonts, id } = canvas;
    const fullPx = commonScale(panels, widthPx);
    const answers = panels.at(-1) as Panel;
    const named = new Set<string>();
    const steps = panels.map((panel): Block => {
      const labels =
        panel === answers
          ? answerLabels(panel, figure.counted, fullPx, canvas)
          : stepLabels(panel, named, fullPx, canvas);
      return stacked([
        heading(panel, panel === answers, canvas),
        space(4),
        stackBlock(panel, fullPx, id, BAR_HEIGHT + 2),
        labels,
        space(12),
      ]);
    });
    const top = answers.counted.bases.at(-1);
    const whole = {
      marks: [{ ...trackBox({ x: 0, y: 0, width: fullPx, height: BAR_HEIGHT + 2 }), fill: 'var(--whole)' as const }],
      heightPx: BAR_HEIGHT + 2,
    };
    const content = stacked([
      paragraph(top === undefined ? '' : capitalised(answers.of), STYLES.heading, widthPx, fonts),
      space(4),
      whole,
      percentScale(fullPx),
      space(10),
      ...steps,
    ]);
    return { content, key: stackKey(panels), measure: 'width', fullPx };
  },
};

/** The breakdowns from the one that divides the whole down to this one. */
function stepsTo(counted: CountedBreakdown): CountedBreakdown[] {
  return counted.parent === null ? [counted] : [...stepsTo(counted.parent.counted), counted];
}

/** A step on the way shows what is known as such; only the answers at the end have fills of their own. */
function alike(panel: Panel): Panel {
  return { ...panel, parts: panel.parts.map((part) => ({ ...part, order: null })) };
}

function heading(panel: Panel, isLast: boolean, { widthPx, fonts }: Canvas): Block {
  const { question } = panel.counted.breakdown;
  const left = isLast ? words.charts.theAnswers(question.replace(/\?$/, '')) : question;
  const right = isLast || panel.unknown === null ? '' : words.charts.unknownSoFar(span(panel.unknown));
  return withNote(left, right, STYLES.heading, widthPx, fonts);
}

/** Under a step what it names for the first time; the answers name everything once more. */
function stepLabels(panel: Panel, named: Set<string>, fullPx: number, canvas: Canvas): Block {
  const direct = directLabels(panel, fullPx, canvas.fonts);
  // A category may be called "Known", as everything known together is.
  const nameOf = ({ part }: Entry): string => `${part.id}: ${labelOf(part)}`;
  const fresh = entriesOf([panel]).filter((entry) => !named.has(nameOf(entry)));
  for (const entry of fresh) named.add(nameOf(entry));
  if (direct !== null) return direct;
  return stacked([space(5), labelList(fresh, [''], canvas)]);
}

/** The answers as shares of their own population, and of those known: columns beside those of all. */
function otherBases({ counted }: Pick<BreakdownFigure, 'counted'>): Panel[] {
  const { preferred, bases } = counted;
  const narrower = bases.length > 1 ? panelAt(counted, preferred, 0) : null;
  return [narrower, panelOfKnown(counted, preferred)].filter((other) => other !== null);
}

function answerLabels(panel: Panel, counted: CountedBreakdown, fullPx: number, canvas: Canvas): Block {
  const others = otherBases({ counted });
  const direct = others.length === 0 ? directLabels(panel, fullPx, canvas.fonts) : null;
  if (direct !== null) return stacked([direct, percentScale(fullPx)]);
  const entries = entriesOf([panel]).map((entry): Entry => {
    const values = others.map(
      (other) => other.parts.find(({ id: part }) => part === entry.part.id)?.text ?? words.charts.NO_VALUE,
    );
    return { ...entry, values: [...entry.values, ...values] };
  });
  const headings = [panel, ...others].map((each) => columnOf(each, { counted }));
  return stacked([percentScale(fullPx), space(4), labelList(entries, headings, canvas)]);
}
