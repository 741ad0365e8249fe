// npm start as an editor has it: a small report, a copy of the program, the real command, and a page open in the browser.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openPage } from './browser.ts';
import { FASTER, PROJECT, share } from './build-report.ts';
import { DRAWN_BEFORE } from './kept-folders.ts';

export const VISITS = 'data/figures/visits.yaml';

/** The figures file, with another count of visits. */
export function visits(count: string): string {
  return `population: library visits
unit: {one: visit, many: visits}
count: ${count}
source: {id: survey, at: table 1}

breakdowns:
  purpose:
    question: Purpose of the visit
    if-unknown: no purpose was recorded
    categories: {borrow: {label: Borrowing, count: 400}, study: {label: Study, count: 350}}
    unknown: {not-recorded: {label: Not recorded, kind: not recorded, share: the rest}}
`;
}

const REPORT: Readonly<Record<string, string>> = {
  'content/index.md':
    '---\ntitle: Visits\n---\n\nA count of {% number "visits" %}.\n\n{% figure "visits" "visits.purpose" %}\n',
  'data/report.yaml': `title: Visits to an invented library
summary: A made-up count.
publisher: The test suite
licence: CC0
language: en
caveats: [made-up]
`,
  'data/caveats.yaml': 'made-up: {short: Made-up figures, full: None of these numbers was ever counted.}\n',
  'data/sources.yaml': 'survey: {title: Invented survey, publisher: Nobody, date: February 2024}\n',
  [VISITS]: visits('1,000'),
};

export interface Started {
  readonly url: string;
  readonly root: string;
  /** All that it printed so far. */
  output(): string;
  /** Saves as many editors do: writes beside, then renames. */
  save(file: string, text: string): void;
}

/** A copy of the program in a folder of its own, without its tests, so that a test can break it too. */
export function copyOfProgram(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'program-'));
  for (const part of ['src', 'package.json'])
    cpSync(path.join(PROJECT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

interface Wanted {
  /** The program of this repository, or a copy of it. */
  readonly program?: string;
  /** In place of the report's own. */
  readonly files?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** Starts on the report. After the test it gets a Ctrl-C and has to end well. */
export async function start({ program = PROJECT, files = {}, port = 0 }: Wanted = {}): Promise<Started> {
  const root = mkdtempSync(path.join(tmpdir(), 'start-'));
  const save = (file: string, text: string): void => {
    const full = path.join(root, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(`${full}~`, text);
    renameSync(`${full}~`, full);
  };
  for (const [file, text] of Object.entries({ ...REPORT, ...files })) save(file, text);
  const [drawn, before] = [path.join(root, '.cache/drawings'), path.join(DRAWN_BEFORE, 'started')];
  share(before, drawn);

  const command = [path.join(program, 'src/commands/start.ts'), '--root', root, '--port', String(port)];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...FASTER },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGINT');
    const code = await ended;
    share(drawn, before);
    rmSync(root, { recursive: true, maxRetries: 10 });
    // Windows knows no Ctrl-C from another process: it ends the command at once.
    if (process.platform !== 'win32') expect(code, output).toBe(0);
  });
  const url = (): string => /^serving {2}(http\S+)/m.exec(output)?.[1] ?? '';
  await expect.poll(() => url() !== '' || child.exitCode !== null).toBe(true);
  expect(url(), output).not.toBe('');
  return { url: url(), root, output: () => output, save };
}

/** The page in the browser, and ways to wait for what it shows. */
export async function open(browser: Browser, url: string) {
  const { page, outsideRequests } = await openPage(browser);
  onTestFinished(() => page.context().close());
  await page.goto(url);
  return {
    page,
    outsideRequests,
    alert: page.getByRole('alert'),
    shows: (text: string) => page.locator('main', { hasText: text }).waitFor(),
  };
}
