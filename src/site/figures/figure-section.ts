// A figure on a page: what is unknown, the chart, the table, how the numbers came about, the caveats in full, the source.
import { type Chart, usualCharts } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { isOne } from '../../figure/quantity.ts';
import { carriedBy, whenLine } from '../../tell/carried.ts';
import { capitalised, countWithFormula, ended, marked, sizeInWords } from '../../tell/phrase.ts';
import { quotesOf } from '../../tell/quotable.ts';
import { leftOutSentence } from '../../tell/quoted-rows.ts';
import { questionByRow } from '../../tell/rows.ts';
import { unknownParts, unknownSentence } from '../../tell/unknown.ts';
import { anchorOf } from '../addresses/addresses.ts';
import { pageOf } from '../addresses/page-of-figure.ts';
import { breakdownTables, comparison, rowsTables } from '../html/figure-tables.ts';
import { type Html, html, trusted } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { figureNotices } from '../pages/notices.ts';
import { takeAlong } from './take-along.ts';

export function figureSection(figure: Figure, place: PagePlace): Html {
  if (figure.kind === 'rows') return rowsSection(figure, place);
  return figure.kind === 'population' ? populationSection(figure, place) : breakdownSection(figure, place);
}

function breakdownSection(figure: BreakdownFigure, place: PagePlace): Html {
  const { counted, address } = figure;
  const parts = unknownParts(counted);
  return html`<section class="figure" id="${anchorOf(address)}" aria-labelledby="${anchorOf(address)}-heading">
<h3 id="${anchorOf(address)}-heading">${counted.breakdown.question}</h3>
${figureNotices(figure.address, place)}${chartsHtml(figure, place)}
${breakdownTables(figure)}
${comparison(figure)}
<details><summary>How the numbers were worked out</summary>
<p>${unknownSentence(figure)}</p>${parts.length > 1 ? html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>` : null}
<p>As numbers of ${figure.population.unit.many}:</p>
<ul>${counted.preferred.parts.map(
    (part) => html`<li>${part.label}: ${countWithFormula(part.count)}</li>`,
  )}</ul></details>
${caveatsAndSource(figure, place)}
</section>
`;
}

function rowsSection(figure: RowsFigure, place: PagePlace): Html {
  const { address, table } = figure;
  return html`<section class="figure" id="${anchorOf(address)}" aria-labelledby="${anchorOf(address)}-heading">
<h3 id="${anchorOf(address)}-heading">${questionByRow(table)}</h3>
${figureNotices(figure.address, place)}${chartsHtml(figure, place)}
${rowsTables(figure)}
${caveatsAndSource(figure, place)}
</section>
`;
}

function chartsHtml(figure: Figure, place: PagePlace): Html {
  return html`${usualCharts(figure).map((chart) => chartHtml(chart, place))}`;
}

/** Both drawings of a chart, of which the page shows the one that fits, and the pictures to take away. */
export function chartHtml(chart: Chart | OwnChart, place: PagePlace): Html {
  const drawn = place.prepared.drawings.charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
  return html`<div class="chart wide">${trusted(drawn.wide)}</div>
<div class="chart narrow">${trusted(drawn.narrow)}</div>
${takeAlong(chart, place)}
`;
}

/** Sentences that may be quoted as they stand: one click takes the sentence with all that it carries. */
function quotes(figure: Figure, { prepared }: PagePlace): Html {
  const leftOut = figure.kind === 'rows' ? leftOutSentence(figure) : null;
  return html`<details class="quotes"><summary>Quote this figure</summary>
<p>One click takes a sentence whole. It stands by itself as long as its brackets go along.</p>
<ul>${quotesOf(figure, pageOf(figure.address, prepared)).map(
    ({ says, carries }) => html`<li class="one-click">${says} <span class="note">${carries}</span></li>
`,
  )}</ul>${leftOut === null ? null : html`<p>${leftOut}</p>`}</details>`;
}

function populationSection(figure: PopulationFigure, place: PagePlace): Html {
  const { population, restated, base } = figure;
  return html`<section class="figure population" id="${anchorOf(figure.address)}" aria-labelledby="${anchorOf(figure.address)}-heading">
<h3 id="${anchorOf(figure.address)}-heading">${capitalised(population.label)}</h3>
${figureNotices(figure.address, place)}<p class="big-number">${base.size.value === null ? html`<strong>not said</strong> number of ${population.unit.many}` : html`<strong>${marked(sizeInWords(base.size), base.size)}</strong> ${isOne(base.size.value) ? population.unit.one : population.unit.many}`}${whenLine(population)}</p>
<p>${carriedBy(figure).unknown}</p>
${usualCharts(figure).map((chart) => takeAlong(chart, place))}
${restated.map(
  ({ restatement, sourced, agrees }) =>
    html`<p>Also printed as “${restatement.printed.wording}” (${sourced.citation.at}), which ${agrees ? 'agrees' : html`<strong>does not agree</strong>`}.</p>`,
)}
${caveatsAndSource(figure, place)}
</section>
`;
}

function caveatsAndSource(figure: Figure, place: PagePlace): Html {
  const { files } = place.ways;
  const { caveats } = figure;
  const inFull = html`
<details class="caveats"><summary>Read with care: ${caveats.length === 1 ? '1 caveat' : `${caveats.length} caveats`} in full</summary><dl>${caveats.map(
    ({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`,
  )}</dl></details>`;
  return html`${quotes(figure, place)}${caveats.length === 0 ? null : inFull}
<p class="source">${figure.kind === 'population' ? html`${ended(carriedBy(figure).base)} ${ended(`Source: ${carriedBy(figure).source}`)} ${ended(carriedBy(figure).release)} ` : null}<a href="${files}data/${figure.population.id}.csv" download>Data (CSV)</a></p>`;
}
