// A frozen release, read and counted again. Its numbers are shown as they were frozen: counting its inputs again proves them
// where the counting is the one that made them, and where it is another one tells what that would make of them.
import { figuresOf } from '../count/figures.ts';
import type { Overlay } from '../count/overlaid.ts';
import { decimalsIn } from '../count/precision.ts';
import { COUNTING } from '../count/version.ts';
import { type Fact, idOf } from '../figure/fact.ts';
import { byAddress, type PopulationFigure } from '../figure/figure.ts';
import { type Place, topOf } from '../figure/place.ts';
import { error, type Problem } from '../figure/problem.ts';
import { saysNothing } from '../figure/quantity.ts';
import { readReport } from '../read/report.ts';
import { wholeNumber } from '../tell/number.ts';
import { quantityOf } from './exact-text.ts';
import { type FrozenRelease, frozenInputs, RELEASES } from './frozen.ts';
import { isSameNumber, keyOf, measureName, type NumberOf, numberOf, type PartIdentity, partName } from './identity.ts';
import { type FrozenPart, type PublishedPart, partsOfReport } from './published.ts';
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
  return { problems: [error('released', placeOf(release), message, fix)] };
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

function placeOf({ version }: FrozenRelease): Place {
  return topOf(`${RELEASES}/${version}/numbers.json`);
}

/**
 * A frozen number that counting does not give again, or a wording that is no longer read so. Null is nothing. `facts` have
 * the number now, or none; where there is no such fact any more there is nothing to show the number of.
 */
export type Difference = { readonly of: PartIdentity } & (
  | { readonly kind: 'part' }
  | { readonly kind: 'printed'; readonly was: string | null; readonly is: string | null }
  | {
      readonly kind: 'number';
      readonly number: NumberOf;
      readonly was: string;
      readonly is: string | null;
      readonly facts: readonly Fact[];
    }
);

/** In the order of the file. What a newer program computes besides is no difference. */
export function differencesFrom(frozen: readonly FrozenPart[], figures: readonly PopulationFigure[]): Difference[] {
  const now = new Map(partsOfReport(figures).map((part) => [keyOf(part), part]));
  return frozen.flatMap((of): Difference[] => {
    const found = now.get(keyOf(of));
    if (found === undefined) return [{ kind: 'part', of }];
    const numbers = of.numbers.flatMap((number): Difference[] => {
      const counted = found.numbers.find((candidate) => isSameNumber(candidate, number));
      const is = counted?.exact ?? null;
      const was = number.exact;
      return is === was ? [] : [{ kind: 'number', of, number, was, is, facts: factsOf(found, number) }];
    });
    if (found.printed === of.printed) return numbers;
    return [{ kind: 'printed', of, was: of.printed, is: found.printed }, ...numbers];
  });
}

function factsOf({ facts }: PublishedPart, number: NumberOf): Fact[] {
  return facts.filter((fact) => isSameNumber(numberOf(fact), { ...number, range: 'value' }));
}

/** Whether there is nothing any more to show the frozen number or the frozen words of. */
export function isLost(difference: Difference): boolean {
  return difference.kind !== 'number' || difference.facts.length === 0;
}

/** Whether the source said nothing and there is no number now either: only why there is none is told otherwise. */
export function isStillNothing(difference: Difference): boolean {
  if (difference.kind !== 'number' || difference.is !== null) return false;
  return difference.facts.length > 0 && saysNothing(quantityOf(difference.was), difference.number.measure);
}

type Frozen = Partial<Pick<Fact, 'value' | 'overUnknowns'>>;

/** Shows every number as it was frozen. Of what a question further up took out, that question has the number. */
export function asFrozen(differences: readonly Difference[]): Overlay {
  const frozen = new Map<string, Frozen>();
  for (const difference of differences) {
    if (difference.kind !== 'number') continue;
    const { of, number, was, facts } = difference;
    const range = number.range === 'value' ? 'value' : 'overUnknowns';
    for (const key of facts.filter(({ figure }) => figure === of.figure).map(keyOfFact))
      frozen.set(key, { ...frozen.get(key), [range]: quantityOf(was) });
  }
  return (fact) => {
    const found = frozen.get(keyOfFact(fact));
    return found === undefined ? fact : withFrozen(fact, found);
  };
}

function keyOfFact(fact: Fact): string {
  return JSON.stringify(idOf(fact));
}

/** Silence was frozen as a number that may be anything. Only of answers a range was frozen: of others none goes with it. */
function withFrozen(fact: Fact, { value: frozen = fact.value, overUnknowns }: Frozen): Fact {
  const value = frozen === null || saysNothing(frozen, fact.scale) ? null : frozen;
  const isOwnRange = value === fact.value || fact.part.kind === 'category';
  const range = overUnknowns ?? (isOwnRange ? fact.overUnknowns : null);
  const saysMore = range !== null && (value !== null || !saysNothing(range, 'share'));
  const absent = value === null ? (fact.absent ?? 'not said') : null;
  const decimals = fact.scale === 'share' && value !== null ? decimalsIn(value, fact.decimals) : fact.decimals;
  return { ...fact, value, absent, decimals, overUnknowns: saysMore ? range : null };
}

/** "visits.day week, count, was 700 and is now computed as 690" */
export function differenceLine(difference: Difference): string {
  const { figure, row, part } = difference.of;
  const name = [figure, row, partName(part)].filter((word) => word !== null).join(' ');
  if (difference.kind === 'part') return `${name} is no longer computed`;
  const { was, is } = difference;
  if (difference.kind === 'number')
    return `${name}, ${measureName(difference.number)}, was ${was} and is now computed as ${is ?? 'nothing'}`;
  const [printed, read] = [was, is].map((words) => (words === null ? 'nothing' : `“${words}”`));
  return `${name} was printed as ${printed} and is read as ${read}`;
}
