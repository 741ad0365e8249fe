// The frame of every page: the way through the report, title and state of the release, the body, support lines, licence.
import { CARD } from '../../draw/draw.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Heading } from '../../figure/prose.ts';
import type { Report } from '../../figure/report.ts';
import { carriedBy, dayOrMonth, releaseLine } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import {
  addressOf,
  CORRECTIONS_PAGE,
  DATA_PAGE,
  FIGURES_PAGE,
  LIMITS_ID,
  METHOD_PAGE,
  QUOTE_ID,
  RELEASES_PAGE,
} from '../addresses/addresses.ts';
import { cardPath, picturePath } from '../addresses/chart-files.ts';
import { WEB_FONTS } from '../drawings/fonts.ts';
import { type Html, html, trusted } from '../html/html.ts';
import { headingId } from '../inputs/markdown.ts';
import type { Page } from '../inputs/page-source.ts';
import type { Edition, PagePlace, Ways } from './edition.ts';
import { noticesHtml } from './notices.ts';
import { datasetHtml } from './page-dataset.ts';
import { reportLimits, reportLimitsBox } from './report-limits.ts';

const say = words.pages.frame;

/** A page as it is framed: one of content/, or one that the program writes itself. */
export interface FramedPage {
  /** Inside its edition: "" or "about/". */
  readonly address: string;
  readonly title: string;
  /** Its title where it stands alone, as in a list of search results; without it, the title. */
  readonly said?: string;
  readonly headings: readonly (Pick<Heading, 'text' | 'id'> & Partial<Heading>)[];
  /** Null for the summary of the report. */
  readonly description: string | null;
  /** The pages above it, from the front page down, which is left out. */
  readonly trail: readonly { readonly text: string; readonly address: string }[];
  /** The figure that it is about, whose picture is shown where it is shared. */
  readonly figure: Figure | null;
}

/** A page of content/ as it is framed. */
export function framedPage({ file, title, headings }: Page): FramedPage {
  const listed = headings.filter(({ level }) => level === 2 || level === 3);
  return { title, headings: listed, address: addressOf(file), description: null, trail: [], figure: null };
}

/** Pages with fewer headings are taken in without a list of them. */
const LEAST_HEADINGS = 4;

