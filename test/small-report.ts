// A report of a few lines, read and counted as the program does it.

import { hasErrors } from '../src/check/check.ts';
import { figuresOf } from '../src/count/figures.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import type { InputFile } from '../src/read/report.ts';
import { printProblems } from '../src/site/prepare/problems.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';

const EVERY_REPORT: Readonly<Record<string, string>> = {
  'data/report.yaml': `title: Visits
summary: Made up for the tests.
publisher: The makers of the tests
licence: CC0
language: en-GB
`,
  'data/sources.yaml': `survey: {title: A survey that never was, publisher: the town, date: 2024}
leaflet: {title: A leaflet that never was, publisher: the town, date: 2023}
`,
  'content/index.md': '---\ntitle: Visits\n---\n\nText.\n',
};

/** The files given, by their paths, beside those that every report needs. */
export function filesWith(files: Readonly<Record<string, string>>): InputFile[] {
  return Object.entries({ ...EVERY_REPORT, ...files }).map(([path, text]) => ({ path, text }));
}

/** Every figure by its address. Throws where the checks find an error. */
export function figuresWith(files: Readonly<Record<string, string>>): ReadonlyMap<string, Figure> {
  const all = filesWith(files);
  const { report, problems } = readAndCheck(all);
  if (report === null || hasErrors(problems)) throw new Error(printProblems(problems, all));
  return byAddress(figuresOf(report));
}

/** The figures file of 1,000 visits, with these breakdowns below it. */
export function visits(breakdowns: string): Readonly<Record<string, string>> {
  const head = `population: visits
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
`;
  return { 'data/figures/visits.yaml': `${head}${breakdowns}` };
}
