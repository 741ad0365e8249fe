// The digits of a fact in a file, in one form for all files, or why there are none.
import type Fraction from 'fraction.js';

/** The digits of a file: a share 0 to 1, a number of people or things. */
export interface Digits {
  readonly instead: string | null;
  /** Undefined where the file says no point of such a number, whatever is known of it. */
  readonly point: Fraction | null | undefined;
  readonly low: Fraction | null;
  /** Null where there is no upper end. */
  readonly high: Fraction | null;
  /** Decimals that the file keeps, its ends rounded outwards; null where it loses nothing. */
  readonly decimals: number | null;
  /** Null where the file does not say it. */
  readonly open: string | null;
  readonly marks: string | null;
}

/** A file that leaves a number out has no digits, and no word for why. */
export const LEFT_OUT = 'left out';

/** Decimals that a file keeps: of a share 0 to 1 six, and people are whole. */
export const DECIMALS = { share: 6, count: 0 } as const;

/** Why a number is not there, as the files say it. */
export function insteadOf(reason: string): string | null {
  const [, shorthand] = /^(c|x|z|low): /.exec(reason) ?? [];
  if (shorthand !== undefined) return `[${shorthand}]`;
  if (reason.startsWith('the source gives no number')) return 'not said';
  return reason.startsWith('the base is 0') ? 'base is 0' : null;
}
