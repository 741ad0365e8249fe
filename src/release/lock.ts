// One release command at a time: two at once would both follow the same release, and one of the two would be lost.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RELEASES } from './frozen.ts';

const LOCK = path.join(RELEASES, '.next-lock');

/**
 * Keeps every other release command out of the working directory until this process ends. Returns null, or what to say to
 * the editor where one is at work.
 */
export function holdReleases(): string | null {
  // Where there is no report there is nothing to keep apart.
  if (!existsSync('data')) return null;
  const holder = heldBy();
  if (holder !== null && isRunning(holder))
    return `Another release command is at work here (process ${holder}).\n    fix: let it end; if there is none, delete ${LOCK}`;
  // The process that left it was killed.
  if (holder !== null) rmSync(LOCK, { force: true });
  try {
    mkdirSync(RELEASES, { recursive: true });
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return holdReleases();
    return `Nothing can be released: ${message}\n    fix: let this user write in ${RELEASES}`;
  }
  process.on('exit', letGo);
  return null;
}

function letGo(): void {
  rmSync(LOCK, { force: true });
  // A first release that was refused leaves no folder behind.
  if (existsSync(RELEASES) && readdirSync(RELEASES).length === 0) rmdirSync(RELEASES);
}

/** The number of the process that holds the lock; null where nobody does, 0 where it was killed while it wrote its number. */
function heldBy(): number | null {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether a process of this number runs on this machine. */
export function isRunning(id: number): boolean {
  if (id === 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
