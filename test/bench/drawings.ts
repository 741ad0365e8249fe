// Part of npm run bench: drawing 240 charts of all kinds, in one run. A naive loop compiles and renders each anew; ours keeps
// one view, and a store keeps what was drawn. Read the ratios.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { figuresOf } from '../../src/count/figures.ts';
import { type Chart, chartOf, draw, drawForPage, layOut } from '../../src/draw/draw.ts';
import { kindsFor } from '../../src/draw/kinds.ts';
import { rasterise } from '../../src/draw/raster.ts';
import { renderAfresh } from '../../src/draw/render.ts';
import { MARGIN, standalone } from '../../src/draw/standalone.ts';
import { byAddress, type Figure } from '../../src/figure/figure.ts';
import { openTools } from '../../src/site/drawings/chart-renderer.ts';
import { openDrawingStore } from '../../src/site/drawings/drawing-store.ts';
import { drawAll } from '../../src/site/drawings/drawings.ts';
import { wholeFonts } from '../../src/site/drawings/fonts.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { REPORTS } from '../build-report.ts';

const WANTED = 240;
const tools = openTools();
const { fonts } = tools;

/** Every figure as every kind that fits; the release is another one in each round, so that no two charts are equal. */
function charts(): Chart[] {
  const figures = REPORTS.flatMap((folder): Figure[] => {
    const { report } = readAndCheck(readInputs(folder));
    return report === null ? [] : [...byAddress(figuresOf(report)).values()];
  });
  const all: Chart[] = [];
  for (let round = 0; all.length < WANTED; round++) {
    for (const figure of figures) {
      const release = { ...figure.release, version: `${round}.0.0` };
      for (const kind of kindsFor(figure)) {
        const chart = chartOf({ ...figure, release } as Figure, kind);
        all.push({ ...chart, id: `${chart.id}/${all.length}` });
      }
    }
  }
  return all.slice(0, WANTED);
}

const all = charts();
/** Nothing of these has been worked out before. */
const fresh = { naivePages: charts(), naive: charts(), cold: charts(), oneCore: charts() };
const used = new Map<string, number>();
for (const { kind } of all) used.set(kind.name, (used.get(kind.name) ?? 0) + 1);
say(`${all.length} charts: ${[...used].map(([name, count]) => `${count} ${name}`).join(', ')}`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function heap(): string {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return `heap ${Math.round(heapUsed / 2 ** 20)} MB, process ${Math.round(rss / 2 ** 20)} MB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

// Each way once without being timed, so that none pays for the others' start.
const [first] = charts();
await drawForPage(first as Chart, fonts);
await renderAfresh(layOut(first as Chart, 'wide', fonts), fonts);

const naivePages = await timed(async () => {
  for (const chart of fresh.naivePages)
    for (const size of ['narrow', 'wide'] as const) await renderAfresh(layOut(chart, size, fonts), fonts);
});
const before = heap();
const pages = await timed(async () => {
  for (const chart of all) await drawForPage(chart, fonts);
});
say(`drawings of a page, narrow and wide: naive ${naivePages.toFixed(0)} ms`);
say(
  `  one view kept, audited: ${pages.toFixed(0)} ms, ${(pages / naivePages).toFixed(3)} of naive (${before}; after: ${heap()})`,
);

const naive = await timed(async () => {
  for (const chart of fresh.naive) {
    for (const size of ['narrow', 'wide'] as const) await renderAfresh(layOut(chart, size, fonts), fonts);
    const laidOut = layOut(chart, 'share', fonts);
    const { svg } = await renderAfresh(laidOut, fonts);
    const alone = standalone(svg, laidOut.widthPx, Math.ceil(laidOut.block.heightPx));
    await rasterise(alone, 2 * (laidOut.widthPx + 2 * MARGIN), wholeFonts());
  }
});
const folder = mkdtempSync(path.join(tmpdir(), 'drawings-'));
const renderer = { tools, store: openDrawingStore(folder), code: 'bench' };
const cold = await timed(() => drawAll(fresh.cold, [], renderer, () => {}));
const afterCold = heap();
const oneCore = await timed(async () => {
  for (const chart of fresh.oneCore)
    await draw(chart, { ...tools, toPng: (svg, widthPx) => rasterise(svg, widthPx, wholeFonts()) });
});
const warms = [];
for (let round = 0; round < 5; round++) warms.push(await timed(() => drawAll(all, [], renderer, () => {})));
const warm = warms.sort((a, b) => a - b)[2] ?? 0;
say(`everything, with the image to share (SVG and PNG): naive ${naive.toFixed(0)} ms`);
say(`  cold, one core: ${oneCore.toFixed(0)} ms, ${(oneCore / naive).toFixed(3)} of naive`);
say(`  cold, all cores, kept: ${cold.toFixed(0)} ms, ${(cold / naive).toFixed(3)} of naive (${afterCold})`);
say(
  `  warm, from the store: ${warm.toFixed(0)} ms, ${(warm / naive).toFixed(4)} of naive, ${(warm / naivePages).toFixed(4)} of the naive pages alone (${heap()})`,
);
rmSync(folder, { recursive: true });
await tools.close();
