// A share or a count while it is being worked out: a quantity, or why there is no number. What is absent stays absent.
import type { Absent, BaseName, Derivation, Fact, FactId, Part } from '../figure/fact.ts';
import { ONE, sum } from '../figure/interval.ts';
import type { Printed, ShorthandName } from '../figure/printed.ts';
import { exactQuantity, minus, pointOf, type Quantity, saysNothing, total } from '../figure/quantity.ts';

export type Valued = Quantity | Absent;

export function isAbsent(value: Valued): value is Absent {
  return typeof value === 'string';
}

/** The quantities among them. */
export function numbersIn(values: readonly Valued[]): Quantity[] {
  return values.filter((value): value is Quantity => !isAbsent(value));
}

const OF_SHORTHAND: Readonly<Record<Exclude<ShorthandName, 'low'>, Absent>> = {
  c: 'suppressed',
  x: 'not available',
  z: 'not applicable',
};

/** Why a printed value is no number; null where it is one, or follows from others as "the rest". */
export function absenceOf(printed: Printed): Absent | null {
  if (printed.kind === 'not said') return 'not said';
  return printed.kind === 'shorthand' && printed.shorthand !== 'low' ? OF_SHORTHAND[printed.shorthand] : null;
}

/** Of several the one that weighs most: what is withheld must not show through. */
export function weightiest(absences: readonly Absent[]): Absent {
  const order: readonly Absent[] = ['suppressed', 'not available', 'not said', 'nobody', 'not applicable'];
  return order.find((absence) => absences.includes(absence)) ?? 'not said';
}

/** Worked out of values that must all be there. */
export function fromAll(values: readonly Valued[], work: (quantities: readonly Quantity[]) => Quantity): Valued {
  const missing = values.filter(isAbsent);
  return missing.length > 0 ? weightiest(missing) : work(numbersIn(values));
}

/**
 * Parts of one base together. Where one of them is no number, it is at least what the others are, and no upper end follows:
 * from what is withheld nothing is worked out, and silence is no bound. What is not applicable takes nothing.
 */
export function together(values: readonly Valued[]): Valued {
  const missing = values.filter(isAbsent).filter((absence) => absence !== 'not applicable');
  const stated = total(numbersIn(values));
  if (missing.length === 0) return stated;
  const { low, lowOpen } = stated.interval;
  return low.equals(0) ? weightiest(missing) : { interval: { low, high: ONE, lowOpen, highOpen: false }, point: null };
}

/** Numbers of people or things together; where some are missing, at least these. */
export function sumOfCounts(counts: readonly Quantity[], isWhole: boolean): Quantity {
  const { low, high, lowOpen, highOpen } = sum(counts.map(({ interval }) => interval));
  if (!isWhole) return { interval: { low, high: null, lowOpen, highOpen: true }, point: null };
  return {
    interval: { low, high, lowOpen, highOpen },
    point: pointOf(counts, (points) => points.reduce((all, next) => all.add(next))),
  };
}

const ALL = exactQuantity(ONE);

/** What a share leaves of the whole. */
export function leaves(value: Valued): Valued {
  return isAbsent(value) ? value : minus(ALL, value);
}

/** One number with everything that identifies it. A quantity that says nothing is no number. */
export function factOf(
  id: Omit<FactId, 'part' | 'base'> & { readonly part: Part; readonly base: BaseName },
  value: Valued,
  how: Derivation,
  { overUnknowns = null, decimals = 0 }: { readonly overUnknowns?: Quantity | null; readonly decimals?: number } = {},
): Fact {
  const absent = isAbsent(value) ? value : saysNothing(value, id.measure) ? 'not said' : null;
  return {
    ...id,
    scale: id.measure,
    value: absent === null ? (value as Quantity) : null,
    absent,
    decimals,
    sampling: null,
    overUnknowns,
    how,
  };
}

/** The value of a fact, to work on with. */
export function valued({ value, absent }: Fact): Valued {
  return value ?? absent ?? 'not said';
}
