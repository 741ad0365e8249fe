import { join } from 'node:path';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { CONVENTION_WORDS, DEFAULT_CONVENTIONS } from '../../src/figure/conventions.ts';
import { contains, type Interval, isExact, ONE, width } from '../../src/figure/interval.ts';
import type { Printed, PrintedQuantity } from '../../src/figure/printed.ts';
import type { Refusal } from '../../src/read/suspicious-value.ts';
import { COUNT_FORMS, readValue, type Scale, SHARE_FORMS } from '../../src/read/value.ts';
import { MARKS, SHORTHAND } from '../../src/tell/marks.ts';
import { readTable, unquoted } from '../fixtures.ts';
import { intervalText, numberText } from '../interval-text.ts';
import { anyText } from '../random-cases.ts';

const place = { file: 'data/figures/visits.yaml', line: 1, column: 1, length: 1 };
const BOTH: readonly Scale[] = ['share', 'count'];

function read(text: string, scales: readonly Scale[] = BOTH, conventions = DEFAULT_CONVENTIONS): Printed | Refusal {
  return readValue(text, scales, conventions, place);
}

function readQuantity(
  text: string,
  scales: readonly Scale[] = BOTH,
  conventions = DEFAULT_CONVENTIONS,
): PrintedQuantity {
  const found = read(text, scales, conventions);
  if (!('kind' in found) || found.kind !== 'quantity') throw new Error(`not a quantity: ${text}`);
  return found;
}

const MARKS_FIX = `known marks: ${[...Object.entries(SHORTHAND), ...Object.entries(MARKS)]
  .map(([letter, meaning]) => `[${letter}] ${meaning}`)
  .join(', ')}`;

/** What was read, in the form of the table. */
function cellsOf(found: Printed | Refusal): string[] {
  if ('message' in found) {
    const fix = found.fix
      .replace(SHARE_FORMS, 'SHARE FORMS')
      .replace(COUNT_FORMS, 'COUNT FORMS')
      .replace(MARKS_FIX, 'MARKS');
    return ['refused', found.message, fix];
  }
  const marks = found.marks.length === 0 ? [] : [found.marks.join(' ')];
  switch (found.kind) {
    case 'rest':
      return ['the rest', ...marks];
    case 'not said':
      return ['not said', ...marks];
    case 'shorthand':
      return [`[${found.shorthand}]`, ...marks];
    case 'quantity': {
      const { scale, quantity, outOf } = found;
      const of = outOf?.point ? ` of ${outOf.point}` : '';
      const point = quantity.point === null ? 'no point' : numberText(quantity.point, scale);
      return [`${intervalText(quantity.interval, scale)}${of}`, point, ...marks];
    }
  }
}

for (const { heading, rows } of readTable(join(import.meta.dirname, 'values.txt'))) {
  describe(heading, () => {
    for (const { line, cells } of rows) {
      const [typed = '', where = '', ...expected] = cells;
      test(`line ${line}: ${typed} as a ${where}`, () => {
        expect(cellsOf(read(unquoted(typed), where.split(' or ') as Scale[]))).toEqual(expected);
      });
    }
  });
}

describe('the forms that an editor is told to write', () => {
  test('are these', () => {
    expect(SHARE_FORMS).toMatchInlineSnapshot(
      `"38%, 61–64%, 13 of 150, 9 in 10, two-thirds, about half, the majority, [c], the rest, the source does not say"`,
    );
    expect(COUNT_FORMS).toMatchInlineSnapshot(
      `"2,379, 13 of 150, about 400, more than 2,000, 10–20, [c], the rest, the source does not say"`,
    );
  });

  test('can all be read where they are offered', () => {
    for (const form of SHARE_FORMS.split(', ')) expect(read(form, ['share']), form).toHaveProperty('kind');
    for (const form of COUNT_FORMS.split(', ')) expect(read(form, ['count']), form).toHaveProperty('kind');
  });
});

describe('the wording', () => {
  test('is kept as typed, with single spaces', () => {
    expect(read('  Almost\n a  Third ')).toMatchObject({ wording: 'Almost a Third', place });
    expect(read('The rest')).toMatchObject({ wording: 'The rest' });
    expect(read('The source does not say')).toMatchObject({ wording: 'The source does not say' });
  });

  test('with a convention never becomes one exact number', () => {
    for (const word of CONVENTION_WORDS.filter((candidate) => candidate !== 'fraction')) {
      for (const named of ['0', '0%', '1', '38%', 'half', '13 of 150', '100%']) {
        const found = read(`${word} ${named}`);
        if ('message' in found || found.kind !== 'quantity') continue;
        expect(isExact(found.quantity.interval), `${word} ${named}`).toBe(false);
        expect(found.quantity.point).toBeNull();
      }
    }
  });
});

