// Sentences that may be quoted: each carries its base and the unknown share, so that neither gets lost on the way.
import type { Base, CountedPart } from '../count/counted.ts';
import type { BreakdownFigure } from '../count/figures.ts';
import type { Quantity } from '../figure/quantity.ts';
import { countInWords, shareInWords, shareSpan, shareWithRange } from './number.ts';
import { theBase, wholeBase } from './phrase.ts';
import { unknownTail } from './unknown.ts';

/** "Study: 38% of visits with a purpose, about 19% (16 to 22%) of all 2,379 visits …; for about two thirds …" */
export function quotePart(figure: BreakdownFigure, part: CountedPart): string {
  return `${part.label}: ${shareStatement(figure, part)}`;
}

/** The same without the label. */
export function shareStatement(figure: BreakdownFigure, part: CountedPart): string {
  const { bases } = figure.counted;
  const own = bases[part.shares.findIndex((share) => share !== null)] as Base;
  if (part.kind === 'unknown') {
    if (part.unknownKind === null) return `for how many ${own.label}, the source does not say`;
    return `${printedShare(part)} of ${ofWhom(figure, part, own)}${ofTheWhole(figure, part, own)}`;
  }
  return `${printedShare(part)} of ${ofWhom(figure, part, own)}${ofTheWhole(figure, part, own)}${unknownTail(figure)}`;
}

/** Whether the source's share is one of those whose answer is known. */
export function isShareOfKnown({ counted }: BreakdownFigure, part: CountedPart): boolean {
  return counted.preferred.reading.base === 'known' && part.kind === 'category';
}

function ofWhom(figure: BreakdownFigure, part: CountedPart, own: Base): string {
  if (isShareOfKnown(figure, part)) return `those known among ${own.isTop ? theBase(own) : own.label}`;
  return own.isTop ? theBase(own) : own.label;
}

function ofTheWhole(figure: BreakdownFigure, part: CountedPart, own: Base): string {
  const top = figure.counted.bases.at(-1) as Base;
  const share = part.shares.at(-1)?.share.quantity;
  if (share === undefined || (own.isTop && !isShareOfKnown(figure, part))) return '';
  return `, ${wordsAndSpan(share)} of ${own.isTop ? 'all' : wholeBase(top)}`;
}

function wordsAndSpan(share: Quantity): string {
  const words = shareInWords(share);
  return words.startsWith('about ') ? `${words} (${shareSpan(share)})` : words;
}

/** "13 of 150" is said of "the 150 branches" as 13; "the rest" is said as the number that it is. */
export function printedShare(part: CountedPart): string {
  if (part.count.how.kind === 'printed') return countInWords(part.count.quantity);
  const share = part.shares.find((candidate) => candidate !== null)?.share.quantity;
  if (part.wording === null || part.wording === 'the rest') return share === undefined ? '' : shareWithRange(share);
  return part.wording;
}
