// The frame of every page: title, state of the release, contents, the body, support lines, licence.
import { CARD } from '../draw/draw.ts';
import { draftBanner } from '../release/standing.ts';
import { releaseLine, titleOf } from '../tell/carried.ts';
import { describe } from '../tell/describe.ts';
import { addressOf } from './addresses.ts';
import { type Html, html, trusted } from './html.ts';
import { headingId } from './markdown.ts';
import { cardPath } from './pictures.ts';
import type { Prepared } from './prepare.ts';
import type { Page } from './prose.ts';

export function pageHtml(page: Page, body: string, prepared: Prepared, root: string): string {
  const { report, pages } = prepared;
  const isFront = addressOf(page.file) === '';
  const banner = draftBanner(report.release);
  const title = isFront ? report.title : `${page.title} – ${report.title}`;
  return html`<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${report.summary}">
${card(page, prepared)}
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
${banner === null ? null : html`<p class="banner" role="note">${banner}</p>`}
<header>
${isFront ? html`<h1>${report.title}</h1>` : html`<p class="report-title"><a href="${root === '' ? './' : root}">${report.title}</a></p><h1>${page.title}</h1>`}
${isFront ? html`<p class="summary">${report.summary}</p>` : null}
<p class="release">${report.publisher} · ${report.publicationStatus === 'not stated' ? 'publication status not stated' : report.publicationStatus} · ${releaseLine(report.release)}</p>
</header>
<div class="columns">
<nav aria-label="Contents"><ul>${page.headings.map((heading) => html`<li><a href="#${headingId(heading)}">${heading}</a></li>`)}</ul>
<ul class="pages">${pages.map((other) => html`<li><a href="${linkTo(other, root)}"${other === page ? html` aria-current="page"` : null}>${other.title}</a></li>`)}</ul></nav>
<main id="main">
${trusted(body)}</main>
</div>
${support(prepared)}
<footer>
<p>${report.publisher} · ${releaseLine(report.release)}${report.contact === null ? null : html` · ${report.contact}`}</p>
<p>${report.licence}</p>
</footer>
</body>
</html>
`.text;
}

/** What others show of the page. A card has an address only where the report has one: a relative one is no use to them. */
function card(page: Page, { report, cards }: Prepared): Html {
  const figure = cards.get(page.file);
  const isFront = addressOf(page.file) === '';
  const words = html`<meta property="og:title" content="${isFront ? report.title : `${page.title} – ${report.title}`}">
<meta property="og:description" content="${report.summary}">
<meta property="og:type" content="article">`;
  if (figure === undefined || report.address === null) return words;
  const base = report.address.replace(/\/?$/, '/');
  return html`${words}
<meta property="og:url" content="${base}${addressOf(page.file)}">
<meta property="og:image" content="${base}${cardPath(page.file)}">
<meta property="og:image:width" content="${CARD.widthPx}">
<meta property="og:image:height" content="${CARD.heightPx}">
<meta property="og:image:alt" content="${titleOf(figure)}. ${describe(figure)}">
<meta name="twitter:card" content="summary_large_image">`;
}

function linkTo(page: Page, root: string): string {
  const link = `${root}${addressOf(page.file)}`;
  return link === '' ? './' : link;
}

function support({ report }: Prepared): Html | null {
  if (report.support === null) return null;
  const { title, checked, lines } = report.support;
  return html`<aside class="support" aria-labelledby="support"><h2 id="support">${title}</h2><dl>${lines.map(
    ({ name, number, note }) =>
      html`<div><dt>${name}</dt><dd><a href="tel:${number.replace(/[^\d+]/g, '')}">${number.replaceAll(' ', '\u00a0')}</a> ${note}</dd></div>`,
  )}</dl><p class="note">Checked on: ${checked}</p></aside>`;
}
