// What stands in data/releases: read, and proved to be what was frozen, byte for byte. Nothing here writes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../figure/problem.ts';
import {
  type ReleaseFile,
  readReleaseFile,
  readWithdrawal,
  VERSION_PATTERN,
  type Withdrawal,
} from '../read/release-files.ts';
import type { InputFile } from '../read/report.ts';
import { compareVersions } from './version.ts';

export const RELEASES = 'data/releases';
export const SUMS = 'SHA256SUMS';
/** What is rendered of it, a line a file: where notices stand if its files must go. */
export const ADDRESSES = 'addresses.txt';
/** What says nothing of the figures themselves, and so outlives them. */
export const STAYS_AFTER_REMOVAL: readonly string[] = ['release.yaml', ADDRESSES];
const WITHDRAWAL = 'withdrawal.yaml';
const WITHDRAWAL_SUM = `${WITHDRAWAL}.sha256`;

/** One frozen release. Its bytes have been proved; `files` are relative to its folder, with forward slashes. */
export interface FrozenRelease {
  readonly version: string;
  readonly date: string;
  readonly file: ReleaseFile;
  readonly withdrawal: Withdrawal | null;
  /** The SHA-256 of its SHA256SUMS: stands for every byte. */
  readonly checksum: string;
  readonly files: readonly string[];
  read(file: string): Buffer;
}

export interface History {
  /** The oldest first. */
  readonly releases: readonly FrozenRelease[];
  readonly problems: readonly Problem[];
}

/** Whether its figures can still be computed: a release whose files had to go has none. */
export function isWhole({ withdrawal }: FrozenRelease): boolean {
  return withdrawal?.files !== 'removed';
}

/** The release that readers should use: the last one that was not withdrawn. */
export function standingRelease(releases: readonly FrozenRelease[]): FrozenRelease | null {
  return releases.findLast(({ withdrawal }) => withdrawal === null) ?? null;
}

/** The inputs as they were frozen, under the paths that they had. */
export function frozenInputs(release: FrozenRelease): InputFile[] {
  return release.files
    .filter((file) => file.startsWith('inputs/'))
    .map((file) => ({ path: file.slice('inputs/'.length), text: release.read(file).toString('utf8') }));
}

/** Reads every release below `root` and proves each byte, the order, and that none is missing from the chain. */
export function readHistory(root: string): History {
  const folder = path.join(root, RELEASES);
  if (!existsSync(folder)) return { releases: [], problems: [] };
  const problems: Problem[] = [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const strangers = entries.filter((entry) => !entry.isDirectory() || !VERSION_PATTERN.test(entry.name));
  for (const { name } of strangers)
    problems.push(
      problem(`${RELEASES}/${name}`, 'stands among the releases and was never frozen', 'move it elsewhere'),
    );
  const versions = entries.filter((entry) => !strangers.includes(entry)).map(({ name }) => name);
  const links = versions
    .sort(compareVersions)
    .map((version): Link => ({ version, release: readRelease(root, version, problems) }));
  problems.push(...chainProblems(links));
  return { releases: links.flatMap(({ release }) => release ?? []), problems };
}

function readRelease(root: string, version: string, problems: Problem[]): FrozenRelease | null {
  const folder = path.join(root, RELEASES, version);
  const at = (file: string): string => `${RELEASES}/${version}/${file}`;
  const read = (file: string): Buffer => readFileSync(path.join(folder, file));
  const before = problems.length;
  const found = filesBelow(folder);
  const sums = readSums(found, SUMS, read, at, problems);
  if (sums === null) return null;
  const withdrawal = withdrawalOf(found, read, at, problems);
  const isRemoved = withdrawal?.files === 'removed';
  const kept = isRemoved ? new Map([...sums].filter(([file]) => STAYS_AFTER_REMOVAL.includes(file))) : sums;
  for (const [file, sum] of kept) checkFile(file, sum, found, read, at, problems);
  const known = new Set([...kept.keys(), SUMS, WITHDRAWAL_SUM, ...(withdrawal === null ? [] : [WITHDRAWAL])]);
  const strangers = [...found].filter((name) => !known.has(name));
  const fix = `move it elsewhere: a released folder takes no new files; or ${restore(at(SUMS))}`;
  if (!isRemoved) problems.push(...strangers.map((file) => problem(at(file), 'was not frozen with its release', fix)));
  if (problems.length > before) return null;
  // What is left of a removal that was stopped half-way makes nothing else of the release doubtful.
  const finish = `finish what was begun: npm run release -- --withdraw ${version} --remove-files`;
  if (isRemoved) problems.push(...strangers.map((file) => problem(at(file), 'had to go with its release', finish)));
  const { contents, problems: unread } = readReleaseFile({
    path: at('release.yaml'),
    text: read('release.yaml').toString(),
  });
  problems.push(...unread);
  if (contents === null) return null;
  if (contents.version !== version)
    problems.push(
      problem(at('release.yaml'), `says ${contents.version}`, `give its folder the name ${contents.version} again`),
    );
  const checksum = sha256(read(SUMS));
  return { version, date: contents.date, file: contents, withdrawal, checksum, files: [...kept.keys(), SUMS], read };
}

/** `sha256sum` form: the sum, two spaces, the file. */
function readSums(
  found: ReadonlySet<string>,
  file: string,
  read: (file: string) => Buffer,
  at: (file: string) => string,
  problems: Problem[],
): Map<string, string> | null {
  if (!found.has(file)) {
    problems.push(missing(at(file)));
    return null;
  }
  const text = read(file).toString('utf8');
  if (text.includes('\r')) {
    problems.push(otherEndings(at(file)));
    return null;
  }
  const lines = text.split('\n').slice(0, -1);
  const sums = new Map<string, string>();
  for (const [index, line] of lines.entries()) {
    const match = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) {
      problems.push({
        ...problem(at(file), 'is not the list of checksums that was frozen', restore(at(file))),
        place: { file: at(file), line: index + 1, column: 1, length: 1 },
      });
      return null;
    }
    sums.set(match[2], match[1]);
  }
  // Sorted, each file once, a line break at the end: no byte of the list can be another one.
  const asFrozen = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  if (asFrozen.join('') === text && sums.size > 0) return sums;
  problems.push(problem(at(file), 'is not the list of checksums that was frozen', restore(at(file))));
  return null;
}

