// What is not known, in sentences: of whom, how many, why. Every output takes its unknown statement from here.

import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, CountedBreakdown, CountedReading, PopulationFigure } from '../figure/figure.ts';
import { isZero } from '../figure/interval.ts';
import { isWithheld, type UnknownKind } from '../figure/unknown-kinds.ts';
import { words } from '../words/words.ts';
import { inWords, span, WHY_ABSENT } from './fact-text.ts';
import { isExactly, shareAsPrinted, shareBriefly, theBase } from './phrase.ts';

const say = words.statements;

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
  const ofTop = [span(topShare), theBase(top)] as const;
  if (breakdown.unknown.state === 'none' && (bases[0].isTop || leavesOthersOut(counted))) {
    const none = say.because(said, breakdown.unknown.because);
    if (!withAbove) return `${none}.`;
    return topShare.value === null ? say.leftOutBeforeNotSaid(none) : say.leftOutBefore(none, ...ofTop);
  }
  const isCountedAlone = topShare.value === null && preferred.unknownCount.value !== null;
  const isOfTop = isSilent(counted) ? topShare.value !== null || !withAbove : !leavesOthersOut(counted);
  if (isOfNobody(counted) || isCountedAlone || isOfTop) return `${said}.`;
  if (!withAbove) return say.thatIs(said, ...ofTop);
  return topShare.value === null ? say.leftOutBeforeNotSaid(said) : say.togetherWithLeftOutBefore(said, ...ofTop);
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
    return say.noneUnknown(isExactly(own.size) ? theBase(own) : own.label);
  if (isOfNobody(counted)) return say.nobodyInBase(theBase(own));
  // Where no share follows, those that are counted are said.
  if (topShare.value === null && unknownCount.value !== null)
    return say.unknownOf(inWords(unknownCount), theBase(top), endingAt(counted, top));
  if (isSilent(counted))
    return topShare.value === null || own.isTop
      ? say.howManyNotSaid(own.label, endingAt(counted, own))
      : say.unknownOfAndMore(shareAsPrinted(topShare), theBase(top), endingAt(counted, top));
  const isCounted = isExactly(unknownCount) && (!leavesOut || leftOutBefore(counted).length === 0);
  const [base, share] = leavesOut ? [own, ownShare] : [top, topShare];
  const said = shareAsPrinted(share);
  const amount = isCounted ? say.countAndShare(inWords(unknownCount), said) : said;
  return say.unknownOf(amount, theBase(base), endingAt(counted, base));
}

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

/**
 * The end of "For a third of visits, …", true of all these kinds. `written` is the editor's, null where there is none: it is
 * said of what nobody knows, and what is known and withheld is named beside it.
 */
export function endingOf(written: string | null, kinds: readonly UnknownKind[]): string {
  const isPartlyWithheld = kinds.some(isWithheld) && !kinds.every(isWithheld);
  if (written !== null) return isPartlyWithheld ? say.orWithheldEnding(written) : written;
  const [ending = say.NOT_KNOWN_ENDING, ...others] = new Set(kinds.map((kind) => say.endingsOfUnknownKinds[kind]));
  if (others.length === 0) return ending;
  return kinds.some(isWithheld) ? say.NOT_KNOWN_OR_WITHHELD_ENDING : say.NOT_KNOWN_ENDING;
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
      return say.partNotSaid(part.label, base.label);
    if (own.absent !== null) return say.partAbsent(part.label, WHY_ABSENT[own.absent]);
    const said = (share: Fact): string =>
      part.printed === null || part.printed.isRest ? inWords(share) : part.printed.wording;
    if (base.isTop) {
      const amount = words.numbers.sourcesShareWithRange(said(ofTop), span(ofTop));
      return say.partOfAll(part.label, amount, base.label);
    }
    return say.partOfBaseAndOfAll(part.label, said(own), base.label, span(ofTop), (bases.at(-1) as Base).label);
  });
}

/** Unknown parts in the order in which they leave the whole: the widest base first. */
export function partsFromTop(reading: CountedReading): CountedPart[] {
  const depth = (part: CountedPart): number => part.shares.findIndex((share) => share !== null);
  return reading.parts.filter(({ kind }) => kind === 'unknown').sort((a, b) => depth(b) - depth(a));
}

/** The short form for a picture or a card: "No purpose is known: about two thirds of all". */
export function unknownShort({ counted }: BreakdownFigure): string {
  if (isOfNobody(counted)) return say.SHORT_NOBODY;
  if (saysNoneUnknown(counted)) return say.SHORT_NONE_UNKNOWN;
  const short = inShort(counted);
  if (short === null) return say.SHORT_NOT_SAID;
  const { asked, ofAll, ending } = short;
  return asked === null ? say.shortUnknown(ending, ofAll) : say.shortUnknownOfAsked(ending, ...asked, ofAll);
}

/** After a statement about another part: "…; for about two thirds of all, no purpose is known". */
export function andUnknown({ counted }: BreakdownFigure, statement: string): string {
  if (isOfNobody(counted)) return say.andNobody(statement);
  if (saysNoneUnknown(counted)) return say.andNoneUnknown(statement);
  const short = inShort(counted);
  if (short === null) return say.andUnknownNotSaid(statement);
  const { asked, ofAll, ending } = short;
  return asked === null
    ? say.andUnknown(statement, ofAll, ending)
    : say.andUnknownOfAsked(statement, ...asked, ofAll, ending);
}

interface Short {
  /** "3.6%", "residents aged 16 to 64", where others were never asked. */
  readonly asked: readonly [amount: string, of: string] | null;
  /** "2.3% of all" */
  readonly ofAll: string;
  /** Whether that says of how many others it is unknown for another reason. */
  readonly saysLeftOutBefore: boolean;
  /** What is not known of them. */
  readonly ending: string;
}

/** How many are unknown, and what is not known of them; null where no share can say it. */
export function inShort(counted: CountedBreakdown): Short | null {
  if (isOfNobody(counted) || saysNoneUnknown(counted) || saysNothingOfUnknown(counted)) return null;
  const { preferred, bases } = counted;
  const [own] = bases;
  const ofAll = say.ofEverybody(shareBriefly(preferred.unknown.at(-1) as Fact));
  if (!leavesOthersOut(counted))
    return { asked: null, ofAll, saysLeftOutBefore: false, ending: endingAt(counted, bases.at(-1) as Base) };
  const saysLeftOutBefore = leftOutBefore(counted).length > 0;
  return {
    asked: [shareBriefly(preferred.unknown[0] as Fact), own.label],
    ofAll: saysLeftOutBefore ? say.withThoseLeftOutBefore(ofAll) : ofAll,
    saysLeftOutBefore,
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
