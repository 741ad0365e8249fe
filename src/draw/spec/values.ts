// The rows of a spec as data to take away: what a bar stands for, of how many, and what is not known of them.
import type { JsonObject } from '../../figure/own-chart.ts';
import { isNotApplicable, marksIn, shorthandIn } from '../../figure/printed.ts';
import { allBut, saysNothing } from '../../figure/quantity.ts';
import { countSpan, shareSpan } from '../../tell/number.ts';
import type { ZoneRow } from '../own/rows.ts';
import { type Panel, type PanelPart, sureShare } from '../panel.ts';

/** What is not applicable is no zero: it has neither a share nor a place. */
export function recordOf({ row, parts, panel }: ZoneRow): JsonObject {
  const part = row.zone === 'open' ? undefined : parts[0];
  const wording = part?.wording ?? null;
  const isNone = part !== undefined && isNotApplicable(part);
  return {
    ...row,
    ...(isNone ? { share: null, from: null, to: null } : {}),
    marks: marksIn(wording).join(' '),
    shorthand: shorthandIn(wording),
    ...aboutBase(panel),
  };
}

/** The share as `recordOf` writes it, in per cent. */
export function shareWritten(part: PanelPart): number | null {
  return isNotApplicable(part) ? null : sureShare(part.share) * 100;
}

/** Shares of those known have no unknown among them: said is the unknown of those who were asked. */
function aboutBase({ base, size, reading, counted }: Panel): JsonObject {
  const unknown = reading.unknown[base === null ? 0 : counted.bases.indexOf(base)]?.quantity;
  return {
    base_size: saysNothing(size.quantity) ? null : countSpan(size.quantity),
    unknown: unknown === undefined ? null : shareSpan(unknown),
    known: unknown === undefined ? null : shareSpan(allBut(unknown)),
  };
}
