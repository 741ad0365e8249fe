// population of 5,000 without a period, rows: {by: year}: 2021: {count: 7,045}: is the 5,000 that of another year?

import { isOverTime, rowAboveWhole } from '../rows-above-whole.ts';
import type { Rule } from '../rule.ts';

export const yearFitsBase: Rule = {
  name: 'year-fits-base',
  severity: 'warning',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const table of population.tables.filter(isOverTime)) {
        const found = rowAboveWhole(population, table);
        if (found === null) continue;
        const fix = 'if the count is that of another time, say of which: period: 2020; else correct one of the two';
        tell(found.place, found.message, fix);
      }
    }
  },
};
