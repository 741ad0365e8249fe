// Why there is no number where one should stand. A column of numbers holds a number or one of these: none is empty without a reason.
import type { Absent, Fact } from '../figure/fact.ts';
import type { ShorthandName } from '../figure/printed.ts';
import { SHORTHAND } from '../tell/marks.ts';
import { words } from '../words/words.ts';

/** What stands in square brackets in a sheet where a number would: shorthand of our own, then the Government Analysis Function's. */
export const IN_BRACKETS = {
  ...words.files.IN_BRACKETS,
  ...SHORTHAND,
} as const;
export type InBrackets = keyof typeof IN_BRACKETS;

export interface Blank {
  readonly reason: string;
  readonly inBrackets: InBrackets;
}

const blank = (reason: string, inBrackets: InBrackets = 'z'): Blank => ({ reason, inBrackets });

const { BLANKS } = words.files;

export const BLANK = {
  whole: blank(BLANKS.whole),
  notSaid: blank(BLANKS.notSaid, 'unknown'),
  nobody: blank(BLANKS.nobody, 'base is 0'),
  words: blank(BLANKS.words, 'range'),
  computed: blank(BLANKS.computed, 'range'),
  noEnd: blank(BLANKS.noEnd, 'no end'),
  unknownPart: blank(BLANKS.unknownPart),
  nobodyKnown: blank(BLANKS.nobodyKnown),
  outside: blank(BLANKS.outside),
  inRows: blank(BLANKS.inRows),
  oneAnswer: blank(BLANKS.oneAnswer),
  notAShare: blank(BLANKS.notAShare),
  notANumber: blank(BLANKS.notANumber),
} as const;

/** "c: suppressed to protect people" */
const OF_SHORTHAND = Object.fromEntries(
  Object.entries(SHORTHAND).map(([name, meaning]) => [
    name,
    blank(words.files.blankForShorthand(name, meaning), name as ShorthandName),
  ]),
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
