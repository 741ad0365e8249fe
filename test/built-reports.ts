// Reports as they stand, each built once for all the tests that only read what came out.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyOf, filesBelow, isInput, PROJECT } from './build-report.ts';
import { BUILT_BEFORE } from './kept-folders.ts';

export interface BuiltReport {
  readonly root: string;
  readonly site: string;
  page(file?: string): string;
}

/**
 * The report built by the real command, as a draft. Nobody may write into it: a test that changes something takes a copy.
 * Throws where it does not build without a problem.
 */
export function builtReport(report: string): BuiltReport {
  const name = path.basename(report);
  const root = path.join(BUILT_BEFORE, `${name}-${keyOf(report)}`);
  mkdirSync(BUILT_BEFORE, { recursive: true });
  if (!existsSync(root)) alone(`${root}.lock`, () => existsSync(root) || buildInto(root, report));
  const site = path.join(root, '_site');
  return { root, site, page: (file = 'index.html') => readFileSync(path.join(site, file), 'utf8') };
}

function buildInto(root: string, report: string): void {
  const copy = copyOf(report, { keep: true });
  const beside = `${root}.${process.pid}`;
  try {
    const { status, output } = copy.run('build');
    if (status !== 0 || !output.includes('checked  no problems') || output.includes('page-length'))
      throw new Error(`${report} does not build:\n${output}`);
    cpSync(copy.root, beside, { recursive: true });
    if (!existsSync(root)) renameSync(beside, root);
  } finally {
    rmSync(beside, { recursive: true, force: true });
    copy.remove();
  }
}

/** Of the program and of the report's inputs: another one is built anew. */
function keyOf(report: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(PROJECT, 'package-lock.json')));
  const inputs = ['data', 'content'].map((folder) => path.join(report, folder));
  for (const folder of [path.join(PROJECT, 'src'), ...inputs])
    for (const [file, bytes] of filesBelow(folder))
      if (isInput(report, path.join(folder, file))) hash.update(`${file}\0`).update(bytes);
  return hash.digest('hex').slice(0, 16);
}

/** Runs `work` while no other test does; a lock whose holder was killed counts no more. */
function alone(lock: string, work: () => void): void {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  while (!isTaken(own, lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
    rmSync(own);
  }
}

/** The lock is there at once with the number of its holder, or not at all. */
function isTaken(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch {
    if (isLeftOver(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isLeftOver(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
