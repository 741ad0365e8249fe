// Reads a report and its pages, and collects what is wrong with them.
import { check, hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import type { Conventions } from '../../figure/conventions.ts';
import { byAddress, type PopulationFigure } from '../../figure/figure.ts';
import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import { createIt } from '../../read/first-lines.ts';
import { readOwnCharts } from '../../read/own-chart.ts';
import { type InputFile, readReport } from '../../read/report.ts';
import type { Correction } from '../../save/correction.ts';
import { downloadsOf } from '../../save/downloads.ts';
import { addressOf, CHANGES_PAGE, EMBEDS, RELEASES_PAGE } from '../addresses/addresses.ts';
import { imagesBeside, isElsewhere } from '../addresses/links.ts';
import { siteMap } from '../addresses/site-map.ts';
import { cardFigures, chartProblems, chartsOf, ownChartsOf } from '../drawings/chart-requests.ts';
import { type Page, readPage } from '../inputs/page-source.ts';
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
  const isFront = (page: Page): number => (page.file === 'content/index.md' ? 0 : 1);
  const pages = read.map(({ page }) => page).sort((a, b) => isFront(a) - isFront(b));
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
  if (figures !== null) checked.push(...chartProblems(byAddress(figures), pages));
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
  const figures = counted ?? [];
  const addresses = byAddress(figures);
  const map = siteMap({
    pages,
    charts: [...chartsOf(figures, addresses, counted === null ? [] : pages), ...ownChartsOf(addresses, ownCharts)],
    byAddress: addresses,
    cards: cardFigures(addresses, pages),
    downloads: report === null || counted === null ? [] : downloadsOf({ report, conventions, figures }),
    images: imagesBeside(pages, files),
  });
  const isFile = (address: string): boolean => /[^/]$|^embed\//.test(address);
  return linkProblems(pages, map, (address) => released.has(address) || (counted === null && isFile(address)));
}

const OWN_PAGES: Readonly<Record<string, string>> = {
  [RELEASES_PAGE]: 'pages about releases',
  [CHANGES_PAGE]: 'pages about releases',
  [EMBEDS]: 'pages of charts to embed',
};

/** A site needs a front page, and no two pages may want the same address. */
function addressProblems(pages: readonly Page[]): Problem[] {
  const problems: Problem[] = [];
  const at = (file: string): Problem['place'] => ({ file, line: 1, column: 1, length: 1 });
  if (!pages.some(({ file }) => file === 'content/index.md')) {
    problems.push({
      rule: 'missing-file',
      severity: 'error',
      place: at('content/index.md'),
      message: 'the front page is missing',
      fix: createIt('content/index.md'),
    });
  }
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
