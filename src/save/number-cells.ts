// A quantity as cells: a point and two ends, or why there are none. Ends are rounded outwards.
import type Fraction from 'fraction.js';
import type { Computed } from '../count/counted.ts';
import { isShorthand } from '../count/derivations.ts';
import { isExact } from '../figure/interval.ts';
import type { ShorthandName } from '../figure/printed.ts';
import type { Quantity } from '../figure/quantity.ts';
import { exactDecimal } from '../tell/number.ts';
import { BLANK, type BlankReason, blank, type NumberCell, reasonWithoutPoint, shorthandReason } from './blanks.ts';

export { marksIn, shorthandIn } from '../figure/printed.ts';

export interface Digits {
  readonly point: (value: Fraction) => string;
  readonly low: (value: Fraction) => string;
  readonly high: (value: Fraction) => string;
}

/** Decimals of a share in percent. */
export const DECIMALS = 4;

export const percentages: Digits = {
  point: (value) => exactDecimal(value.mul(100).round(DECIMALS)),
  low: (value) => exactDecimal(value.mul(100).floor(DECIMALS)),
  high: (value) => exactDecimal(value.mul(100).ceil(DECIMALS)),
};

/** People and things are whole: a computed 401.46 is at least 401. */
export const wholeNumbers: Digits = {
  point: (value) => exactDecimal(value.round(DECIMALS)),
  low: (value) => exactDecimal(value.floor()),
  high: (value) => exactDecimal(value.ceil()),
};

export type Triple<Name extends string> = Record<Name | `${Name}_low` | `${Name}_high`, NumberCell>;

/** What is not applicable is no zero: it has no ends either. */
export function shareCells<Name extends string>(
  name: Name,
  share: Computed,
  shorthand: ShorthandName | null,
): Triple<Name> {
  if (shorthand === 'z') return blankCells(name, shorthandReason('z'));
  const { point } = share.quantity;
  return {
    [name]: point === null ? blank(reasonWithoutPoint(share, shorthand)) : percentages.point(point),
    ...endCells(name, share.quantity, percentages, BLANK.noEnd),
  } as Triple<Name>;
}

/** A number of people or things has a point only where it is exact: nobody counted 904.02 of them. */
export function countCells<Name extends string>(
  name: Name,
  count: Computed,
  shorthand: ShorthandName | null,
): Triple<Name> {
  if (shorthand === 'z') return blankCells(name, shorthandReason('z'));
  const { point, interval } = count.quantity;
  const why = reasonWithoutPoint(count, shorthand);
  const isKnown = point !== null && isExact(interval);
  return {
    [name]: isKnown ? wholeNumbers.point(point) : blank(why),
    ...endCells(name, count.quantity, wholeNumbers, why === BLANK.notSaid ? why : BLANK.noEnd),
  } as Triple<Name>;
}

export function endCells<Name extends string>(
  name: Name,
  { interval: { low, high } }: Quantity,
  digits: Digits,
  noEnd: BlankReason,
): Record<`${Name}_low` | `${Name}_high`, NumberCell> {
  return {
    [`${name}_low`]: digits.low(low),
    [`${name}_high`]: high === null ? blank(noEnd) : digits.high(high),
  } as Record<`${Name}_low` | `${Name}_high`, NumberCell>;
}

export function blankCells<Name extends string>(name: Name, reason: BlankReason): Triple<Name> {
  return { [name]: blank(reason), ...blankEnds(name, reason) } as Triple<Name>;
}

export function blankEnds<Name extends string>(
  name: Name,
  reason: BlankReason,
): Record<`${Name}_low` | `${Name}_high`, NumberCell> {
  return { [`${name}_low`]: blank(reason), [`${name}_high`]: blank(reason) } as Record<
    `${Name}_low` | `${Name}_high`,
    NumberCell
  >;
}

/** Where the number itself comes from. "[c]" is no number, and of "13 of 150" the share is worked out. */
export function originOf({ how }: Computed): 'printed' | 'computed' | 'corrected' | 'not said' {
  if (isShorthand(how)) return 'not said';
  if (how.kind === 'printed')
    return how.workedOutOf !== undefined ? 'computed' : how.isCorrected ? 'corrected' : 'printed';
  return how.kind === 'not said' ? 'not said' : 'computed';
}
