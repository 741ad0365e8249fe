// A fact in words and digits: as precisely as it is known, or what stands where there is no number.
import type { Absent, Fact } from '../figure/fact.ts';
import { SHORTHAND } from '../figure/printed.ts';
import { allBut, type Quantity } from '../figure/quantity.ts';
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
  readonly words: (value: Quantity, decimals?: number) => string;
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
    words: countInWords,
    range: countRange,
    withRange: countWithRange,
    none: 'an unknown number',
  },
  share: {
    span: shareSpan,
    words: shareInWords,
    range: shareRange,
    withRange: shareWithRange,
    none: 'an unknown share',
  },
};

/** What stands in a cell or on a label instead of a number. */
export const ABSENT: Readonly<Record<Absent, string>> = {
  suppressed: '[c]',
  'not available': '[x]',
  'not applicable': '[z]',
  'not said': 'not said',
  nobody: 'base is 0',
};

/** The same in words. */
export const WHY_ABSENT: Readonly<Record<Absent, string>> = {
  suppressed: SHORTHAND.c,
  'not available': SHORTHAND.x,
  'not applicable': SHORTHAND.z,
  'not said': 'the source does not say',
  nobody: 'the base is 0',
};

/** To follow the name of what has no number: "“Married” does not apply". */
export const ABSENT_OF: Readonly<Record<Absent, string>> = {
  suppressed: `is ${SHORTHAND.c}`,
  'not available': `is ${SHORTHAND.x}`,
  'not applicable': 'does not apply',
  'not said': 'has no number: the source does not say',
  nobody: 'has no share: the base is 0',
};

/** "[low] under 0.5%": what the source prints instead of a number stands with what it leaves possible. */
export function span({ scale, value, absent, decimals, how }: Fact): string {
  if (value === null) return ABSENT[absent ?? 'not said'];
  const said = FORMS[scale].span(value, decimals);
  return how.kind === 'shorthand' ? `[${how.shorthand}] ${said}` : said;
}

export function words({ scale, value, decimals }: Fact): string {
  return value === null ? FORMS[scale].none : FORMS[scale].words(value, decimals);
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
