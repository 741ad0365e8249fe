import { join } from 'node:path';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { contains, exactly, type Interval, interval, isExact, ONE, width, ZERO } from '../../src/figure/interval.ts';
import type { Quantity } from '../../src/figure/quantity.ts';
import {
  countInWords,
  countSpan,
  countWithRange,
  decimal,
  percent,
  shareInWords,
  shareRange,
  shareSpan,
  shareWithRange,
} from '../../src/tell/number.ts';
import { readTable } from '../fixtures.ts';
import { intervalText, readInterval, readNumber } from '../interval-text.ts';
import '../random-cases.ts';

for (const { heading, rows } of readTable(join(import.meta.dirname, 'numbers.txt'))) {
  describe(heading, () => {
    for (const { line, cells } of rows) {
      const [range = '', point = '', ...expected] = cells;
      test(`line ${line}: ${range}, ${point}`, () => {
        const quantity = { interval: readInterval(range), point: point === 'no point' ? null : readNumber(point) };
        const said = range.includes('%')
          ? [shareInWords(quantity), shareWithRange(quantity), shareSpan(quantity)]
          : [countInWords(quantity), countWithRange(quantity), countSpan(quantity)];
        expect(said).toEqual(expected);
      });
    }
  });
}

describe('digits', () => {
  test.each([
    ['0', 0, '0'],
    ['999', 0, '999'],
    ['2379', 0, '2,379'],
    ['1234567', 0, '1,234,567'],
    ['1234.5678', 2, '1,234.57'],
    ['999.95', 1, '1,000.0'],
    ['8.6', 1, '8.6'],
    ['8', 1, '8.0'],
    ['8.65', 1, '8.7'],
    ['0.05', 1, '0.1'],
    ['0.(6)', 3, '0.667'],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(decimal(new Fraction(value), decimals)).toBe(text);
  });

  test('a percentage is a hundred times its share', () => {
    expect(percent(new Fraction(13, 150), 1)).toBe('8.7%');
    expect(percent(ONE)).toBe('100%');
  });
});

/** Any share as it may come out of counting: narrow and wide, with and without a number that was printed. */
const anyShare: fc.Arbitrary<Quantity> = fc
  .record({
    low: fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(0, 10_000, 15_000, 20_000, 30_000)),
    width: fc.oneof(fc.nat(30), fc.nat(3000), fc.nat(30_000), fc.constantFrom(0, 3, 30, 300)),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
    point: fc.option(fc.nat(10)),
  })
  .map(({ low, width: wide, lowOpen, highOpen, point }) => {
    const from = new Fraction(low, 30_000);
    const to = new Fraction(Math.min(30_000, low + wide), 30_000);
    if (from.equals(to)) return { interval: exactly(from), point: from };
    const range = interval(from, to, { low: lowOpen, high: highOpen });
    const inside = from.add(to.sub(from).mul(((point ?? 0) + 1) / 12));
    return { interval: range, point: point === null ? null : inside };
  });

const anyCount: fc.Arbitrary<Quantity> = fc
  .record({
    low: fc.oneof(fc.nat(60), fc.nat(20_000)),
    width: fc.oneof(fc.constant(null), fc.nat(60), fc.nat(20_000), fc.constant(0)),
    divisor: fc.constantFrom(1, 1, 3, 7, 8),
    open: fc.boolean(),
  })
  .map(({ low, width: wide, divisor, open }) => {
    const from = new Fraction(low, divisor);
    if (wide === 0) return { interval: exactly(from), point: from };
    const to = wide === null ? null : from.add(new Fraction(wide, divisor));
    return { interval: interval(from, to, { low: open, high: open }), point: null };
  });

/** What a text says that the number is, or null where it gives one number alone. */
function claimed(words: string): Interval | null {
  const text = words.replace(/ half$/, ' 50%');
  const number = (digits: string | undefined, isShare: boolean): Fraction =>
    new Fraction((digits ?? '').replaceAll(',', '')).div(isShare ? 100 : 1);
  const isShare = /%|share/.test(text);
  if (/^(not known|an unknown (share|number))$/.test(text)) return interval(ZERO, isShare ? ONE : null);
  const both = /(?:between )?([\d.,]+)%? (?:and|to) ([\d.,]+)%?\)?$/.exec(text);
  if (both !== null) return interval(number(both[1], isShare), number(both[2], isShare));
  const top = isShare ? ONE : null;
  const from = /^(over|more than|at least) ([\d.,]+)%?$|^([\d.,]+)%( or more)$/.exec(text);
  if (from !== null) {
    const isOpen = from[1] === 'over' || from[1] === 'more than';
    return interval(number(from[2] ?? from[3], isShare), top, { low: isOpen });
  }
  const to = /^(under|less than|up to|at most) ([\d.,]+)%$/.exec(text);
  if (to !== null) return interval(ZERO, number(to[2], isShare), { high: to[1] === 'under' || to[1] === 'less than' });
  if (/^[\d.,]+%?$/.test(text)) return null;
  throw new Error(`no reading of "${text}"`);
}

