// A value as the source prints it: the wording is kept, the interval is what the wording allows.
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';

/** A count or share with the source's own wording. `outOf` is the 150 of "13 of 150". */
export interface PrintedQuantity {
  readonly kind: 'quantity';
  readonly scale: 'count' | 'share';
  readonly quantity: Quantity;
  readonly outOf: Quantity | null;
  readonly wording: string;
  readonly marks: readonly MarkLetter[];
  readonly place: Place;
}

/** What a publisher says of a value beside the number. Guidance: UK Government Analysis Function, symbols in tables. */
export const MARKS = {
  p: 'provisional',
  r: 'revised',
  b: 'break in the series',
  e: 'estimated',
  u: 'low reliability',
} as const;
export type MarkLetter = keyof typeof MARKS;

/** Shorthand that stands instead of a number. */
export const SHORTHAND = {
  c: 'suppressed to protect people',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero, but is not zero',
} as const;
export type ShorthandName = keyof typeof SHORTHAND;

/** "the rest": whatever the other parts of the same breakdown leave. */
export interface PrintedRest {
  readonly kind: 'rest';
  readonly wording: string;
  readonly marks: readonly MarkLetter[];
  readonly place: Place;
}

/** "the source does not say": neither a number nor zero. */
export interface PrintedNothing {
  readonly kind: 'not said';
  readonly wording: string;
  readonly marks: readonly MarkLetter[];
  readonly place: Place;
}

/** "[c]", "[x]", "[z]" or "[low]" where a number would stand. None of them is a zero, and each is printed as it is. */
export interface PrintedShorthand {
  readonly kind: 'shorthand';
  readonly shorthand: ShorthandName;
  readonly wording: string;
  readonly marks: readonly MarkLetter[];
  readonly place: Place;
}

export type Printed = PrintedQuantity | PrintedRest | PrintedNothing | PrintedShorthand;
