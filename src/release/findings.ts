// What a reader would say after reading a figure: most, more than, rising, does not agree. Each is true, false or open, and
// two releases that differ in one of them differ in a finding, not only in a number.
import Fraction from 'fraction.js';
import { type JudgedClaim, judgedClaims, type Verdict } from '../count/judged-claims.ts';
import type { CountedPart, Fact } from '../figure/fact.ts';
import type {
  BreakdownFigure,
  CountedBreakdown,
  CountedReading,
  CountedRow,
  PopulationFigure,
  RowsFigure,
} from '../figure/figure.ts';
import { exceeds, isExact } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import { ALL_UNKNOWN, type Report, type RowTable } from '../figure/report.ts';
import { wholeBase } from '../tell/phrase.ts';
import { words } from '../words/words.ts';

export type FindingKind = 'rank' | 'sign' | 'majority' | 'agreement' | 'verdict';

export interface Finding {
  /** The same in every release. */
  readonly key: string;
  readonly kind: FindingKind;
  readonly figure: string;
  /** The other figure of an agreement between two: a change of either can end it. */
  readonly comparedWith: string | null;
  /** What was asked: "Is “Study” more than half of all 1,000 library visits?" */
  readonly question: string;
  readonly answer: string;
  /** Whether the figures decide it. An answer that is open now and was not before does not reverse a finding. */
  readonly isDecided: boolean;
}

const CONTRADICTED: Verdict = 'contradicted by the figures';
const say = words.releases.findings;
const OPEN = say.open;
const HALF = new Fraction(1, 2);

/** More pairs than this say less than the table does. */
const MOST_RANKED = 8;

export function findingsOf(figures: readonly PopulationFigure[], report: Report): Finding[] {
  return [...judgedClaims(figures, report).map(ofClaim), ...figures.flatMap(ofFigure)];
}

/** A sentence about something else, or that says something else, is another finding. */
function ofClaim({ claim, figure, verdict }: JudgedClaim): Finding {
  const { id, text, about, row, base, statement } = claim;
  const says = statement.kind === 'says' ? statement.printed.wording : `more than ${statement.other.id}`;
  const said = [id, about.id, row?.id ?? '', base?.id ?? '', says].join('|');
  return {
    ...finding('verdict', figure.address, said, { question: say.holds(text), answer: verdict }),
    isDecided: verdict !== 'cannot be determined',
  };
}

function ofFigure(figure: PopulationFigure): Finding[] {
  return [
    ...figure.restated.map(({ restatement: { printed, source }, count, agrees }) =>
      finding('agreement', figure.address, count.part.id, {
        question: say.agreesWithCount(printed.wording, source.at, figure.population.label),
        answer: agrees ? say.yes : say.no,
      }),
    ),
    ...figure.breakdowns.flatMap(ofBreakdown),
    ...figure.tables.flatMap(ofRows),
  ];
}

function ofBreakdown({ address, counted, population }: BreakdownFigure): Finding[] {
  const { preferred, comparison } = counted;
  const { question } = counted.breakdown;
  const agreement = (comparison?.parts ?? []).map(({ label, here, agrees }) => {
    const part = preferred.parts.find(({ shares }) => shares.at(-1) === here)?.id ?? ALL_UNKNOWN;
    return {
      ...finding('agreement', address, part, {
        question: say.agree(question, `${comparison?.with.breakdown.question}`, label),
        answer: agrees ? say.yes : say.no,
      }),
      comparedWith: `${population.id}.${comparison?.with.breakdown.id}`,
    };
  });
  return [...majorities(address, '', question, counted), ...ranks(address, '', question, counted), ...agreement];
}

function ofRows({ address, table, rows }: RowsFigure): Finding[] {
  const few = rows.length > MOST_RANKED ? [] : rows;
  return [
    ...signs(address, table, rows),
    ...few.flatMap(({ row, counted }) => majorities(address, `${row.id} `, say.inRow(table.question, row.id), counted)),
    ...few.flatMap(({ row, counted }) => ranks(address, `${row.id} `, say.inRow(table.question, row.id), counted)),
  ];
}

/** Of every base, and of those known. */
function majorities(address: string, row: string, question: string, { bases, preferred }: CountedBreakdown): Finding[] {
  const categories = categoriesOf(preferred);
  const ofBases = bases.flatMap((base, index) => [
    finding('majority', address, `${row}unknown of ${base.id}`, {
      question: say.isUnknownMost(wholeBase(base), question),
      answer: isMajority(preferred.unknown[index]?.value),
    }),
    ...categories.map((part) =>
      finding('majority', address, `${row}${part.id} of ${base.id}`, {
        question: say.isMost(part.label, wholeBase(base)),
        answer: isMajority(part.shares[index]?.overUnknowns),
      }),
    ),
  ]);
  const ofKnown = categories.map((part) =>
    finding('majority', address, `${row}${part.id} of those known`, {
      question: say.isMostOfKnown(part.label, question),
      answer: isMajority(part.ofKnown?.value),
    }),
  );
  return [...ofBases, ...ofKnown];
}

