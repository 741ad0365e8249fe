// The bundled font: whole faces to measure and rasterise with, web fonts to put into pages and files.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Fonts, readFontFace } from '../../draw/font.ts';

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
