// Finished drawings kept between builds, each under the hash of all that it depends on. Safe to delete: what is missing is drawn.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

export interface DrawingStore {
  /** The parts put under this key; null where there are none, or where they are no longer what was put. */
  get(key: string): readonly Buffer[] | null;
  /** Whether something was put under this key; reading it may still find it damaged. */
  has(key: string): boolean;
  put(key: string, parts: readonly (string | Uint8Array)[]): void;
  /** Forgets what has neither been asked for nor put since the store was opened. */
  forgetTheRest(): void;
}

/** A store in a folder, which need not be there until something is put. An entry is written to a temporary file and renamed, so that nobody ever reads half of one. */
export function openDrawingStore(folder: string): DrawingStore {
  const used = new Set<string>();
  return {
    get(key) {
      const parts = unpacked(path.join(folder, key));
      if (parts !== null) used.add(key);
      return parts;
    },
    has(key) {
      const isThere = existsSync(path.join(folder, key));
      if (isThere) used.add(key);
      return isThere;
    },
    put(key, parts) {
      mkdirSync(folder, { recursive: true });
      const temporary = path.join(folder, `${key}.${process.pid}`);
      writeFileSync(temporary, packed(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))));
      renameSync(temporary, path.join(folder, key));
      used.add(key);
    },
    forgetTheRest() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** A store that keeps nothing. */
export const NO_STORE: DrawingStore = { get: () => null, has: () => false, put: () => {}, forgetTheRest: () => {} };

/** The first line says how long each part is, and the sum that tells a damaged file. */
function packed(parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = JSON.stringify({ crc32: crc32(body), lengths: parts.map(({ length }) => length) });
  return Buffer.concat([Buffer.from(`${head}\n`), body]);
}

function unpacked(file: string): Buffer[] | null {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as { crc32: number; lengths: number[] };
    const body = bytes.subarray(end + 1);
    if (crc32(body) !== head.crc32) return null;
    let from = 0;
    return head.lengths.map((length) => {
      from += length;
      return body.subarray(from - length, from);
    });
  } catch {
    return null;
  }
}
