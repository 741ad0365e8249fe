// The real commands as a mistake would make them: lines of the program's own source are replaced while it is loaded.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './kept-folders.ts';

export interface Alteration {
  /** Below src/. */
  readonly file: string;
  readonly from: RegExp | string;
  readonly to: string;
}

/** The environment in which a command runs with these files changed. No file is written, so all tests can share the program. */
export function alteredBy(...alterations: readonly Alteration[]): Readonly<Record<string, string>> {
  const sources = alterations.map(({ file, from, to }) => {
    const full = path.join(PROJECT, 'src', file);
    const before = readFileSync(full, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`src/${file} does not hold ${from}`);
    return [full, after];
  });
  return {
    NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, 'alter-on-load.ts'))}`,
    ALTERED: JSON.stringify(Object.fromEntries(sources)),
  };
}
