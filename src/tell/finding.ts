// A figure in a sentence or two: first what is unknown, then what is recorded, of which base. The same words are the main point on
// the front page, the description of the figure's page, the sentence to quote and the line of a feed.
import type { CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, CountedBreakdown, Figure, PopulationFigure, RowsFigure } from '../figure/figure.ts';
import { type Interval, ZERO } from '../figure/interval.ts';
import { onceFor } from '../figure/once.ts';
import type { Breakdown } from '../figure/report.ts';
import { words as catalogue } from '../words/words.ts';
import { span, WHY_ABSENT, words } from './fact-text.ts';
import { marksOf, noted } from './marks.ts';
import { capitalised, isExactly, shareAsPrinted, sizedBase, whenAndWhere } from './phrase.ts';
import { lastStretchSentence, rowsRange } from './rows-unknown.ts';
import { endingAt, leavesOthersOut, nearBreakdowns, saysNoneUnknown, unknownLead } from './unknown.ts';

const text = catalogue.statements;

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

/** `lead` always stands; of `said` as many as there is room for, and the number of the others. */
function fitted(
  lead: string,
  said: readonly string[],
  joined: (said: readonly string[]) => string,
  more: (count: number) => string,
): string {
  for (let kept = said.length; kept > 0; kept--) {
    const others = kept === said.length ? '' : `; ${more(said.length - kept)}`;
    const finding = `${lead} ${joined(said.slice(0, kept))}${others}.`;
    if (wordCount(finding) <= MOST_WORDS) return finding;
  }
  return lead;
}

function populationFinding(figure: PopulationFigure): string {
  const { base, population } = figure;
  const lead = `${[capitalised(sizedBase(base)), whenAndWhere(population) ?? []].flat().join(', ')}.`;
  const asked = [...nearBreakdowns(figure), ...figure.tables];
  const unknown = asked.flatMap(
    (each) => (each.kind === 'rows' ? lastStretchSentence(each, '') : unknownClause(each)) ?? [],
  );
  if (asked.length === 0) return `${lead} ${text.NO_BREAKDOWN}`;
  if (unknown.length === 0) return `${lead} ${text.ALL_KNOWN}`;
  return fitted(lead, unknown, (said) => capitalised(said.join('; ')), text.andMoreQuestions);
}

/** "for about two thirds (61 to 70%), no purpose is known"; null where none are unknown. */
function unknownClause(figure: BreakdownFigure): string | null {
  const { counted } = figure;
  if (saysNoneUnknown(counted)) return null;
  const index = askedAt(figure);
  const share = counted.preferred.unknown[index] as Fact;
  if (share.value === null) return text.unknownNotSaid(counted.breakdown.question);
  return text.unknownOf(shareAsPrinted(share), endingAt(counted, counted.bases[index] as BreakdownFigure['base']));
}

/** The short form that stands beside a question in a list: how many are unknown, and the answer given most often. */
export function inALine(figure: Figure): { readonly unknown: string; readonly answer: string } {
  if (figure.kind === 'population') return { unknown: '', answer: '' };
  if (figure.kind === 'rows')
    return {
      unknown: rowsRange(figure),
      answer: text.rowsInList(figure.rows.length, figure.table.label.toLowerCase()),
    };
  const index = askedAt(figure);
  const share = figure.counted.preferred.unknown[index] as Fact;
  const [most] = figure.counted.preferred.parts
    .filter(({ kind, shares }) => kind === 'category' && shares[index]?.value != null)
    .sort((a, b) => lowOf(b.shares[index]).compare(lowOf(a.shares[index])));
  return {
    unknown: span(share),
    answer: most === undefined ? '' : answer(most, most.shares[index] ?? null, figure.counted.breakdown),
  };
}

/** The whole, or where others were never asked, those who were: an index of its bases. */
export function askedAt({ counted }: BreakdownFigure): number {
  return leavesOthersOut(counted) ? 0 : counted.bases.length - 1;
}

function breakdownFinding(figure: BreakdownFigure): string {
  const { counted } = figure;
  const index = askedAt(figure);
  const isNobody = counted.preferred.unknown[0].absent === 'nobody';
  return withAnswers(
    `${unknownLead(figure, figure.population.short)}.`,
    counted.bases[index]?.isTop ? text.ALL : text.THESE,
    saysNoneUnknown(counted),
    isNobody ? [] : answersAt(index, counted),
  );
}

/** Where something is unknown a share of all is what was recorded: the least that it can be. */
function withAnswers(lead: string, of: string, isAllKnown: boolean, answers: readonly string[]): string {
  const joined = isAllKnown ? text.answered : text.recordedAs;
  return fitted(lead, answers, (said) => joined(of, said), text.andMoreAnswers);
}

function answersAt(index: number, { preferred, breakdown }: CountedBreakdown): string[] {
  const categories = preferred.parts.filter(({ kind }) => kind === 'category');
  return categories.map((part) => answer(part, part.shares[index] ?? null, breakdown));
}

/** "Study: 350 (35%)" */
function answer(part: CountedPart, share: Fact | null, { categories }: Breakdown): string {
  const label = categories.find(({ id }) => id === part.id)?.short ?? part.label;
  const value = share === null ? [] : [share.absent === null ? span(share) : WHY_ABSENT[share.absent]];
  const isCounted = part.count.how.kind === 'printed' && isExactly(part.count);
  const said = isCounted ? noted(words(part.count), value) : value.join('');
  return text.answer(label, noted(said, marksOf(part)));
}

function lowOf(share: Fact | null | undefined): Interval['low'] {
  return share?.value?.interval.low ?? ZERO;
}

function rowsFinding(figure: RowsFigure): string {
  const { table, rows, population } = figure;
  const whom = population.short ?? population.label;
  const lead = capitalised(lastStretchSentence(figure, ` of ${whom}`) ?? text.knownInEveryRow(whom));
  const last = table.isTime ? rows.at(-1) : undefined;
  if (last === undefined) return `${lead}. ${text.rowsBy(rows.length, table.label.toLowerCase())}`;
  const isAllKnown = last.row.breakdown.unknown.state === 'none';
  return withAnswers(`${lead}.`, text.allIn(last.row.id), isAllKnown, answersAt(0, last.counted));
}