const vocabulary = [
  ...CONVENTION_WORDS,
  ...'over,more than,at least,under,fewer than,less than,up to,the majority,most,the rest,the source does not say'.split(
    ',',
  ),
  ...'a,an,one,two,nine,ten,half,third,thirds,quarters,of,in,out of,to,–,-,%,.,..,_,0,1,9,10,007,2,379,2.083,1e9,100'.split(
    ',',
  ),
  ...[
    '2,379',
    '38%',
    '0%',
    '100%',
    '61–64%',
    '13 of 150',
    '9 in 10',
    '999,999,999',
    '99999999999999999999',
    '[c]',
    '[low]',
    '[p]',
    ' [b]',
    '[',
    ']',
  ],
];

/** Texts in the form of a value, most of them true values, and some that only just are not. */
const valueLike = fc
  .tuple(
    fc.constantFrom('', ...CONVENTION_WORDS, 'over', 'more than', 'at least', 'under', 'fewer than', 'up to', 'most'),
    fc.constantFrom('a', 'one', 'ten', '0', '1', '9', '100', '2,379', '0%', '1%', '50%', '99%', '100%', 'half'),
    fc.constantFrom('', ' ', ' of ', ' in ', ' out of ', '–', ' to ', '%–', '.5'),
    fc.constantFrom(
      '',
      'third',
      'halves',
      'constructor',
      '__proto__',
      '0',
      '1',
      '10',
      '100',
      '0%',
      '99%',
      '100%',
      '[p]',
    ),
  )
  .map(([hedge, head, joint, tail]) => `${hedge} ${head}${joint}${tail}`);
const anyValue = fc.oneof(anyText(vocabulary), valueLike);

