// A whole build: read, check, count, draw, write to a temporary folder, swap it in. A build that fails leaves the last good
// _site as it was.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../figure/problem.ts';
import type { InputFile } from '../../read/report.ts';
import { type FrozenRelease, RELEASES, readHistory } from '../../release/frozen.ts';
import { releasedAddresses } from '../addresses/rendered-files.ts';
import { writeFiles } from '../addresses/written-files.ts';
import { coverageProblems } from '../coverage/cells.ts';
import { openChartRenderer } from '../drawings/chart-renderer.ts';
import { writeEditorSchemas } from '../inputs/editor-schemas.ts';
import { readInputs } from '../inputs/inputs.ts';
import { type ReleaseInputs, readReleaseInputs } from '../inputs/release-inputs.ts';
import { assets } from '../pages/assets.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { BuildStopped, countProblems, printProblems } from '../prepare/problems.ts';
import type { Checked } from '../prepare/read-and-check.ts';
import { type BuiltEditions, buildEditions } from './build-editions.ts';
import { checkWorking, type Working } from './draft-edition.ts';
import { openEditionStore } from './edition-store.ts';

/** Where the build says what it does: `say` a line, `progress` a line that replaces itself. */
export interface Log {
  say(line: string): void;
  progress(line: string): void;
}

export interface BuildOptions {
  /** Builds what was released and nothing else: the working files are not even checked. */
  readonly releasedOnly: boolean;
}

/** Builds the report in the working directory. Returns whether there is a new _site; the reasons why not have been said. */
export async function buildSite(log: Log, { releasedOnly }: BuildOptions): Promise<boolean> {
  restoreAfterCrash();
  if (writeEditorSchemas('.') > 0) log.say('wrote    data/_schema, which lets editors complete and underline');
  const files = readInputs('.');
  try {
    await build(files, releasedOnly, log);
    return true;
  } catch (error) {
    if (!(error instanceof BuildStopped)) throw error;
    log.say(`\n${printProblems(error.problems, files)}\n`);
    const before = existsSync('_site') ? 'The last good _site stands as it was.' : 'Nothing was written.';
    log.say(`stopped  ${countProblems(error.problems)}. ${before}`);
    return false;
  }
}

async function build(files: readonly InputFile[], releasedOnly: boolean, log: Log): Promise<void> {
  const { releases, problems } = readHistory('.');
  if (problems.length > 0) throw new BuildStopped(problems);
  if (releasedOnly && releases.length === 0) throw new BuildStopped([NOTHING_RELEASED]);
  if (releases.length > 0) log.say(`verified ${verified(releases)}`);
  const releaseInputs = readReleaseInputs(files);
  const working = releasedOnly ? null : workingFiles(files, releaseInputs, releases, log);
  if (releasedOnly) log.say('released only what was released is built; the working files are left out');
  const renderer = openChartRenderer('.');
  const store = openEditionStore('.cache/releases');
  const work = mkdtempSync('_site.next-');
  try {
    const next = path.join(work, 'site');
    mkdirSync(next);
    const onDrawn = (done: number, all: number): void => log.progress(`drawing  ${done} of ${all} charts and cards`);
    const built = await buildEditions({ releases, releaseInputs, working }, { renderer, store, onDrawn }, next);
    const lost = built.top === null ? [] : coverageProblems(built.coverage, built.top);
    if (lost.length > 0) throw new BuildStopped(lost);
    writeFiles(next, assets());
    const told = [...built.countedOtherwise, ...(built.lengths?.problems ?? [])];
    if (told.length > 0) log.say(`\n${printProblems(told, files)}\n`);
    sayWhatWasMade(built, log);
    swapIn(next);
  } finally {
    rmSync(work, { recursive: true, force: true });
    await renderer.close();
  }
  renderer.store.forgetTheRest();
  store.forgetTheRest();
  log.say(`wrote    _site: ${written('_site')}`);
  if (existsSync('_site/index.html'))
    log.say(`open     ${path.resolve('_site/index.html')}   (npm start serves it and rebuilds on every change)`);
  else log.say('note     no page stands at the top: the files of all releases had to go, and the draft is left out');
}

const NOTHING_RELEASED: Problem = {
  rule: 'released',
  severity: 'error',
  place: { file: RELEASES, line: 1, column: 1, length: 1 },
  message: 'nothing has been released, so there is nothing to build without the working files',
  fix: 'build without --released-only, or make the first release: npm run release',
};

