// A number as JSON: its words, point and ends as decimals, exact fractions where decimals are rounded, and how it came about.
import Fraction from 'fraction.js';
import type { Fact } from '../../figure/fact.ts';
import type { Quantity } from '../../figure/quantity.ts';
import { boundsSpan, span } from '../../tell/fact-text.ts';
import { formula, sizeInWords } from '../../tell/phrase.ts';
import { blankOf } from '../blanks.ts';
import { originOf, pointIn } from '../numbers.ts';

/** What a number may be. A share is 0 to 1, a count 0 and up. */
export interface RangeJson {
  /** As the report says it. */
  readonly text: string;
  readonly point?: number;
  /** Both ends are left out where the number is exactly its point, and where a number is not applicable. */
  readonly low?: number;
  /** Null where there is no upper end. */
  readonly high?: number | null;
  readonly lowOpen?: true;
  readonly highOpen?: true;
  /** Only of those whose decimals above are rounded. */
  readonly exact?: { readonly point?: string; readonly low?: string; readonly high?: string };
  /** Why there is no point, where there should be one. */
  readonly blank?: string;
}

export interface NumberJson extends RangeJson {
  readonly origin: ReturnType<typeof originOf>;
  /** Left out where nothing was computed. */
  readonly formula?: string;
}

export function numberJson(fact: Fact): NumberJson {
  const formulaWords = formula(fact.how);
  const how = { origin: originOf(fact), ...(formulaWords === null ? {} : { formula: formulaWords }) };
  const point = pointIn(fact);
  const why = point === null ? { blank: blankOf(fact).reason } : {};
  const text = span(fact);
  return fact.value === null ? { text, ...how, ...why } : { ...rangeJson(fact.value, text, point), ...how, ...why };
}

/** The size of a base: a printed one in the words of the source. */
export function sizeJson(size: Fact): NumberJson {
  return { ...numberJson(size), text: sizeInWords(size) };
}

/** From none to all of the unknown: two ends, and a point only where they meet. */
export function boundsJson(share: Fact): RangeJson {
  const bounds = share.overUnknowns ?? share.value;
  return bounds === null
    ? { text: span(share), blank: blankOf(share).reason }
    : rangeJson(bounds, boundsSpan(share), bounds.point);
}

function rangeJson(
  { interval: { low, high, lowOpen, highOpen } }: Quantity,
  text: string,
  point: Fraction | null,
): RangeJson {
  const isItsPoint = point?.equals(low) === true && high?.equals(point) === true && !lowOpen && !highOpen;
  const ends = isItsPoint ? {} : { low: low.valueOf(), high: high?.valueOf() ?? null };
  const exact = {
    ...exactOf('point', point),
    ...(isItsPoint ? {} : { ...exactOf('low', low), ...exactOf('high', high) }),
  };
  return {
    text,
    ...(point === null ? {} : { point: point.valueOf() }),
    ...ends,
    ...(lowOpen ? { lowOpen: true } : {}),
    // Where there is no end, none is reached.
    ...(highOpen && high !== null ? { highOpen: true } : {}),
    ...(Object.keys(exact).length === 0 ? {} : { exact }),
  };
}

/** Nothing where the decimal, as JSON writes it, is the number itself. */
function exactOf<Name extends string>(name: Name, value: Fraction | null): { readonly [name in Name]?: string } {
  if (value === null || isItsDecimal(value)) return {};
  return { [name]: value.toFraction() } as { readonly [name in Name]?: string };
}

function isItsDecimal(value: Fraction): boolean {
  // Thirds and sevenths have no last decimal; asking first spares most of the reading back.
  return 10n ** 15n % value.d === 0n && decimalOf(value.valueOf()).equals(value);
}

/** What is printed for a number, exactly: "0.35", and of a very small one "5e-7". */
function decimalOf(value: number): Fraction {
  const [digits = '0', power = '0'] = String(value).split('e');
  return new Fraction(digits).mul(new Fraction(10).pow(Number(power)) as Fraction);
}
