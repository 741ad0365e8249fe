// What is not known, in sentences: of whom, how many, why. Every output takes its unknown statement from here.

import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, CountedBreakdown, CountedReading } from '../figure/figure.ts';
import { isZero } from '../figure/interval.ts';
import { endingOf, isWithheld } from '../figure/unknown-kinds.ts';
import { span, WHY_ABSENT, words } from './fact-text.ts';
import { capitalised, isExactly, shareAsPrinted, shareBriefly, theBase } from './phrase.ts';

/**
 * "For about two thirds (between 61% and 70%) of the 2,379 visits to the town libraries, no purpose is known."
 * Where others were never asked, of those who were: they would make the unknown look smaller.
 */
export function unknownSentence({ counted }: BreakdownFigure): string {
  const { breakdown, preferred, bases } = counted;
  const [own] = bases;
  const top = bases.at(-1) as Base;
  const [ownShare] = preferred.unknown;
  const topShare = preferred.unknown.at(-1);
  if (ownShare === undefined || topShare === undefined) return '';
  const withAbove = leftOutBefore(counted).length > 0;
  const together = `. Together with those left out before, it is ${span(topShare)} of ${theBase(top)}.`;
  const further = !withAbove ? '.' : topShare.value === null ? LEFT_OUT_NOT_SAID : together;
  if (breakdown.unknown.state === 'none' && (own.isTop || leavesOthersOut(counted))) {
    const none = `None of ${isExactly(own.size) ? theBase(own) : own.label} are unknown: ${breakdown.unknown.because}`;
    return withAbove && topShare.value !== null
      ? `${none}. Left out before: ${span(topShare)} of ${theBase(top)}.`
      : `${none}${further}`;
  }
  if (ownShare.absent === 'nobody') return `The base is 0 (${theBase(own)}): nothing is a share of it.`;
  // Where no share follows, those that are counted are said.
  if (topShare.value === null && preferred.unknownCount.value !== null)
    return `For ${words(preferred.unknownCount)} of ${theBase(top)}, ${endingAt(counted, top)}.`;
  if (isSilent(counted))
    return `For how many ${own.label} ${endingAt(counted, own)}, the source does not say${further}`;
  const isCounted = isExactly(preferred.unknownCount);
  const counting = (share: Fact): string =>
    isCounted ? `${words(preferred.unknownCount)} (${shareAsPrinted(share)})` : shareAsPrinted(share);
  if (!leavesOthersOut(counted)) return `For ${counting(topShare)} of ${theBase(top)}, ${endingAt(counted, top)}.`;
  const said = withAbove ? shareAsPrinted(ownShare) : counting(ownShare);
  const ofAll = withAbove ? further : `; that is ${span(topShare)} of ${theBase(top)}.`;
  return `For ${said} of ${theBase(own)}, ${endingAt(counted, own)}${ofAll}`;
}

const LEFT_OUT_NOT_SAID = '. How many were left out before, the source does not say.';

/** Whether some of the whole were never asked, because of another answer to a question above. */
function leavesOthersOut({ preferred }: CountedBreakdown): boolean {
  return preferred.parts.some(({ kind }) => kind === 'outside');
}

/** The unknown parts of questions above: nobody asked these people either. */
export function leftOutBefore({ preferred }: CountedBreakdown): CountedPart[] {
  return preferred.parts.filter(({ kind, shares }) => kind === 'unknown' && shares[0] === null);
}

/** True of all the unknown at that base: further up some are unknown for other reasons, and a kind may have nobody. */
export function endingAt({ breakdown, bases, preferred }: CountedBreakdown, base: Base): string {
  const index = bases.indexOf(base);
  const all = preferred.parts.flatMap(({ unknownKind }) => unknownKind ?? []);
  const present = preferred.parts.flatMap(({ unknownKind, shares }) => {
    const share = shares[index] ?? null;
    const isNone = share === null || share.absent === 'not applicable' || isZero(share.value?.interval);
    return unknownKind === null || isNone ? [] : [unknownKind];
  });
  // What is written for several kinds need not be true where everything is withheld.
  const isOnlyWithheld = present.length > 0 && present.every(isWithheld) && !all.every(isWithheld);
  return endingOf(isOnlyWithheld ? null : breakdown.ifUnknown, present);
}

