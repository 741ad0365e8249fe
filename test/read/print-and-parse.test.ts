// What is printed can be typed again: the wording of a value is the value, and exact numbers come back from their digits.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { DEFAULT_CONVENTIONS } from '../../src/figure/conventions.ts';
import type { Printed } from '../../src/figure/printed.ts';
import { exactQuantity } from '../../src/figure/quantity.ts';
import { readValue } from '../../src/read/value.ts';
import { countInWords, shareSpan } from '../../src/tell/number.ts';

const place = { file: 'data/figures/visits.yaml', line: 1, column: 1, length: 1 };
const read = (text: string) => readValue(text, ['share', 'count'], DEFAULT_CONVENTIONS, place);

const whole = fc.nat({ max: 9_999_999 }).map((number) => countInWords(exactQuantity(new Fraction(number))));
const percentage = fc
  .tuple(fc.nat({ max: 99 }), fc.constantFrom('', '.5', '.25', '.16'))
  .map(([points, decimals]) => `${points}${decimals}%`);
const plain = fc.oneof(
  whole,
  percentage,
  fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 900 }))
    .map(([part, all]) => `${part} of ${all}`),
  fc.constantFrom('9 in 10', 'nine out of 10', 'two-thirds', 'a quarter', 'half', 'six'),
);
const hedge = fc.constantFrom(
  '',
  'about ',
  'almost ',
  'just over ',
  'more than ',
  'at least ',
  'up to ',
  'fewer than ',
);
const marks = fc.constantFrom('', ' [p]', ' [r] [b]');
const value = fc.oneof(
  fc.tuple(hedge, plain, marks).map((words) => words.join('')),
  fc.constantFrom('the majority', 'the rest', 'the source does not say', '[c]', '[x]', '[z]', '[low]', '61–64%'),
);

test('the wording that is kept reads as the same value again', () => {
  fc.assert(
    fc.property(value, (text) => {
      const first = read(text);
      // "almost 0" and "more than 50 of 50" leave no number: they are refused, and refused again.
      if (!('kind' in first)) return;
      const again = read(first.wording) as Printed;
      expect(again).toEqual(first);
    }),
    { seed: 150, numRuns: 1_000 },
  );
});

test('an exact count and a printed percentage are printed as they were typed', () => {
  fc.assert(
    fc.property(fc.oneof(whole, percentage), (text) => {
      const printed = read(text);
      if (!('kind' in printed) || printed.kind !== 'quantity') throw new Error(`${text} is not a quantity`);
      const back = printed.scale === 'count' ? countInWords(printed.quantity) : shareSpan(printed.quantity);
      // 0% may be anything that rounds to it, and says so.
      expect(text === '0%' ? '0%' : back).toBe(text);
    }),
    { seed: 150, numRuns: 1_000 },
  );
});
