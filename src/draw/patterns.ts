// The hatching of drawings: the pattern of each kind of unknown, and those of what is no kind of unknown.
import { type Pattern, UNKNOWN_KINDS, type UnknownKind } from '../figure/unknown-kinds.ts';
import type { Ink } from './marks.ts';

const OF_KINDS = Object.values(UNKNOWN_KINDS).map(({ pattern }) => pattern);

const OTHERS = [
  {
    name: 'not-said',
    tile: { size: 9, strokes: '<circle cx="4.5" cy="4.5" r="1.1"/>' },
    stripes: { count: 6, thick: 0.25, direction: 'along' },
  },
  {
    name: 'not-itemised',
    tile: { size: 5, strokes: '<circle cx="2.5" cy="2.5" r="0.7"/>' },
    stripes: { count: 40, thick: 0.25, direction: 'across' },
  },
  {
    name: 'open',
    tile: { size: 10, strokes: '<path d="M2 5h4"/>' },
    stripes: { count: 2, thick: 0.15, direction: 'along' },
  },
] as const satisfies readonly Pattern[];

export type PatternName = (typeof OF_KINDS | typeof OTHERS)[number]['name'];

/** Diagonals, whose strokes reach over the tile's edge, are defined first: drawings keep their bytes from release to release. */
const PATTERNS = [...OF_KINDS, ...OTHERS].sort((a, b) => Number(isDiagonal(b)) - Number(isDiagonal(a)));

function isDiagonal({ tile }: Pattern): boolean {
  return tile.strokes.includes('M-1');
}

export function patternOf(kind: UnknownKind | null): PatternName {
  return kind === null ? 'not-said' : UNKNOWN_KINDS[kind].pattern.name;
}

/** The fill that refers to a pattern inside one drawing; ids are unique on a page through the drawing's prefix. */
export function patternInk(prefix: string, name: PatternName, pale = false): Ink {
  return `url(#${prefix}-${name}${pale ? '-pale' : ''})`;
}

/** The pattern that a fill refers to, pale or not; null for a plain fill. */
export function patternIn(fill: string | null): (typeof PATTERNS)[number] | null {
  return PATTERNS.find(({ name }) => fill?.endsWith(`-${name})`) || fill?.endsWith(`-${name}-pale)`)) ?? null;
}

/** The <defs> of a drawing: each pattern in the page's ink, and a pale one for "may be up to"; of `fills`, where given, only those. */
export function patternDefinitions(prefix: string, fills: ReadonlySet<string> | null = null): string {
  const tiles = PATTERNS.flatMap(({ name, tile: { size, strokes } }) =>
    [false, true].flatMap((pale) => {
      if (fills !== null && !fills.has(patternInk(prefix, name, pale))) return [];
      const id = `${prefix}-${name}${pale ? '-pale' : ''}`;
      const colour = pale ? 'var(--hatch-pale)' : 'var(--hatch)';
      const ground = `<rect width="${size}" height="${size}" fill="var(--${pale ? 'paper' : 'hatch-ground'})"/>`;
      const ink = strokes.includes('circle') ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="1.3"`;
      return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${ground}<g ${ink}>${strokes}</g></pattern>`;
    }),
  );
  return `<defs>${tiles.join('')}</defs>`;
}
