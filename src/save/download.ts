// A file to take away, and what files are made from.
import type { PopulationFigure } from '../count/figures.ts';
import type { Conventions } from '../figure/conventions.ts';
import type { Report } from '../figure/report.ts';
import type { Correction } from './correction.ts';

/** A report that was counted. */
export interface Saved {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  /** What changed since the release before, a line a change; none where there was none. */
  readonly changes?: readonly string[];
  /** What this release and those before it put right, the newest first. */
  readonly corrections?: readonly Correction[];
}

export interface Download {
  /** Below the release's address, lower case, with dashes, no date: data/visits.csv */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  /** As IANA lists it: text/csv */
  readonly mediaType: string;
  readonly contents: string | Uint8Array;
}
