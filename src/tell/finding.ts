// A figure in a sentence or two: first what is unknown, then what is recorded, of which base. The same words are the main point on
// the front page, the description of the figure's page, the sentence to quote and the line of a feed.
import type { CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../figure/figure.ts';
import { type Interval, ZERO } from '../figure/interval.ts';
import { onceFor } from '../figure/once.ts';
import type { Breakdown } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { headingOf } from './carried.ts';
import { inWords, span, WHY_ABSENT } from './fact-text.ts';
import { marksOf, noted } from './marks.ts';
import { capitalised, isExactly, shareAsPrinted, shareBriefly, sizedBase, theBase, whenAndWhere } from './phrase.ts';
import { lastStretchSentence, rowsRange } from './rows-unknown.ts';
import { endingAt, leavesOthersOut, nearBreakdowns, saysNoneUnknown, unknownLead } from './unknown.ts';

const say = words.statements;

/** As many words as a reader takes in at once. */
export const MOST_WORDS = 35;

/** Answers are dropped from the end to keep the length; what is unknown, and of whom, never is. */
export const findingOf = onceFor((figure: Figure): string => {
  switch (figure.kind) {
    case 'population':
      return populationFinding(figure);
    case 'breakdown':
      return breakdownFinding(figure);
    case 'rows':
      return rowsFinding(figure);
  }
});

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** `lead` always stands; of `said` as many as there is room for in `sentence`, and the number of the others. */
function fitted(
  lead: string,
  said: readonly string[],
  sentence: (said: readonly string[], more: number) => string,
): string {
  for (let kept = said.length; kept > 0; kept--) {
    const text = `${lead} ${sentence(said.slice(0, kept), said.length - kept)}`;
    if (wordCount(text) <= MOST_WORDS) return text;
  }
  return lead;
}

function populationFinding(figure: PopulationFigure): string {
  const { base, population } = figure;
  const many = capitalised(sizedBase(base));
  const when = whenAndWhere(population);
  const lead = `${when === null ? many : say.withWhenAndWhere(many, when)}.`;
  const asked = [...nearBreakdowns(figure), ...figure.tables];
  const unknown = asked.flatMap(
    (each) => (each.kind === 'rows' ? lastStretchSentence(each) : unknownClause(each)) ?? [],
  );
  if (asked.length === 0) return `${lead} ${say.NO_BREAKDOWN}`;
  return unknown.length === 0 ? `${lead} ${say.NO_ANSWERS_UNKNOWN}` : fitted(lead, unknown, say.unknownOfQuestions);
}

/** "for about two thirds (61 to 70%), no purpose is known"; null where none are unknown. */
function unknownClause(figure: BreakdownFigure): string | null {
  const { counted } = figure;
  if (saysNoneUnknown(counted)) return null;
  const index = askedAt(figure);
  const share = counted.preferred.unknown[index] as Fact;
  if (share.value === null) return say.notSaidHowManyUnknown(counted.breakdown.question);
  return say.forAmount(shareAsPrinted(share), endingAt(counted, counted.bases[index] as BreakdownFigure['base']));
}

/** The heading of a figure's chart, with its base: "For about two thirds of the 240 visits, no purpose is known"; else its question. */
export function messageOf(figure: Figure): string {
  if (figure.kind !== 'breakdown' || saysNoneUnknown(figure.counted)) return headingOf(figure);
  const index = askedAt(figure);
  const share = figure.counted.preferred.unknown[index] as Fact;
  if (share.value === null) return headingOf(figure);
  const base = figure.counted.bases[index] as BreakdownFigure['base'];
  const { short } = figure.population;
  const of = theBase(base.isTop && short !== null ? { ...base, label: short } : base);
  return capitalised(say.forAmountOf(shareBriefly(share), of, endingAt(figure.counted, base)));
}

/** The short form that stands beside a question in a list: how many are unknown, and the answer given most often. */
export function inALine(figure: Figure): { readonly unknown: string; readonly answer: string } {
  if (figure.kind === 'population') return { unknown: '', answer: '' };
  if (figure.kind === 'rows')
    return { unknown: rowsRange(figure), answer: say.rowsBy(figure.rows.length, figure.table.label) };
  const index = askedAt(figure);
  const share = figure.counted.preferred.unknown[index] as Fact;
  const [most] = figure.counted.preferred.parts
    .filter(({ kind, shares }) => kind === 'category' && shares[index]?.value != null)
    .sort((a, b) => lowOf(b.shares[index]).compare(lowOf(a.shares[index])));
  const base = figure.counted.bases[index] as BreakdownFigure['base'];
  const said = span(share);
  const unknown = base.isTop ? said : say.shareOfThese(said, base.label);
  return {
    unknown: saysNoneUnknown(figure.counted) ? say.NOBODY_UNKNOWN : unknown,
    answer: most === undefined ? '' : answer(most, most.shares[index] ?? null, figure.counted.breakdown),
  };
}

/** Whether its short form speaks of the whole population, under whose name lists have it. */
export function isAskedOfAll(figure: Figure): boolean {
  return figure.kind !== 'breakdown' || figure.counted.bases[askedAt(figure)]?.isTop === true;
}

/** The whole, or where others were never asked, those who were: an index of its bases. */
export function askedAt({ counted }: BreakdownFigure): number {
  return leavesOthersOut(counted) ? 0 : counted.bases.length - 1;
}

function breakdownFinding(figure: BreakdownFigure): string {
  const { counted } = figure;
  const index = askedAt(figure);
  const categories = counted.preferred.parts.filter(({ kind }) => kind === 'category');
  const of = counted.bases[index]?.isTop ? say.EVERYBODY : say.THESE;
  const isNobody = counted.preferred.unknown[0].absent === 'nobody';
  const answers = isNobody ? [] : categories.map((part) => answer(part, part.shares[index] ?? null, counted.breakdown));
  return fitted(`${unknownLead(figure, figure.population.short)}.`, answers, recorded(saysNoneUnknown(counted), of));
}

/** Where something is unknown a share of all is what was recorded: the least that it can be. */
function recorded(isAllKnown: boolean, of: string): (answers: readonly string[], more: number) => string {
  return (answers, more) => (isAllKnown ? say.answersOf(of, answers, more) : say.recordedOf(of, answers, more));
}

/** "Study: 350 (35%)" */
function answer(part: CountedPart, share: Fact | null, { categories }: Breakdown): string {
  const label = categories.find(({ id }) => id === part.id)?.short ?? part.label;
  const value = share === null ? [] : [share.absent === null ? span(share) : WHY_ABSENT[share.absent]];
  const isCounted = part.count.how.kind === 'printed' && isExactly(part.count);
  const said = isCounted ? noted(inWords(part.count), value) : value.join('');
  return say.answer(label, noted(said, marksOf(part)));
}

function lowOf(share: Fact | null | undefined): Interval['low'] {
  return share?.value?.interval.low ?? ZERO;
}

function rowsFinding(figure: RowsFigure): string {
  const { table, rows, population } = figure;
  const whom = population.short ?? population.label;
  const lead = capitalised(lastStretchSentence(figure, whom) ?? say.noneOfThemUnknownInAnyRow(whom));
  const last = table.isTime ? rows.at(-1) : undefined;
  if (last === undefined) return `${lead}. ${say.rowsBy(rows.length, table.label)}.`;
  const categories = last.counted.preferred.parts.filter(({ kind }) => kind === 'category');
  const isAllKnown = last.row.breakdown.unknown.state === 'none';
  return fitted(
    `${lead}.`,
    categories.map((part) => answer(part, part.shares[0] ?? null, last.row.breakdown)),
    recorded(isAllKnown, say.everybodyIn(last.row.id)),
  );
}
