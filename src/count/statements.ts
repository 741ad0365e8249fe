// A breakdown beside the one that it restates: do the two statements agree, at the widest base of both?
import type { CountedPart, Fact } from '../figure/fact.ts';
import type { CountedBreakdown, Disagreement } from '../figure/figure.ts';
import { intersection } from '../figure/interval.ts';

/** Compares everything unknown, and each category that both have, as shares of the whole population. */
export function comparedStatements(here: CountedBreakdown, there: CountedBreakdown): Disagreement[] {
  const unknown = (counted: CountedBreakdown): Fact | undefined => counted.preferred.unknown.at(-1);
  const rows = [compared('Not known, in all', unknown(here), unknown(there))];
  for (const part of here.preferred.parts.filter(({ kind }) => kind === 'category')) {
    const other = there.preferred.parts.find(({ id, kind }) => id === part.id && kind === 'category');
    rows.push(compared(part.label, ofWhole(part), other === undefined ? undefined : ofWhole(other)));
  }
  return rows.flat();
}

function ofWhole({ shares }: CountedPart): Fact | undefined {
  return shares.at(-1) ?? undefined;
}

/** What one of the two does not say cannot be compared. */
function compared(label: string, here: Fact | undefined, there: Fact | undefined): Disagreement[] {
  if (here === undefined || there === undefined) return [];
  const agrees =
    here.value === null || there.value === null || intersection(here.value.interval, there.value.interval) !== null;
  return [{ label, here, there, agrees }];
}