export function pageHtml(page: FramedPage, body: string, place: PagePlace): string {
  const { prepared, edition, ways } = place;
  const { report } = prepared;
  const isFront = page.address === '';
  const title = isFront ? report.title : words.pages.frame.title(page.said ?? page.title, report.title);
  const description = page.description ?? report.summary;
  const contents = page.headings.length < LEAST_HEADINGS ? null : contentsHtml(page);
  return html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
${robots(edition)}${canonical(page, place)}${card(page, title, description, place)}
${PRELOADED.map(
  (name) => html`<link rel="preload" href="${ways.top}assets/fonts/${name}" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="icon" href="${ways.top}assets/icon.svg" type="image/svg+xml">
${edition.releases.length === 0 ? null : html`<link rel="alternate" type="application/atom+xml" title="${say.feed}" href="${ways.top}releases/feed.xml">`}
<link rel="describedby" type="application/ld+json" href="${ways.files}dataset.jsonld">
<link rel="stylesheet" href="${ways.top}assets/style.css">
</head>
<body>
<a class="skip" href="#main">${say.skip}</a>
${topBar(page, place)}
${stateHtml(noticesHtml(place, page.address))}
<div class="wrap">
<header>
${page.trail.length === 0 ? null : html`<nav class="trail" aria-label="${say.youAreHere}"><a href="${linkTo('', ways)}">${say.home}</a>${page.trail.map(({ text, address }) => html` › <a href="${linkTo(address, ways)}">${text}</a>`)}</nav>`}
<h1>${isFront ? report.title : page.title}</h1>
${
  isFront
    ? html`<p class="summary">${report.summary}</p>
<p class="release">${published(report)}</p>`
    : null
}
${isFront ? reportLimitsBox(prepared, allLimitsFrom(page, place)) : page.figure === null ? reportLimits(prepared, allLimitsFrom(page, place)) : null}
</header>
<div class="${contents === null ? 'one' : 'columns'}">${contents}
<main id="main">
${trusted(body)}</main>
</div>
${support(edition)}
<footer>
<p>${madeBy(report)}</p>
${comingNext(edition)}
${permanentAddress(page, place)}
<p>${report.licence}</p>
<p><a href="${linkTo(CORRECTIONS_PAGE, ways)}">${say.corrections}</a></p>
</footer>
</div>
${phoneBar(page, contents !== null, ways)}
${isFront ? datasetHtml(place) : null}</body>
</html>
`.text;
}

/** Editors' own page on the method may have them under any heading. */
function allLimitsFrom({ address }: FramedPage, { prepared, ways }: PagePlace): string {
  const place = `#${headingId(words.pages.method.allLimits)}`;
  if (address === METHOD_PAGE) return place;
  const isWritten = prepared.pages.some(({ file }) => addressOf(file) === METHOD_PAGE);
  return `${ways.pages}${METHOD_PAGE}${isWritten ? '' : place}`;
}

function stateHtml(notices: Html): Html | null {
  return notices.text === ''
    ? null
    : html`<section class="standing" aria-label="${say.stateOfRelease}">${notices}</section>`;
}

function published({ publisher, publicationStatus, release }: Report): readonly (string | Html)[] {
  const status = publicationStatus === 'not stated' ? say.statusNotStated : publicationStatus;
  return say.published(publisher, status, releaseLine(release), html`<a href="#cite">${say.cite}</a>`);
}

function madeBy({ publisher, release, contact }: Report): string {
  return contact === null
    ? say.madeBy(publisher, releaseLine(release))
    : say.madeByWithContact(publisher, releaseLine(release), contact);
}

/** The two faces that every page is set in: without them it moves when they come. */
const PRELOADED = WEB_FONTS.map(({ name }) => name).filter((name) => /-latin-(400|600)-normal/.test(name));

function contentsHtml({ headings }: FramedPage): Html {
  return html`<nav class="contents" id="contents" aria-label="${say.contents}"><ul>${headings.map(({ id, text, level }) => html`<li${level === 3 ? html` class="third"` : null}><a href="#${id}">${text}</a></li>`)}</ul></nav>`;
}

/** On every page, and on the one for what is not found. */
export function topBar(page: Pick<FramedPage, 'address'>, { prepared, edition, ways }: PagePlace): Html {
  const written = prepared.pages
    .map(({ file, title, group }) => ({ address: addressOf(file), title, group }))
    .filter(({ address }) => address !== '' && address !== CORRECTIONS_PAGE);
  const own = [
    { address: FIGURES_PAGE, title: say.figures },
    { address: DATA_PAGE, title: say.data },
    { address: METHOD_PAGE, title: say.method },
  ].filter(({ address }) => !written.some((other) => other.address === address));
  const item = ({ address, title }: { address: string; title: string }): Html =>
    html`<li><a href="${linkTo(address, ways)}"${address === page.address ? html` aria-current="page"` : null}>${title}</a></li>`;
  const groups = [...new Set(written.flatMap(({ group }) => group ?? []))];
  const isAtReleases = edition.pagesAt === '' && page.address === RELEASES_PAGE;
  return html`<div class="top"><nav class="wrap" aria-label="${say.topBar}"><a class="home" href="${linkTo('', ways)}">${prepared.report.title}</a>
<ul>${[...own, ...written.filter(({ group }) => group === null)].map(item)}${groups.map(
    (name) =>
      html`<li><details><summary>${name}</summary><ul>${written.filter(({ group }) => group === name).map(item)}</ul></details></li>`,
  )}${edition.releases.length === 0 ? null : html`<li><a href="${ways.top}${RELEASES_PAGE}"${isAtReleases ? html` aria-current="page"` : null}>${say.releases}</a></li>`}</ul></nav></div>`;
}

/** At the bottom of a phone: where the thumb is. */
function phoneBar({ figure }: FramedPage, hasContents: boolean, ways: Ways): Html {
  const { name, contents, figures, limits, data, cite } = words.pages.shortcuts;
  const first =
    figure === null
      ? hasContents
        ? html`<a href="#contents">${contents}</a>`
        : html`<a href="${ways.pages}${FIGURES_PAGE}">${figures}</a>`
      : html`<a href="#${LIMITS_ID}">${limits}</a>`;
  return html`<nav class="phone-bar" aria-label="${name}">${first}<a href="${figure === null ? `${ways.pages}${DATA_PAGE}` : '#take'}">${data}</a><a href="#${figure === null ? 'cite' : QUOTE_ID}">${cite}</a></nav>`;
}

/** Numbers that no longer stand shall not be found before those that do. */
function robots({ notices }: Edition): Html | null {
  return notices.some(({ kind }) => kind === 'superseded' || kind === 'withdrawn')
    ? html`<meta name="robots" content="noindex">
`
    : null;
}

function canonical(page: FramedPage, { prepared: { report }, edition }: PagePlace): Html | null {
  const home = homeOf(report.address);
  return home === null
    ? null
    : html`<link rel="canonical" href="${home}${edition.pagesAt}${page.address}">
`;
}

function homeOf(address: string | null): string | null {
  return address === null ? null : address.replace(/\/?$/, '/');
}

/** Where this page stays, to be cited. Pages of a draft, and those about all releases, belong to none. */
function permanentAddress({ address }: FramedPage, { prepared, edition, ways }: PagePlace): Html {
  const { version, state } = prepared.report.release;
  if (state === 'draft') return html`<p id="cite">${say.doNotCite}</p>`;
  if (edition.pagesAt === '' && address === RELEASES_PAGE) return html`<p id="cite">${say.citeARelease}</p>`;
  const base = homeOf(prepared.report.address) ?? '';
  const there = `releases/${version}/${address}`;
  return html`<p id="cite">${say.toCite(html`<a href="${ways.top}${there}">${base}${there}</a>`)}</p>
`;
}

function comingNext({ coming }: Edition): Html | null {
  const [next] = coming ?? [];
  return next === undefined ? null : html`<p>${say.nextRelease(dayOrMonth(next.date), next.certainty)}</p>`;
}

/** What others show of the page. A picture has an address only where the report has one: a relative one is no use to them. */
function card(page: FramedPage, title: string, description: string, { prepared, edition }: PagePlace): Html {
  const { report, cards, charts } = prepared;
  const words = html`<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="article">`;
  const home = homeOf(report.address);
  const { figure } = page;
  const shown = figure ?? cards.get(page.address) ?? null;
  const chart = figure === null ? undefined : charts.find((each) => each.figure.address === figure.address);
  const picture = figure === null ? cardPath(page.address) : chart === undefined ? null : picturePath(chart, 'png');
  if (shown === null || home === null || picture === null) return words;
  const size = html`<meta property="og:image:width" content="${CARD.widthPx}">
<meta property="og:image:height" content="${CARD.heightPx}">
`;
  return html`${words}
<meta property="og:url" content="${home}${edition.pagesAt}${page.address}">
<meta property="og:image" content="${home}${edition.filesAt}${picture}">
${figure === null ? size : null}<meta property="og:image:alt" content="${carriedBy(shown).title}">
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
  )}</dl><p class="note">${say.lastChecked(checked)}</p></aside>`;
}
