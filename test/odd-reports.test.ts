// Reports that are odd and right build, by the real commands, and the check says the same as the build.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyOf, type ReportFolder, textOf } from './build-report.ts';
import { filesWith } from './small-report.ts';

function reportOf(files: Readonly<Record<string, string>>): ReportFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'odd-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path: file, text } of filesWith(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return copyOf(folder);
}

const WORD = 'Gesamtjahresbibliotheksbenutzungsgebührenordnungsänderungsentwurf';
const QUESTIONS = Array.from(
  { length: 9 },
  (_, index) => `  again-${index + 1}:
    question: Which one?
    categories: {a: {label: ${WORD}, share: 45%}, known: 25%}
    unknown: {nk: {label: Not known, kind: not known, share: the rest}}
`,
).join('');

const ODD = {
  'data/figures/visits.yaml': `population: visits
unit: {one: visit, many: visits}
count: 3000
source: {id: survey, at: table 1}
breakdowns:
  reason:
    question: Which one?
    categories: {borrow: To borrow, read: To read}
    unknown: {not-asked: {kind: not recorded}}
    rows: {by: year, label: Year}
    values:
      2018: {count: 900, borrow: 47%, read: 30%, not-asked: the rest}
      2021: {count: 700, borrow: 61%, read: 30%, not-asked: the rest}
${QUESTIONS}`,
  'data/claims.yaml': `in-2018: {claim: Most come to borrow., source: {id: leaflet, at: page 1}, about: visits.reason.borrow, row: 2018, says: most}
in-2021: {claim: Most come to borrow., source: {id: leaflet, at: page 1}, about: visits.reason.borrow, row: 2021, says: most}
`,
  'content/index.md': `---
title: Visits
---

## Which one?

{% figure "visits" "visits.reason" ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `"visits.again-${number}"`).join(' ')} %}

## Which one?

{% claims %}

### Which one?

Text.

## Which one?

Text.
`,
};

test('two claims with one sentence, headings and questions with one text, many questions, and a long word', () => {
  const report = reportOf(ODD);
  const checked = report.run('check');
  expect(checked.output).toContain('no problems');
  const { status, output } = report.run('build');
  expect(output).toContain('checked  no problems');
  expect(status).toBe(0);
  const page = report.page();
  const rows = [...page.matchAll(/<dl data-claim="([^"]+)"><div><dt>Row<\/dt><dd>([^<]+)<\/dd>/g)].map(
    ([, ...said]) => said,
  );
  expect(rows).toEqual([
    ['in-2018', 'Year: 2018'],
    ['in-2021', 'Year: 2021'],
  ]);
  const parts = ['', '-2', '-3', '-4'].map((end) => `part-which-one${end}`);
  const [contents = ''] = /<nav class="contents"[\s\S]*?<\/nav>/.exec(page) ?? [];
  expect([...contents.matchAll(/<a href="#([^"]+)">Which one\?<\/a>/g)].map(([, id]) => id)).toEqual(parts);
  expect([...page.matchAll(/<h[23] id="(part-[^"]+)"/g)].map(([, id]) => id)).toEqual(parts);
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    expect(page).toContain(`<a href="figures/visits/again-${number}/">Which one?</a>`);
    expect(textOf(report.page(`figures/visits/again-${number}/index.html`))).toContain(WORD);
  }
  expect(page.match(/of (the |all )?3000/g)).toBeNull();
});

test('what stops the drawing stops the check in the same words', () => {
  const report = reportOf({
    ...ODD,
    'data/report.yaml':
      'title: 来館\nsummary: Made up.\npublisher: The makers of the tests\nlicence: CC0\nlanguage: en-GB\n',
  });
  const [checked, built] = [report.run('check'), report.run('build')];
  const said = 'data/report.yaml:1:8  error  drawing\n    the charts have no letter for 来 館 in "来館"';
  for (const { status, output } of [checked, built]) {
    expect(output).toContain(said);
    expect(output).toContain('1 error');
    expect(status).toBe(1);
  }
});