/** Null where the working files are what was released last. They are checked all the same. */
function workingFiles(
  files: readonly InputFile[],
  releaseInputs: ReleaseInputs,
  releases: readonly FrozenRelease[],
  log: Log,
): Working | null {
  const found = checkWorking(files, releases, releaseInputs, releasedAddresses(releases));
  const { checked, problems } = found;
  log.say(`read     ${summary(files.length, checked)}`);
  if (found.stopped) throw new BuildStopped(problems);
  if (problems.length > 0) log.say(`\n${printProblems(problems, files)}\n`);
  log.say(`checked  ${problems.length === 0 ? 'no problems' : countProblems(problems)}`);
  return found.working;
}

function sayWhatWasMade({ top, draft, lengths, rendered, editions }: BuiltEditions, log: Log): void {
  if (draft?.previous != null)
    log.say(
      `draft    of release ${draft.version}: ${draft.changes.length === 1 ? 'one change' : `${draft.changes.length} changes`} since ${draft.previous}; npm run release asks why`,
    );
  if (top !== null) log.say(`drew     ${drawn(top)}`);
  if (lengths !== null)
    log.say(
      `pages    ${lengths.front} words on the front page, at most ${lengths.figure} on a figure's above its limits in full`,
    );
  const kept = rendered === editions ? '' : '; the others were kept from before';
  if (editions > 1) log.say(`rendered ${rendered} of ${editions} editions${kept}`);
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function verified(releases: readonly FrozenRelease[]): string {
  const files = releases.reduce((all, release) => all + release.files.length, 0);
  return `${releases.length === 1 ? 'one release' : `${releases.length} releases`}: all ${files} files are as they were frozen`;
}

function summary(files: number, { report, pages }: Checked): string {
  if (report === null) return many(files, 'file');
  const breakdowns = report.populations.reduce(
    (all, population) => all + population.breakdowns.length + population.tables.length,
    0,
  );
  const found = [
    many(report.populations.length, 'population'),
    many(breakdowns, 'breakdown'),
    many(report.sources.size, 'source'),
    many(report.caveatsById.size, 'caveat'),
    many(pages.length, 'page'),
  ];
  return `${many(files, 'file')}: ${found.join(', ')}`;
}

function drawn({ charts, ownCharts, drawings, cards }: Prepared): string {
  const shown = charts.length + ownCharts.length;
  const all = shown + drawings.cards.size;
  const kept = drawings.drawnNow === all ? '' : `; ${all - drawings.drawnNow} of ${all} drawings were kept from before`;
  return `${many(shown, 'chart')} for phone, page and sharing, cards for ${cards.size === 1 ? 'one page' : `${cards.size} pages`}${kept}`;
}

const OLD = '_site.old';

/** Two renames. If the machine stops between them, the next build puts the old one back first. */
function swapIn(next: string): void {
  rmSync(OLD, { recursive: true, force: true });
  if (existsSync('_site')) renameSync('_site', OLD);
  try {
    renameSync(next, '_site');
  } catch (error) {
    if (existsSync(OLD)) renameSync(OLD, '_site');
    throw error;
  }
  rmSync(OLD, { recursive: true, force: true });
}

/** Throws where an old site could not be replaced: better before anything is made than after. */
function restoreAfterCrash(): void {
  for (const folder of ['_site', OLD].filter((name) => existsSync(name))) accessSync(folder, constants.W_OK);
  if (!existsSync('_site') && existsSync(OLD)) renameSync(OLD, '_site');
  for (const name of readdirSync('.')) {
    const isOld = /^_site\.(next|pages)-/.test(name) && Date.now() - statSync(name).mtimeMs > 3_600_000;
    if (isOld) rmSync(name, { recursive: true, force: true });
  }
}

function written(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const bytes = files.reduce((all, name) => all + statSync(path.join(folder, name)).size, 0);
  const pages = files.filter((name) => name.endsWith('.html')).length;
  const data = files.filter((name) => /(^|[\\/])data[\\/][^\\/]+$/.test(name) && !/[\\/]inputs[\\/]/.test(name)).length;
  return `${many(pages, 'page')}, ${many(data, 'data file')}, ${Math.round(bytes / 1024)} kB in all`;
}
