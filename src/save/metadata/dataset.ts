// The report as a schema.org Dataset: dataset.jsonld. Search engines for data look for the same in a page (page-dataset.ts).
// https://developers.google.com/search/docs/appearance/structured-data/dataset
import type { Caveat, Report, Source } from '../../figure/report.ts';
import { releaseLine } from '../../tell/carried.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Correction, correctedIn, type Download, type Saved } from '../download.ts';
import { type Json, jsonText, type Properties } from '../json.ts';
import { creditOf, homeOf, licenceOf, permanentAddress, sourcesOfFigures, versionText } from './about.ts';
import { caveatsOfAll, descriptionOf, factsOf, inSentences, type Statement, statementsOf } from './statements.ts';

/** What of a Dataset is one thing in the file and another in a page. */
export interface DatasetParts {
  readonly description: string;
  /** One of the words that schema.org gives as examples, or one of ours: it has no list. */
  readonly status: 'Draft' | 'Published' | 'Superseded' | 'Withdrawn';
  readonly measured: readonly Properties[];
  readonly caveats: readonly Caveat[];
  readonly sources: readonly Source[];
  readonly corrections: readonly Json[];
  readonly files: readonly Properties[];
  /** A longer list of times or of places is left out: a part of it would be wrong. */
  readonly mostCovered: number;
}

/** The file: every figure, and every file with its size and hash. */
export function datasetJson(saved: Saved, files: readonly Download[]): string {
  const { report, figures, corrections = [] } = saved;
  const parts: DatasetParts = {
    description: descriptionOf(saved),
    status: report.release.state === 'draft' ? 'Draft' : 'Published',
    measured: statementsOf(figures).map(measuredOf),
    caveats: caveatsOfAll(saved),
    sources: sourcesOfFigures(saved),
    corrections: corrections.map((each) => correctionOf(each, report)),
    files: files.map((file) => ({
      ...fileOf(file, permanentAddress(report) ?? ''),
      contentSize: `${factsOf(file).bytes} B`,
      sha256: factsOf(file).sha256,
    })),
    mostCovered: Number.POSITIVE_INFINITY,
  };
  return jsonText(datasetOf(saved, parts));
}

/** measurementTechnique is left out: a report does not say how its sources measured. */
export function datasetOf({ report, figures }: Saved, parts: DatasetParts): Properties {
  const { known, text } = licenceOf(report.licence);
  const permanent = permanentAddress(report);
  const address = permanent ?? homeOf(report.address);
  const covered = (texts: readonly (string | null)[]): string[] => {
    const all = distinct(texts);
    return all.length > parts.mostCovered ? [] : all;
  };
  const periods = covered(figures.map(({ population }) => population.period)).map(asPeriod);
  const areas = covered(figures.map(({ population }) => population.area));
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...(permanent === null ? {} : { '@id': permanent, identifier: permanent }),
    name: report.title,
    description: parts.description,
    ...(address === null ? {} : { url: address }),
    version: versionText(report.release),
    creativeWorkStatus: parts.status,
    ...(report.release.date === null ? {} : { datePublished: report.release.date }),
    inLanguage: report.language,
    publisher: { '@type': 'Organization', name: report.publisher },
    creator: { '@type': 'Organization', name: report.publisher },
    license: known === null ? { '@type': 'CreativeWork', name: text } : known.address,
    creditText: creditText(report, permanent),
    ...(periods.length === 0 ? {} : { temporalCoverage: periods }),
    ...(areas.length === 0 ? {} : { spatialCoverage: areas.map((name) => ({ '@type': 'Place', name })) }),
    isBasedOn: parts.sources.map(creditOf).map(({ title, publisher, address: url, description }) => ({
      '@type': 'CreativeWork',
      name: title,
      publisher: { '@type': 'Organization', name: publisher },
      description,
      ...(url === null ? {} : { url }),
    })),
    variableMeasured: parts.measured,
    comment: parts.caveats.map(({ id, short, full }) => ({
      '@type': 'Comment',
      identifier: id,
      name: short,
      text: full,
    })),
    ...(parts.corrections.length === 0 ? {} : { correction: parts.corrections }),
    distribution: parts.files,
  };
}

/** A figure with its base, what is not known of it, its caveats in short and its source. */
export function measuredOf({ figure, title, unit, base, unknown, caution, source }: Statement): Properties {
  return {
    '@type': 'PropertyValue',
    propertyID: figure,
    name: title,
    description: inSentences([base, unknown, caution, words.files.source(source)]),
    unitText: unit,
  };
}

/** With the address of all that its release changed, where the report has one. */
export function correctionOf(correction: Correction, { address }: Report, name = correctedIn(correction)): Properties {
  const { release, date, text } = correction;
  const home = homeOf(address);
  return {
    '@type': 'CorrectionComment',
    name,
    ...(date === null ? {} : { datePublished: date }),
    ...(home === null || date === null ? {} : { url: `${home}releases/${release}/changes/` }),
    text,
  };
}

/** `at` is where the files stand, empty or ending in "/". Of a file from before, its kind may not be known any more. */
export function fileOf(file: Omit<Download, 'contents'>, at: string): Properties {
  return {
    '@type': 'DataDownload',
    name: capitalised(file.label),
    ...(file.description === '' ? {} : { description: file.description }),
    contentUrl: `${at}${file.path}`,
    ...(file.mediaType === '' ? {} : { encodingFormat: file.mediaType }),
  };
}

/** "The Town: Visits to the libraries. Release 1.0.0, 1 July 2024. https://…" */
function creditText({ publisher, title, release }: Report, permanent: string | null): string {
  const line = releaseLine(release);
  return permanent === null
    ? words.files.cited(publisher, title, line)
    : words.files.citedAt(publisher, title, line, permanent);
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}

/**
 * A time in words as schema.org has it (ISO 8601: "2011", "2008/..", "2010/2024"), where the words are no more than that; else the
 * words, which it takes too.
 */
export function asPeriod(words: string): string {
  const [, year] = /^(?:in )?(\d{4})$/.exec(words) ?? [];
  const [, since] = /^since (?:the (?:start|beginning) of )?(\d{4})$/.exec(words) ?? [];
  const [, from, to] = /^(?:from )?(\d{4})(?: to |[-–])(\d{4})$/.exec(words) ?? [];
  if (year !== undefined) return year;
  if (since !== undefined) return `${since}/..`;
  return from === undefined ? words : `${from}/${to}`;
}
