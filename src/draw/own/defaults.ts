// What a spec need not say: fills that hatch unknown parts by kind, the order of the figure, names, scales, titles.
import type { ChartedFigure } from '../../figure/figure.ts';
import { isObject, type Json, type JsonObject } from '../../figure/own-chart.ts';
import { words } from '../../words/words.ts';
import type { Canvas } from '../chart-kind.ts';
import { rowsAndGaps } from '../row-panels.ts';
import { reachOf } from '../stack.ts';
import { STYLES, widthOf } from '../text.ts';
import { centred, isNameField, LABEL_ROOM, labelLines, type NameField, type Names, namesOf } from './labels.ts';
import { whyNotAddedUp, type ZoneRow } from './rows.ts';

export interface Dressing {
  readonly figure: ChartedFigure;
  readonly zones: readonly ZoneRow[];
  /** Those that the chart shows, so that its key has no others. */
  readonly shown: readonly ZoneRow[];
  readonly canvas: Canvas;
}

type Dressed = Dressing & { readonly scaled: ReadonlySet<string> };

/** The spec with defaults wherever it is silent; what it says stays as it is. */
export function withDefaults(spec: JsonObject, dressing: Dressing): JsonObject {
  return dressed(spec, { ...dressing, scaled: scaledChannels(spec) });
}

/** The channels with a scale of the editor's own, in any layer: layers share a scale, and it would clash with another. */
function scaledChannels({ encoding, layer }: JsonObject): ReadonlySet<string> {
  const own = isObject(encoding) ? Object.entries(encoding) : [];
  const channels = own.filter(([, definition]) => isObject(definition) && 'scale' in definition).map(([name]) => name);
  const inner = Array.isArray(layer) ? layer.filter(isObject).flatMap((each) => [...scaledChannels(each)]) : [];
  return new Set([...channels, ...inner]);
}

function dressed(spec: JsonObject, dressing: Dressed): JsonObject {
  const layers = Array.isArray(spec.layer)
    ? { layer: spec.layer.map((each: Json) => (isObject(each) ? dressed(each, dressing) : each)) }
    : {};
  const encoding = isObject(spec.encoding) ? { encoding: encodingOf(spec, spec.encoding, dressing) } : {};
  return { ...spec, ...encoding, ...layers };
}

function encodingOf(spec: JsonObject, encoding: JsonObject, dressing: Dressed): JsonObject {
  const channels = Object.entries(encoding).map(([channel, definition]): [string, Json] => [
    channel,
    isObject(definition) ? channelOf(channel, definition, dressing) : definition,
  ]);
  const mark = isObject(spec.mark) ? spec.mark.type : spec.mark;
  const isStacked = ['color', 'fill', 'detail'].some((channel) => channel in encoding) && !('order' in encoding);
  const order = isStacked && (mark === 'bar' || mark === 'arc' || mark === 'area') ? { order: { field: 'order' } } : {};
  return { ...Object.fromEntries(channels), ...order };
}

function channelOf(channel: string, definition: JsonObject, dressing: Dressed): JsonObject {
  const { field } = definition;
  if (channel === 'x' || channel === 'y') {
    if (isNameField(field)) return axisOf(channel, field, definition, dressing);
    const scale = dressing.scaled.has(channel) ? {} : { scale: { domain: [0, reachOfAll(dressing)], nice: false } };
    return SHARES.has(String(field))
      ? { type: 'quantitative', title: words.charts.SHARE_OF_ALL, ...scale, ...definition }
      : definition;
  }
  if ((channel === 'xOffset' || channel === 'yOffset') && isNameField(field)) return { sort: null, ...definition };
  if (channel === 'theta' && SHARES.has(String(field))) return { type: 'quantitative', stack: true, ...definition };
  if ((channel === 'color' || channel === 'fill') && isNameField(field) && field !== 'row')
    return fillOf(field, definition, dressing);
  return definition;
}

/** All shares stand on one scale to 100%, a little more where rounded shares add up to more. */
function reachOfAll({ figure, zones }: Dressing): number {
  if (whyNotAddedUp(figure) !== null) return 100;
  return Math.max(...zones.map(({ panel }) => reachOf(panel))) * 100;
}

const SHARES = new Set(['share', 'from', 'to']);

function fillOf(field: Exclude<NameField, 'row'>, definition: JsonObject, dressing: Dressing): JsonObject {
  const { shown: zones, canvas } = dressing;
  // The kinds of unknown are told apart, which the field "kind" alone does not do.
  const by = field === 'kind' ? 'kind_in_words' : field;
  const fills = new Map<string, string>();
  for (const zone of zones) {
    const key = zone.row[by];
    if (!fills.has(key)) fills.set(key, field === 'kind' && zone.row.kind === 'category' ? 'var(--known)' : zone.fill);
  }
  const scale = 'scale' in definition ? {} : { scale: { domain: [...fills.keys()], range: [...fills.values()] } };
  const room = canvas.widthPx - 30;
  const widest = Math.max(...namesOf(by, zones).map(([, name]) => widthOf(name, STYLES.label, canvas.fonts)));
  const columns = Math.max(1, Math.floor(canvas.widthPx / (widest + 40)));
  const legend = legendOf(definition.legend, { columns, labelExpr: labelLines(namesOf(by, zones), room, canvas) });
  return { title: null, sort: null, ...definition, field: by, ...scale, ...legend };
}

function legendOf(given: Json | undefined, defaults: JsonObject): JsonObject {
  if (given === undefined) return { legend: defaults };
  return isObject(given) ? { legend: { ...defaults, ...given } } : { legend: given };
}

function axisOf(channel: 'x' | 'y', field: NameField, definition: JsonObject, dressing: Dressed): JsonObject {
  const { figure, zones, canvas, scaled } = dressing;
  const places = field === 'row' && figure.kind === 'rows' ? rowsAndGaps(figure) : null;
  const names: Names = places?.map(({ name, label }) => [name, label] as const) ?? namesOf(field, zones);
  const count = new Set(names.map(([key]) => key)).size;
  const room = channel === 'y' ? canvas.widthPx * LABEL_ROOM : (canvas.widthPx - 50) / Math.max(1, count) - 6;
  const fits = names.every(([, name]) =>
    name.split(' ').every((word) => widthOf(word, STYLES.label, canvas.fonts) <= room),
  );
  const labels = {
    labelExpr: labelLines(names, fits ? room : canvas.widthPx * LABEL_ROOM, canvas),
    ...(channel === 'y' ? { labelOffset: centred(names, room, canvas) } : {}),
    ...(channel === 'x' && fits ? { labelAngle: 0 } : {}),
  };
  const scale = places === null || scaled.has(channel) ? {} : { scale: { domain: places.map(({ name }) => name) } };
  const axis =
    'axis' in definition && !isObject(definition.axis)
      ? {}
      : { axis: { ...labels, ...(isObject(definition.axis) ? definition.axis : {}) } };
  const title = field === 'row' && figure.kind === 'rows' ? figure.table.label : null;
  return { title, sort: null, ...definition, ...scale, ...axis };
}
