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
  readonly place: Place;
}

/** "the rest": whatever the other parts of the same breakdown leave. */
export interface PrintedRest {
  readonly kind: 'rest';
  readonly wording: string;
  readonly place: Place;
}

/** "the source does not say": neither a number nor zero. */
export interface PrintedNothing {
  readonly kind: 'not said';
  readonly wording: string;
  readonly place: Place;
}

export type Printed = PrintedQuantity | PrintedRest | PrintedNothing;
