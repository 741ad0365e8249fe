// Files that every page needs, and how files are written: style, icon, the bundled font.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Fonts, readFontFace } from '../draw/font.ts';

const require = createRequire(import.meta.url);

export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

const FACES = [
  { weight: 400, subset: 'latin' },
  { weight: 400, subset: 'latin-ext' },
  { weight: 600, subset: 'latin' },
  { weight: 600, subset: 'latin-ext' },
] as const;

/** Style, icon and web fonts. The fonts are the subsets of the face whose widths measure the charts. */
export function assets(): OutputFile[] {
  const own = (name: string): OutputFile => ({
    path: `assets/${name}`,
    contents: readFileSync(new URL(name, import.meta.url)),
  });
  return [
    own('style.css'),
    own('icon.svg'),
    ...FACES.map(({ weight, subset }): OutputFile => {
      const name = `source-sans-3-${subset}-${weight}-normal.woff2`;
      return {
        path: `assets/fonts/${name}`,
        contents: readFileSync(require.resolve(`@fontsource/source-sans-3/files/${name}`)),
      };
    }),
    { path: 'assets/fonts/LICENSE.txt', contents: readFileSync(require.resolve('@fontsource/source-sans-3/LICENSE')) },
  ];
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
