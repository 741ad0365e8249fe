// One core of the rasteriser: takes SVGs, answers with PNGs.
import { parentPort, workerData } from 'node:worker_threads';
import { type RasterAnswer, type RasterTask, rasterise } from './raster.ts';

const fonts = workerData as readonly Uint8Array[];

parentPort?.on('message', async ({ id, svg, widthPx }: RasterTask) => {
  const answer = await rasterise(svg, widthPx, fonts).then(
    (png): RasterAnswer => ({ id, png }),
    (error: unknown): RasterAnswer => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  parentPort?.postMessage(answer);
});
