// A whole build: read, check, count, draw, write beside, swap in. A build that fails leaves the last good _site as it was.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Eleventy, { type EleventyConfig } from '@11ty/eleventy';
import { hasErrors } from '../check/check.ts';
import type { Problem } from '../figure/problem.ts';
import type { Report } from '../figure/report.ts';
import type { InputFile } from '../read/report.ts';
import { openDrawingDesk } from './drawing-desk.ts';
import type { DrawingDesk } from './drawings.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { configure } from './eleventy.ts';
import { inputProblems, readInputs } from './inputs.ts';
import { type Checked, drawingProblems, type Prepared, prepare, readAndCheck } from './prepare.ts';
import { countProblems, printProblems } from './problems.ts';

/** Where the build says what it does: `say` a line, `progress` a line that replaces itself. */
export interface Log {
  say(line: string): void;
  progress(line: string): void;
}

/** Builds the report in the working directory. Returns whether there is a new _site; the reasons why not have been said. */
export async function buildSite(log: Log): Promise<boolean> {
  restoreAfterCrash();
  if (writeEditorSchemas('.') > 0) log.say('wrote    data/_schema, which lets editors complete and underline');
  const files = readInputs('.');
  const checked = readAndCheck(files, inputProblems('.', files));
  const { report, problems } = checked;
  log.say(`read     ${summary(files.length, checked)}`);
  if (problems.length > 0) log.say(`\n${printProblems(problems, files)}\n`);
  if (report === null || hasErrors(problems)) return failed(log, problems);
  log.say(`checked  ${problems.length === 0 ? 'no problems' : countProblems(problems)}`);

  const desk = openDrawingDesk('.');
  try {
    return await drawAndWrite({ ...checked, report }, files, desk, log);
  } finally {
    await desk.close();
  }
}

async function drawAndWrite(
  checked: Checked & { readonly report: Report },
  files: readonly InputFile[],
  desk: DrawingDesk,
  log: Log,
): Promise<boolean> {
  let prepared: Prepared;
  try {
    prepared = await prepare(checked, desk, (done, all) => log.progress(`drawing  ${done} of ${all} charts and cards`));
  } catch (error) {
    const stopped = drawingProblems(error, checked.report);
    if (stopped === null) throw error;
    log.say(`\n${printProblems(stopped, files)}\n`);
    return failed(log, stopped);
  }
  log.say(`drew     ${drawn(prepared)}`);
  await writeSite(prepared);
  desk.store.forgetTheRest();
  log.say(`wrote    _site: ${written('_site')}`);
  log.say(`open     ${path.resolve('_site/index.html')}   (npm start serves it and rebuilds on every change)`);
  return true;
}

function failed(log: Log, problems: readonly Problem[]): boolean {
  const before = existsSync('_site') ? 'The last good _site stands as it was.' : 'Nothing was written.';
  log.say(`stopped  ${countProblems(problems)}. ${before}`);
  return false;
}

function summary(files: number, { report, pages }: Checked): string {
  if (report === null) return `${files} files`;
  const breakdowns = report.populations.reduce(
    (all, population) => all + population.breakdowns.length + population.tables.length,
    0,
  );
  return `${files} files: ${report.populations.length} populations, ${breakdowns} breakdowns, ${report.sources.size} sources, ${report.caveatsById.size} caveats, ${pages.length} pages`;
}

function drawn({ charts, ownCharts, drawings, cards }: Prepared): string {
  const shown = charts.length + ownCharts.length;
  const all = shown + drawings.cards.size;
  const kept = drawings.drawnNow === all ? '' : `; ${all - drawings.drawnNow} of ${all} drawings were kept from before`;
  return `${shown} charts for phone, page and sharing, cards for ${cards.size === 1 ? 'one page' : `${cards.size} pages`}${kept}`;
}

async function writeSite(prepared: Prepared): Promise<void> {
  const work = mkdtempSync('_site.next-');
  const [input, next] = [path.join(work, 'pages'), path.join(work, 'site')];
  try {
    mkdirSync(input);
    mkdirSync(next);
    const eleventy = new Eleventy(input, next, {
      quietMode: true,
      configPath: null,
      source: 'cli',
      config: (config: EleventyConfig) => configure(config, prepared, input, next),
    });
    eleventy.disableLogger();
    await eleventy.write();
    swapIn(next);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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

function restoreAfterCrash(): void {
  if (!existsSync('_site') && existsSync(OLD)) renameSync(OLD, '_site');
  for (const name of readdirSync('.')) {
    const isOld = name.startsWith('_site.next-') && Date.now() - statSync(name).mtimeMs > 3_600_000;
    if (isOld) rmSync(name, { recursive: true, force: true });
  }
}

function written(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(path.join(folder, name)).isFile(),
  );
  const bytes = files.reduce((all, name) => all + statSync(path.join(folder, name)).size, 0);
  const pages = files.filter((name) => name.endsWith('.html')).length;
  const data = files.filter((name) => name.startsWith(`data${path.sep}`)).length;
  return `${pages} pages, ${data} data files, ${Math.round(bytes / 1024)} kB in all`;
}
