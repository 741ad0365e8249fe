// What every description says of the report: where it stands, under which number and terms, and what its figures are taken from.
import { withBreakdowns } from '../../figure/figure.ts';
import type { Release, Report, Source } from '../../figure/report.ts';
import { words } from '../../words/words.ts';
import type { Saved } from '../download.ts';

// Addresses are permanent where the report says where it is published, else relative. No host is made up.

/** "https://example.org/report/releases/1.0.0/"; null for a draft, which has none, and where the report has no address. */
export function permanentAddress({ address, release }: Pick<Report, 'address' | 'release'>): string | null {
  const home = homeOf(address);
  return home === null || release.state === 'draft' ? null : `${home}releases/${release.version}/`;
}

/** Where the report is published, with a slash at its end. */
export function homeOf(address: string | null): string | null {
  const url = address === null ? null : webAddress(address);
  return url === null ? null : url.replace(/[?#].*$/, '').replace(/\/*$/, '/');
}

/** What may not stand in an address after its host (RFC 3986): browsers let some of it pass, checkers of metadata do not. */
const NOT_IN_ADDRESS = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|(?<=#.*)#/g;

/** An address as every reader of metadata accepts it, without name and password. Null where it is none. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const after = `${url.pathname}${url.search}${url.hash}`;
  return `${url.origin}${after.replace(NOT_IN_ADDRESS, encodeURIComponent)}`;
}

/** A draft is no release: nobody shall cite its number as one. */
export function versionText({ version, state }: Release): string {
  return state === 'draft' ? `${version}-draft` : version;
}

/** A source as catalogues name it. When it was published is said in its own words: its date begins the description. */
export function creditOf({ title, publisher, date, note, url }: Source) {
  const address = url === null ? null : webAddress(url);
  return { title, publisher, address, description: note === null ? date : words.files.dateAndNote(date, note) };
}

// Terms of use that have a name of their own. Whatever else an editor writes stays the editor's words: nothing is guessed.

export interface Licence {
  /** As the editors write it. */
  readonly text: string;
  /** Null where the words are not exactly a name in the table below. */
  readonly known: { readonly spdx: string; readonly address: string } | null;
}

const CC0 = { spdx: 'CC0-1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' };
const CC_BY = { spdx: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' };
const OGL = {
  spdx: 'OGL-UK-3.0',
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** Identifiers: https://spdx.org/licenses. */
const NAMES: ReadonlyMap<string, { readonly spdx: string; readonly address: string }> = new Map([
  ['CC0', CC0],
  ['CC0 1.0', CC0],
  ['CC0-1.0', CC0],
  ['CC0 1.0 Universal', CC0],
  ['CC BY 4.0', CC_BY],
  ['CC-BY-4.0', CC_BY],
  ['Creative Commons Attribution 4.0 International', CC_BY],
  ['OGL 3.0', OGL],
  ['OGL-UK-3.0', OGL],
  ['Open Government Licence v3.0', OGL],
]);

export function licenceOf(text: string): Licence {
  return { text, known: NAMES.get(text) ?? null };
}

/** What the figures were taken from, in the order of the file: counts, breakdowns, restated counts and errata. */
export function sourcesOfFigures({ report, figures }: Pick<Saved, 'report' | 'figures'>): Source[] {
  const cited = figures.flatMap((figure) => [
    ...withBreakdowns(figure).flatMap(({ source, baseSource }) => [source, baseSource]),
    ...figure.restated.map(({ sourced }) => sourced),
  ]);
  const ids = new Set([
    ...cited.flatMap((sourced) => (sourced === null ? [] : [sourced.source.id])),
    ...report.errata.map(({ source }) => source.source),
  ]);
  return [...report.sources.values()].filter(({ id }) => ids.has(id));
}

/** Where the sentences in claims.yaml were written. The figures of such a source may stand in the report, too. */
export function sourcesOfClaims({ report }: Pick<Saved, 'report'>): Source[] {
  const ids = new Set(report.claims.map(({ source }) => source.source));
  return [...report.sources.values()].filter(({ id }) => ids.has(id));
}
