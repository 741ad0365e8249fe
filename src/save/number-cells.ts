// A quantity as cells: a point and two ends, or why there are none. Ends are rounded outwards.
import type Fraction from 'fraction.js';
import type { Fact } from '../figure/fact.ts';
import { isExact } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import { exactDecimal } from '../tell/number.ts';
import { BLANK, type BlankReason, blank, type NumberCell, reasonWithoutPoint } from './blanks.ts';

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

const DIGITS: Readonly<Record<Fact['scale'], Digits>> = { count: wholeNumbers, share: percentages };

export type Triple<Name extends string> = Record<Name | `${Name}_low` | `${Name}_high`, NumberCell>;

/** Where there is no number there are no ends either: silence and what is withheld are no bound. */
export function numberCells<Name extends string>(name: Name, fact: Fact): Triple<Name> {
  const { value, scale } = fact;
  if (value === null) return blankCells(name, reasonWithoutPoint(fact));
  const digits = DIGITS[scale];
  const point = pointIn(fact);
  return {
    [name]: point === null ? blank(reasonWithoutPoint(fact)) : digits.point(point),
    ...endCells(name, value, digits, BLANK.noEnd),
  } as Triple<Name>;
}

/** A number of people or things has a point only where it is exact: nobody counted 904.02 of them. */
export function pointIn({ value, scale }: Fact): Fraction | null {
  return value === null || (scale === 'count' && !isExact(value.interval)) ? null : value.point;
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

/** Of an unknown part the share is what it is. */
export function boundsCells(share: Fact): Record<'share_if_unknown_low' | 'share_if_unknown_high', NumberCell> {
  const bounds = share.overUnknowns ?? share.value;
  return bounds === null
    ? blankEnds('share_if_unknown', reasonWithoutPoint(share))
    : endCells('share_if_unknown', bounds, percentages, BLANK.noEnd);
}

/** Where the number itself comes from. "[c]" is no number, and of "13 of 150" the share is worked out. */
export function originOf({ how }: Fact): 'printed' | 'computed' | 'corrected' | 'not said' {
  if (how.kind === 'printed')
    return how.workedOutOf !== undefined ? 'computed' : how.isCorrected ? 'corrected' : 'printed';
  return how.kind === 'not said' || how.kind === 'shorthand' ? 'not said' : 'computed';
}
