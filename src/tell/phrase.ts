// The small turns of phrase that every sentence is made of: a population with its number, a base, how a number came about.
import type { Base, Computed, Derivation } from '../count/counted.ts';
import { isExact } from '../figure/interval.ts';
import { saysNothing } from '../figure/quantity.ts';
import type { Population } from '../figure/report.ts';
import { countInWords, countWithRange, shareInWords, shareRange, shareWithRange } from './number.ts';

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as a sentence: a question mark ends one as well. */
export function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What editors typed with or without a capital and a full stop. */
export function sentence(text: string): string {
  return ended(capitalised(text));
}

/** A number of people or things: a printed one in the source's own words, a computed one as precisely as it is known. */
export function sizeInWords({ quantity, how }: Computed): string {
  return how.kind === 'printed' ? how.wording : countInWords(quantity);
}

/** "2,379 visits to the town libraries"; without a number where the source gives none. */
export function countedBase(base: Base): string {
  return saysNothing(base.size.quantity) ? base.label : `${sizeInWords(base.size)} ${base.label}`;
}

/** The same to follow "of": "the 2,379 people …", but "about 400 patients". */
export function theBase(base: Base): string {
  return isExact(base.size.quantity.interval) ? `the ${countedBase(base)}` : countedBase(base);
}

/** "all 2,379 visits to the town libraries" or "visits with a purpose (about 1,200, between 1,070 and 1,309)". */
export function wholeBase(base: Base): string {
  const { quantity } = base.size;
  return saysNothing(quantity) || isExact(quantity.interval) ? `all ${sizedBase(base)}` : sizedBase(base);
}

/** A base with its size, or with the word that it has none: "people in the groups (their number is not said)". */
export function sizedBase(base: Base): string {
  const { quantity, how } = base.size;
  if (saysNothing(quantity)) return `${base.label} (their number is not said)`;
  return isExact(quantity.interval) || how.kind === 'printed'
    ? countedBase(base)
    : `${base.label} (${countWithRange(quantity)})`;
}

/** The same to follow "of": "the 2,379 people …", but "visits with a purpose (about 1,200, …)". */
export function theSizedBase(base: Base): string {
  return isExact(base.size.quantity.interval) ? `the ${sizedBase(base)}` : sizedBase(base);
}

/** "UK, since the start of 2008" */
export function whenAndWhere(population: Population): string | null {
  const parts = [population.area, population.period].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** How a number came about: "as printed", "38% of about half of 2,379". Null where nothing was computed. */
export function formula(how: Derivation): string | null {
  switch (how.kind) {
    case 'product':
      return how.factors.length > 1 ? how.factors.join(' of ') : null;
    case 'ratio':
      return `${how.part} of ${how.whole}`;
    case 'remainder':
      return how.less.length === 0 ? 'the whole' : `the whole less ${how.less.join(', ')}`;
    case 'printed':
      return how.workedOutOf ?? null;
    case 'total':
    case 'not said':
      return null;
  }
}

/** "38% of about half of 2,379 = about 450, between 401 and 504" */
export function countWithFormula(count: Computed): string {
  const how = formula(count.how);
  const words = countWithRange(count.quantity);
  return how === null || saysNothing(count.quantity) ? words : `${how} = ${words}`;
}

/** A share in the source's own words where it has them, with the interval that they allow. */
export function shareAsPrinted({ quantity, how }: Computed): string {
  if (how.kind !== 'printed' || /%/.test(how.wording)) return shareWithRange(quantity);
  return `${how.wording} (${shareRange(quantity)})`;
}

/** The same without the interval. */
export function shareBriefly({ quantity, how }: Computed): string {
  return how.kind === 'printed' ? how.wording : shareInWords(quantity);
}
