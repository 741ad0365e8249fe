// Where tests keep for later tests what takes long to make. All of it can be deleted at any time.
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '..');

const CACHE = path.join(PROJECT, 'node_modules/.cache');

/** What Node makes of the program's files. */
export const COMPILED_BEFORE = path.join(CACHE, 'compiled');
/** Reports as they stand, built. */
export const BUILT_BEFORE = path.join(CACHE, 'built-reports');
/** Drawings of copies, by the name of the report; each is named by the hash of all that it depends on. */
export const DRAWN_BEFORE = path.join(CACHE, 'test-drawings');
