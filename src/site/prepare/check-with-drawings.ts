// The checks, and whether everything can be drawn: what `npm run check` finds.
import { hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import { drawAsSvg, drawCardAsSvg } from '../../draw/draw.ts';
import { byAddress } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import type { InputFile } from '../../read/report.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../drawings/chart-requests.ts';
import { loadFonts } from '../drawings/fonts.ts';
import { drawingProblems } from './drawing-problems.ts';
import { type Checked, readAndCheck } from './read-and-check.ts';

/** The checks, and whether everything that a build draws can be drawn: what npm run check says is what npm run build would say. */
export async function checkWithDrawings(
  files: readonly InputFile[],
  inputs: readonly Problem[],
  released?: ReadonlySet<string>,
): Promise<Checked> {
  const checked = readAndCheck(files, inputs, released);
  const { report, problems } = checked;
  if (report === null || hasErrors(problems)) return checked;
  const fonts = loadFonts();
  const figures = figuresOf(report);
  const addresses = byAddress(figures);
  const charts = [
    ...chartsOf({ report, byAddress: addresses, figures }, checked.pages),
    ...ownChartsOf(addresses, checked.ownCharts),
  ];
  const cards = new Set(cardFigures({ report, byAddress: addresses, figures }, checked.pages).values());
  const errors: unknown[] = [];
  const attempt = (drawn: Promise<unknown>): Promise<unknown> => drawn.catch((error: unknown) => errors.push(error));
  for (const chart of charts) await attempt(drawAsSvg(chart, fonts));
  for (const figure of cards) await attempt(drawCardAsSvg(figure, fonts));
  if (errors.length === 0) return checked;
  const found = drawingProblems(new AggregateError(errors), { report, files });
  if (found === null) throw errors[0];
  return { ...checked, problems: sorted([...problems, ...found]) };
}
