// A first script for somebody who has never seen the files: it stands on the page of downloads, and a test runs it.

/** What the script is called where a page tells how to run it. */
export const EXAMPLE_FILE = 'headlines.mjs';
export const EXAMPLE_COMMANDS = ['npm install csv-parse', `node ${EXAMPLE_FILE} all.csv`] as const;

/** Ten lines of code for Node 20 or later; the argument is the file, or its address on the web. */
export const EXAMPLE_SCRIPT = `// The headline number of every figure, with its base and what is not known.
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
const from = process.argv[2];
const text = /^https?:/.test(from) ? await (await fetch(from)).text() : await readFile(from, 'utf8');
for (const row of parse(text, { columns: true }).filter((row) => row.headline !== '')) {
  console.log(\`\${row.headline}: \${[row.part_label, row.period, row.question].filter(Boolean).join(', ')}\`);
  console.log(\`  Base: \${row.base_statement}\`);
  console.log(\`  Unknown: \${row.unknown_statement}\`);
  console.log(\`  Caveats: \${row.caveats_text} (\${row.source_title}; \${row.release_state} \${row.release})\`);
}
`;
