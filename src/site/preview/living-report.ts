// The working files in memory, for the preview: read anew after a change, and each page made when somebody opens it. What a build
// writes beside pages (files, pictures, frames) and what it proves of them comes with the build that follows.
import { DrawingError } from '../../draw/draw.ts';
import { OwnChartError } from '../../draw/own/chart.ts';
import { lastWithFiles } from '../../release/draft.ts';
import { type FrozenRelease, readHistory } from '../../release/frozen.ts';
import { releasedAddresses } from '../addresses/rendered-files.ts';
import { DRAWINGS } from '../drawings/chart-renderer.ts';
import { codeHash, DRAWING_CODE } from '../drawings/code-hash.ts';
import { openDrawingStore } from '../drawings/drawing-store.ts';
import { type DrawnWhenAsked, drawWhenAsked } from '../drawings/drawn-when-asked.ts';
import { checkWorking, draftEdition } from '../editions/draft-edition.ts';
import { readInputs } from '../inputs/inputs.ts';
import { readReleaseInputs } from '../inputs/release-inputs.ts';
import type { Edition } from '../pages/edition.ts';
import { type Prepared, prepare } from '../prepare/prepare.ts';
import { printProblems } from '../prepare/problems.ts';
import { openReleases, type Releases } from '../prepare/release-cache.ts';
import { ownPages } from '../render/own-pages.ts';
import { writtenPage } from '../render/written-pages.ts';

/** What a look at the files found: problems as a build prints them, pages to be asked for, or nothing that was not released. */
export type Seen = { readonly problems: string } | 'pages' | 'nothing';

export interface LivingReport {
  /** Reads the files. */
  look(): Promise<Seen>;
  /** The page of the draft at this address, such as "figures/visits/"; null where it has none, or where a chart of it cannot be drawn. */
  page(address: string): Promise<string | null>;
}

interface Draft {
  readonly prepared: Prepared;
  readonly edition: Edition;
  readonly drawings: DrawnWhenAsked;
  readonly own: ReadonlyMap<string, () => string>;
}

/** Of the report in the working directory. */
export function openLivingReport(): LivingReport {
  const store = openDrawingStore(DRAWINGS);
  const code = codeHash(DRAWING_CODE);
  const before = new Map<string, { narrow: string; wide: string }>();
  let history: { releases: readonly FrozenRelease[]; opened: Releases } | null = null;
  let draft: Draft | null = null;

  return {
    async look() {
      draft = null;
      const files = readInputs('.');
      const { releases, problems } = readHistory('.');
      if (problems.length > 0) return { problems: printProblems(problems, files) };
      if (history === null || !isSame(history.releases, releases))
        history = { releases, opened: openReleases([lastWithFiles(releases)]) };
      const releaseInputs = readReleaseInputs(files);
      const found = checkWorking(files, history.releases, releaseInputs, releasedAddresses(releases));
      if (found.stopped) return { problems: printProblems(found.problems, files) };
      if (found.working === null) return 'nothing';
      const sources = { releases: history.releases, releaseInputs, working: found.working };
      const { toPrepare, edition } = draftEdition(found.working, sources, history.opened);
      const drawings = drawWhenAsked({ store, code, before });
      const prepared = await prepare(toPrepare, drawings.drawThem);
      draft = { prepared, edition, drawings, own: ownPages(prepared, edition) };
      return 'pages';
    },
    async page(address) {
      if (draft === null) return null;
      const { prepared, edition, drawings, own } = draft;
      const make = (): string | null => own.get(address)?.() ?? writtenPage(address, prepared, edition);
      try {
        let page = make();
        while (await drawings.drawMissing()) page = make();
        return page;
      } catch (error) {
        if (error instanceof DrawingError || error instanceof OwnChartError) return null;
        throw error;
      }
    },
  };
}

function isSame(before: readonly FrozenRelease[], now: readonly FrozenRelease[]): boolean {
  return (
    before.length === now.length &&
    before.every(
      ({ checksum, withdrawal }, index) =>
        checksum === now[index]?.checksum && JSON.stringify(withdrawal) === JSON.stringify(now[index]?.withdrawal),
    )
  );
}
