// The files in data/ that are about releases and belong to none: what editors say of changes, and the calendar.
import type { Problem } from '../figure/problem.ts';
import type { InputFile } from '../read/report.ts';
import { type ComingRelease, type PlacedStatement, readCalendar, readChanges } from '../read/release-files.ts';

export interface Beside {
  readonly statements: readonly PlacedStatement[];
  /** In order of date. */
  readonly coming: readonly ComingRelease[];
  readonly problems: readonly Problem[];
}

export function readBeside(files: readonly InputFile[]): Beside {
  const find = (path: string): InputFile | undefined => files.find((file) => file.path === path);
  const [changes, dates] = [find('data/changes.yaml'), find('data/calendar.yaml')];
  const statements = changes === undefined ? null : readChanges(changes);
  const coming = dates === undefined ? null : readCalendar(dates);
  return {
    statements: statements?.contents ?? [],
    coming: coming?.contents ?? [],
    problems: [...(statements?.problems ?? []), ...(coming?.problems ?? [])],
  };
}
