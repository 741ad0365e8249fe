// What each tag of the prose becomes, in one table. A new tag is a line here and one in check/rules/tags-exist.ts.

import { judgedClaims } from '../count/claims.ts';
import type { BreakdownFigure, Figure } from '../count/figures.ts';
import { chartOf } from '../draw/draw.ts';
import { CONVENTION_WORDS } from '../figure/conventions.ts';
import { sourceLine } from '../tell/carried.ts';
import { decimal } from '../tell/number.ts';
import { capitalised, countedBase } from '../tell/phrase.ts';
import { shareStatement } from '../tell/quote.ts';
import { unknownParts, unknownSentence } from '../tell/unknown.ts';
import { addressOf, anchorOf } from './addresses.ts';
import { claimsList } from './claims.ts';
import { chartHtml, figureSection } from './figure-section.ts';
import { headlines } from './headlines.ts';
import { type Html, html } from './html.ts';
import type { Prepared } from './prepare.ts';

/** Where a tag stands: the report, and the way from the page to the top of the site ("" or "../"). */
export interface TagPlace {
  readonly prepared: Prepared;
  readonly root: string;
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
  figure: (addresses, place) =>
    html`${addresses.map((address) => figureSection(figureAt(address, place), place.prepared, place.root))}`,
  chart: ([address = '', kind = ''], place) => {
    const figure = figureAt(address, place);
    return html`<div class="chart-alone">${chartHtml(chartOf(figure, kind), place.prepared, place.root)}<p class="source">${linked(figure, 'Table, caveats and source', place)}</p></div>
`;
  },
  'own-chart': ([name = ''], place) => {
    const chart = place.prepared.ownCharts.find(({ file }) => file.name === name);
    if (chart === undefined) throw new Error(`no chart ${name}`);
    return html`<div class="chart-alone">${chartHtml(chart, place.prepared, place.root)}<p class="source">${linked(chart.figure, 'Table, caveats and source', place)}</p></div>
`;
  },
  headlines: (addresses, place) =>
    headlines(
      addresses.map((address) => figureAt(address, place)).filter((figure) => figure.kind !== 'rows'),
      (figure) => `${place.root}${pageOf(figure.address, place.prepared) ?? ''}#${anchorOf(figure.address)}`,
    ),
  claims: (ids, place) => {
    const judged = judgedClaims(place.prepared.figures, place.prepared.report);
    const shown = judged.filter(({ claim }) => ids.length === 0 || ids.includes(claim.id));
    return claimsList(shown, (figure, text) => linked(figure, text, place));
  },
  plain: ([text = '']) => html`${text}`,
  caveats: (_, { prepared }) =>
    html`<dl class="all-caveats">${[...prepared.report.caveatsById.values()].map(({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`)}</dl>
`,
  downloads: (_, { prepared, root }) =>
    html`<ul class="downloads">${prepared.downloads.map(
      ({ path, label, description }) =>
        html`<li><a href="${root}${path}" download>${capitalised(label)}</a> <span class="note">${description}</span></li>`,
    )}</ul>
`,
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
function linked(figure: Figure, text: string, { prepared, root }: TagPlace): Html {
  const page = pageOf(figure.address, prepared);
  return page === null
    ? html`${text} (${sourceLine(figure)})`
    : html`<a class="figure-link" href="${root}${page}#${anchorOf(figure.address)}">${text}</a>`;
}

/** The page that shows a figure, or null where none does. */
function pageOf(address: string, { pages }: Prepared): string | null {
  const page = pages.find(({ tags }) => tags.some(({ name, words }) => name === 'figure' && words.includes(address)));
  return page === undefined ? null : addressOf(page.file);
}
