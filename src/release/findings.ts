// What a reader would say after reading a figure: most, more than, rising, does not agree. Each is true, false or open, and
// two releases that differ in one of them differ in a finding, not only in a number.

import Fraction from 'fraction.js';
import { type JudgedClaim, judgedClaims } from '../count/claims.ts';
import type { CountedPart } from '../count/counted.ts';
import type { BreakdownFigure, PopulationFigure, RowsFigure } from '../count/figures.ts';
import type { Interval } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import type { Report } from '../figure/report.ts';
import { wholeBase } from '../tell/phrase.ts';

export type FindingKind = 'rank' | 'sign' | 'majority' | 'agreement' | 'verdict';

export interface Finding {
  /** The same in every release. */
  readonly key: string;
  readonly kind: FindingKind;
  readonly figure: string;
  /** What was asked: "Is “Study” more than half of all 1,000 library visits?" */
  readonly question: string;
  readonly answer: string;
  /** Whether the figures decide it. An answer that is open now and was not before does not reverse a finding. */
  readonly isDecided: boolean;
}

const OPEN = 'cannot be told';
const HALF = new Fraction(1, 2);

/** More pairs than this say less than the table does. */
const MOST_RANKED = 8;

export function findingsOf(figures: readonly PopulationFigure[], report: Report): Finding[] {
  return [...judgedClaims(figures, report).map(ofClaim), ...figures.flatMap(ofFigure)];
}

function ofClaim({ claim, figure, verdict }: JudgedClaim): Finding {
  return {
    ...finding('verdict', figure.address, claim.id, { question: `“${claim.text}”`, answer: verdict }),
    isDecided: verdict !== 'cannot be determined',
  };
}

function ofFigure(figure: PopulationFigure): Finding[] {
  return [
    ...figure.restated.map(({ restatement: { printed, source }, agrees }) =>
      finding('agreement', figure.address, `${source.source} ${source.at}`, {
        question: `Does “${printed.wording}” (${source.at}) agree with the number of ${figure.population.label}?`,
        answer: agrees ? 'yes' : 'no',
      }),
    ),
    ...figure.breakdowns.flatMap(ofBreakdown),
    ...figure.tables.flatMap(ofRows),
  ];
}

function ofBreakdown({ address, counted }: BreakdownFigure): Finding[] {
  const { preferred, bases, comparison } = counted;
  const { question } = counted.breakdown;
  const categories = preferred.parts.filter(({ kind }) => kind === 'category');
  const majorities = bases.flatMap((base, index) => [
    finding('majority', address, `unknown of ${base.id}`, {
      question: `Is more than half of ${wholeBase(base)} unknown? (${question})`,
      answer: isMajority(preferred.unknown[index]?.quantity),
    }),
    ...categories.map((part) =>
      finding('majority', address, `${part.id} of ${base.id}`, {
        question: `Is “${part.label}” more than half of ${wholeBase(base)}, whoever the unknown are?`,
        answer: isMajority(part.shares[index]?.bounds),
      }),
    ),
  ]);
  const amongKnown = categories.map((part) =>
    finding('majority', address, `${part.id} of those known`, {
      question: `Is “${part.label}” more than half of those known? (${question})`,
      answer: isMajority(part.ofKnown?.quantity),
    }),
  );
  const agreement = (comparison?.parts ?? []).map(({ label, agrees }) =>
    finding('agreement', address, label, {
      question: `Do “${counted.breakdown.question}” and “${comparison?.with.breakdown.question}” agree on “${label}”?`,
      answer: agrees ? 'yes' : 'no',
    }),
  );
  return [...majorities, ...amongKnown, ...ranks(address, '', question, categories), ...agreement];
}

