// stolen: "[c]" beside nothing: 37 of 40: what a source withholds, and anybody can work out from its total

import { countEverything } from '../../count/figures.ts';
import { partsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

/** The message never has the number: messages get copied. */
export const suppressedAlone: Rule = {
  name: 'suppressed-alone',
  severity: 'warning',
  needs: 'references',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { breakdown, bases } of countEverything(population)) {
        const parts = partsOf(breakdown);
        const hidden = parts.filter(({ printed }) => printed.kind === 'shorthand' && printed.shorthand === 'c');
        const [alone, ...others] = hidden;
        const shown = parts.filter((part) => part !== alone);
        const isTold =
          breakdown.doesNotSum === null &&
          breakdown.unknown.state !== 'not said' &&
          shown.every(({ printed }) => printed.kind === 'quantity' && printed.quantity.point !== null) &&
          (bases[0].size.how.kind === 'printed' ||
            shown.every(({ printed }) => printed.kind === 'quantity' && printed.scale === 'share'));
        if (alone === undefined || others.length > 0 || !isTold) continue;
        tell(
          alone.printed.place,
          `"${alone.label}" is the only part of "${breakdown.id}" that is suppressed, and the others and their total give it away`,
          'ask the source to suppress a second part; if that is not to be had, leave the total or another part out',
        );
      }
    }
  },
};
