// A sentence that somebody wrote, held against the figures: does it hold whatever the unknowns are, or only among the known?
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import {
  byAddress,
  type CountedBreakdown,
  type CountedReading,
  type CountedRow,
  type Figure,
  type PopulationFigure,
  type Sourced,
} from '../figure/figure.ts';
import {
  contains,
  exceeds,
  type Interval,
  intersection,
  isNeverBelow,
  isWithin,
  isZero,
  ZERO,
} from '../figure/interval.ts';
import type { PrintedQuantity } from '../figure/printed.ts';
import { type Quantity, ratio } from '../figure/quantity.ts';
import { ALL_UNKNOWN, type Caveat, type Claim, partsOfAddress, type Reading, type Report } from '../figure/report.ts';
import { sourced } from './figures.ts';
import { shareOfKnown } from './own-shares.ts';
import { decimalsIn } from './precision.ts';
import { factOf, fromAll, isAbsent, leaves, valued } from './valued.ts';

/** From the strongest to the weakest. These are names, as they stand in files of data; what readers see is in the catalogue. */
export const VERDICTS = [
  'holds whatever the unknowns are',
  'holds only among the known',
  'cannot be determined',
  'contradicted by the figures',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A part as the claim takes it: at the base that the claim speaks of. */
export interface ComparedPart {
  readonly label: string;
  readonly isUnknown: boolean;
  readonly share: Fact;
  /** Of those of the same base whose answer is known; null for an unknown part. */
  readonly ofKnown: Fact | null;
}

export interface JudgedClaim {
  readonly claim: Claim;
  /** What the claim is about, with the base, caveats, source and release that go with it. */
  readonly figure: Figure;
  readonly row: CountedRow | null;
  readonly verdict: Verdict;
  /** What the claim speaks of. The last of `bases` is the whole population, or the whole row. */
  readonly base: Base;
  readonly bases: readonly Base[];
  /** None for a count; a second one where the claim compares two parts. */
  readonly parts: readonly ComparedPart[];
  /** Everything unknown at that base; null for a count. */
  readonly unknown: Fact | null;
  /** Other readings of the source under which the verdict is another. */
  readonly otherReadings: readonly { readonly reading: Reading; readonly verdict: Verdict }[];
  /** Those of the figure, then those of the source that wrote the sentence. */
  readonly caveats: readonly Caveat[];
  readonly writtenIn: Sourced;
}

/** Judges every claim, in the order of the file. The report must have passed the checks. */
export function judgedClaims(figures: readonly PopulationFigure[], report: Report): JudgedClaim[] {
  const addresses = byAddress(figures);
  return report.claims.map((claim) => {
    const { population, breakdown, part } = partsOfAddress(claim.about);
    const figure = addresses.get(breakdown === null ? population : `${population}.${breakdown}`);
    if (figure === undefined) throw new Error(`no figure for the claim ${claim.id}`);
    const writtenIn = sourced(report, claim.source);
    const own = writtenIn.source.caveats.flatMap((id) => report.caveatsById.get(id) ?? []);
    const carried = { claim, figure, writtenIn, caveats: [...new Set([...figure.caveats, ...own])] };
    if (figure.kind === 'population') return { ...carried, ...judgedCount(figure, claim) };
    const row = figure.kind === 'rows' ? (figure.rows.find((each) => each.row.id === claim.row?.id) ?? null) : null;
    const counted = figure.kind === 'rows' ? row?.counted : figure.counted;
    if (counted === undefined || part === null) throw new Error(`no part for the claim ${claim.id}`);
    return { ...carried, row, ...judgedPart(counted, part, claim) };
  });
}

type Judged = Omit<JudgedClaim, 'claim' | 'figure' | 'caveats' | 'writtenIn'>;

function judgedCount({ base }: PopulationFigure, { id, statement }: Claim): Judged {
  if (statement.kind !== 'says') throw new Error(`the claim ${id} compares a count with a part`);
  const verdict = bySize(base.size.value?.interval ?? null, null, statement.printed.quantity.interval);
  return { row: null, verdict, base, bases: [base], parts: [], unknown: null, otherReadings: [] };
}

function judgedPart(counted: CountedBreakdown, part: string, claim: Claim): Omit<Judged, 'row'> {
  const { bases, preferred, readings } = counted;
  // A row is a whole of its own: the population that its claim may name is all of that row.
  const named = bases.findIndex(({ id }) => id === claim.base?.id);
  const at = named < 0 ? bases.length - 1 : named;
  const chosen = judge(counted, preferred, part, at, claim);
  const others = readings.filter((reading) => reading !== preferred);
  return {
    ...chosen,
    base: bases[at] as Base,
    bases,
    unknown: preferred.unknown[at] as Fact,
    otherReadings: others
      .map((reading) => ({ reading: reading.reading, verdict: judge(counted, reading, part, at, claim).verdict }))
      .filter(({ verdict }) => verdict !== chosen.verdict),
  };
}

function judge(
  counted: CountedBreakdown,
  reading: CountedReading,
  id: string,
  at: number,
  { statement }: Claim,
): { readonly verdict: Verdict; readonly parts: readonly ComparedPart[] } {
  const part = comparedPart(counted, reading, id, at);
  // Where nobody is unknown, those known are all.
  const isAllKnown = isZero(reading.unknown[at]?.value?.interval);
  const sure = (verdict: Verdict): Verdict =>
    isAllKnown && verdict === 'holds only among the known' ? 'holds whatever the unknowns are' : verdict;
  if (statement.kind === 'says') {
    const said = sharesSaid(statement.printed);
    return { verdict: sure(bySize(possible(part), part.ofKnown?.value?.interval ?? null, said)), parts: [part] };
  }
  const other = comparedPart(counted, reading, statement.other.id, at);
  // Which of two known parts is larger is the same at every base; the narrowest has been multiplied with the least.
  const own = comparedPart(counted, reading, id, 0);
  const otherOwn = comparedPart(counted, reading, statement.other.id, 0);
  return { verdict: sure(byOrder(part, other, isLargerAmongKnown(own, otherOwn))), parts: [part, other] };
}

/** What the truth may be with the unknown; null where there is no number. */
function possible({ share }: ComparedPart): Interval | null {
  return (share.overUnknowns ?? share.value)?.interval ?? null;
}

/** `possible` is what the truth may be with the unknown, `known` what it is without them. What is withheld decides nothing. */
function bySize(possible: Interval | null, known: Interval | null, said: Interval): Verdict {
  if (possible === null) return 'cannot be determined';
  if (isWithin(possible, said)) return 'holds whatever the unknowns are';
  if (known !== null && isWithin(known, said)) return 'holds only among the known';
  return intersection(possible, said) === null ? 'contradicted by the figures' : 'cannot be determined';
}

function isLargerAmongKnown(part: ComparedPart, other: ComparedPart): boolean {
  if (part.ofKnown === null || other.ofKnown === null || part.share.value === null || other.share.value === null)
    return false;
  if (exceeds(part.share.value.interval, other.share.value.interval)) return true;
  const [one, two] = [part.ofKnown.value, other.ofKnown.value];
  // All of those known are no more than none of them, where it may be that nobody is known.
  const isSomebody = part.ofKnown.how.kind === 'printed' || !contains(part.share.value.interval, ZERO);
  return isSomebody && one !== null && two !== null && exceeds(one.interval, two.interval);
}

function byOrder(part: ComparedPart, other: ComparedPart, isKnownLarger: boolean): Verdict {
  const [most, mostOther] = [possible(part), possible(other)];
  if (most === null || mostOther === null || part.share.value === null || other.share.value === null)
    return 'cannot be determined';
  if (exceeds(part.share.value.interval, mostOther)) return 'holds whatever the unknowns are';
  if (isKnownLarger) return 'holds only among the known';
  const isNeverLarger = isNeverBelow(other.share.value.interval, most);
  return isNeverLarger ? 'contradicted by the figures' : 'cannot be determined';
}

/** "13 of 150" is a share where a sentence speaks of a part. */
function sharesSaid({ scale, quantity, outOf }: PrintedQuantity): Interval {
  return scale === 'count' && outOf !== null ? ratio(quantity, outOf).interval : quantity.interval;
}

function comparedPart(counted: CountedBreakdown, reading: CountedReading, id: string, at: number): ComparedPart {
  if (id === ALL_UNKNOWN) {
    const share = reading.unknown[at] as Fact;
    return { label: 'Unknown in all', isUnknown: true, share, ofKnown: null };
  }
  const part = reading.parts.find((each) => each.id === id);
  const share = part?.shares[at];
  if (part === undefined || share === undefined || share === null) throw new Error(`no part ${id} at base ${at}`);
  const isUnknown = part.kind === 'unknown';
  const ofKnown = isUnknown ? null : shareOfThoseKnown(counted, reading, part, share, at);
  return { label: part.label, isUnknown, share, ofKnown };
}

/**
 * Those known at a wider base may have answered a question above and so never been asked this one: they are known not to
 * be in this part. Only where there are none of them is the share of those known the same at every base.
 */
function shareOfThoseKnown(
  { breakdown }: CountedBreakdown,
  reading: CountedReading,
  part: CountedPart,
  based: Fact,
  at: number,
): Fact | null {
  const known = reading.parts.filter(({ kind, shares }) => kind !== 'unknown' && shares[at] != null);
  if (part.ofKnown !== null && known.every(({ ofKnown }) => ofKnown !== null)) return part.ofKnown;
  const share = valued(based);
  const all = leaves(valued(reading.unknown[at] as Fact));
  if (!isAbsent(all) && isZero(all.interval)) return null;
  const values = known.flatMap(({ shares }) => (shares[at] == null ? [] : [valued(shares[at])]));
  const value =
    breakdown.doesNotSum === null
      ? shareOfKnown(share, values, all)
      : fromAll([share, all], ([one, whole]) => ratio(one as Quantity, whole as Quantity));
  return factOf(
    { ...based, among: 'known' },
    value,
    { kind: 'ratio', part: part.label, whole: 'those known' },
    { decimals: decimalsIn(value, based.decimals) },
  );
}
