// What a reader must know of the state of the numbers before reading them: draft, superseded, corrected, withdrawn.
import { onceFor } from '../figure/once.ts';
import { words } from '../words/words.ts';
import { type ChangeLog, readChangeLog } from './change-log.ts';
import { NO_NUMBERS } from './changes.ts';
import type { ExplainedChange } from './explain.ts';
import { type FrozenRelease, hasFiles } from './frozen.ts';
import { isSameNumber, keyOf, keyWithoutReading } from './identity.ts';
import { type FrozenPart, readNumbers } from './published.ts';
import { compareVersions } from './version.ts';
import { type CorrectedNumber, nameOfPart, shownNumbers } from './words.ts';

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
  /** A later release that was withdrawn had corrected this one: nobody has said since which of the two is right. */
  | ({ readonly kind: 'correction withdrawn' } & ToldLater)
  /** A later release changed what a figure of this one means or says; `numbers` are those that a correction put right. */
  | ({ readonly kind: 'changed later'; readonly change: LaterChange } & ToldLater);

/** What another release says of this one: of a withdrawn one, as it stood there. */
interface ToldLater {
  readonly subject: string;
  readonly title: string;
  /** The release that says it, with its date. */
  readonly in: string;
  readonly date: string;
  readonly reason: string;
  /** As they stand in this release, and as they stand in the other. */
  readonly numbers: readonly CorrectedNumber[];
  /** All figures of this release with numbers that are others there, those that only follow from it included. */
  readonly figures: readonly string[];
}

/** What readers of an old release must know. Revisions and additions come so often that the change log is their place. */
export const LATER_CHANGES = ['correction', 'withdrawal', 'redefinition', 'coverage change'] as const;
export type LaterChange = (typeof LATER_CHANGES)[number];

/** More numbers than this stand in the change log. */
const MOST_NUMBERS = 5;

/** The notices of one release, from everything that was released after it. */
export function noticesOf(release: FrozenRelease, history: readonly FrozenRelease[]): Notice[] {
  const later = history.filter(({ version }) => compareVersions(version, release.version) > 0);
  const next = later.find(({ withdrawal }) => withdrawal === null);
  const changes = [...laterChanges(release, later), ...withdrawnCorrections(release, later)];
  if (release.withdrawal !== null) {
    const { date, reason } = release.withdrawal;
    return [{ kind: 'withdrawn', date, reason, successor: successorOf(release, history) }, ...changes];
  }
  if (next !== undefined) return [{ kind: 'superseded', by: next.version, date: next.date }, ...changes];
  const [withdrawn] = later;
  if (withdrawn?.withdrawal == null) return changes;
  return [{ kind: 'stands again', withdrawn: withdrawn.version, reason: withdrawn.withdrawal.reason }, ...changes];
}

/** What to use in place of a withdrawn release: the one it names, else the next that stands, else the one that stands again. */
export function successorOf({ version, withdrawal }: FrozenRelease, history: readonly FrozenRelease[]): string | null {
  const standing = history.filter((other) => other.withdrawal === null);
  const next = standing.find((other) => compareVersions(other.version, version) > 0);
  return withdrawal?.successor ?? next?.version ?? standing.at(-1)?.version ?? null;
}

/** What a withdrawn release changed counts only where a release that stands was made from it. */
function laterChanges(release: FrozenRelease, later: readonly FrozenRelease[]): Notice[] {
  const confirmed = later.slice(0, later.findLastIndex(({ withdrawal }) => withdrawal === null) + 1);
  // A number that was corrected twice is told once, with the last correction, as it stands since.
  return changesBy(confirmed.toReversed(), correctedValues(confirmed), release).toReversed().flat();
}

/** What releases corrected that nothing which stands was made from. The error that they saw may be back. */
function withdrawnCorrections(release: FrozenRelease, later: readonly FrozenRelease[]): Notice[] {
  const taken = later.slice(later.findLastIndex(({ withdrawal }) => withdrawal === null) + 1);
  return changesBy(taken, correctedValues(taken), release)
    .flat()
    .flatMap((notice): Notice[] => {
      if (notice.kind !== 'changed later' || notice.change !== 'correction') return [];
      const { change: _, ...said } = notice;
      return [{ ...said, kind: 'correction withdrawn' }];
    });
}

/** What a reader sees, and what it is exactly: one number may be worded in two ways. Null is nothing. */
interface Told {
  readonly text: string | null;
  readonly exact: string | null;
}

interface Value {
  readonly key: string;
  readonly figure: string;
  readonly label: string;
  readonly after: Told;
  readonly oldIn: (release: FrozenRelease) => Told | undefined;
}

/** The last correction of every value, by what tells it apart. */
function correctedValues(later: readonly FrozenRelease[]): ReadonlyMap<string, Told> {
  const corrections = later.flatMap((entry) => changeLogOf(entry).changes.filter(({ kind }) => kind === 'correction'));
  const values = corrections.flatMap((change) => [...printedValues(change), ...computedValues(change)]);
  return new Map(values.map(({ key, after }) => [key, after]));
}

