// study: {count: 400, share: 50%} of 1,000: a count and a share that cannot both be right

import { countPopulation } from '../../count/figures.ts';
import { intersection } from '../../figure/interval.ts';
import { ratio } from '../../figure/quantity.ts';
import { partsOf } from '../../figure/report.ts';
import { percentRange } from '../percent.ts';
import type { Rule } from '../rule.ts';

export const countAndShareAgree: Rule = {
  name: 'count-and-share-agree',
  severity: 'error',
  needs: 'references',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { breakdown, bases, preferred } of countPopulation(population).breakdowns) {
        for (const { printed, printedShare } of partsOf(breakdown)) {
          // Shares of those known cannot be held against a count of all.
          const size = bases[0].size.value;
          if (
            size === null ||
            printedShare === null ||
            printed.kind !== 'quantity' ||
            preferred.reading.base === 'known'
          )
            continue;
          const computed = ratio(printed.quantity, size);
          if (intersection(computed.interval, printedShare.quantity.interval) !== null) continue;
          const whole = `${printed.wording} of "${bases[0].label}" is ${percentRange(computed.interval)}`;
          tell(
            printedShare.place,
            `the count and the share do not agree: ${whole}, not ${printedShare.wording}`,
            'correct one of the two, or keep the one that the source prints',
          );
        }
      }
    }
  },
};
