// What each tag of the prose becomes, in one table. A new tag is a line here and one in check/rules/tags-exist.ts.

import { judgedClaims } from '../../count/judged-claims.ts';
import { chartOf } from '../../draw/draw.ts';
import { CONVENTION_WORDS } from '../../figure/conventions.ts';
import type { BreakdownFigure, Figure } from '../../figure/figure.ts';
import { carriedBy } from '../../tell/carried.ts';
import { decimal } from '../../tell/number.ts';
import { capitalised, countedBase } from '../../tell/phrase.ts';
import { shareStatement } from '../../tell/quote.ts';
import { unknownParts, unknownSentence } from '../../tell/unknown.ts';
import { anchorOf } from '../addresses/addresses.ts';
import { pageOf } from '../addresses/page-of-figure.ts';
import { chartHtml, figureSection } from '../figures/figure-section.ts';
import { claimsList } from '../html/claims-list.ts';
import { downloadsHtml } from '../html/downloads-list.ts';
import { headlines } from '../html/headlines.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { calendar, correctionList, releaseList } from '../pages/releases-page.ts';

/** Where a tag stands: the report, the page, and whether it is a phrase or a paragraph. */
export interface TagPlace extends PagePlace {
  readonly position: 'inline' | 'block';
}

type TagWriter = (words: readonly string[], place: TagPlace) => Html;

export const TAG_WRITERS: Readonly<Record<string, TagWriter>> = {
  number: ([address = ''], place) =>
    linked(figureAt(address, place), countedBase(figureAt(address, place).base), place),
  share: ([address = ''], place) => {
    const [population = '', breakdown = '', part = ''] = address.split('.');
    const figure = breakdownAt(`${population}.${breakdown}`, place);
    const found = figure.counted.preferred.parts.find(({ id }) => id === part);
    if (found === undefined) throw new Error(`no part ${address}`);
    return linked(figure, shareStatement(figure, found), place);
  },
  unknown: ([address = ''], place) => {
    const figure = breakdownAt(address, place);
    if (place.position === 'inline') return linked(figure, unknownSentence(figure), place);
    const parts = unknownParts(figure.counted);
    return html`<div class="unknown-statement prominent"><p>${linked(figure, unknownSentence(figure), place)}</p>${parts.length > 1 ? html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>` : null}</div>
`;
  },
  figure: (addresses, place) => html`${addresses.map((address) => figureSection(figureAt(address, place), place))}`,
  chart: ([address = '', kind = ''], place) => {
    const figure = figureAt(address, place);
    return html`<div class="chart-alone">${chartHtml(chartOf(figure, kind), place)}<p class="source">${linked(figure, 'Table, caveats and source', place)}</p></div>
`;
  },
  'own-chart': ([name = ''], place) => {
    const chart = place.prepared.ownCharts.find(({ file }) => file.name === name);
    if (chart === undefined) throw new Error(`no chart ${name}`);
    return html`<div class="chart-alone">${chartHtml(chart, place)}<p class="source">${linked(chart.figure, 'Table, caveats and source', place)}</p></div>
`;
  },
  headlines: (addresses, place) =>
    headlines(
      addresses.map((address) => figureAt(address, place)).filter((figure) => figure.kind !== 'rows'),
      (figure) => `${place.ways.pages}${pageOf(figure.address, place.prepared) ?? ''}#${anchorOf(figure.address)}`,
    ),
  releases: (_, place) => releaseList(place),
  corrections: (_, place) => correctionList(place),
  calendar: (_, place) => calendar(place),
  claims: (ids, place) => {
    const judged = judgedClaims(place.prepared.figures, place.prepared.report);
    const shown = judged.filter(({ claim }) => ids.length === 0 || ids.includes(claim.id));
    return claimsList(shown, (figure, text) => linked(figure, text, place));
  },
  plain: ([text = '']) => html`${text}`,
  caveats: (_, { prepared }) =>
    html`<dl class="all-caveats">${[...prepared.report.caveatsById.values()].map(({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`)}</dl>
`,
  downloads: (_, { prepared, ways }) => downloadsHtml(prepared.downloads, ways.files, prepared.report.release),
  errata: (_, place) => errataTable(place),
  sources: (_, { prepared }) =>
    html`<dl>${[...prepared.report.sources.values()].map(
      ({ title, publisher, date, note, url }) =>
        html`<dt>${url === null ? title : html`<a href="${url}">${title}</a>`}</dt><dd>${capitalised(publisher)}, ${date}. ${note}</dd>`,
    )}</dl>
`,
  conventions: (_, { prepared }) =>
    html`<div class="table" role="group" aria-label="How words become numbers" tabindex="0"><table><thead><tr><th scope="col">Word</th><th scope="col">Reaches from</th><th scope="col">to</th></tr></thead><tbody>${CONVENTION_WORDS.map(
      (word) => {
        const { below, above } = prepared.conventions[word];
        const end = (by: typeof below, direction: string): string =>
          by.equals(0) ? 'the number named' : `${decimal(by.mul(100), 0)}% ${direction} it`;
        return html`<tr><th scope="row">${word === 'fraction' ? 'a plain fraction in words, such as two-thirds' : word}</th><td>${end(below, 'below')}</td><td>${end(above, 'above')}</td></tr>`;
      },
    )}</tbody></table></div>
`,
};

function errataTable(place: TagPlace): Html {
  const { errata, sources } = place.prepared.report;
  if (errata.length === 0)
    return html`<p>This report corrects no value of its sources.</p>
`;
  const head = ['What', 'The source prints', 'Used here', 'Why', 'Where the right value is seen'];
  return html`<div class="table folds" role="group" aria-label="Values corrected here" tabindex="0"><table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${errata.map(
    ({ address, label, printed, used, reason, source }) => {
      const figure = figureAt(address, place);
      const what = figure.kind === 'population' ? carriedBy(figure).title : `${carriedBy(figure).title}: ${label}`;
      const cells = [printed, used, reason, `${sources.get(source.source)?.title}: ${source.at}`];
      return html`<tr><th scope="row">${linked(figure, what, place)}</th>${cells.map((text, index) => html`<td data-column="${head[index + 1]}">${text}</td>`)}</tr>
`;
    },
  )}</tbody></table></div>
`;
}

function figureAt(address: string, { prepared }: TagPlace): Figure {
  const figure = prepared.byAddress.get(address);
  if (figure === undefined) throw new Error(`no figure ${address}`);
  return figure;
}

function breakdownAt(address: string, place: TagPlace): BreakdownFigure {
  const figure = figureAt(address, place);
  if (figure.kind !== 'breakdown') throw new Error(`${address} is not a breakdown`);
  return figure;
}

/** A number in prose leads to its figure, where the caveats, the source and the release stand. */
function linked(figure: Figure, text: string, { prepared, ways }: TagPlace): Html {
  const page = pageOf(figure.address, prepared);
  return page === null
    ? html`${text} (${carriedBy(figure).source})`
    : html`<a class="figure-link" href="${ways.pages}${page}#${anchorOf(figure.address)}">${text}</a>`;
}
