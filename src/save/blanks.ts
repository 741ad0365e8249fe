// Why a cell that should hold a number is empty. An empty cell without a reason is a mistake of the program, and stops it.
import { type Absent, type Fact, shorthandOf } from '../figure/fact.ts';
import { SHORTHAND, type ShorthandName } from '../figure/printed.ts';

/** No reason has "=" or ";" in it: they part the reasons in the column `blank_reasons`. */
export const BLANK = {
  whole: 'the row is a whole and no share of it',
  notSaid: 'the source gives no number',
  nobody: 'the base is 0, and nothing is a share of it',
  words: 'the words of the source leave it open',
  computed: 'computed from numbers that are not exact',
  noEnd: 'no upper end is known',
  unknownPart: 'an unknown part is no share of those known',
  nobodyKnown: 'nobody’s answer is known',
  outside: 'not an answer to this question',
  oneAnswer: 'the sentence compares no second part',
  notAShare: 'the sentence is about a number and no share',
  notANumber: 'the sentence is about a share and no number',
} as const;

export type BlankReason = (typeof BLANK)[keyof typeof BLANK] | `${ShorthandName}: ${string}`;

/** A number as text, or why there is none. */
export type NumberCell = string | { readonly blank: BlankReason };

export function blank(reason: BlankReason): NumberCell {
  return { blank: reason };
}

/** "c: suppressed to protect people" */
export function shorthandReason(shorthand: ShorthandName): BlankReason {
  return `${shorthand}: ${SHORTHAND[shorthand]}`;
}

const WHY_NO_NUMBER: Readonly<Record<Absent, BlankReason>> = {
  suppressed: shorthandReason('c'),
  'not available': shorthandReason('x'),
  'not applicable': shorthandReason('z'),
  'not said': BLANK.notSaid,
  nobody: BLANK.nobody,
};

/** Why a number has no point, and no ends either where there is none at all. */
export function reasonWithoutPoint(fact: Fact): BlankReason {
  const { absent, how, part } = fact;
  if (absent !== null) return WHY_NO_NUMBER[absent];
  const shorthand = shorthandOf(part);
  if (shorthand !== null) return shorthandReason(shorthand);
  return how.kind === 'printed' && how.workedOutOf === undefined ? BLANK.words : BLANK.computed;
}

/**
 * The cells of one record as text, and `blank_reasons`: "share share_high=no upper end is known; count=…", the columns in
 * their order under each reason. Throws where a numeric column has neither a number nor a reason.
 */
export function sealed<Column extends string>(
  cells: Readonly<Partial<Record<Column, NumberCell>>>,
  numeric: readonly Column[],
): Partial<Record<Column | 'blank_reasons', string>> {
  const columnsOf = new Map<string, Column[]>();
  const texts = { ...cells } as Partial<Record<Column | 'blank_reasons', string>>;
  for (const column of numeric) {
    const cell = cells[column];
    if (typeof cell === 'string' && cell !== '') continue;
    if (typeof cell !== 'object') throw new Error(`${column} is empty without a reason`);
    const same = columnsOf.get(cell.blank);
    if (same === undefined) columnsOf.set(cell.blank, [column]);
    else same.push(column);
    texts[column] = '';
  }
  texts.blank_reasons = [...columnsOf].map(([reason, columns]) => `${columns.join(' ')}=${reason}`).join('; ');
  return texts;
}
