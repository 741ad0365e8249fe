// A release, ready to be frozen: inputs, data files, every number, the change log, and what it says of itself.
import { COUNTING } from '../count/version.ts';
import { byAddress } from '../figure/figure.ts';
import { type ReleaseFile, releaseFileText } from '../read/release-files.ts';
import { sha256 } from '../save/download.ts';
import { type ChangeLog, changeLogCsv, changeLogJson, type ExplainedFlip } from './change-log.ts';
import { type CarriedLines, carriedLinesOf } from './changes.ts';
import { causeOf } from './compare-figures.ts';
import type { Draft } from './draft.ts';
import type { ExplainedChange } from './explain.ts';
import type { FileToFreeze } from './freeze.ts';
import { ADDRESSES, type FrozenRelease } from './frozen.ts';
import { numbersJson } from './published.ts';
import type { State } from './snapshot.ts';

/** `addresses` are the files that are rendered, inside the release. `state` must have been counted as this release, so that its files carry its number. `last` is the newest release. */
export function releaseFiles(
  state: State,
  draft: Draft,
  {
    version,
    date,
    last,
    addresses = [],
  }: { version: string; date: string; last: FrozenRelease | null; addresses?: readonly string[] },
): FileToFreeze[] {
  const log = changeLogFor(state, draft, { version, date });
  return [
    ...state.inputs.map(({ path, text, bytes }) => ({ path: `inputs/${path}`, contents: bytes ?? text })),
    ...state.downloads(),
    { path: ADDRESSES, contents: addresses.map((address) => `${address}\n`).join('') },
    ...numbersAndChanges(state, log),
    { path: 'release.yaml', contents: releaseFileText(releaseFile(draft, version, date, last)) },
  ];
}

function numbersAndChanges({ figures }: State, log: ChangeLog): FileToFreeze[] {
  return [
    { path: 'numbers.json', contents: numbersJson(figures) },
    { path: 'changes.json', contents: changeLogJson(log) },
    { path: 'changes.csv', contents: changeLogCsv(log) },
  ];
}

/**
 * The release that a draft would make, with its numbers and its change log alone, as if it were frozen already: for what is
 * told of releases. `state` must have been counted as this release. What nobody has explained yet is told as a correction.
 */
export function releaseToBe(state: State, draft: Draft, last: FrozenRelease | null): FrozenRelease {
  const { version, date } = state.report.release;
  const day = date ?? '1970-01-01';
  const explained = draft.changes.map((change): ExplainedChange => {
    if (!change.needsReason || change.kind !== null) return change;
    return { ...change, kind: 'correction', since: last?.version ?? null, reason: 'Not said yet' };
  });
  const told = { ...draft, changes: explained };
  const files = new Map(
    numbersAndChanges(state, changeLogFor(state, told, { version, date: day })).map(({ path, contents }) => [
      path,
      Buffer.from(contents),
    ]),
  );
  return {
    version,
    date: day,
    file: releaseFile(told, version, day, last),
    withdrawal: null,
    checksum: sha256(Buffer.concat([...files.values()])),
    files: [...files.keys()],
    read: (file) => files.get(file) ?? Buffer.alloc(0),
  };
}

function releaseFile(draft: Draft, version: string, date: string, last: FrozenRelease | null): ReleaseFile {
  const statements = draft.changes.flatMap(({ subject, kind, since, reason }) =>
    kind === null || reason === null ? [] : [{ subject, kind, since, reason }],
  );
  return {
    version,
    date,
    counting: COUNTING,
    previous: last === null ? null : { version: last.version, checksum: last.checksum },
    step: last === null ? null : draft.step,
    because: last === null ? null : draft.because,
    statements,
  };
}

/** What a release of this draft tells of its changes; `date` is year-month-day. */
export function changeLogFor(
  state: State,
  draft: Draft,
  { version, date }: { version: string; date: string },
): ChangeLog {
  const { previous, changes, comparison, step, because } = draft;
  const flips = (comparison?.flips ?? []).map((flip) => ({
    ...flip,
    subject: causeOf(flip, changes)?.subject ?? null,
  }));
  const isFirst = previous === null;
  return {
    version,
    date,
    previous,
    step: isFirst ? null : step,
    because: isFirst ? null : because,
    flips,
    changes,
    figures: carriedBy(changes, flips, state, draft.before),
  };
}

/** Base, unknown, caveats and source of every figure that the change log names a number of. */
function carriedBy(
  changes: readonly ExplainedChange[],
  flips: readonly ExplainedFlip[],
  now: State,
  before: State | null,
): ChangeLog['figures'] {
  const named = new Set([
    ...changes.flatMap(({ subject, numbers }) => [subject, ...numbers.map(({ figure }) => figure)]),
    ...flips.map(({ figure }) => figure),
  ]);
  const [current, earlier] = [byAddress(now.figures), byAddress(before?.figures ?? [])];
  return Object.fromEntries(
    [...named].sort().flatMap((address): [string, CarriedLines][] => {
      const figure = current.get(address) ?? earlier.get(address);
      return figure === undefined ? [] : [[address, carriedLinesOf(figure)]];
    }),
  );
}
