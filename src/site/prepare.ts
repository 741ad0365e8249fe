// Everything before the site is written: read, check, count, draw. Nothing here touches _site.

import { check, hasErrors, sorted } from '../check/check.ts';
import { figuresOf } from '../count/figures.ts';
import { type Chart, drawAsSvg, drawCardAsSvg } from '../draw/draw.ts';
import type { OwnChart } from '../draw/own/chart.ts';
import type { Conventions } from '../figure/conventions.ts';
import { byAddress, type Figure, type PopulationFigure } from '../figure/figure.ts';
import type { OwnChartFile } from '../figure/own-chart.ts';
import type { Problem } from '../figure/problem.ts';
import type { Report } from '../figure/report.ts';
import { createIt } from '../read/first-lines.ts';
import { readOwnCharts } from '../read/own-chart.ts';
import { type InputFile, readReport } from '../read/report.ts';
import { laterCaveats, withCaveats } from '../release/later-caveats.ts';
import type { Notice } from '../release/standing.ts';
import type { Correction } from '../save/correction.ts';
import type { Download } from '../save/download.ts';
import { downloadsOf } from '../save/downloads.ts';
import { addressOf, CHANGES_PAGE, EMBEDS, RELEASES_PAGE } from './addresses.ts';
import { cardFigures, chartProblems, chartsOf, ownChartsOf } from './chart-requests.ts';
import { loadFonts } from './drawing-desk.ts';
import { drawingProblems } from './drawing-problems.ts';
import { type DrawingDesk, type Drawings, drawAll } from './drawings.ts';
import { type Page, readPage } from './prose.ts';

/** A report that passed every check: what the pages are made of. */
export interface Prepared {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  readonly byAddress: ReadonlyMap<string, Figure>;
  /** Every chart of the report, in the order of its figures. */
  readonly charts: readonly Chart[];
  readonly ownCharts: readonly OwnChart[];
  readonly drawings: Drawings;
  /** The figure on the card of each page, by the page's file; a report that shows no figure has no cards. */
  readonly cards: ReadonlyMap<string, Figure>;
  readonly downloads: readonly Download[];
  /** What this release and those before it put right, the newest first. */
  readonly corrections: readonly Correction[];
  readonly pages: readonly Page[];
}

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

export interface ToPrepare extends Checked {
  readonly report: Report;
  /** Of a release with the numbers that were frozen. */
  readonly figures: readonly PopulationFigure[];
  /** Of a release: what became of it later. Its figures carry what makes their numbers wrong as a caveat. */
  readonly notices?: readonly Notice[];
}

/** Reads and checks; the problems of all files together, in order of place. */
export function readAndCheck(files: readonly InputFile[], inputs: readonly Problem[] = []): Checked {
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
  if (report !== null && !hasErrors([...found, ...checked]))
    checked.push(...chartProblems(byAddress(figuresOf(report)), pages));
  return { report, conventions, pages, ownCharts: own.charts, problems: sorted([...found, ...checked]), files };
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

/** The checks, and whether everything that a build draws can be drawn: what npm run check says is what npm run build would say. */
export async function checkWithDrawings(files: readonly InputFile[], inputs: readonly Problem[]): Promise<Checked> {
  const checked = readAndCheck(files, inputs);
  const { report, problems } = checked;
  if (report === null || hasErrors(problems)) return checked;
  const fonts = loadFonts();
  const figures = figuresOf(report);
  const addresses = byAddress(figures);
  const charts = [...chartsOf(figures, addresses, checked.pages), ...ownChartsOf(addresses, checked.ownCharts)];
  const cards = new Set(cardFigures(addresses, checked.pages).values());
  const errors: unknown[] = [];
  const attempt = (drawn: Promise<unknown>): Promise<unknown> => drawn.catch((error: unknown) => errors.push(error));
  for (const chart of charts) await attempt(drawAsSvg(chart, fonts));
  for (const figure of cards) await attempt(drawCardAsSvg(figure, fonts));
  if (errors.length === 0) return checked;
  const found = drawingProblems(new AggregateError(errors), { report, files });
  if (found === null) throw errors[0];
  return { ...checked, problems: sorted([...problems, ...found]) };
}

/** Draws a counted report without errors. `onDrawn` is told how many of all charts are done. */
export async function prepare(
  {
    report: asRead,
    figures: counted,
    conventions,
    pages,
    ownCharts: files,
    changes = [],
    corrections = [],
    notices = [],
  }: ToPrepare,
  desk: DrawingDesk,
  onDrawn: (done: number, all: number) => void,
): Promise<Prepared> {
  const later = laterCaveats(notices, counted, asRead.release.version);
  const figures = withCaveats(counted, later);
  const all = [...later.values()].flat().map((caveat) => [caveat.id, caveat] as const);
  const report = { ...asRead, caveatsById: new Map([...asRead.caveatsById, ...all]) };
  const found = byAddress(figures);
  const charts = chartsOf(figures, found, pages);
  const cards = cardFigures(found, pages);
  const ownCharts = ownChartsOf(found, files);
  const drawings = await drawAll([...charts, ...ownCharts], [...new Set(cards.values())], desk, onDrawn);
  return {
    report,
    conventions,
    figures,
    byAddress: found,
    charts,
    ownCharts,
    drawings,
    cards,
    downloads: downloadsOf({ report, conventions, figures, changes, corrections }),
    corrections,
    pages,
  };
}
