// Every colour of pages and drawings, by what it is for: light, dark and paper. A drawing names colours, never their values:
// on a page they follow the reader's mode, and a file that leaves the page gets the values written in.

/**
 * `known-1` to `known-6` fill categories that lie side by side. Odd ones are dark and even ones middling (in dark mode:
 * middling and light), so that neighbours differ by 3 to 1 or more (WCAG 2.2, 1.4.11), and by nearly that for every kind of
 * colour vision; no two are taken for each other. test/draw/theme.test.ts measures it.
 */
const LIGHT = {
  paper: '#ffffff',
  panel: '#f4f6f8',
  ink: '#16202a',
  muted: '#4e5c69',
  line: '#c8d0d7',
  link: '#14557e',
  track: '#eff2f4',
  grid: '#ffffff',
  known: '#1f5f86',
  'known-pale': '#cfe0ec',
  'known-1': '#04345e',
  'known-2': '#0088bc',
  'known-3': '#351a70',
  'known-4': '#b87022',
  'known-5': '#1d3002',
  'known-6': '#8e82e9',
  whole: '#16202a',
  outside: '#838d96',
  hatch: '#56626d',
  'hatch-pale': '#87919b',
  'hatch-ground': '#f1f3f5',
};

export type ColourName = keyof typeof LIGHT;
export type Palette = Readonly<Record<ColourName, string>>;
export type Mode = 'light' | 'dark' | 'print';

const DARK: Palette = {
  paper: '#11181f',
  panel: '#1a242d',
  ink: '#e9eef2',
  muted: '#aab7c2',
  line: '#3b4955',
  link: '#8cc4ea',
  track: '#1d2831',
  grid: '#11181f',
  known: '#6fb1dc',
  'known-pale': '#22465e',
  'known-1': '#186cb0',
  'known-2': '#9ddbff',
  'known-3': '#774dcc',
  'known-4': '#ffb87b',
  'known-5': '#1f752b',
  'known-6': '#adddb8',
  whole: '#e9eef2',
  outside: '#66747f',
  hatch: '#b4c0ca',
  'hatch-pale': '#71808d',
  'hatch-ground': '#1f2a34',
};

const PRINT: Palette = {
  ...LIGHT,
  panel: '#ffffff',
  ink: '#000000',
  muted: '#333333',
  line: '#999999',
  link: '#000000',
  track: '#f1f3f5',
  whole: '#000000',
  hatch: '#444444',
  'hatch-pale': '#888888',
  'hatch-ground': '#ffffff',
};

export const PALETTES: Readonly<Record<Mode, Palette>> = { light: LIGHT, dark: DARK, print: PRINT };

/** How many fills categories have before they begin again. */
export const KNOWN_FILLS = 6;

/** The rules that give a page its colours, for all three. */
export function paletteCss(): string {
  const block = (palette: Palette): string =>
    Object.entries(palette)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';');
  return [
    `:root{color-scheme:light dark;${block(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){:root{${block(DARK)}}}`,
    `@media print{:root{color-scheme:light;${block(PRINT)}}}`,
  ].join('\n');
}

/** A drawing with the values of its colours written in. Throws at a colour that the palette does not have. */
export function inColours(svg: string, palette: Palette): string {
  return svg.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name: string) => {
    if (!Object.hasOwn(palette, name)) throw new Error(`no colour ${name}`);
    return palette[name as ColourName];
  });
}
