// What data/report.json holds, as JSON Schema (draft 2020-12). Every key is required wherever it stands, and no other is
// allowed: a piece that lost its base, unknown statement, caveats, source or release is not valid.
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import { UNKNOWN_KIND_NAMES, UNKNOWN_KINDS } from '../figure/unknown-kinds.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const textOrNull = (description: string): Schema => ({ type: ['string', 'null'], description });
const flag = (description: string): Schema => ({ type: 'boolean', description });
const oneOf = (names: readonly (string | null)[], description: string): Schema => ({ enum: names, description });
const listOf = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const ids = (description: string): Schema => listOf({ type: 'string' }, description);
const object = (description: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});
const is = (name: keyof typeof DEFINITIONS): Schema => ({ $ref: `#/$defs/${name}` });
const limit = (description: string): Schema => ({ type: ['number', 'null'], minimum: 0, description });
const fraction = (description: string): Schema => ({
  type: ['string', 'null'],
  pattern: '^\\d+(/\\d+)?$',
  description,
});
const written: Readonly<Record<string, Schema>> = {
  asPrinted: textOrNull('The value in the words of the source; null where it prints none.'),
  asCorrected: textOrNull('What the editors use instead, where the source prints a wrong value.'),
  marks: listOf(
    { enum: Object.keys(MARKS) },
    'What the source says beside the value; words.marks says what they mean.',
  ),
  shorthand: oneOf([...Object.keys(SHORTHAND), null], 'What stands instead of a number; see words.shorthand.'),
};
const number = (scale: 'share' | 'count', description: string): Schema => ({
  description,
  $ref: `#/$defs/${scale}`,
});
const numberOrNull = (scale: 'share' | 'count', description: string): Schema => ({
  description,
  anyOf: [{ $ref: `#/$defs/${scale}` }, { type: 'null' }],
});

const UNKNOWN = object('What is not known.', {
  statement: text('How much is not known, of which base and why, in words. Quote no number of this piece without it.'),
});
/** What no piece may lose. */
const CARRIED: Readonly<Record<string, Schema>> = {
  base: { $ref: '#/$defs/base' },
  unknown: UNKNOWN,
  caveats: { $ref: '#/$defs/caveatsOf' },
  source: { $ref: '#/$defs/citation' },
  release: { $ref: '#/$defs/release' },
};
const FIGURE: Readonly<Record<string, Schema>> = {
  address: text('Stable name: visits, visits.purpose.'),
  title: text('What the figure shows, when and where.'),
  ...CARRIED,
  baseSource: {
    description: 'The source of the whole’s number, where it is another one.',
    anyOf: [{ $ref: '#/$defs/citation' }, { type: 'null' }],
  },
  report: object('The report that the figure is from.', {
    title: text('Title of the report.'),
    publisher: text('Who publishes the report.'),
    address: textOrNull('Where the report stands on the web.'),
  }),
};
const SENTENCES = listOf({ type: 'string', minLength: 1 }, 'Sentences that may be quoted as they stand.');
const UNKNOWN_STATE = oneOf(
  ['parts', 'none', 'not said'],
  'Whether there are unknown parts, a statement that none are unknown, or a source that does not say.',
);
const VERDICT = oneOf(
  [
    'holds whatever the unknowns are',
    'holds only among the known',
    'cannot be determined',
    'contradicted by the figures',
  ],
  'What the figures say of the sentence.',
);

const quantity = (scale: 'share' | 'count', description: string): Schema => {
  const most = scale === 'share' ? { maximum: 1 } : {};
  return object(description, {
    scale: { const: scale, description: 'A share is 0 to 1 (not percent), a count 0 and up.' },
    point: { ...limit('The number; null where there are only ends, and then blank says why.'), ...most },
    low: { ...limit('The least that it may be; null where a number is not applicable.'), ...most },
    high: { ...limit('The most that it may be; null where no upper end is known.'), ...most },
    lowOpen: flag('Whether it is above low and never equal to it.'),
    highOpen: flag('Whether it is below high and never equal to it.'),
    exact: object('The same as exact fractions: 19/50. The decimals above are rounded as all floating numbers are.', {
      point: fraction('Exact point.'),
      low: fraction('Exact low.'),
      high: fraction('Exact high.'),
    }),
    text: text('As the report says it.'),
    how: object('How the number came about.', {
      kind: oneOf(['printed', 'computed', 'corrected', 'not said'], 'corrected: by the editors of the report.'),
      formula: textOrNull('Of what it was computed; null where it was not, or where it is a sum of all unknown parts.'),
    }),
    blank: textOrNull('Why there is no point; null where there is one.'),
  });
};

