// Everything before the site is written: read, check, count, draw. Nothing here touches _site.
import { check, hasErrors, sorted } from '../check/check.ts';
import { byAddress, type Figure, figuresOf, type PopulationFigure } from '../count/figures.ts';
import { type Chart, compose, DrawingError } from '../draw/draw.ts';
import type { Conventions } from '../figure/conventions.ts';
import type { Problem } from '../figure/problem.ts';
import type { Report } from '../figure/report.ts';
import { type InputFile, readReport } from '../read/report.ts';
import { type Download, downloadsOf } from '../save/downloads.ts';
import { addressOf } from './addresses.ts';
import { cardFigures, chartProblems, chartsOf } from './chart-requests.ts';
import { loadFonts } from './drawing-room.ts';
import { type DrawingRoom, type Drawings, drawAll } from './drawings.ts';
import { type Page, readPage } from './prose.ts';

/** A report that passed every check: what the pages are made of. */
export interface Prepared {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  readonly byAddress: ReadonlyMap<string, Figure>;
  /** Every chart of the report, in the order of its figures. */
  readonly charts: readonly Chart[];
  readonly drawings: Drawings;
  /** The figure on the card of each page, by the page's file; a report that shows no figure has no cards. */
  readonly cards: ReadonlyMap<string, Figure>;
  readonly downloads: readonly Download[];
  readonly pages: readonly Page[];
}

export interface Checked {
  readonly report: Report | null;
  readonly conventions: Conventions;
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
}

/** Reads and checks; the problems of all files together, in order of place. */
export function readAndCheck(files: readonly InputFile[], inputs: readonly Problem[] = []): Checked {
  const { report, conventions, problems } = readReport(files);
  const read = files.filter(({ path }) => /^content\/.*\.md$/.test(path)).map(readPage);
  const isFront = (page: Page): number => (page.file === 'content/index.md' ? 0 : 1);
  const pages = read.map(({ page }) => page).sort((a, b) => isFront(a) - isFront(b));
  const found = [...inputs, ...problems, ...read.flatMap((page) => page.problems), ...addressProblems(pages)];
  // A report that could not be read in full would only add problems that follow from the first ones.
  const checked = report === null || hasErrors(found) ? [] : check({ report, prose: pages });
  if (report !== null && !hasErrors([...found, ...checked]))
    checked.push(...chartProblems(byAddress(figuresOf(report)), pages));
  return { report, conventions, pages, problems: sorted([...found, ...checked]) };
}

/** A site needs a front page, and no two pages may want the same address. */
function addressProblems(pages: readonly Page[]): Problem[] {
  const problems: Problem[] = [];
  const at = (file: string): Problem['place'] => ({ file, line: 1, column: 1, length: 1 });
  if (!pages.some(({ file }) => file === 'content/index.md')) {
    const fix =
      'create it: three lines --- , title: The report , --- and then the text with tags such as {% figure "visits" %}';
    problems.push({
      rule: 'missing-file',
      severity: 'error',
      place: at('content/index.md'),
      message: 'the front page is missing',
      fix,
    });
  }
  const taken = new Map<string, string>();
  for (const { file } of pages) {
    const address = addressOf(file);
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

/** The checks, and whether every text fits its chart: what npm run check says is what npm run build would say. */
export function checkWithDrawings(files: readonly InputFile[], inputs: readonly Problem[]): Checked {
  const checked = readAndCheck(files, inputs);
  const { report, problems } = checked;
  if (report === null || hasErrors(problems)) return checked;
  const fonts = loadFonts();
  const figures = figuresOf(report);
  const found = chartsOf(figures, byAddress(figures), checked.pages).flatMap((chart) => {
    try {
      compose(chart, 'narrow', fonts);
      compose(chart, 'wide', fonts);
      return [];
    } catch (error) {
      const problem = drawingProblem(error, report);
      if (problem === null) throw error;
      return [problem];
    }
  });
  return { ...checked, problems: sorted([...problems, ...found]) };
}

/** Counts and draws a report without errors. `onDrawn` is told how many of all charts are done. */
export async function prepare(
  { report, conventions, pages }: Checked & { readonly report: Report },
  room: DrawingRoom,
  onDrawn: (done: number, all: number) => void,
): Promise<Prepared> {
  const figures = figuresOf(report);
  const found = byAddress(figures);
  const charts = chartsOf(figures, found, pages);
  const cards = cardFigures(found, pages);
  const drawings = await drawAll(charts, [...new Set(cards.values())], room, onDrawn);
  return {
    report,
    conventions,
    figures,
    byAddress: found,
    charts,
    drawings,
    cards,
    downloads: downloadsOf(figures),
    pages,
  };
}

/** A drawing that cannot be made is a problem of the figures file that asks for it. */
export function drawingProblem(error: unknown, report: Report): Problem | null {
  if (!(error instanceof DrawingError)) return null;
  const [population, breakdown] = error.address.split('.');
  const found = report.populations.find(({ id }) => id === population);
  const place =
    [...(found?.breakdowns ?? []), ...(found?.tables ?? [])].find(({ id }) => id === breakdown)?.place ?? found?.place;
  if (place === undefined) return null;
  return {
    rule: 'drawing',
    severity: 'error',
    place,
    message: error.message,
    fix: 'use letters of the Latin, Greek or Cyrillic script, and words that fit a phone',
  };
}
