// The numbers of a figure as a table. What goes with them stands around it, on the figure's page.
import { type Chart, figuresBeside } from '../../draw/draw.ts';
import { caveatsBeside, sourceBeside } from '../../draw/frame.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { BreakdownFigure, Figure, RowsFigure } from '../../figure/figure.ts';
import { verdictOf } from '../../tell/agreement-in-words.ts';
import { carriedBy } from '../../tell/carried.ts';
import { span } from '../../tell/fact-text.ts';
import { wholeNumber } from '../../tell/number.ts';
import { ended } from '../../tell/phrase.ts';
import { marksKey, rowsTable } from '../../tell/rows.ts';
import { type Table, tableOf } from '../../tell/table.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from './html.ts';

/** A long table is for the data file: the page shows its first and last rows. */
const MOST_ROWS = 100;
/** More rows than this scroll in a window of their own. */
const ROWS_IN_SIGHT = 20;

/** The numbers of a figure as one table, with what is said under it; a population has none. */
export function figureTable(figure: Figure): Html {
  if (figure.kind === 'population') return html``;
  return figure.kind === 'rows' ? rowsTables(figure) : breakdownTable(figure);
}

/** Why a reading is used, or another is possible, stands under the numbers that it gives. */
function breakdownTable(figure: BreakdownFigure): Html {
  const { readings, preferred } = figure.counted;
  const because = readings.flatMap(({ reading }) =>
    reading.because === null
      ? []
      : [
          words.pages.figurePage[reading === preferred.reading ? 'readingUsed' : 'otherReading'](
            ended(reading.because),
          ),
        ],
  );
  return html`${tableHtml(tableOf(figure))}
${because.map((line) => html`<p class="note">${line}</p>`)}`;
}

function rowsTables(figure: RowsFigure): Html {
  const whole = rowsTable(figure);
  const cut = whole.rows.length > MOST_ROWS;
  const shown = cut
    ? { ...whole, rows: [...whole.rows.slice(0, MOST_ROWS / 2), ...whole.rows.slice(-MOST_ROWS / 2)] }
    : whole;
  return html`${tableHtml(shown, whole.rows.length > ROWS_IN_SIGHT)}
${marksKey(figure).map((line) => html`<p class="note">${line}</p>`)}
${cut ? html`<p>${words.pages.figurePage.rowsLeftOut(MOST_ROWS / 2, wholeNumber(whole.rows.length))}</p>` : null}`;
}

function tableHtml({ caption, note, bands, head, rows }: Table, scrolls = false): Html {
  // On a phone each cell says its column, and where that is of another reading, which.
  const used = bands.slice(0, 2).reduce((all, { columns: wide }) => all + wide, 0);
  const columns = head
    .slice(1)
    .map((text, index) => (used > 0 && index + 1 >= used ? words.statements.inOtherReading(text) : text));
  const band =
    bands.length === 0
      ? null
      : html`<tr class="band">${bands.map(({ text, columns }) => (text === '' ? html`<td colspan="${columns}"></td>` : html`<th scope="colgroup" colspan="${columns}">${text}</th>`))}</tr>`;
  return html`<div class="table ${scrolls ? 'long' : 'folds'}" role="group" aria-label="${caption}" tabindex="0"><table>
${
  note === null
    ? null
    : html`<caption><span class="caption">${note}</span></caption>
`
}<thead>${band}<tr>${head.map((text, index) => (index === 0 && text === '' ? html`<td></td>` : html`<th scope="col"${index < 2 && head[0] === '' ? null : index === 0 ? null : html` class="number"`}>${text}</th>`))}</tr></thead>
<tbody>${rows.map(
    ({ label, note, kind, cells }) =>
      html`<tr class="${kind.replaceAll(' ', '-')}"><th scope="row">${label}${note === null ? null : html` <span class="note">(${note})</span>`}</th>${cells.map(
        ({ text, isNumeric }, index) => {
          const classes = [isNumeric ? 'number' : [], text === '' ? 'none' : []].flat().join(' ');
          return html`<td data-column="${columns[index]}"${classes === '' ? null : html` class="${classes}"`}>${text === '' ? '–' : text}</td>`;
        },
      )}</tr>
`,
  )}</tbody></table></div>
`;
}

/** What the other figure beside it carries; a caveat that both have is said once. */
function besideLine(other: BreakdownFigure, figure: BreakdownFigure): string {
  const caveats = caveatsBeside(other, figure);
  const { base, unknown, source } = carriedBy(other);
  const { baseThere, source: sourceThere } = words.pages.comparison;
  const lines = [baseThere(base), unknown, ...(caveats === null ? [] : [caveats]), sourceThere(source)];
  return lines.map(ended).join(' ');
}

/** Two statements of one source, or two sources, on the same question: what they agree on and what they do not. */
export function comparison(figure: BreakdownFigure): Html | null {
  const { counted, population, restates } = figure;
  if (counted.comparison === null || restates === null) return null;
  const verdict = verdictOf(counted.comparison);
  const { name, sharesOf, here: inThis, there: inOther, doTheyAgree, agrees: alike, differs } = words.pages.comparison;
  return html`<p><strong>${verdict}</strong> ${sharesOf(population.label)}</p>
<div class="table folds" role="group" aria-label="${name}" tabindex="0"><table><thead><tr><td></td><th scope="col" class="number">${inThis}</th><th scope="col" class="number">${inOther}</th><th scope="col">${doTheyAgree}</th></tr></thead>
<tbody>${counted.comparison.parts.map(
    ({ label, here, there, agrees }) =>
      html`<tr><th scope="row">${label}</th><td data-column="${inThis}" class="number">${span(here)}</td><td data-column="${inOther}" class="number">${span(there)}</td><td data-column="${doTheyAgree}">${agrees ? alike : html`<strong>${differs}</strong>`}</td></tr>`,
  )}</tbody>
</table></div><p class="note">${besideLine(restates, figure)}</p>`;
}

/** What other figures carry whose parts a chart shows as well, a line each; a caveat that both have is said once. */
export function besideLines(chart: Chart | OwnChart): string[] {
  return figuresBeside(chart).map((other) => {
    const caveats = caveatsBeside(other, chart.figure);
    const { base, unknown } = carriedBy(other);
    return [base, unknown, ...(caveats === null ? [] : [caveats]), sourceBeside(other)].map(ended).join(' ');
  });
}
