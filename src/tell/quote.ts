// Sentences that may be quoted: each carries its base and the unknown share, so that neither gets lost on the way.
import { type Base, type CountedPart, type Fact, shorthandOf } from '../figure/fact.ts';
import type { BreakdownFigure } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { inWords, span, WHY_ABSENT, withRange } from './fact-text.ts';
import { marksOf, noted, SHORTHAND } from './marks.ts';
import { isSaidRoughly } from './number.ts';
import { theBase, theSizedBase, wholeBase } from './phrase.ts';
import { andUnknown } from './unknown.ts';

const say = words.statements;

/** "Study: 38% of visits with a purpose, about 19% (16 to 22%) of all 2,379 visits …; for about two thirds …" */
export function quotePart(figure: BreakdownFigure, part: CountedPart): string {
  return say.answer(part.label, shareStatement(figure, part));
}

/** The same without the label. */
export function shareStatement(figure: BreakdownFigure, part: CountedPart): string {
  const { bases } = figure.counted;
  const own = bases[part.shares.findIndex((share) => share !== null)] as Base;
  const absent = absenceOfPart(part);
  // Where the source is silent, an old release may have a number that the other parts leave.
  if (part.kind === 'unknown' && (absent === 'not said' || part.unknownKind === null))
    return say.forHowManyNotSaid(own.label);
  if (absent !== null) return WHY_ABSENT[absent];
  if (part.kind === 'unknown') {
    return alsoOfTheWhole(figure, part, own, shareOf(part, ofWhom(figure, part, own), false));
  }
  const said = shareOf(part, ofWhom(figure, part, own), isShareOfKnown(figure, part));
  return andUnknown(figure, alsoOfTheWhole(figure, part, own, said));
}

/** The same for a sentence that leaves its page: every base with its size, a count with its share, and no unknown tail. */
export function statementWithSizes(figure: BreakdownFigure, part: CountedPart): string {
  const own = figure.counted.bases[part.shares.findIndex((share) => share !== null)] as Base;
  const ofKnown = isShareOfKnown(figure, part);
  const whom = ofKnown ? say.thoseKnownAmong(theSizedBase(own)) : theSizedBase(own);
  return alsoOfTheWhole(figure, part, own, shareOf(part, whom, ofKnown, countedShare(part, ofKnown)));
}

/** "22.3%", to stand beside a printed count; nothing where a share is printed, or none follows. */
export function countedShare(part: CountedPart, ofKnown = false): string[] {
  const share = saidShare(part, ofKnown);
  return part.count.how.kind !== 'printed' || share === null || share.value === null ? [] : [inWords(share)];
}

/** Of those known, or of the base. */
function saidShare(part: CountedPart, ofKnown: boolean): Fact | null {
  return ofKnown ? part.ofKnown : (part.shares.find((candidate) => candidate !== null) ?? null);
}

/** Why nothing is said of a part; null where a number is. */
export function absenceOfPart(part: CountedPart): Fact['absent'] {
  return part.count.value === null ? (saidShare(part, false)?.absent ?? null) : null;
}

function shareOf(part: CountedPart, whom: string, ofKnown: boolean, beside: readonly string[] = []): string {
  return words.numbers.amountOf(noted(partInWords(part, ofKnown), beside), whom);
}

/** Whether the source's share is one of those whose answer is known. */
export function isShareOfKnown({ counted }: BreakdownFigure, part: CountedPart): boolean {
  return counted.preferred.reading.base === 'known' && part.kind === 'category' && part.ofKnown !== null;
}

function ofWhom(figure: BreakdownFigure, part: CountedPart, own: Base): string {
  if (isShareOfKnown(figure, part)) return say.thoseKnownAmong(own.isTop ? theBase(own) : own.label);
  return own.isTop ? theBase(own) : own.label;
}

function alsoOfTheWhole(figure: BreakdownFigure, part: CountedPart, own: Base, said: string): string {
  const top = figure.counted.bases.at(-1) as Base;
  const share = part.shares.at(-1) ?? null;
  if (share === null || (own.isTop && !isShareOfKnown(figure, part))) return said;
  return say.alsoOf(said, wordsAndSpan(share), own.isTop ? say.EVERYBODY : wholeBase(top));
}

function wordsAndSpan(share: Fact): string {
  const said = inWords(share);
  return share.value !== null && isSaidRoughly(share.value) ? words.numbers.shareWithRange(said, span(share)) : said;
}

/**
 * A part in words, to go before "of": "13 of 150" is said of "the 150 branches" as 13, "the rest" as the number that it is,
 * "37% [p]" as "37% (provisional)", and what stands instead of a number with what it leaves possible.
 */
export function partInWords(part: CountedPart, ofKnown = false): string {
  const { printed, count } = part;
  const share = saidShare(part, ofKnown);
  const shorthand = shorthandOf(part);
  const marks = marksOf(part);
  if (shorthand !== null)
    return noted(share === null ? words.numbers.UNKNOWN_SHARE : inWords(share), [SHORTHAND[shorthand], ...marks]);
  if (count.how.kind === 'printed') return noted(inWords(count), marks);
  if (printed === null || printed.isRest) return share === null ? '' : withRange(share);
  if (share?.value === null) return words.numbers.shareWithRange(words.numbers.UNKNOWN_SHARE, printed.wording);
  return noted(words.numbers.sourcesShare(printed.plain), marks);
}
