// Loaded before a command, which then dies in the middle of its nth write below a folder, as if somebody killed it there:
// a file is empty or half written, one entry of a folder is removed, a file is not renamed yet.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const below = path.resolve(process.env.KILLED_BELOW ?? '');
const last = Number(process.env.KILLED_IN_WRITE);
let writes = 0;
/** Smaller pieces reach a file at once: what is short is written whole, or the file is there and empty. */
const PAGE = 4096;

function isLast(file: fs.PathLike): boolean {
  return `${path.resolve(String(file))}${path.sep}`.startsWith(below + path.sep) && ++writes === last;
}

function die(): never {
  fs.writeSync(2, 'killed in a write\n');
  process.kill(process.pid, 'SIGKILL');
  throw new Error('killed');
}

const { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } = fs;

fs.writeFileSync = ((file: fs.PathLike, data: string | Uint8Array, options: fs.WriteFileOptions) => {
  if (!isLast(file)) return writeFileSync(file, data, options);
  const bytes = Buffer.from(data as string);
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2 / PAGE) * PAGE), options);
  die();
}) as typeof writeFileSync;

fs.rmSync = (file, options) => {
  if (!isLast(file)) return rmSync(file, options);
  if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    for (const inside of fs.readdirSync(file).slice(0, 1)) rmSync(path.join(String(file), inside), options);
  die();
};

fs.mkdirSync = ((folder: fs.PathLike, options: { recursive: true }) =>
  isLast(folder) ? die() : mkdirSync(folder, options)) as typeof mkdirSync;
fs.renameSync = (from, to) => (isLast(to) ? die() : renameSync(from, to));
fs.rmdirSync = (folder) => (isLast(folder) ? die() : rmdirSync(folder));

syncBuiltinESMExports();
