// The texts that Vega drew of an editor's spec, each with its place and the parts that it names.

import { labelOf } from '../../tell/panel.ts';
import type { Said } from '../marks.ts';
import { lettersOf, type Painted, type SceneItem, type SeenText } from '../seen.ts';
import { rejoined } from '../text.ts';
import type { ZoneRow } from './rows.ts';

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

export interface TextItem extends SceneItem {
  readonly font?: string;
  readonly limit?: number;
  readonly bounds?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

export function textOf(
  item: TextItem,
  at: { readonly x: number; readonly y: number },
  { left, top }: { readonly left: number; readonly top: number },
  { fill, opacity, order }: Painted,
  zones: readonly ZoneRow[],
): LaidText | null {
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
  return { ...at, ...lettersOf(item), text, fill, opacity, order, of, font, box, lines, limitPx: limit };
}

/** The parts that a text names. A label of an axis or a key counts only for the part whose place it marks. */
function namedIn(text: string, value: unknown, zones: readonly ZoneRow[]): string[] {
  const about = zones.filter(({ row }) => row.look === value || row.label === value || row.part === value);
  const among = about.length > 0 ? about : zones;
  return [
    ...new Set(among.flatMap(({ parts }) => parts.filter((part) => names(text, labelOf(part))).map(({ id }) => id))),
  ];
}

/** "Known" is not named by "Not known": a name stands between spaces or marks, or is all there is. */
function names(text: string, label: string): boolean {
  const at = text.indexOf(label);
  if (at < 0) return false;
  const before = text.slice(0, at);
  const after = text.slice(at + label.length);
  return (before === '' || /[:(,] ?$|\bor $/.test(before)) && (after === '' || /^[:,).]| or /.test(after));
}
