// a: {of: b.x}, b: {of: a.y}: a population that contains itself
import type { Breakdown, Population } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

export const noCycles: Rule = {
  name: 'no-cycles',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const population of report.populations) {
      for (const breakdown of population.breakdowns) {
        const path = climb(population, breakdown);
        if (path === null || breakdown.of === null) continue;
        tell(
          breakdown.of.place,
          `"${breakdown.id}" is part of itself: ${path.join(' is of ')}`,
          'let one of them divide the whole population',
        );
      }
    }
  },
};

/** The way back to the breakdown itself, or null where the way up ends. */
function climb(population: Population, start: Breakdown): string[] | null {
  const path = [start.id];
  let current: Breakdown | undefined = start;
  while (current?.of) {
    const breakdown: string = current.of.breakdown;
    if (breakdown === start.id) return [...path, start.id];
    if (path.includes(breakdown)) return null;
    path.push(breakdown);
    current = population.breakdowns.find(({ id }) => id === breakdown);
  }
  return null;
}
