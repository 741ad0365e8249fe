// What data/report.json holds, as JSON Schema (draft 2020-12). Every key is described and no other is allowed: a figure, row or
// sentence that lost its base, unknown statement, caveats, source or release is not valid.
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import { UNKNOWN_KIND_MEANINGS } from '../figure/unknown-kinds.ts';
import { CARRIED, FIGURE_DEFINITIONS } from './model/schema-figures.ts';
import { NUMBER_DEFINITIONS } from './model/schema-numbers.ts';
import { flag, ids, is, listOf, object, oneOf, orNull, type Schema, text, textOrNull } from './model/schema-words.ts';

const VERDICT = oneOf(
  [
    'holds whatever the unknowns are',
    'holds only among the known',
    'cannot be determined',
    'contradicted by the figures',
  ],
  'What the figures say of the sentence.',
);

const DEFINITIONS = {
  ...NUMBER_DEFINITIONS,
  ...FIGURE_DEFINITIONS,
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
    id: text('Id in sources, which has who published it, when, and where it can be read.'),
    title: text('Title of the source.'),
    at: text('Where in the source.'),
  }),
  caveatsOf: object('The limits on use that go with the piece.', {
    ids: ids('Ids in caveats, which has each in full: the piece’s own first, then those that it inherits.'),
    statement: text('The same in short words.'),
  }),
  claim: object('A sentence that somebody wrote, held against the figures.', {
    id: text('Id of the claim.'),
    sentence: text('Word for word.'),
    writtenIn: is('citation', 'Who wrote it, and where.'),
    about: text('Address of the part or population that it is about.'),
    row: textOrNull('Which row.'),
    verdict: VERDICT,
    reason: text('Why, in a sentence.'),
    lines: listOf(
      object('What is said of it under a name.', { name: text('The name.'), text: text('What is said.') }),
      'All that goes with the verdict, as the pages say it.',
    ),
    ...CARRIED,
    bases: { ...listOf(is('base'), 'From the narrowest to the whole.'), minItems: 1 },
    parts: listOf(
      object(
        'A part at the base that the sentence speaks of.',
        {
          label: text('In words.'),
          isUnknown: flag('Whether it is an unknown part.'),
          share: is('share', 'The share.'),
        },
        {
          shareIfUnknown: is('bounds', 'From none to all of the unknown; left out of an unknown part.'),
          shareOfKnown: is('share', 'Of those known; left out of an unknown part.'),
        },
      ),
      'None for a count; two where the sentence compares.',
    ),
    unknown: object('What is not known of the base.', {
      statement: text('In words.'),
      share: orNull(is('share'), 'As a share of the base; null for a count.'),
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

/** Another number means that keys have changed. Format 1 said in every row and share again what stands once in a figure now. */
export const FORMAT = 2;

export const REPORT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A report and all its figures',
  $defs: DEFINITIONS,
  ...object('Everything that a report says, computed and printed, with what each number must carry.', {
    $schema: { type: 'string', description: 'This schema, which stands beside the file.' },
    format: { const: FORMAT, description: 'Version of this format; another number means that keys have changed.' },
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
      unknownKinds: object('Kinds of not knowing.', meanings(UNKNOWN_KIND_MEANINGS)),
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
