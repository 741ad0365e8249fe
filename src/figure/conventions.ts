// What the words of a source allow as an interval: "about half", "almost a third", "two-thirds".
import Fraction from 'fraction.js';

/** How far the truth may lie below and above the number named, as a part of that number (0.1 is a tenth of it). */
export interface Margin {
  readonly below: Fraction;
  readonly above: Fraction;
}

/** Words whose reach is a convention. "more than", "at least" or "the majority" need none: they mean what they say. */
export const CONVENTION_WORDS = ['about', 'around', 'almost', 'nearly', 'just under', 'just over', 'fraction'] as const;
export type ConventionWord = (typeof CONVENTION_WORDS)[number];
export type Conventions = Readonly<Record<ConventionWord, Margin>>;

const none = new Fraction(0);
const twentieth = new Fraction(1, 20);
const tenth = new Fraction(1, 10);

/** Used where `data/conventions.yaml` does not say otherwise. "fraction" is a plain fraction in words: "two-thirds". */
export const DEFAULT_CONVENTIONS: Conventions = {
  about: { below: tenth, above: tenth },
  around: { below: tenth, above: tenth },
  almost: { below: tenth, above: none },
  nearly: { below: tenth, above: none },
  'just under': { below: twentieth, above: none },
  'just over': { below: none, above: twentieth },
  fraction: { below: twentieth, above: twentieth },
};