describe('any text at all', () => {
  test('is read or refused with a reason and a cure, and never throws', () => {
    fc.assert(
      fc.property(anyValue, fc.subarray([...BOTH], { minLength: 1 }), (text, scales) => {
        const found = read(text, scales);
        if ('kind' in found) return;
        expect(found.message).not.toBe('');
        expect(found.fix).not.toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  test('that is read allows at least one number, the printed one among them, and shares within the whole', () => {
    fc.assert(
      fc.property(anyValue, (text) => {
        const found = read(text);
        if ('message' in found || found.kind !== 'quantity') return;
        const { scale, quantity, outOf } = found;
        const { low, high, lowOpen, highOpen } = quantity.interval;
        const shown = `${text}: ${intervalText(quantity.interval, scale)}`;
        if (high === null) expect(scale, shown).toBe('count');
        else expect(low.equals(high) ? !lowOpen && !highOpen : low.compare(high) < 0, shown).toBe(true);
        if (quantity.point !== null) expect(contains(quantity.interval, quantity.point), shown).toBe(true);
        const whole = scale === 'share' ? ONE : outOf?.point;
        if (whole) expect(high !== null && high.compare(whole) <= 0, shown).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  // What looks at each letter takes a blink, what looks at each pair of letters hours: the test would hang.
  const length = 1_000_000;
  const hostile: Readonly<Record<string, string>> = {
    'very many digits': '1'.repeat(length),
    'very many thousands': `1${',000'.repeat(length / 4)}`,
    'very many thousands, about': `about 1${',000'.repeat(length / 4)}`,
    'one huge number in another': `9${',876'.repeat(length / 8)} in 9${',877'.repeat(length / 8)}`,
    'very many spaces': `3${' '.repeat(length)}8%`,
    'digits and spaces': '1 '.repeat(length / 2),
    'hedges on hedges': `${'about '.repeat(length / 6)}half`,
    'dashes, then a word': `${'-'.repeat(length)} x`,
    'ranges on ranges': `${'1-'.repeat(length / 2)} x`,
    'fractions on fractions': 'a third of '.repeat(length / 11),
    'decimals without end': `0.${'3'.repeat(length)}%`,
    dots: `${'1.'.repeat(length / 2)}%`,
    'percent signs': '%'.repeat(length),
    'letters of another script': '٣'.repeat(length),
  };
  for (const [what, text] of Object.entries(hostile)) {
    test(`a text of ${what} is settled at once`, () => {
      const found = read(text);
      expect('kind' in found || found.message !== '').toBe(true);
    });
  }
});

/** 123 with two decimals is "1.23". */
function withDecimals(digits: Fraction, decimals: number): string {
  const text = `${digits}`.padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

describe('a printed percentage', () => {
  const printed = fc.integer({ min: 0, max: 6 }).chain((decimals) => {
    const scale = 10 ** decimals;
    return fc.record({
      decimals: fc.constant(decimals),
      // The true share in millionths of the last digit, so that many lie exactly between two digits.
      truth: fc
        .tuple(
          fc.integer({ min: 0, max: 100 * scale }),
          fc.constantFrom(-500_000, -499_999, -1, 0, 1, 499_999, 500_000),
        )
        .map(([digit, off]) => new Fraction(BigInt(digit) * 1_000_000n + BigInt(off), BigInt(scale) * 100_000_000n))
        .filter((share) => share.compare(0) >= 0 && share.compare(1) <= 0),
    });
  });

  test('contains every number that rounds to it, up or down, and no more than that', () => {
    fc.assert(
      fc.property(printed, ({ decimals, truth }) => {
        const scaled = truth.mul(100).mul(10 ** decimals);
        const half = new Fraction(1, 2);
        // A number half way may have been rounded either way.
        for (const digits of [scaled.add(half).floor(), scaled.sub(half).ceil()]) {
          const text = `${withDecimals(digits, decimals)}%`;
          const { interval, point } = readQuantity(text).quantity;
          expect(contains(interval, truth), `${truth} in ${text}`).toBe(true);
          expect(point?.equals(digits.div(10 ** decimals).div(100))).toBe(true);
          const unit = new Fraction(1, 10 ** decimals).div(100);
          expect(width(interval)?.compare(unit)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the conventions of a report', () => {
  const percentOf = fc.integer({ min: 0, max: 99 }).map((percent) => new Fraction(percent, 100));
  const hedges = CONVENTION_WORDS.filter((word) => word !== 'fraction');

  test('change how far a word reaches, below and above', () => {
    fc.assert(
      fc.property(percentOf, percentOf, fc.integer({ min: 1, max: 60 }), (below, above, percent) => {
        for (const word of hedges) {
          const conventions = { ...DEFAULT_CONVENTIONS, [word]: { below, above } };
          const { low, high } = readQuantity(`${word} ${percent}%`, ['share'], conventions).quantity.interval;
          const named = new Fraction(percent, 100);
          const half = new Fraction(1, 200);
          // A word reaches at least as far as the plain number, but for "almost" and "just over", which stop at it.
          const reach = (part: Fraction): Fraction => (named.mul(part).compare(half) > 0 ? named.mul(part) : half);
          const lowest = word === 'just over' ? named : named.sub(reach(below));
          const highest = /^(almost|nearly|just under)$/.test(word) ? named : named.add(reach(above));
          expect(`${low}`).toBe(`${lowest}`);
          expect(`${high}`).toBe(`${highest.compare(1) > 0 ? ONE : highest}`);
        }
      }),
    );
  });

  test('change how far a plain fraction reaches', () => {
    const fraction = { below: new Fraction(1, 10), above: new Fraction(0) };
    const { quantity } = readQuantity('two-thirds', ['share'], { ...DEFAULT_CONVENTIONS, fraction });
    expect(intervalText(quantity.interval, 'share')).toBe('[60%, 66.(6)%]');
  });

  test('change nothing for words that mean what they say, nor for printed numbers', () => {
    const wide = { below: new Fraction(1, 2), above: new Fraction(1, 2) };
    const conventions = { ...DEFAULT_CONVENTIONS, ...Object.fromEntries(CONVENTION_WORDS.map((word) => [word, wide])) };
    const text = ({ quantity, scale }: { quantity: { interval: Interval }; scale: Scale }): string =>
      intervalText(quantity.interval, scale);
    for (const wording of [
      '38%',
      '9 in 10',
      '2,379',
      '13 of 150',
      'more than half',
      'at least 38%',
      'the majority',
      'up to 10',
    ])
      expect(text(readQuantity(wording, BOTH, conventions))).toBe(text(readQuantity(wording)));
  });
});
