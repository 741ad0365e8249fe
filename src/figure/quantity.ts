// A number as it can be trusted: the interval it lies in, and a point only where a number was really printed. With its algebra.
import type Fraction from 'fraction.js';
import {
  ANY_COUNT,
  ANY_SHARE,
  clipToShare,
  complement,
  difference,
  exactly,
  type Interval,
  intersection,
  isExact,
  ONE,
  product,
  quotient,
  sum,
  ZERO,
} from './interval.ts';

/**
 * `point` is the number printed by the source ("38%"), or what follows from such numbers alone. It is null for
 * words such as "about half" or "the majority": no word is turned into a made-up exact number.
 */
export interface Quantity {
  readonly interval: Interval;
  readonly point: Fraction | null;
}

export function exactQuantity(value: Fraction): Quantity {
  return { interval: exactly(value), point: value };
}

export const NO_SHARE_SAID: Quantity = { interval: ANY_SHARE, point: null };
export const NO_COUNT_SAID: Quantity = { interval: ANY_COUNT, point: null };

/** Whether a number may be any at all, which is what silence says: any share, or any count. "0 to 1" people are a number. */
export function saysNothing({ interval, point }: Quantity, scale: 'count' | 'share'): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  const isAny = scale === 'count' ? high === null : high?.equals(ONE) === true && !highOpen;
  return point === null && low.equals(ZERO) && !lowOpen && isAny;
}

/** Exactly one, of people or things. */
export function isOne(quantity: Quantity | null): boolean {
  return quantity !== null && isExact(quantity.interval) && quantity.interval.low.equals(ONE);
}

/** What a share leaves of the whole. */
export function allBut({ interval, point }: Quantity): Quantity {
  return { interval: complement(interval), point: point === null ? null : ONE.sub(point) };
}

/** Combines the points of several quantities, where all of them have one. */
export function pointOf(
  quantities: readonly Quantity[],
  combine: (points: readonly Fraction[]) => Fraction,
): Fraction | null {
  const points = quantities.flatMap(({ point }) => point ?? []);
  return points.length < quantities.length ? null : combine(points);
}

/** `part / whole` as a share: 0 to 1, also where words alone would allow more. */
export function ratio(part: Quantity, whole: Quantity): Quantity {
  const point = pointOf([part, whole], ([a, b]) =>
    a === undefined || b === undefined || b.equals(ZERO) ? ZERO : a.div(b),
  );
  return {
    interval: clipToShare(quotient(part.interval, whole.interval)),
    point: point === null ? null : atMostOne(point),
  };
}

/** The product of two independent quantities. */
export function times(a: Quantity, b: Quantity): Quantity {
  return { interval: product(a.interval, b.interval), point: pointOf([a, b], ([x, y]) => (x ?? ONE).mul(y ?? ONE)) };
}

/** The sum of shares of one base, never more than the whole. */
export function total(shares: readonly Quantity[]): Quantity {
  const point = pointOf(shares, (points) => points.reduce((all, next) => all.add(next), ZERO));
  return {
    interval: clipToShare(sum(shares.map(({ interval }) => interval))),
    point: point === null ? null : atMostOne(point),
  };
}

/** `whole - part`, never below nothing. */
export function minus(whole: Quantity, part: Quantity): Quantity {
  const point = pointOf([whole, part], ([a, b]) => (a ?? ZERO).sub(b ?? ZERO));
  return {
    interval: difference(whole.interval, part.interval),
    point: point !== null && point.compare(ZERO) < 0 ? ZERO : point,
  };
}

/** Both bounds hold, so their intersection does; a contradiction (checked elsewhere) keeps the first. */
export function both(a: Interval, b: Interval): Interval {
  return intersection(a, b) ?? a;
}

function atMostOne(point: Fraction): Fraction {
  return point.compare(ONE) > 0 ? ONE : point;
}
