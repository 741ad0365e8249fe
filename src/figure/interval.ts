// Exact interval arithmetic on numbers that are never negative: what a count or a share may truly be.
import Fraction from 'fraction.js';

/**
 * All numbers from `low` to `high`. An open end is not itself possible: "the majority" is above 1/2, not 1/2.
 * `high` is null where there is no upper end ("more than 2,000"). Ends are exact rationals, so sums close exactly
 * and the same bytes come out on every machine. Shares are 0 to 1, counts are 0 and up.
 */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const ZERO = new Fraction(0);
export const ONE = new Fraction(1);

export function interval(low: Fraction, high: Fraction | null, open: { low?: boolean; high?: boolean } = {}): Interval {
  if (high !== null && low.compare(high) > 0)
    throw new RangeError(`interval ends in the wrong order: ${low} > ${high}`);
  return { low, high, lowOpen: open.low === true, highOpen: high === null || open.high === true };
}

export function exactly(value: Fraction): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

/** Any share at all: what is left when a source says nothing. */
export const ANY_SHARE = interval(ZERO, ONE);
/** Any count at all. */
export const ANY_COUNT = interval(ZERO, null);

export function isExact(range: Interval): boolean {
  return range.high !== null && range.low.equals(range.high);
}

/** Whether it is surely nothing: none, not a few. */
export function isZero(range: Interval | undefined): boolean {
  return range?.high?.equals(ZERO) === true;
}

export function width(range: Interval): Fraction | null {
  return range.high === null ? null : range.high.sub(range.low);
}

export function sum(ranges: readonly Interval[]): Interval {
  const highs = ranges.flatMap(({ high }) => high ?? []);
  const high = highs.length < ranges.length ? null : highs.reduce((all, each) => all.add(each), ZERO);
  return {
    low: ranges.reduce((all, { low }) => all.add(low), ZERO),
    high,
    lowOpen: ranges.some(({ lowOpen }) => lowOpen),
    highOpen: high === null || ranges.some(({ highOpen }) => highOpen),
  };
}

/** The product of two independent quantities. */
export function product(a: Interval, b: Interval): Interval {
  const low = a.low.mul(b.low);
  const lowAttained = (!a.lowOpen && !b.lowOpen) || isClosedZero(a) || isClosedZero(b);
  if (a.high === null || b.high === null) {
    const other = a.high === null ? b : a;
    const vanishes = isZero(other);
    return { low, high: vanishes ? ZERO : null, lowOpen: !lowAttained, highOpen: !vanishes };
  }
  const high = a.high.mul(b.high);
  const highAttained = (!a.highOpen && !b.highOpen) || high.equals(ZERO);
  return { low, high, lowOpen: !lowAttained, highOpen: !highAttained };
}

function isClosedZero(range: Interval): boolean {
  return range.low.equals(ZERO) && !range.lowOpen;
}

/** `part / whole` for independent quantities. An upper end is missing where the whole may be zero. */
export function quotient(part: Interval, whole: Interval): Interval {
  const low = whole.high === null || whole.high.equals(ZERO) ? ZERO : part.low.div(whole.high);
  const lowAttained = isClosedZero(part) || (whole.high !== null && !part.lowOpen && !whole.highOpen);
  // Nothing of anything is nothing, however roughly the whole is known.
  if (isZero(part)) return exactly(ZERO);
  if (part.high === null || whole.low.equals(ZERO)) return { low, high: null, lowOpen: !lowAttained, highOpen: true };
  const high = part.high.div(whole.low);
  return { low, high, lowOpen: !lowAttained, highOpen: part.highOpen || whole.lowOpen };
}

/** `1 - share`. */
export function complement(share: Interval): Interval {
  return difference(exactly(ONE), share);
}

/** `whole - part`, never below zero: the part is known to lie inside the whole. */
export function difference(whole: Interval, part: Interval): Interval {
  const low = part.high === null ? ZERO : whole.low.sub(part.high);
  const lowOpen = whole.lowOpen || part.highOpen;
  const high = whole.high === null ? null : whole.high.sub(part.low);
  const highOpen = high === null || whole.highOpen || part.lowOpen;
  return {
    low: atLeastZero(low),
    high: high === null ? null : atLeastZero(high),
    lowOpen: part.high !== null && low.compare(ZERO) >= 0 && lowOpen,
    highOpen: high === null || (high.compare(ZERO) >= 0 && highOpen),
  };
}

function atLeastZero(value: Fraction): Fraction {
  return value.compare(ZERO) < 0 ? ZERO : value;
}

/** What both intervals allow, or null where they contradict each other. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const lowOrder = a.low.compare(b.low);
  const low = lowOrder >= 0 ? a.low : b.low;
  const lowOpen = lowOrder === 0 ? a.lowOpen || b.lowOpen : lowOrder > 0 ? a.lowOpen : b.lowOpen;
  const [high, highOpen] = lowerHigh(a, b);
  if (high !== null) {
    const order = low.compare(high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) return null;
  }
  return { low, high, lowOpen, highOpen };
}

function lowerHigh(a: Interval, b: Interval): [Fraction | null, boolean] {
  if (a.high === null) return [b.high, b.highOpen];
  if (b.high === null) return [a.high, a.highOpen];
  const order = a.high.compare(b.high);
  if (order === 0) return [a.high, a.highOpen || b.highOpen];
  return order < 0 ? [a.high, a.highOpen] : [b.high, b.highOpen];
}

/** Whether `value` is one of the numbers of `range`. */
export function contains(range: Interval, value: Fraction): boolean {
  return isWithin(exactly(value), range);
}

/** Whether every number of `inner` is one of `outer`. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  const low = inner.low.compare(outer.low);
  if (low < 0 || (low === 0 && outer.lowOpen && !inner.lowOpen)) return false;
  if (outer.high === null) return true;
  if (inner.high === null) return false;
  const high = inner.high.compare(outer.high);
  return high < 0 || (high === 0 && (!outer.highOpen || inner.highOpen));
}

/** Whether every number of `a` is greater than every number of `b`. */
export function exceeds(a: Interval, b: Interval): boolean {
  if (b.high === null) return false;
  const order = a.low.compare(b.high);
  return order > 0 || (order === 0 && (a.lowOpen || b.highOpen));
}

/** Whether no number of `a` is smaller than any number of `b`. */
export function isNeverBelow(a: Interval, b: Interval): boolean {
  return b.high !== null && a.low.compare(b.high) >= 0;
}

/** Keeps a share inside 0 to 1. What lies wholly above the whole (a contradiction, checked elsewhere) is the whole. */
export function clipToShare(range: Interval): Interval {
  return intersection(range, ANY_SHARE) ?? (range.low.compare(ONE) >= 0 ? exactly(ONE) : exactly(ZERO));
}
