// How files of the site are written, and read back.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** Writes below `folder`. A path that would leave it is refused. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const file of files) {
    const target = path.resolve(folder, file.path);
    if (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${file.path} would leave ${folder}`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.contents);
  }
}

/** Reads what was written below a folder; null where there is no such file. */
export function readerIn(folder: string): (path: string) => Uint8Array | null {
  return (file) => {
    const full = path.join(folder, file);
    return existsSync(full) ? readFileSync(full) : null;
  };
}
