// Figures in the JSON Schema of the model: what none may lose, and the numbers of breakdowns and of rows.
import { MARKS, SHORTHAND } from '../../figure/printed.ts';
import { UNKNOWN_KIND_NAMES } from '../../figure/unknown-kinds.ts';
import {
  flag,
  ids,
  is,
  listOf,
  object,
  oneOf,
  onlyTrue,
  orNull,
  type Schema,
  text,
  textOrNull,
} from './schema-words.ts';

const UNKNOWN = object('What is not known.', {
  statement: text('How much is not known, of which base and why, in words. Quote no number of this piece without it.'),
});
/** What no piece may lose. */
export const CARRIED: Readonly<Record<string, Schema>> = {
  base: is('namedBase'),
  unknown: UNKNOWN,
  caveats: is('caveatsOf'),
  source: is('citation'),
  release: is('release'),
};
const FIGURE: Readonly<Record<string, Schema>> = {
  address: text('Stable name: visits, visits.purpose.'),
  title: text('What the figure shows, when and where.'),
  ...CARRIED,
  baseSource: orNull(
    is('citation'),
    'Where the base is printed, where that is another source or another place in it: the question above, or the number of the whole.',
  ),
};
const WRITTEN: Readonly<Record<string, Schema>> = {
  asPrinted: text('The value in the words of the source; left out where it prints none.'),
  asCorrected: text('What the editors use instead, where the source prints a wrong value; else left out.'),
  marks: listOf(
    { enum: Object.keys(MARKS) },
    'What the source says beside the value: see words.marks. Left out where it says nothing.',
  ),
  shorthand: oneOf(
    Object.keys(SHORTHAND),
    'What stands instead of a number: see words.shorthand. Left out where a number stands.',
  ),
};
const SENTENCES = listOf({ type: 'string', minLength: 1 }, 'Sentences that may be quoted as they stand.');
const UNKNOWN_STATES = ['parts', 'none', 'not said'];
const UNKNOWN_STATE =
  'Whether there are unknown parts, a statement that none are unknown, or a source that does not say';
const READING: Readonly<Record<string, Schema>> = {
  id: text('Id of the reading.'),
  base: oneOf(['all', 'known'], 'Whether the printed shares are shares of all, or of those known.'),
  isUsed: flag('Whether the report uses this reading.'),
  because: textOrNull('Why, or why not.'),
};

/** The numbers of one reading: in a breakdown each share names its base, in a row there is one. */
function numbers(base: Readonly<Record<string, Schema>>): Readonly<Record<string, Schema>> {
  const share = object('A share of that base, and what it may be.', {
    ...base,
    share: is('share', 'The share.'),
  });
  const based = object(
    'A share with its base. How much of that base is unknown stands in "unknown".',
    { ...base, share: is('share', 'The share.') },
    {
      shareIfUnknown: is('bounds', 'What it may be: from none to all of the unknown. Left out of unknown parts.'),
    },
  );
  const part = object(
    'The numbers of one part.',
    {
      part: text('Id in parts.'),
      count: is('count', 'How many.'),
      shares: {
        ...listOf(based, 'The share of every base that the part lies in, the narrowest first.'),
        minItems: 1,
      },
    },
    {
      ...WRITTEN,
      shareOfKnown: is('share', 'Share of those whose answer is known; left out where it is none of them.'),
    },
  );
  return {
    unknown: object('Everything unknown together.', {
      count: is('count', 'How many of the whole.'),
      shares: { ...listOf(share, 'How much of every base, the narrowest first.'), minItems: 1 },
    }),
    parts: listOf(part, 'All parts: known, unknown, not itemised, outside.'),
  };
}

const BASE_OF_SHARE = { base: text('What it is a share of: id in bases.') };

