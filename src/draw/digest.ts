// What a drawing depends on, as one hash: the figure, the kind, and the code that draws. Never the time of a file.
import { createHash } from 'node:crypto';
import Fraction from 'fraction.js';
import { onceFor } from '../figure/once.ts';
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
const hashOf = onceFor((shared: object): string => createHash('sha256').update(contentOf(shared)).digest('hex'));

/**
 * Everything in a figure as text. Places in files are left out: a line that moves changes no drawing. Of a population only
 * what it is: its breakdowns are counted elsewhere in the figure.
 */
function contentOf(whole: object): string {
  return JSON.stringify(whole, (key, entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return entry;
    if (entry instanceof Fraction) return entry.toFraction();
    if (key === 'place' || key === 'labelPlace') return undefined;
    if ('unit' in entry && 'breakdowns' in entry) return { ...entry, breakdowns: undefined, tables: undefined };
    return entry !== whole && ('bases' in entry || 'citation' in entry) ? hashOf(entry) : entry;
  });
}