function holds(outer: Interval, inner: Interval): boolean {
  const low = outer.low.compare(inner.low);
  if (low > 0 || (low === 0 && outer.lowOpen && !inner.lowOpen)) return false;
  if (outer.high === null) return true;
  if (inner.high === null) return false;
  const high = outer.high.compare(inner.high);
  return high > 0 || (high === 0 && !(outer.highOpen && !inner.highOpen));
}

describe('a share that is said', () => {
  test('with a range: the range holds every number that is possible', () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        for (const text of [shareWithRange(share), shareRange(share), shareSpan(share)]) {
          const range = claimed(text);
          // The words for nothing said are those of a share; a table says "not known" of both.
          const isHeld = range === null || range.high === null || holds(range, share.interval);
          expect(isHeld, `${text} for ${intervalText(share.interval, 'share')}`).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('as one percentage: it is the rounding of a possible number, and has no more digits than are known', () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        for (const text of [shareWithRange(share), shareSpan(share)]) {
          const [, digits, decimals = ''] = /^(\d+(?:\.(\d+))?)%$/.exec(text) ?? [];
          if (digits === undefined) continue;
          const shown = `${text} for ${intervalText(share.interval, 'share')}, ${share.point}`;
          const said = new Fraction(digits).div(100);
          const unit = new Fraction(1, 10 ** decimals.length).div(100);
          const { low, high } = share.interval;
          expect(low.compare(said.add(unit.div(2))), shown).toBeLessThanOrEqual(0);
          expect(high?.compare(said.sub(unit.div(2))), shown).toBeGreaterThanOrEqual(0);
          if (!isExact(share.interval)) expect(width(share.interval)?.compare(unit), shown).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is nothing, or all, only where it can be', () => {
    fc.assert(
      fc.property(anyShare, (share) => {
        for (const text of [shareInWords(share), shareWithRange(share), shareSpan(share)]) {
          const shown = `${text} for ${intervalText(share.interval, 'share')}`;
          if (/^(about )?0(\.0+)?%/.test(text)) expect(contains(share.interval, ZERO), shown).toBe(true);
          if (/^(about )?100(\.0+)?%/.test(text)) expect(contains(share.interval, ONE), shown).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('as about a fraction or a percentage: that number is possible, or next to one that is', () => {
    const names: Readonly<Record<string, string>> = {
      half: '1/2',
      'a third': '1/3',
      'two thirds': '2/3',
      'a quarter': '1/4',
      'three quarters': '3/4',
      'a fifth': '1/5',
      'two fifths': '2/5',
      'three fifths': '3/5',
      'four fifths': '4/5',
      'a tenth': '1/10',
      'nine tenths': '9/10',
    };
    fc.assert(
      fc.property(anyShare, (share) => {
        const [, named] = /^about (.+)$/.exec(shareInWords(share)) ?? [];
        if (named === undefined) return;
        const said = named.endsWith('%')
          ? new Fraction(named.slice(0, -1)).div(100)
          : new Fraction(names[named] ?? Number.NaN);
        const half = new Fraction(1, 200);
        const { low, high } = share.interval;
        const shown = `${named} for ${intervalText(share.interval, 'share')}`;
        expect(low.compare(said.add(half)), shown).toBeLessThanOrEqual(0);
        expect(high?.compare(said.sub(half)), shown).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a count that is said', () => {
  test('with a range: the range holds every number that is possible', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        for (const text of [countWithRange(count), countSpan(count)]) {
          const shown = `${text} for ${intervalText(count.interval, 'count')}`;
          const range = claimed(text);
          if (range !== null) expect(holds(range, count.interval), shown).toBe(true);
          else {
            // One number alone is said only of one number, rounded to a whole one.
            const { low, high } = count.interval;
            const said = new Fraction(text.replaceAll(',', ''));
            expect(
              low
                .sub(said)
                .abs()
                .compare(1 / 2),
              shown,
            ).toBeLessThanOrEqual(0);
            expect(
              high
                ?.sub(said)
                .abs()
                .compare(1 / 2),
              shown,
            ).toBeLessThanOrEqual(0);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('as about a number: that number is possible, and no finer than a tenth of what is open', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        const [, digits] = /^about ([\d,]+)$/.exec(countInWords(count)) ?? [];
        const open = width(count.interval);
        if (digits === undefined || open === null) return;
        const said = new Fraction(digits.replaceAll(',', ''));
        const shown = `${digits} for ${intervalText(count.interval, 'count')}`;
        const { low, high } = count.interval;
        expect(low.compare(said.add(1 / 2)), shown).toBeLessThanOrEqual(0);
        expect(high?.compare(said.sub(1 / 2)), shown).toBeGreaterThanOrEqual(0);
        const steps = [1, 5, 10, 50, 100, 500, 1000, 5000, 10_000, 50_000].filter((step) => said.mod(step).equals(0));
        expect(open.div(10).compare(Math.max(...steps)), shown).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('in a table and in words is the same number where it is exact', () => {
    fc.assert(
      fc.property(anyCount, (count) => {
        if (isExact(count.interval)) expect(countSpan(count)).toBe(countInWords(count));
      }),
      { numRuns: 2000 },
    );
  });
});
