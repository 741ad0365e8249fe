// The frame of every page: title, state of the release, contents, the body, support lines, licence.
import { CARD } from '../../draw/draw.ts';
import type { Heading } from '../../figure/prose.ts';
import { carriedBy, releaseLine } from '../../tell/carried.ts';
import { describe } from '../../tell/describe.ts';
import { addressOf, RELEASES_PAGE } from '../addresses/addresses.ts';
import { cardPath } from '../addresses/chart-files.ts';
import { type Html, html, trusted } from '../html/html.ts';
import type { Page } from '../inputs/page-source.ts';
import type { Edition, PagePlace, Ways } from './edition.ts';
import { noticesHtml } from './notices.ts';
import { datasetHtml } from './page-dataset.ts';

/** A page of content/, or one that the program writes itself; those have no file. */
export interface FramedPage {
  readonly file: string | null;
  /** Inside its edition: "" or "about/". */
  readonly address: string;
  readonly title: string;
  readonly headings: readonly Pick<Heading, 'text' | 'id'>[];
}

/** A page of content/ as it is framed. */
export function framedPage({ file, title, headings }: Page): FramedPage {
  return { file, title, headings: headings.filter(({ level }) => level === 2), address: addressOf(file) };
}

export function pageHtml(page: FramedPage, body: string, place: PagePlace): string {
  const { prepared, edition, ways } = place;
  const { report, pages } = prepared;
  const isFront = page.address === '';
  const title = isFront ? report.title : `${page.title} – ${report.title}`;
  return html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${report.summary}">
${card(page, place)}
<link rel="icon" href="${ways.top}assets/icon.svg" type="image/svg+xml">
${edition.releases.length === 0 ? null : html`<link rel="alternate" type="application/atom+xml" title="Releases and corrections" href="${ways.top}releases/feed.xml">`}
<link rel="describedby" type="application/ld+json" href="${ways.files}dataset.jsonld">
<link rel="stylesheet" href="${ways.top}assets/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
${noticesHtml(place, page.address)}
<header>
${isFront ? html`<h1>${report.title}</h1>` : html`<p class="report-title"><a href="${ways.pages === '' ? './' : ways.pages}">${report.title}</a></p><h1>${page.title}</h1>`}
${isFront ? html`<p class="summary">${report.summary}</p>` : null}
<p class="release">${report.publisher} · ${report.publicationStatus === 'not stated' ? 'publication status not stated' : report.publicationStatus} · ${releaseLine(report.release)}</p>
</header>
<div class="columns">
<nav aria-label="Contents"><ul>${page.headings.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}</ul>
<ul class="pages">${pages.map((other) => html`<li><a href="${linkTo(addressOf(other.file), ways)}"${other.file === page.file ? html` aria-current="page"` : null}>${other.title}</a></li>`)}${releasesLink(page, place)}</ul></nav>
<main id="main">
${trusted(body)}</main>
</div>
${support(edition)}
<footer>
<p>${report.publisher} · ${releaseLine(report.release)}${report.contact === null ? null : html` · ${report.contact}`}</p>
${permanentAddress(page, place)}
<p>${report.licence}</p>
</footer>
${isFront ? datasetHtml(place) : null}</body>
</html>
`.text;
}

function releasesLink({ address }: FramedPage, { edition, ways }: PagePlace): Html | null {
  if (edition.releases.length === 0) return null;
  const isHere = edition.pagesAt === '' && address === RELEASES_PAGE;
  return html`<li><a href="${ways.top}${RELEASES_PAGE}"${isHere ? html` aria-current="page"` : null}>Releases and corrections</a></li>`;
}

/** Where this page stays, to be cited. Pages of a draft, and those about all releases, belong to none. */
function permanentAddress({ address }: FramedPage, { prepared, edition, ways }: PagePlace): Html | null {
  const { version, state } = prepared.report.release;
  if (state === 'draft' || (edition.pagesAt === '' && address === RELEASES_PAGE)) return null;
  const base = prepared.report.address?.replace(/\/?$/, '/') ?? '';
  const there = `releases/${version}/${address}`;
  return html`<p>To cite this page: <a href="${ways.top}${there}">${base}${there}</a>, which never changes its numbers.</p>
`;
}

/** What others show of the page. A card has an address only where the report has one: a relative one is no use to them. */
function card(page: FramedPage, { prepared: { report, cards }, edition }: PagePlace): Html {
  const figure = page.file === null ? undefined : cards.get(page.file);
  const isFront = page.address === '';
  const words = html`<meta property="og:title" content="${isFront ? report.title : `${page.title} – ${report.title}`}">
<meta property="og:description" content="${report.summary}">
<meta property="og:type" content="article">`;
  if (page.file === null || figure === undefined || report.address === null) return words;
  const base = report.address.replace(/\/?$/, '/');
  return html`${words}
<meta property="og:url" content="${base}${edition.pagesAt}${page.address}">
<meta property="og:image" content="${base}${edition.filesAt}${cardPath(page.file)}">
<meta property="og:image:width" content="${CARD.widthPx}">
<meta property="og:image:height" content="${CARD.heightPx}">
<meta property="og:image:alt" content="${carriedBy(figure).title}. ${describe(figure)}">
<meta name="twitter:card" content="summary_large_image">`;
}

function linkTo(address: string, { pages }: Ways): string {
  const link = `${pages}${address}`;
  return link === '' ? './' : link;
}

function support({ support: found }: Edition): Html | null {
  if (found === null) return null;
  const { title, checked, lines } = found;
  return html`<aside class="support" aria-labelledby="support"><h2 id="support">${title}</h2><dl>${lines.map(
    ({ name, number, note }) =>
      html`<div><dt>${name}</dt><dd><a href="tel:${number.replace(/[^\d+]/g, '')}">${number.replaceAll(' ', '\u00a0')}</a> ${note}</dd></div>`,
  )}</dl><p class="note">Last checked: ${checked}</p></aside>`;
}
