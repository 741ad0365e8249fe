// Frozen numbers beside those that the frozen inputs give now: everything that would be another number, and how to show what
// was frozen in its place.
import type { Overlay } from '../count/overlaid.ts';
import { decimalsIn } from '../count/precision.ts';
import { type Fact, idOf } from '../figure/fact.ts';
import type { PopulationFigure } from '../figure/figure.ts';
import { saysNothing } from '../figure/quantity.ts';
import { exactText, quantityOf } from './exact-text.ts';
import { isSameNumber, keyOf, measureName, type NumberOf, numberOf, type PartIdentity, partName } from './identity.ts';
import type { FrozenPart } from './numbers-file.ts';
import { type PublishedPart, partsOfReport } from './published.ts';

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
      const is = counted === undefined ? null : exactText(counted.quantity);
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
