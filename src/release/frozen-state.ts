// A frozen release, read and counted again. Its numbers are shown as they were frozen: counting its inputs again proves them
// where the counting is the one that made them, and where it is another one tells what that would make of them.
import { figuresOf } from '../count/figures.ts';
import { COUNTING } from '../count/version.ts';
import { byAddress } from '../figure/figure.ts';
import type { Problem } from '../figure/problem.ts';
import { readReport } from '../read/report.ts';
import { wholeNumber } from '../tell/number.ts';
import { type FrozenRelease, frozenInputs, RELEASES } from './frozen.ts';
import { asFrozen, type Difference, differenceLine, differencesFrom, isLost, isStillNothing } from './recount.ts';
import type { State } from './snapshot.ts';
import { numbersOf } from './standing.ts';
import { headersOf, releaseOf, stateOf } from './state.ts';

/** `otherwise` says which numbers another version of the counting would change; null where it gives all of them. */
export type FrozenState =
  | { readonly state: State; readonly otherwise: Problem | null }
  | { readonly problems: readonly Problem[] };

/** What reading refuses today is not asked of what was frozen, as long as every frozen figure can be made of it. */
export function frozenState(release: FrozenRelease): FrozenState {
  const inputs = frozenInputs(release);
  const { report, conventions, problems } = readReport(inputs, releaseOf(release));
  const refused = problems.find(({ severity }) => severity === 'error');
  if (report === null) return unreadable(release, refused?.message ?? 'a file is missing');
  const counted = figuresOf(report);
  const addresses = byAddress(counted);
  const lost = numbersOf(release).find(({ figure }) => !addresses.has(figure));
  if (lost !== undefined)
    return unreadable(release, `${lost.figure} is gone${refused === undefined ? '' : ` (${refused.message})`}`);
  const differences = differencesFrom(numbersOf(release), counted);
  const [first] = differences;
  if (first !== undefined && release.file.counting === COUNTING)
    return stopped(release, `no longer computes to its numbers: ${differenceLine(first)}`);
  const figures = first === undefined ? counted : figuresOf(report, asFrozen(differences));
  const frozenTables = release.files.filter((file) => /^data\/.*\.csv$/.test(file));
  const state: State = {
    ...stateOf({ report, conventions }, inputs, { figures }),
    // What the program writes today may have other columns than what was published.
    columns: () => headersOf(frozenTables.map((file) => ({ path: file, contents: release.read(file) }))),
  };
  const others = differences.filter((difference) => !isStillNothing(difference));
  return { state, otherwise: others.length === 0 ? null : countedOtherwise(release, others) };
}

function unreadable(release: FrozenRelease, because: string): FrozenState {
  return stopped(release, `cannot be read any more: ${because}`);
}

function stopped(release: FrozenRelease, message: string): FrozenState {
  const fix =
    'use the version of the program that the report was last built with; if the program counted wrongly before, tell its makers';
  return { problems: [{ rule: 'released', severity: 'error', place: placeOf(release), message, fix }] };
}

/** More than these are for the change log of the release that corrects them. */
const MOST_DIFFERENCES = 5;

function countedOtherwise(release: FrozenRelease, differences: readonly Difference[]): Problem {
  const { version, file } = release;
  const shown = differences.slice(0, MOST_DIFFERENCES).map(differenceLine);
  const more = differences.length - shown.length;
  const numbers = differences.length === 1 ? 'one number' : `${wholeNumber(differences.length)} numbers`;
  const isAllShown = !differences.some(isLost);
  const how = `shown as frozen${isAllShown ? '' : ', except what is no longer there'}`;
  const message = `release ${version} was counted by version ${file.counting} of the counting, and version ${COUNTING} would change ${numbers}, ${how}: ${shown.join('; ')}${more === 0 ? '' : `; and ${wholeNumber(more)} more`}`;
  const fix =
    'leave the release as it is; the next one is counted anew and asks why its numbers change (npm run release -- --recount makes it of the same files)';
  return { rule: 'released', severity: 'warning', place: placeOf(release), message, fix };
}

function placeOf({ version }: FrozenRelease): Problem['place'] {
  return { file: `${RELEASES}/${version}/numbers.json`, line: 1, column: 1, length: 1 };
}
