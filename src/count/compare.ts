// A breakdown beside the one that it restates: do the two agree, at the widest base of both?
import { intersection } from '../figure/interval.ts';
import type { Computed, CountedBreakdown, CountedPart, Disagreement } from './counted.ts';

/** Compares everything unknown, and each category that both have, as shares of the whole population. */
export function compare(here: CountedBreakdown, there: CountedBreakdown): Disagreement[] {
  const rows: Disagreement[] = [];
  const unknownHere = here.preferred.unknown.at(-1);
  const unknownThere = there.preferred.unknown.at(-1);
  if (unknownHere !== undefined && unknownThere !== undefined)
    rows.push(row('Not known, in all', unknownHere, unknownThere));
  for (const part of here.preferred.parts.filter(({ kind }) => kind === 'category')) {
    const other = there.preferred.parts.find(({ id, kind }) => id === part.id && kind === 'category');
    const shareHere = ofWhole(part);
    const shareThere = other === undefined ? undefined : ofWhole(other);
    if (shareHere !== undefined && shareThere !== undefined) rows.push(row(part.label, shareHere, shareThere));
  }
  return rows;
}

function ofWhole(part: CountedPart): Computed | undefined {
  return part.shares.at(-1)?.share;
}

function row(label: string, here: Computed, there: Computed): Disagreement {
  return { label, here, there, agrees: intersection(here.quantity.interval, there.quantity.interval) !== null };
}
