// What the site says of all releases, at its top: a page and a feed.
import { RELEASES_PAGE } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { Edition } from './edition.ts';
import { releasesPage } from './releases-page.ts';

/** Nothing where nothing was released. */
export async function filesAboutReleases(prepared: Prepared, edition: Edition): Promise<OutputFile[]> {
  if (edition.releases.length === 0) return [];
  const { feedOf } = await import('../../release/feed.ts');
  return [
    { path: `${RELEASES_PAGE}index.html`, contents: releasesPage(prepared, edition) },
    { path: `${RELEASES_PAGE}feed.xml`, contents: feedOf(prepared.report, edition.releases) },
  ];
}
