// The rule on percentages without their sign.
import type Fraction from 'fraction.js';
import { countPopulation } from '../../count/figures.ts';
import type { CountedBreakdown } from '../../figure/figure.ts';
import { ZERO } from '../../figure/interval.ts';
import { isCount, type PrintedQuantity } from '../../figure/printed.ts';
import { partsOf, type StatedPart, unknownPartsOf } from '../../figure/report.ts';
import { onCountedPopulations } from '../rule.ts';

/** study: 38, borrow: 46, not-known: 16 of 2,379 visits: percentages that were typed as numbers of visits */
export const percentSign = onCountedPopulations('percent-sign', 'warning', (population, tell) => {
  const { breakdowns, tables } = countPopulation(population);
  const alone = breakdowns.map((counted) => [counted]);
  for (const rows of [...alone, ...tables.map((table) => table.map(({ counted }) => counted))]) {
    const [first, ...others] = rows.flatMap((counted) => {
      const printed = firstWithoutSign(counted);
      return printed === null ? [] : [{ counted, printed }];
    });
    if (first === undefined) continue;
    const { counted, printed } = first;
    const more = others.length === 0 ? '' : ` (and so in ${others.length} more row${others.length === 1 ? '' : 's'})`;
    tell(
      printed.place,
      `the parts of "${counted.breakdown.id}" add up to 100 while ${wholeOf(counted).says}${more}: are these percentages?`,
      `if they are, write ${printed.wording}%, and so for every part; if they are numbers of ${population.unit.many}, leave them`,
    );
  }
});

/** A few more than a hundred may be a hundred and some who were left out. */
const WELL_ABOVE = 110;

/** The first number of a breakdown whose numbers look like percentages of something larger than they add up to. */
function firstWithoutSign(counted: CountedBreakdown): PrintedQuantity | null {
  const { breakdown } = counted;
  const { least } = wholeOf(counted);
  if (least !== null && least.compare(WELL_ABOVE) <= 0) return null;
  // Beside an unknown part that is a share the categories may be shares of those known, and add up by themselves.
  const isApart = !unknownPartsOf(breakdown).some(({ printed }) => isCount(printed));
  const numbers = partsOf(breakdown)
    .map(({ printed }) => printed)
    .filter(isCount);
  const adds = addUpTo100(partsOf(breakdown)) || (isApart && addUpTo100(breakdown.categories));
  return adds ? (numbers[0] ?? null) : null;
}

/** How many there are at least; null where nobody says how many. */
function wholeOf({ population: { count, label }, breakdown, bases: [own] }: CountedBreakdown): {
  readonly least: Fraction | null;
  readonly says: string;
} {
  if (breakdown.of !== null)
    return own.size.value === null
      ? { least: null, says: `no count of "${own.label}" is given` }
      : { least: own.size.value.interval.low, says: `there are more of "${own.label}"` };
  return count.kind === 'quantity'
    ? { least: count.quantity.interval.low, says: `the count of "${label}" is ${count.wording}` }
    : { least: null, says: `no count of "${label}" is given` };
}

function addUpTo100(parts: readonly StatedPart[]): boolean {
  const given = parts.filter(({ printed }) => printed.kind !== 'not said' && printed.kind !== 'shorthand');
  if (given.length < 2 || !given.some(({ printed }) => isCount(printed))) return false;
  let sum = ZERO;
  for (const { printed, printedShare } of given) {
    // A remainder adds up to anything, and whoever types a share as well knows which of the two is which.
    if (printed.kind !== 'quantity' || printed.quantity.point === null || printedShare !== null) return false;
    if (printed.outOf !== null) return false;
    sum = sum.add(printed.scale === 'share' ? printed.quantity.point.mul(100) : printed.quantity.point);
  }
  // Rounding moves each part by half a point at most, and their sum seldom by more than two.
  const off = sum.sub(100).abs();
  return off.compare(Math.min(given.length / 2, 2)) <= 0;
}
