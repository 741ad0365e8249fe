// Numbers in the JSON Schema of the model. A number is exactly its point, or has ends, or is not applicable: no fourth form.
import { is, object, oneOf, onlyTrue, type Schema, text } from './schema-words.ts';

const fraction = (description: string): Schema => ({ type: 'string', pattern: '^\\d+/\\d+$', description });

const EXACT = object(
  'Exact fractions (19/57) of those numbers here whose decimals are rounded, as floating numbers are. Left out where none is.',
  {},
  { point: fraction('Exact point.'), low: fraction('Exact low.'), high: fraction('Exact high.') },
);

type Keys = Readonly<Record<string, Schema>>;

const ORIGIN: Keys = {
  origin: oneOf(
    ['printed', 'computed', 'corrected', 'not said'],
    'How the number came about. Computed: also a share of numbers that are printed. Corrected: by the editors of the report. Not said: also where shorthand stands instead of a number.',
  ),
};
const FORMULA: Keys = {
  formula: text('Of what it was computed; left out where it was not, and where it is all unknown parts together.'),
};
const SAID: Keys = { text: text('As the report says it.') };
const BLANK: Keys = { blank: text('Why there is no number.') };
const OPEN: Keys = {
  lowOpen: onlyTrue('It is above low and never equal to it; left out where it may be.'),
  highOpen: onlyTrue('It is below high and never equal to it; left out where it may be, and where there is no end.'),
};

/** The four forms of a number, with what stands beside each. `blank` is asked for where a number has ends only. */
function forms(most: { readonly maximum?: number }, origin: Keys, formula: Keys, blank: Keys): Schema[] {
  const point: Keys = { point: { type: 'number', minimum: 0, ...most, description: 'The number.' } };
  const ends: Keys = {
    low: { type: 'number', minimum: 0, ...most, description: 'The least that it may be.' },
    high: {
      type: ['number', 'null'],
      minimum: 0,
      ...most,
      description: 'The most that it may be; null where no upper end is known.',
    },
  };
  const exact = { exact: is('exact') };
  return [
    object('Exactly its point.', { ...SAID, ...point, ...origin }, { ...exact, ...formula }),
    object(
      'A point, and how far the number may lie from it.',
      { ...SAID, ...point, ...ends, ...origin },
      { ...OPEN, ...exact, ...formula },
    ),
    object(
      'Two ends and no point between them.',
      { ...SAID, ...ends, ...origin, ...blank },
      { ...OPEN, ...exact, ...formula },
    ),
    object('Not applicable: no number, and no zero.', { ...SAID, ...origin, ...BLANK }, formula),
  ];
}

const SHARE = { maximum: 1 };

export const NUMBER_DEFINITIONS = {
  exact: EXACT,
  share: {
    description: 'A share of a base: 0 to 1, not percent.',
    anyOf: forms(SHARE, ORIGIN, FORMULA, BLANK),
  },
  count: {
    description: 'How many people or things: 0 and up.',
    anyOf: forms({}, ORIGIN, FORMULA, BLANK),
  },
  bounds: {
    description: 'What a share may be, from none to all of the unknown (worst-case bounds).',
    anyOf: forms(SHARE, {}, {}, {}),
  },
} as const satisfies Readonly<Record<string, Schema>>;
