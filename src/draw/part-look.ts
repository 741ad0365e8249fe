// How each part of a breakdown is named and filled in every kind of chart: by pattern and word, the same everywhere.

import type { PanelPart } from '../tell/panel.ts';
import type { Ink } from './marks.ts';
import { type PatternName, patternInk, patternOf } from './patterns.ts';
import { KNOWN_FILLS } from './theme.ts';

/** `fill` is what is sure, `pale` what may be. */
export interface PartInk {
  readonly fill: Ink;
  readonly pale: Ink;
  readonly stroke: Ink;
}

/** The look of a part that has a bar of its own: all known parts alike. `id` is the drawing's prefix. */
export function inkOf(part: PanelPart, id: string): PartInk {
  switch (part.kind) {
    case 'unknown':
      return unknownInk(id, patternOf(part.unknownKind));
    case 'not itemised':
      return unknownInk(id, 'not-itemised');
    case 'outside':
      return { fill: 'var(--outside)', pale: 'var(--paper)', stroke: outline };
    case 'category':
      return { fill: 'var(--known)', pale: 'var(--known-pale)', stroke: 'var(--known)' };
  }
}

/** The look of a part among others in one bar: each category has a fill of its own. */
export function inkAmong(part: PanelPart, id: string): PartInk {
  const ink = inkOf(part, id);
  return part.kind === 'category' && part.order !== null
    ? { ...ink, fill: `var(--known-${(part.order % KNOWN_FILLS) + 1})` }
    : ink;
}

const outline: Ink = 'var(--hatch)';

function unknownInk(id: string, name: PatternName): PartInk {
  return { fill: patternInk(id, name), pale: patternInk(id, name, true), stroke: outline };
}
