// A breakdown beside the one that it restates: do the two statements agree, at the widest base of both?
import Fraction from 'fraction.js';
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { CountedBreakdown, Disagreement } from '../figure/figure.ts';
import { type Interval, intersection, isExact } from '../figure/interval.ts';

/** A breakdown with the one that it restates; null where it restates none. */
export function besideRestated(counted: CountedBreakdown, restated: CountedBreakdown | null): CountedBreakdown {
  return restated === null ? counted : { ...counted, comparison: comparedStatements(counted, restated) };
}

/** Compares everything unknown, and each category that both have, as shares of the whole population. */
function comparedStatements(here: CountedBreakdown, there: CountedBreakdown): CountedBreakdown['comparison'] {
  const unknown = ({ preferred }: CountedBreakdown): Numbers => [preferred.unknown.at(-1), preferred.unknownCount];
  const rows = [compared('Not known, in all', unknown(here), unknown(there))];
  for (const part of here.preferred.parts.filter(({ kind }) => kind === 'category')) {
    const other = there.preferred.parts.find(({ id, kind }) => id === part.id && kind === 'category');
    if (other !== undefined) rows.push(compared(part.label, ofWhole(part), ofWhole(other)));
  }
  const totals = [here, there].map(({ bases }) => (bases.at(-1) as Base).size) as [Fact, Fact];
  return { with: there, parts: rows.flat(), totals: isSame(...totals) ? null : totals };
}

type Numbers = readonly [share: Fact | null | undefined, count: Fact];

function ofWhole({ shares, count }: CountedPart): Numbers {
  return [shares.at(-1), count];
}

/** What one of the two does not say cannot be compared. The same number of two totals agrees, whatever share it is of each. */
function compared(label: string, [here, count]: Numbers, [there, otherCount]: Numbers): Disagreement[] {
  if (here == null || there == null) return [];
  const overlap = here.value === null || there.value === null || intersection(asShown(here), asShown(there)) !== null;
  const isOneCount = count.value !== null && isExact(count.value.interval) && isSame(count, otherCount);
  return [{ label, here, there, agrees: overlap || isOneCount }];
}

/** Whether two numbers are the same one; where words or silence leave them open they are not told apart. */
function isSame({ value: a }: Fact, { value: b }: Fact): boolean {
  if (a === null || b === null || !isExact(a.interval) || !isExact(b.interval)) return true;
  return a.interval.low.equals(b.interval.low);
}

/** What is compared is what is printed: an exact share reaches half of its last digit either way. */
function asShown({ value, decimals }: Fact): Interval {
  const { interval } = value as { readonly interval: Interval };
  if (!isExact(interval)) return interval;
  const half = new Fraction(1, 200 * 10 ** decimals);
  const low = interval.low.sub(half);
  return {
    low: low.compare(0) < 0 ? new Fraction(0) : low,
    high: interval.low.add(half),
    lowOpen: false,
    highOpen: false,
  };
}

/** Whether some number is both; what one of the two does not say contradicts nothing. */
export function canAgree({ value: here }: Fact, { value: there }: Fact): boolean {
  return here === null || there === null || intersection(here.interval, there.interval) !== null;
}
