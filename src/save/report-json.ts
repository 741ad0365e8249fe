// The whole model as JSON, and the schema that says what is in it. Caveats and sources stand once at its top, bases, parts and
// readings once in their breakdown. No key is allowed that the schema does not name: a figure, row or sentence that lost its
// base, unknown statement, caveats, source or release is not valid.
import { z } from 'zod';
import { judgedClaims } from '../count/judged-claims.ts';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { MARKS, SHORTHAND } from '../tell/marks.ts';
import { words } from '../words/words.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { printedJson } from './json.ts';
import { Release } from './model/carried.ts';
import { Claim, claimJson } from './model/claim-json.ts';
import { Population, populationJson } from './model/figures.ts';
import * as form from './model/schema.ts';

/** Another number means that keys have changed. Format 1 said in every row and share again what stands once in a figure now. */
const FORMAT = 2;

const Head = form.object('What the report is.', {
  title: form.text('Title.'),
  summary: form.text('In a sentence or two.'),
  publisher: form.text('Who publishes it.'),
  publicationStatus: form.text('Official statistics, made-up statistics, …'),
  licence: form.text('Under which terms it may be used.'),
  language: form.text('Language tag: en-GB.'),
  contact: form.textOrNull('Whom to ask.'),
  address: form.textOrNull('Where the report stands on the web.'),
  caveats: form.ids('Ids of the caveats that go with everything in it.'),
});

const FRACTION = /^\d+(\/\d+)?$/;
const Convention = form.object('How far a word of a source reaches, as parts of the number that it names.', {
  word: form.oneOf(CONVENTION_WORDS, 'The word; "fraction" is a plain fraction in words.'),
  below: form.textLike(FRACTION, 'How far below: 1/10 is a tenth of the number.'),
  above: form.textLike(FRACTION, 'How far above.'),
});

const Source = form.object('A source.', {
  id: form.text('Its id.'),
  title: form.text('Title.'),
  publisher: form.text('Who published it.'),
  date: form.text('When, as it says.'),
  note: form.textOrNull('A remark of the editors.'),
  url: form.textOrNull('Where it can be read.'),
  caveats: form.ids('Ids of the caveats of everything from it.'),
});

const Caveat = form.object('A limit on use.', {
  id: form.text('Its id.'),
  short: form.text('In short.'),
  full: form.text('In full.'),
  isErratum: form.flag('Whether it says that the editors correct a value of the source.'),
});

const Erratum = form.object('A value that the source prints wrongly, and what the report uses instead.', {
  id: form.text('Its id.'),
  address: form.text('The figure that shows it.'),
  label: form.text('What the value is of.'),
  printed: form.text('What the source prints.'),
  used: form.text('What the report uses.'),
  reason: form.text('Why.'),
  caveat: form.text('Id of the caveat that goes with every figure that shows it.'),
  source: form.object('Where the right value can be seen.', {
    id: form.text('Id in sources.'),
    at: form.text('Where in it.'),
  }),
  release: Release,
});

function meanings(description: string, words: Readonly<Record<string, string>>) {
  const entries = Object.entries(words).map(([word, meaning]) => [word, z.literal(meaning)]);
  return form.object(description, Object.fromEntries(entries) as Record<string, z.ZodLiteral<string>>);
}

const Model = form
  .object('Everything that a report says, computed and printed, with what each number must carry.', {
    $schema: z.string().describe('This schema, which stands beside the file.'),
    format: z.literal(FORMAT).describe('Version of this format; another number means that keys have changed.'),
    report: Head,
    release: Release,
    words: form.object('What the words and letters mean.', {
      unknownKinds: meanings('Kinds of not knowing.', words.statements.meaningsOfUnknownKinds),
      marks: meanings('Letters that a source puts beside a value.', MARKS),
      shorthand: meanings('What stands instead of a number.', SHORTHAND),
    }),
    conventions: form.listOf(Convention, 'Chosen by the editors of the report.'),
    sources: form.listOf(Source, 'All sources.'),
    caveats: form.listOf(Caveat, 'All caveats.'),
    errata: form.listOf(Erratum, 'All corrections of sources.'),
    claims: form.listOf(Claim, 'Sentences held against the figures.'),
    populations: form.listOf(Population, 'All populations.'),
  })
  .meta({ title: 'A report and all its figures' });

/** What `data/report.schema.json` holds (JSON Schema, draft 2020-12). A build that writes no such file does not ask. */
export const reportSchema = () => z.toJSONSchema(Model);

/** What `data/report.json` holds. */
export function modelOf({ report, conventions, figures }: Saved): form.Json<typeof Model> {
  return {
    $schema: 'report.schema.json',
    format: FORMAT,
    report: form.picked(Head, report),
    release: form.picked(Release, report.release),
    words: { unknownKinds: words.statements.meaningsOfUnknownKinds, marks: MARKS, shorthand: SHORTHAND },
    conventions: CONVENTION_WORDS.map((word) => ({
      word,
      below: conventions[word].below.toFraction(),
      above: conventions[word].above.toFraction(),
    })),
    sources: [...report.sources.values()].map((source) => form.picked(Source, source)),
    caveats: [...report.caveatsById.values()].map((caveat) =>
      form.picked(Caveat, { ...caveat, isErratum: caveat.isErratum === true }),
    ),
    errata: report.errata.map((erratum) => {
      const { source, at } = erratum.source;
      return form.picked(Erratum, {
        ...erratum,
        source: { id: source, at },
        release: form.picked(Release, report.release),
      });
    }),
    claims: judgedClaims(figures, report).map(claimJson),
    populations: figures.map(populationJson),
  };
}

export function jsonDownloads(saved: Saved): Download[] {
  return [
    lazyDownload({
      path: 'data/report.json',
      ...words.files.MODEL,
      mediaType: 'application/json',
      contents: () => printedJson(modelOf(saved), (key) => key === 'rows'),
    }),
    lazyDownload({
      path: 'data/report.schema.json',
      ...words.files.SCHEMA_OF_MODEL,
      mediaType: 'application/schema+json',
      contents: () => printedJson(reportSchema()),
    }),
  ];
}
