// Freezing a release, or its withdrawal: written to a temporary folder, flushed to the disk, then renamed. Whoever stops it
// at any moment finds either no new release or a whole one.
import fs from 'node:fs';
import path from 'node:path';
import { type Withdrawal, withdrawalText } from '../read/release-files.ts';
import { type Download, sumsOf } from '../save/download.ts';
import { RELEASES, STAYS_AFTER_REMOVAL, SUMS } from './frozen.ts';
import { isRunning } from './lock.ts';

export type FileToFreeze = Pick<Download, 'path' | 'contents'>;

/** Freezes `files` as `version` below `root`. Throws, and leaves nothing, where that release is already there. */
export function freeze(root: string, version: string, files: readonly FileToFreeze[]): void {
  const folder = path.join(root, RELEASES);
  fs.mkdirSync(folder, { recursive: true });
  clearLeftovers(folder);
  const target = path.join(folder, version);
  if (fs.existsSync(target)) throw new Error(`${RELEASES}/${version} is already there`);
  const temporary = path.join(folder, `.next-${process.pid}-${version}`);
  try {
    // Left by a process of the same number: in containers numbers come again.
    fs.rmSync(temporary, { recursive: true, force: true });
    const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const file of inOrder) write(temporary, file);
    write(temporary, { path: SUMS, contents: sumsOf(inOrder) });
    for (const inside of [temporary, ...foldersBelow(temporary)]) flush(inside);
    fs.renameSync(temporary, target);
    flush(folder);
  } catch (error) {
    fs.rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Writes the withdrawal, its checksum first; only then do files go, if they must. Can be begun again at any point. */
export function freezeWithdrawal(root: string, version: string, withdrawal: Withdrawal): void {
  const folder = path.join(root, RELEASES, version);
  const notice = { path: 'withdrawal.yaml', contents: withdrawalText(withdrawal) };
  const sum = { path: 'withdrawal.yaml.sha256', contents: sumsOf([notice]) };
  for (const file of [sum, notice]) {
    const temporary = { ...file, path: `.next-${file.path}` };
    write(folder, temporary);
    fs.renameSync(path.join(folder, temporary.path), path.join(folder, file.path));
    flush(folder);
  }
  if (withdrawal.files === 'removed') removeFiles(folder);
}

const STAYS = new Set([...STAYS_AFTER_REMOVAL, SUMS, 'withdrawal.yaml', 'withdrawal.yaml.sha256']);

function removeFiles(folder: string): void {
  for (const name of fs.readdirSync(folder))
    if (!STAYS.has(name)) fs.rmSync(path.join(folder, name), { recursive: true });
}

function write(folder: string, { path: name, contents }: FileToFreeze): void {
  const target = path.resolve(folder, name);
  if (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} would leave ${folder}`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, contents, { flush: true });
}

function foldersBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Names in a folder reach the disk with the folder. Not every system lets a folder be opened. */
function flush(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

/** Of releases that were stopped half-way; those that another process is writing now stay. */
function clearLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const owner = /^\.next-(\d+)-/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
