// The working files as the edition that stands at the top until they are released.
import { figuresOf } from '../../count/figures.ts';
import type { Report } from '../../figure/report.ts';
import type { InputFile } from '../../read/report.ts';
import { correctionsWith } from '../../release/corrections.ts';
import { type Draft, draftLines, draftOf, lastWithFiles } from '../../release/draft.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { changeLogFor } from '../../release/make.ts';
import { stateOf } from '../../release/state.ts';
import { changesInFull } from '../../release/words.ts';
import type { ReleaseInputs } from '../inputs/release-inputs.ts';
import type { Edition } from '../pages/edition.ts';
import type { ToPrepare } from '../prepare/prepare.ts';
import type { Checked } from '../prepare/read-and-check.ts';
import type { ReleaseCache } from '../prepare/release-cache.ts';

export interface Working {
  readonly checked: Checked & { readonly report: Report };
  readonly files: readonly InputFile[];
}

export interface Sources {
  readonly releases: readonly FrozenRelease[];
  readonly releaseInputs: ReleaseInputs;
  /** The working files, where they differ from the last release and may be shown; else null. */
  readonly working: Working | null;
}

export interface DraftEdition {
  readonly draft: Draft;
  /** Counted, and not drawn yet. */
  readonly toPrepare: ToPrepare;
  readonly edition: Edition;
}

export function draftEdition(
  { checked, files }: Working,
  { releases, releaseInputs }: Sources,
  releaseCache: Pick<ReleaseCache, 'opened'>,
): DraftEdition {
  const last = lastWithFiles(releases);
  const now = stateOf(checked, files);
  const before = last === null ? null : { release: last, state: releaseCache.opened(last).state };
  const draft = draftOf(before, now, releases, releaseInputs.statements);
  const { version, previous } = draft;
  const corrections = correctionsWith(now, draft, { version, date: null }, releases);
  const changes = changesInFull(changeLogFor(now, draft, { version, date: '' }));
  const report: Report = { ...checked.report, release: { version, date: null, state: 'draft' } };
  return {
    draft,
    toPrepare: { ...checked, report, figures: figuresOf(report), changes, corrections },
    edition: {
      pagesAt: '',
      filesAt: '',
      notices: [{ kind: 'draft', version, previous, lines: draftLines(draft) }],
      latest: null,
      releases,
      coming: releaseInputs.coming,
      support: report.support,
    },
  };
}
