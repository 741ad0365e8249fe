// What is not known, in sentences: of whom, how many, why. Every output takes its unknown statement from here.
import type { Base, CountedBreakdown, CountedPart, CountedReading } from '../count/counted.ts';
import type { BreakdownFigure } from '../count/figures.ts';
import { isExact } from '../figure/interval.ts';
import { countInWords, shareInWords, shareSpan } from './number.ts';
import { capitalised, shareAsPrinted, shareBriefly, theBase } from './phrase.ts';

/** "For about two thirds (between 61% and 70%) of the 2,379 visits to the town libraries, no purpose is known." */
export function unknownSentence({ counted }: BreakdownFigure): string {
  const { breakdown, preferred, bases } = counted;
  const top = bases.at(-1) as Base;
  const of = `of ${theBase(top)}`;
  if (breakdown.unknown.state === 'none' && bases.length === 1)
    return `None ${of} are unknown: ${breakdown.unknown.because}.`;
  const total = preferred.unknown.at(-1);
  if (breakdown.unknown.state === 'not said') {
    const above =
      bases.length > 1 && total !== undefined
        ? ` Together with those left out before, it is ${shareSpan(total.quantity)} ${of}.`
        : '';
    return `For how many ${bases[0].label} ${breakdown.ifUnknown}, the source does not say.${above}`;
  }
  return total === undefined
    ? ''
    : `For ${isExact(preferred.unknownCount.quantity.interval) ? `${countInWords(preferred.unknownCount.quantity)} (${shareAsPrinted(total)})` : shareAsPrinted(total)} ${of}, ${breakdown.ifUnknown}.`;
}

/** "No record: about half (45 to 55%) of all visits …"; "Purpose not known: almost a third of visits with …" */
export function unknownParts(counted: CountedBreakdown): string[] {
  const { bases, preferred } = counted;
  return partsFromTop(preferred).map((part) => {
    const base = bases[part.shares.findIndex((share) => share !== null)] as Base;
    const ofTop = part.shares.at(-1)?.share.quantity;
    if (part.unknownKind === null || ofTop === undefined)
      return `${part.label}: how many ${base.label}, the source does not say`;
    const isRest = part.wording === null || part.wording === 'the rest';
    const words = isRest ? shareInWords(ofTop) : part.wording;
    const span = shareSpan(ofTop);
    if (base.isTop)
      return `${part.label}: ${/^(between|less|more|at)\b/.test(words ?? '') || words === span ? words : `${words} (${span})`} of all ${base.label}`;
    const own = part.shares.find((share) => share !== null)?.share.quantity;
    const ownWords = isRest && own !== undefined ? shareInWords(own) : part.wording;
    return `${part.label}: ${ownWords} of ${base.label}, which is ${span} of all ${(bases.at(-1) as Base).label}`;
  });
}

/** Unknown parts in the order in which they leave the whole: the widest base first. */
export function partsFromTop(reading: CountedReading): CountedPart[] {
  const depth = (part: CountedPart): number => part.shares.findIndex((share) => share !== null);
  return reading.parts.filter(({ kind }) => kind === 'unknown').sort((a, b) => depth(b) - depth(a));
}

/** The short form for a picture or a card: "no purpose is known: about two thirds of all". */
export function unknownShort({ counted }: BreakdownFigure): string {
  const { breakdown, preferred, bases } = counted;
  const total = preferred.unknown.at(-1);
  if (breakdown.unknown.state === 'none' && bases.length === 1) return 'none unknown';
  if (breakdown.unknown.state === 'not said' && bases.length === 1)
    return 'How many are unknown, the source does not say';
  return total === undefined ? '' : `${capitalised(breakdown.ifUnknown)}: ${shareBriefly(total)} of all`;
}
