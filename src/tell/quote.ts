// Sentences that may be quoted: each carries its base and the unknown share, so that neither gets lost on the way.
import type { Base, CountedPart } from '../count/counted.ts';
import type { BreakdownFigure } from '../count/figures.ts';
import type { Quantity } from '../figure/quantity.ts';
import { countInWords, shareInWords, shareSpan, shareWithRange } from './number.ts';
import { countedBase, shareBriefly } from './phrase.ts';

/** "White: 38% of people with reliable information, about 19% (16 to 22%) of all 2,379 people …; for about two thirds …" */
export function quotePart(figure: BreakdownFigure, part: CountedPart): string {
  const { bases, preferred, breakdown } = figure.counted;
  const first = part.shares.findIndex((share) => share !== null);
  const own = bases[first] as Base;
  const top = bases.at(-1) as Base;
  const ownShare = part.shares[first]?.share.quantity;
  const topShare = part.shares.at(-1)?.share.quantity;
  if (part.kind === 'unknown' && part.unknownKind === null)
    return `${part.label}: for how many ${own.label}, the source does not say`;
  const printed = printedShare(part, ownShare);
  const readKnown = preferred.reading.base === 'known' && part.kind === 'category';
  const ofWhom = readKnown
    ? `those known among the ${countedBase(own)}`
    : own === top
      ? `the ${countedBase(own)}`
      : own.label;
  const wider =
    own === top && !readKnown
      ? ''
      : topShare === undefined
        ? ''
        : `, ${spanOfAll(shareInWords(topShare), shareSpan(topShare))} of ${own === top ? 'all' : `all ${countedBase(top)}`}`;
  return `${part.label}: ${printed} of ${ofWhom}${wider}${part.kind === 'unknown' ? '' : unknownTail()}`;

  function unknownTail(): string {
    if (breakdown.unknown.state === 'none' && bases.length === 1) return '; none are unknown';
    const total = preferred.unknown.at(-1);
    if (breakdown.unknown.state === 'not said' && bases.length === 1)
      return '; for how many it is unknown, the source does not say';
    return total === undefined ? '' : `; for ${shareBriefly(total)} of all, ${breakdown.ifUnknown}`;
  }
}

function spanOfAll(words: string, span: string): string {
  return words === span || /^(more|less) than|^at (least|most)|^between/.test(words) ? words : `${words} (${span})`;
}

/** "13 of 150" is said of "the 150 boards" as 13; "the rest" is said as the number that it is. */
function printedShare(part: CountedPart, share: Quantity | undefined): string {
  if (part.count.how.kind === 'printed') return countInWords(part.count.quantity);
  if (part.wording === null || part.wording === 'the rest') return share === undefined ? '' : shareWithRange(share);
  return part.wording;
}
