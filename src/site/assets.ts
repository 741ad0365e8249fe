// Files that every page needs, and how files are written: style, icon, the bundled font.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Fonts, readFontFace } from '../draw/font.ts';
import { paletteCss } from '../draw/theme.ts';

const require = createRequire(import.meta.url);

export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

const WEIGHTS = [400, 600] as const;
/** Every script that the measured font has, so that a page shows the letters that its charts were measured with. */
const SUBSETS: Readonly<Record<string, string>> = require('@fontsource/source-sans-3/unicode.json');

/** Style, icon and web fonts. The fonts are the subsets of the face whose widths measure the charts. */
export function assets(): OutputFile[] {
  const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
  const faces = WEIGHTS.flatMap((weight) =>
    Object.entries(SUBSETS).map(([subset, range]) => ({ weight, subset, range })),
  );
  return [
    { path: 'assets/style.css', contents: `${faces.map(fontFace).join('\n')}\n${paletteCss()}\n${own('style.css')}` },
    { path: 'assets/icon.svg', contents: own('icon.svg') },
    ...faces.map(({ weight, subset }): OutputFile => {
      const name = fileOf(weight, subset);
      return {
        path: `assets/fonts/${name}`,
        contents: readFileSync(require.resolve(`@fontsource/source-sans-3/files/${name}`)),
      };
    }),
    { path: 'assets/fonts/LICENSE.txt', contents: readFileSync(require.resolve('@fontsource/source-sans-3/LICENSE')) },
  ];
}

function fileOf(weight: number, subset: string): string {
  return `source-sans-3-${subset}-${weight}-normal.woff2`;
}

/** A browser fetches a subset only where the page has a letter of it. */
function fontFace({ weight, subset, range }: { weight: number; subset: string; range: string }): string {
  const source = `url(fonts/${fileOf(weight, subset)}) format("woff2")`;
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:swap;src:${source};unicode-range:${range}}`;
}

/** The whole faces, for measuring text. */
export function loadFonts(): Fonts {
  const face = (name: string) =>
    readFontFace(readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${name}/SourceSans3_${name}.ttf`)));
  return { regular: face('400Regular'), bold: face('600SemiBold') };
}

/** Writes below `folder`. A path that would leave it is refused. */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  for (const file of files) {
    const target = path.resolve(folder, file.path);
    if (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${file.path} would leave ${folder}`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.contents);
  }
}
