// A report as its editors wrote it: populations, breakdowns, categories, unknowns, sources, caveats. Nothing computed.
import type { Place } from './place.ts';
import type { Printed, PrintedQuantity } from './printed.ts';
import type { UnknownKind } from './unknown-kinds.ts';

/** A limit on use. `short` fits on a picture; `full` is Markdown-free plain text for the page and the files. */
export interface Caveat {
  readonly id: string;
  readonly short: string;
  readonly full: string;
  /**
   * Made from an erratum, or from what a later release put right: it goes into every sentence to quote, whose number is not what
   * the source prints, or was wrong.
   */
  readonly isErratum?: true;
  readonly place: Place;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly note: string | null;
  readonly url: string | null;
  readonly caveats: readonly string[];
  readonly place: Place;
}

/** A source and the place in it. */
export interface Citation {
  readonly source: string;
  readonly at: string;
  readonly place: Place;
}

export interface Unit {
  readonly one: string;
  readonly many: string;
}

/** What the source says of a part of a breakdown. */
export interface StatedPart {
  readonly id: string;
  readonly label: string;
  /** The label where there is little room; null where it is short enough. */
  readonly short: string | null;
  readonly printed: Printed;
  /** The share printed beside a printed count; the two must agree. */
  readonly printedShare: PrintedQuantity | null;
  readonly caveats: readonly string[];
  readonly place: Place;
  /** Of the label, or of the id where the label comes from it. */
  readonly labelPlace: Place;
}

/** A known answer in a breakdown. It may itself be the population of a further breakdown, called `population`. */
export interface Category extends StatedPart {
  readonly population: string | null;
}

/** A part of the population whose answer is not known, always with its kind. */
export interface UnknownPart extends StatedPart {
  readonly unknownKind: UnknownKind;
}

/** The three things a breakdown may say of its unknowns. Saying nothing is not among them. */
export type Unknowns =
  | { readonly state: 'parts'; readonly parts: readonly UnknownPart[]; readonly place: Place }
  | { readonly state: 'none'; readonly because: string; readonly place: Place }
  | { readonly state: 'not said'; readonly wording: string; readonly place: Place };

/** What the printed shares of the categories are shares of. Unknown parts are always shares of all. */
export type ReadingBase = 'all' | 'known';

/** One way to understand a source that can be read in two. */
export interface Reading {
  readonly id: string;
  readonly base: ReadingBase;
  readonly preferred: boolean;
  readonly because: string | null;
}

export interface Breakdown {
  readonly id: string;
  /** The category of another breakdown that this one divides. */
  readonly of: { readonly breakdown: string; readonly category: string; readonly place: Place } | null;
  readonly question: string;
  /** The end of the sentence "For a third of visits, …", as the editor writes it; null where that is left to the kinds. */
  readonly ifUnknown: string | null;
  readonly categories: readonly Category[];
  readonly unknown: Unknowns;
  readonly readings: readonly [Reading, ...Reading[]];
  /** Why the parts need not add up to the whole ("several answers were allowed"); null where they must. */
  readonly doesNotSum: string | null;
  /** The breakdown whose question this one answers again, in other words or from another source. */
  readonly restates: { readonly breakdown: string; readonly place: Place } | null;
  readonly source: Citation;
  readonly caveats: readonly string[];
  readonly place: Place;
}

/** The unknown parts of a breakdown; none where it says "none", or that the source does not say. */
export function unknownPartsOf({ unknown }: { readonly unknown: Unknowns }): readonly UnknownPart[] {
  return unknown.state === 'parts' ? unknown.parts : [];
}

export function unknownKindsOf(breakdown: { readonly unknown: Unknowns }): readonly UnknownKind[] {
  return unknownPartsOf(breakdown).map(({ unknownKind }) => unknownKind);
}

/** Categories and unknown parts together. */
export function partsOf(breakdown: Pick<Breakdown, 'categories' | 'unknown'>): readonly (Category | UnknownPart)[] {
  return [...breakdown.categories, ...unknownPartsOf(breakdown)];
}

/** One row of a table: a population of its own, divided like all other rows. */
export interface TableRow {
  readonly id: string;
  /** The row as a population with a single breakdown, so that it is counted like any other. */
  readonly population: Population;
  readonly breakdown: Breakdown;
  /** The series breaks before this row: what comes before cannot be compared with it. */
  readonly isAfterBreak: boolean;
}

