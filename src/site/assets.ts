// Files that every page needs: style, icon, the bundled font. And how files are written and read back.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { paletteCss } from '../draw/theme.ts';
import { fontFace, WEB_FONTS } from './drawing-desk.ts';

const require = createRequire(import.meta.url);

export interface OutputFile {
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** Style, icon and web fonts. A browser fetches a font only where the page has a letter of it. */
export function assets(): OutputFile[] {
  const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
  const faces = WEB_FONTS.map((font) => fontFace(font, `fonts/${font.name}`));
  return [
    { path: 'assets/style.css', contents: `${faces.join('\n')}\n${paletteCss()}\n${own('style.css')}` },
    { path: 'assets/icon.svg', contents: own('icon.svg') },
    ...WEB_FONTS.map((font): OutputFile => ({ path: `assets/fonts/${font.name}`, contents: font.bytes() })),
    { path: 'assets/fonts/LICENSE.txt', contents: readFileSync(require.resolve('@fontsource/source-sans-3/LICENSE')) },
  ];
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

/** Reads what was written below a folder; null where there is no such file. */
export function readerIn(folder: string): (path: string) => Uint8Array | null {
  return (file) => {
    const full = path.join(folder, file);
    return existsSync(full) ? readFileSync(full) : null;
  };
}
