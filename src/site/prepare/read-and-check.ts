// Reads a report and its pages, and collects what is wrong with them.
import { check, hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import type { Conventions } from '../../figure/conventions.ts';
import { byAddress } from '../../figure/figure.ts';
import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import { readOwnCharts } from '../../read/own-chart.ts';
import { type InputFile, readReport } from '../../read/report.ts';
import type { Correction } from '../../save/download.ts';
import { addressOf, CHANGES_PAGE, EMBEDS, FIGURES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import { chartProblems } from '../drawings/chart-requests.ts';
import { inOrder, type Page, readPage } from '../inputs/page-source.ts';
import { findingProblems } from '../pages/page-lengths.ts';

export interface Checked {
  readonly report: Report | null;
  readonly conventions: Conventions;
  readonly pages: readonly Page[];
  readonly ownCharts: readonly OwnChartFile[];
  readonly problems: readonly Problem[];
  /** What was read. */
  readonly files: readonly InputFile[];
  /** What changed since the last release, where one came before. */
  readonly changes?: readonly string[];
  readonly corrections?: readonly Correction[];
}

/** Reads and checks; the problems of all files together, in order of place. */
export function readAndCheck(files: readonly InputFile[], inputs: readonly Problem[] = []): Checked {
  const { report, conventions, problems } = readReport(files);
  const read = files.filter(({ path }) => /^content\/.*\.md$/.test(path)).map(readPage);
  const pages = inOrder(read.map(({ page }) => page));
  const own = readOwnCharts(files);
  const found = [
    ...inputs,
    ...problems,
    ...read.flatMap((page) => page.problems),
    ...addressProblems(pages),
    ...own.problems,
  ];
  // A report that could not be read in full would only add problems that follow from the first ones.
  const checked = report === null || hasErrors(found) ? [] : check({ report, prose: pages, ownCharts: own.charts });
  if (report !== null && !hasErrors([...found, ...checked])) checked.push(...problemsOfFigures(report, pages));
  return { report, conventions, pages, ownCharts: own.charts, problems: sorted([...found, ...checked]), files };
}

function problemsOfFigures(report: Report, pages: readonly Page[]): Problem[] {
  const figures = byAddress(figuresOf(report));
  return [...chartProblems(figures, pages), ...findingProblems(figures.values())];
}

const OWN_PAGES: Readonly<Record<string, string>> = {
  [RELEASES_PAGE]: 'pages about releases',
  [CHANGES_PAGE]: 'pages about releases',
  [EMBEDS]: 'pages of charts to embed',
  [FIGURES_PAGE]: 'pages of figures',
};

/** No two pages may want the same address, and none that of one of the program's own. */
function addressProblems(pages: readonly Page[]): Problem[] {
  const problems: Problem[] = [];
  const at = (file: string): Problem['place'] => ({ file, line: 1, column: 1, length: 1 });
  const taken = new Map<string, string>();
  for (const { file } of pages) {
    const address = addressOf(file);
    const own = Object.keys(OWN_PAGES).find((start) => address.startsWith(start));
    if (own !== undefined) {
      problems.push({
        rule: 'page-address',
        severity: 'error',
        place: at(file),
        message: `at ${address} stand the program's own ${OWN_PAGES[own]}`,
        fix: 'give the page another name, such as corrections.md',
      });
    }
    const other = taken.get(address);
    taken.set(address, file);
    if (other === undefined) continue;
    problems.push({
      rule: 'page-address',
      severity: 'error',
      place: at(file),
      message: `the page has the same address as ${other}`,
      fix: 'rename one of the two',
    });
  }
  return problems;
}
