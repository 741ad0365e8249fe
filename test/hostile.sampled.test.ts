// Whatever stands in the files, the checks come back with problems: they never throw, never hang, never guess.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { hasErrors } from '../src/check/check.ts';
import { figuresOf } from '../src/count/figures.ts';
import type { InputFile } from '../src/read/report.ts';
import { tidyCsv } from '../src/save/tables.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { printProblems } from '../src/site/prepare/problems.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { baseLine, unknownLine } from '../src/tell/carried.ts';
import { describe as describeFigure } from '../src/tell/describe.ts';
import { rowsTable } from '../src/tell/rows.ts';
import { tableOf } from '../src/tell/table.ts';
import { openBrowser, openPage } from './browser.ts';
import { copyOf, REPORTS } from './build-report.ts';
import { IN_FULL, sampleOf } from './sample.ts';

/** Whatever passes the checks must be counted and told as well. */
function readCheckAndTell(files: readonly InputFile[]): void {
  const { report, problems } = readAndCheck(files);
  expect(printProblems(problems, files)).not.toMatch(/\bat .*\.(ts|js):\d+|(?<![-\w])undefined|\[object|\bNaN\b/);
  for (const { place, message, fix } of problems) {
    expect(place.line).toBeGreaterThan(0);
    expect(place.column).toBeGreaterThan(0);
    expect(message).not.toBe('');
    expect(fix).not.toBe('');
  }
  if (report === null || hasErrors(problems)) return;
  for (const figure of figuresOf(report)) {
    const told = [figure, ...figure.breakdowns, ...figure.tables].map(
      (each) => `${baseLine(each)} ${unknownLine(each)}`,
    );
    const described = [...figure.breakdowns, ...figure.tables].map(describeFigure);
    const tables = [...figure.breakdowns.map(tableOf), ...figure.tables.map(rowsTable)];
    expect(`${told.join()}${described.join()}${JSON.stringify(tables)}${tidyCsv(figure)}`).not.toMatch(
      /(?<![-\w])undefined|\[object|\bNaN\b|\bInfinity\b/,
    );
  }
}

const TOKENS = [
  '',
  '0',
  '00',
  '1',
  '150',
  '2,379',
  '-1',
  '1e9',
  '99999999999999999999',
  '0%',
  '100%',
  '101%',
  '38%',
  '0.0001%',
  'half',
  'a third',
  'about half',
  'almost a third',
  'more than 2,000',
  'up to 0%',
  'under 0',
  'the majority',
  'the rest',
  'the source does not say',
  '13 of 150',
  '0 of 0',
  '9 in 10',
  '[c]',
  '[z]',
  '[low]',
  '7% [p] [b]',
  '[q]',
  'N/A',
  '..',
  'no',
  'null',
  '~',
  '2011-06-30',
  '{}',
  '[]',
  '{none: }',
  '{none: because}',
  'known',
  'all',
  'information.reliable',
  'ethnicity.asian',
  'ethnicity',
  '*a',
  '&a',
  '!!int 3',
  '__proto__',
  'constructor',
  'toString',
  '"',
  "'",
  ': ',
  '- ',
  '\t',
  '#',
  '|',
  '>',
  '%',
  '<script>',
  '{% figure "x" %}',
  '\u0000',
  '\u202e',
  '😀',
] as const;

/** One small damage to a text: a word, a value, a line or a character replaced, removed, doubled or inserted. */
const damage = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('value', 'word', 'drop line', 'double line', 'indent', 'insert', 'cut'),
  token: fc.constantFrom(...TOKENS),
});

function damaged(text: string, damages: readonly (typeof damage extends fc.Arbitrary<infer T> ? T : never)[]): string {
  return damages.reduce((current, { at, kind, token }) => {
    const lines = current.split('\n');
    const index = at % lines.length;
    const line = lines[index] ?? '';
    const replaced = (next: readonly string[]): string =>
      [...lines.slice(0, index), ...next, ...lines.slice(index + 1)].join('\n');
    switch (kind) {
      case 'value':
        return replaced([line.replace(/: [^{}[\],]+/, `: ${token}`)]);
      case 'word': {
        const words = line.split(/\b/);
        words[at % Math.max(1, words.length)] = token;
        return replaced([words.join('')]);
      }
      case 'drop line':
        return replaced([]);
      case 'double line':
        return replaced([line, line]);
      case 'indent':
        return replaced([`  ${line}`]);
      case 'insert': {
        const column = at % (current.length + 1);
        return current.slice(0, column) + token + current.slice(column);
      }
      default:
        return current.slice(0, at % (current.length + 1));
    }
  }, text);
}

