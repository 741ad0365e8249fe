// npm start: builds, serves _site to this machine, and builds again on every change. "--root folder" as in build, "--port 8080".
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { serve } from '../site/serve/serve.ts';
import { changed, type Look, lookAt } from './changed-files.ts';
import { ROOT, terminal } from './terminal.ts';

// Imports little, so that the rest of src may be broken meanwhile: each build is a process of its own.

const GATHER_MS = 100;

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

const watched = [...['data', 'content'].map((folder) => path.resolve(folder)), path.resolve(import.meta.dirname, '..')];
let seen = lookAt(watched);
const first = await build();
// The gallery of chart kinds belongs to the program, not to the report: it is served where it is, and never lands in _site.
const gallery = path.join(import.meta.dirname, '../../test/gallery/index.html');
const extraPages = existsSync(gallery) ? { '/gallery/': gallery } : {};
const served = await serve('_site', port, (message) => log.say(message), extraPages).catch((error: Error) =>
  terminal.stop(`Cannot serve on port ${port}: ${error.message}. Another can be chosen with --port`),
);
log.say(`serving  ${served.url}   (Ctrl-C stops)`);
if ('/gallery/' in extraPages) log.say(`gallery  ${served.url}gallery/   (every kind of chart)`);
show(first);
for (;;) {
  const now = await settled();
  const files = changed(seen, now);
  if (files.length > 0) {
    log.say(`\nchanged  ${some(files.map((file) => path.relative('.', file)))}`);
    // What changes during the build differs from this look, so one more build follows.
    seen = now;
    show(await build());
  }
}

/** A look at the files when nothing moved for a moment: an editor's save or a git checkout is one change. */
async function settled(): Promise<Look> {
  let before = lookAt(watched);
  for (;;) {
    await setTimeout(GATHER_MS);
    const now = lookAt(watched);
    if (changed(before, now).length === 0) return now;
    before = now;
  }
}

/** Runs what `npm run build` runs. What it printed comes back if it failed, null if there is a new _site. */
async function build(): Promise<string | null> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'preflight.js'), 'build', '--root', '.', '--draft'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  stopBuild = () => child.kill();
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
  served.show(problems);
  if (problems === null) return;
  const before = existsSync('_site/index.html')
    ? 'the last good pages with these problems on top'
    : 'only these problems';
  log.say(`showing  ${before}, until a change mends them`);
}

function stop(): void {
  isStopping = true;
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
