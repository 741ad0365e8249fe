// A number of the model, as JSON says it: nothing is lost between the fraction and what is read back.
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { factOf } from '../../src/count/valued.ts';
import type { Fact } from '../../src/figure/fact.ts';
import { exactly } from '../../src/figure/interval.ts';
import { boundsJson } from '../../src/save/model/number.ts';

/** A share of people who were asked. */
function shareOf(value: Fraction): Fact {
  const base = { id: 'people', label: 'people', isTop: true };
  const part = {
    id: 'yes',
    breakdown: 'asked',
    label: 'Yes',
    kind: 'category',
    unknownKind: null,
    printed: null,
    caveats: [],
  } as const;
  const id = {
    figure: 'people.asked',
    row: null,
    reading: 'only',
    part,
    base,
    among: 'all',
    measure: 'share',
  } as const;
  return factOf(id, { interval: exactly(value), point: value }, { kind: 'total' });
}

const asJson = (value: Fraction): { point: number; exact?: { point: string } } =>
  JSON.parse(JSON.stringify(boundsJson(shareOf(value))));

test('a share however small is its decimal, or has its fraction beside it', () => {
  const parts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));
  fc.assert(
    fc.property(parts, fc.constantFrom(1n, 10n ** 6n, 10n ** 12n), ([part, whole], smaller) => {
      const value = new Fraction(part, whole * smaller);
      const { point, exact } = asJson(value);
      const read = exact === undefined ? decimal(point) : new Fraction(exact.point);
      expect(read.toFraction()).toBe(value.toFraction());
      expect(point).toBe(value.valueOf());
    }),
  );
});

test('what JSON writes with a power of ten needs no fraction', () => {
  expect(asJson(new Fraction(1n, 2_000_000n))).toMatchObject({ point: 5e-7 });
  expect(asJson(new Fraction(1n, 2_000_000n))).not.toHaveProperty('exact');
});

function decimal(number: number): Fraction {
  const [digits = '', power = '0'] = String(number).split('e-');
  return new Fraction(digits).div(new Fraction(10n ** BigInt(power)));
}
