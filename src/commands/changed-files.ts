// Which files changed. It looks at the files instead of trusting the system's events: those get lost in new folders, come
// twice, and never come from network shares and containers. An event only says that a look is due at once. A look at a
// hundred files takes less than a millisecond.
import { type FSWatcher, statSync, watch } from 'node:fs';
import path from 'node:path';
import { everythingBelow } from '../site/inputs/below.ts';

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
    return everythingBelow(folder).map(({ name }) => name);
  } catch {
    return []; // not there, or a folder in it went away meanwhile: the next look tells
  }
}

/** The files that were written, added or removed between two looks. */
export function changed(before: Look, after: Look): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort();
}

/** Ends when the system says that something moved beside the files of a look, or directly in `folders`; at the latest after `ms`. */
export async function touched(look: Look, folders: readonly string[], ms: number): Promise<void> {
  const inside = [...look.keys()].map((file) => path.dirname(file));
  // Releases are not edited, and may be hundreds.
  const isEdited = (folder: string): boolean =>
    folders.some((top) => folder.startsWith(top)) && !/[\\/]data[\\/]releases([\\/]|$)/.test(folder);
  const all = new Set([...folders, ...inside.filter(isEdited)]);
  const watchers: FSWatcher[] = [];
  await new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
    for (const folder of all) {
      try {
        watchers.push(watch(folder, () => resolve()).on('error', () => {}));
      } catch {
        // Not there, or no more of them are allowed: the look after `ms` tells.
      }
    }
  });
  for (const watcher of watchers) watcher.close();
}
