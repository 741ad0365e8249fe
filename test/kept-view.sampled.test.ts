// Drawings do not depend on what was drawn before them: the view that is kept draws what a fresh one draws, in any order.

import { expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { type Chart, chartOf, layOut } from '../src/draw/draw.ts';
import { kindsFor } from '../src/draw/kinds.ts';
import { type Rendering, render, renderAfresh } from '../src/draw/render.ts';
import { byAddress } from '../src/figure/figure.ts';
import type { Report } from '../src/figure/report.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { REPORTS } from './build-report.ts';
import { sampleOf } from './sample.ts';

const fonts = loadFonts();

/** Every figure of every report as every kind that fits it. */
const charts = REPORTS.flatMap((folder) => {
  const report = readAndCheck(readInputs(folder)).report as Report;
  return [...byAddress(figuresOf(report)).values()].flatMap((figure): Chart[] =>
    kindsFor(figure).map((kind) => chartOf(figure, kind)),
  );
});

async function drawnInOrder(order: readonly Rendering[]): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  for (const rendering of order) drawn.set(rendering.id, (await render(rendering, fonts)).svg);
  return drawn;
}

test('all charts of all reports are drawn alike forwards, backwards, at once, and each on a view of its own', async () => {
  expect(charts.length).toBeGreaterThan(100);
  const renderings = sampleOf(5, charts).flatMap((chart) => [
    layOut(chart, 'narrow', fonts),
    layOut(chart, 'wide', fonts),
  ]);
  const forwards = await drawnInOrder(renderings);
  const backwards = await drawnInOrder([...renderings].reverse());
  const atOnce = await Promise.all(renderings.map((rendering) => render(rendering, fonts)));
  for (const [index, rendering] of renderings.entries()) {
    const { svg, seen } = await renderAfresh(rendering, fonts);
    expect(forwards.get(rendering.id), rendering.id).toBe(svg);
    expect(backwards.get(rendering.id), rendering.id).toBe(svg);
    expect(atOnce[index], rendering.id).toEqual({ svg, seen });
  }
});
