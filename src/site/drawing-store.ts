// Finished drawings kept between builds, each under the hash of all that it depends on. Safe to delete: what is missing is drawn.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface DrawingStore {
  /** The parts put under this key; null where there are none, or where they are no longer what was put. */
  get(key: string): readonly Buffer[] | null;
  put(key: string, parts: readonly (string | Uint8Array)[]): void;
  /** Forgets what has neither been asked for nor put since the store was opened. */
  forgetTheRest(): void;
}

/** A store in a folder. An entry is written beside and renamed, so that nobody ever reads half of one. */
export function openDrawingStore(folder: string): DrawingStore {
  const used = new Set<string>();
  mkdirSync(folder, { recursive: true });
  return {
    get(key) {
      const parts = unpacked(path.join(folder, key));
      if (parts !== null) used.add(key);
      return parts;
    },
    put(key, parts) {
      const beside = path.join(folder, `${key}.${process.pid}`);
      writeFileSync(beside, packed(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));
      renameSync(beside, path.join(folder, key));
      used.add(key);
    },
    forgetTheRest() {
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** A store that keeps nothing. */
export const NO_STORE: DrawingStore = { get: () => null, put: () => {}, forgetTheRest: () => {} };

/** The first line says how long each part is and what all of them hash to. */
function packed(parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = JSON.stringify({ sha256: hashOf(body), lengths: parts.map(({ length }) => length) });
  return Buffer.concat([Buffer.from(`${head}\n`), body]);
}

function unpacked(file: string): Buffer[] | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const { sha256, lengths } = JSON.parse(bytes.toString('utf8', 0, end)) as { sha256: string; lengths: number[] };
    const body = bytes.subarray(end + 1);
    if (hashOf(body) !== sha256) return null;
    let from = 0;
    return lengths.map((length) => {
      from += length;
      return body.subarray(from - length, from);
    });
  } catch {
    return null;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
