// A number as JSON: its words, point and ends as decimals, exact fractions where decimals are rounded, and how it came about.
// It is exactly its point, or has ends, or is not there: no fourth form.
import Fraction from 'fraction.js';
import { z } from 'zod';
import type { Fact } from '../../figure/fact.ts';
import type { Quantity } from '../../figure/quantity.ts';
import { boundsSpan, span } from '../../tell/fact-text.ts';
import { formula, sizeInWords } from '../../tell/phrase.ts';
import { blankOf } from '../blanks.ts';
import { ORIGINS, originOf, pointIn } from '../numbers.ts';
import * as form from './schema.ts';

const fraction = (description: string) => form.ifThere(z.string().regex(/^\d+\/\d+$/), description);
const Exact = form.named(
  'exact',
  'Exact fractions (19/57) of those numbers here whose decimals are rounded, as floating numbers are. Left out where none is.',
  { point: fraction('Exact point.'), low: fraction('Exact low.'), high: fraction('Exact high.') },
);

const SAID = { text: form.text('As the report says it.') };
const EXACT = { exact: Exact.optional() };
const HOW = {
  origin: form.oneOf(
    ORIGINS,
    'How the number came about. Computed: also a share of numbers that are printed. Corrected: by the editors of the report. Not said: also where shorthand stands instead of a number.',
  ),
  formula: form.ifThere(
    z.string().min(1),
    'Of what it was computed; left out where it was not, and where it is all unknown parts together.',
  ),
};
const BLANK = { blank: form.text('Why there is no number.') };

/** The four forms of a number, with what stands beside each. `why` is asked for where a number has ends only. */
function forms<How extends z.ZodRawShape, Why extends z.ZodRawShape>(number: z.ZodNumber, how: How, why: Why) {
  const point = { point: number.describe('The number.') };
  const ends = {
    low: number.describe('The least that it may be.'),
    high: form.orNull(number, 'The most that it may be; null where no upper end is known.'),
    lowOpen: form.onlyTrue('It is above low and never equal to it; left out where it may be.'),
    highOpen: form.onlyTrue(
      'It is below high and never equal to it; left out where it may be, and where there is no end.',
    ),
  };
  return z.union([
    form.object('Exactly its point.', { ...SAID, ...point, ...EXACT, ...how }),
    form.object('A point, and how far the number may lie from it.', { ...SAID, ...point, ...ends, ...EXACT, ...how }),
    form.object('Two ends and no point between them.', { ...SAID, ...ends, ...EXACT, ...how, ...why }),
    form.object('Not applicable: no number, and no zero.', { ...SAID, ...how, ...BLANK }),
  ]);
}

const some = z.number().min(0);
const part = some.max(1);
const OF_ALL = 'What a share may be, from none to all of the unknown (worst-case bounds).';
export const Share = forms(part, HOW, BLANK).meta({
  id: 'share',
  description: 'A share of a base: 0 to 1, not percent.',
});
export const Count = forms(some, HOW, BLANK).meta({ id: 'count', description: 'How many people or things: 0 and up.' });
export const Bounds = forms(part, {}, {}).meta({ id: 'bounds', description: OF_ALL });

export function numberJson(fact: Fact, words = span(fact)): form.Json<typeof Share> {
  const computed = formula(fact.how);
  const how = { origin: originOf(fact), ...(computed === null ? {} : { formula: computed }) };
  const { value } = fact;
  if (value === null) return { text: words, ...how, blank: blankOf(fact).reason };
  const range = rangeJson(value, words, pointIn(fact));
  return 'point' in range ? { ...range, ...how } : { ...range, ...how, blank: blankOf(fact).reason };
}

/** The size of a base: a printed one in the words of the source. */
export function sizeJson(size: Fact): form.Json<typeof Count> {
  return numberJson(size, sizeInWords(size));
}

/** From none to all of the unknown: two ends, and a point only where they meet. */
export function boundsJson(share: Fact): form.Json<typeof Bounds> {
  const bounds = share.overUnknowns ?? share.value;
  return bounds === null
    ? { text: span(share), blank: blankOf(share).reason }
    : rangeJson(bounds, boundsSpan(share), bounds.point);
}

function rangeJson({ interval }: Quantity, text: string, point: Fraction | null) {
  const { low, high, lowOpen, highOpen } = interval;
  const isItsPoint = point?.equals(low) === true && high?.equals(point) === true && !lowOpen && !highOpen;
  if (isItsPoint) return { text, point: point.valueOf(), ...exactly({ point }) };
  const ends = {
    low: low.valueOf(),
    high: high?.valueOf() ?? null,
    ...(lowOpen ? ({ lowOpen: true } as const) : {}),
    // Where there is no end, none is reached.
    ...(highOpen && high !== null ? ({ highOpen: true } as const) : {}),
  };
  const exact = exactly({ point, low, high });
  return point === null ? { text, ...ends, ...exact } : { text, point: point.valueOf(), ...ends, ...exact };
}

/** Of those whose decimal, as JSON writes it, is not the number itself. */
function exactly(values: Readonly<Partial<Record<keyof form.Json<typeof Exact>, Fraction | null>>>) {
  const rounded = Object.entries(values).flatMap(([name, value]) =>
    value === null || isItsDecimal(value) ? [] : [[name, value.toFraction()]],
  );
  return rounded.length === 0 ? {} : { exact: Object.fromEntries(rounded) as form.Json<typeof Exact> };
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
