// What releases put right, for the files that describe a report to programs: in the words of the change log, each with the
// release that did it. Only changes of the kind "correction".
import type { Figure } from '../figure/figure.ts';
import type { Correction } from '../save/download.ts';
import { versionText } from '../save/metadata/about.ts';
import { carriedBy } from '../tell/carried.ts';
import { ended, sentence } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import type { ChangeLog } from './change-log.ts';
import { carriedLinesOf, carriedSentences } from './changes.ts';
import type { Draft } from './draft.ts';
import type { FrozenRelease } from './frozen.ts';
import { changeLogFor } from './make.ts';
import type { State } from './snapshot.ts';
import { changeLogOf, type Notice } from './standing.ts';
import { changeLines, correctedLine } from './words.ts';

type Log = Pick<ChangeLog, 'version' | 'changes' | 'figures'> & { readonly date: string | null };

/** Those of these releases, the newest first. */
export function correctionsOf(releases: readonly FrozenRelease[]): Correction[] {
  return releases.toReversed().flatMap((release) => correctionsIn(changeLogOf(release)));
}

/** Those that this state makes, and those of the releases before it. `date` is null while it is a draft. */
export function correctionsWith(
  state: State,
  draft: Draft,
  { version, date }: { version: string; date: string | null },
  before: readonly FrozenRelease[],
): Correction[] {
  const log = changeLogFor(state, draft, { version, date: date ?? '' });
  return [...correctionsIn({ ...log, date }), ...correctionsOf(before)];
}

function correctionsIn({ version, date, changes, figures }: Log): Correction[] {
  const told = versionText(date === null ? { version, date, state: 'draft' } : { version, date, state: 'released' });
  return changes
    .filter(({ kind }) => kind === 'correction')
    .map((change) => {
      const { subject, title, since, reason } = change;
      const lines = Object.hasOwn(figures, subject) ? figures[subject] : undefined;
      return {
        release: version,
        date,
        text: [
          ended(title),
          ...(reason === null ? [] : [sentence(reason)]),
          ...(since === null ? [] : [words.releases.change.errorAppeared(since)]),
          sentence(changeLines(change).join('; ')),
          ...(lines === undefined ? [] : [carriedSentences(lines, told)]),
        ].join(' '),
      };
    });
}

/** What later releases put right of this one, with its own numbers. `figures` are those of this release, by address. */
export function correctionsSince(
  notices: readonly Notice[],
  figures: ReadonlyMap<string, Figure>,
  version: string,
): Correction[] {
  return notices.flatMap((notice): Correction[] => {
    if (notice.kind !== 'changed later' || notice.change !== 'correction') return [];
    const { in: release, date, title, subject, reason, numbers } = notice;
    const carried = [...new Set(numbers.map(({ figure }) => figure))].flatMap((address) => {
      const figure = figures.get(address);
      if (figure === undefined) return [];
      const sentences = carriedSentences(carriedLinesOf(figure), version);
      return [address === subject ? sentences : `${ended(carriedBy(figure).title)} ${sentences}`];
    });
    const wrong = numbers.map((number) => sentence(correctedLine(number)));
    return [{ release, date, text: [ended(title), sentence(reason), ...wrong, ...carried].join(' ') }];
  });
}
