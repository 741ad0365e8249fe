// What draws charts: fonts, rasteriser, and the store of drawings under a hash of the code that draws.
import os from 'node:os';
import path from 'node:path';
import type { DrawingTools } from '../../draw/draw.ts';
import { openRasteriser } from '../../draw/raster.ts';
import { codeHash, DRAWING_CODE } from './code-hash.ts';
import { openDrawingStore } from './drawing-store.ts';
import type { ChartRenderer } from './drawings.ts';
import { fontFace, loadFonts, WEB_FONTS, type WebFont, wholeFonts } from './fonts.ts';

/** Fonts and rasteriser; `close` when all is drawn. */
export function openTools(): DrawingTools & { close(): Promise<void> } {
  const rasteriser = openRasteriser(wholeFonts(), os.availableParallelism());
  const inline = new Map<string, string>();
  const inlined = (font: WebFont): string => {
    const before = inline.get(font.name);
    if (before !== undefined) return before;
    const rule = fontFace(font, `data:font/woff2;base64,${font.bytes().toString('base64')}`);
    inline.set(font.name, rule);
    return rule;
  };
  return {
    fonts: loadFonts(),
    fontFacesFor: (text) =>
      WEB_FONTS.filter(({ range }) => hasLetterIn(text, range))
        .map(inlined)
        .join(''),
    toPng: rasteriser.toPng,
    close: () => rasteriser.close(),
  };
}

/** Where drawings are kept between builds, in the report's folder. */
export const DRAWINGS = '.cache/drawings';

/** The tools, and the drawings kept in the report's folder. */
export function openChartRenderer(root: string): ChartRenderer & { close(): Promise<void> } {
  const tools = openTools();
  return {
    tools,
    store: openDrawingStore(path.join(root, DRAWINGS)),
    code: codeHash(DRAWING_CODE),
    close: tools.close,
  };
}

function hasLetterIn(text: string, range: string): boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return [...text].some((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => point >= from && point <= to);
  });
}
