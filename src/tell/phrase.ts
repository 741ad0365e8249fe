// The small turns of phrase that every sentence is made of: a population with its number, a base, how a number came about.

import Fraction from 'fraction.js';
import type { Base, Derivation, Fact } from '../figure/fact.ts';
import { isExact } from '../figure/interval.ts';
import { isOne, type Quantity } from '../figure/quantity.ts';
import type { Population, Unit } from '../figure/report.ts';
import { capitalised, ended } from '../words/letters.ts';
import { words } from '../words/words.ts';
import { inWords, span, WHY_ABSENT, withRange } from './fact-text.ts';
import { marksOf, noted } from './marks.ts';
import { decimal } from './number.ts';

const say = words.statements;

export { capitalised, ended };

/** What editors typed with or without a capital and a full stop. */
export function sentence(text: string): string {
  return ended(capitalised(text));
}

/** A number of people or things: a printed one in the source's own words, a computed one as precisely as it is known. */
export function sizeInWords(size: Fact): string {
  return size.how.kind === 'printed' ? withSeparators(size.how.wording) : inWords(size);
}

/** Whether how many it is is known to the last one. */
export function isExactly({ value }: Fact): boolean {
  return value !== null && isExact(value.interval);
}

/** "2,379 visits to the town libraries"; without a number where the source gives none. */
export function countedBase(base: Base): string {
  return base.size.value === null ? base.label : say.counted(sizeInWords(base.size), base.labelOfOne ?? base.label);
}

/** The same to follow "of": "the 2,379 people …", but "about 400 patients". */
export function theBase(base: Base): string {
  return isExactly(base.size) ? say.the(countedBase(base)) : countedBase(base);
}

/** "all 2,379 visits to the town libraries" or "visits with a purpose (about 1,200, between 1,070 and 1,309)". */
export function wholeBase(base: Base): string {
  if (isOne(base.size.value)) return theBase(base);
  return base.size.value === null || isExactly(base.size) ? say.allOf(sizedBase(base)) : sizedBase(base);
}

/** "1 person", "2 people", "about 400 people". */
export function inUnits(number: string, quantity: Quantity | null, { one, many }: Unit): string {
  return say.counted(number, isOne(quantity) ? one : many);
}

/** A base with its size, or with the word that it has none: "people in the groups (their number is not said)". */
export function sizedBase(base: Base): string {
  const { value, how } = base.size;
  if (value === null) return say.ofUnsaidSize(base.label);
  return isExact(value.interval) || how.kind === 'printed'
    ? marked(countedBase(base), base.size)
    : say.sized(base.label, withRange(base.size));
}

/** The same to follow "of": "the 2,379 people …", but "visits with a purpose (about 1,200, …)". */
export function theSizedBase(base: Base): string {
  return isExactly(base.size) ? say.the(sizedBase(base)) : sizedBase(base);
}

/** "UK, since the start of 2008" */
export function whenAndWhere(population: Population): string | null {
  const parts = [population.area, population.period].filter((part) => part !== null);
  return parts.length === 0 ? null : say.whenAndWhere(parts);
}

/** How a number came about: "as printed", "38% of about half of 2,379". Null where nothing was computed. */
export function formula(how: Derivation): string | null {
  switch (how.kind) {
    case 'product':
      return how.factors.length > 1 ? words.numbers.timesEachOther(how.factors.map(withSeparators)) : null;
    case 'ratio':
      return withSeparators(words.numbers.partOf(how.part, how.whole));
    case 'remainder':
      return how.less.length === 0 ? words.numbers.THE_WHOLE : words.numbers.theWholeLess(how.less);
    case 'printed':
      return how.workedOutOf === undefined ? null : withSeparators(how.workedOutOf);
    case 'sum':
      return words.numbers.addedUp(how.of);
    case 'total':
    case 'shorthand':
    case 'not said':
      return null;
  }
}

/** "38% of about half of 2,379 = about 450, between 401 and 504" */
export function countWithFormula(count: Fact): string {
  const how = formula(count.how);
  const said = withRange(count);
  return how === null || count.value === null ? marked(said, count) : words.numbers.workedOut(how, said);
}

/** A share in the source's own words where it has them, with the interval that they allow. */
export function shareAsPrinted(share: Fact): string {
  const { how } = share;
  const isPercentage = how.kind !== 'printed' || /%/.test(how.wording);
  return marked(isPercentage ? withRange(share) : words.numbers.shareWithRange(how.wording, span(share)), share);
}

/** The same without the interval. */
export function shareBriefly(share: Fact): string {
  return marked(share.how.kind === 'printed' ? share.how.wording : inWords(share), share);
}

/** A printed number with what the source says beside it, and the reason where there is none: "1,329 (break in the series)". */
export function marked(text: string, { how, part, absent }: Fact): string {
  if (absent !== null && absent !== 'not said') return noted(text, [WHY_ABSENT[absent]]);
  return how.kind === 'printed' ? noted(text, marksOf(part)) : text;
}

/** "more than 2000" as all other numbers of the report are written: "more than 2,000". */
function withSeparators(wording: string): string {
  return wording.replace(/(?<![\d.,])\d{4,}(?![\d.,]*\d)/g, (digits) => decimal(new Fraction(digits), 0));
}
