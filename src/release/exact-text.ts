// A quantity as text that loses nothing, and back: what frozen numbers are kept as, and compared by.
import Fraction from 'fraction.js';
import { interval } from '../figure/interval.ts';
import { exactQuantity, type Quantity } from '../figure/quantity.ts';

/** Exactly, as text: "7/20", "[3/8, 77/200]", with a point that was printed "[3/8, 77/200] at 19/50". */
export function exactText({ interval: { low, high, lowOpen, highOpen }, point }: Quantity): string {
  if (point !== null && high?.equals(low) && point.equals(low)) return low.toFraction();
  const range = `${lowOpen ? '(' : '['}${low.toFraction()}, ${high?.toFraction() ?? NO_END}${highOpen ? ')' : ']'}`;
  return point === null ? range : `${range} at ${point.toFraction()}`;
}

const NO_END = 'no end';
const NUMBER = /^\d+(?:\/\d+)?$/;
const RANGE = /^(?<open>[[(])(?<low>[\d/]+), (?<high>[\d/]+|no end)(?<close>[\])])(?: at (?<point>[\d/]+))?$/;

/** The quantity that `exactText` wrote. Throws where it wrote no such text. */
export function quantityOf(exact: string): Quantity {
  if (NUMBER.test(exact)) return exactQuantity(new Fraction(exact));
  const { open, low, high, close, point } = RANGE.exec(exact)?.groups ?? {};
  if (low === undefined || high === undefined) throw new Error(`"${exact}" is no number of a release`);
  const end = high === NO_END ? null : new Fraction(high);
  return {
    interval: interval(new Fraction(low), end, { low: open === '(', high: close === ')' }),
    point: point === undefined ? null : new Fraction(point),
  };
}
