// The numbers of a figure as tables, each with all that must go along when it is copied.
import { caveatsBeside } from '../../draw/frame.ts';
import type { BreakdownFigure, Figure, RowsFigure } from '../../figure/figure.ts';
import { verdictOf } from '../../tell/agreement-in-words.ts';
import { carriedBy, linesOf } from '../../tell/carried.ts';
import { span } from '../../tell/fact-text.ts';
import { wholeNumber } from '../../tell/number.ts';
import { ended } from '../../tell/phrase.ts';
import { marksKey, rowsTable } from '../../tell/rows.ts';
import { type Table, tableOf } from '../../tell/table.ts';
import { type Html, html } from './html.ts';

/** A long table is for the data file: the page shows its first and last rows. */
const MOST_ROWS = 100;

/** The numbers of a figure as tables, with what is said under them; a population has none. */
export function figureTables(figure: Figure): Html {
  if (figure.kind === 'population') return html``;
  return figure.kind === 'rows' ? rowsTables(figure) : html`${breakdownTables(figure)}`;
}

export function breakdownTables(figure: BreakdownFigure): Html[] {
  return figure.counted.readings.map((reading) => tableHtml(tableOf(figure, reading), figure, reading.reading.because));
}

export function rowsTables(figure: RowsFigure): Html {
  const whole = rowsTable(figure);
  const cut = whole.rows.length > MOST_ROWS;
  const shown = cut
    ? { ...whole, rows: [...whole.rows.slice(0, MOST_ROWS / 2), ...whole.rows.slice(-MOST_ROWS / 2)] }
    : whole;
  return html`${tableHtml(shown, figure, null)}
${marksKey(figure).map((line) => html`<p class="note">${line}</p>`)}
${cut ? html`<p>The first and the last ${MOST_ROWS / 2} of ${wholeNumber(whole.rows.length)} rows; all of them stand in the data file.</p>` : null}`;
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
export function comparison(figure: BreakdownFigure): Html | null {
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
