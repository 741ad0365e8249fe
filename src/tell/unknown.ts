// What is not known, in sentences: of whom, how many, why. Every output takes its unknown statement from here.

import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, CountedBreakdown, CountedReading, PopulationFigure } from '../figure/figure.ts';
import { isZero } from '../figure/interval.ts';
import { endingOf, isWithheld } from '../figure/unknown-kinds.ts';
import { span, WHY_ABSENT, words } from './fact-text.ts';
import { capitalised, isExactly, shareAsPrinted, shareBriefly, theBase } from './phrase.ts';

/**
 * "For about two thirds (61 to 70%) of the 2,379 visits to the town libraries, no purpose is known." Where others were
 * never asked, of those who were, for they would make the unknown look smaller; what it is of the whole follows.
 */
export function unknownSentence(figure: BreakdownFigure): string {
  const { counted } = figure;
  const { breakdown, preferred, bases } = counted;
  const top = bases.at(-1) as Base;
  const topShare = preferred.unknown.at(-1) as Fact;
  const said = unknownLead(figure);
  const withAbove = leftOutBefore(counted).length > 0;
  const ofTop = `${span(topShare)} of ${theBase(top)}.`;
  if (breakdown.unknown.state === 'none' && (bases[0].isTop || leavesOthersOut(counted))) {
    const none = `${said}: ${breakdown.unknown.because}`;
    if (!withAbove) return `${none}.`;
    return topShare.value === null ? `${none}${LEFT_OUT_NOT_SAID}` : `${none}. Left out before: ${ofTop}`;
  }
  const isCountedAlone = topShare.value === null && preferred.unknownCount.value !== null;
  const isOfTop = isSilent(counted) ? topShare.value !== null || !withAbove : !leavesOthersOut(counted);
  if (isOfNobody(counted) || isCountedAlone || isOfTop) return `${said}.`;
  if (!withAbove) return `${said}; that is ${ofTop}`;
  return topShare.value === null
    ? `${said}${LEFT_OUT_NOT_SAID}`
    : `${said}. Together with those left out before, it is ${ofTop}`;
}

/**
 * The same without its full stop, the reason why none are unknown, and what it is of a wider base. `short` is said instead of
 * the name of the whole population.
 */
export function unknownLead({ counted }: BreakdownFigure, short: string | null = null): string {
  const { breakdown, preferred, bases } = counted;
  const named = (base: Base): Base =>
    base.isTop && short !== null ? { id: base.id, label: short, isTop: true, size: base.size } : base;
  const own = named(bases[0]);
  const top = named(bases.at(-1) as Base);
  const [ownShare] = preferred.unknown;
  const topShare = preferred.unknown.at(-1) as Fact;
  const { unknownCount } = preferred;
  const leavesOut = leavesOthersOut(counted);
  if (breakdown.unknown.state === 'none' && (own.isTop || leavesOut))
    return `For all ${isExactly(own.size) ? `of ${theBase(own)}` : own.label}, the answer is known`;
  if (isOfNobody(counted)) return `The base is 0 (${theBase(own)}): nothing is a share of it`;
  // Where no share follows, those that are counted are said.
  if (topShare.value === null && unknownCount.value !== null)
    return `For ${words(unknownCount)} of ${theBase(top)}, ${endingAt(counted, top)}`;
  if (isSilent(counted))
    return topShare.value === null || own.isTop
      ? `For how many ${own.label} ${endingAt(counted, own)}, the source does not say`
      : `For ${shareAsPrinted(topShare)} of ${theBase(top)}, ${endingAt(counted, top)}; for how many more, the source does not say`;
  const isCounted = isExactly(unknownCount) && (!leavesOut || leftOutBefore(counted).length === 0);
  const [base, share] = leavesOut ? [own, ownShare] : [top, topShare];
  const amount = isCounted ? `${words(unknownCount)} (${shareAsPrinted(share)})` : shareAsPrinted(share);
  return `For ${amount} of ${theBase(base)}, ${endingAt(counted, base)}`;
}

const LEFT_OUT_NOT_SAID = '. How many were left out before, the source does not say.';

/** Of a part of a part the whole has little to say: only what divides the whole, or its parts, is summed up. */
export function nearBreakdowns({ breakdowns }: PopulationFigure): BreakdownFigure[] {
  return breakdowns.filter(({ counted }) => counted.breakdown.restates === null && counted.bases.length < 3);
}

/** Whether some of the whole were never asked, because of another answer to a question above. */
export function leavesOthersOut({ preferred }: CountedBreakdown): boolean {
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

export function saysNoneUnknown(counted: CountedBreakdown): boolean {
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
