// What stands at the top of the site beside its pages: all releases as a page and a feed, the page for what is not found, and what
// search engines are told.
import { words } from '../../words/words.ts';
import { FIGURES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { html, trusted } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { pageStyle } from './assets.ts';
import type { Edition } from './edition.ts';
import { topBar } from './page-frame.ts';
import { releasesPage } from './releases-page.ts';

/** `addresses` are those of the pages at the top. */
export async function filesAtTheTop(
  prepared: Prepared,
  edition: Edition,
  addresses: readonly string[],
): Promise<OutputFile[]> {
  const { feedOf } = await import('../../release/feed.ts');
  const home = prepared.report.address?.replace(/\/?$/, '/') ?? null;
  return [
    { path: `${RELEASES_PAGE}index.html`, contents: releasesPage(prepared, edition) },
    ...(edition.releases.length === 0
      ? []
      : [{ path: `${RELEASES_PAGE}feed.xml`, contents: feedOf(prepared.report, edition.releases) }]),
    { path: '404.html', contents: notFoundPage(prepared, edition, home) },
    {
      path: 'robots.txt',
      contents: `User-agent: *\nAllow: /\n${home === null ? '' : `Sitemap: ${home}sitemap.xml\n`}`,
    },
    ...(home === null ? [] : [{ path: 'sitemap.xml', contents: sitemap(home, [...addresses, RELEASES_PAGE]) }]),
  ];
}

/** https://www.sitemaps.org/protocol.html; without dates, which no build knows. */
function sitemap(home: string, addresses: readonly string[]): string {
  const urls = addresses.map(
    (address) => html`<url><loc>${home}${address}</loc></url>
`,
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`.text;
}

/** It is shown at any address, so its links are whole ones and its style is its own; a report that does not say its address is taken to stand at the top of its host. */
function notFoundPage(prepared: Prepared, edition: Edition, home: string | null): string {
  const { report } = prepared;
  const top = home ?? '/';
  const place = { prepared, edition, ways: { pages: top, files: top, top } };
  const { title, heading, why, report: front, figures } = words.pages.notFound;
  return html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title(report.title)}</title>
<link rel="icon" href="${top}assets/icon.svg" type="image/svg+xml">
<style>${trusted(pageStyle())}</style>
</head>
<body>
${topBar({ address: '404.html' }, place)}
<div class="wrap">
<main id="main">
<h1>${heading}</h1>
<p>${why}</p>
<ul><li><a href="${top}">${front}</a></li><li><a href="${top}${FIGURES_PAGE}">${figures}</a></li><li><a href="${top}${RELEASES_PAGE}">${words.releases.list.link}</a></li></ul>
</main>
</div>
</body>
</html>
`.text;
}
