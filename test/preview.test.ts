// The pages of a preview beside those of a build: the same bytes, of the files as they were a moment ago.
import { fork } from 'node:child_process';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answered } from '../src/commands/preview-process.ts';
import { copyOf, FASTER, filesBelow, PROJECT, REPORTS, type ReportFolder } from './build-report.ts';
import { builtReport } from './built-reports.ts';

/** The real child of npm start, asked as npm start asks it. */
function previewOf({ root }: Pick<ReportFolder, 'root'>) {
  const child = fork(path.join(PROJECT, 'src/commands/preflight.js'), ['preview'], {
    cwd: root,
    env: { ...process.env, ...FASTER },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  onTestFinished(() => void child.kill());
  let asked = 0;
  const ask = (what: { page?: string }): Promise<Answered['answer']> =>
    new Promise((resolve) => {
      const id = ++asked;
      const listen = (answered: Answered): void => {
        if (answered.id !== id) return;
        child.off('message', listen);
        resolve(answered.answer);
      };
      child.on('message', listen);
      child.send({ id, ...what });
    });
  return { look: () => ask({}), page: (address: string) => ask({ page: address }) };
}

/** Pages of the report at the top of a built folder, by their addresses. */
function pagesOf(site: string): Map<string, string> {
  const pages = [...filesBelow(site)].filter(([file]) => /(^|\/)index\.html$/.test(file));
  const isOfReport = ([file]: [string, Buffer]): boolean => !/^(embed|releases)\//.test(file);
  return new Map(pages.filter(isOfReport).map(([file, bytes]) => [file.replace(/index\.html$/, ''), bytes.toString()]));
}

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the preview of the report %s', (_, report) => {
  test('has every page of a build, byte for byte', async () => {
    const copy = copyOf(report);
    const { look, page } = previewOf(copy);
    expect(await look()).toBe('pages');
    const pages = pagesOf(builtReport(report).site);
    expect(pages.size).toBeGreaterThan(5);
    for (const [address, built] of pages) expect(await page(address), address).toBe(built);
    expect(await page('figures/nothing/')).toBeNull();
  });
});

test('a preview follows a number, a sentence, a file that is broken, and one that is mended', async () => {
  const report = copyOf(REPORTS.find((each) => each.endsWith('library-visits')) as string);
  const { look, page } = previewOf(report);
  await look();
  const before = String(await page('figures/visits/purpose/'));
  report.edit('data/figures/visits.yaml', 'count: 400', 'count: 380');
  report.edit('content/report.md', 'What was said of them', 'What others said');
  expect(await look()).toBe('pages');
  const after = String(await page('figures/visits/purpose/'));
  expect(after).toContain('380 (38.0%)');
  expect(after).not.toContain('400 (40.0%)');
  expect(await page('report/')).toContain('What others said');

  report.edit('data/figures/visits.yaml', 'count: 380', 'count: 3800');
  const { problems } = (await look()) as { problems: string };
  expect(problems).toMatch(/data\/figures\/visits\.yaml:\d+:\d+ {2}error/);
  expect(await page('figures/visits/purpose/')).toBeNull();

  report.edit('data/figures/visits.yaml', 'count: 3800', 'count: 400');
  expect(await look()).toBe('pages');
  expect(await page('figures/visits/purpose/')).toBe(before);
});