/** A breakdown repeated over years, ages or areas. */
export interface RowTable {
  readonly id: string;
  readonly by: string;
  readonly label: string;
  readonly isTime: boolean;
  readonly question: string;
  /** As in a breakdown, and the kinds of unknown in the table. */
  readonly ifUnknown: string | null;
  readonly unknownKinds: readonly UnknownKind[];
  readonly rows: readonly TableRow[];
  /** Years between the first and the last that have no row. An absent row is not a zero. */
  readonly gaps: readonly string[];
  readonly source: Citation;
  readonly caveats: readonly string[];
  readonly place: Place;
}

/** The same count printed again elsewhere ("more than 2,000" in a headline). */
export interface Restatement {
  readonly printed: Printed;
  readonly source: Citation;
}

export interface Population {
  readonly id: string;
  /** As in the middle of a sentence: "visits to the town libraries". */
  readonly label: string;
  /** The same where there is little room; null where it is short enough. */
  readonly short: string | null;
  readonly unit: Unit;
  readonly period: string | null;
  readonly area: string | null;
  readonly count: Printed;
  readonly restated: readonly Restatement[];
  readonly source: Citation;
  readonly caveats: readonly string[];
  readonly breakdowns: readonly Breakdown[];
  readonly tables: readonly RowTable[];
  readonly place: Place;
  readonly labelPlace: Place;
}

/**
 * A correction that the editors make to a value that the source itself prints wrongly. The figures file keeps what the source
 * prints; every figure that shows the value carries the caveat.
 */
export interface Erratum {
  readonly id: string;
  /** The figure that shows the value: "visits" for a population's count, else "visits.purpose". */
  readonly address: string;
  /** What the value is of, as readers see it: "Study", "Study, 2024". */
  readonly label: string;
  readonly printed: string;
  readonly used: string;
  readonly reason: string;
  /** Where the right value can be seen. */
  readonly source: Citation;
  /** The id of the caveat that goes with every figure that shows the value. */
  readonly caveat: string;
  readonly place: Place;
}

/**
 * One published state of the report, or the draft of the next one. `date` (year-month-day) is the editor's, never the
 * clock's; a draft has none. Which of the two it is follows from what was released, not from what somebody typed.
 */
export type Release =
  | { readonly version: string; readonly date: string; readonly state: 'released' }
  | { readonly version: string; readonly date: null; readonly state: 'draft' };

/** An id or an address as an editor typed it. */
export interface Reference {
  readonly id: string;
  readonly place: Place;
}

/** A sentence that somebody wrote about a figure, to be held against it. */
export interface Claim {
  readonly id: string;
  /** The sentence, word for word. */
  readonly text: string;
  /** Who wrote it, and where. */
  readonly source: Citation;
  /** population.breakdown.part, or a population alone for a sentence about how many there are. */
  readonly about: Reference;
  /** Which row, where the breakdown has rows. */
  readonly row: Reference | null;
  /** What the sentence speaks of; null for the whole population. */
  readonly base: Reference | null;
  readonly statement: ClaimStatement;
  readonly place: Place;
}

/** What a sentence comes down to: a share or a count, or one part being larger than another of the same breakdown. */
export type ClaimStatement =
  | { readonly kind: 'says'; readonly printed: PrintedQuantity }
  | { readonly kind: 'more than'; readonly other: Reference };

/** population.breakdown.part, as far as it goes. */
export function partsOfAddress({ id }: Reference): {
  population: string;
  breakdown: string | null;
  part: string | null;
} {
  const [population = '', breakdown = null, part = null] = id.split('.');
  return { population, breakdown, part };
}

/** Names everything unknown of a breakdown together; no part can have it as its id. */
export const ALL_UNKNOWN = 'unknown';

/** Everything unknown of a breakdown as one part beside the parts that it is made of. */
export const UNKNOWN_IN_ALL = 'unknown-in-all';

/** What a report is before anything was released. */
export const FIRST_DRAFT: Release = { version: '1.0.0', date: null, state: 'draft' };

export interface SupportLine {
  readonly name: string;
  readonly number: string;
  readonly note: string | null;
}

export interface Report {
  readonly title: string;
  readonly summary: string;
  readonly publisher: string;
  readonly publicationStatus: string;
  readonly licence: string;
  readonly language: string;
  readonly contact: string | null;
  readonly address: string | null;
  readonly release: Release;
  readonly support: { readonly title: string; readonly checked: string; readonly lines: readonly SupportLine[] } | null;
  readonly caveats: readonly string[];
  /** Addresses of the figures that the front page begins with; empty where the editors leave that to the program. */
  readonly mainPoints: readonly Reference[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly caveatsById: ReadonlyMap<string, Caveat>;
  /** Where each caveat is named, so that a wrong name can be pointed at. */
  readonly caveatReferences: readonly { readonly id: string; readonly place: Place }[];
  readonly populations: readonly Population[];
  readonly errata: readonly Erratum[];
  readonly claims: readonly Claim[];
}
