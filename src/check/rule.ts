// What a rule is: one function, with its name in messages, and one line in the table of rules.ts.
import { countEverything } from '../count/figures.ts';
import type { CountedBreakdown } from '../figure/figure.ts';
import type { OwnChartFile } from '../figure/own-chart.ts';
import type { Place } from '../figure/place.ts';
import type { Severity } from '../figure/problem.ts';
import type { Prose } from '../figure/prose.ts';
import type { Breakdown, Population, Report } from '../figure/report.ts';

export interface CheckInput {
  readonly report: Report;
  readonly prose: readonly Prose[];
  readonly ownCharts: readonly OwnChartFile[];
}

/** Reports one problem. `message` and `fix` are in the editor's words. */
export type Tell = (place: Place, message: string, fix: string) => void;

export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Whether it counts the figures, and counting needs references that lead somewhere. */
  readonly isCounting: boolean;
  readonly check: (input: CheckInput, tell: Tell) => void;
}

type MakeRule<Asked> = (name: string, severity: Severity, ask: (asked: Asked, tell: Tell) => void) => Rule;

export const onReport: MakeRule<CheckInput> = (name, severity, check) => ({ name, severity, isCounting: false, check });

export const onPopulations: MakeRule<Population> = (name, severity, ask) =>
  onReport(name, severity, ({ report }, tell) => {
    for (const population of report.populations) ask(population, tell);
  });

/** All rows of a table have the same parts: the first speaks for them. */
export const onBreakdowns: MakeRule<Breakdown> = (name, severity, ask) =>
  onPopulations(name, severity, ({ breakdowns, tables }, tell) => {
    for (const each of [...breakdowns, ...tables.flatMap(({ rows }) => rows[0]?.breakdown ?? [])]) ask(each, tell);
  });

export const onCountedPopulations: MakeRule<Population> = (name, severity, ask) => ({
  ...onPopulations(name, severity, ask),
  isCounting: true,
});

/** Every breakdown that was counted, those of rows included. */
export const onNumbers: MakeRule<CountedBreakdown> = (name, severity, ask) =>
  onCountedPopulations(name, severity, (population, tell) => {
    for (const counted of countEverything(population)) ask(counted, tell);
  });

/** A table may have thousands of rows: the first names show what they look like. */
export function known(ids: readonly string[], most = ids.length): string {
  if (ids.length === 0) return 'none is defined yet';
  const more = ids.length > most ? ` and ${ids.length - most} more` : '';
  return `known here: ${ids.slice(0, most).join(', ')}${more}`;
}
