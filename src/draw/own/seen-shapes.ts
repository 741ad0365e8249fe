// What Vega drew of an editor's spec, read back from its scenegraph: every mark with its size and the part that it stands for,
// every text with its place and the parts that it names.
import { labelOf } from '../../tell/panel.ts';
import type { Said, Stand } from '../marks.ts';
import type { RenderedSpec } from '../render-spec.ts';
import { itemsIn, lettersOf, type SceneItem, type SeenItem, type SeenRectangle, type SeenText } from '../seen.ts';
import { rejoined } from '../text.ts';
import type { ZoneRow } from './rows.ts';

export type Form = 'bar' | 'arc' | 'area';

/** A mark that stands for a part. `size` is what readers compare: square pixels, or an area's thickness at its row. */
export interface SeenShape extends SeenRectangle {
  readonly form: Form;
  readonly size: number;
  /** How much `size` changes when an edge moves by a pixel. */
  readonly edgePx: number;
  /** An arc's angles and radii, to find arcs that lie on each other. */
  readonly turn: { readonly from: number; readonly to: number; readonly inner: number; readonly outer: number } | null;
}

export interface LaidText extends SeenText {
  readonly font: string;
  readonly box: Box;
  readonly lines: readonly string[];
  /** Wider lines are cut off; 0 where none is. */
  readonly limitPx: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SeenChart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly SeenShape[];
  /** Rectangles that can hide something, the shapes of bars included. */
  readonly rectangles: readonly SeenRectangle[];
  readonly texts: readonly LaidText[];
  /** What no part of a chart may be, in words. */
  readonly strange: readonly string[];
}

interface OwnItem extends SceneItem {
  readonly font?: string;
  readonly limit?: number;
  readonly bounds?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly padAngle?: number;
  readonly innerRadius?: number;
  readonly outerRadius?: number;
  readonly orient?: string;
  readonly blend?: string;
}

export function shapesIn({ root, origin, widthPx, heightPx }: RenderedSpec, zones: readonly ZoneRow[]): SeenChart {
  const shapes: SeenShape[] = [];
  const rectangles: SeenRectangle[] = [];
  const texts: LaidText[] = [];
  const strange = new Set<string>();
  for (const seen of itemsIn<OwnItem>(root, origin)) {
    const { scene, item, x, y, painted } = seen;
    if (scene.marktype === 'text') {
      const text = textOf(seen, zones);
      if (text !== null) texts.push(text);
    } else if (scene.marktype === 'rule') {
      if ((item.strokeWidth ?? 1) > MOST_RULE_PX) strange.add('a line is so thick that it looks like a bar');
    } else if (scene.marktype === 'group') {
      if (painted.fill !== null)
        rectangles.push({ x, y, width: item.width ?? 0, height: item.height ?? 0, ...painted, of: null });
    } else if (scene.role === 'mark') {
      const shape = shapeOf(seen, zones);
      if (typeof shape === 'string') strange.add(shape);
      else if (shape !== null) {
        shapes.push(shape);
        if (shape.form === 'bar') rectangles.push(shape);
      }
      if (scene.clip) strange.add('"clip" cuts marks off');
      if (item.blend != null) strange.add('"blend" mixes the inks of marks');
    }
  }
  return { widthPx, heightPx, shapes, rectangles, texts, strange: [...strange] };
}

const MOST_RULE_PX = 2;

