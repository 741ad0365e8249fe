// study: the rest, borrow: the rest: two parts cannot both be what the others leave
import { partsOf, unknownPartsOf } from '../../figure/report.ts';
import { everyBreakdown } from '../every-breakdown.ts';
import type { Rule } from '../rule.ts';

export const oneRest: Rule = {
  name: 'one-rest',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const { kind, place } of [population.count, ...population.restated.map(({ printed }) => printed)]) {
        if (kind !== 'rest') continue;
        tell(place, 'a whole population cannot be "the rest"', 'type its number, or "the source does not say"');
      }
    }
    for (const { breakdown } of everyBreakdown(report)) {
      const { id, categories, unknown } = breakdown;
      const parts = partsOf({ categories, unknown });
      const [rest, second] = parts.filter(({ printed }) => printed.kind === 'rest');
      if (second !== undefined) {
        tell(
          second.printed.place,
          `"${id}" has "the rest" twice`,
          'leave one of the parts out: what the source does not itemise is shown as such',
        );
      }
      const unknownRest = unknownPartsOf({ unknown }).find(({ printed }) => printed.kind === 'rest');
      const sharesOfKnown = categories.some(({ printed }) => printed.kind === 'quantity' && printed.scale === 'share');
      if (unknownRest !== undefined && sharesOfKnown && breakdown.readings.some(({ base }) => base === 'known')) {
        tell(
          unknownRest.printed.place,
          `"${id}" has shares of those known, which cannot tell how many are unknown`,
          'type the unknown share that the source prints, or say "unknown: the source does not say"',
        );
      }
      if (rest !== undefined && breakdown.doesNotSum !== null) {
        tell(
          rest.printed.place,
          `"${id}" does not sum, so nothing can be "the rest"`,
          'type the value that the source prints, or remove "does-not-sum"',
        );
      }
      if (rest !== undefined && unknown.state === 'not said') {
        tell(
          rest.printed.place,
          `"${id}" has "the rest" and does not know how many are unknown`,
          'leave the part out, or say how many are unknown',
        );
      }
    }
  },
};
