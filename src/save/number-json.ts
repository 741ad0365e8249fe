// A number as JSON: point and ends as decimals and as exact fractions, the words of the report, and how it came about.
import type Fraction from 'fraction.js';
import type { Computed } from '../count/counted.ts';
import { isExact } from '../figure/interval.ts';
import type { ShorthandName } from '../figure/printed.ts';
import type { Quantity } from '../figure/quantity.ts';
import { countSpan, shareSpan } from '../tell/number.ts';
import { formula, sizeInWords } from '../tell/phrase.ts';
import { reasonWithoutPoint, shorthandReason } from './blanks.ts';
import { originOf } from './number-cells.ts';

export interface NumberJson {
  /** A share is 0 to 1, a count 0 and up. */
  readonly scale: 'share' | 'count';
  readonly point: number | null;
  readonly low: number | null;
  /** Null also where there is no upper end. */
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly exact: { readonly point: string | null; readonly low: string | null; readonly high: string | null };
  readonly text: string;
  readonly how: { readonly kind: string; readonly formula: string | null };
  /** Why there is no point; null where there is one. */
  readonly blank: string | null;
}

export function shareJson(share: Computed, shorthand: ShorthandName | null): NumberJson {
  return numberJson('share', share, shareSpan(share.quantity), share.quantity.point, shorthand);
}

/** Nobody counted 904.02 people: a number of people or things has a point only where it is exact. */
export function countJson(count: Computed, shorthand: ShorthandName | null): NumberJson {
  const { interval, point } = count.quantity;
  return numberJson('count', count, countSpan(count.quantity), isExact(interval) ? point : null, shorthand);
}

/** The size of a base: a printed one in the words of the source. */
export function sizeJson(size: Computed): NumberJson {
  return { ...countJson(size, null), text: sizeInWords(size) };
}

/** From none to all of the unknown. */
export function boundsJson(bounds: Quantity, shorthand: ShorthandName | null): NumberJson {
  const worst = { quantity: bounds, how: { kind: 'total' } } as const;
  const how = { kind: 'computed', formula: 'from none to all of the unknown' };
  return { ...shareJson(worst, shorthand), how };
}

function numberJson(
  scale: NumberJson['scale'],
  computed: Computed,
  text: string,
  point: Fraction | null,
  shorthand: ShorthandName | null,
): NumberJson {
  const how = { kind: originOf(computed), formula: formula(computed.how) };
  if (shorthand === 'z') return { ...NOT_APPLICABLE, scale, how };
  const { low, high, lowOpen, highOpen } = computed.quantity.interval;
  return {
    scale,
    point: point?.valueOf() ?? null,
    low: low.valueOf(),
    high: high?.valueOf() ?? null,
    lowOpen,
    highOpen,
    exact: { point: point?.toFraction() ?? null, low: low.toFraction(), high: high?.toFraction() ?? null },
    text: shorthand === null ? text : `[${shorthand}]`,
    how,
    blank: point === null ? reasonWithoutPoint(computed, shorthand) : null,
  };
}

/** What is not applicable is no zero. */
const NOT_APPLICABLE = {
  point: null,
  low: null,
  high: null,
  lowOpen: false,
  highOpen: false,
  exact: { point: null, low: null, high: null },
  text: '[z]',
  blank: shorthandReason('z'),
} as const;
