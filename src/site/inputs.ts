// The files that a report is made of, from disk: data/*.yaml, data/figures/*.yaml and *.csv, content/**/*.md, in one order everywhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { InputFile } from '../read/report.ts';

/** Reads the inputs below `root`. Paths come back relative, with forward slashes; a byte order mark is dropped. */
export function readInputs(root: string): InputFile[] {
  const paths = [
    ...filesIn(root, 'data', '.yaml', false),
    ...filesIn(root, 'data/figures', '.yaml', false),
    ...filesIn(root, 'data/figures', '.csv', false),
    ...filesIn(root, 'content', '.md', true),
  ];
  return paths.map((file) => ({
    path: file,
    text: readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, ''),
  }));
}

function filesIn(root: string, folder: string, ending: string, recursive: boolean): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith(ending) && !/(^|\/)[_.]/.test(file))
    .sort();
}
