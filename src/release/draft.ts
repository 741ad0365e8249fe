// The working files beside the last release: what differs, and which release that would make.
import type { Statement } from '../figure/change-kinds.ts';
import type { InputFile } from '../read/report.ts';
import { words } from '../words/words.ts';
import { type Comparison, compare } from './comparison.ts';
import { type EarlierRelease, type Explained, explain } from './explain.ts';
import { type FrozenRelease, frozenInputs, hasFiles, textOrSum } from './frozen.ts';
import { type State, snapshotOf } from './snapshot.ts';
import { hasFigure } from './standing.ts';
import { inputsOf } from './state.ts';
import { compareVersions, nextVersion } from './version.ts';
import { changeLines } from './words.ts';

/** The release that the next one is compared with: the last one whose inputs are still there. */
export function lastWithFiles(releases: readonly FrozenRelease[]): FrozenRelease | null {
  return releases.findLast(hasFiles) ?? null;
}

/** Whether these files are the inputs of the release, byte for byte; the program may count them otherwise than it did. */
export function isUnchanged(release: FrozenRelease, files: readonly InputFile[]): boolean {
  const inputs = inputsOf(files);
  const frozen = new Map(frozenInputs(release).map((input) => [input.path, textOrSum(input)]));
  return inputs.length === frozen.size && inputs.every((input) => frozen.get(input.path) === textOrSum(input));
}

export interface Draft extends Explained {
  /** The release that it is compared with; null where nothing was released. */
  readonly previous: string | null;
  readonly comparison: Comparison | null;
  /** The state that it is compared with. */
  readonly before: State | null;
  /** The proposed number of the release that it would make. */
  readonly version: string;
}

/** `before` is the state of the last whole release, `now` that of the working files. */
export function draftOf(
  before: { release: FrozenRelease; state: State } | null,
  now: State,
  releases: readonly FrozenRelease[],
  statements: readonly Statement[],
): Draft {
  const versions = releases.map(({ version }) => version);
  const last = versions.toSorted(compareVersions).at(-1);
  if (before === null || last === undefined) {
    const because = last === undefined ? words.releases.because.first : words.releases.because.nothingLeft;
    const version = last === undefined ? '1.0.0' : nextVersion(last, 'major');
    const nothing = { previous: null, comparison: null, before: null, changes: [], missing: [], refusals: [] };
    return { ...nothing, version, step: 'major', because };
  }
  const comparison = compare(snapshotOf(before.state), snapshotOf(now));
  const explained = explain(comparison, statements, earlier(releases));
  return {
    ...explained,
    previous: before.release.version,
    comparison,
    before: before.state,
    version: nextVersion(last, explained.step),
  };
}

/** Releases as statements refer to them. */
export function earlier(releases: readonly FrozenRelease[]): EarlierRelease[] {
  return releases.map((release) => ({
    version: release.version,
    hasFigure: (address) => !hasFiles(release) || hasFigure(release, address),
  }));
}

/** What differs, one line a change, for the banner of the draft. */
export function draftLines({ changes }: Draft): string[] {
  return changes.map((change) => words.releases.changeLog.other(change.title, changeLines(change).join('; ')));
}
