// Reads a report and its pages, and collects what is wrong with them.
import { check, hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import type { Conventions } from '../../figure/conventions.ts';
import { byAddress, type PopulationFigure } from '../../figure/figure.ts';
import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import { readOwnCharts } from '../../read/own-chart.ts';
import { type InputFile, readReport } from '../../read/report.ts';
import type { Correction } from '../../save/download.ts';
import { downloadsOf } from '../../save/downloads.ts';
import { addressOf, CHANGES_PAGE, EMBEDS, FIGURES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import { imagesBeside, isElsewhere } from '../addresses/links.ts';
import { siteMap } from '../addresses/site-map.ts';
import { cardFigures, chartProblems, chartsOf, keyChartOf, ownChartsOf } from '../drawings/chart-requests.ts';
import { inOrder, type Page, readPage } from '../inputs/page-source.ts';
import { findingProblems } from './finding-problems.ts';
import { imageProblems } from './image-problems.ts';
import { linkProblems } from './link-problems.ts';

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

/** Reads and checks; the problems of all files together, in order of place. `released` has the addresses of earlier editions. */
export function readAndCheck(
  files: readonly InputFile[],
  inputs: readonly Problem[] = [],
  released: ReadonlySet<string> = new Set(),
): Checked {
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
  const figures = report === null || hasErrors([...found, ...checked]) ? null : figuresOf(report);
  if (report !== null && figures !== null) {
    const found = byAddress(figures);
    const key = keyChartOf({ report, figures, byAddress: found }, pages);
    checked.push(...chartProblems(found, pages, key), ...findingProblems(found.values()));
  }
  const drawable = hasErrors(checked) ? null : figures;
  checked.push(
    ...imageProblems(pages, files),
    ...linksIn({ report, conventions, pages, ownCharts: own.charts, files }, drawable, released),
  );
  return { report, conventions, pages, ownCharts: own.charts, problems: sorted([...found, ...checked]), files };
}

/** Links are checked whatever else is wrong; where the figures cannot be counted, links to their files wait until they can. */
function linksIn(
  { report, conventions, pages, ownCharts, files }: Omit<Checked, 'problems'>,
  counted: readonly PopulationFigure[] | null,
  released: ReadonlySet<string>,
): Problem[] {
  if (!pages.some(({ links }) => links.some(({ to }) => !isElsewhere(to)))) return [];
  const shown =
    report === null || counted === null ? null : { report, figures: counted, byAddress: byAddress(counted) };
  const map = siteMap({
    pages,
    charts: shown === null ? [] : [...chartsOf(shown, pages), ...ownChartsOf(shown.byAddress, ownCharts)],
    byAddress: shown?.byAddress ?? new Map(),
    cards: shown === null ? new Map() : cardFigures(shown, pages),
    downloads: shown === null ? [] : downloadsOf({ ...shown, conventions }),
    images: imagesBeside(pages, files),
  });
  const isFile = (address: string): boolean => /[^/]$|^embed\//.test(address);
  return linkProblems(pages, map, (address) => released.has(address) || (counted === null && isFile(address)));
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
