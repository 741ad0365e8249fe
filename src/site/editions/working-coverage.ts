// The matrix of the working files: built where nobody sees them, with the release that they would make.
import { mkdtempSync, rmSync } from 'node:fs';
import type { Problem } from '../../figure/problem.ts';
import { draftOf, isUnchanged, lastWithFiles } from '../../release/draft.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { frozenState } from '../../release/frozen-state.ts';
import { releaseToBe } from '../../release/make.ts';
import type { State } from '../../release/snapshot.ts';
import { changeLogOf } from '../../release/standing.ts';
import { releaseOf, stateOf } from '../../release/state.ts';
import { compareVersions } from '../../release/version.ts';
import { CHANGES_PAGE, editionAt } from '../addresses/addresses.ts';
import { readerIn, writeFiles } from '../addresses/written-files.ts';
import { type CoverageCell, coverageProblems, type ReadWritten } from '../coverage/cells.ts';
import { coverageOfFiles, coverageOfReleaseFiles } from '../coverage/coverage.ts';
import { coverageOfChangePage, coverageOfReleaseLists } from '../coverage/on-release-pages.ts';
import { openChartRenderer } from '../drawings/chart-renderer.ts';
import { NO_RELEASE_INPUTS, type ReleaseInputs } from '../inputs/release-inputs.ts';
import { filesAtTheTop } from '../pages/at-the-top.ts';
import { changesPage } from '../pages/change-log-page.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { BuildStopped } from '../prepare/problems.ts';
import { buildEditions } from './build-editions.ts';
import type { Working } from './draft-edition.ts';
import { openEditionStore } from './edition-store.ts';

export interface WorkingCoverage {
  readonly cells: readonly CoverageCell[];
  readonly problems: readonly Problem[];
  /** What is found in the files of the last release, which can no longer be changed; null where there is none. */
  readonly frozen: { readonly version: string; readonly cells: readonly CoverageCell[] } | null;
}

/** Says what of every figure was found in every output. Throws BuildStopped where the working files cannot be built. */
export async function coverageOfWorkingFiles(
  working: Working,
  releases: readonly FrozenRelease[],
  releaseInputs: ReleaseInputs,
): Promise<WorkingCoverage> {
  const renderer = openChartRenderer('.');
  const work = mkdtempSync('_site.next-');
  try {
    const sources = { releases: [], releaseInputs: NO_RELEASE_INPUTS, working };
    const context = { renderer, store: openEditionStore('.cache/releases'), onDrawn: () => {} };
    const { top, coverage } = await buildEditions(sources, context, work);
    if (top === null) throw new Error('the working files were not built');
    const cells = [...coverage, ...(await coverageOfRelease(working, releases, releaseInputs, top, work))];
    return { cells, problems: coverageProblems(cells, top), frozen: await coverageOfFrozen(lastWithFiles(releases)) };
  } finally {
    rmSync(work, { recursive: true, force: true });
    await renderer.close();
  }
}

/** Of the release that the working files would make; where they are those of the last one, of that one made anew. */
async function coverageOfRelease(
  { checked, files }: Working,
  releases: readonly FrozenRelease[],
  { statements }: ReleaseInputs,
  top: Prepared,
  work: string,
): Promise<CoverageCell[]> {
  const last = lastWithFiles(releases);
  const again = last !== null && isUnchanged(last, files) ? last : null;
  const earlier =
    again === null ? releases : releases.filter((release) => compareVersions(release.version, again.version) < 0);
  const previous = lastWithFiles(earlier);
  const before = previous === null ? null : { release: previous, state: countedOrStop(previous) };
  const draft = draftOf(before, stateOf(checked, files), earlier, again?.file.statements ?? statements);
  const release = releaseOf({ version: draft.version, date: earlier.at(-1)?.date ?? '1970-01-01' });
  const now = stateOf({ ...checked, report: { ...checked.report, release } }, files);
  const toBe = releaseToBe(now, draft, earlier.at(-1) ?? null);

  const place = { notices: [], latest: null, releases: [...earlier, toBe], coming: null, support: null };
  const at = editionAt(toBe.version);
  writeFiles(work, [
    { path: `${CHANGES_PAGE}index.html`, contents: changesPage(toBe, top, { ...place, pagesAt: at, filesAt: at }) },
    ...(await filesAtTheTop(top, { ...place, pagesAt: '', filesAt: '' }, [])),
    ...toBe.files.map((file) => ({ path: file, contents: toBe.read(file) })),
  ]);
  const read = readerIn(work);
  const log = changeLogOf(toBe);
  const rows = new Set([...top.byAddress.keys(), ...Object.keys(log.figures)]);
  return [
    ...coverageOfReleaseFiles(log, now, before?.state.figures ?? [], read),
    ...coverageOfChangePage(log, read, rows),
    ...coverageOfReleaseLists([log], read, rows),
  ];
}

async function coverageOfFrozen(release: FrozenRelease | null): Promise<WorkingCoverage['frozen']> {
  if (release === null) return null;
  const { report, figures } = countedOrStop(release);
  const read: ReadWritten = (file) => (release.files.includes(file) ? release.read(file) : null);
  const previous = coverageOfReleaseFiles(changeLogOf(release), { report, figures }, [], read);
  return { version: release.version, cells: [...(await coverageOfFiles({ report, figures }, read)), ...previous] };
}

function countedOrStop(release: FrozenRelease): State {
  const found = frozenState(release);
  if ('problems' in found) throw new BuildStopped(found.problems);
  return found.state;
}
