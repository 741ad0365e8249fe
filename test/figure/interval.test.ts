import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  clipToShare,
  complement,
  contains,
  difference,
  exactly,
  exceeds,
  type Interval,
  intersection,
  interval,
  isExact,
  isNeverBelow,
  isWithin,
  ONE,
  product,
  quotient,
  sum,
  width,
  ZERO,
} from '../../src/figure/interval.ts';
import { intervalText, readInterval } from '../interval-text.ts';
import { fractionBetween, pointIn } from '../random-cases.ts';

const number = fc.oneof(fc.constantFrom(ZERO, ONE), fractionBetween(ZERO, ONE), fractionBetween(ZERO, new Fraction(3)));
const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(number, fc.oneof(number, fc.constant(null)), fc.boolean(), fc.boolean())
  .map(([one, other, low, high]) => {
    if (other === null) return interval(one, null, { low });
    if (one.equals(other)) return exactly(one);
    return one.compare(other) < 0 ? interval(one, other, { low, high }) : interval(other, one, { low, high });
  });
const share = anyInterval.filter(({ high }) => high !== null && high.compare(ONE) <= 0);

interface Case {
  readonly a: Interval;
  readonly b: Interval;
  readonly x: Fraction;
  readonly y: Fraction;
}
/** Two intervals and a number in each. */
const pair: fc.Arbitrary<Case> = fc
  .tuple(anyInterval, anyInterval)
  .chain(([a, b]) => fc.tuple(pointIn(a), pointIn(b)).map(([x, y]) => ({ a, b, x, y })));

/** Numbers that show whether an end is possible: the ends that are, and one between them. */
function tellingPoints({ low, high, lowOpen, highOpen }: Interval): Fraction[] {
  const between = high === null ? low.add(1) : low.add(high).div(2);
  const ends = [...(lowOpen ? [] : [low]), ...(highOpen || high === null ? [] : [high])];
  return [between, ...ends];
}

function combinations({ a, b }: Case, combine: (x: Fraction, y: Fraction) => Fraction | null): Fraction[] {
  return tellingPoints(a).flatMap((x) => tellingPoints(b).flatMap((y) => combine(x, y) ?? []));
}

/** `result` claims an end as possible exactly where some numbers of the two intervals reach it. */
function expectEndsOnlyWhereReached(result: Interval, reached: readonly Fraction[]): void {
  const isReached = (end: Fraction): boolean => reached.some((value) => value.equals(end));
  expect(!result.lowOpen, `low end of ${intervalText(result, 'count')}`).toBe(isReached(result.low));
  if (result.high !== null)
    expect(!result.highOpen, `high end of ${intervalText(result, 'count')}`).toBe(isReached(result.high));
}

function expectWellFormed(result: Interval): void {
  expect(result.low.compare(ZERO)).toBeGreaterThanOrEqual(0);
  if (result.high === null) expect(result.highOpen).toBe(true);
  else {
    expect(result.low.compare(result.high)).toBeLessThanOrEqual(0);
    if (isExact(result)) expect(intervalText(result, 'count')).toBe(intervalText(exactly(result.low), 'count'));
  }
}

describe('an interval', () => {
  test('contains its closed ends and not its open ones', () => {
    fc.assert(
      fc.property(anyInterval, (range) => {
        expect(contains(range, range.low)).toBe(!range.lowOpen);
        if (range.high !== null) expect(contains(range, range.high)).toBe(!range.highOpen);
        expect(contains(range, range.low.sub(new Fraction(1, 1000)))).toBe(false);
        expect(contains(range, (range.high ?? range.low).add(new Fraction(1, 1000)))).toBe(range.high === null);
      }),
    );
  });

  test('contains every number between its ends', () => {
    fc.assert(
      fc.property(pair, ({ a, x }) => {
        expect(contains(a, x)).toBe(true);
      }),
    );
  });

  test('with its ends in the wrong order is a mistake of the program', () => {
    expect(() => interval(ONE, ZERO)).toThrow(RangeError);
  });

  test('has no width where it has no upper end', () => {
    expect(width(interval(ZERO, null))).toBeNull();
    expect(width(readInterval('[37.5%, 38.5%]'))?.equals(new Fraction(1, 100))).toBe(true);
  });
});

