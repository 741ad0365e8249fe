// A made-up report with as many rows as asked for: two answers and two unknown parts in each.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InputFile } from '../src/read/report.ts';

const folder = path.resolve(import.meta.dirname, 'reports/clinic-referrals');
const names = ['data/report.yaml', 'data/sources.yaml', 'data/caveats.yaml', 'data/figures/referrals.yaml'];

/** Everything in `data/`; a report that is to be checked as a whole wants a page as well. */
export function manyRows(rows: number): InputFile[] {
  const fixed = names.map((name): InputFile => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    // Cited by claims alone, and those name rows that are not here.
    return { path: name, text: name.endsWith('sources.yaml') ? text.replace(/^letter: .*\n/m, '') : text };
  });
  return [...fixed, { path: 'data/figures/clinics.csv', text: table(rows) }];
}

function table(rows: number): string {
  const lines = ['clinic,count,seen,not-seen,no-answer,hidden'];
  for (let row = 0; row < rows; row++) {
    const [seen, notSeen, silent] = [row % 97, row % 31, row % 7];
    lines.push(`Clinic ${row},${seen + notSeen + silent + 5},${seen},${notSeen},${silent},5`);
  }
  return lines.join('\n');
}
