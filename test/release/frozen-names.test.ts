// What frozen numbers are kept as is read back as what it was: the exact value, and what it is of.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { interval } from '../../src/figure/interval.ts';
import type { Quantity } from '../../src/figure/quantity.ts';
import { exactText, quantityOf } from '../../src/release/exact-text.ts';
import { measureName, measureNamed, type PartOf, partName, partNamed } from '../../src/release/identity.ts';
import '../random-cases.ts';

const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([above, below]) => new Fraction(above, below));
const open = fc.boolean();

const quantity: fc.Arbitrary<Quantity> = fc
  .tuple(number, fc.option(number), open, open, fc.option(number))
  .map(([low, above, lowOpen, highOpen, point]) => {
    const high = above === null ? null : low.add(above);
    return { interval: interval(low, high, { low: lowOpen, high: highOpen }), point };
  });
/** Only a printed point that is the whole interval is written as one number. */
const exact = fc.tuple(number, fc.option(number)).map(([value, other]): Quantity => {
  const point = other === null ? null : value;
  return { interval: interval(value, value), point };
});

describe('a number of a release', () => {
  test('loses nothing as text', () => {
    fc.assert(
      fc.property(fc.oneof(quantity, exact), (value) => {
        expect(quantityOf(exactText(value))).toEqual(value);
        expect(exactText(quantityOf(exactText(value)))).toBe(exactText(value));
      }),
    );
  });

  test.each(['7/20', '0', '(1/2, 1]', '[0, no end)', '[3/8, 77/200] at 19/50', '[3/8, 3/8]', '(0, no end) at 5'])(
    'is read as it was written: %s',
    (text) => expect(exactText(quantityOf(text))).toBe(text),
  );

  test.each([
    '',
    '38%',
    '0.35',
    '-1',
    '1 / 2',
    '[1, 2',
    '[1, no end]x',
    '[1,2]',
    '[2, 1]',
    '1/0',
    '[1/2, 1] at',
    '1/2/3',
  ])('is nothing else: %j', (text) => expect(() => quantityOf(text)).toThrow());
});

describe('the name of a number in frozen files', () => {
  test.each<[string, string, PartOf]>([
    ['visits', 'all', { kind: 'whole' }],
    ['visits', 'all, survey, page 1 (2)', { kind: 'printed again', place: 'survey, page 1 (2)' }],
    ['visits.day', 'all', { kind: 'part', id: 'all', above: null }],
    ['visits.day', 'week', { kind: 'part', id: 'week', above: null }],
    ['visits.reason', 'asked.no', { kind: 'part', id: 'no', above: 'asked' }],
    ['visits.reason', 'base size', { kind: 'base size' }],
    ['visits.reason', 'unknown in all', { kind: 'unknown in all' }],
  ])('in %s, "%s" is a part', (figure, name, part) => {
    expect(partNamed(name, figure)).toEqual(part);
    expect(partName(part)).toBe(name);
  });

  test.each([
    ['count', { measure: 'count', base: null, among: 'all', range: 'value' }],
    ['share of visits', { measure: 'share', base: 'visits', among: 'all', range: 'value' }],
    [
      'share of visits.North, old wing',
      { measure: 'share', base: 'visits.North, old wing', among: 'all', range: 'value' },
    ],
    [
      'bounds of visits.asked.yes',
      { measure: 'share', base: 'visits.asked.yes', among: 'all', range: 'over unknowns' },
    ],
    ['share of those known', { measure: 'share', base: null, among: 'known', range: 'value' }],
  ] as const)('"%s" is a measure', (name, number) => {
    expect(measureNamed(name)).toEqual(number);
    expect(measureName(number)).toBe(name);
  });

  test('that no release can have is refused', () => {
    expect(() => measureNamed('mean of visits')).toThrow('no number of a release is called "mean of visits"');
  });
});
