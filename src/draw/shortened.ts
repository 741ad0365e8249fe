// How much of a figure is shown where there is no room for all of it, on a card. What is not known is never among what goes.

import { factOf, fromAll, sumOfCounts, together, valued } from '../count/valued.ts';
import type { Figure } from '../figure/figure.ts';
import { carriedBy, caveatShorts, unknownOfQuestions } from '../tell/carried.ts';
import { span } from '../tell/fact-text.ts';
import type { Panel, PanelPart } from '../tell/panel.ts';
import { nearBreakdowns } from '../tell/unknown.ts';
import { words } from '../words/words.ts';
import { sureShare } from './lengths.ts';

/** The most answers, caveats and questions that are shown one by one. */
export interface Most {
  readonly answers: number;
  readonly caveats: number;
  readonly questions: number;
}

export const EVERYTHING: Most = { answers: Infinity, caveats: Infinity, questions: Infinity };

/** Less and less of it, tried in turn. As many answers as have fills of their own, with one for all the others. */
export const SHORTER: readonly Most[] = [
  { answers: 5, caveats: 6, questions: 8 },
  { answers: 5, caveats: 3, questions: 5 },
  { answers: 3, caveats: 1, questions: 3 },
];
export const SHORTEST: Most = { answers: 1, caveats: 0, questions: 1 };

/** "Read with care: … · and 3 more limits" */
export function caveatLineUpTo(figure: Figure, most: number): string {
  const left = figure.caveats.length - most;
  if (left <= 0) return carriedBy(figure).caveats;
  if (most === 0) return words.charts.caveatsElsewhere(left);
  return words.charts.caveatsAndMore(caveatShorts(figure).slice(0, most).join(' · '), left);
}

/** What is not known, of a population with many questions of the first ones, and how many more there are. */
export function unknownLineUpTo(figure: Figure, most: number): string {
  if (figure.kind !== 'population') return carriedBy(figure).unknown;
  const breakdowns = nearBreakdowns(figure).slice(0, most);
  const tables = figure.tables.slice(0, most - breakdowns.length);
  const left = nearBreakdowns(figure).length + figure.tables.length - breakdowns.length - tables.length;
  if (left === 0) return carriedBy(figure).unknown;
  return words.charts.unknownAndMore(unknownOfQuestions(breakdowns, tables), left);
}

/** The panels with no more than that, and a line for what is left out without a mark of its own. */
export function shortened(
  figure: Figure,
  panels: readonly Panel[],
  most: Most,
): { readonly panels: readonly Panel[]; readonly key: readonly string[] } {
  if (figure.kind === 'population') return { panels: panels.slice(0, most.questions), key: [] };
  if (figure.kind === 'rows') return { panels, key: [] };
  const addsUp = figure.counted.breakdown.doesNotSum === null;
  const left = Math.max(0, answersIn(panels[0]).length - most.answers);
  if (left === 0) return { panels, key: [] };
  return {
    panels: panels.map((panel) => withLargest(panel, most.answers, addsUp)),
    key: addsUp ? [] : [words.charts.answersElsewhere(left)],
  };
}

function answersIn(panel: Panel | undefined): PanelPart[] {
  return panel?.parts.filter(({ kind }) => kind === 'category') ?? [];
}

/** The largest answers in their order. The others are one stretch, or, where answers need not add up, left out. */
function withLargest(panel: Panel, most: number, addsUp: boolean): Panel {
  const answers = answersIn(panel);
  const largest = [...answers].sort((a, b) => sureShare(b.share) - sureShare(a.share)).slice(0, most);
  const kept = answers.filter((part) => largest.includes(part)).map((part, order) => ({ ...part, order }));
  const others = answers.filter((part) => !largest.includes(part));
  const rest = addsUp ? [asOne(others, kept.length)] : [];
  const before = panel.parts.filter(({ kind }) => kind === 'unknown');
  const after = panel.parts.filter(({ kind }) => kind === 'not itemised' || kind === 'outside');
  return { ...panel, parts: [...before, ...kept, ...rest, ...after] };
}

function asOne(parts: readonly PanelPart[], order: number): PanelPart {
  const [first] = parts as readonly [PanelPart, ...PanelPart[]];
  const label = words.charts.moreAnswers(parts.length);
  const part = { ...first.share.part, id: 'more-answers', label, printed: null, caveats: [] };
  const values = parts.map(({ share }) => valued(share));
  const how = { kind: 'total' } as const;
  const share = factOf({ ...first.share, part }, together(values), how, { decimals: first.share.decimals });
  const counts = parts.map(({ count }) => valued(count));
  const counted = fromAll(counts, (all) => sumOfCounts(all, true));
  const count = factOf({ ...first.count, part }, counted, how);
  const { kind } = first;
  return { ...first, ...part, id: `${part.breakdown}.${part.id}`, kind, share, count, text: span(share), order };
}
