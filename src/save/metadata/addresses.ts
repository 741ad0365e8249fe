// Addresses in metadata: permanent where the report says where it is published, else relative. No host is made up.
import type { Release, Report } from '../../figure/report.ts';

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
