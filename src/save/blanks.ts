// Why there is no number where one should stand. A column of numbers holds a number or one of these: none is empty without a reason.
import type { Absent, Fact } from '../figure/fact.ts';
import { SHORTHAND, type ShorthandName } from '../figure/printed.ts';

/** What stands in square brackets in a sheet where a number would: shorthand of our own, then the Government Analysis Function's. */
export const IN_BRACKETS = {
  unknown: 'not known: the source does not say how many, and no number follows from what it says',
  range: 'no exact number is known; the columns “at least” and “at most” say between which it lies',
  'base is 0': 'the base is 0, and nothing is a share of it',
  'no end': 'the source gives no upper end',
  'not printed': 'the source prints no value here: the numbers of the row follow from what it does print',
  ...SHORTHAND,
} as const;
export type InBrackets = keyof typeof IN_BRACKETS;

/** What an empty cell means where the source's own words would stand. */
export const NOT_PRINTED = 'the source prints no value here';

export interface Blank {
  /** No reason has "=" or ";" in it: they part the reasons in the column `blank_reasons`. */
  readonly reason: string;
  readonly inBrackets: InBrackets;
}

const blank = (reason: string, inBrackets: InBrackets = 'z'): Blank => ({ reason, inBrackets });

export const BLANK = {
  whole: blank('the row is a whole and no share of it'),
  notSaid: blank('the source gives no number', 'unknown'),
  nobody: blank('the base is 0, and nothing is a share of it', 'base is 0'),
  words: blank('the words of the source leave it open', 'range'),
  computed: blank('computed from numbers that are not exact', 'range'),
  noEnd: blank('no upper end is known', 'no end'),
  unknownPart: blank('an unknown part is no share of those known'),
  nobodyKnown: blank('nobody’s answer is known'),
  outside: blank('not an answer to this question'),
  inRows: blank('each row is a whole of its own'),
  oneAnswer: blank('the sentence compares no second part'),
  notAShare: blank('the sentence is about a number and no share'),
  notANumber: blank('the sentence is about a share and no number'),
} as const;

/** "c: suppressed to protect people" */
const OF_SHORTHAND = Object.fromEntries(
  Object.entries(SHORTHAND).map(([name, meaning]) => [name, blank(`${name}: ${meaning}`, name as ShorthandName)]),
) as Readonly<Record<ShorthandName, Blank>>;

const OF_ABSENT: Readonly<Record<Absent, Blank>> = {
  suppressed: OF_SHORTHAND.c,
  'not available': OF_SHORTHAND.x,
  'not applicable': OF_SHORTHAND.z,
  'not said': BLANK.notSaid,
  nobody: BLANK.nobody,
};

/** Why a number has no point, and no ends either where there is none at all. */
export function blankOf({ absent, how }: Fact): Blank {
  if (absent !== null) return OF_ABSENT[absent];
  if (how.kind === 'shorthand') return OF_SHORTHAND[how.shorthand];
  return how.kind === 'printed' && how.workedOutOf === undefined ? BLANK.words : BLANK.computed;
}
