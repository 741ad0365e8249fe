// The kinds of not knowing, kept apart everywhere: in the YAML, on charts (pattern and word), in tables and files.

/** What is counted and drawn of a kind. Its key is its word in the YAML; what readers are told stands in `src/words/`. */
interface UnknownKindRecord {
  /** The publisher knows the answer and does not print it. */
  readonly isWithheld?: true;
  /** A body did not reply, so that charts of who replied can be drawn. */
  readonly isNoReply?: true;
  readonly pattern: Pattern;
}

/** Kinds of unknown are told apart by pattern and word, never by colour alone. */
export interface Pattern {
  readonly name: string;
  /** The strokes of one tile, which is `size` pixels square and repeats in both directions. */
  readonly tile: { readonly size: number; readonly strokes: string };
  /**
   * The same in a file of Vega-Lite, which has no patterns. Stripes along a bar keep their distance; those across it come
   * closer in a short one. `thick` is a share of a stripe and its gap together.
   */
  readonly stripes: { readonly count: number; readonly thick: number; readonly direction: 'along' | 'across' };
}

export const UNKNOWN_KINDS = {
  'not stated': {
    pattern: {
      name: 'not-stated',
      tile: { size: 6, strokes: '<path d="M0 3h6"/>' },
      stripes: { count: 2, thick: 0.5, direction: 'along' },
    },
  },
  'not known': {
    pattern: {
      name: 'not-known',
      tile: { size: 7, strokes: '<path d="M-1 1l2-2M0 7l7-7M6 8l2-2"/>' },
      stripes: { count: 4, thick: 0.35, direction: 'along' },
    },
  },
  'not recorded': {
    pattern: {
      name: 'not-recorded',
      tile: { size: 6, strokes: '<path d="M3 0v6"/>' },
      stripes: { count: 24, thick: 0.4, direction: 'across' },
    },
  },
  excluded: {
    pattern: {
      name: 'excluded',
      tile: { size: 7, strokes: '<path d="M-1 6l2 2M0 0l7 7M6-1l2 2"/>' },
      stripes: { count: 3, thick: 0.6, direction: 'along' },
    },
  },
  'no reply': {
    isNoReply: true,
    pattern: {
      name: 'no-reply',
      tile: { size: 8, strokes: '<path d="M0 8l8-8M0 0l8 8"/>' },
      stripes: { count: 12, thick: 0.5, direction: 'across' },
    },
  },
  suppressed: {
    isWithheld: true,
    pattern: {
      name: 'suppressed',
      tile: { size: 7, strokes: '<path d="M0 3.5h7M3.5 0v7"/>' },
      stripes: { count: 3, thick: 0.2, direction: 'along' },
    },
  },
} as const satisfies Readonly<Record<string, UnknownKindRecord>>;

export type UnknownKind = keyof typeof UNKNOWN_KINDS;
export const UNKNOWN_KIND_NAMES = Object.keys(UNKNOWN_KINDS) as UnknownKind[];

export function isWithheld(kind: UnknownKind): boolean {
  return 'isWithheld' in UNKNOWN_KINDS[kind];
}
