// The parts of one breakdown as shares of its own population, under one reading.
import Fraction from 'fraction.js';
import {
  clipToShare,
  complement,
  difference,
  exactly,
  type Interval,
  intersection,
  interval,
  isZero,
  ONE,
  product,
  quotient,
  sum,
  ZERO,
} from '../figure/interval.ts';
import type { Printed, ShorthandName } from '../figure/printed.ts';
import { exactQuantity, NO_SHARE_SAID, pointOf, type Quantity } from '../figure/quantity.ts';
import { type Breakdown, type Category, type Reading, type UnknownPart, unknownPartsOf } from '../figure/report.ts';

export interface OwnShares {
  /** In the order of the breakdown. */
  readonly categories: readonly Quantity[];
  readonly unknowns: readonly Quantity[];
  readonly unknownTotal: Quantity;
  /** What the source's parts leave of the whole; null where a part takes "the rest" or nothing can be left. */
  readonly notItemised: Quantity | null;
  /** Shares of those known, in the order of the categories; null where nobody is known. */
  readonly ofKnown: readonly (Quantity | null)[];
  readonly notItemisedOfKnown: Quantity | null;
}

const NOTHING = exactQuantity(ZERO);

/** `size` is how many there are in the breakdown's own population. */
export function ownShares(breakdown: Breakdown, reading: Reading, size: Quantity): OwnShares {
  const parts = unknownPartsOf(breakdown);
  const printedUnknowns = parts.map((part) => shareOf(part.printed, size));
  const printedCategories = breakdown.categories.map((category) => shareOf(category.printed, size));
  return reading.base === 'known' && !hasRest(parts)
    ? sharesOfKnown(breakdown, printedCategories, printedUnknowns)
    : sharesOfAll(breakdown, printedCategories, printedUnknowns);
}

/** A printed value as a share; "the rest" is filled in later and is null here. */
function shareOf(printed: Printed, size: Quantity): Quantity | null {
  switch (printed.kind) {
    case 'rest':
      return null;
    case 'not said':
      return NO_SHARE_SAID;
    case 'shorthand':
      return shareOfShorthand(printed.shorthand, size);
    case 'quantity':
      return printed.scale === 'share' ? printed.quantity : ratio(printed.quantity, printed.outOf ?? size);
  }
}

const HALF_A_POINT = new Fraction(1, 200);

/** Suppressed and unavailable values may be anything; "rounds to zero" is below half of what is printed: a point, or one. */
function shareOfShorthand(shorthand: ShorthandName, size: Quantity): Quantity {
  if (shorthand === 'z') return NOTHING;
  if (shorthand !== 'low') return NO_SHARE_SAID;
  const half = size.point === null || size.point.equals(ZERO) ? HALF_A_POINT : new Fraction(1, 2).div(size.point);
  const most = half.compare(HALF_A_POINT) > 0 ? half : HALF_A_POINT;
  return { interval: clipToShare(interval(ZERO, most, { low: true, high: true })), point: null };
}

export function ratio(part: Quantity, whole: Quantity): Quantity {
  const point = pointOf([part, whole], ([a, b]) =>
    a === undefined || b === undefined || b.equals(ZERO) ? ZERO : a.div(b),
  );
  return {
    interval: clipToShare(quotient(part.interval, whole.interval)),
    point: point === null ? null : atMostOne(point),
  };
}

function atMostOne(point: Fraction): Fraction {
  return point.compare(ONE) > 0 ? ONE : point;
}

function hasRest(parts: readonly (Category | UnknownPart)[]): boolean {
  return parts.some(({ printed }) => printed.kind === 'rest');
}

