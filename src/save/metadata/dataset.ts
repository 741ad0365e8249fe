// The report as a schema.org Dataset: a file, and the same for a page, where search engines for data look for it.
// https://developers.google.com/search/docs/appearance/structured-data/dataset
import type { Report } from '../../figure/report.ts';
import { releaseLine } from '../../tell/carried.ts';
import { capitalised } from '../../tell/phrase.ts';
import type { Download, Saved } from '../download.ts';
import { homeOf, permanentAddress, versionText, webAddress } from './addresses.ts';
import { factsOf, mediaTypeOf } from './files.ts';
import { type Json, jsonText } from './json.ts';
import { licenceOf } from './licences.ts';
import { caveatsOf, descriptionOf, inSentences, statementsOf } from './statements.ts';

type Properties = { readonly [key: string]: Json };

/** Something that a release put right, in the words of its change log. */
export interface Correction {
  /** The release that corrected it. */
  readonly release: string;
  /** Year-month-day. */
  readonly date: string;
  readonly text: string;
}

export interface DatasetPlace {
  /** From the page to the files, empty or ending in "/"; permanent addresses are used where there are any. */
  readonly filesAt?: string;
  readonly corrections?: readonly Correction[];
}

/** JSON text to stand as it is between <script type="application/ld+json"> and </script>: data, nothing that runs. */
export function datasetJson(saved: Saved, files: readonly Download[], place: DatasetPlace = {}): string {
  return jsonText(dataset(saved, files, place));
}

/** measurementTechnique is left out: a report does not say how its sources measured. */
function dataset(
  saved: Saved,
  files: readonly Download[],
  { filesAt = '', corrections = [] }: DatasetPlace,
): Properties {
  const { report, figures } = saved;
  const { known, text } = licenceOf(report.licence);
  const permanent = permanentAddress(report);
  const address = permanent ?? homeOf(report.address);
  const periods = distinct(figures.map(({ population }) => population.period));
  const areas = distinct(figures.map(({ population }) => population.area));
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    ...(permanent === null ? {} : { '@id': permanent, identifier: permanent }),
    name: report.title,
    description: descriptionOf(saved),
    ...(address === null ? {} : { url: address }),
    version: versionText(report.release),
    creativeWorkStatus: report.release.state === 'draft' ? 'Draft' : 'Published',
    ...(report.release.date === null ? {} : { datePublished: report.release.date }),
    inLanguage: report.language,
    publisher: { '@type': 'Organization', name: report.publisher },
    creator: { '@type': 'Organization', name: report.publisher },
    license: known === null ? { '@type': 'CreativeWork', name: text } : known.address,
    creditText: creditText(report, permanent),
    ...(periods.length === 0 ? {} : { temporalCoverage: periods }),
    ...(areas.length === 0 ? {} : { spatialCoverage: areas.map((name) => ({ '@type': 'Place', name })) }),
    isBasedOn: [...report.sources.values()].map(({ title, publisher, date, note, url }) => {
      const at = url === null ? null : webAddress(url);
      return {
        '@type': 'CreativeWork',
        name: title,
        publisher: { '@type': 'Organization', name: publisher },
        description: note === null ? date : `${date}. ${note}`,
        ...(at === null ? {} : { url: at }),
      };
    }),
    variableMeasured: statementsOf(figures).map(({ figure, title, unit, base, unknown, caution, source }) => ({
      '@type': 'PropertyValue',
      propertyID: figure,
      name: title,
      description: inSentences([base, unknown, caution, `Source: ${source}`]),
      unitText: unit,
    })),
    comment: caveatsOf(figures).map(({ id, short, full }) => ({
      '@type': 'Comment',
      identifier: id,
      name: short,
      text: full,
    })),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(({ release, date, text: what }) => ({
            '@type': 'CorrectionComment',
            name: `Corrected in release ${release}`,
            datePublished: date,
            text: what,
          })),
        }),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: capitalised(file.label),
      description: file.description,
      contentUrl: `${permanent ?? filesAt}${file.path}`,
      encodingFormat: mediaTypeOf(file),
      contentSize: `${factsOf(file).bytes} B`,
      sha256: factsOf(file).sha256,
    })),
  };
}

/** "The Town: Visits to the libraries. Release 1.0.0, 1 July 2024. https://…" */
function creditText({ publisher, title, release }: Report, permanent: string | null): string {
  return [`${publisher}: ${title}. ${releaseLine(release)}.`, ...(permanent === null ? [] : [permanent])].join(' ');
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))];
}
