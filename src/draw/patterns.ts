// How each kind of not knowing looks: told apart by pattern and word, never by colour alone.
import type { UnknownKind } from '../figure/unknown-kinds.ts';
import type { Ink } from './marks.ts';

export type PatternName =
  | 'not-stated'
  | 'not-known'
  | 'not-recorded'
  | 'excluded'
  | 'no-reply'
  | 'suppressed'
  | 'not-said'
  | 'not-itemised'
  | 'open';

/** Each pattern as the strokes of one tile. Tiles are `size` pixels square and repeat in both directions. */
const TILES: Readonly<Record<PatternName, { readonly size: number; readonly strokes: string }>> = {
  'not-known': { size: 7, strokes: '<path d="M-1 1l2-2M0 7l7-7M6 8l2-2"/>' },
  excluded: { size: 7, strokes: '<path d="M-1 6l2 2M0 0l7 7M6-1l2 2"/>' },
  'not-stated': { size: 6, strokes: '<path d="M0 3h6"/>' },
  'not-recorded': { size: 6, strokes: '<path d="M3 0v6"/>' },
  'no-reply': { size: 8, strokes: '<path d="M0 8l8-8M0 0l8 8"/>' },
  suppressed: { size: 7, strokes: '<path d="M0 3.5h7M3.5 0v7"/>' },
  'not-said': { size: 9, strokes: '<circle cx="4.5" cy="4.5" r="1.1"/>' },
  'not-itemised': { size: 5, strokes: '<circle cx="2.5" cy="2.5" r="0.7"/>' },
  open: { size: 10, strokes: '<path d="M2 5h4"/>' },
};

export function patternOf(kind: UnknownKind | null): PatternName {
  return kind === null ? 'not-said' : (kind.replaceAll(' ', '-') as PatternName);
}

/** The fill that refers to a pattern inside one drawing; ids are unique on a page through the drawing's prefix. */
export function patternInk(prefix: string, name: PatternName, pale = false): Ink {
  return `url(#${prefix}-${name}${pale ? '-pale' : ''})`;
}

/** The pattern that a fill refers to, pale or not; null for a plain fill. */
export function patternIn(fill: string | null): PatternName | null {
  const names = Object.keys(TILES) as PatternName[];
  return names.find((name) => fill?.endsWith(`-${name})`) || fill?.endsWith(`-${name}-pale)`)) ?? null;
}

/** The <defs> of a drawing: each pattern in the page's ink, and a pale one for "may be up to"; of `fills`, where given, only those. */
export function patternDefinitions(prefix: string, fills: ReadonlySet<string> | null = null): string {
  const tiles = Object.entries(TILES).flatMap(([name, { size, strokes }]) =>
    [false, true].flatMap((pale) => {
      if (fills !== null && !fills.has(patternInk(prefix, name as PatternName, pale))) return [];
      const id = `${prefix}-${name}${pale ? '-pale' : ''}`;
      const colour = pale ? 'var(--hatch-pale)' : 'var(--hatch)';
      const ground = `<rect width="${size}" height="${size}" fill="var(--${pale ? 'paper' : 'hatch-ground'})"/>`;
      const ink = strokes.includes('circle') ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="1.3"`;
      return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse">${ground}<g ${ink}>${strokes}</g></pattern>`;
    }),
  );
  return `<defs>${tiles.join('')}</defs>`;
}