function sharesOfAll(
  breakdown: Breakdown,
  printedCategories: readonly (Quantity | null)[],
  printedUnknowns: readonly (Quantity | null)[],
): OwnShares {
  const stated = [...printedCategories, ...printedUnknowns].filter((quantity) => quantity !== null);
  const left = remainder(stated);
  const mustSum = breakdown.doesNotSum === null;
  const filled = [...printedCategories, ...printedUnknowns].map((quantity) => quantity ?? left);
  const all = mustSum ? insideTheWhole(filled) : filled;
  const categories = all.slice(0, printedCategories.length);
  const unknowns = all.slice(printedCategories.length);
  const isSilent = breakdown.unknown.state === 'not said';
  const unbounded = isSilent ? NO_SHARE_SAID : total(unknowns);
  const bounded = isSilent ? upTo(left) : besideKnown(unbounded, categories);
  const unknownTotal = mustSum ? bounded : unbounded;
  const everything = stated.length === printedCategories.length + printedUnknowns.length;
  const notItemised = everything && mustSum ? leftOver(isSilent ? upTo(left) : left) : null;
  const known = minus(exactQuantity(ONE), unknownTotal);
  const knownParts = notItemised === null ? categories : [...categories, notItemised];
  const isNobodyKnown = isZero(known.interval);
  const ofKnown = knownParts.map((part) => {
    if (isNobodyKnown) return null;
    return mustSum ? shareOfKnown(part, knownParts, known) : ratio(part, known);
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

/** Several withheld parts together can be no more than what the known parts leave. */
function besideKnown(unknown: Quantity, categories: readonly Quantity[]): Quantity {
  if (unknown.point !== null) return unknown;
  const room = complement(clipToShare(sum(categories.map(({ interval: range }) => range))));
  return { interval: both(unknown.interval, { ...room, low: ZERO, lowOpen: false }), point: null };
}

/** A known part among those known. The part is in both numerator and denominator, so it is divided by itself and the others. */
export function shareOfKnown(part: Quantity, knownParts: readonly Quantity[], known: Quantity): Quantity {
  const byTotal = ratio(part, known);
  const others = sum(knownParts.filter((other) => other !== part).map(({ interval: range }) => range));
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
function insideTheWhole(parts: readonly Quantity[]): Quantity[] {
  const lows = parts.reduce((low, part) => low.add(part.interval.low), ZERO);
  return parts.map((part) => {
    const room = ONE.sub(lows.sub(part.interval.low));
    const { low, high, lowOpen } = part.interval;
    const isRoom = lowOpen ? low.compare(room) < 0 : low.compare(room) <= 0;
    const tooWide = part.point === null && high !== null && high.compare(room) > 0 && isRoom;
    return tooWide
      ? {
          ...part,
          interval: {
            ...part.interval,
            high: room,
            highOpen: room.compare(low) > 0 && parts.some((other) => other !== part && other.interval.lowOpen),
          },
        }
      : part;
  });
}

function sharesOfKnown(
  breakdown: Breakdown,
  printedCategories: readonly (Quantity | null)[],
  printedUnknowns: readonly (Quantity | null)[],
): OwnShares {
  const unknowns = printedUnknowns.map((quantity) => quantity ?? NOTHING);
  const unknownTotal = breakdown.unknown.state === 'not said' ? NO_SHARE_SAID : total(unknowns);
  const known = minus(exactQuantity(ONE), unknownTotal);
  const isCount = (category: Category): boolean =>
    category.printed.kind === 'quantity' && category.printed.scale === 'count';
  // A count is a count of people under any reading: only printed shares are shares of those known.
  const stated = breakdown.categories.map((category, index) => {
    const quantity = printedCategories[index] ?? null;
    return quantity !== null && isCount(category) ? ratio(quantity, known) : quantity;
  });
  const left = remainder(stated.filter((quantity) => quantity !== null));
  const mustSum = breakdown.doesNotSum === null;
  const filled = stated.map((quantity) => quantity ?? left);
  const ofKnown = mustSum ? insideTheWhole(filled) : filled;
  const notItemisedOfKnown = stated.includes(null) || !mustSum ? null : leftOver(left);
  return {
    categories: ofKnown.map((quantity, index) => {
      const category = breakdown.categories[index];
      const printed = printedCategories[index] ?? null;
      return category !== undefined && printed !== null && isCount(category) ? printed : times(quantity, known);
    }),
    unknowns,
    unknownTotal,
    notItemised: notItemisedOfKnown === null ? null : times(notItemisedOfKnown, known),
    ofKnown,
    notItemisedOfKnown,
  };
}

export function times(a: Quantity, b: Quantity): Quantity {
  return { interval: product(a.interval, b.interval), point: pointOf([a, b], ([x, y]) => (x ?? ONE).mul(y ?? ONE)) };
}

export function total(quantities: readonly Quantity[]): Quantity {
  const point = pointOf(quantities, (points) => points.reduce((all, next) => all.add(next), ZERO));
  return {
    interval: clipToShare(sum(quantities.map(({ interval }) => interval))),
    point: point === null ? null : atMostOne(point),
  };
}

export function minus(whole: Quantity, part: Quantity): Quantity {
  const point = pointOf([whole, part], ([a, b]) => (a ?? ZERO).sub(b ?? ZERO));
  return {
    interval: difference(whole.interval, part.interval),
    point: point !== null && point.compare(ZERO) < 0 ? ZERO : point,
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

/** Both bounds hold, so their intersection does; a contradiction (checked elsewhere) keeps the first. */
export function both(a: Interval, b: Interval): Interval {
  return intersection(a, b) ?? a;
}
