// The list of files to take away: everything at once first, then by what people do with them, and a first script.
import type { Release } from '../../figure/report.ts';
import type { Download } from '../../save/download.ts';
import { EXAMPLE_COMMANDS, EXAMPLE_FILE, EXAMPLE_SCRIPT } from '../../save/example.ts';
import { capitalised } from '../../tell/phrase.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { type Html, html } from './html.ts';

/** Without a byte order mark Excel guesses the letters of a CSV file; with one, other programs take it for a letter of the first name. */
export const CSV_IN_EXCEL = 'In Excel, open CSV files with Data, From Text/CSV';
const WHY_NOT_BY_DOUBLE_CLICK =
  'After a double click it garbles letters such as ô, and takes a label such as 1-5 for a date. The spreadsheets have neither fault.';

/** In the order of the page; a file belongs to the first that takes it. */
const GROUPS: readonly {
  readonly name: string;
  readonly takes: (path: string) => boolean;
  readonly isFolded?: boolean;
}[] = [
  { name: 'Everything at once', takes: (path) => path.endsWith('.zip') },
  { name: 'Spreadsheets', takes: (path) => /\.(xlsx|ods)$/.test(path) },
  { name: 'Tables for programs', takes: (path) => /\.(csv|parquet)$/.test(path) },
  { name: 'The whole model', takes: (path) => /(^|\/)report(\.schema)?\.json$/.test(path) },
  { name: 'Descriptions for catalogues and programs', takes: () => true, isFolded: true },
];

/** `files` is the way to where the files stand. */
export function downloadsHtml(downloads: readonly Download[], files: string, { state }: Pick<Release, 'state'>): Html {
  const left = new Set(downloads);
  const groups = GROUPS.map(({ name, takes, isFolded = false }) => {
    // What holds everything comes before what holds a part.
    const own = [...left].filter(({ path }) => takes(path)).sort((a, b) => rank(a) - rank(b));
    for (const download of own) left.delete(download);
    return { name, own, isFolded };
  });
  return html`<div class="downloads">${groups.map(({ name, own, isFolded }) => {
    const hasCsv = own.some(({ path }) => path.endsWith('.csv'));
    const list = html`${hasCsv ? html`<p class="note">${CSV_IN_EXCEL}. ${WHY_NOT_BY_DOUBLE_CLICK}</p>` : null}<ul>${own.map((download) => item(download, files))}</ul>`;
    if (own.length === 0) return null;
    return isFolded ? html`<details><summary>${name}</summary>${list}</details>` : html`<h3>${name}</h3>${list}`;
  })}
${state === 'draft' ? null : aboutRelease(files)}${downloads.some(({ path }) => path === 'data/all.csv') ? firstScript(files) : null}</div>
`;
}

function rank({ path }: Download): number {
  return /\/(all|report)\./.test(path) ? 0 : 1;
}

function item({ path, label, description }: Download, files: string): Html {
  const ending = path.split('.').at(-1)?.toUpperCase() ?? '';
  const name = path.split('/').at(-1) ?? path;
  return html`<li><a href="${files}${path}" download>${capitalised(label)}</a> <span class="note">${description === '' ? ending : description} · ${name}</span></li>`;
}

/** What a release says of itself; a draft has none of it yet. */
function aboutRelease(files: string): Html {
  return html`<p>What changed in this release: <a href="${files}${CHANGES_PAGE}">the list of changes</a>, also as <a href="${files}changes.csv" download>CSV</a>. To prove what was downloaded: <a href="${files}SHA256SUMS" download>SHA256SUMS</a>, the checksum of each file.</p>
`;
}

function firstScript(files: string): Html {
  return html`<details><summary>A first script</summary><p>Save <a href="${files}data/all.csv" download>all.csv</a> and this as <code>${EXAMPLE_FILE}</code>, then run <code>${EXAMPLE_COMMANDS[0]}</code> and <code>${EXAMPLE_COMMANDS[1]}</code> with Node.js. It prints the headline numbers, each with its base and what is not known.</p><pre tabindex="0"><code>${EXAMPLE_SCRIPT}</code></pre></details>`;
}
