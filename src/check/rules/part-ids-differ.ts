// categories: {other: 5%}, unknown: {other: {…}}: one id for two parts
import { unknownPartsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

const RESERVED = ['not-itemised', 'unknown', 'all', 'count'];

export const partIdsDiffer: Rule = {
  name: 'part-ids-differ',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      // All rows of a table have the same parts: the first speaks for them.
      const tables = population.tables.flatMap(({ rows }) => rows[0]?.breakdown ?? []);
      for (const { categories, unknown } of [...population.breakdowns, ...tables]) {
        const parts = unknownPartsOf({ unknown });
        for (const part of parts.filter(({ id }) => categories.some((category) => category.id === id))) {
          tell(part.place, `"${part.id}" is both a category and an unknown part`, 'give one of them another id');
        }
        for (const part of [...categories, ...parts].filter(({ id }) => RESERVED.includes(id))) {
          tell(part.place, `"${part.id}" is the program's own word`, `choose an id other than ${RESERVED.join(', ')}`);
        }
      }
    }
  },
};
