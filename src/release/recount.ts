// Frozen numbers beside those that the frozen inputs give now: everything that would be another number.
import type { PopulationFigure } from '../figure/figure.ts';
import { exactText } from './exact-text.ts';
import { isSameNumber, keyOf, measureName, type NumberOf, type PartIdentity, partName } from './identity.ts';
import type { FrozenPart } from './numbers-file.ts';
import { partsOfReport } from './published.ts';

/** A frozen number that counting does not give again, or a wording that is no longer read so. Null is nothing. */
export type Difference = { readonly of: PartIdentity } & (
  | { readonly kind: 'part' }
  | { readonly kind: 'printed'; readonly was: string | null; readonly is: string | null }
  | { readonly kind: 'number'; readonly number: NumberOf; readonly was: string; readonly is: string | null }
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
      return is === number.exact ? [] : [{ kind: 'number', of, number, was: number.exact, is }];
    });
    if (found.printed === of.printed) return numbers;
    return [{ kind: 'printed', of, was: of.printed, is: found.printed }, ...numbers];
  });
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
