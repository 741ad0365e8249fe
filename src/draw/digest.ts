// What a drawing depends on, as one hash: the figure, the kind, and the code that draws. Never the time of a file.
import { createHash } from 'node:crypto';
import Fraction from 'fraction.js';
import type { Chart } from './draw.ts';
import type { OwnChart } from './own/chart.ts';

/** Equal digests mean equal drawings. `code` stands for the drawing code, the libraries and the font. */
export function digestOf(chart: Chart | OwnChart, code: string): string {
  const how = 'file' in chart ? JSON.stringify(chart.file.spec) : chart.kind.name;
  return createHash('sha256')
    .update(`${code}\n${chart.id}\n${how}\n${contentOf(chart.figure)}`)
    .digest('hex');
}

/** What several figures share, such as the breakdown above them, is gone through once. */
const known = new WeakMap<object, string>();

/**
 * Everything in a figure as text. Places in files are left out: a line that moves changes no drawing. Of a population only
 * what it is: its breakdowns are counted elsewhere in the figure.
 */
function contentOf(value: unknown): string {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  if (value instanceof Fraction) return `${value.s * value.n}/${value.d}`;
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += `${contentOf(item)},`;
    return `${text}]`;
  }
  const isShared = 'bases' in value || 'citation' in value;
  const before = isShared ? known.get(value) : undefined;
  if (before !== undefined) return before;
  const isPopulation = 'unit' in value && 'breakdowns' in value;
  let text = '{';
  for (const [key, entry] of Object.entries(value)) {
    if (/^(place|labelPlace)$/.test(key) || (isPopulation && (key === 'breakdowns' || key === 'tables'))) continue;
    text += `${key}:${contentOf(entry)},`;
  }
  if (!isShared) return `${text}}`;
  const hash = createHash('sha256').update(text).digest('hex');
  known.set(value, hash);
  return hash;
}