/** From the first row of a series to the last. Before a break and after it different things were counted. */
function signs(address: string, { isTime, question }: RowTable, rows: readonly CountedRow[]): Finding[] {
  const [first, last] = [rows.at(0), rows.at(-1)];
  const isBroken = rows.slice(1).some(({ row }) => row.isAfterBreak);
  if (first === undefined || last === undefined || first === last || !isTime || isBroken) return [];
  return categoriesOf(first.counted.preferred).flatMap((part) => {
    const later = categoriesOf(last.counted.preferred).find(({ id }) => id === part.id);
    const measures = [
      ['of all', say.roseOfAll, part.shares[0], later?.shares[0]],
      ['of those known', say.roseOfKnown, part.ofKnown, later?.ofKnown],
    ] as const;
    return measures.map(([of, didItRise, before, after]) =>
      finding('sign', address, `${part.id} ${of} ${first.row.id} to ${last.row.id}`, {
        question: didItRise(part.label, first.row.id, last.row.id, question),
        answer: order(after, before, [say.rose, say.fell, say.stayed]),
      }),
    );
  });
}

/** Every two known answers, as far as the printed numbers go: the unknown may belong to either. */
function ranks(address: string, row: string, question: string, { preferred }: CountedBreakdown): Finding[] {
  const parts = categoriesOf(preferred);
  if (parts.length > MOST_RANKED) return [];
  return parts.flatMap((part, index) =>
    parts.slice(index + 1).map((other) =>
      finding('rank', address, `${row}${part.id} ${other.id}`, {
        question: say.isLarger(part.label, other.label, question),
        answer: order(part.shares[0], other.shares[0], [say.yes, say.smaller, say.same]),
      }),
    ),
  );
}

function categoriesOf({ parts }: CountedReading): CountedPart[] {
  return parts.filter(({ kind }) => kind === 'category');
}

function isMajority(share: Quantity | null | undefined): string {
  if (share == null) return OPEN;
  const { low, high } = share.interval;
  if (low.compare(HALF) > 0 || (low.equals(HALF) && share.interval.lowOpen)) return say.yes;
  return high !== null && high.compare(HALF) <= 0 ? say.no : OPEN;
}

/** `answers`: more, less, the same. */
function order(
  one: Fact | null | undefined,
  other: Fact | null | undefined,
  answers: readonly [string, string, string],
): string {
  const [a, b] = [one?.value?.interval, other?.value?.interval];
  if (a === undefined || b === undefined) return OPEN;
  if (exceeds(a, b)) return answers[0];
  if (exceeds(b, a)) return answers[1];
  return isExact(a) && isExact(b) ? answers[2] : OPEN;
}

function finding(
  kind: FindingKind,
  figure: string,
  about: string,
  { question, answer }: { question: string; answer: string },
): Finding {
  const key = `${kind}|${figure}|${about}`;
  return { key, kind, figure, comparedWith: null, question, answer, isDecided: answer !== OPEN };
}

/** A finding that another release answers otherwise. */
export interface Flip extends Pick<Finding, 'kind' | 'figure' | 'comparedWith' | 'question'> {
  readonly before: string;
  readonly after: string;
  /** Decided before and after, and not alike. */
  readonly reverses: boolean;
}

/** Reversals first, then what can be told no longer, or only now. */
export function flipsBetween(before: readonly Finding[], after: readonly Finding[]): Flip[] {
  const earlier = new Map(before.map((entry) => [entry.key, entry]));
  const flips = after.flatMap((now): Flip[] => {
    const { key, kind, figure, comparedWith, question, answer } = now;
    const old = earlier.get(key);
    if (old === undefined || old.answer === answer) return [];
    return [
      { kind, figure, comparedWith, question, before: old.answer, after: answer, reverses: isReversal(old, now) },
    ];
  });
  return [...flips.filter(({ reverses }) => reverses), ...flips.filter(({ reverses }) => !reverses)];
}

/** A sentence that holds less far than it did still holds. */
function isReversal(old: Finding, now: Finding): boolean {
  const isContradicted = ({ answer }: Finding): boolean => answer === CONTRADICTED;
  return old.isDecided && now.isDecided && (now.kind !== 'verdict' || isContradicted(old) !== isContradicted(now));
}
