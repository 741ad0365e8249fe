// A number as files have it: a point and two ends, or why there are none. Ends are rounded outwards, so that what they enclose
// stays enclosed.
import type Fraction from 'fraction.js';
import type { Fact, Scale } from '../figure/fact.ts';
import { isExact } from '../figure/interval.ts';
import { exactDecimal } from '../tell/number.ts';
import { BLANK, type Blank, blankOf } from './blanks.ts';
import { type Cell, number, percentage } from './sheets/workbook.ts';

/** A fact, or why there is none. */
export type Told = Fact | Blank;
/** One of its numbers, rounded. */
export type Rounded = Fraction | Blank;

export function isBlank(told: Told | Rounded): told is Blank {
  return 'inBrackets' in told;
}

interface Form {
  /** How far a point and an end are rounded, in decimals of the number itself. */
  readonly decimals: { readonly point: number; readonly end: number };
  readonly range: { readonly minimum: number; readonly maximum?: number };
  /** In CSV and Parquet. */
  readonly text: (value: Fraction) => string;
  /** In a sheet. */
  readonly cell: (value: Fraction) => Cell;
}

/** What a scale's numbers look like in files. A new scale says all of it. */
export const FORMS: Readonly<Record<Scale, Form>> = {
  /** People and things are whole: a computed 401.46 is at least 401. */
  count: {
    decimals: { point: 4, end: 0 },
    range: { minimum: 0 },
    text: exactDecimal,
    cell: (value) => number(exactDecimal(value)),
  },
  /** Percentages with four decimals. */
  share: {
    decimals: { point: 6, end: 6 },
    range: { minimum: 0, maximum: 100 },
    text: (value) => exactDecimal(value.mul(100)),
    cell: (value) => percentage(String(value.valueOf())),
  },
};

/**
 * What words leave no room for is a number: where nobody is unknown, those known are all. Of people or things there is no other
 * point: nobody counted 904.02 of them.
 */
export function pointIn({ value, scale }: Fact): Fraction | null {
  if (value === null) return null;
  return isExact(value.interval) ? value.interval.low : scale === 'count' ? null : value.point;
}

export function pointOf(told: Told): Rounded {
  if (isBlank(told)) return told;
  return pointIn(told)?.round(FORMS[told.scale].decimals.point) ?? blankOf(told);
}

/** Where there is no number there are no ends either: silence and what is withheld are no bound. */
export function lowOf(told: Told): Rounded {
  if (isBlank(told)) return told;
  return told.value?.interval.low.floor(FORMS[told.scale].decimals.end) ?? blankOf(told);
}

export function highOf(told: Told): Rounded {
  if (isBlank(told)) return told;
  if (told.value === null) return blankOf(told);
  return told.value.interval.high?.ceil(FORMS[told.scale].decimals.end) ?? BLANK.noEnd;
}

/** What a share may be, from none to all of the unknown. Of an unknown part the share is what it is. */
export function overUnknowns(told: Told): Told {
  return isBlank(told) || told.overUnknowns === null ? told : { ...told, value: told.overUnknowns };
}

export const ORIGINS = ['printed', 'corrected', 'computed', 'not said'] as const;

/** Where the number itself comes from. "[c]" is no number, and of "13 of 150" the share is worked out. */
export function originOf({ how }: Fact): (typeof ORIGINS)[number] {
  if (how.kind === 'printed')
    return how.workedOutOf !== undefined ? 'computed' : how.isCorrected ? 'corrected' : 'printed';
  return how.kind === 'not said' || how.kind === 'shorthand' ? 'not said' : 'computed';
}
