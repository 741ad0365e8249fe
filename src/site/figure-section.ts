// A figure on a page: what is unknown, the chart, the table, how the numbers came about, the caveats in full, the source.

import { type Chart, usualCharts } from '../draw/draw.ts';
import { caveatsBeside } from '../draw/frame.ts';
import type { OwnChart } from '../draw/own/chart.ts';
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../figure/figure.ts';
import { isOne } from '../figure/quantity.ts';
import { carriedBy, linesOf, whenLine } from '../tell/carried.ts';
import { verdictOf } from '../tell/compare.ts';
import { span } from '../tell/fact-text.ts';
import { wholeNumber } from '../tell/number.ts';
import { capitalised, countWithFormula, ended, marked, sizeInWords } from '../tell/phrase.ts';
import { quotesOf } from '../tell/quotable.ts';
import { leftOutSentence } from '../tell/quoted-rows.ts';
import { marksKey, questionByRow, rowsTable } from '../tell/rows.ts';
import { type Table, tableOf } from '../tell/table.ts';
import { unknownParts, unknownSentence } from '../tell/unknown.ts';
import { anchorOf } from './addresses.ts';
import type { PagePlace } from './edition.ts';
import { type Html, html, trusted } from './html.ts';
import { figureNotices } from './notices.ts';
import { pageOf } from './pages.ts';
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

/** A long table is for the data file: the page shows its first and last rows. */
const MOST_ROWS = 100;

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

/** The numbers of a figure as tables, with what is said under them; a population has none. */
export function tablesOf(figure: Figure): Html {
  if (figure.kind === 'population') return html``;
  return figure.kind === 'rows' ? rowsTables(figure) : html`${breakdownTables(figure)}`;
}

function breakdownTables(figure: BreakdownFigure): Html[] {
  return figure.counted.readings.map((reading) => tableHtml(tableOf(figure, reading), figure, reading.reading.because));
}

function rowsTables(figure: RowsFigure): Html {
  const whole = rowsTable(figure);
  const cut = whole.rows.length > MOST_ROWS;
  const shown = cut
    ? { ...whole, rows: [...whole.rows.slice(0, MOST_ROWS / 2), ...whole.rows.slice(-MOST_ROWS / 2)] }
    : whole;
  return html`${tableHtml(shown, figure, null)}
${marksKey(figure).map((line) => html`<p class="note">${line}</p>`)}
${cut ? html`<p>The first and the last ${MOST_ROWS / 2} of ${wholeNumber(whole.rows.length)} rows; all of them stand in the data file.</p>` : null}`;
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

/** A table gets copied without its page: its foot has what the frame of a drawing has. */
function tableHtml({ caption, head, rows }: Table, figure: Figure, because: string | null): Html {
  return html`<div class="table folds" role="group" aria-label="${caption}" tabindex="0"><table>
<caption><span class="caption">${caption}${because === null ? null : html` <span class="because">because ${because}</span>`}</span></caption>
<thead><tr>${head.map((text, index) => (index === 0 && text === '' ? html`<td></td>` : html`<th scope="col"${index < 2 && head[0] === '' ? null : index === 0 ? null : html` class="number"`}>${text}</th>`))}</tr></thead>
<tbody>${rows.map(
    ({ label, note, kind, cells }) =>
      html`<tr class="${kind.replaceAll(' ', '-')}"><th scope="row">${label}${note === null ? null : html` <span class="note">${note}</span>`}</th>${cells.map(
        ({ text, isNumeric }, index) =>
          html`<td data-column="${head[index + 1]}"${isNumeric ? html` class="number"` : null}>${text === '' ? '–' : text}</td>`,
      )}</tr>
`,
  )}</tbody>
${tableFoot(head.length, carriedLine(figure))}</table></div>
`;
}

function tableFoot(columns: number, text: string): Html {
  return html`<tfoot><tr><td colspan="${columns}"><span class="foot">${text}</span></td></tr></tfoot>`;
}

/** Base, unknown share, caveats, source and release in one line. */
function carriedLine(figure: Figure): string {
  return linesOf(figure).map(ended).join(' ');
}

/** The same of another figure beside it; a caveat that both have is said once. */
function besideLine(other: BreakdownFigure, figure: BreakdownFigure): string {
  const caveats = caveatsBeside(other, figure);
  const lines = [`There: ${carriedBy(other).base}`, carriedBy(other).unknown, ...(caveats === null ? [] : [caveats])];
  return [...lines, `Source: ${carriedBy(other).source}`].map(ended).join(' ');
}

/** Two statements of one source, or two sources, on the same question: what they agree on and what they do not. */
function comparison(figure: BreakdownFigure): Html | null {
  const { counted, population, restates } = figure;
  if (counted.comparison === null || restates === null) return null;
  const other = counted.comparison.with.breakdown;
  const verdict = verdictOf(counted.comparison);
  return html`<div class="comparison"><h4>Beside “${other.question}”</h4><p><strong>${verdict}</strong> Shares of all ${population.label}:</p>
<div class="table folds" role="group" aria-label="Comparison" tabindex="0"><table><thead><tr><td></td><th scope="col" class="number">Here</th><th scope="col" class="number">There</th><th scope="col">Do they agree?</th></tr></thead>
<tbody>${counted.comparison.parts.map(
    ({ label, here, there, agrees }) =>
      html`<tr><th scope="row">${label}</th><td data-column="Here" class="number">${span(here)}</td><td data-column="There" class="number">${span(there)}</td><td data-column="Do they agree?">${agrees ? 'yes, they overlap' : html`<strong>no</strong>`}</td></tr>`,
  )}</tbody>
${tableFoot(4, `Here: ${carriedLine(figure)} ${besideLine(restates, figure)}`)}</table></div></div>`;
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
