// white: 38%, asian: 46%, not-known: 30%: more than the whole, whatever rounding allows

import { countEverything } from '../../count/figures.ts';
import { ratio } from '../../count/own-shares.ts';
import { ONE, sum } from '../../figure/interval.ts';
import type { Printed } from '../../figure/printed.ts';
import type { Quantity } from '../../figure/quantity.ts';
import type { Breakdown, Reading } from '../../figure/report.ts';
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
        const size = bases[0].size.quantity;
        const tooMuch = breakdown.readings.flatMap((reading) => overflow(breakdown, reading, size) ?? []);
        const last = breakdown.categories.at(-1) ?? breakdown;
        if (tooMuch[0] === undefined) continue;
        const place = 'printed' in last ? last.printed.place : last.place;
        const { reading, reach } = tooMuch[0];
        const ofWhom = reading.base === 'known' ? 'those known' : `"${bases[0].label}"`;
        const what = reading.base === 'known' ? 'the categories' : 'the categories and unknowns';
        tell(
          place,
          `${what} of "${breakdown.id}" reach ${reach} of ${ofWhom}`,
          'correct a share, say with "base:" what the shares are shares of, or say why the parts need not add up: does-not-sum: several answers were allowed',
        );
      }
    }
  },
};

function overflow(breakdown: Breakdown, reading: Reading, size: Quantity): { reading: Reading; reach: string } | null {
  const unknowns = breakdown.unknown.state === 'parts' ? breakdown.unknown.parts : [];
  const parts = reading.base === 'known' ? breakdown.categories : [...breakdown.categories, ...unknowns];
  const reached = sum(parts.flatMap(({ printed }) => stated(printed, size)?.interval ?? []));
  return reached.low.compare(ONE) > 0 ? { reading, reach: percentRange(reached) } : null;
}

/** What a printed value claims of the whole; "the rest" and silence claim nothing. */
function stated(printed: Printed, size: Quantity): Quantity | null {
  if (printed.kind !== 'quantity') return null;
  return printed.scale === 'share' ? printed.quantity : ratio(printed.quantity, printed.outOf ?? size);
}
