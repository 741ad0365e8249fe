// What each tag of the prose becomes, in one table. A new tag is a line here and one in check/rules/tags-exist.ts.

import { judgedClaims } from '../../count/judged-claims.ts';
import { chartOf } from '../../draw/draw.ts';
import { type BreakdownFigure, type Figure, figurePage } from '../../figure/figure.ts';
import { limitsInShort } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { countedBase } from '../../tell/phrase.ts';
import { shareStatement } from '../../tell/quote.ts';
import { unknownParts, unknownSentence } from '../../tell/unknown.ts';
import { keyChart, mainPoints, someFigures } from '../figures/figure-lists.ts';
import { figureLink } from '../figures/figure-parts.ts';
import { chartAlone, figureSection } from '../figures/figure-section.ts';
import { claimsList } from '../html/claims-list.ts';
import { downloadsHtml } from '../html/downloads-list.ts';
import { headlines } from '../html/headlines.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { caveatList, conventionTable, errataTable, sourceList } from '../pages/method-lists.ts';
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
  finding: (addresses, place) =>
    html`${addresses.map(
      (
        address,
      ) => html`<p class="said">${findingOf(figureAt(address, place))} ${figureLink(figureAt(address, place), limitsInShort(figureAt(address, place)), place)}</p>
`,
    )}`,
  'main-points': (_, place) => mainPoints(place),
  'key-chart': (_, place) => keyChart(place),
  figures: (_, place) => someFigures(place),
  figure: (addresses, place) => html`${addresses.map((address) => figureSection(figureAt(address, place), place))}`,
  chart: ([address = '', kind = ''], place) => chartAlone(chartOf(figureAt(address, place), kind), place),
  'own-chart': ([name = ''], place) => {
    const chart = place.prepared.ownCharts.find(({ file }) => file.name === name);
    if (chart === undefined) throw new Error(`no chart ${name}`);
    return chartAlone(chart, place);
  },
  headlines: (addresses, place) =>
    headlines(
      addresses.map((address) => figureAt(address, place)).filter((figure) => figure.kind !== 'rows'),
      (figure) => `${place.ways.pages}${figurePage(figure.address)}`,
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
  caveats: (_, { prepared }) => caveatList(prepared),
  downloads: (_, { prepared, ways }) => downloadsHtml(prepared.downloads, ways.files, prepared.report.release),
  errata: (_, place) => errataTable(place),
  sources: (_, { prepared }) => sourceList(prepared),
  conventions: (_, { prepared }) => conventionTable(prepared),
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
function linked({ address }: Figure, text: string, { ways }: TagPlace): Html {
  return html`<a class="figure-link" href="${ways.pages}${figurePage(address)}">${text}</a>`;
}
