// A counted breakdown with other numbers in place of some: those of a release, as they were frozen. What follows from whether
// two numbers agree is asked again; nothing else is counted.
import type { Base, Fact } from '../figure/fact.ts';
import type { CountedBreakdown, CountedReading } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import { namedForOne } from './bases.ts';
import { besideRestated } from './statements.ts';

/** The fact to show for one that was counted: the same, or one with another number. */
export type Overlay = (fact: Fact) => Fact;

export const AS_COUNTED: Overlay = (fact) => fact;

/** What several breakdowns share, a fact or the question above, they share in the result. */
export function overlaidBy(overlay: Overlay): (counted: CountedBreakdown) => CountedBreakdown {
  const fact = onceFor(overlay);
  const reading = (own: CountedReading): CountedReading => {
    const [first, ...higher] = own.unknown;
    return {
      ...own,
      parts: own.parts.map((part) => ({
        ...part,
        count: fact(part.count),
        shares: part.shares.map((share) => share && fact(share)),
        ofKnown: part.ofKnown && fact(part.ofKnown),
      })),
      unknown: [fact(first), ...higher.map(fact)],
      unknownCount: fact(own.unknownCount),
    };
  };
  const breakdown = onceFor((counted: CountedBreakdown): CountedBreakdown => {
    const { bases, readings, preferred, parent, comparison } = counted;
    const read = onceFor(reading);
    const base = (one: Base): Base => namedForOne({ ...one, size: fact(one.size) }, counted.population.unit);
    const [own, ...wider] = bases;
    const [only, ...others] = readings;
    const now: CountedBreakdown = {
      ...counted,
      bases: [base(own), ...wider.map(base)],
      readings: [read(only), ...others.map(read)],
      preferred: read(preferred),
      parent: parent && { ...parent, counted: breakdown(parent.counted) },
      comparison: null,
    };
    return besideRestated(now, comparison && breakdown(comparison.with));
  });
  return breakdown;
}
