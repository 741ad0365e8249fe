// What stands in data/releases: read, and proved to be what was frozen, byte for byte. Nothing here writes.
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { topOf } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';
import { inputFile } from '../read/image-file.ts';
import {
  type ReleaseFile,
  readReleaseFile,
  readWithdrawal,
  VERSION_PATTERN,
  type Withdrawal,
} from '../read/release-files.ts';
import type { InputFile } from '../read/report.ts';
import { sha256 } from '../save/download.ts';
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
export function hasFiles({ withdrawal }: FrozenRelease): boolean {
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
    .map((file) => inputFile(file.slice('inputs/'.length), release.read(file)));
}

/** What tells two states of an input apart: its text, or the checksum of an image. */
export function textOrSum({ text, bytes }: InputFile): string {
  return bytes === undefined ? text : sha256(bytes);
}

/** Reads every release below `root` and proves each byte, the order, and that none is missing from the chain. */
export function readHistory(root: string): History {
  const folder = path.join(root, RELEASES);
  if (!existsSync(folder)) return { releases: [], problems: [] };
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  const isRelease = (entry: Dirent): boolean => entry.isDirectory() && VERSION_PATTERN.test(entry.name);
  const versions = entries.filter(isRelease).map(({ name }) => name);
  const read = versions.sort(compareVersions).map((version) => ({ version, ...readRelease(root, version) }));
  const problems = [
    ...entries
      .filter((entry) => !isRelease(entry))
      .map(({ name }) =>
        problem(`${RELEASES}/${name}`, 'stands among the releases and was never frozen', 'move it elsewhere'),
      ),
    ...read.flatMap((release) => release.problems),
    ...chainProblems(read),
  ];
  return { releases: read.flatMap(({ release }) => release ?? []), problems };
}

/** The folder of a release while it is proved, and what is wrong in it. */
interface Folder {
  readonly found: ReadonlySet<string>;
  readonly problems: Problem[];
  read(file: string): Buffer;
  /** From where the report stands. */
  at(file: string): string;
}

function readRelease(root: string, version: string): { release: FrozenRelease | null; problems: Problem[] } {
  const place = path.join(root, RELEASES, version);
  const problems: Problem[] = [];
  const at = (file: string): string => `${RELEASES}/${version}/${file}`;
  const read = (file: string): Buffer => readFileSync(path.join(place, file));
  return { release: provedRelease(version, { found: filesBelow(place), problems, read, at }), problems };
}

function provedRelease(version: string, folder: Folder): FrozenRelease | null {
  const { found, problems, read, at } = folder;
  const sums = readSums(SUMS, folder);
  if (sums === null) return null;
  const withdrawal = withdrawalIn(folder);
  const isRemoved = withdrawal?.files === 'removed';
  const kept = isRemoved ? new Map([...sums].filter(([file]) => STAYS_AFTER_REMOVAL.includes(file))) : sums;
  for (const [file, sum] of kept) checkFile(file, sum, folder);
  const known = new Set([...kept.keys(), SUMS, WITHDRAWAL_SUM, ...(withdrawal === null ? [] : [WITHDRAWAL])]);
  const strangers = [...found].filter((name) => !known.has(name));
  const fix = `move it elsewhere: a released folder takes no new files; or ${restore(at(SUMS))}`;
  if (!isRemoved) problems.push(...strangers.map((file) => problem(at(file), 'was not frozen with its release', fix)));
  if (problems.length > 0) return null;
  // What is left of a removal that was stopped half-way makes nothing else of the release doubtful.
  const finish = `finish what was begun: npm run release -- --withdraw ${version} --remove-files`;
  if (isRemoved) problems.push(...strangers.map((file) => problem(at(file), 'had to go with its release', finish)));
  const file = readReleaseFile(inputIn('release.yaml', folder));
  problems.push(...file.problems);
  if (file.contents === null) return null;
  if (file.contents.version !== version) {
    const named = file.contents.version;
    problems.push(problem(at('release.yaml'), `says ${named}`, `give its folder the name ${named} again`));
  }
  const checksum = sha256(read(SUMS));
  const { date } = file.contents;
  return { version, date, file: file.contents, withdrawal, checksum, files: [...kept.keys(), SUMS], read };
}

function inputIn(file: string, { read, at }: Folder): InputFile {
  return { path: at(file), text: read(file).toString('utf8') };
}

/** `sha256sum` form: the sum, two spaces, the file. Null where the list is not what was frozen. */
function readSums(file: string, folder: Folder): Map<string, string> | null {
  const { found, problems, at } = folder;
  const refuse = (refused: Problem): null => {
    problems.push(refused);
    return null;
  };
  if (!found.has(file)) return refuse(missing(at(file)));
  const { text } = inputIn(file, folder);
  if (text.includes('\r')) return refuse(otherEndings(at(file)));
  const other = problem(at(file), 'is not the list of checksums that was frozen', restore(at(file)));
  const sums = new Map<string, string>();
  for (const [index, line] of text.split('\n').slice(0, -1).entries()) {
    const match = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined)
      return refuse({ ...other, place: { ...other.place, line: index + 1 } });
    sums.set(match[2], match[1]);
  }
  // Sorted, each file once, a line break at the end: no byte of the list can be another one.
  const asFrozen = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
  return asFrozen.join('') === text && sums.size > 0 ? sums : refuse(other);
}

function withdrawalIn(folder: Folder): Withdrawal | null {
  if (!folder.found.has(WITHDRAWAL)) return null;
  const sums = readSums(WITHDRAWAL_SUM, folder);
  if (sums === null) return null;
  checkFile(WITHDRAWAL, sums.get(WITHDRAWAL) ?? '', folder);
  const { contents, problems } = readWithdrawal(inputIn(WITHDRAWAL, folder));
  folder.problems.push(...problems);
  return contents;
}

function checkFile(file: string, sum: string, { found, problems, read, at }: Folder): void {
  if (!found.has(file)) {
    problems.push(missing(at(file)));
    return;
  }
  const bytes = read(file);
  if (sha256(bytes) === sum) return;
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  const isOtherwise = [text, text.replaceAll('\n', '\r\n')].some(
    (other) => sha256(Buffer.from(other, 'latin1')) === sum,
  );
  const message = `is not what was released: its checksum is not the one in ${at(SUMS)}`;
  const fix = `${restore(at(file))}; to publish other numbers, change data/ and make a new release`;
  problems.push(isOtherwise ? otherEndings(at(file)) : problem(at(file), message, fix));
}

function otherEndings(file: string): Problem {
  const fix = `add the line "${RELEASES}/** -text" to .gitattributes, then ${restore(file)}`;
  return problem(file, 'has other line endings than when it was released', fix);
}

/** Each release names the one before and its checksum, so that none can be taken out or made anew. Null is a broken one. */
function chainProblems(links: readonly { version: string; release: FrozenRelease | null }[]): Problem[] {
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

function missing(file: string): Problem {
  return problem(file, 'was released and is gone', restore(file));
}

/** The whole release: its list of checksums may be what was touched, and no file of it may differ anyway. */
function restore(file: string): string {
  const folder = file.split('/').slice(0, 3).join('/');
  return `bring it back: git checkout HEAD -- ${folder} (an earlier commit in place of HEAD if the change was committed; or copy it from the published site)`;
}

function problem(file: string, message: string, fix: string): Problem {
  return error('released', topOf(file), message, fix);
}
