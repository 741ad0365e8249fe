// What cannot be drawn is told at the label that causes it, with a cure of its own, by the check that comes before a build.
import { describe, expect, test } from 'vitest';
import { DrawingError } from '../src/draw/draw.ts';
import { checkWithDrawings } from '../src/site/prepare/check-with-drawings.ts';
import { drawingProblems } from '../src/site/prepare/drawing-problems.ts';
import { printProblems } from '../src/site/prepare/problems.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { filesWith, visits } from './small-report.ts';

async function printed(files: Readonly<Record<string, string>>): Promise<string> {
  const all = filesWith(files);
  const { problems } = await checkWithDrawings(all, []);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return printProblems(errors, all);
}

const IN_OTHER_LETTERS =
  'fix: write it in letters of the Latin, Greek or Cyrillic script; its own letters can stand on a page and in the full form of a caveat';

describe('letters that the font of the charts lacks', () => {
  test('are told once for each label, at the label, and all together', async () => {
    const figures = visits(`  language:
    question: In which language did they ask?
    categories:
      hindi: {label: हिन्दी (Hindi), share: 40%}
      hebrew: {label: Hebrew, share: 20%}
      smiling: {label: With a smile 😀, share: 10%}
    unknown: {not-noted: {label: לא נרשם, kind: not recorded, share: 30%}}
`);
    expect(await printed(figures)).toBe(`data/figures/visits.yaml:9:22  error  drawing
    the charts have no letter for ह ि न ् द ी in "हिन्दी (Hindi)"
    9 |       hindi: {label: हिन्दी (Hindi), share: 40%}
      |                      ^^^^^^^^^^^^^^
    ${IN_OTHER_LETTERS}

data/figures/visits.yaml:11:24  error  drawing
    the charts have no letter for 😀 in "With a smile 😀"
    11 |       smiling: {label: With a smile 😀, share: 10%}
       |                        ^^^^^^^^^^^^^^^
    fix: say it in words: charts have letters and digits alone

data/figures/visits.yaml:12:34  error  drawing
    the charts have no letter for ל א נ ר ש ם in "לא נרשם"
    12 |     unknown: {not-noted: {label: לא נרשם, kind: not recorded, share: 30%}}
       |                                  ^^^^^^^
    ${IN_OTHER_LETTERS}`);
  });

  test('in the name of a row, in a CSV file', async () => {
    const figures = visits(`  reason:
    question: Why did people come?
    categories: {borrow: To borrow, read: To read}
    unknown: {not-asked: {kind: not recorded}}
    rows: {by: branch, label: Branch}
    values: by-branch.csv
`);
    const csv = 'branch,borrow,read,not-asked\nHarbour,60%,30%,10%\n"北区, old",50%,30%,20%\n';
    expect(await printed({ ...figures, 'data/figures/by-branch.csv': csv })).toContain(
      'data/figures/by-branch.csv:3:2  error  drawing\n    the charts have no letter for 北 区 in "北区"',
    );
  });

  test('in what all charts share, once: and never where only pages show it', async () => {
    const sources = `survey: {title: Обзор 調査, publisher: the town, date: 2024, note: 調査 is Japanese}\n`;
    const output = await printed({
      ...visits(`  reason:
    question: Why did people come?
    categories: {borrow: 60%, read: 25%}
    unknown: {not-asked: {kind: not recorded, share: 15%}}
`),
      'data/sources.yaml': sources,
    });
    expect(output).toContain(
      'data/sources.yaml:1:17  error  drawing\n    the charts have no letter for 調 査 in "Обзор 調査"',
    );
    expect(output.match(/error {2}drawing/g)).toHaveLength(1);
  });
});

test('a drawing that fails the audit is a mistake of the program, and no editor is told to use other letters', () => {
  const files = filesWith(
    visits('  reason: {question: Why?, categories: {borrow: 60%}, unknown: the source does not say}\n'),
  );
  const { report } = readAndCheck(files);
  if (report === null) throw new Error('the report cannot be read');
  const error = new DrawingError('visits.reason', [
    { about: 'audit', chart: 'visits.reason/breakdown', complaints: ['“Borrow” (60% of all visits) has no label'] },
  ]);
  expect(
    printProblems(drawingProblems(error, { report, files }) ?? [], files),
  ).toBe(`data/figures/visits.yaml:6:3  error  drawing
    the chart visits.reason/breakdown does not show what it must:
    “Borrow” (60% of all visits) has no label
    6 |   reason: {question: Why?, categories: {borrow: 60%}, unknown: the source does not say}
      |   ^^^^^^
    fix: this is a mistake of the program: tell its makers which chart, and how its figure is written`);
});

test('any other error of a drawing is none of the editor’s', () => {
  const files = filesWith({});
  const { report } = readAndCheck(filesWith(visits('  {}\n')));
  if (report === null) throw new Error('the report cannot be read');
  expect(drawingProblems(new AggregateError([new TypeError('x is not a function')]), { report, files })).toBeNull();
});
