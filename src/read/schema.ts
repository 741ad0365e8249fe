// The shape of every file in data/, written once: the types, the validation and the editors' JSON Schema come from it.
// Each key's description is also the cure printed when that key is missing or wrong.
import { z } from 'zod';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { UNKNOWN_KIND_NAMES } from '../figure/unknown-kinds.ts';
import { words as catalogue } from '../words/words.ts';
import { CLAIM_COUNT_FORMS, CLAIM_SHARE_FORMS, COUNT_FORMS, SHARE_FORMS } from './value.ts';

/** Ids become addresses and file names. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z
  .string()
  .regex(ID_PATTERN)
  .describe('an id: lower-case letters, digits and single dashes, such as not-known');
export const words = (description: string) => z.string().trim().min(1).describe(description);
const count = z
  .string()
  .describe(`a number as the source prints it: ${COUNT_FORMS}`)
  .meta({ examples: ['2,379', '13 of 150', 'more than 2,000'] });
const share = z
  .string()
  .describe(`a share as the source prints it: ${SHARE_FORMS}`)
  .meta({ examples: ['38%', 'almost a third', 'the rest'] });

const caveats = z.array(id).optional().describe('ids from data/caveats.yaml; everything below inherits them');
const citation = z
  .strictObject({
    id: id.describe('the id of a source in data/sources.yaml'),
    at: words('the place in the source: a paragraph, table or page'),
  })
  .describe('where the number stands: source: {id: …, at: paragraph 8}');

const categoryFields = {
  label: words('what readers see').optional(),
  short: words('the label where there is little room, as in a sentence that sums up').optional(),
  share: share.optional(),
  count: count.optional(),
  caveats,
};

const category = z
  .union([
    z.string().describe(`a value alone; the label then comes from the id`),
    z.strictObject({
      ...categoryFields,
      population: words(
        'what those in this category are called when they are divided further, as in the middle of a sentence',
      ).optional(),
    }),
  ])
  .describe('a known answer: {label: To study, share: 38%}');

const unknownPart = z
  .strictObject({
    ...categoryFields,
    kind: z.enum(UNKNOWN_KIND_NAMES).describe(
      `why it is not known: ${Object.entries(catalogue.statements.meaningsOfUnknownKinds)
        .map(([kind, meaning]) => `${kind} (${meaning})`)
        .join('; ')}`,
    ),
  })
  .describe('an unknown part: {label: Not known, kind: not known, share: almost a third}');

/** The three things that may stand under `unknown:`, as an editor would type them. */
export const UNKNOWN_FORMS = [
  'unknown: {not-known: {label: Not known, kind: not known, share: 38%}}   (one or more unknown parts, each with its kind)',
  'unknown: {none: everybody was asked}                                    (nobody is unknown, and why the source can say so, without “because”)',
  'unknown: the source does not say',
] as const;

/** The same in a breakdown with rows, where the numbers of a part stand row by row. */
export const UNKNOWN_FORMS_OVER_ROWS = [
  'unknown: {not-known: {label: Not known, kind: not known}}   (one or more unknown parts; their numbers stand in the rows: 2024: {not-known: 38%, …})',
  ...UNKNOWN_FORMS.slice(1).map((form) => form.replace(/ {3,}/, ' '.repeat(24))),
] as const;

const unknown = z
  .union([
    z.literal('the source does not say'),
    z.strictObject({
      none: words('why nobody is unknown, without “because”, which the report says itself: everybody was asked'),
    }),
    z.record(id, unknownPart).refine((parts) => Object.keys(parts).length > 0),
  ])
  .describe(`how many are unknown; one of\n${UNKNOWN_FORMS.join('\n')}`);

const reading = z
  .strictObject({
    base: z.enum(['all', 'known']).describe('what the shares are shares of: all, or those known'),
    preferred: z.enum(['true', 'false']).optional().describe('true for the reading that the report uses'),
    because: words('why the source can be read so').optional(),
  })
  .describe('one way to read the source: {base: all, preferred: true, because: …}');

const breakdown = z
  .strictObject({
    of: z
      .string()
      .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)
      .optional()
      .describe(
        'the category whose people or things are divided here, as breakdown.category; without it, the whole population',
      ),
    question: words('what was asked, as a reader would ask it'),
    'if-unknown': words(
      'what is not known of the unknown, as the end of a sentence: For a third of visits, no purpose is known',
    ).optional(),
    categories: z.record(id, category).describe('the known answers'),
    unknown,
    base: z
      .enum(['all', 'known'])
      .optional()
      .describe('what the printed shares are shares of: all (also without this key), or those known'),
    readings: z
      .record(id, reading)
      .optional()
      .describe('the ways in which the source can be read, one of them preferred'),
    rows: z
      .strictObject({
        by: id.describe('the name of the column that tells the rows apart: year'),
        label: words('that column in words: Year').optional(),
        time: z
          .enum(['true', 'false'])
          .optional()
          .describe('true where the rows are years, which stand in order and may have gaps'),
      })
      .optional()
      .describe('the same breakdown for several years, ages or areas: rows: {by: year, label: Year}'),
    values: z
      .union([
        z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]*\.csv$/)
          .describe('a CSV file beside this one: stops.csv'),
        z.record(z.string(), z.record(z.string(), z.string())),
      ])
      .optional()
      .describe(
        'one entry a row: 2010: {not-known: 7%, black: 8%, other: the rest}; or the name of a CSV file beside this one',
      ),
    'does-not-sum': words(
      'why the parts need not add up to the whole: several answers were allowed, or numbers were changed to protect people',
    ).optional(),
    restates: id.optional().describe('the breakdown of the same file whose question is answered here a second time'),
    source: citation.optional(),
    caveats,
  })
  .describe('how the population divides by one question');