function printedValues({ printed }: Pick<ExplainedChange, 'printed'>): Value[] {
  const asPrinted = (words: string | null): Told => ({ text: words, exact: words });
  return printed.map((change): Value => {
    const { figure, after } = change;
    const key = keyWithoutReading(change);
    const oldIn = (release: FrozenRelease): Told | undefined => {
      const part = partsByKey(release).get(key);
      return part && asPrinted(part.printed);
    };
    return { key, figure, label: nameOfPart(change), after: asPrinted(after), oldIn };
  });
}

function computedValues(change: Pick<ExplainedChange, 'numbers'>): Value[] {
  return shownNumbers(change).map((number): Value => {
    const { figure, words: what } = number;
    const part = keyOf(number);
    const after = { text: number.after, exact: number.exactAfter };
    const oldIn = (release: FrozenRelease): Told | undefined =>
      partsByKey(release)
        .get(part)
        ?.numbers.find((other) => isSameNumber(other, number));
    const name = nameOfPart(number);
    const label = what === '' ? name : words.releases.change.numberOf(name, what);
    return { key: keyOf(number, number), figure, label, after, oldIn };
  });
}

/** What each of these releases changed. `now` has the values as they are corrected; the first that corrects one tells it. */
function changesBy(by: readonly FrozenRelease[], now: ReadonlyMap<string, Told>, release: FrozenRelease): Notice[][] {
  const told = new Set<string>();
  const noticesOfChange = ({ version, date }: FrozenRelease, entry: ExplainedChange): Notice[] => {
    const { kind, since, reason, subject, title } = entry;
    const change = LATER_CHANGES.find((known) => known === kind);
    if (change === undefined || !isAffected(release, change, subject, since)) return [];
    const isCorrection = change === 'correction' && hasFiles(release);
    const [printed, computed] = isCorrection ? [printedValues(entry), computedValues(entry)] : [[], []];
    const isOther = ({ key, oldIn }: Value): boolean => {
      const here = oldIn(release);
      return here !== undefined && here.exact !== (now.get(key)?.exact ?? null);
    };
    // What the source prints, or what follows where none of that changed.
    const others = (printed.length > 0 ? printed : computed).filter((value) => isOther(value) && !told.has(value.key));
    // As they stand in this release, which may be another value than the one that was corrected last.
    const numbers = others.slice(0, MOST_NUMBERS).map(({ key, figure, label, oldIn }) => {
      told.add(key);
      return { figure, label, before: oldIn(release)?.text ?? null, after: now.get(key)?.text ?? null };
    });
    const figures = [...new Set(computed.filter(isOther).map(({ figure }) => figure))];
    const said = { subject, title, in: version, date, reason: reason ?? '', numbers, figures };
    return [{ kind: 'changed later', change, ...said }];
  };
  return by.map((later) => changeLogOf(later).changes.flatMap((entry) => noticesOfChange(later, entry)));
}

/** A correction reaches back to the release in which the error appeared, other changes to all that have the figure. */
function isAffected(release: FrozenRelease, change: LaterChange, subject: string, since: string | null): boolean {
  if (change === 'correction') return since !== null && compareVersions(since, release.version) <= 0;
  return hasFiles(release) && hasFigure(release, subject);
}

export function hasFigure(release: FrozenRelease, figure: string): boolean {
  return numbersOf(release).some((part) => part.figure === figure);
}

export const changeLogOf = onceFor(
  (release: FrozenRelease): ChangeLog =>
    hasFiles(release) ? readChangeLog(release.read('changes.json').toString('utf8')) : whatIsLeft(release),
);

export const numbersOf = onceFor((release: FrozenRelease): readonly FrozenPart[] =>
  readNumbers(release.read('numbers.json').toString('utf8')),
);

/** By the key of the part, and by the same without its reading: what is printed is the same in all of them. */
const partsByKey = onceFor(
  (release: FrozenRelease): ReadonlyMap<string, FrozenPart> =>
    new Map(
      numbersOf(release).flatMap((part) => [
        [keyWithoutReading(part), part],
        [keyOf(part), part],
      ]),
    ),
);

/** Of a release whose files had to go, its own account is left: what was changed and why, without the numbers. */
function whatIsLeft({ version, date, file }: FrozenRelease): ChangeLog {
  const { previous, step, because, statements } = file;
  const changes = statements.map(({ subject, kind, since, reason }) => {
    const about = { subject, title: subject, what: 'changed', step: 'patch', because: '', needsReason: true } as const;
    return { ...about, ...NO_NUMBERS, fields: [], kind, since, reason };
  });
  return { version, date, previous: previous?.version ?? null, step, because, flips: [], changes, figures: {} };
}
