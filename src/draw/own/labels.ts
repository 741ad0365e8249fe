// The names at an axis and in a key, in as many lines as they need.
import type { ChartedFigure } from '../../figure/figure.ts';
import { isObject, type Json, type JsonObject } from '../../figure/own-chart.ts';
import { words } from '../../words/words.ts';
import type { Canvas } from '../chart-kind.ts';
import { isWithheld } from '../lengths.ts';
import { rowLabel } from '../row-panels.ts';
import { STYLES, wrap } from '../text.ts';
import type { ZoneRow } from './rows.ts';

export type NameField = 'look' | 'label' | 'part' | 'kind' | 'kind_in_words' | 'row';

export function isNameField(field: Json | undefined): field is NameField {
  return typeof field === 'string' && ['look', 'label', 'part', 'kind', 'kind_in_words', 'row'].includes(field);
}

export type Names = readonly (readonly [key: string, name: string])[];

/** What readers see for each value of a field: never an id. A part that has no bar, for it is withheld, has its word there. */
export function namesOf(field: NameField, zones: readonly ZoneRow[]): Names {
  return zones.map(({ row }) => {
    const value = String(row[field]);
    const name = field === 'kind' ? row.kind_in_words : field === 'part' ? row.label : value;
    const others = zones.filter((zone) => zone.row[field] === row[field]);
    const isPart = field === 'look' || field === 'label' || field === 'part';
    const hasNoBar =
      isPart &&
      others.every(({ row: { zone }, parts }) => zone === 'sure' && parts.every(({ share }) => isWithheld(share)));
    return [value, hasNoBar ? words.charts.partWithoutBar(name, row.text) : name];
  });
}

/** A label in as many lines as it needs, as an expression: Vega wraps nothing by itself. */
export function labelLines(names: Names, roomPx: number, { fonts }: Canvas): string {
  const cases = [...new Map(names)].map(
    ([key, name]) =>
      `datum.value === ${JSON.stringify(key)} ? ${JSON.stringify(wrap(name, STYLES.label, roomPx, fonts))} : `,
  );
  return `${cases.join('')}datum.label`;
}

/** Vega sets the first of several lines where the middle belongs: such labels are moved up by half of the others. */
export function centred(names: Names, roomPx: number, { fonts }: Canvas): JsonObject {
  const keys = new Map<number, string[]>();
  for (const [key, name] of new Map(names)) {
    const lines = wrap(name, STYLES.label, roomPx, fonts).length;
    if (lines > 1) keys.set(lines, [...(keys.get(lines) ?? []), key]);
  }
  const condition = [...keys].map(([lines, among]) => ({
    test: `indexof(${JSON.stringify(among)}, datum.value) >= 0`,
    value: (-(lines - 1) * LINE_PX) / 2,
  }));
  return { condition, value: 0 };
}

/** Vega's own distance of lines at the size of labels. */
const LINE_PX = STYLES.label.sizePx + 2;
/** How much of the width the names at the left may take. */
export const LABEL_ROOM = 0.4;

/** The height of a row that holds the longest of the names at its left in lines. */
export function rowHeightPx(
  spec: JsonObject,
  figure: ChartedFigure,
  shown: readonly ZoneRow[],
  canvas: Canvas,
): number {
  const isByRow = figure.kind === 'rows' && fieldsOn('y', spec).includes('row');
  const names = isByRow ? figure.rows.map(rowLabel) : namesOf('label', shown).map(([, name]) => name);
  const lines = names.map((name) => wrap(name, STYLES.label, canvas.widthPx * LABEL_ROOM, canvas.fonts).length);
  return Math.max(36, Math.max(...lines) * LINE_PX + 6);
}

function fieldsOn(channel: string, { encoding, layer }: JsonObject): Json[] {
  const definition = isObject(encoding) ? encoding[channel] : undefined;
  const own = isObject(definition) && definition.field !== undefined ? [definition.field] : [];
  return [...own, ...(Array.isArray(layer) ? layer.filter(isObject).flatMap((each) => fieldsOn(channel, each)) : [])];
}
