// What is wrong with an input, as data: printed for a terminal, a pull request or a browser elsewhere.
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/** One thing wrong with one place. `message` says what, `fix` says how to mend it; both in the editor's words. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly fix: string;
}

export function error(rule: string, place: Place, message: string, fix: string): Problem {
  return { rule, severity: 'error', place, message, fix };
}
