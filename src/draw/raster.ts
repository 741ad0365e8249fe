// SVG -> PNG, with the bundled font and no other: the same bytes on every machine. Several images at once on several cores.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface Rasteriser {
  /** A PNG of `widthPx` pixels across. The SVG has its colours written in: a rasteriser knows no page. */
  toPng(svg: string, widthPx: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

let ready: Promise<void> | null = null;

/** Loads the rasteriser once a process: WebAssembly from its package, nothing from the network. */
function load(): Promise<void> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return ready;
}

/** One image in this process. `fonts` are whole TrueType files: web fonts would give an image without text. */
export async function rasterise(svg: string, widthPx: number, fonts: readonly Uint8Array[]): Promise<Uint8Array> {
  await load();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

export interface RasterTask {
  readonly id: number;
  readonly svg: string;
  readonly widthPx: number;
}

export type RasterAnswer =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly error: string };

/** Workers start with the first image, so that a build that finds all its images in the cache starts none. */
export function openRasteriser(fonts: readonly Uint8Array[], workerCount: number): Rasteriser {
  const workers: Worker[] = [];
  const waiting = new Map<number, { resolve: (png: Uint8Array) => void; reject: (error: Error) => void }>();
  let next = 0;
  const start = (): Worker => {
    const worker = new Worker(new URL('./raster-worker.ts', import.meta.url), { workerData: fonts });
    worker.on('message', (answer: RasterAnswer) => {
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('png' in answer) task?.resolve(answer.png);
      else task?.reject(new Error(answer.error));
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    });
    return worker;
  };
  return {
    toPng(svg, widthPx) {
      if (workerCount < 2) return rasterise(svg, widthPx, fonts);
      if (workers.length < workerCount) workers.push(start());
      const id = next++;
      const task: RasterTask = { id, svg, widthPx };
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        workers[id % workers.length]?.postMessage(task);
      });
    },
    async close() {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
}
