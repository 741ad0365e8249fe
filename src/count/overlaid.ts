// A counted breakdown with other numbers in place of some: those of a release, as they were frozen. What follows from whether
// two numbers agree is asked again; nothing else is counted.
import type { Fact } from '../figure/fact.ts';
import { type CountedBreakdown, type CountedReading, mapAll, withFacts } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import { namedForOne } from './bases.ts';
import { besideRestated } from './statements.ts';

/** The fact to show for one that was counted: the same, or one with another number. */
export type Overlay = (fact: Fact) => Fact;

export const AS_COUNTED: Overlay = (fact) => fact;

/** What several breakdowns share, a fact or the question above, they share in the result. */
export function overlaidBy(overlay: Overlay): (counted: CountedBreakdown) => CountedBreakdown {
  const fact = onceFor(overlay);
  const breakdown = onceFor((counted: CountedBreakdown): CountedBreakdown => {
    const { population, bases, readings, preferred, parent, comparison } = counted;
    const read = onceFor((reading: CountedReading) => withFacts(reading, fact));
    const now: CountedBreakdown = {
      ...counted,
      bases: mapAll(bases, (base) => namedForOne({ ...base, size: fact(base.size) }, population.unit)),
      readings: mapAll(readings, read),
      preferred: read(preferred),
      parent: parent && { ...parent, counted: breakdown(parent.counted) },
      comparison: null,
    };
    return besideRestated(now, comparison && breakdown(comparison.with));
  });
  return breakdown;
}