function ofRows({ address, table, rows }: RowsFigure): Finding[] {
  const categoriesOf = (index: number): CountedPart[] =>
    (rows.at(index)?.counted.preferred.parts ?? []).filter(({ kind }) => kind === 'category');
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = `${first.row.id} to ${last.row.id}`;
  // Before a break and after it different things were counted.
  const isOneSeries = table.isTime && rows.length > 1 && !rows.some(({ row }) => row.isAfterBreak);
  const signs = !isOneSeries
    ? []
    : categoriesOf(0).flatMap((part) => {
        const later = categoriesOf(-1).find(({ id }) => id === part.id);
        const measures = [
          ['of all', part.shares[0]?.share.quantity, later?.shares[0]?.share.quantity],
          ['of those known', part.ofKnown?.quantity, later?.ofKnown?.quantity],
        ] as const;
        return measures.map(([of, before, after]) =>
          finding('sign', address, `${part.id} ${of} ${span}`, {
            question: `Did the share of “${part.label}” ${of} rise from ${span}?`,
            answer: order(after, before, ['yes, it rose', 'no, it fell']),
          }),
        );
      });
  const ranked = rows.length > MOST_RANKED ? [] : rows;
  const perRow = ranked.flatMap(({ row, counted }) =>
    ranks(
      address,
      `${row.id} `,
      `${table.question}, ${row.id}`,
      counted.preferred.parts.filter(({ kind }) => kind === 'category'),
    ),
  );
  return [...signs, ...perRow];
}

/** Every two known answers, as far as the printed numbers go: the unknown may belong to either. */
function ranks(address: string, row: string, question: string, parts: readonly CountedPart[]): Finding[] {
  if (parts.length > MOST_RANKED) return [];
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).map((other) =>
      finding('rank', address, `${row}${part.id} ${other.id}`, {
        question: `Is “${part.label}” more than “${other.label}” among those known? (${question})`,
        answer: order(part.shares[0]?.share.quantity, other.shares[0]?.share.quantity, ['yes', 'no, it is less']),
      }),
    ),
  );
}

function isMajority(share: Quantity | undefined): string {
  if (share === undefined) return OPEN;
  const { low, high } = share.interval;
  if (low.compare(HALF) > 0 || (low.equals(HALF) && share.interval.lowOpen)) return 'yes';
  return high !== null && high.compare(HALF) <= 0 ? 'no' : OPEN;
}

function order(one: Quantity | undefined, other: Quantity | undefined, answers: readonly [string, string]): string {
  if (one === undefined || other === undefined) return OPEN;
  if (surelyMore(one.interval, other.interval)) return answers[0];
  return surelyMore(other.interval, one.interval) ? answers[1] : OPEN;
}

function surelyMore(more: Interval, less: Interval): boolean {
  if (less.high === null) return false;
  const compared = more.low.compare(less.high);
  return compared > 0 || (compared === 0 && (more.lowOpen || less.highOpen));
}

function finding(
  kind: FindingKind,
  figure: string,
  about: string,
  { question, answer }: { question: string; answer: string },
): Finding {
  return { key: `${kind}|${figure}|${about}`, kind, figure, question, answer, isDecided: answer !== OPEN };
}

/** A finding that another release answers otherwise. */
export interface Flip {
  readonly kind: FindingKind;
  readonly figure: string;
  readonly question: string;
  readonly before: string;
  readonly after: string;
  /** Decided before and after, and not alike. */
  readonly reverses: boolean;
}

/** Reversals first, then what can be told no longer, or only now. */
export function flipsBetween(before: readonly Finding[], after: readonly Finding[]): Flip[] {
  const earlier = new Map(before.map((entry) => [entry.key, entry]));
  const flips = after.flatMap(({ key, kind, figure, question, answer, isDecided }): Flip[] => {
    const old = earlier.get(key);
    if (old === undefined || old.answer === answer) return [];
    return [{ kind, figure, question, before: old.answer, after: answer, reverses: old.isDecided && isDecided }];
  });
  return [...flips.filter(({ reverses }) => reverses), ...flips.filter(({ reverses }) => !reverses)];
}
