// What a rule is: one file, one function, one line in the table of rules.ts.
import type { OwnChartFile } from '../figure/own-chart.ts';
import type { Place } from '../figure/place.ts';
import type { Severity } from '../figure/problem.ts';
import type { Prose } from '../figure/prose.ts';
import type { Report } from '../figure/report.ts';

export interface CheckInput {
  readonly report: Report;
  readonly prose: readonly Prose[];
  readonly ownCharts: readonly OwnChartFile[];
}

/** Reports one problem. `message` and `fix` are in the editor's words. */
export type Tell = (place: Place, message: string, fix: string) => void;

/**
 * `needs` says what must hold before the rule can be asked: rules on sums count the figures, and counting needs
 * references that lead somewhere.
 */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  readonly needs: 'nothing' | 'references';
  readonly check: (input: CheckInput, tell: Tell) => void;
}
