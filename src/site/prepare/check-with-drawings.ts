// The checks, and whether everything can be drawn: what `npm run check` finds.
import { hasErrors, sorted } from '../../check/check.ts';
import { figuresOf } from '../../count/figures.ts';
import { digestOf } from '../../draw/digest.ts';
import { type Chart, cardOf, drawAsSvg, drawCardAsSvg } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { byAddress } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import type { InputFile } from '../../read/report.ts';
import { DRAWINGS } from '../drawings/chart-renderer.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../drawings/chart-requests.ts';
import { codeHash, DRAWING_CODE } from '../drawings/code-hash.ts';
import { openDrawingStore } from '../drawings/drawing-store.ts';
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
  // What a build has drawn can be drawn.
  const store = openDrawingStore(DRAWINGS);
  const code = codeHash(DRAWING_CODE);
  const isNew = (chart: Chart | OwnChart): boolean => store.get(digestOf(chart, code)) === null;
  for (const chart of charts) if (isNew(chart)) await attempt(drawAsSvg(chart, fonts));
  for (const figure of cards) if (isNew(cardOf(figure))) await attempt(drawCardAsSvg(figure, fonts));
  if (errors.length === 0) return checked;
  const found = drawingProblems(new AggregateError(errors), { report, files });
  if (found === null) throw errors[0];
  return { ...checked, problems: sorted([...problems, ...found]) };
}
