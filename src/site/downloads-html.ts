// The list of files to take away: everything at once first, then by what people do with them, and a first script.
import type { Download } from '../save/download.ts';
import { EXAMPLE_COMMANDS, EXAMPLE_FILE, EXAMPLE_SCRIPT } from '../save/example.ts';
import { capitalised } from '../tell/phrase.ts';
import { type Html, html } from './html.ts';

/** In the order of the page; a file belongs to the first that takes it. */
const GROUPS: readonly { readonly name: string; readonly takes: (path: string) => boolean }[] = [
  { name: 'Everything at once', takes: (path) => path.endsWith('.zip') },
  { name: 'Spreadsheets', takes: (path) => /\.(xlsx|ods)$/.test(path) },
  { name: 'Tables for programs', takes: (path) => /\.(csv|parquet)$/.test(path) },
  { name: 'The whole model', takes: (path) => /(^|\/)report(\.schema)?\.json$/.test(path) },
  { name: 'Descriptions for catalogues and programs', takes: () => true },
];

/** `files` is the way to where the files stand. */
export function downloadsHtml(downloads: readonly Download[], files: string): Html {
  const left = new Set(downloads);
  const groups = GROUPS.map(({ name, takes }) => {
    const own = [...left].filter(({ path }) => takes(path));
    for (const download of own) left.delete(download);
    return { name, own };
  });
  return html`<div class="downloads">${groups.map(({ name, own }) => (own.length === 0 ? null : html`<h3>${name}</h3><ul>${own.map((download) => item(download, files))}</ul>`))}
${downloads.some(({ path }) => path === 'data/all.csv') ? firstScript(files) : null}</div>
`;
}

function item({ path, label, description }: Download, files: string): Html {
  const ending = path.split('.').at(-1)?.toUpperCase() ?? '';
  const name = path.split('/').at(-1) ?? path;
  return html`<li><a href="${files}${path}" download>${capitalised(label)}</a> <span class="note">${description === '' ? ending : description} · ${name}</span></li>`;
}

function firstScript(files: string): Html {
  return html`<details><summary>A first script</summary><p>Save <a href="${files}data/all.csv" download>all.csv</a> and this as <code>${EXAMPLE_FILE}</code>, then run <code>${EXAMPLE_COMMANDS[0]}</code> and <code>${EXAMPLE_COMMANDS[1]}</code> with Node.js. It prints the headline numbers, each with its base and what is not known.</p><pre tabindex="0"><code>${EXAMPLE_SCRIPT}</code></pre></details>`;
}
