// What a figure's page and its short section on other pages have in common: its chart, its limits, its source.
import { type Chart, usualCharts } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { type Figure, figurePage, limitsOf } from '../../figure/figure.ts';
import { carriedBy, releaseLine } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Html, html, trusted } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';

/** Both drawings of a chart, of which the page shows the one that fits. */
export function chartHtml(chart: Chart | OwnChart, { prepared }: PagePlace): Html {
  const drawn = prepared.drawings.charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
  return html`<div class="chart wide">${trusted(drawn.wide)}</div>
<div class="chart narrow">${trusted(drawn.narrow)}</div>
`;
}

/** The usual charts of a figure, the lowest first: it stands where readers look first. A population's is a number alone. */
export function chartsShown(figure: Figure, { prepared }: PagePlace): Chart[] {
  if (figure.kind === 'population') return [];
  const height = ({ id }: Chart): number =>
    Number(/ height="(\d+)"/.exec(prepared.drawings.charts.get(id)?.wide ?? '')?.[1] ?? 0);
  return usualCharts(figure).sort((a, b) => height(a) - height(b));
}

/** Its own limits in full sight, those that it inherits by their number and as a link. */
export function ownLimits(figure: Figure, limitsAt: string): Html {
  const { own } = limitsOf(figure);
  const left = figure.caveats.length - own.length;
  const all = figure.caveats.length;
  const { ofThisFigure, none, inFull, moreLimits, onlyInherited } = words.pages.limits;
  const more = left === 0 ? inFull : own.length === 0 ? onlyInherited(all) : moreLimits(left);
  return html`<div class="limits"><p class="limits-head">${ofThisFigure}</p>
${own.length === 0 ? null : html`<ul>${own.map(({ short }) => html`<li>${short}</li>`)}</ul>`}
<p>${all === 0 ? none : html`<a href="${limitsAt}">${more}</a>`}</p></div>`;
}

export function sourceLine(figure: Figure): Html {
  const { source } = carriedBy(figure);
  return html`<p class="source">${words.pages.figurePage.source(ended(source), releaseLine(figure.release))}</p>`;
}

/** From the page where it is said. */
export function pageOf({ address }: Figure, { ways }: PagePlace): string {
  return `${ways.pages}${figurePage(address)}`;
}

export function figureLink(figure: Figure, text: string, place: PagePlace): Html {
  return html`<a href="${pageOf(figure, place)}">${text}</a>`;
}
