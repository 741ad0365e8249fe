// What counting makes of a breakdown: every part at every base, each number with the way it came about.
import type { Quantity } from '../figure/quantity.ts';
import type { Breakdown, Category, Population, Reading } from '../figure/report.ts';
import type { UnknownKind } from '../figure/unknown-kinds.ts';

/**
 * How a number came about. Factors and parts are wordings: "38% of about half of 2,379". `isCorrected`: the source prints
 * another number, and the wording is the one that the editors use instead. `workedOutOf`: the wording is a number of people
 * or things, and the share was worked out of it: "13 of 150".
 */
export type Derivation =
  | { readonly kind: 'printed'; readonly wording: string; readonly isCorrected?: true; readonly workedOutOf?: string }
  | { readonly kind: 'product'; readonly factors: readonly string[] }
  | { readonly kind: 'remainder'; readonly less: readonly string[] }
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }
  /** All unknown parts together: the parts themselves say how. */
  | { readonly kind: 'total' }
  | { readonly kind: 'not said' };

export interface Computed {
  readonly quantity: Quantity;
  readonly how: Derivation;
}

/** What a share is a share of. The last base of a breakdown is its whole population, `isTop`. */
export interface Base {
  readonly id: string;
  readonly label: string;
  readonly size: Computed;
  readonly isTop: boolean;
}

/** A share of one base, and what the truth could be if all or none of the unknown belonged here. */
export interface BasedShare {
  readonly share: Computed;
  /**
   * Worst-case bounds (Manski, Partial Identification of Probability Distributions, 2003): from "none of the unknown" to
   * "all of the unknown". For unknown parts and parts outside the question it is the share itself.
   */
  readonly bounds: Quantity;
}

/**
 * A category, an unknown part, what is not itemised, or the part of a wider base that another answer already took
 * out ("outside"). `unknownKind` is null for known parts and where the source does not say how many are unknown.
 */
export interface CountedPart {
  readonly id: string;
  /** Id of the breakdown that has it: of the question, or of one above it. */
  readonly breakdown: string;
  readonly label: string;
  readonly kind: 'category' | 'unknown' | 'not itemised' | 'outside';
  readonly unknownKind: UnknownKind | null;
  /** As printed; null where nothing is printed and the part follows from the others. */
  readonly wording: string | null;
  /** What the source prints, where the editors correct it and `wording` is theirs; else null. */
  readonly sourcePrints: string | null;
  readonly count: Computed;
  /** One entry a base, in the order of the breakdown's bases; null where the part lies outside a narrower base. */
  readonly shares: readonly (BasedShare | null)[];
  /** Share of those whose answer is known; never shown without the unknown share beside it. */
  readonly ofKnown: Computed | null;
  readonly caveats: readonly string[];
}

export interface CountedReading {
  readonly reading: Reading;
  readonly parts: readonly CountedPart[];
  /** Everything unknown together, one entry a base. */
  readonly unknown: readonly Computed[];
  /** How many that is, of the whole population. */
  readonly unknownCount: Computed;
}

/** One part of a breakdown beside the same part of the breakdown that it restates, at the widest base of both. */
export interface Disagreement {
  readonly label: string;
  readonly here: Computed;
  readonly there: Computed;
  readonly agrees: boolean;
}

/** The breakdown whose category is another breakdown's population, already counted, and that category. */
export interface Parent {
  readonly counted: CountedBreakdown;
  readonly category: Category;
}

export interface CountedBreakdown {
  readonly population: Population;
  readonly breakdown: Breakdown;
  /** From the breakdown's own population up to the whole: at least one. */
  readonly bases: readonly [Base, ...Base[]];
  readonly readings: readonly [CountedReading, ...CountedReading[]];
  readonly preferred: CountedReading;
  /** Null where the breakdown divides the whole population. */
  readonly parent: Parent | null;
  /** The breakdown that this one restates, and where the two agree. */
  readonly comparison: { readonly with: CountedBreakdown; readonly parts: readonly Disagreement[] } | null;
}
