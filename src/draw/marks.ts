// What a drawing is made of before Vega draws it: rectangles, lines and texts at places in pixels.

/** A fill or a line: a CSS variable of the page, or a pattern of the drawing. Never a fixed colour: pages have a dark mode. */
export type Ink = `var(--${string})` | `url(#${string})` | 'none';

export interface Rectangle {
  readonly mark: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Ink;
  readonly stroke: Ink;
  readonly dashed: boolean;
  /** What the rectangle stands for: audited, and shown when pointed at. Null for frames and tracks. */
  readonly of: string | null;
}

export interface Line {
  readonly mark: 'line';
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Ink;
  /** Drawn under the bars, as a grid is. */
  readonly isBehind: boolean;
}

export interface Text {
  readonly mark: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly sizePx: number;
  readonly bold: boolean;
  readonly fill: Ink;
  readonly align: 'left' | 'center' | 'right';
}

export type Mark = Rectangle | Line | Text;

/** A part of a drawing: its marks counted from its own top, and how high it is. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly heightPx: number;
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[]): Block {
  const marks: Mark[] = [];
  let heightPx = 0;
  for (const block of blocks) {
    for (const mark of block.marks) marks.push(moved(mark, heightPx));
    heightPx += block.heightPx;
  }
  return { marks, heightPx };
}

/** Blocks one below the other, with space between them. */
export function spaced(blocks: readonly Block[], gapPx: number): Block {
  return stacked(blocks.flatMap((block, index) => (index === 0 ? [block] : [space(gapPx), block])));
}

function moved(mark: Mark, down: number): Mark {
  return mark.mark === 'line' ? { ...mark, y: mark.y + down, y2: mark.y2 + down } : { ...mark, y: mark.y + down };
}

export function space(heightPx: number): Block {
  return { marks: [], heightPx };
}
