// A fact: one number of a report with everything that identifies it. Every output is a projection of facts.
import type { MarkLetter, ShorthandName } from './printed.ts';
import type { Quantity } from './quantity.ts';
import type { ReadingBase } from './report.ts';
import type { UnknownKind } from './unknown-kinds.ts';

/** What a number counts in: persons or things, or parts of a base. Further units come with the measures that have them. */
export type Scale = 'count' | 'share';

/** What is stated of a part: how many it is, or which share of a base. */
export type Measure = 'count' | 'share';

/**
 * Why there is no number. Suppressed: known to the publisher and withheld, so it enters no sum, remainder, share or bound.
 * Nobody: the base has nobody in it, so nothing is a share of it.
 */
export type Absent = 'suppressed' | 'not available' | 'not applicable' | 'not said' | 'nobody';

/**
 * How a number came about. Factors and parts are wordings without their marks: "38% of about half of 2,379". `isCorrected`: the source prints
 * another number, and the wording is the one that the editors use instead. `workedOutOf`: the wording is a number of people
 * or things, and the share was worked out of it: "13 of 150".
 */
export type Derivation =
  | { readonly kind: 'printed'; readonly wording: string; readonly isCorrected?: true; readonly workedOutOf?: string }
  | { readonly kind: 'product'; readonly factors: readonly string[] }
  | { readonly kind: 'remainder'; readonly less: readonly string[] }
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }
  /** Of a whole that no source prints: its parts, all counted. */
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  /** All unknown parts together: the parts themselves say how. */
  | { readonly kind: 'total' }
  /** Shorthand stands instead of a number: nothing is multiplied from it. */
  | { readonly kind: 'shorthand'; readonly shorthand: ShorthandName }
  | { readonly kind: 'not said' };

/** What the source prints of a part, parsed once: wording, marks beside it, shorthand instead of it. */
export interface PrintedPart {
  /** "37% [p]"; of a count and a share "400 (40%)". The editors' own where they correct the source. */
  readonly wording: string;
  /** Without its marks: "37%". */
  readonly plain: string;
  /** What the source prints, where the editors correct it. */
  readonly sourcePrints: string | null;
  readonly marks: readonly MarkLetter[];
  readonly shorthand: ShorthandName | null;
  /** The 13 of "13 of 150"; else the wording. */
  readonly partWording: string;
  /** "the rest": what the other parts leave. */
  readonly isRest: boolean;
}

/**
 * What a number is a number of: the whole; a category; an unknown part; what the source does not itemise; or a part of a
 * wider base that another answer already took out ("outside").
 */
export interface Part {
  /** Of a question above with its breakdown: "information.no-information". */
  readonly id: string;
  /** Id of the breakdown that has it: of the question, or of one above it; null for a whole. */
  readonly breakdown: string | null;
  readonly label: string;
  readonly kind: 'whole' | 'category' | 'unknown' | 'not itemised' | 'outside';
  /** Null for known parts and where the source does not say how many are unknown. */
  readonly unknownKind: UnknownKind | null;
  /** Null where nothing is printed and the part follows from the others. */
  readonly printed: PrintedPart | null;
  /** Ids of the caveats of this part alone. */
  readonly caveats: readonly string[];
}

/** What a share is a share of. The last base of a breakdown is its whole population, `isTop`. */
export interface BaseName {
  readonly id: string;
  readonly label: string;
  readonly isTop: boolean;
}

/** A base with how many it is. */
export interface Base extends BaseName {
  readonly size: Fact;
  /** The label in the singular, where there is exactly one: "visit to the town libraries". */
  readonly labelOfOne?: string;
}

/** What tells a fact apart from all others, the same in every release. Compared field by field. */
export interface FactId {
  /** Address of the figure: "visits", "visits.purpose". */
  readonly figure: string;
  /** Of a breakdown over rows the row: "2014". */
  readonly row: string | null;
  /** Id of the reading; null for a whole, which is counted in one way. */
  readonly reading: string | null;
  /** Id of the part. */
  readonly part: string;
  /** Id of what it is a share of; of a number of people or things the whole that it is counted in. */
  readonly base: string;
  /** Whether the base is all of it, or those of it whose answer is known. */
  readonly among: ReadingBase;
  readonly measure: Measure;
}

/**
 * Exactly one of `value` and `absent` is null. Three ranges that are never mixed: `value` is what the wording of the source
 * allows (a share 0 to 1, a count 0 and up), `sampling` what a sample allows, `overUnknowns` what may be true of everybody.
 */
export interface Fact extends Omit<FactId, 'part' | 'base'> {
  readonly part: Part;
  readonly base: BaseName;
  readonly scale: Scale;
  readonly value: Quantity | null;
  readonly absent: Absent | null;
  /** How many decimals of a percentage a reader is shown; a number of people or things has none. */
  readonly decimals: number;
  /** A confidence interval as the source prints it; no source of counts and shares has one yet. */
  readonly sampling: null;
  /**
   * From "none of the unknown belong here" to "all of them do" (worst-case bounds: Manski, Partial Identification of
   * Probability Distributions, 2003). Null where that is not asked: of unknown parts, counts and shares of those known.
   */
  readonly overUnknowns: Quantity | null;
  readonly how: Derivation;
}

/** A part with its facts. */
export interface CountedPart extends Part {
  readonly kind: Exclude<Part['kind'], 'whole'>;
  readonly count: Fact;
  /** One entry a base, in the order of the breakdown's bases; null where the part lies outside a narrower base. */
  readonly shares: readonly (Fact | null)[];
  /** Share of those whose answer is known; never shown without the unknown share beside it. */
  readonly ofKnown: Fact | null;
}

export function idOf({ part, base, ...id }: Fact): FactId {
  const { figure, row, reading, among, measure } = id;
  return { figure, row, reading, part: part.id, base: base.id, among, measure };
}

/** What the part's wording has beside a number. */
export function marksOfPart({ printed }: Pick<Part, 'printed'>): readonly MarkLetter[] {
  return printed?.marks ?? [];
}

export function shorthandOf({ printed }: Pick<Part, 'printed'>): ShorthandName | null {
  return printed?.shorthand ?? null;
}