const DEFINITIONS = {
  share: quantity('share', 'A share of a base, 0 to 1.'),
  count: quantity('count', 'How many people or things: 0 and up.'),
  release: object('The state of the report that the numbers are from.', {
    version: text('1.0.0'),
    date: {
      type: ['string', 'null'],
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'Year-month-day; null in a draft.',
    },
    state: oneOf(['released', 'draft'], 'A draft is not published yet.'),
  }),
  citation: object('A source and the place in it.', {
    id: text('Id in sources.'),
    title: text('Title of the source.'),
    publisher: text('Who published it.'),
    date: text('When, as the source says.'),
    url: textOrNull('Where it can be read.'),
    at: text('Where in the source.'),
  }),
  caveatsOf: object('The limits on use that go with the piece.', {
    ids: ids('Ids in caveats: the piece’s own first, then those that it inherits.'),
    statement: text('The same in short words.'),
  }),
  base: object('What shares are shares of.', {
    id: text('The population, or population.breakdown.category where a category is divided further.'),
    label: text('In words.'),
    statement: text('In words with its number.'),
    isWhole: flag('Whether it is the whole population, or a whole row.'),
    size: { $ref: '#/$defs/count', description: 'How many it is.' },
  }),
  part: object('A category, an unknown part, what the source does not itemise, or what lies outside the question.', {
    id: text('Id within the breakdown.'),
    label: text('In words.'),
    kind: oneOf(['category', 'unknown', 'not itemised', 'outside'], 'Never merged.'),
    unknownKind: oneOf(
      [...UNKNOWN_KIND_NAMES, null],
      'Why it is unknown; null where it is known or the source does not say.',
    ),
    ...written,
    caveats: ids('Ids of the caveats of this part; those of the figure go with it as well.'),
    count: number('count', 'How many.'),
    shareOfKnown: numberOrNull('share', 'Share of those whose answer is known; null where it is none of them.'),
    shares: {
      ...listOf({ $ref: '#/$defs/basedShare' }, 'The share of every base that the part lies in, the narrowest first.'),
      minItems: 1,
    },
  }),
  basedShare: object('A share with its base and how much of that base is unknown.', {
    base: object('What it is a share of.', { id: text('Id in bases.'), statement: text('In words with its number.') }),
    share: number('share', 'The share.'),
    shareIfUnknown: number('share', 'What it may be: from none to all of the unknown (worst-case bounds).'),
    unknownShare: number('share', 'How much of the base is unknown.'),
  }),
  reading: object('One way to read the source.', {
    id: text('Id of the reading.'),
    base: oneOf(['all', 'known'], 'Whether the printed shares are shares of all, or of those known.'),
    isUsed: flag('Whether the report uses this reading.'),
    because: textOrNull('Why, or why not.'),
    unknownCount: number('count', 'How many of the whole are unknown in all.'),
    parts: listOf({ $ref: '#/$defs/part' }, 'All parts: known, unknown, not itemised, outside.'),
  }),
  breakdown: object('How a population, or one of its categories, divides by a question.', {
    ...FIGURE,
    id: text('Id within the population.'),
    question: text('The question.'),
    of: {
      description: 'The category that is divided; null where it is the whole population.',
      anyOf: [
        object('A category of another breakdown.', { breakdown: text('Its breakdown.'), category: text('Its id.') }),
        { type: 'null' },
      ],
    },
    unknownState: UNKNOWN_STATE,
    unknownBecause: textOrNull('Why none are unknown, where that is stated.'),
    doesNotSum: textOrNull('Why the parts need not add up; null where they must.'),
    bases: { ...listOf({ $ref: '#/$defs/base' }, 'From the narrowest to the whole.'), minItems: 1 },
    readings: { ...listOf({ $ref: '#/$defs/reading' }, 'All readings; one is used.'), minItems: 1 },
    comparison: {
      description: 'Beside another breakdown that answers the same question; null where there is none.',
      anyOf: [
        object('The two side by side.', {
          with: text('Address of the other.'),
          statement: text('Whether the two agree, in words.'),
          parts: listOf(
            object('One part in both, as shares of the whole.', {
              label: text('In words.'),
              here: number('share', 'Here.'),
              there: number('share', 'There.'),
              agrees: flag('Whether both can be true.'),
            }),
            'What both have.',
          ),
        }),
        { type: 'null' },
      ],
    },
    sentences: SENTENCES,
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
    rows: listOf({ $ref: '#/$defs/row' }, 'In order.'),
    sentences: SENTENCES,
  }),
  row: object('One row, with all that it must carry.', {
    ...FIGURE,
    row: text('Which row: 2014.'),
    isAfterBreak: flag('Whether the series breaks before this row.'),
    unknownState: UNKNOWN_STATE,
    readings: { ...listOf({ $ref: '#/$defs/reading' }, 'All readings; one is used.'), minItems: 1 },
  }),
  population: object('A group counted, with everything that is said of it.', {
    ...FIGURE,
    id: text('Id of the population.'),
    label: text('In words.'),
    unit: object('What is counted.', { one: text('Singular.'), many: text('Plural.') }),
    period: textOrNull('When.'),
    area: textOrNull('Where.'),
    ...written,
    count: number('count', 'How many.'),
    restated: listOf(
      object('The same count printed again elsewhere.', {
        ...written,
        count: numberOrNull('count', 'How many, there.'),
        agrees: flag('Whether both can be true.'),
        ...CARRIED,
      }),
      'The count in other places.',
    ),
    breakdowns: listOf({ $ref: '#/$defs/breakdown' }, 'Its breakdowns.'),
    tables: listOf({ $ref: '#/$defs/table' }, 'Its breakdowns over rows.'),
    sentences: SENTENCES,
  }),
  claim: object('A sentence that somebody wrote, held against the figures.', {
    id: text('Id of the claim.'),
    sentence: text('Word for word.'),
    writtenIn: { $ref: '#/$defs/citation', description: 'Who wrote it, and where.' },
    about: text('Address of the part or population that it is about.'),
    row: textOrNull('Which row.'),
    verdict: VERDICT,
    reason: text('Why, in a sentence.'),
    lines: listOf(
      object('What is said of it under a name.', { name: text('The name.'), text: text('What is said.') }),
      'All that goes with the verdict, as the pages say it.',
    ),
    ...CARRIED,
    bases: { ...listOf({ $ref: '#/$defs/base' }, 'From the narrowest to the whole.'), minItems: 1 },
    parts: listOf(
      object('A part at the base that the sentence speaks of.', {
        label: text('In words.'),
        isUnknown: flag('Whether it is an unknown part.'),
        share: number('share', 'The share.'),
        shareIfUnknown: number('share', 'From none to all of the unknown.'),
        shareOfKnown: numberOrNull('share', 'Of those known; null for an unknown part.'),
      }),
      'None for a count; two where the sentence compares.',
    ),
    unknown: object('What is not known of the base.', {
      statement: text('In words.'),
      share: numberOrNull('share', 'As a share of the base; null for a count.'),
    }),
    otherReadings: listOf(
      object('Another way to read the source.', {
        id: text('Id of the reading.'),
        base: oneOf(['all', 'known'], 'What its shares are shares of.'),
        verdict: VERDICT,
      }),
      'Readings under which the verdict is another.',
    ),
  }),
} as const satisfies Readonly<Record<string, Schema>>;

