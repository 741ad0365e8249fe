// A newcomer's script of ten lines prints, from the CSV alone, the numbers that the pages of the figures show.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXAMPLE_FILE, EXAMPLE_SCRIPT } from '../src/save/example.ts';
import { filesBelow, PROJECT, REPORTS, textOf } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { SAVED_REPORTS } from './save/saved-reports.ts';

test('the script has ten lines of code, and none too long for a page', () => {
  const lines = EXAMPLE_SCRIPT.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
  expect(lines).toHaveLength(10);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
});

interface Headline {
  readonly number: string;
  readonly label: string;
  readonly base: string;
  readonly unknown: string;
}

function headlinesIn(output: string): Headline[] {
  return [
    ...output.matchAll(
      /^(\S.*?): (.*)\n {2}Base: (.*)\n {2}Unknown: (.*)\n {2}Caveats: .+; (?:released|draft) .+\)$/gm,
    ),
  ].map(([, number = '', label = '', base = '', unknown = '']) => ({ number, label, base, unknown }));
}

/** As a reader saves it, in a folder that has the library. */
function savedScript(): { folder: string; script: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'example-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const script = path.join(folder, EXAMPLE_FILE);
  writeFileSync(script, EXAMPLE_SCRIPT);
  return { folder, script };
}

describe.each(REPORTS.map((report) => [path.basename(report), report]))('on the built files of %s', (_name, report) => {
  test('the script prints numbers that the page of one figure shows with their base and unknown', () => {
    const built = builtReport(report);
    const { script } = savedScript();
    const csv = path.join(built.site, 'data/all.csv');
    const { stdout, stderr } = spawnSync(process.execPath, [script, csv], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const printed = headlinesIn(stdout);
    expect(printed).toHaveLength(stdout.trim().split('\n').length / 4);

    const pages = [...filesBelow(path.join(built.site, 'figures'))]
      .filter(([name]) => name.endsWith('/index.html') && name !== 'index.html')
      .map(([, bytes]) => textOf(bytes.toString()));
    for (const { number, label, base, unknown } of printed) {
      const said = [...numbersIn(number), base, unknown.replace(/\.$/, '')].map(squeezed);
      expect(
        pages.some((page) => said.every((text) => page.includes(text))),
        `the page of one figure says “${number}: ${label}” with “${base}” and “${unknown}”`,
      ).toBe(true);
    }

    const page = built.page();
    const lists = page.match(/<ul class="headlines">[\s\S]*?<\/ul>/g) ?? [];
    const cards = [...lists.join('').matchAll(/<p class="big-number"><strong>(.*?)<\/strong>(.*?)<\/p>/g)];
    expect(cards.length > 0).toBe(page.includes('class="headlines"'));
    for (const [, number = '', name = ''] of cards) {
      const [label] = /“(.*)”/.exec(textOf(name))?.slice(1) ?? [textOf(name).trim()];
      const own = printed.filter((each) => each.number === textOf(number));
      expect(own.some((each) => each.label === label || each.label.startsWith(`${label}, `))).toBe(true);
    }
  });
});

test('the script reads the file from its address as well', async () => {
  const [, { file }] = SAVED_REPORTS[0] as (typeof SAVED_REPORTS)[number];
  const { folder, script } = savedScript();
  const csv = path.join(folder, 'all.csv');
  writeFileSync(csv, file('data/all.csv'));
  const server = createServer((_, response) => response.end(file('data/all.csv')));
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const run = promisify(execFile);
  const fromWeb = await run(process.execPath, [script, `http://127.0.0.1:${port}/data/all.csv`]);
  const fromDisk = await run(process.execPath, [script, csv]);
  expect(headlinesIn(fromWeb.stdout).length).toBeGreaterThan(0);
  expect(fromWeb.stdout).toBe(fromDisk.stdout);
});

/**
 * "400 of 1,000" stands so on a card; a figure's page has its two numbers in its table and its base line. Where the source
 * gives no number, the base line says so in words of its own. A mark stands behind the name of what is counted.
 */
function numbersIn(text: string): string[] {
  if (text === 'an unknown number') return ['their number is not said'];
  const [, number, mark] = /^([\d,]+) (\(.*\))$/.exec(text) ?? [];
  if (number !== undefined && mark !== undefined) return [number, mark];
  return /^[\d,]+ of [\d,]+$/.test(text) ? text.split(' of ') : [text];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
