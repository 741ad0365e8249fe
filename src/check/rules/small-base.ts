// share: 38% … of 12 people: a percentage that one person moves by eight points

import { countPopulation } from '../../count/figures.ts';
import { partsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

/** Below this a single person changes a percentage by more than two points. Publishers set thresholds of their own. */
const SMALL_BASE = 50;

export const smallBase: Rule = {
  name: 'small-base',
  severity: 'warning',
  needs: 'references',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { breakdown, bases } of countPopulation(population).breakdowns) {
        const { label, size } = bases[0];
        const high = size.value?.interval.high ?? null;
        if (high === null || high.compare(SMALL_BASE) >= 0) continue;
        const percentage = partsOf(breakdown).find(({ printed }) => /\d ?%/.test(printed.wording));
        if (percentage === undefined) continue;
        tell(
          percentage.printed.place,
          `"${percentage.printed.wording}" is a percentage of at most ${high.floor()} ("${label}")`,
          'give counts if the source has them, and a caveat that says how small the base is',
        );
      }
    }
  },
};
