// How each part of a breakdown is named and filled in every kind of chart: by pattern and word, the same everywhere.
import type { CountedPart } from '../count/counted.ts';
import type { Ink } from './marks.ts';
import { type PatternName, patternInk, patternOf } from './patterns.ts';

/** `fill` is what is sure, `pale` what may be. */
export interface PartInk {
  readonly fill: Ink;
  readonly pale: Ink;
  readonly stroke: Ink;
}

/** The kind stands beside the label, unless the label says it already. */
export function labelOf(part: CountedPart): string {
  if (part.kind === 'outside') return `${part.label} (not asked here)`;
  if (part.kind !== 'unknown') return part.label;
  const kind = part.unknownKind ?? 'the source does not say how many';
  return part.label.toLowerCase().includes(kind) ? part.label : `${part.label} (${kind})`;
}

/** `id` is the drawing's prefix. */
export function inkOf(part: CountedPart, id: string): PartInk {
  switch (part.kind) {
    case 'unknown':
      return unknownInk(id, patternOf(part.unknownKind));
    case 'not itemised':
      return { fill: patternInk(id, 'not-itemised'), pale: patternInk(id, 'not-itemised', true), stroke: outline };
    case 'outside':
      return { fill: 'var(--outside)', pale: 'var(--paper)', stroke: outline };
    case 'category':
      return { fill: 'var(--known)', pale: 'var(--known-pale)', stroke: 'var(--known)' };
  }
}

const outline: Ink = 'var(--hatch)';

export function unknownInk(id: string, name: PatternName): PartInk {
  return { fill: patternInk(id, name), pale: patternInk(id, name, true), stroke: outline };
}
