// count: 150 … provided: 13 of 140 · study: {count: 3,000} of 2,379 visits

import type Fraction from 'fraction.js';
import { countEverything } from '../../count/figures.ts';
import { type Interval, intersection } from '../../figure/interval.ts';
import { NO_COUNT_SAID } from '../../figure/quantity.ts';
import { partsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

export const countFitsBase: Rule = {
  name: 'count-fits-base',
  severity: 'error',
  needs: 'references',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { breakdown, bases } of countEverything(population)) {
        const { size, label } = bases[0];
        const whole = (size.value ?? NO_COUNT_SAID).interval;
        for (const { printed } of partsOf(breakdown)) {
          if (printed.kind !== 'quantity' || printed.scale !== 'count') continue;
          if (printed.outOf !== null && intersection(printed.outOf.interval, whole) === null) {
            tell(
              printed.place,
              `"${printed.wording}" is a part of another number than that of "${label}"`,
              'correct one of the two, or divide the population that the source means with "of:"',
            );
          } else if (whole.high !== null && exceeds(printed.quantity.interval, whole.high)) {
            tell(
              printed.place,
              `"${printed.wording}" is more than there are in "${label}"`,
              'a part cannot be larger than its whole: correct one of the two',
            );
          }
        }
      }
    }
  },
};

function exceeds({ low, lowOpen }: Interval, high: Fraction): boolean {
  const order = low.compare(high);
  return order > 0 || (order === 0 && lowOpen);
}
