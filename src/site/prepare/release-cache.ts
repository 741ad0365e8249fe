// Frozen releases, read and prepared as far as they are needed for their pages.

import path from 'node:path';
import { byAddress } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import { readOwnCharts } from '../../read/own-chart.ts';
import type { FrozenRelease } from '../../release/frozen.ts';
import { frozenState } from '../../release/frozen-state.ts';
import type { State } from '../../release/snapshot.ts';
import type { Notice } from '../../release/standing.ts';
import { type Download, lazyDownload } from '../../save/download.ts';
import { chartsOf, ownChartsOf } from '../drawings/chart-requests.ts';
import { type ChartRenderer, drawAll } from '../drawings/drawings.ts';
import { inOrder, readPage } from '../inputs/page-source.ts';
import { drawingProblems } from './drawing-problems.ts';
import { type Prepared, prepare, type ToPrepare } from './prepare.ts';
import { BuildStopped } from './problems.ts';

/** Where charts are drawn, and who hears how far that is. */
export interface DrawingContext {
  readonly renderer: ChartRenderer;
  readonly onDrawn: (done: number, all: number) => void;
}

interface Opened extends Pick<Prepared, 'pages' | 'byAddress' | 'charts' | 'ownCharts'> {
  readonly state: State;
}

export interface Releases {
  /** Read, and proved to give the frozen numbers where they were counted as the program counts. */
  opened(release: FrozenRelease): Opened;
  /** What would be another number today, of each release that was opened. */
  countedOtherwise(): readonly Problem[];
}

export interface ReleaseCache extends Releases {
  /** With what became of it later. */
  prepared(release: FrozenRelease, notices: readonly Notice[]): Promise<Prepared>;
}

/** Frozen releases as far as they are needed. Those that are asked for often are kept; hundreds would fill the memory. */
export function openReleases(kept: readonly (FrozenRelease | null)[]): Releases {
  const opened = new Map<string, Opened>();
  const otherwise = new Map<string, Problem>();
  const open = (release: FrozenRelease): Opened => {
    const before = opened.get(release.version);
    if (before !== undefined) return before;
    const found = frozenState(release);
    if ('problems' in found) throw new BuildStopped(found.problems);
    if (found.otherwise !== null) otherwise.set(release.version, found.otherwise);
    const files = found.state.inputs.filter(({ path: file }) => /^content\/.*\.md$/.test(file));
    const pages = inOrder(files.map((file) => readPage(file).page));
    const { figures, inputs } = found.state;
    const addresses = byAddress(figures);
    const now = {
      state: found.state,
      byAddress: addresses,
      pages,
      charts: chartsOf({ report: found.state.report, byAddress: addresses, figures }, pages),
      ownCharts: ownChartsOf(addresses, readOwnCharts(inputs).charts),
    };
    if (kept.includes(release)) opened.set(release.version, now);
    return now;
  };
  return { opened: open, countedOtherwise: () => [...otherwise.values()] };
}

/** The same, drawn. */
export function openReleaseCache(drawing: DrawingContext, kept: readonly (FrozenRelease | null)[]): ReleaseCache {
  const releases = openReleases(kept);
  let last: { version: string; prepared: Prepared } | null = null;
  return {
    ...releases,
    async prepared(release, notices) {
      if (last?.version === release.version) return last.prepared;
      const { state, pages } = releases.opened(release);
      const { report, figures, conventions, inputs } = state;
      const { charts: ownCharts } = readOwnCharts(inputs);
      const checked = { report, figures, conventions, pages, ownCharts, problems: [], files: inputs, notices };
      const now = await prepareOrStop(checked, drawing);
      const prepared = { ...now, downloads: frozenDownloads(release, now.downloads) };
      last = { version: release.version, prepared };
      return prepared;
    },
  };
}

/** What a release says of itself stands on its page of changes, not among the downloads. */
const NOT_LISTED = /^(inputs\/|release\.yaml$|SHA256SUMS$|addresses\.txt$|numbers\.json$|changes\.(json|csv)$)/;

/** The files that the release really has; what the program writes today may be another choice. */
function frozenDownloads(release: FrozenRelease, today: readonly Download[]): Download[] {
  return release.files
    .filter((file) => !NOT_LISTED.test(file))
    .map((file) => {
      const known = today.find((download) => download.path === file);
      const { label, description, mediaType } = known ?? { label: path.basename(file), description: '', mediaType: '' };
      return lazyDownload({ path: file, label, description, mediaType, contents: () => release.read(file) });
    });
}

/** Throws BuildStopped where a chart cannot be drawn as the report asks for it. */
export async function prepareOrStop(checked: ToPrepare, { renderer, onDrawn }: DrawingContext): Promise<Prepared> {
  try {
    return await prepare(checked, (charts, cards) => drawAll(charts, cards, renderer, onDrawn));
  } catch (error) {
    const stopped = drawingProblems(error, checked);
    if (stopped === null) throw error;
    throw new BuildStopped(stopped);
  }
}
