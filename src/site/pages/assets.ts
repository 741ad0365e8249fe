// Files that every page needs: style, icon, the bundled font. And how files are written and read back.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { paletteCss } from '../../draw/theme.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { fontFace, WEB_FONTS } from '../drawings/fonts.ts';

const require = createRequire(import.meta.url);

/** The style of pages, without the faces of the font. */
export function pageStyle(): string {
  return `${paletteCss()}\n${own('style.css')}`;
}

function own(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Style, icon and web fonts. A browser fetches a font only where the page has a letter of it. */
export function assets(): OutputFile[] {
  const faces = WEB_FONTS.map((font) => fontFace(font, `fonts/${font.name}`));
  return [
    { path: 'assets/style.css', contents: `${faces.join('\n')}\n${pageStyle()}` },
    { path: 'assets/icon.svg', contents: own('icon.svg') },
    ...WEB_FONTS.map((font): OutputFile => ({ path: `assets/fonts/${font.name}`, contents: font.bytes() })),
    { path: 'assets/fonts/LICENSE.txt', contents: readFileSync(require.resolve('@fontsource/source-sans-3/LICENSE')) },
  ];
}
