// Intervals as text: [37.5%, 38.5%] for shares, (2000, no end) for counts. 33.(3) is 33.333… without end.
import Fraction from 'fraction.js';
import { type Interval, interval } from '../src/figure/interval.ts';

export function intervalText({ low, high, lowOpen, highOpen }: Interval, scale: 'count' | 'share'): string {
  const end = high === null ? 'no end' : numberText(high, scale);
  return `${lowOpen ? '(' : '['}${numberText(low, scale)}, ${end}${highOpen ? ')' : ']'}`;
}

export function numberText(value: Fraction, scale: 'count' | 'share'): string {
  return scale === 'share' ? `${value.mul(100)}%` : `${value}`;
}

export function readInterval(text: string): Interval {
  const [, open, low, high, close] = /^([[(])(.+), (.+)([\])])$/.exec(text) ?? [];
  if (low === undefined || high === undefined) throw new Error(`not an interval: ${text}`);
  const end = high === 'no end' ? null : readNumber(high);
  return interval(readNumber(low), end, { low: open === '(', high: close === ')' });
}

export function readNumber(text: string): Fraction {
  return text.endsWith('%') ? new Fraction(text.slice(0, -1)).div(100) : new Fraction(text);
}
