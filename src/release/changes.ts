// What can change between two states of a report: values and numbers, definitions and words, each under what it belongs to, with what
// must stay with its numbers wherever they are told apart from the report.
import type { Figure } from '../figure/figure.ts';
import { type CarriedWords, carriedBy } from '../tell/carried.ts';
import { ended } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import type { NumberOf, PartIdentity } from './identity.ts';
import type { Step } from './version.ts';

/** What the source prints of a part, before and after; null where the part is not there. The same in every reading. */
export interface PrintedChange extends Omit<PartIdentity, 'reading'> {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NumberChange extends PartIdentity, NumberOf {
  readonly label: string;
  /** "share of library visits"; empty where the label says it. */
  readonly words: string;
  /** As a reader sees it, and exactly; null where the number is not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly exactBefore: string | null;
  readonly exactAfter: string | null;
  /** Between two numbers; null where words leave one of them open. Shares in percentage points. */
  readonly difference: { readonly direction: 'up' | 'down'; readonly by: string } | null;
}

export interface FieldChange {
  readonly field: string;
  readonly weight: 'definition' | 'addition' | 'wording';
  readonly before: string | null;
  readonly after: string | null;
}

/** The field of a caveat that came to a figure, or left it. */
export const GOES_WITH = 'goes with';

export interface Change {
  /** As editors name it: "visits.day", "caveat one-day", "source survey", "conventions", "data files", "content/about.md". */
  readonly subject: string;
  readonly title: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** The smallest step between two releases that this alone asks for, and why. */
  readonly step: Step;
  readonly because: string;
  /** Whether nothing may be released before somebody says why. */
  readonly needsReason: boolean;
  /** Printed values that changed, and those of which only the words did. */
  readonly printed: readonly PrintedChange[];
  readonly reworded: readonly PrintedChange[];
  readonly fields: readonly FieldChange[];
  /** All numbers that changed with it, those of other figures that are worked out from it included. */
  readonly numbers: readonly NumberChange[];
}

/** A figure, an entry of one of the lists, or what stands around them and is there once. */
export type Subject =
  | { readonly kind: 'figure'; readonly population: string }
  | { readonly kind: 'caveat' | 'source' | 'claim' | 'conventions' | 'data files' | 'report' | 'page' };

/** A change as it is found, before anybody says why. */
export interface FoundChange extends Change {
  readonly about: Subject;
}

/** Of what is in one state alone, or in both. */
export function whatBecame(old: unknown, now: unknown): Change['what'] {
  if (old == null) return 'added';
  return now == null ? 'removed' : 'changed';
}

/** Of what has no numbers. */
export const NO_NUMBERS = { printed: [], reworded: [], numbers: [] } as const;

export type CarriedLines = Pick<CarriedWords, 'title' | 'base' | 'unknown' | 'caveats' | 'source'>;

export function carriedLinesOf(figure: Figure): CarriedLines {
  const { title, base, unknown, caveats, source } = carriedBy(figure);
  return { title, base, unknown, caveats, source };
}

/** In sentences, without the title; `version` is the release that tells them. */
export function carriedSentences({ base, unknown, caveats, source }: CarriedLines, version: string): string {
  return words.releases.carried.sentences(base, unknown, ended(caveats), source, version);
}
