// What stands for the code in the keys of the caches: when it changes, everything is drawn and rendered anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Rooms whose code decides how a drawing looks and what it says. */
export const DRAWING_CODE = ['figure', 'count', 'words', 'tell', 'draw'];

/** Rooms whose code decides how a page looks and what it says. */
const PAGE_CODE = [...DRAWING_CODE, 'read', 'save', 'release', 'site'];

/** Of the code that writes pages, and the versions of what it writes them with. */
export function pageCodeHash(): string {
  return codeHash(PAGE_CODE);
}

export function codeHash(rooms: readonly string[]): string {
  const source = path.resolve(import.meta.dirname, '../..');
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(source, room, name))
      .sort(),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  const { dependencies } = JSON.parse(readFileSync(path.join(source, '../package.json'), 'utf8'));
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}
