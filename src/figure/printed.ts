// A value as the source prints it: the wording is kept, the interval is what the wording allows.
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';

/** `sourcePrints` is there where the editors correct a value: what the source prints. `wording` is then the editors'. */
interface Worded {
  readonly wording: string;
  /** The wording without its marks: the 37% of "37% [p]". */
  readonly plain: string;
  readonly sourcePrints?: string;
  readonly marks: readonly MarkLetter[];
  readonly place: Place;
}

/** A count or share with the source's own wording. `outOf` is the 150 of "13 of 150", `partWording` its 13; else the wording. */
export interface PrintedQuantity extends Worded {
  readonly kind: 'quantity';
  readonly scale: 'count' | 'share';
  readonly quantity: Quantity;
  readonly outOf: Quantity | null;
  readonly partWording: string;
}

/** What a publisher says of a value beside the number. Guidance: UK Government Analysis Function, symbols in tables. */
export const MARK_LETTERS = ['p', 'r', 'b', 'e', 'u'] as const;
export type MarkLetter = (typeof MARK_LETTERS)[number];

/** Shorthand that stands instead of a number. */
export const SHORTHAND_NAMES = ['c', 'x', 'z', 'low'] as const;
export type ShorthandName = (typeof SHORTHAND_NAMES)[number];

/**
 * "the rest" is whatever the other parts of the same breakdown leave, "the source does not say" neither a number nor zero.
 * "[c]", "[x]", "[z]" or "[low]" stand where a number would: none of them is a zero, and each is printed as it is.
 */
export type Printed =
  | PrintedQuantity
  | (Worded & { readonly kind: 'rest' })
  | (Worded & { readonly kind: 'not said' })
  | (Worded & { readonly kind: 'shorthand'; readonly shorthand: ShorthandName });

export function isCount(printed: Printed): printed is PrintedQuantity & { readonly scale: 'count' } {
  return printed.kind === 'quantity' && printed.scale === 'count';
}

export function isShare(printed: Printed): printed is PrintedQuantity & { readonly scale: 'share' } {
  return printed.kind === 'quantity' && printed.scale === 'share';
}
