// Which editions make the site: the draft or the latest release at the top, and every release under its number.

import path from 'node:path';
import { byAddress, type Figure, figurePage } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import { correctionsOf } from '../../release/corrections.ts';
import { type Draft, lastWithFiles } from '../../release/draft.ts';
import { type FrozenRelease, hasFiles, standingRelease } from '../../release/frozen.ts';
import { changeLogOf, type Notice, noticesOf, numbersOf } from '../../release/standing.ts';
import { compareVersions } from '../../release/version.ts';
import { addressOf, editionAt, OWN_PAGES, RELEASES_PAGE } from '../addresses/addresses.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import { readerIn, writeFiles } from '../addresses/written-files.ts';
import { type CoverageCell, coverageProblems } from '../coverage/cells.ts';
import { coverageBesideCharts, coverageOfFiles, coverageOfPages } from '../coverage/coverage.ts';
import { coverageOfChangePage, coverageOfReleaseLists } from '../coverage/on-release-pages.ts';
import { type PageLengths, pageLengths } from '../coverage/page-lengths.ts';
import { pageCodeHash } from '../drawings/code-hash.ts';
import { gonePages } from '../embeds/gone-pages.ts';
import { filesAtTheTop } from '../pages/at-the-top.ts';
import type { Edition, Latest } from '../pages/edition.ts';
import { tombstones } from '../pages/tombstones.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { BuildStopped } from '../prepare/problems.ts';
import { type DrawingContext, openReleaseCache, prepareOrStop } from '../prepare/release-cache.ts';
import { renderPages, renderRelease, writeDraftFiles } from '../render/render-edition.ts';
import { draftEdition, type Sources } from './draft-edition.ts';
import { type EditionStore, keyOf } from './edition-store.ts';

export interface BuildContext extends DrawingContext {
  readonly store: EditionStore;
}

export interface BuiltEditions {
  /** What stands at the top; null where it was kept from before, or where all releases had to go. */
  readonly top: Prepared | null;
  readonly draft: Draft | null;
  /** Of the draft: every figure beside every output that was written. */
  readonly coverage: readonly CoverageCell[];
  /** How many editions were rendered now; the others were kept from before. */
  readonly rendered: number;
  readonly editions: number;
  /** Of the pages at the top; null where they were kept from before. */
  readonly lengths: PageLengths | null;
  /** Frozen numbers that would be others today, a warning a release. */
  readonly countedOtherwise: readonly Problem[];
}

