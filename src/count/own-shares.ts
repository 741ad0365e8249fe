// The parts of one breakdown as shares of its own population, under one reading.
import Fraction from 'fraction.js';
import type { Absent } from '../figure/fact.ts';
import { clipToShare, complement, exactly, interval, isZero, ONE, sum, ZERO } from '../figure/interval.ts';
import { isCount, isShare } from '../figure/printed.ts';
import { both, exactQuantity, pointOf, type Quantity, ratio, times } from '../figure/quantity.ts';
import { type Breakdown, type Reading, type StatedPart, unknownPartsOf } from '../figure/report.ts';
import { absenceOf, fromAll, isAbsent, leaves, numbersIn, together, type Valued, weightiest } from './valued.ts';

export interface OwnShares {
  /** In the order of the breakdown. */
  readonly categories: readonly Valued[];
  readonly unknowns: readonly Valued[];
  readonly unknownTotal: Valued;
  /** What the source's parts leave of the whole; null where a part may take it, or nothing can be left. */
  readonly notItemised: Valued | null;
  /** Shares of those known, in the order of the categories; null where nobody is known. */
  readonly ofKnown: readonly (Valued | null)[];
  readonly notItemisedOfKnown: Valued | null;
}

const NOTHING = exactQuantity(ZERO);

/** A printed value as a share; "the rest" is filled in later. */
type Stated = Valued | 'the rest';
type StatedParts = Readonly<Record<'categories' | 'unknowns', readonly Stated[]>>;

/** `size` is how many there are in the breakdown's own population. */
export function ownShares(breakdown: Breakdown, reading: Reading, size: Valued): OwnShares {
  if (!isAbsent(size) && isZero(size.interval)) return sharesOfNobody(breakdown);
  const parts = unknownPartsOf(breakdown);
  const unknowns = parts.map((part) => shareOf(part, size));
  const categories = breakdown.categories.map((category) => shareOf(category, size));
  const hasRest = parts.some(({ printed }) => printed.kind === 'rest');
  const shares = reading.base === 'known' && !hasRest ? sharesOfKnown : sharesOfAll;
  return shares(breakdown, { categories, unknowns });
}

/** Nothing is a share of a base with nobody in it. */
function sharesOfNobody(breakdown: Breakdown): OwnShares {
  return {
    categories: breakdown.categories.map(() => 'nobody' as const),
    unknowns: unknownPartsOf(breakdown).map(() => 'nobody' as const),
    unknownTotal: 'nobody',
    notItemised: null,
    ofKnown: breakdown.categories.map(() => null),
    notItemisedOfKnown: null,
  };
}

/** Of a count and a share that stand side by side the share, where it is not known what the count is a part of. */
function shareOf({ printed, printedShare }: StatedPart, size: Valued): Stated {
  if (isAbsent(size) && printedShare !== null) return printedShare.quantity;
  if (printed.kind === 'rest') return 'the rest';
  if (isShare(printed)) return printed.quantity;
  if (printed.kind === 'quantity') return fromAll([printed.quantity, printed.outOf ?? size], ratioOfTwo);
  return absenceOf(printed) ?? roundsToZero(size);
}

function ratioOfTwo([part = NOTHING, whole = NOTHING]: readonly Quantity[]): Quantity {
  return ratio(part, whole);
}

const HALF_A_POINT = new Fraction(1, 200);

/** Below half of what is printed: a point, or one person or thing. */
function roundsToZero(size: Valued): Quantity {
  const point = isAbsent(size) ? null : size.point;
  const half = point === null ? HALF_A_POINT : new Fraction(1, 2).div(point);
  const most = half.compare(HALF_A_POINT) > 0 ? half : HALF_A_POINT;
  return { interval: clipToShare(interval(ZERO, most, { low: true, high: true })), point: null };
}

/** Whether what the numbers leave may belong to a part that has none. */
function isOpen(value: Stated): value is Absent {
  return value !== 'the rest' && isAbsent(value) && value !== 'not applicable';
}

/** Parts of one whole as they are stated: "the rest" filled in, words narrowed, and what is left over. */
function closed(
  stated: readonly Stated[],
  { doesNotSum }: Breakdown,
): { readonly values: readonly Valued[]; readonly left: Quantity; readonly isClosed: boolean } {
  const numbers = stated.filter((value): value is Quantity => typeof value !== 'string');
  const left = remainder(numbers);
  const open = stated.filter(isOpen);
  const rest = open.length > 0 ? weightiest(open) : left;
  const filled = stated.map((value): Valued => (value === 'the rest' ? rest : value));
  const isClosed = doesNotSum === null && !stated.includes('the rest') && !stated.some(isOpen);
  return { values: doesNotSum === null ? insideTheWhole(filled) : filled, left, isClosed };
}

function sharesOfAll(breakdown: Breakdown, stated: StatedParts): OwnShares {
  const { values, left, isClosed } = closed([...stated.categories, ...stated.unknowns], breakdown);
  const categories = values.slice(0, stated.categories.length);
  const unknowns = values.slice(stated.categories.length);
  const mustSum = breakdown.doesNotSum === null;
  const isSilent = breakdown.unknown.state === 'not said';
  const sumOfUnknowns = together(unknowns);
  const isNarrowed = mustSum && !unknowns.some(isOpen);
  const unknownTotal = isSilent ? 'not said' : isNarrowed ? besideKnown(sumOfUnknowns, categories) : sumOfUnknowns;
  // Where the source is silent, some of what is left may be unknown.
  const notItemised = isClosed ? leftOver(isSilent ? upTo(left) : left) : null;
  const known = leaves(unknownTotal);
  const knownParts = notItemised === null ? categories : [...categories, notItemised];
  const ofKnown = knownParts.map((part): Valued | null => {
    if (!isAbsent(known) && isZero(known.interval)) return null;
    return mustSum && !unknowns.some(isOpen)
      ? shareOfKnown(part, knownParts, known)
      : fromAll([part, known], ratioOfTwo);
  });
  return {
    categories,
    unknowns,
    unknownTotal,
    notItemised,
    ofKnown: ofKnown.slice(0, categories.length),
    notItemisedOfKnown: notItemised === null ? null : (ofKnown.at(-1) ?? null),
  };
}

