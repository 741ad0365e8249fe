// purpose-and-age beside purpose and age, without a place in the source: a joint share cannot come from two margins
import type { Rule } from '../rule.ts';

export const jointClaim: Rule = {
  name: 'joint-claim',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      const ids = new Set(population.breakdowns.map(({ id }) => id));
      for (const { id, source, place } of population.breakdowns) {
        const [first = '', second = ''] = id.split('-and-');
        const joins = ids.has(first) && ids.has(second);
        if (!joins || source !== population.source) continue;
        tell(
          place,
          `"${id}" joins "${first}" and "${second}", and no place in a source is given for it`,
          'two margins do not give a joint share: cite where the source prints it, source: {id: …, at: …}, or remove the breakdown',
        );
      }
    }
  },
};
