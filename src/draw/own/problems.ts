// What is wrong with an editor's chart, as problems: where in the file, what was read, and how to mend it.
import { type OwnChartFile, placeOfKey } from '../../figure/own-chart.ts';
import { error, type Problem } from '../../figure/problem.ts';
import type { Complaint } from '../audit.ts';
import { ImpureError, keysOfVegaLite, SpecError } from '../render-spec.ts';

interface Cure {
  /** The keys that it is most likely about, the likeliest first. */
  readonly near: readonly string[];
  readonly fix: string;
}

const CURES: Readonly<Record<Complaint['about'], Cure>> = {
  whole: { near: ['data'], fix: 'name a figure with all its parts' },
  form: {
    near: ['mark', 'layer'],
    fix: 'draw bars, arcs or areas, each as large as its share, and keep part, zone and row in the encoding or in detail: [{field: part}, {field: zone}]',
  },
  size: {
    near: ['filter', 'transform', 'scale', 'encoding'],
    fix: 'draw every row of the data, unknown parts included, all on one scale that begins at zero',
  },
  zone: {
    near: ['filter', 'transform', 'color', 'fill', 'encoding'],
    fix: `give the fill the field look, and show what is not sure in one of two ways:
for a bar a part: transform: [{filter: "datum.zone !== 'open'"}]
for one bar of all: transform: [{filter: "datum.zone !== 'may be'"}]`,
  },
  opacity: {
    near: ['opacity', 'fillOpacity', 'fill', 'color', 'filled', 'mark'],
    fix: 'remove it: what shows through, or not at all, is not as large as its share',
  },
  ink: {
    near: ['color', 'fill', 'stroke', 'encoding'],
    fix: 'give color the field look, label, part or kind and no scale: the fills come by themselves; by hand, only var(--known), var(--known-1) to var(--known-6)',
  },
  hatching: {
    near: ['scale', 'range', 'color', 'fill', 'encoding', 'mark'],
    fix: 'give color the field look, label, part or kind and no scale: unknown parts are then hatched by kind, and known ones are not',
  },
  edge: { near: ['domain', 'scale', 'height', 'encoding'], fix: 'let the scale reach as far as the bars do' },
  cover: {
    near: ['stack', 'xOffset', 'yOffset', 'encoding', 'layer'],
    fix: 'stack the parts, or give each a place of its own: y: {field: label}',
  },
  label: {
    near: ['legend', 'labelExpr', 'axis', 'color', 'encoding'],
    fix: 'name every part: y: {field: label}, or color: {field: look} with its legend; and every row: x: {field: row}',
  },
  text: {
    near: ['text', 'axis', 'legend', 'config', 'encoding'],
    fix: 'leave out what the spec says of this text, shorten it, or give it more room',
  },
  sum: {
    near: ['mark', 'layer'],
    fix: 'draw a bar for each part: mark: bar, with y: {field: label} and x: {field: share}',
  },
  gap: { near: ['mark'], fix: 'draw bars: mark: bar' },
  frame: { near: [], fix: 'shorten the longest words of the figure' },
};

/** One problem for all that has the same cure: what hides one part mostly hides more. */
export function problemsOf(complaints: readonly Complaint[], file: OwnChartFile): Problem[] {
  const kinds = [...new Set(complaints.map(({ about }) => about))];
  return kinds.map((kind) => {
    const { near, fix } = CURES[kind];
    const said = complaints.filter(({ about }) => about === kind).map(({ says }) => says);
    const more = said.length > MOST_SAID ? [`and ${said.length - MOST_SAID} more of the kind`] : [];
    const lines = [`the chart "${file.name}" does not show what it must:`, ...said.slice(0, MOST_SAID), ...more];
    return error('own-chart', placeOfKey(file, near), lines.join('\n'), fix);
  });
}

const MOST_SAID = 4;

/** What Vega said against the spec; null for an error that is not the editor's. */
export function problemOfSpec(refused: unknown, file: OwnChartFile): Problem[] | null {
  if (refused instanceof ImpureError) {
    const spelt = new RegExp(`\\b${refused.calls}\\s*\\(`);
    const place = file.keys.find(({ value }) => typeof value === 'string' && spelt.test(value))?.place ?? file.place;
    const message = `"${refused.calls}()" in the chart "${file.name}" gives something else at another time or in another place`;
    return [error('own-chart', place, message, 'remove it: the same figures give the same chart, everywhere')];
  }
  if (!(refused instanceof SpecError)) return null;
  return [...new Set(refused.complaints)].map((said) => {
    const words = [...said.matchAll(/[A-Za-z]+/g)].map(([word]) => word);
    const near = words.filter((word) => file.keys.some(({ key }) => key === word && !COMMON.has(key)));
    const message = `Vega-Lite cannot draw the chart "${file.name}": ${said.replace(/\s+/g, ' ').trim()}`;
    const fix = 'compare the spec with the examples in data/README.md and at https://vega.github.io/vega-lite/docs/';
    return error('own-chart', placeOfKey(file, [...near, 'encoding', 'mark', 'layer']), message, fix);
  });
}

/** Words of any sentence that are keys as well. */
const COMMON = new Set(['data', 'field', 'type', 'name', 'value']);

/** Vega-Lite passes over keys that it does not know, and draws something else than was meant. */
export function misspelt({ keys, name }: OwnChartFile): Problem[] {
  const known = keysOfVegaLite();
  const isFree = (path: readonly string[]): boolean => path.includes('style') && path[0] === 'config';
  return keys
    .filter(({ key, path }) => !known.has(key) && !isFree(path))
    .map(({ key, keyPlace }) => {
      const near = nearest(key, known);
      const fix = near === null ? 'see https://vega.github.io/vega-lite/docs/' : `did you mean "${near}"?`;
      return error('unknown-key', keyPlace, `"${key}" in the chart "${name}" is not a key of Vega-Lite`, fix);
    });
}

function nearest(key: string, known: ReadonlySet<string>): string | null {
  const sorted = (text: string): string => [...text.toLowerCase()].sort().join('');
  const isOneOff = (other: string): boolean => {
    const [short, long] = key.length < other.length ? [key, other] : [other, key];
    if (long.length - short.length !== 1) return false;
    return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
  };
  return [...known].find((other) => sorted(other) === sorted(key) || isOneOff(other)) ?? null;
}
