// What stands on the site, for links to lead to. A new page or file of the program is a line in `siteMap`.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { type Figure, figurePage } from '../../figure/figure.ts';
import type { Prose } from '../../figure/prose.ts';
import { addressOf, anchorOf, CHANGES_PAGE, OWN_PAGES, RELEASES_PAGE } from './addresses.ts';
import { cardPath, citationPath, embedAddress, picturePath } from './chart-files.ts';

export interface Standing {
  /** With the pages of an edition, with its files (those of the latest release stand under its number), or once for all editions. */
  readonly at: 'pages' | 'files' | 'top';
  /** What a link can name behind "#"; null where that is not known. */
  readonly ids: readonly string[] | null;
  /** Not in a draft, or not before the first release. */
  readonly from: 'draft' | 'release' | 'first release';
}

export interface OnSite {
  readonly pages: readonly Prose[];
  readonly charts: readonly (Chart | OwnChart)[];
  readonly byAddress: ReadonlyMap<string, Figure>;
  readonly cards: ReadonlyMap<string, Figure>;
  readonly downloads: readonly { readonly path: string }[];
  readonly images: readonly { readonly path: string }[];
}

/** By addresses as in addresses.ts: "" for the front page, "about/", "data/visits.csv". */
export function siteMap({ pages, charts, byAddress, cards, downloads, images }: OnSite): ReadonlyMap<string, Standing> {
  const standing = (at: Standing['at'], addresses: readonly string[], from: Standing['from'] = 'draft') =>
    addresses.map((address): [string, Standing] => [address, { at, ids: null, from }]);
  return new Map([
    ...standing(
      'files',
      downloads.map(({ path }) => path),
    ),
    ...standing(
      'files',
      charts.flatMap((chart) =>
        (['png', 'svg', 'csv', 'vl.json'] as const).map((ending) => picturePath(chart, ending)),
      ),
    ),
    ...standing(
      'files',
      [...byAddress.values()].flatMap((figure) =>
        (['txt', 'bib', 'ris', 'json'] as const).map((ending) => citationPath(figure, ending)),
      ),
    ),
    ...standing('files', [...cards.keys()].map(cardPath)),
    ...standing('pages', charts.map(embedAddress)),
    ...standing(
      'files',
      [CHANGES_PAGE, 'changes.csv', 'changes.json', 'numbers.json', 'release.yaml', 'SHA256SUMS'],
      'release',
    ),
    ...standing('pages', [...OWN_PAGES, ...[...byAddress.keys()].map(figurePage)]),
    ...standing('top', ['404.html', 'robots.txt', 'sitemap.xml']),
    ...standing('top', [RELEASES_PAGE, `${RELEASES_PAGE}feed.xml`], 'first release'),
    ...standing(
      'pages',
      images.map(({ path }) => path),
    ),
    ...pages.map((page): [string, Standing] => [
      addressOf(page.file),
      { at: 'pages', ids: idsOn(page, byAddress), from: 'draft' },
    ]),
  ]);
}

function idsOn({ headings, tags }: Prose, byAddress: OnSite['byAddress']): string[] {
  const sections = tags.filter(({ name }) => name === 'figure').flatMap(({ words }) => words);
  const lines = tags.some(({ name }) => name === 'figures') ? [...byAddress.keys()] : [];
  return [...headings.map(({ id }) => id), ...[...sections, ...lines].map(anchorOf), 'main'];
}