test.each(REPORTS)('no damage to the files of %s makes the checks throw', (report) => {
  const files = readInputs(report);
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.array(damage, { minLength: 1, maxLength: 4 }), (which, damages) => {
      readCheckAndTell(
        files.map((file, index) => (index === which ? { ...file, text: damaged(file.text, damages) } : file)),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? (IN_FULL ? 1_000 : 40)), seed: 150 },
  );
});

test.each([
  ['an alias bomb', `a: &a [x,x,x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*a,*a,*a]`).join('\n')}`],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['one line of a million letters', `population: ${'x'.repeat(1_000_000)}`],
  ['a million digits', `count: ${'9'.repeat(1_000_000)}`],
  ['many hyphens and ranges', `count: ${'1–'.repeat(50_000)}`],
  ['words without end', `count: ${'about '.repeat(50_000)}half`],
])('%s is refused in reasonable time', (_name, text) => {
  const files = readInputs(REPORTS[0] as string).map((file) =>
    file.path === 'data/figures/groups.yaml' ? { ...file, text } : file,
  );
  const { problems } = readAndCheck(files);
  expect(hasErrors(problems)).toBe(true);
});

test.each(
  sampleOf(2, [
    '</script><script>document.title = "ran"; alert(1)</script>',
    '<!-- <script> Visits',
    '<!--<script></script>--></SCRIPT ><img src=x onerror=alert(1)>',
    ']]></script\u2028<svg/onload=alert(1)> \\u003c/script> &lt;/script>',
  ]),
)('a title with %s runs nothing in a page, and comes back unchanged from its data', async (title) => {
  const report = copyOf(REPORTS.find((each) => each.endsWith('library-visits')) as string);
  for (const [file, words] of [
    ['data/report.yaml', 'Visits to the libraries of an invented town'],
    ['data/report.yaml', 'A made-up survey, to try the program on a quiet subject.'],
    ['data/sources.yaml', 'Invented library survey'],
    ['data/caveats.yaml', 'None of these numbers was ever measured.'],
  ] as const) {
    const at = path.join(report.root, file);
    writeFileSync(
      at,
      readFileSync(at, 'utf8').replace(words, () => JSON.stringify(title)),
    );
  }
  const { status, output } = report.run('build');
  expect(status, output).toBe(0);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const { page, outsideRequests } = await openPage(browser);
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(error.message));
  await page.goto(pathToFileURL(path.join(report.site, 'index.html')).href);
  const found = await page.evaluate(() => ({
    title: document.title,
    heading: document.querySelector('h1')?.textContent,
    scripts: [...document.querySelectorAll('script')].map(({ type, text }) => ({ type, text })),
    images: document.querySelectorAll('img, svg[onload]').length,
    last: document.body.lastElementChild?.localName,
    footers: document.querySelectorAll('body > .wrap > footer').length,
  }));
  for (const name of ['figures/visits/purpose', 'figures/visits', 'method', 'embed/visits/purpose/breakdown']) {
    await page.goto(pathToFileURL(path.join(report.site, name, 'index.html')).href);
    expect(await page.locator('script, img, svg[onload]').count(), name).toBe(0);
    expect((await page.locator('body').innerText()).replaceAll(/\s+/g, ' '), name).toContain(
      title.replaceAll(/\s+/g, ' '),
    );
  }
  expect(ran).toEqual([]);
  expect(outsideRequests).toEqual([]);
  expect(found).toMatchObject({ title, heading: title, images: 0, last: 'script', footers: 1 });
  expect(found.scripts.map(({ type }) => type)).toEqual(['application/ld+json']);
  const dataset = JSON.parse(found.scripts[0]?.text ?? '');
  expect([dataset.name, dataset.description.split('\n')[0]]).toEqual([title, title]);
  expect(dataset.isBasedOn[0].name).toBe(title);
  expect(dataset.comment.map(({ text }: { text: string }) => text)).toContain(title);
});
