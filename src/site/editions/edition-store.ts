// Rendered releases kept between builds, each under the hash of all that it depends on. Safe to delete: what is missing is rendered.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface EditionStore {
  /** Puts what is kept under this key at `target`. False where nothing is, or where it is no longer what was kept. */
  place(key: string, target: string): boolean;
  /** Keeps what `render` writes into the folder that it is given. */
  keep(key: string, render: (folder: string) => Promise<void>): Promise<void>;
  /** Forgets what has neither been placed nor kept since the store was opened. */
  forgetTheRest(): void;
}

/** Name, size and time of change of a file: an edit in place shows in them. */
type Entry = readonly [file: string, bytes: number, changedMs: number];

export function openEditionStore(folder: string): EditionStore {
  const used = new Set<string>();
  mkdirSync(folder, { recursive: true });
  const list = (key: string): string => path.join(folder, `${key}.json`);
  return {
    place(key, target) {
      const tree = path.join(folder, key);
      if (!existsSync(list(key))) return false;
      const entries = JSON.parse(readFileSync(list(key), 'utf8')) as Entry[];
      if (!entries.every((entry) => isAsKept(tree, entry))) return false;
      for (const inside of new Set(entries.map(([file]) => path.dirname(file))))
        mkdirSync(path.join(target, inside), { recursive: true });
      for (const [file] of entries) linkOrCopy(path.join(tree, file), path.join(target, file));
      used.add(key);
      return true;
    },
    async keep(key, render) {
      const temporary = path.join(folder, `next-${process.pid}-${key}`);
      rmSync(temporary, { recursive: true, force: true });
      mkdirSync(temporary, { recursive: true });
      try {
        await render(temporary);
        rmSync(list(key), { force: true });
        rmSync(path.join(folder, key), { recursive: true, force: true });
        renameSync(temporary, path.join(folder, key));
      } finally {
        rmSync(temporary, { recursive: true, force: true });
      }
      const tree = path.join(folder, key);
      const entries = filesBelow(tree).map((file): Entry => {
        const { size, mtimeMs } = statSync(path.join(tree, file));
        return [file, size, mtimeMs];
      });
      writeFileSync(list(key), JSON.stringify(entries));
      used.add(key);
    },
    forgetTheRest() {
      for (const name of readdirSync(folder))
        if (!used.has(name.replace(/\.json$/, ''))) rmSync(path.join(folder, name), { recursive: true, force: true });
    },
  };
}

/** A key from everything that it stands for. */
export function keyOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function isAsKept(tree: string, [file, bytes, changedMs]: Entry): boolean {
  const found = statSync(path.join(tree, file), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes && found.mtimeMs === changedMs;
}

/** The same bytes under a second name, where the file system can; hundreds of releases would fill a disk otherwise. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
