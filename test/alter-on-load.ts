// Loaded before a command of the program, which then finds other lines in some of its files: see altered-program.ts.
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The whole text of each file that is another one, by its path. */
const altered = JSON.parse(process.env.ALTERED ?? '{}') as Readonly<Record<string, string>>;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const source = url.startsWith('file:') ? altered[fileURLToPath(url)] : undefined;
    return source === undefined ? loaded : { ...loaded, source };
  },
});

// The program names what it keeps by a hash of its own code: nothing that the unaltered one kept may be taken for this one's.
const readFileSync = fs.readFileSync;
fs.readFileSync = ((file: string, ...options: []) =>
  altered[file] ?? readFileSync(file, ...options)) as typeof fs.readFileSync;
syncBuiltinESMExports();
