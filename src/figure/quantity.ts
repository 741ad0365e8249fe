// A number as it can be trusted: the interval it lies in, and a point only where a number was really printed.
import type Fraction from 'fraction.js';
import { ANY_COUNT, ANY_SHARE, complement, exactly, type Interval, isExact, ONE } from './interval.ts';

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

export function saysNothing(quantity: Quantity): boolean {
  const { low, high } = quantity.interval;
  return quantity.point === null && low.equals(0) && (high === null || high.equals(1)) && !isExact(quantity.interval);
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
  const points: Fraction[] = [];
  for (const { point } of quantities) {
    if (point === null) return null;
    points.push(point);
  }
  return combine(points);
}