function withdrawalOf(
  found: ReadonlySet<string>,
  read: (file: string) => Buffer,
  at: (file: string) => string,
  problems: Problem[],
): Withdrawal | null {
  if (!found.has(WITHDRAWAL)) return null;
  const sums = readSums(found, WITHDRAWAL_SUM, read, at, problems);
  if (sums === null) return null;
  checkFile(WITHDRAWAL, sums.get(WITHDRAWAL) ?? '', found, read, at, problems);
  const { contents, problems: unread } = readWithdrawal({ path: at(WITHDRAWAL), text: read(WITHDRAWAL).toString() });
  problems.push(...unread);
  return contents;
}

function checkFile(
  file: string,
  sum: string,
  found: ReadonlySet<string>,
  read: (file: string) => Buffer,
  at: (file: string) => string,
  problems: Problem[],
): void {
  if (!found.has(file)) {
    problems.push(missing(at(file)));
    return;
  }
  const bytes = read(file);
  if (sha256(bytes) === sum) return;
  const text = bytes.toString('latin1');
  const others = [text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')];
  if (others.some((other) => sha256(Buffer.from(other, 'latin1')) === sum)) {
    problems.push(otherEndings(at(file)));
    return;
  }
  const fix = `${restore(at(file))}; to publish other numbers, change data/ and make a new release`;
  problems.push(problem(at(file), `is not what was released: its checksum is not the one in ${at(SUMS)}`, fix));
}

function otherEndings(file: string): Problem {
  const fix = `add the line "${RELEASES}/** -text" to .gitattributes, then ${restore(file)}`;
  return problem(file, 'has other line endings than when it was released', fix);
}

/** A release in its place; null where its own files are not what was frozen. */
interface Link {
  readonly version: string;
  readonly release: FrozenRelease | null;
}

/** Each release names the one before and its checksum, so that none can be taken out or made anew. */
function chainProblems(links: readonly Link[]): Problem[] {
  return links.flatMap(({ release }, index): Problem[] => {
    if (release === null) return [];
    const at = `${RELEASES}/${release.version}/release.yaml`;
    const { previous } = release.file;
    const before = links[index - 1];
    if (previous === null && before === undefined) return [];
    if (previous === null || previous.version !== before?.version) {
      const wanted = previous === null ? 'no release' : `release ${previous.version}`;
      const gone = previous === null ? `${RELEASES}/${before?.version}` : `${RELEASES}/${previous.version}`;
      const fix = previous === null ? `remove ${gone}, or ${restore(at)}` : restore(gone);
      return [
        problem(at, `follows ${wanted}, but before it stands ${before === undefined ? 'none' : before.version}`, fix),
      ];
    }
    if (before.release === null) return [];
    if (previous.checksum !== before.release.checksum) {
      const sums = `${RELEASES}/${before.version}/${SUMS}`;
      return [problem(sums, `is not the list that release ${release.version} follows`, restore(sums))];
    }
    const { date } = before.release;
    return release.date < date
      ? [problem(at, `is dated ${release.date}, before release ${before.version} (${date})`, restore(at))]
      : [];
  });
}

function filesBelow(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function missing(file: string): Problem {
  return problem(file, 'was released and is gone', restore(file));
}

/** The whole release: its list of checksums may be what was touched, and no file of it may differ anyway. */
function restore(file: string): string {
  const folder = file.split('/').slice(0, 3).join('/');
  return `bring it back: git checkout HEAD -- ${folder} (an earlier commit in place of HEAD if the change was committed; or copy it from the published site)`;
}

function problem(file: string, message: string, fix: string): Problem {
  return { rule: 'released', severity: 'error', place: { file, line: 1, column: 1, length: 1 }, message, fix };
}
