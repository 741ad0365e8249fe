// Which files changed. It looks at the files instead of waiting for the system's events: those get lost in new folders,
// come twice, and never come from network shares and containers. A look at a hundred files takes less than a millisecond.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file with what changes when it is written or replaced. */
export type Look = ReadonlyMap<string, string>;

/** The files below `folders`, which may not exist. What starts with "_" or "." or ends with "~" is no part of a report. */
export function lookAt(folders: readonly string[]): Look {
  return new Map(folders.flatMap(filesBelow));
}

function filesBelow(folder: string): [string, string][] {
  return namesBelow(folder).flatMap((name): [string, string][] => {
    if (/(^|[\\/])[_.]|~$/.test(name)) return [];
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? [[file, `${found.mtimeMs} ${found.size} ${found.ino}`]] : [];
  });
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return []; // not there, or a folder in it went away meanwhile: the next look tells
  }
}

/** The files that were written, added or removed between two looks. */
export function changed(before: Look, after: Look): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort();
}
