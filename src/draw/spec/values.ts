// The rows of a spec as data to take away: what a bar stands for, of how many, and what is not known of them.

import { marksOfPart, shorthandOf } from '../../figure/fact.ts';
import type { JsonObject } from '../../figure/own-chart.ts';
import { knownSpan, span } from '../../tell/fact-text.ts';
import type { Panel, PanelPart } from '../../tell/panel.ts';
import type { ZoneRow } from '../own/rows.ts';

/** What is not applicable is no zero: it has neither a share nor a place. */
export function recordOf({ row, parts, panel }: ZoneRow): JsonObject {
  const part = row.zone === 'open' ? undefined : parts[0];
  const isNone = part !== undefined && hasNoPlace(part);
  return {
    ...row,
    ...(isNone ? { share: null, from: null, to: null } : {}),
    marks: part === undefined ? '' : marksOfPart(part).join(' '),
    shorthand: part === undefined ? null : shorthandOf(part),
    ...aboutBase(panel),
  };
}

/** There is no number there: it has neither a share nor a place. */
export function hasNoPlace({ share }: PanelPart): boolean {
  return share.value === null;
}

/** Shares of those known have no unknown among them: said is the unknown of those who were asked. */
function aboutBase({ base, size, reading, counted }: Panel): JsonObject {
  const unknown = reading.unknown[base === null ? 0 : counted.bases.indexOf(base)];
  return {
    base_size: size.value === null ? null : span(size),
    unknown: unknown === undefined ? null : span(unknown),
    known: unknown === undefined ? null : knownSpan(unknown),
  };
}
