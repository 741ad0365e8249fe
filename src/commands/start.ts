// npm start: builds, serves _site to this machine, and builds again on every change. "--root folder" as in build, "--port 8080".
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { serve } from '../site/serve/serve.ts';
import { changed, type Look, lookAt, touched } from './changed-files.ts';
import { openPreview } from './preview-process.ts';
import { ROOT, terminal } from './terminal.ts';

// Imports little, so that the rest of src may be broken meanwhile: each build is a process of its own, and so is the preview.

/** How often it looks where the system does not say that something moved. */
const LOOK_MS = 100;
const GATHER_MS = 15;

const options = terminal.options(
  'start',
  'builds, serves the report to this machine, and builds again on every change',
  {
    root: ROOT,
    port: { form: 'text', value: 'number', says: 'where to serve; without it, 8080' },
  },
);
const port = options.port === undefined ? 8080 : portFrom(options.port);
terminal.enter(options.root);
const log = terminal.log();

let stopBuild: (() => void) | null = null;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

const inputs = ['data', 'content'].map((folder) => path.resolve(folder));
const program = path.resolve(import.meta.dirname, '..');
const watched = [...inputs, program];
let seen = lookAt(watched);
const preview = openPreview();
/** What readers were shown of the last change before a build has finished. */
let ahead: 'pages' | 'problems' | null = null;
const first = await build();
// The gallery of chart kinds belongs to the program, not to the report: it is served where it is, and never lands in _site.
const gallery = path.join(import.meta.dirname, '../../test/gallery/index.html');
const extraPages = existsSync(gallery) ? { '/gallery/': gallery } : {};
const newerPage = async (address: string): Promise<string | null> => (ahead === 'pages' ? preview.page(address) : null);
const served = await serve('_site', port, (message) => log.say(message), newerPage, extraPages).catch(
  (error: Error) => {
    preview.close();
    return terminal.stop(`Cannot serve on port ${port}: ${error.message}. Another can be chosen with --port`);
  },
);
log.say(`serving  ${served.url}   (Ctrl-C stops)`);
if ('/gallery/' in extraPages) log.say(`gallery  ${served.url}gallery/   (every kind of chart)`);
show(first);
let _building: Promise<void> | null = null;
let isStale = false;
for (;;) {
  const now = await settled();
  const files = changed(seen, now);
  if (files.length > 0) {
    log.say(`\nchanged  ${some(files.map((file) => path.relative('.', file)))}`);
    // What changes from here on differs from this look, so it is seen the next time.
    seen = now;
    await showAhead(files);
    isStale = true;
    _building ??= buildOn();
  }
}

/** Pages of the files as they are now, long before a build has finished; a build proves them and makes all the rest. */
async function showAhead(files: readonly string[]): Promise<void> {
  const isOther = files.some((file) => !inputs.some((folder) => file.startsWith(folder + path.sep)));
  if (isOther) preview.restart();
  const found = isOther ? null : await preview.look();
  if (found === null || found === 'nothing') {
    ahead = null;
    return;
  }
  ahead = found === 'pages' ? 'pages' : 'problems';
  show(found === 'pages' ? null : found.problems);
}

/** Builds until what stands in _site is of the files as they are. */
async function buildOn(): Promise<void> {
  while (isStale) {
    isStale = false;
    const problems = await build({ isBehind: true });
    // What was built is not what is there now.
    if (isStale) continue;
    const isShown = ahead === (problems === null ? 'pages' : 'problems');
    ahead = null;
    if (!isShown) show(problems);
  }
  _building = null;
}

/** A look at the files when nothing moved for a moment: an editor's save or a git checkout is one change. */
async function settled(): Promise<Look> {
  await touched(seen, inputs, LOOK_MS);
  let before = lookAt(watched);
  if (changed(seen, before).length === 0) return before;
  for (;;) {
    await setTimeout(GATHER_MS);
    const now = lookAt(watched);
    if (changed(before, now).length === 0) return now;
    before = now;
  }
}

/**
 * Runs what `npm run build` runs; behind a preview it leaves the processor to pages that somebody waits for. What it printed
 * comes back if it failed, null if there is a new _site.
 */
async function build({ isBehind = false } = {}): Promise<string | null> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'preflight.js'), 'build', '--root', '.', '--draft'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  stopBuild = () => child.kill();
  if (isBehind && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let printed = '';
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      process[stream].write(text);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  stopBuild = null;
  if (isStopping) process.exit(0);
  return code === 0 ? null : stripVTControlCharacters(printed).trim() || 'The build broke off without a word.';
}

function show(problems: string | null): void {
  if (problems !== null) {
    const before = existsSync('_site/index.html')
      ? 'the last good pages with these problems on top'
      : 'only these problems';
    log.say(`showing  ${before}, until a change mends them`);
  }
  served.show(problems);
}

function stop(): void {
  isStopping = true;
  preview.close();
  if (stopBuild === null) process.exit(0);
  stopBuild();
}

function portFrom(text: string): number {
  const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
  return isPort ? Number(text) : terminal.stop(`--port needs a number up to 65535, not ${text}`);
}

function some(files: readonly string[]): string {
  return files.length > 3 ? `${files.slice(0, 3).join(', ')} and ${files.length - 3} more` : files.join(', ');
}
