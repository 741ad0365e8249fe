// A figure in short, on a page of the editors: its finding, its chart, its own limits, its source, and the way to its own page, where
// all of it stands.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { Figure } from '../../figure/figure.ts';
import { carriedBy, headingOf } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { anchorOf, LIMITS_ID } from '../addresses/addresses.ts';
import { besideLines } from '../html/figure-tables.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { figureNotices } from '../pages/notices.ts';
import { chartHtml, chartsShown, figureLink, ownLimits, pageOf, sourceLine } from './figure-parts.ts';
import { takeAlong } from './take-along.ts';

/** A chart that an editor asks for by its name, or wrote, with all that a section has. */
export function chartSection(chart: Chart | OwnChart, place: PagePlace): Html {
  const { figure } = chart;
  return html`<section class="figure chart-alone" data-chart="${chart.id}" aria-label="${carriedBy(figure).title}">
<p class="said">${findingOf(figure)}</p>
<div class="beside"><div>${chartHtml(chart, place)}
${besideLines(chart).map((line) => html`<p class="source">${line}</p>`)}${sourceLine(figure)}
<p class="take">${figureLink(figure, 'All about this figure', place)}</p>
${takeAlong(chart, place)}</div>
${ownLimits(figure, `${pageOf(figure, place)}#${LIMITS_ID}`)}</div>
</section>
`;
}

export function figureSection(figure: Figure, place: PagePlace): Html {
  const id = anchorOf(figure.address);
  const [chart] = chartsShown(figure, place);
  return html`<section class="figure" id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading">${figureLink(figure, headingOf(figure), place)}</h3>
${figureNotices(figure.address, place)}<p class="said">${findingOf(figure)}</p>
<div class="beside"><div>${chart === undefined ? null : chartHtml(chart, place)}
${sourceLine(figure)}</div>
${ownLimits(figure, `${pageOf(figure, place)}#${LIMITS_ID}`)}</div>
</section>
`;
}
