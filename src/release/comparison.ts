// Two states of a report -> every change between them, each under the figure that causes it.
import type { FoundChange } from './changes.ts';
import { fieldChanges } from './compare-definitions.ts';
import { figureChanges } from './compare-figures.ts';
import { columnChange, conventionChange, listChanges, proseChanges, reportChange } from './compare-words.ts';
import { type Flip, flipsBetween } from './findings.ts';
import type { Snapshot } from './snapshot.ts';
import { largestStep, type Step } from './version.ts';

export interface Comparison {
  readonly changes: readonly FoundChange[];
  readonly flips: readonly Flip[];
  readonly step: Step;
  readonly because: string;
}

/** Every change from one state to the other, in the order of the report. */
export function compare(before: Snapshot, after: Snapshot): Comparison {
  const conventions = fieldChanges(before.conventions, after.conventions, 'definition');
  const figures = figureChanges(before, after, conventions.length > 0);
  const changes = [
    ...figures.changes,
    ...conventionChange(conventions, figures.byConventions),
    ...listChanges(before, after),
    ...columnChange(before, after),
    ...reportChange(before, after),
    ...proseChanges(before, after),
  ];
  const flips = flipsBetween(before.findings, after.findings);
  const step = largestStep(changes.map((change) => change.step));
  const because = changes.find((change) => change.step === step)?.because ?? 'nothing changed';
  return { changes, flips, step, because };
}
