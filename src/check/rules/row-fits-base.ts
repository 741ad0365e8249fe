// population of 5,000, rows: {by: area}: North: {count: 7,045}: a row is a part of its population

import { isOverTime, rowAboveWhole } from '../rows-above-whole.ts';
import type { Rule } from '../rule.ts';

export const rowFitsBase: Rule = {
  name: 'row-fits-base',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const table of population.tables.filter((each) => !isOverTime(each))) {
        const found = rowAboveWhole(population, table);
        if (found === null) continue;
        const fix =
          'a part cannot be larger than its whole: correct one of the two, or give the rows a figures file of the population that they divide';
        tell(found.place, found.message, fix);
      }
    }
  },
};
