// Every breakdown of a report with the population it divides, those of rows included.
import type { Breakdown, Population, Report } from '../figure/report.ts';

export function* everyBreakdown(
  report: Report,
): Generator<{ readonly population: Population; readonly breakdown: Breakdown }> {
  for (const population of report.populations) {
    for (const breakdown of population.breakdowns) yield { population, breakdown };
    for (const { rows } of population.tables)
      for (const row of rows) yield { population: row.population, breakdown: row.breakdown };
  }
}
