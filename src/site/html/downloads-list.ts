// The list of files to take away: everything at once first, then by what people do with them, and a first script.
import type { Release } from '../../figure/report.ts';
import type { Download } from '../../save/download.ts';
import { EXAMPLE_COMMANDS, EXAMPLE_FILE, EXAMPLE_SCRIPT } from '../../save/example.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { type Html, html } from './html.ts';

/** In the order of the page; a file belongs to the first that takes it. */
const GROUPS: readonly {
  readonly name: string;
  readonly takes: (path: string) => boolean;
  readonly isFolded?: boolean;
}[] = [
  { name: words.pages.data.everything, takes: (path) => path.endsWith('.zip') },
  { name: words.pages.data.spreadsheets, takes: (path) => /\.(xlsx|ods)$/.test(path) },
  { name: words.pages.data.tables, takes: (path) => /\.(csv|parquet)$/.test(path) },
  { name: words.pages.data.model, takes: (path) => /(^|\/)report(\.schema)?\.json$/.test(path) },
  { name: words.pages.data.descriptions, takes: () => true, isFolded: true },
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
    // Without a byte order mark Excel guesses the letters of a CSV file; with one, other programs take it for a letter of the first name.
    const list = html`${hasCsv ? html`<p class="note">${words.pages.data.csvInExcelBecause}</p>` : null}<ul>${alike(own).map((each) => item(each, files))}</ul>`;
    if (own.length === 0) return null;
    return isFolded ? html`<details><summary>${name}</summary>${list}</details>` : html`<h3>${name}</h3>${list}`;
  })}
${state === 'draft' ? null : aboutRelease(files)}${downloads.some(({ path }) => path === 'data/all.csv') ? firstScript(files) : null}</div>
`;
}

function rank({ path }: Download): number {
  return /\/(all|report)\./.test(path) ? 0 : 1;
}

/** Files that are described in the same words stand together, and the words once. */
function alike(downloads: readonly Download[]): Download[][] {
  const groups = new Map<string, Download[]>();
  for (const download of downloads) {
    const what = described(download);
    groups.set(what, [...(groups.get(what) ?? []), download]);
  }
  return [...groups.values()];
}

function described({ path, description }: Download): string {
  return description === '' ? (path.split('.').at(-1)?.toUpperCase() ?? '') : description;
}

function item(downloads: readonly Download[], files: string): Html | null {
  const [first] = downloads;
  if (first === undefined) return null;
  const link = ({ path, label }: Download): Html =>
    html`<a href="${files}${path}" download>${capitalised(label)}</a> <span class="note">${path.split('/').at(-1) ?? path}</span>`;
  return html`<li>${downloads.length === 1 ? link(first) : null} <span class="note">${described(first)}</span>${downloads.length === 1 ? null : html`<ul>${downloads.map((each) => html`<li>${link(each)}</li>`)}</ul>`}</li>`;
}

/** What a release says of itself; a draft has none of it yet. */
function aboutRelease(files: string): Html {
  const { ofRelease, listOfChanges, csv } = words.pages.data;
  return html`<p>${ofRelease(
    html`<a href="${files}${CHANGES_PAGE}">${listOfChanges}</a>`,
    html`<a href="${files}changes.csv" download>${csv}</a>`,
    html`<a href="${files}SHA256SUMS" download>SHA256SUMS</a>`,
  )}</p>
`;
}

function firstScript(files: string): Html {
  const typed = (text: string): Html => html`<code>${text}</code>`;
  const [install, run] = EXAMPLE_COMMANDS.map(typed);
  const table = html`<a href="${files}data/all.csv" download>all.csv</a>`;
  const how = words.pages.data.howToRun(table, typed(EXAMPLE_FILE), install, run);
  return html`<details><summary>${words.pages.data.firstScript}</summary><p>${how}</p><pre tabindex="0"><code>${EXAMPLE_SCRIPT}</code></pre></details>`;
}