export const REPORT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A report and all its figures',
  $defs: DEFINITIONS,
  ...object('Everything that a report says, computed and printed, with what each number must carry.', {
    $schema: { type: 'string', description: 'This schema, which stands beside the file.' },
    format: { const: 1, description: 'Version of this format; another number means that keys have changed.' },
    report: object('What the report is.', {
      title: text('Title.'),
      summary: text('In a sentence or two.'),
      publisher: text('Who publishes it.'),
      publicationStatus: text('Official statistics, made-up statistics, …'),
      licence: text('Under which terms it may be used.'),
      language: text('Language tag: en-GB.'),
      contact: textOrNull('Whom to ask.'),
      address: textOrNull('Where the report stands on the web.'),
      caveats: ids('Ids of the caveats that go with everything in it.'),
    }),
    release: is('release'),
    words: object('What the words and letters mean.', {
      unknownKinds: object('Kinds of not knowing.', meanings(UNKNOWN_KINDS)),
      marks: object('Letters that a source puts beside a value.', meanings(MARKS)),
      shorthand: object('What stands instead of a number.', meanings(SHORTHAND)),
    }),
    conventions: listOf(
      object('How far a word of a source reaches, as parts of the number that it names.', {
        word: oneOf(CONVENTION_WORDS, 'The word; "fraction" is a plain fraction in words.'),
        below: {
          type: 'string',
          pattern: '^\\d+(/\\d+)?$',
          description: 'How far below: 1/10 is a tenth of the number.',
        },
        above: { type: 'string', pattern: '^\\d+(/\\d+)?$', description: 'How far above.' },
      }),
      'Chosen by the editors of the report.',
    ),
    sources: listOf(
      object('A source.', {
        id: text('Its id.'),
        title: text('Title.'),
        publisher: text('Who published it.'),
        date: text('When, as it says.'),
        note: textOrNull('A remark of the editors.'),
        url: textOrNull('Where it can be read.'),
        caveats: ids('Ids of the caveats of everything from it.'),
      }),
      'All sources.',
    ),
    caveats: listOf(
      object('A limit on use.', {
        id: text('Its id.'),
        short: text('In short.'),
        full: text('In full.'),
        isErratum: flag('Whether it says that the editors correct a value of the source.'),
      }),
      'All caveats.',
    ),
    errata: listOf(
      object('A value that the source prints wrongly, and what the report uses instead.', {
        id: text('Its id.'),
        address: text('The figure that shows it.'),
        label: text('What the value is of.'),
        printed: text('What the source prints.'),
        used: text('What the report uses.'),
        reason: text('Why.'),
        caveat: text('Id of the caveat that goes with every figure that shows it.'),
        source: object('Where the right value can be seen.', { id: text('Id in sources.'), at: text('Where in it.') }),
        release: is('release'),
      }),
      'All corrections of sources.',
    ),
    claims: listOf(is('claim'), 'Sentences held against the figures.'),
    populations: listOf(is('population'), 'All populations.'),
  }),
};

function meanings(words: Readonly<Record<string, string>>): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(words).map(([word, meaning]) => [word, { const: meaning }]));
}
