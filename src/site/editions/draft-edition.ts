// The working files as the edition that stands at the top until they are released.
import { hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import type { InputFile } from '../../read/report.ts';
import { correctionsWith } from '../../release/corrections.ts';
import { type Draft, draftLines, draftOf, isUnchanged, lastWithFiles } from '../../release/draft.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { changeLogFor } from '../../release/make.ts';
import { stateOf } from '../../release/state.ts';
import { changesInFull } from '../../release/words.ts';
import { inputProblems } from '../inputs/inputs.ts';
import type { ReleaseInputs } from '../inputs/release-inputs.ts';
import type { Edition } from '../pages/edition.ts';
import type { ToPrepare } from '../prepare/prepare.ts';
import { type Checked, readAndCheck } from '../prepare/read-and-check.ts';
import type { Releases } from '../prepare/release-cache.ts';
import { statementProblems } from '../prepare/release-problems.ts';

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

/** What the checks say of the working files. `working` is null where they are what was released last. */
export type CheckedWorking = { readonly checked: Checked; readonly problems: readonly Problem[] } & (
  | { readonly stopped: true }
  | { readonly stopped: false; readonly working: Working | null }
);

/** All that stops a build before it draws. Files that were released are checked all the same. */
export function checkWorking(
  files: readonly InputFile[],
  releases: readonly FrozenRelease[],
  releaseInputs: ReleaseInputs,
  released: ReadonlySet<string>,
): CheckedWorking {
  const checked = readAndCheck(files, [...inputProblems('.', files), ...releaseInputs.problems], released);
  const { report } = checked;
  const problems = sorted([...checked.problems, ...statementProblems(checked, files, releases, releaseInputs)]);
  if (report === null || hasErrors(problems)) return { checked, problems, stopped: true };
  const last = lastWithFiles(releases);
  const isReleased = last !== null && isUnchanged(last, files);
  return { checked, problems, stopped: false, working: isReleased ? null : { checked: { ...checked, report }, files } };
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
  releaseCache: Pick<Releases, 'opened'>,
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