/** "No record: about half (45 to 55%) of all visits …"; "Purpose not known: almost a third of visits with …" */
export function unknownParts(counted: CountedBreakdown): string[] {
  const { bases, preferred } = counted;
  return partsFromTop(preferred).map((part) => {
    const base = bases[part.shares.findIndex((share) => share !== null)] as Base;
    const ofTop = part.shares.at(-1) ?? null;
    const own = part.shares.find((share) => share !== null) ?? null;
    if (own === null || ofTop === null || own.absent === 'not said' || part.unknownKind === null)
      return `${part.label}: how many ${base.label}, the source does not say`;
    if (own.absent !== null) return `${part.label}: ${WHY_ABSENT[own.absent]}`;
    const said = (share: Fact): string =>
      part.printed === null || part.printed.isRest ? words(share) : part.printed.wording;
    const [saidOfTop, spanOfTop] = [said(ofTop), span(ofTop)];
    if (base.isTop)
      return `${part.label}: ${/^(between|less|more|at)\b/.test(saidOfTop) || saidOfTop === spanOfTop ? saidOfTop : `${saidOfTop} (${spanOfTop})`} of all ${base.label}`;
    return `${part.label}: ${said(own)} of ${base.label}, which is ${spanOfTop} of all ${(bases.at(-1) as Base).label}`;
  });
}

/** Unknown parts in the order in which they leave the whole: the widest base first. */
export function partsFromTop(reading: CountedReading): CountedPart[] {
  const depth = (part: CountedPart): number => part.shares.findIndex((share) => share !== null);
  return reading.parts.filter(({ kind }) => kind === 'unknown').sort((a, b) => depth(b) - depth(a));
}

/** The short form for a picture or a card: "No purpose is known: about two thirds of all". */
export function unknownShort({ counted }: BreakdownFigure): string {
  if (isOfNobody(counted)) return 'the base is 0';
  if (saysNoneUnknown(counted)) return 'none unknown';
  if (saysNothingOfUnknown(counted)) return 'How many are unknown, the source does not say';
  const { asked, ofAll, ending } = inShort(counted);
  return `${capitalised(ending)}: ${asked === null ? ofAll : `${asked}, ${ofAll}`}`;
}

/** To end a sentence about another part: "; for about two thirds of all, no purpose is known". */
export function unknownTail({ counted }: BreakdownFigure): string {
  if (isOfNobody(counted)) return '; the base is 0';
  if (saysNoneUnknown(counted)) return '; none are unknown';
  if (saysNothingOfUnknown(counted)) return '; for how many it is unknown, the source does not say';
  const { asked, ofAll, ending } = inShort(counted);
  return `; for ${asked === null ? ofAll : `${asked} (${ofAll})`}, ${ending}`;
}

/** "3.6% of residents aged 16 to 64" where others were never asked, "2.3% of all", and what is not known of them. */
function inShort(counted: CountedBreakdown): { asked: string | null; ofAll: string; ending: string } {
  const { preferred, bases } = counted;
  const [own] = bases;
  const ofAll = `${shareBriefly(preferred.unknown.at(-1) as Fact)} of all`;
  if (!leavesOthersOut(counted)) return { asked: null, ofAll, ending: endingAt(counted, bases.at(-1) as Base) };
  return {
    asked: `${shareBriefly(preferred.unknown[0] as Fact)} of ${own.label}`,
    // Those that are unknown for another reason are named as such.
    ofAll: leftOutBefore(counted).length > 0 ? `with those left out before ${ofAll}` : ofAll,
    ending: endingAt(counted, own),
  };
}

function isNobodyLeftOut(counted: CountedBreakdown): boolean {
  return leftOutBefore(counted).length === 0 && (counted.bases.length === 1 || leavesOthersOut(counted));
}

function saysNoneUnknown(counted: CountedBreakdown): boolean {
  return counted.breakdown.unknown.state === 'none' && isNobodyLeftOut(counted);
}

function isOfNobody({ preferred }: CountedBreakdown): boolean {
  return preferred.unknown[0].absent === 'nobody';
}

function saysNothingOfUnknown(counted: CountedBreakdown): boolean {
  return isSilent(counted) && isNobodyLeftOut(counted);
}

/** Where the source does not say, an old release may still have a number: what the other parts leave. */
function isSilent({ breakdown, preferred }: CountedBreakdown): boolean {
  return breakdown.unknown.state === 'not said' || preferred.unknown[0].absent === 'not said';
}
