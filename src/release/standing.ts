// What a reader must know of the state of the numbers before reading them: draft, superseded, corrected, withdrawn.
import { type ChangeLog, readChangeLog } from './change-log.ts';
import type { NumberChange, PrintedChange } from './compare.ts';
import { type FrozenRelease, isWhole } from './frozen.ts';
import { type FrozenPart, readNumbers } from './numbers.ts';
import { compareVersions } from './version.ts';
import { nameOfPart } from './words.ts';

/** One number that a later release corrected, as it stands in this release and as it is now. */
export interface CorrectedNumber {
  readonly figure: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export type Notice =
  /** `lines` say what differs from the last release; null where nothing was released yet. */
  | {
      readonly kind: 'draft';
      readonly version: string;
      readonly previous: string | null;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'superseded'; readonly by: string; readonly date: string }
  | { readonly kind: 'withdrawn'; readonly date: string; readonly reason: string; readonly successor: string | null }
  /** A later release was withdrawn, so that this one stands again. */
  | { readonly kind: 'stands again'; readonly withdrawn: string; readonly reason: string }
  /** A later release changed what a figure of this one means or says; `numbers` are those that a correction put right. */
  | {
      readonly kind: 'changed later';
      readonly change: LaterChange;
      readonly subject: string;
      readonly title: string;
      readonly in: string;
      readonly date: string;
      readonly reason: string;
      readonly numbers: readonly CorrectedNumber[];
    };

/** What readers of an old release must know. Revisions and additions come so often that the change log is their place. */
const LATER_CHANGES = ['correction', 'withdrawal', 'redefinition', 'coverage change'] as const;
export type LaterChange = (typeof LATER_CHANGES)[number];

/** More numbers than this stand in the change log. */
const MOST_NUMBERS = 5;

/** The notices of one release, from everything that was released after it. */
export function noticesOf(release: FrozenRelease, history: readonly FrozenRelease[]): Notice[] {
  const later = history.filter(({ version }) => compareVersions(version, release.version) > 0);
  const next = later.find(({ withdrawal }) => withdrawal === null);
  const changes = later.flatMap((entry) => changesBy(entry, release, history));
  if (release.withdrawal !== null) {
    const { date, reason } = release.withdrawal;
    return [{ kind: 'withdrawn', date, reason, successor: successorOf(release, history) }, ...changes];
  }
  if (next !== undefined) return [{ kind: 'superseded', by: next.version, date: next.date }, ...changes];
  const [withdrawn] = later;
  if (withdrawn?.withdrawal == null) return [];
  // What the withdrawn release had put right was taken back with it.
  return [{ kind: 'stands again', withdrawn: withdrawn.version, reason: withdrawn.withdrawal.reason }];
}

/** What to use in place of a withdrawn release: the one it names, else the next that stands, else the one that stands again. */
export function successorOf({ version, withdrawal }: FrozenRelease, history: readonly FrozenRelease[]): string | null {
  const standing = history.filter((other) => other.withdrawal === null);
  const next = standing.find((other) => compareVersions(other.version, version) > 0);
  return withdrawal?.successor ?? next?.version ?? standing.at(-1)?.version ?? null;
}

function changesBy(later: FrozenRelease, release: FrozenRelease, history: readonly FrozenRelease[]): Notice[] {
  const { changes, date } = changeLogOf(later);
  return changes.flatMap((entry): Notice[] => {
    const { kind, since, reason, subject, title, printed, numbers } = entry;
    const change = LATER_CHANGES.find((known) => known === kind);
    if (change === undefined || !isAffected(release, change, subject, since)) return [];
    const now = printed.map((value) => correctedAgain(value, later, history));
    const corrected = change === 'correction' ? correctedNumbers(release, now, numbers) : [];
    return [
      {
        kind: 'changed later',
        change,
        subject,
        title,
        in: later.version,
        date,
        reason: reason ?? '',
        numbers: corrected,
      },
    ];
  });
}

/** A correction reaches back to the release in which the error appeared, other changes to all that have the figure. */
function isAffected(release: FrozenRelease, change: LaterChange, subject: string, since: string | null): boolean {
  if (change === 'correction') return since !== null && compareVersions(since, release.version) <= 0;
  return isWhole(release) && hasFigure(release, subject);
}

export function hasFigure(release: FrozenRelease, figure: string): boolean {
  return numbersOf(release).some((part) => part.figure === figure);
}

/** A corrected value may itself be corrected by a release after `first`; what should be there is the last of them. */
function correctedAgain(value: PrintedChange, first: FrozenRelease, history: readonly FrozenRelease[]): PrintedChange {
  const { figure, row, part } = value;
  const later = history.filter((other) => isWhole(other) && compareVersions(other.version, first.version) > 0);
  const corrections = later
    .flatMap((release) => changeLogOf(release).changes.filter(({ kind }) => kind === 'correction'))
    .flatMap(({ printed }) => printed)
    .filter((entry) => entry.figure === figure && entry.row === row && entry.part === part);
  let { after } = value;
  for (const next of corrections) if (next.before === after) after = next.after;
  return { ...value, after };
}

/** As they stand in this release, which may be another value than the one that was corrected last. */
function correctedNumbers(
  release: FrozenRelease,
  printed: readonly PrintedChange[],
  numbers: readonly NumberChange[],
): CorrectedNumber[] {
  if (!isWhole(release)) return [];
  const parts = numbersOf(release);
  const values = printed.flatMap(({ figure, row, part, label, after }): CorrectedNumber[] => {
    const old = parts.find((entry) => entry.figure === figure && entry.row === row && entry.part === part);
    if (old === undefined || old.printed === after) return [];
    return [
      { figure, label: nameOfPart(figure, label, row), before: old.printed ?? 'not printed', after: after ?? 'gone' },
    ];
  });
  if (values.length > 0) return values.slice(0, MOST_NUMBERS);
  const computed = numbers.flatMap(
    ({ figure, row, reading, part, label, measure, words, after }): CorrectedNumber[] => {
      const isPart = (entry: FrozenPart): boolean =>
        entry.figure === figure && entry.row === row && entry.reading === reading && entry.part === part;
      const old = parts.find(isPart)?.numbers[measure]?.[1];
      if (old === undefined || old === after || measure.startsWith('bounds')) return [];
      return [{ figure, label: `${nameOfPart(figure, label, row)}, ${words},`, before: old, after: after ?? 'gone' }];
    },
  );
  return computed.slice(0, MOST_NUMBERS);
}

const logs = new Map<string, ChangeLog>();

/** Each is asked for by every release before it, and read once. */
export function changeLogOf(release: FrozenRelease): ChangeLog {
  const before = logs.get(release.checksum);
  if (before !== undefined) return before;
  const log = isWhole(release) ? readChangeLog(release.read('changes.json').toString('utf8')) : whatIsLeft(release);
  logs.set(release.checksum, log);
  return log;
}

/** Of a release whose files had to go, its own account is left: what was changed and why, without the numbers. */
function whatIsLeft({ version, date, file }: FrozenRelease): ChangeLog {
  const { previous, step, because, statements } = file;
  const nothing = { printed: [], reworded: [], fields: [], numbers: [] } as const;
  const changes = statements.map(({ subject, kind, since, reason }) => {
    const about = { subject, title: subject, what: 'changed', step: 'patch', because: '', needsReason: true } as const;
    return { ...about, ...nothing, kind, since, reason };
  });
  return { version, date, previous: previous?.version ?? null, step, because, flips: [], changes };
}

const numbersByRelease = new Map<string, readonly FrozenPart[]>();

export function numbersOf(release: FrozenRelease): readonly FrozenPart[] {
  const before = numbersByRelease.get(release.checksum);
  if (before !== undefined) return before;
  const numbers = readNumbers(release.read('numbers.json').toString('utf8'));
  numbersByRelease.set(release.checksum, numbers);
  return numbers;
}
