// What is read besides the report itself, about releases and part of none: what editors say of changes, and the calendar.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../figure/problem.ts';
import { type ComingRelease, type PlacedStatement, readCalendar, readChanges } from '../../read/release-files.ts';
import type { InputFile } from '../../read/report.ts';

export const CHANGES = 'data/changes.yaml';
const CALENDAR = 'data/calendar.yaml';

export interface ReleaseInputs {
  readonly statements: readonly PlacedStatement[];
  /** In order of date. */
  readonly coming: readonly ComingRelease[];
  readonly problems: readonly Problem[];
}

export const NO_RELEASE_INPUTS: ReleaseInputs = { statements: [], coming: [], problems: [] };

export function readReleaseInputs(files: readonly InputFile[]): ReleaseInputs {
  const find = (path: string): InputFile | undefined => files.find((file) => file.path === path);
  const [changes, dates] = [find(CHANGES), find(CALENDAR)];
  const statements = changes === undefined ? null : readChanges(changes);
  const coming = dates === undefined ? null : readCalendar(dates);
  return {
    statements: statements?.contents ?? [],
    coming: coming?.contents ?? [],
    problems: [...(statements?.problems ?? []), ...(coming?.problems ?? [])],
  };
}

/** After a release its statements stand in it. */
export function forgetChanges(root: string): void {
  rmSync(path.join(root, CHANGES), { force: true });
}