/** The shape, or why it can be none; null for one without any size, which nobody sees. */
function shapeOf(
  { scene: { marktype }, item, x, y, painted }: SeenItem<OwnItem>,
  zones: readonly ZoneRow[],
): SeenShape | string | null {
  if (!['rect', 'arc', 'area'].includes(marktype))
    return `a mark of the kind "${marktype}" has no length that shows how large a part is`;
  const { width = 0, height = 0, startAngle = 0, endAngle = 0, padAngle = 0, innerRadius = 0, outerRadius = 0 } = item;
  if (![x, y, width, height, startAngle, endAngle, innerRadius, outerRadius].every(Number.isFinite)) return NO_SIZE;
  const of = standOf(item, zones);
  if (marktype === 'arc') {
    const angle = Math.max(0, Math.abs(endAngle - startAngle) - padAngle);
    if (angle === 0) return null;
    const size = (angle * (outerRadius ** 2 - innerRadius ** 2)) / 2;
    const [from, to] = [Math.min(startAngle, endAngle), Math.max(startAngle, endAngle)];
    const box = { x: x - outerRadius, y: y - outerRadius, width: 2 * outerRadius, height: 2 * outerRadius };
    const turn = { from, to, inner: innerRadius, outer: outerRadius };
    return of === null
      ? NO_PART
      : { ...box, ...painted, of, form: 'arc', size, edgePx: outerRadius - innerRadius, turn };
  }
  if (marktype === 'area') {
    const size = item.orient === 'horizontal' ? width : height;
    if (of === null) return size === 0 ? null : NO_PART;
    // A point of an area is a line across it; as a box it is a pixel thick, so that areas on each other are found.
    const box = { x, y, width: Math.max(width, 1), height: Math.max(height, 1) };
    return { ...box, ...painted, of, form: 'area', size, edgePx: 1, turn: null };
  }
  if (width === 0 || height === 0) return null;
  if (of === null) return NO_PART;
  const size = width * height;
  return { x, y, width, height, ...painted, of, form: 'bar', size, edgePx: Math.min(width, height), turn: null };
}

const NO_SIZE = 'a mark has no size: its scale has no place for the numbers';
const NO_PART = 'a mark stands for no part of the figure, or for several at once';

/** The zone whose row the mark was drawn from. */
function standOf({ datum }: SceneItem, zones: readonly ZoneRow[]): Stand | null {
  const { part, zone, row = null } = (datum ?? {}) as { part?: unknown; zone?: unknown; row?: unknown };
  const found = zones.find((each) => each.row.part === part && each.row.zone === zone && each.row.row === row);
  if (found === undefined) return null;
  return { panel: found.panel.id, parts: found.parts.map(({ id }) => id), as: found.row.zone, says: found.row.look };
}

function textOf({ item, x, y, within, painted }: SeenItem<OwnItem>, zones: readonly ZoneRow[]): LaidText | null {
  const { left, top } = within;
  const { fill, opacity, order } = painted;
  const lines = Array.isArray(item.text) ? item.text.map(String) : [String(item.text ?? '')];
  const text = rejoined(lines.join(' ')).trim();
  // Vega hides labels that would lie over others by making them see-through: they are not there.
  if (text === '' || opacity === 0) return null;
  const { font = '', limit = 0, bounds } = item;
  const box = {
    left: left + (bounds?.x1 ?? 0),
    top: top + (bounds?.y1 ?? 0),
    right: left + (bounds?.x2 ?? 0),
    bottom: top + (bounds?.y2 ?? 0),
  };
  const of: Said = { parts: namedIn(text, (item.datum as { value?: unknown } | undefined)?.value, zones) };
  return { x, y, ...lettersOf(item), text, fill, opacity, order, of, font, box, lines, limitPx: limit };
}

/** The parts that a text names. A label of an axis or a key counts only for the part whose place it marks. */
function namedIn(text: string, value: unknown, zones: readonly ZoneRow[]): string[] {
  const about = zones.filter(({ row }) => row.look === value || row.label === value || row.part === value);
  const among = about.length > 0 ? about : zones;
  const named = among.flatMap(({ parts }) => parts.filter((part) => names(text, labelOf(part))));
  return [...new Set(named.map(({ id }) => id))];
}

/** "Known" is not named by "Not known": a name stands between spaces or marks, or is all there is. */
function names(text: string, label: string): boolean {
  const at = text.indexOf(label);
  if (at < 0) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + label.length);
  return (before === '' || /[:(,] ?$|\bor $/.test(before)) && (after === '' || /^[:,).]| or /.test(after));
}
