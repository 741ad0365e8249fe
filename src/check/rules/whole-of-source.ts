// count: 240 by one source, categories: {staff: {count: 45}, …} by another one: shares of which whole?
import { countOfWhole } from '../../count/bases.ts';
import { partsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

export const wholeOfSource: Rule = {
  name: 'whole-of-source',
  severity: 'warning',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const breakdown of population.breakdowns) {
        const { id, of, source } = breakdown;
        const isCounted = partsOf(breakdown).some(
          ({ printed }) => printed.kind === 'quantity' && printed.scale === 'count' && printed.outOf === null,
        );
        if (of !== null || !isCounted || countOfWhole(population, source) !== null) continue;
        tell(
          source.place,
          `the parts of "${id}" are numbers of "${source.source}", which does not say how many "${population.label}" there are`,
          `for shares of all of them, say what it prints as their number: restated: [{count: …, source: {id: ${source.source}, at: …}}]`,
        );
      }
    }
  },
};