export const FIGURE_DEFINITIONS = {
  namedBase: object('What shares are shares of.', {
    id: text('The population, or population.breakdown.category where a category is divided further.'),
    statement: text('In words with its number.'),
  }),
  base: object('What shares are shares of, with all that is known of it.', {
    id: text('The population, or population.breakdown.category where a category is divided further.'),
    label: text('In words.'),
    statement: text('In words with its number.'),
    isWhole: flag('Whether it is the whole population, or a whole row.'),
    size: is('count', 'How many it is.'),
  }),
  part: object(
    'A category, an unknown part, what the source does not itemise, or what lies outside the question.',
    {
      id: text('Id within the breakdown.'),
      label: text('In words.'),
      kind: oneOf(['category', 'unknown', 'not itemised', 'outside'], 'Never merged.'),
      unknownKind: oneOf(
        [...UNKNOWN_KIND_NAMES, null],
        'Why it is unknown; null where it is known or the source does not say.',
      ),
      caveats: ids('Ids of the caveats of this part; those of the figure go with it as well.'),
    },
    {
      standsIn: is(
        'citation',
        'Of a part of a question above: where that stands. Else left out: it is that of the figure.',
      ),
    },
  ),
  breakdown: object('How a population, or one of its categories, divides by a question.', {
    ...FIGURE,
    id: text('Id within the population.'),
    question: text('The question.'),
    of: orNull(
      object('A category of another breakdown.', { breakdown: text('Its breakdown.'), category: text('Its id.') }),
      'The category that is divided; null where it is the whole population.',
    ),
    unknownState: oneOf(UNKNOWN_STATES, `${UNKNOWN_STATE}.`),
    unknownBecause: textOrNull('Why none are unknown, where that is stated.'),
    doesNotSum: textOrNull('Why the parts need not add up; null where they must.'),
    sentences: SENTENCES,
    bases: { ...listOf(is('base'), 'From the narrowest to the whole.'), minItems: 1 },
    parts: listOf(is('part'), 'What the parts are; their numbers stand in readings.'),
    readings: {
      ...listOf(
        object('One way to read the source.', { ...READING, ...numbers(BASE_OF_SHARE) }),
        'All readings; one is used.',
      ),
      minItems: 1,
    },
    comparison: orNull(
      object('The two side by side.', {
        with: text('Address of the other.'),
        statement: text('Whether the two agree, in words.'),
        parts: listOf(
          object('One part in both, as shares of the whole.', {
            label: text('In words.'),
            here: is('share', 'Here.'),
            there: is('share', 'There.'),
            agrees: flag('Whether both can be true.'),
          }),
          'What both have.',
        ),
      }),
      'Beside another breakdown that answers the same question; null where there is none.',
    ),
  }),
  table: object('A breakdown repeated over years, ages or areas. Each row is a whole of its own.', {
    ...FIGURE,
    id: text('Id within the population.'),
    question: text('The question.'),
    by: text('What the rows are: year.'),
    byLabel: text('The same in words.'),
    isTime: flag('Whether the rows follow each other in time.'),
    gaps: ids('Rows that are missing between the first and the last. An absent row is not a zero.'),
    gapsStatement: textOrNull('The same in words.'),
    unknownState: oneOf(
      [...UNKNOWN_STATES, null],
      `${UNKNOWN_STATE}; the same in every row, null where there is none.`,
    ),
    unknownBecause: textOrNull('Why none are unknown, where that is stated.'),
    sentences: SENTENCES,
    parts: listOf(is('part'), 'What the parts are; their numbers stand in rows.'),
    readings: listOf(object('One way to read the source.', READING), 'All readings; one is used.'),
    rows: listOf(is('row'), 'In order, a row a line. Caveats, source and release are those of the table.'),
  }),
  row: object(
    'One row: its base, how much of it is unknown, and its numbers.',
    {
      row: text('Which row: 2014.'),
      base: is('namedBase'),
      size: is('count', 'How many the base is.'),
      readings: {
        ...listOf(
          object('The numbers in one reading.', { id: text('Id in the readings of the table.'), ...numbers({}) }),
          'All readings.',
        ),
        minItems: 1,
      },
    },
    { isAfterBreak: onlyTrue('The series breaks before this row; left out where it does not.') },
  ),
  population: object(
    'A group counted, with everything that is said of it.',
    {
      ...FIGURE,
      id: text('Id of the population.'),
      label: text('In words.'),
      unit: object('What is counted.', { one: text('Singular.'), many: text('Plural.') }),
      period: textOrNull('When.'),
      area: textOrNull('Where.'),
      count: is('count', 'How many.'),
      restated: listOf(
        object(
          'The same count printed again elsewhere.',
          {
            count: orNull(is('count'), 'How many, there.'),
            agrees: flag('Whether both can be true.'),
            ...CARRIED,
          },
          WRITTEN,
        ),
        'The count in other places.',
      ),
      sentences: SENTENCES,
      breakdowns: listOf(is('breakdown'), 'Its breakdowns.'),
      tables: listOf(is('table'), 'Its breakdowns over rows.'),
    },
    WRITTEN,
  ),
} as const satisfies Readonly<Record<string, Schema>>;
