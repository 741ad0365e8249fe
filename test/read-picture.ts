// What a reader can read in the pixels of a picture, and whether what its figure carries is among it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { createWorker } from 'tesseract.js';
import type { Figure } from '../src/figure/figure.ts';
import { baseLine, releaseLine, unknownLine } from '../src/tell/carried.ts';

/** A line of text as it stands in the picture, in pixels from its top. */
export interface ReadLine {
  readonly text: string;
  readonly topPx: number;
  readonly bottomPx: number;
}

export interface PictureReader {
  linesOf(picture: Uint8Array): Promise<ReadLine[]>;
  close(): Promise<void>;
}

/** One reader of English for all pictures, with the data of its package: nothing is asked of any host. */
export async function openPictureReader(): Promise<PictureReader> {
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json');
  const langPath = path.join(path.dirname(data), '4.0.0_best_int');
  const worker = await createWorker('eng', 1, { langPath, cacheMethod: 'none', gzip: true });
  return {
    async linesOf(picture) {
      const { data: read } = await worker.recognize(Buffer.from(picture), {}, { blocks: true });
      const lines = (read.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return lines.map(({ text, bbox }) => ({ text: text.trim(), topPx: bbox.y0, bottomPx: bbox.y1 }));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** Of every hundred words of a line of the frame that many must be read right; its numbers all of them. */
const LEAST_PERCENT = 95;

/** The facets of a figure that cannot be read, each with the line that is missing. */
export function unreadable(lines: readonly ReadLine[], figure: Figure): string[] {
  const read = wordsOf(lines.map(({ text }) => text).join(' '));
  const { source, citation } = figure.source;
  const carried: readonly (readonly [facet: string, line: string])[] = [
    ['base', baseLine(figure)],
    ['unknown', unknownLine(figure)],
    ...figure.caveats.map(({ short }) => ['caveats', short] as const),
    ['source', `${source.title}, ${source.publisher}, ${source.date}: ${citation.at}`],
    ['release', releaseLine(figure.release)],
  ];
  return carried.flatMap(([facet, line]) => (isRead(wordsOf(line), read) ? [] : [`${facet}: ${line}`]));
}

/** Spaces, dashes, quotes, dots between parts and capitals are read in many ways. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .split(/[\s·|]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Whether enough of the words stand in one place of what was read, in their order. */
export function isRead(words: readonly string[], read: readonly string[]): boolean {
  const least = Math.ceil((words.length * LEAST_PERCENT) / 100);
  const numbers = words.filter((word) => /\d/.test(word));
  // Words that are torn apart, and strokes that are taken for words, make the place a little longer.
  const length = Math.ceil(words.length * 1.2) + 2;
  return read.some((_, start) => {
    const place = read.slice(start, start + length);
    return inOrder(words, place) >= least && inOrder(numbers, place) === numbers.length;
  });
}

/** How many of the words stand among others in the same order. */
function inOrder(words: readonly string[], among: readonly string[]): number {
  let before = new Array<number>(among.length + 1).fill(0);
  for (const word of words) {
    const now = [0];
    among.forEach((other, index) => {
      const kept = Math.max(before[index + 1] ?? 0, now[index] ?? 0);
      now.push(word === other ? Math.max(kept, (before[index] ?? 0) + 1) : kept);
    });
    before = now;
  }
  return before.at(-1) ?? 0;
}