/** Builds every edition into `next`, an empty folder. Throws BuildStopped for what editors can mend. */
export async function buildEditions(sources: Sources, context: BuildContext, next: string): Promise<BuiltEditions> {
  const { releases, releaseInputs, working } = sources;
  const { store } = context;
  const last = lastWithFiles(releases);
  const standing = standingRelease(releases) ?? last;
  const releaseCache = openReleaseCache(context, [last, standing]);
  const drafted = working === null ? null : draftEdition(working, sources, releaseCache);
  const support =
    working?.checked.report.support ?? (standing === null ? null : releaseCache.opened(standing).state.report.support);
  const code = pageCodeHash();
  let rendered = 0;
  const lay = async (key: string, target: string, render: (folder: string) => Promise<void>): Promise<void> => {
    if (store.place(key, target)) return;
    rendered++;
    await store.keep(key, render);
    if (!store.place(key, target)) throw new Error(`${target} could not be kept`);
  };

  const preparedAgain = async (release: FrozenRelease, notices: readonly Notice[]): Promise<Prepared> => ({
    ...(await releaseCache.prepared(release, notices)),
    corrections: correctionsOf(releasesUpTo(release, releases)),
  });

  const figureIn = (release: FrozenRelease, address: string): Figure | undefined =>
    byAddress(releaseCache.opened(release).state.figures).get(address);

  let top: Prepared | null = null;
  let coverage: readonly CoverageCell[] = [];
  if (working !== null && drafted !== null) {
    top = await prepareOrStop(drafted.toPrepare, context);
    const { edition } = drafted;
    await renderPages(top, edition, next);
    await writeDraftFiles(top, next);
    writeFiles(next, await filesAtTheTop(top, edition, addressesOf(top)));
    writeFiles(next, gonePages(releases, top, standingAt(top), figureIn));
    const read = readerIn(next);
    coverage = [
      ...coverageOfPages(top, read),
      ...coverageBesideCharts(top, read),
      ...(await coverageOfFiles(top, read)),
      ...coverageOfReleaseLists(releases.map(changeLogOf), read),
    ];
  } else if (standing !== null && hasFiles(standing)) {
    const place = { pagesAt: '', filesAt: editionAt(standing.version), latest: null };
    const notices = noticesOf(standing, releases);
    const edition: Edition = { ...place, notices, releases, coming: releaseInputs.coming, support };
    const key = keyOf([code, 'top', standing.checksum, notices, listed(releases), releaseInputs.coming, support]);
    await lay(key, next, async (folder) => {
      top = await preparedAgain(standing, notices);
      await renderPages(top, edition, folder);
      writeFiles(folder, await filesAtTheTop(top, edition, addressesOf(top)));
      writeFiles(folder, gonePages(releases, top, standingAt(top), figureIn));
      const read = readerIn(folder);
      stopForLost([...coverageOfPages(top, read), ...coverageOfReleaseLists(releases.map(changeLogOf), read)], top);
    });
  }

  // A draft may lack pages of the latest release; links must lead somewhere in a draft too.
  const atTheTop = top ?? (standing === null || !hasFiles(standing) ? null : releaseCache.opened(standing));
  // What stands at the top is prepared already: under its number it comes first.
  const inTurn = [...releases].sort((a, b) => Number(b === standing) - Number(a === standing));
  for (const release of inTurn) {
    const target = path.join(next, editionAt(release.version));
    if (!hasFiles(release)) {
      writeFiles(target, tombstones(release, releases));
      continue;
    }
    const notices = noticesOf(release, releases);
    const isSuperseded = notices.some(({ kind }) => kind === 'superseded' || kind === 'withdrawn');
    const latest = isSuperseded && atTheTop !== null ? latestFor(release, atTheTop) : null;
    const upTo = releasesUpTo(release, releases);
    const at = editionAt(release.version);
    const edition: Edition = { pagesAt: at, filesAt: at, notices, latest, releases: upTo, coming: null, support };
    const links = latest === null ? null : [[...latest.figures], [...latest.pages], [...latest.embeds]];
    const key = keyOf([code, at, release.checksum, notices, links, listed(upTo), support]);
    await lay(key, target, async (folder) => {
      const prepared = await preparedAgain(release, notices);
      await renderRelease(release, prepared, edition, folder);
      // Its files were proved before they were frozen; what is rendered is proved each time.
      const read = readerIn(folder);
      const cells = [...coverageOfPages(prepared, read), ...coverageBesideCharts(prepared, read)];
      stopForLost([...cells, ...coverageOfChangePage(changeLogOf(release), read)], prepared);
    });
  }
  const countedOtherwise = releaseCache.countedOtherwise();
  const lengths = top === null ? null : pageLengths(top, readerIn(next));
  return {
    top,
    draft: drafted?.draft ?? null,
    lengths,
    coverage,
    rendered,
    editions: releases.length + 1,
    countedOtherwise,
  };
}

function stopForLost(cells: readonly CoverageCell[], prepared: Prepared): void {
  const lost = coverageProblems(cells, prepared);
  if (lost.length > 0) throw new BuildStopped(lost);
}

/** Which figures, pages and charts of an old release stand at the top now. */
function latestFor(
  release: FrozenRelease,
  top: Pick<Prepared, 'pages' | 'byAddress' | 'charts' | 'ownCharts'>,
): Latest {
  const figures = new Set(
    numbersOf(release)
      .map(({ figure }) => figure)
      .filter((address) => top.byAddress.has(address)),
  );
  const own = new Set(release.files);
  const pages = top.pages.filter(({ file }) => own.has(`inputs/${file}`)).map(({ file }) => addressOf(file));
  const charts = [...top.charts, ...top.ownCharts].filter(({ figure }) => figures.has(figure.address));
  return {
    figures,
    pages: new Set(['', ...pages, ...OWN_PAGES, ...[...figures].map(figurePage)]),
    embeds: new Set(charts.map(embedAddress)),
  };
}

/** Of all pages of an edition, each once. */
function addressesOf({ pages, byAddress }: Pick<Prepared, 'pages' | 'byAddress'>): string[] {
  return [
    ...new Set([...OWN_PAGES, ...pages.map(({ file }) => addressOf(file)), ...[...byAddress.keys()].map(figurePage)]),
  ];
}

/** The same with the pages of charts to embed. */
function standingAt(top: Prepared): ReadonlySet<string> {
  return new Set([...addressesOf(top), RELEASES_PAGE, ...[...top.charts, ...top.ownCharts].map(embedAddress)]);
}

function releasesUpTo({ version }: FrozenRelease, releases: readonly FrozenRelease[]): FrozenRelease[] {
  return releases.filter((other) => compareVersions(other.version, version) <= 0);
}

/** What a list of releases depends on. */
function listed(releases: readonly FrozenRelease[]): unknown {
  return releases.map(({ version, date, checksum, withdrawal }) => [version, date, checksum, withdrawal]);
}
