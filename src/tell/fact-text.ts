// A fact in words and digits: as precisely as it is known, or what stands where there is no number.
import type { Absent, Fact } from '../figure/fact.ts';
import { allBut, type Quantity } from '../figure/quantity.ts';
import { words } from '../words/words.ts';
import {
  countInWords,
  countRange,
  countSpan,
  countWithRange,
  shareInWords,
  shareRange,
  shareSpan,
  shareWithRange,
} from './number.ts';

/** What a scale's numbers look like. A new scale says all of it, or nothing of it can be told. */
interface Forms {
  /** "61 to 70%", "401 to 504": for tables and charts. */
  readonly span: (value: Quantity, decimals?: number) => string;
  /** "about two thirds", "about 450". */
  readonly inWords: (value: Quantity, decimals?: number) => string;
  /** "between 61% and 70%". */
  readonly range: (value: Quantity, decimals?: number) => string;
  /** The words, with the span where they alone would hide how wide it is. */
  readonly withRange: (value: Quantity, decimals?: number) => string;
  /** Where there is no number. */
  readonly none: string;
}

const FORMS: Readonly<Record<Fact['scale'], Forms>> = {
  count: {
    span: countSpan,
    inWords: countInWords,
    range: countRange,
    withRange: countWithRange,
    none: words.numbers.UNKNOWN_COUNT,
  },
  share: {
    span: shareSpan,
    inWords: shareInWords,
    range: shareRange,
    withRange: shareWithRange,
    none: words.numbers.UNKNOWN_SHARE,
  },
};

/** What stands in a cell or on a label instead of a number. */
export const ABSENT: Readonly<Record<Absent, string>> = words.numbers.absentInACell;

/** The same in words. */
export const WHY_ABSENT: Readonly<Record<Absent, string>> = words.numbers.absentInWords;

/** "[low] under 0.5%": what the source prints instead of a number stands with what it leaves possible. */
export function span({ scale, value, absent, decimals, how }: Fact): string {
  if (value === null) return ABSENT[absent ?? 'not said'];
  const said = FORMS[scale].span(value, decimals);
  return how.kind === 'shorthand' ? `[${how.shorthand}] ${said}` : said;
}

export function inWords({ scale, value, decimals }: Fact): string {
  return value === null ? FORMS[scale].none : FORMS[scale].inWords(value, decimals);
}

export function range({ scale, value, decimals }: Fact): string {
  return value === null ? FORMS[scale].none : FORMS[scale].range(value, decimals);
}

export function withRange({ scale, value, decimals }: Fact): string {
  return value === null ? FORMS[scale].none : FORMS[scale].withRange(value, decimals);
}

/** Of an unknown share what it leaves: "30 to 39%" of "61 to 70%". */
export function knownSpan({ scale, value, absent, decimals }: Fact): string {
  return value === null ? ABSENT[absent ?? 'not said'] : FORMS[scale].span(allBut(value), decimals);
}

/** How far it may reach if none or all of the unknown belong to it: "8 to 57%". */
export function boundsSpan(fact: Fact): string {
  return fact.overUnknowns === null ? span(fact) : FORMS[fact.scale].span(fact.overUnknowns, fact.decimals);
}

/** The same in a sentence: "between 8% and 57%". */
export function boundsRange(fact: Fact): string {
  return fact.overUnknowns === null ? range(fact) : FORMS[fact.scale].range(fact.overUnknowns, fact.decimals);
}