/** Several unknown parts in words can together be no more than what the known parts leave. */
function besideKnown(unknown: Valued, categories: readonly Valued[]): Valued {
  if (isAbsent(unknown) || unknown.point !== null || categories.some(isAbsent)) return unknown;
  const room = complement(clipToShare(sum(numbersIn(categories).map(({ interval: range }) => range))));
  return { interval: both(unknown.interval, { ...room, low: ZERO, lowOpen: false }), point: null };
}

/** A known part among those known. The part is in both numerator and denominator, so it is divided by itself and the others. */
export function shareOfKnown(part: Valued, knownParts: readonly Valued[], known: Valued): Valued {
  if (isAbsent(part) || isAbsent(known)) return fromAll([part, known], ratioOfTwo);
  const byTotal = ratio(part, known);
  if (knownParts.some((other) => isOpen(other))) return byTotal;
  const others = sum(numbersIn(knownParts.filter((other) => other !== part)).map(({ interval: range }) => range));
  const { low, high, lowOpen, highOpen } = part.interval;
  if (high === null || others.high === null) return byTotal;
  if (high.equals(ZERO)) return NOTHING;
  const share = (own: Fraction, other: Fraction): Fraction => (own.equals(ZERO) ? ZERO : own.div(own.add(other)));
  const alone = others.high.equals(ZERO);
  const byParts = alone
    ? exactly(ONE)
    : interval(share(low, others.high), share(high, others.low), {
        low: lowOpen || (others.highOpen && !low.equals(ZERO)),
        // Where the others may be nothing, the part is all of the known, however large it is.
        high: others.lowOpen || (highOpen && !others.low.equals(ZERO)),
      });
  return { interval: both(byParts, byTotal.interval), point: alone && part.point !== null ? ONE : byTotal.point };
}

/**
 * A part described in words can be no larger than what the others leave at least: "the majority" beside an unknown
 * third is at most two thirds. Printed numbers stay as printed.
 */
function insideTheWhole(parts: readonly Valued[]): Valued[] {
  const lows = numbersIn(parts).reduce((low, part) => low.add(part.interval.low), ZERO);
  return parts.map((part) => {
    if (isAbsent(part)) return part;
    const room = ONE.sub(lows.sub(part.interval.low));
    const { low, high, lowOpen } = part.interval;
    const isRoom = lowOpen ? low.compare(room) < 0 : low.compare(room) <= 0;
    const tooWide = part.point === null && high !== null && high.compare(room) > 0 && isRoom;
    if (!tooWide) return part;
    const isNarrowed = parts.some((other) => other !== part && !isAbsent(other) && other.interval.lowOpen);
    return { ...part, interval: { ...part.interval, high: room, highOpen: room.compare(low) > 0 && isNarrowed } };
  });
}

function sharesOfKnown(breakdown: Breakdown, stated: StatedParts): OwnShares {
  const unknowns = stated.unknowns.map((value): Valued => (value === 'the rest' ? NOTHING : value));
  const unknownTotal = breakdown.unknown.state === 'not said' ? 'not said' : together(unknowns);
  const known = leaves(unknownTotal);
  // A count is a count of people under any reading: only printed shares are shares of those known.
  const isCounted = breakdown.categories.map(({ printed }) => isCount(printed));
  const ofThoseKnown = stated.categories.map(
    (value, index): Stated =>
      isCounted[index] === true && value !== 'the rest' ? fromAll([value, known], ratioOfTwo) : value,
  );
  const { values: ofKnown, left, isClosed } = closed(ofThoseKnown, breakdown);
  const notItemisedOfKnown = isClosed ? leftOver(left) : null;
  const ofAll = (share: Valued): Valued => fromAll([share, known], ([a = NOTHING, b = NOTHING]) => times(a, b));
  return {
    categories: ofKnown.map((share, index) => {
      const own = stated.categories[index];
      return isCounted[index] === true && own !== undefined && own !== 'the rest' ? own : ofAll(share);
    }),
    unknowns,
    unknownTotal,
    notItemised: notItemisedOfKnown === null ? null : ofAll(notItemisedOfKnown),
    ofKnown,
    notItemisedOfKnown,
  };
}

/** What the stated shares leave of the whole, never below nothing. */
function remainder(stated: readonly Quantity[]): Quantity {
  const all = pointOf(stated, (points) => points.reduce((sumSoFar, next) => sumSoFar.add(next), ZERO));
  const point = all === null ? null : all.compare(ONE) > 0 ? ZERO : ONE.sub(all);
  return { interval: complement(clipToShare(sum(stated.map(({ interval }) => interval)))), point };
}

/** Something between nothing and all of what is left: where the source does not say how it divides. */
function upTo(left: Quantity): Quantity {
  const { high, highOpen } = left.interval;
  return { interval: { low: ZERO, high, lowOpen: false, highOpen }, point: null };
}

/** Null where nothing at all can be left. What rounding alone may leave is kept: the parts must add up to the whole. */
function leftOver(left: Quantity): Quantity | null {
  const nothing = left.point?.equals(ZERO) === true || isZero(left.interval);
  return nothing ? null : left;
}
