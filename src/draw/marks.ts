// What a drawing is made of before Vega draws it: rectangles, lines and texts at places in pixels.

/** A fill or a line: a CSS variable of the page, or a pattern of the drawing. Never a fixed colour: pages have a dark mode. */
export type Ink = `var(--${string})` | `url(#${string})` | 'none';

/**
 * What a rectangle stands for. The audit measures it after drawing, and a reader who points at it is told.
 * `sure` is the share printed, or the least that is possible; `may be` goes on to the most that is possible; `open` is what
 * any of several parts may fill; `total` is everything unknown together; `bound` reaches as far as the share would if all
 * of the unknown belonged here; `key` explains a fill and has no length.
 */
export interface Stand {
  readonly panel: string;
  readonly parts: readonly string[];
  readonly as: 'sure' | 'may be' | 'open' | 'total' | 'bound' | 'key';
  readonly says: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Rectangle extends Box {
  readonly mark: 'rectangle';
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly strokePx: number;
  readonly dashed: boolean;
  /** Null for what measures nothing: tracks and frames. */
  readonly of: Stand | null;
}

export interface Line {
  readonly mark: 'line';
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  readonly strokePx: number;
  /** Drawn under the bars, as a grid is. */
  readonly isBehind: boolean;
}

/** `report` stands where a drawing leaves its page. */
export type FrameLine = 'title' | 'base' | 'unknown' | 'caveats' | 'source' | 'release' | 'report';

/**
 * One of the lines that every drawing must have, or the name of a part. `beside`: the line is that of another figure, by its
 * address. `noBarIn`: the words stand in place of the part's bar in that panel.
 */
export type Said =
  | { readonly line: FrameLine; readonly beside?: string }
  | { readonly parts: readonly string[]; readonly noBarIn?: string };

export interface TextStyle {
  readonly sizePx: number;
  readonly bold: boolean;
  readonly fill: Ink;
}

export interface Text extends TextStyle {
  readonly mark: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly of: Said | null;
}

export type Mark = Rectangle | Line | Text;

/** A part of a drawing: its marks counted from its own top left, and how high it is. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly heightPx: number;
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[]): Block {
  const marks: Mark[] = [];
  let heightPx = 0;
  for (const block of blocks) {
    for (const mark of block.marks) marks.push(moved(mark, 0, heightPx));
    heightPx += block.heightPx;
  }
  return { marks, heightPx };
}

/** Blocks one below the other, with space between them. */
export function spaced(blocks: readonly Block[], gapPx: number): Block {
  return stacked(blocks.flatMap((block, index) => (index === 0 ? [block] : [space(gapPx), block])));
}

/** Blocks side by side, as many in a line as `columns` says, each `stepPx` to the right of the one before. */
export function beside(blocks: readonly Block[], columns: number, stepPx: number, gapPx: number): Block {
  const lines: Block[] = [];
  for (let first = 0; first < blocks.length; first += columns) {
    const line = blocks.slice(first, first + columns);
    lines.push({
      marks: line.flatMap(({ marks }, column) => marks.map((mark) => moved(mark, column * stepPx, 0))),
      heightPx: Math.max(...line.map(({ heightPx }) => heightPx)),
    });
  }
  return spaced(lines, gapPx);
}

export function moved(mark: Mark, right: number, down: number): Mark {
  return mark.mark === 'line'
    ? { ...mark, x: mark.x + right, x2: mark.x2 + right, y: mark.y + down, y2: mark.y2 + down }
    : { ...mark, x: mark.x + right, y: mark.y + down };
}

export function space(heightPx: number): Block {
  return { marks: [], heightPx };
}
