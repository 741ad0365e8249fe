// The names and numbers that stand in a finished drawing, read by where its texts stand, as an eye does: a number belongs to the
// name at its left or above it, to the head of its column, and to the heading of its block.
import { decodeXML } from 'entities';

export interface DrawnNumber {
  /** The heading of the block, with its lines put together: "Of all 2,379 visits". */
  readonly block: string;
  /** The head of the column; empty where the block has one number a name. */
  readonly column: string;
  readonly name: string;
  readonly text: string;
}

export type DrawnKey = readonly DrawnNumber[];

interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  readonly sizePx: number;
  readonly isBold: boolean;
  readonly text: string;
}

const TEXT =
  /<text text-anchor="(\w+)" transform="translate\((-?[\d.]+),(-?[\d.]+)\)" font-size="(\d+)px" font-weight="(\d+)"[^>]*>([^<]*)<\/text>/g;
const BESIDE = /^unknown(?: so far)?: /;
/** Lines of one paragraph, in pixels: of names and headings, and of the heads of columns. */
const LINE = 18;
const HEAD_LINE = 16;

export function keyIn(svg: string, kind: string): DrawnKey {
  const texts = [...svg.matchAll(TEXT)].map(([, anchor = '', x, y, sizePx, weight, text = '']): DrawnText => {
    return {
      anchor,
      x: Number(x),
      y: Number(y),
      sizePx: Number(sizePx),
      isBold: weight === '600',
      text: decodeXML(text),
    };
  });
  const names = texts.filter(({ sizePx, isBold }) => sizePx === 14 && !isBold);
  const bold = texts.filter(({ sizePx, isBold }) => sizePx === 14 && isBold);
  const heads = texts.filter(({ sizePx, anchor }) => sizePx === 12 && anchor !== 'start');
  const nameOf = (value: DrawnText): readonly DrawnText[] => {
    if (value.anchor === 'end') {
      const beside = names.filter((name) => near(name.y, value.y) && name.x < value.x && name.anchor === 'start');
      const own = beside.sort((a, b) => b.x - a.x)[0];
      if (own !== undefined) return linesOf(own, names, bold);
    }
    const above = names.find(
      (name) => name.anchor === value.anchor && near(name.x, value.x) && near(name.y, value.y - LINE),
    );
    return above === undefined ? [] : linesOf(above, names, []);
  };
  const named = bold.map((value) => ({ value, name: nameOf(value) }));
  const headings = named
    .filter(({ value, name }) => name.length === 0 && value.anchor === 'start')
    .map(({ value }) => value);
  const found = named.flatMap(({ value, name }): DrawnNumber[] => {
    const [first] = name;
    if (first === undefined) return [];
    const column = value.anchor === 'end' && near(first.y, value.y) ? columnOf(value, heads) : '';
    return [{ block: blockOf(first, headings), column, name: joined(name), text: value.text }];
  });
  const notes = texts.filter(({ sizePx, text }) => sizePx === 13 && BESIDE.test(text));
  const ofRows = notes.flatMap((note): DrawnNumber[] => {
    const name = [...names, ...headings].find(({ x, y }) => near(y, note.y) && x < note.x);
    return name === undefined
      ? []
      : [{ block: '', column: 'unknown', name: name.text, text: note.text.replace(BESIDE, '') }];
  });
  const legend =
    kind !== 'coverage-grid'
      ? []
      : headings.flatMap(({ text }): DrawnNumber[] => {
          const [, name, said] = /^(.+): (\d.*)$/.exec(text) ?? [];
          return name === undefined ? [] : [{ block: '', column: '', name, text: said ?? '' }];
        });
  const years = bold
    .filter(({ anchor }) => anchor === 'middle')
    .flatMap((value): DrawnNumber[] => {
      const year = heads.find(
        (head) => head.anchor === 'middle' && near(head.x, value.x) && head.y < value.y && value.y - head.y < 40,
      );
      return year === undefined
        ? []
        : [{ block: blockOf(year, headings), column: 'year', name: year.text, text: value.text }];
    });
  return [...found, ...ofRows, ...legend, ...years];
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.6;
}

function joined(lines: readonly DrawnText[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The lines of a wrapped name, above and below the one beside the number; a line with a number of its own is another name. */
function linesOf(own: DrawnText, names: readonly DrawnText[], numbers: readonly DrawnText[]): DrawnText[] {
  const step = (from: DrawnText, by: number): DrawnText[] => {
    const next = names.find((name) => near(name.x, from.x) && near(name.y, from.y + by) && name.anchor === from.anchor);
    const isOther = next === undefined || numbers.some(({ y, anchor }) => anchor === 'end' && near(y, next.y));
    return isOther ? [] : [next, ...step(next, by)];
  };
  return [...step(own, -LINE).reverse(), own, ...step(own, LINE)];
}

function columnOf(value: DrawnText, heads: readonly DrawnText[]): string {
  const above = heads
    .filter(({ x, y, anchor }) => anchor === 'end' && near(x, value.x) && y < value.y)
    .sort((a, b) => b.y - a.y);
  const lines: DrawnText[] = [];
  for (const head of above) {
    const before = lines.at(-1);
    if (before !== undefined && !near(before.y - head.y, HEAD_LINE)) break;
    lines.push(head);
  }
  const text = joined(lines.reverse());
  return /^100%$/.test(text) ? '' : text;
}

/** Where blocks stand side by side, nothing of one is as far to the right of its heading. */
const HALF = 350;

/** The nearest heading above, in the same half of the drawing. */
function blockOf({ x, y }: DrawnText, headings: readonly DrawnText[]): string {
  const isSideBySide = headings.some((heading) => heading.x > HALF / 2);
  const above = headings.filter(
    (heading) => heading.y < y && heading.x <= x && (!isSideBySide || heading.x > x - HALF),
  );
  const [last] = above.sort((a, b) => b.y - a.y || b.x - a.x);
  const lines: DrawnText[] = [];
  for (const heading of above.filter((each) => near(each.x, last?.x ?? 0))) {
    const before = lines.at(-1);
    if (before !== undefined && !near(before.y - heading.y, LINE)) break;
    lines.push(heading);
  }
  return joined(lines.reverse());
}
