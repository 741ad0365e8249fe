// What is wrong around releases: frozen inputs that do not compute to their numbers, statements about nothing.
import { hasErrors } from '../../check/check.ts';
import type { Problem } from '../../figure/problem.ts';
import type { InputFile } from '../../read/report.ts';
import { draftOf, isUnchanged, lastWithFiles } from '../../release/draft.ts';
import { type FrozenRelease, hasFiles } from '../../release/frozen.ts';
import { type FrozenState, frozenState } from '../../release/frozen-state.ts';
import { stateOf } from '../../release/state.ts';
import { CHANGES, type ReleaseInputs } from '../inputs/release-inputs.ts';
import type { Checked } from './read-and-check.ts';

export function releaseProblems(
  checked: Checked,
  files: readonly InputFile[],
  releases: readonly FrozenRelease[],
  releaseInputs: ReleaseInputs,
): Problem[] {
  const last = lastWithFiles(releases);
  const before = last && frozenState(last);
  const numbers = releases.filter(hasFiles).flatMap((release) => {
    const found = release === last && before !== null ? before : frozenState(release);
    return 'problems' in found ? found.problems : (found.otherwise ?? []);
  });
  return [...numbers, ...statementProblems(checked, files, releases, releaseInputs, before)];
}

/** Statements in data/changes.yaml that could not be released so. A warning: what they speak of may not be typed yet. */
export function statementProblems(
  { report, conventions, problems }: Checked,
  files: readonly InputFile[],
  releases: readonly FrozenRelease[],
  { statements }: ReleaseInputs,
  /** The last release as it was counted already, if it was. */
  counted: FrozenState | null = null,
): Problem[] {
  const [first] = statements;
  if (report === null || hasErrors(problems) || first === undefined) return [];
  const tell = (place: Problem['place'], message: string, fix: string): Problem => ({
    rule: 'changes',
    severity: 'warning',
    place,
    message,
    fix,
  });
  const last = lastWithFiles(releases);
  if (last === null)
    return [tell(first.place, 'nothing has been released yet, so nothing has changed', `remove ${CHANGES}`)];
  const before = counted ?? frozenState(last);
  if ('problems' in before) return [];
  if (isUnchanged(last, files) && before.otherwise === null) {
    const fix = `remove ${CHANGES}: what was said there stands in ${last.version}`;
    return [tell(first.place, `nothing changed since release ${last.version}`, fix)];
  }
  const now = stateOf({ report, conventions }, files);
  const { refusals } = draftOf({ release: last, state: before.state }, now, releases, statements);
  return refusals.flatMap(({ statement, message, fix }) => {
    const place = statements.find((candidate) => candidate === statement)?.place;
    return place === undefined ? [] : [tell(place, message, fix)];
  });
}