export const populationFile = z.strictObject({
  population: words('the group counted, written as in the middle of a sentence: visits to the town libraries'),
  short: words('the same where there is little room: people recorded').optional(),
  unit: z
    .strictObject({ one: words('the unit in the singular'), many: words('the unit in the plural') })
    .describe('what is counted: unit: {one: visit, many: visits}'),
  period: words('the time the count covers, in the words of the source').optional(),
  area: words('the place the count covers').optional(),
  count,
  restated: z
    .array(z.strictObject({ count, source: citation }))
    .optional()
    .describe('the same count printed again elsewhere: - {count: "more than 2,000", source: {…}}'),
  source: citation,
  caveats,
  breakdowns: z.record(id, breakdown).optional().describe('how the population divides, one entry a question'),
});

export const sourcesFile = z.record(
  id,
  z.strictObject({
    title: words('the title of the source'),
    publisher: words('who published it'),
    date: words('when it was published, as the source says'),
    note: words('what kind of source it is').optional(),
    url: z
      .string()
      .regex(/^https?:\/\/[^\s"<>]+$/)
      .optional()
      .describe('its address: https://…'),
    caveats,
  }),
);

export const errataFile = z.record(
  id,
  z.strictObject({
    value: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$/)
      .describe(
        'the value that the source prints wrongly: a file in data/figures for its count (visits), or a part (visits.purpose.study)',
      ),
    row: words('the row of the value, in a breakdown with rows: "2024"').optional(),
    of: z
      .enum(['count', 'share'])
      .optional()
      .describe('count or share: which of the two is wrong, where the part has both'),
    expect: words('the wrong value as the source prints it and as it stands in data/figures: 38%').meta({
      examples: ['38%', '2,379'],
    }),
    use: words('what this report uses instead, a value as the source prints it or should have: 39%').meta({
      examples: ['39%', '2,397'],
    }),
    reason: words('how one can see that the source is wrong, in a whole sentence'),
    source: citation.describe('where the right value can be seen: source: {id: survey, at: table 2}'),
  }),
);

export const caveatsFile = z.record(
  id,
  z.strictObject({
    short: z.string().trim().min(1).max(70).describe('the short form, at most 70 characters: it goes onto every chart'),
    full: words('the full form, for the page and the files'),
  }),
);

export const claimsFile = z.record(
  id,
  z
    .strictObject({
      claim: words('the sentence, word for word as somebody wrote it'),
      source: citation.describe('who wrote it and where: source: {id: …, at: page 2}'),
      about: words('the part that it speaks of, as population.breakdown.part; or a population, for how many there are'),
      row: words('which row, where the breakdown has rows: "2024"').optional(),
      base: words(
        'what it speaks of, if not of the whole population: a category that is divided further, as population.breakdown.category',
      ).optional(),
      says: words(`what share or number it gives, in its own words: ${CLAIM_SHARE_FORMS}; ${CLAIM_COUNT_FORMS}`)
        .meta({ examples: ['the majority', 'more than a third', 'more than 2,000'] })
        .optional(),
      'more-than': id.optional().describe('instead of says: another part of the same breakdown, said to be smaller'),
    })
    .describe('a sentence: {claim: …, source: {…}, about: visits.purpose.borrow, says: the majority}'),
);

const howFar = (side: 'below' | 'above') =>
  z
    .string()
    .regex(/^\d{1,2}(\.\d+)?%$/)
    .describe(`how far ${side} the number named, as a percentage of it`);

const reach = z
  .strictObject({ below: howFar('below'), above: howFar('above') })
  .describe('how far the truth may lie from the number named: {below: 10%, above: 0%}');

export const conventionsFile = z.strictObject(
  Object.fromEntries(CONVENTION_WORDS.map((word) => [word, reach.optional()])) as Record<
    (typeof CONVENTION_WORDS)[number],
    z.ZodOptional<typeof reach>
  >,
);

export const reportFile = z.strictObject({
  title: words('the title of the report'),
  summary: words('what the report is, in one sentence; no numbers'),
  publisher: words('who publishes this report'),
  'publication-status': words('what the publisher says of it, such as official statistics').optional(),
  licence: words('under which terms the report and its data may be used'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .describe('the language of the report, such as en-GB'),
  contact: words('where to write to').optional(),
  address: z
    .string()
    .regex(/^https:\/\/\S+$/)
    .optional()
    .describe('where the report is published: https://…'),
  support: z
    .strictObject({
      title: words('the heading above the lines'),
      checked: words('the day on which the lines were last checked'),
      lines: z
        .array(
          z.strictObject({
            name: words('whose line it is'),
            number: words('the number to call'),
            note: words('when to call it').optional(),
          }),
        )
        .min(1)
        .describe('the lines'),
    })
    .optional()
    .describe('support lines printed at the end of every page'),
  caveats,
  'main-points': z
    .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/))
    .min(1)
    .max(6)
    .optional()
    .describe('the figures of the front page, in their order: visits.purpose'),
});

export type ErrataFile = z.infer<typeof errataFile>;
export type PopulationFile = z.infer<typeof populationFile>;
export type BreakdownEntry = z.infer<typeof breakdown>;
export type ClaimsFile = z.infer<typeof claimsFile>;
export type CategoryEntry = z.infer<typeof category>;
export type UnknownPartEntry = z.infer<typeof unknownPart>;
export type CitationEntry = z.infer<typeof citation>;
