// What drawing needs from disk: whole fonts to measure and rasterise with, web fonts to put into files, the code's own hash.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { DrawingTools } from '../draw/draw.ts';
import { type Fonts, readFontFace } from '../draw/font.ts';
import { openRasteriser } from '../draw/raster.ts';
import { openDrawingStore } from './drawing-store.ts';
import type { DrawingDesk } from './drawings.ts';

const require = createRequire(import.meta.url);

const WEIGHTS = [400, 600] as const;
type Weight = (typeof WEIGHTS)[number];

/** Every script that the measured font has, so that a page shows the letters that its charts were measured with. */
const SUBSETS: Readonly<Record<string, string>> = require('@fontsource/source-sans-3/unicode.json');

export interface WebFont {
  readonly name: string;
  readonly weight: Weight;
  /** As CSS writes it: "U+0000-00FF,U+0131". */
  readonly range: string;
  bytes(): Buffer;
}

/** The subsets of the face whose widths measure the charts. */
export const WEB_FONTS: readonly WebFont[] = WEIGHTS.flatMap((weight) =>
  Object.entries(SUBSETS).map(([subset, range]) => {
    const name = `source-sans-3-${subset}-${weight}-normal.woff2`;
    const bytes = () => readFileSync(require.resolve(`@fontsource/source-sans-3/files/${name}`));
    return { name, weight, range, bytes };
  }),
);

/** A rule that names a font by its address: a file, or the font itself as data. */
export function fontFace({ weight, range }: WebFont, address: string): string {
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:swap;src:url(${address}) format("woff2");unicode-range:${range}}`;
}

function wholeFont(name: '400Regular' | '600SemiBold'): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`));
}

/** The whole faces, for images. */
export function wholeFonts(): Buffer[] {
  return [wholeFont('400Regular'), wholeFont('600SemiBold')];
}

/** The whole faces, for measuring text. */
export function loadFonts(): Fonts {
  return { regular: readFontFace(wholeFont('400Regular')), bold: readFontFace(wholeFont('600SemiBold')) };
}

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

/** The tools, and the drawings kept in `.cache/drawings` of the report's folder. */
export function openDrawingDesk(root: string): DrawingDesk & { close(): Promise<void> } {
  const tools = openTools();
  return {
    tools,
    store: openDrawingStore(path.join(root, '.cache/drawings')),
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

/** Rooms whose code decides how a drawing looks and what it says. */
const DRAWING_CODE = ['figure', 'count', 'tell', 'draw'];
/** Rooms whose code decides how a page looks and what it says. */
const PAGE_CODE = [...DRAWING_CODE, 'read', 'save', 'release', 'site'];

/** Of the code that writes pages, and the versions of what it writes them with. */
export function pageCodeHash(): string {
  return codeHash(PAGE_CODE);
}

function codeHash(rooms: readonly string[]): string {
  const source = path.resolve(import.meta.dirname, '..');
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(source, room, name))
      .sort(),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  const { dependencies } = JSON.parse(readFileSync(path.join(source, '../package.json'), 'utf8'));
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}
