import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

/** Everything below a folder, by its path from there. Links to folders are not followed: they may lead in a circle. */
export function everythingBelow(folder: string): { readonly name: string; readonly entry: Dirent }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inside = entry.isDirectory() ? everythingBelow(path.join(folder, entry.name)) : [];
    return [
      { name: entry.name, entry },
      ...inside.map((each) => ({ ...each, name: path.join(entry.name, each.name) })),
    ];
  });
}
