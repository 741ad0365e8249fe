// The whole model as JSON, and the schema that says what is in it. Caveats and sources stand once at its top, bases, parts and
// readings once in their breakdown. No key is allowed that the schema does not name: a figure, row or sentence that lost its
// base, unknown statement, caveats, source or release is not valid.
import { z } from 'zod';
import { judgedClaims } from '../count/judged-claims.ts';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import { UNKNOWN_KIND_MEANINGS } from '../figure/unknown-kinds.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { printedJson } from './json.ts';
import { Release } from './model/carried.ts';
import { Claim, claimJson } from './model/claim-json.ts';
import { Population, populationJson } from './model/population.ts';
import { flag, ids, type Json, listOf, object, oneOf, picked, text, textLike, textOrNull } from './model/schema.ts';

/** Another number means that keys have changed. Format 1 said in every row and share again what stands once in a figure now. */
const FORMAT = 2;

const Head = object('What the report is.', {
  title: text('Title.'),
  summary: text('In a sentence or two.'),
  publisher: text('Who publishes it.'),
  publicationStatus: text('Official statistics, made-up statistics, …'),
  licence: text('Under which terms it may be used.'),
  language: text('Language tag: en-GB.'),
  contact: textOrNull('Whom to ask.'),
  address: textOrNull('Where the report stands on the web.'),
  caveats: ids('Ids of the caveats that go with everything in it.'),
});

const FRACTION = /^\d+(\/\d+)?$/;
const Convention = object('How far a word of a source reaches, as parts of the number that it names.', {
  word: oneOf(CONVENTION_WORDS, 'The word; "fraction" is a plain fraction in words.'),
  below: textLike(FRACTION, 'How far below: 1/10 is a tenth of the number.'),
  above: textLike(FRACTION, 'How far above.'),
});

const Source = object('A source.', {
  id: text('Its id.'),
  title: text('Title.'),
  publisher: text('Who published it.'),
  date: text('When, as it says.'),
  note: textOrNull('A remark of the editors.'),
  url: textOrNull('Where it can be read.'),
  caveats: ids('Ids of the caveats of everything from it.'),
});

const Caveat = object('A limit on use.', {
  id: text('Its id.'),
  short: text('In short.'),
  full: text('In full.'),
  isErratum: flag('Whether it says that the editors correct a value of the source.'),
});

const Erratum = object('A value that the source prints wrongly, and what the report uses instead.', {
  id: text('Its id.'),
  address: text('The figure that shows it.'),
  label: text('What the value is of.'),
  printed: text('What the source prints.'),
  used: text('What the report uses.'),
  reason: text('Why.'),
  caveat: text('Id of the caveat that goes with every figure that shows it.'),
  source: object('Where the right value can be seen.', { id: text('Id in sources.'), at: text('Where in it.') }),
  release: Release,
});

function meanings(description: string, words: Readonly<Record<string, string>>) {
  const entries = Object.entries(words).map(([word, meaning]) => [word, z.literal(meaning)]);
  return object(description, Object.fromEntries(entries) as Record<string, z.ZodLiteral<string>>);
}

const Model = object('Everything that a report says, computed and printed, with what each number must carry.', {
  $schema: z.string().describe('This schema, which stands beside the file.'),
  format: z.literal(FORMAT).describe('Version of this format; another number means that keys have changed.'),
  report: Head,
  release: Release,
  words: object('What the words and letters mean.', {
    unknownKinds: meanings('Kinds of not knowing.', UNKNOWN_KIND_MEANINGS),
    marks: meanings('Letters that a source puts beside a value.', MARKS),
    shorthand: meanings('What stands instead of a number.', SHORTHAND),
  }),
  conventions: listOf(Convention, 'Chosen by the editors of the report.'),
  sources: listOf(Source, 'All sources.'),
  caveats: listOf(Caveat, 'All caveats.'),
  errata: listOf(Erratum, 'All corrections of sources.'),
  claims: listOf(Claim, 'Sentences held against the figures.'),
  populations: listOf(Population, 'All populations.'),
}).meta({ title: 'A report and all its figures' });

/** What `data/report.schema.json` holds (JSON Schema, draft 2020-12). A build that writes no such file does not ask. */
export const reportSchema = () => z.toJSONSchema(Model);

/** What `data/report.json` holds. */
export function modelOf({ report, conventions, figures }: Saved): Json<typeof Model> {
  return {
    $schema: 'report.schema.json',
    format: FORMAT,
    report: picked(Head, report),
    release: picked(Release, report.release),
    words: { unknownKinds: UNKNOWN_KIND_MEANINGS, marks: MARKS, shorthand: SHORTHAND },
    conventions: CONVENTION_WORDS.map((word) => ({
      word,
      below: conventions[word].below.toFraction(),
      above: conventions[word].above.toFraction(),
    })),
    sources: [...report.sources.values()].map((source) => picked(Source, source)),
    caveats: [...report.caveatsById.values()].map((caveat) =>
      picked(Caveat, { ...caveat, isErratum: caveat.isErratum === true }),
    ),
    errata: report.errata.map((erratum) => {
      const { source, at } = erratum.source;
      return picked(Erratum, { ...erratum, source: { id: source, at }, release: picked(Release, report.release) });
    }),
    claims: judgedClaims(figures, report).map(claimJson),
    populations: figures.map(populationJson),
  };
}

export function jsonDownloads(saved: Saved): Download[] {
  return [
    lazyDownload({
      path: 'data/report.json',
      label: 'The whole model',
      description:
        'JSON: every number with its ends, exact fractions, words and formula; every figure with all it must carry',
      mediaType: 'application/json',
      contents: () => printedJson(modelOf(saved), (key) => key === 'rows'),
    }),
    lazyDownload({
      path: 'data/report.schema.json',
      label: 'What report.json holds',
      description: 'JSON Schema: every key with its meaning, unit and range',
      mediaType: 'application/schema+json',
      contents: () => printedJson(reportSchema()),
    }),
  ];
}
