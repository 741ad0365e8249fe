// study: 38%, borrow: 46%, not-known: 30%: more than the whole, whatever rounding allows

import { countEverything } from '../../count/figures.ts';
import { type Interval, ONE, sum } from '../../figure/interval.ts';
import type { Printed } from '../../figure/printed.ts';
import { NO_COUNT_SAID, type Quantity, ratio } from '../../figure/quantity.ts';
import { type Breakdown, partsOf, type Reading, unknownPartsOf } from '../../figure/report.ts';
import { percentRange } from '../percent.ts';
import type { Rule } from '../rule.ts';

export const breakdownCloses: Rule = {
  name: 'breakdown-closes',
  severity: 'error',
  needs: 'references',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { breakdown, bases } of countEverything(population)) {
        if (breakdown.doesNotSum !== null) continue;
        const size = bases[0].size.value ?? NO_COUNT_SAID;
        const tooMuch = breakdown.readings.flatMap((reading) => overflow(breakdown, reading, size) ?? []);
        const last = breakdown.categories.at(-1) ?? breakdown;
        if (tooMuch[0] === undefined) continue;
        const place = 'printed' in last ? last.printed.place : last.place;
        const { what, reach } = tooMuch[0];
        const ofWhom = tooMuch[0].ofWhom ?? `"${bases[0].label}"`;
        tell(
          place,
          `${what} of "${breakdown.id}" reach ${reach} of ${ofWhom}`,
          'correct a share, say with "base:" what the shares are shares of, or say why the parts need not add up: does-not-sum: several answers were allowed',
        );
      }
    }
  },
};

interface Overflow {
  readonly reach: string;
  readonly what: string;
  /** Null for the breakdown's own population. */
  readonly ofWhom: string | null;
}

/** "The majority" twice is more than the whole, though its open end only touches it. */
function isTooMuch({ low, lowOpen }: Interval): boolean {
  return low.compare(ONE) > 0 || (low.equals(ONE) && lowOpen);
}

function overflow(breakdown: Breakdown, reading: Reading, size: Quantity): Overflow | null {
  const unknowns = unknownPartsOf(breakdown);
  const reach = (parts: readonly { readonly printed: Printed }[]): Interval =>
    sum(parts.flatMap(({ printed }) => stated(printed, size)?.interval ?? []));
  const isCount = ({ printed }: { readonly printed: Printed }): boolean =>
    printed.kind === 'quantity' && printed.scale === 'count';
  const all = partsOf(breakdown);
  // Shares of those known must close among themselves; counts and unknowns are of all under any reading.
  const ofKnown = reach(breakdown.categories.filter((category) => !isCount(category)));
  const ofAll = reach(reading.base === 'known' ? [...breakdown.categories.filter(isCount), ...unknowns] : all);
  if (reading.base === 'known' && isTooMuch(ofKnown))
    return { reach: percentRange(ofKnown), what: 'the categories', ofWhom: 'those known' };
  return isTooMuch(ofAll) ? { reach: percentRange(ofAll), what: 'the categories and unknowns', ofWhom: null } : null;
}

/** What a printed value claims of the whole; "the rest" and silence claim nothing. */
function stated(printed: Printed, size: Quantity): Quantity | null {
  if (printed.kind !== 'quantity') return null;
  return printed.scale === 'share' ? printed.quantity : ratio(printed.quantity, printed.outOf ?? size);
}