describe('interval arithmetic', () => {
  test('a sum contains the sum of any numbers of its intervals, and its ends only where they are reached', () => {
    fc.assert(
      fc.property(pair, (both) => {
        const { a, b, x, y } = both;
        const result = sum([a, b]);
        expectWellFormed(result);
        expect(contains(result, x.add(y))).toBe(true);
        expectEndsOnlyWhereReached(
          result,
          combinations(both, (one, other) => one.add(other)),
        );
      }),
    );
  });

  test('a sum of nothing is zero, and the order does not matter', () => {
    expect(intervalText(sum([]), 'count')).toBe('[0, 0]');
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 5 }), (ranges) => {
        expect(intervalText(sum([...ranges].reverse()), 'count')).toBe(intervalText(sum(ranges), 'count'));
      }),
    );
  });

  test('a product contains the product of any numbers of its intervals, and its ends only where they are reached', () => {
    fc.assert(
      fc.property(pair, (both) => {
        const { a, b, x, y } = both;
        const result = product(a, b);
        expectWellFormed(result);
        expect(contains(result, x.mul(y))).toBe(true);
        expectEndsOnlyWhereReached(
          result,
          combinations(both, (one, other) => one.mul(other)),
        );
      }),
    );
  });

  test('a quotient contains the quotient of any numbers of its intervals, and its ends only where they are reached', () => {
    fc.assert(
      fc.property(pair, (both) => {
        const { a, b, x, y } = both;
        fc.pre(!y.equals(ZERO) && b.high?.equals(ZERO) !== true);
        const result = quotient(a, b);
        expectWellFormed(result);
        expect(contains(result, x.div(y)), `${x.div(y)} in ${intervalText(result, 'count')}`).toBe(true);
        const reached = combinations(both, (one, other) => (other.equals(ZERO) ? null : one.div(other)));
        expectEndsOnlyWhereReached(result, reached);
      }),
    );
  });

  test('nothing of something is nothing, also where the whole is not known exactly', () => {
    expect(intervalText(quotient(exactly(ZERO), readInterval('(2, 3]')), 'count')).toBe('[0, 0]');
    expect(contains(quotient(exactly(ZERO), readInterval('(2000, no end)')), ZERO)).toBe(true);
  });

  test('a difference contains what any part inside the whole leaves', () => {
    fc.assert(
      fc.property(pair, (both) => {
        const { a, b, x, y } = both;
        fc.pre(y.compare(x) <= 0);
        const result = difference(a, b);
        expectWellFormed(result);
        expect(contains(result, x.sub(y)), `${x.sub(y)} in ${intervalText(result, 'count')}`).toBe(true);
        const reached = combinations(both, (one, other) => (other.compare(one) > 0 ? null : one.sub(other)));
        // A number that both contain may be the whole and the part at once.
        expectEndsOnlyWhereReached(result, intersection(a, b) === null ? reached : [ZERO, ...reached]);
      }),
    );
  });

  test('a part without an upper end may leave nothing', () => {
    const left = difference(readInterval('[0, 5]'), readInterval('[2, no end)'));
    expect(intervalText(left, 'count')).toBe('[0, 3]');
  });

  test('a complement contains what a share leaves of the whole, and is its own complement', () => {
    fc.assert(
      fc.property(
        share.chain((range) => pointIn(range).map((x) => ({ range, x }))),
        ({ range, x }) => {
          const result = complement(range);
          expect(contains(result, ONE.sub(x))).toBe(true);
          expect(intervalText(complement(result), 'share')).toBe(intervalText(range, 'share'));
        },
      ),
    );
  });

  test('an intersection contains exactly what both intervals contain', () => {
    fc.assert(
      fc.property(pair, ({ a, b, x, y }) => {
        const result = intersection(a, b);
        if (result !== null) expectWellFormed(result);
        for (const value of [x, y, a.low, b.low, a.high ?? x, b.high ?? y])
          expect(result !== null && contains(result, value)).toBe(contains(a, value) && contains(b, value));
      }),
    );
  });
});

describe('two intervals', () => {
  test('lie one within the other where every number of the one is a number of the other', () => {
    fc.assert(
      fc.property(pair, ({ a, b, x }) => {
        if (isWithin(a, b)) expect(contains(b, x)).toBe(true);
        const same = intersection(a, b);
        expect(isWithin(a, b)).toBe(same !== null && intervalText(same, 'count') === intervalText(a, 'count'));
      }),
    );
  });

  test('exceed each other where no two numbers can be in another order', () => {
    fc.assert(
      fc.property(pair, ({ a, b, x, y }) => {
        if (exceeds(a, b)) expect(x.compare(y)).toBeGreaterThan(0);
        if (isNeverBelow(a, b)) expect(x.compare(y)).toBeGreaterThanOrEqual(0);
        if (exceeds(a, b)) expect(isNeverBelow(a, b)).toBe(true);
        expect(exceeds(a, b)).toBe(isNeverBelow(a, b) && intersection(a, b) === null);
      }),
    );
  });

  test.each<[string, string, boolean, boolean]>([
    ['[50%, 60%]', '[40%, 50%]', false, true],
    ['(50%, 60%]', '[40%, 50%]', true, true],
    ['[50%, 60%]', '[40%, 50%)', true, true],
    ['[50%, 60%]', '[40%, 51%]', false, false],
    ['[2000, no end)', '[1, no end)', false, false],
  ])('%s beside %s: exceeds %s, is never below %s', (a, b, larger, notSmaller) => {
    expect(exceeds(readInterval(a), readInterval(b))).toBe(larger);
    expect(isNeverBelow(readInterval(a), readInterval(b))).toBe(notSmaller);
  });
});

describe('a share', () => {
  test('stays between nothing and everything, and keeps every number that was there', () => {
    fc.assert(
      fc.property(pair, ({ a, x }) => {
        const result = clipToShare(a);
        expectWellFormed(result);
        expect(result.high?.compare(ONE)).toBeLessThanOrEqual(0);
        if (x.compare(ONE) <= 0) expect(contains(result, x)).toBe(true);
      }),
    );
  });

  test.each(['[1.2, 1.4]', '(1, 1.2]', '(1, no end)', '[100%, 105%]'])('of %s is everything, never nothing', (text) => {
    expect(intervalText(clipToShare(readInterval(text)), 'share')).toBe('[100%, 100%]');
  });
});
