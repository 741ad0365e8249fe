// One breakdown -> every part at every base, from its own population up to the whole. All readings are counted.
import type { Base, CountedPart, Fact, Part } from '../figure/fact.ts';
import { type CountedBreakdown, type CountedReading, mapAll, type Parent } from '../figure/figure.ts';
import { isExact } from '../figure/interval.ts';
import { isCount } from '../figure/printed.ts';
import type { Quantity } from '../figure/quantity.ts';
import {
  ALL_UNKNOWN,
  type Breakdown,
  type Population,
  type Reading,
  type StatedPart,
  UNKNOWN_IN_ALL,
  unknownPartsOf,
} from '../figure/report.ts';
import { basesOf, printedPart, type Whole } from './bases.ts';
import { narrowed, worstCase } from './bounds.ts';
import { howOfKnown, howShare, lessOf } from './derivations.ts';
import { Ladder, product, type WorkedOut } from './ladder.ts';
import { ownShares } from './own-shares.ts';
import { decimalsIn, finest } from './precision.ts';
import { absenceOf, factOf, isAbsent, sumOfCounts, type Valued, valued } from './valued.ts';

const NOT_ITEMISED = 'not-itemised';

/**
 * Counts a breakdown. `whole` says which figure, and which row of it, the numbers are of. `comparison` is left to whoever
 * holds the breakdown that this one restates.
 */
export function countBreakdown(
  population: Population,
  breakdown: Breakdown,
  parent: Parent | null,
  whole: Whole,
): CountedBreakdown {
  const bases = basesOf(population, breakdown, parent, whole);
  const of = { breakdown, bases, parent };
  const readings = mapAll(breakdown.readings, (reading) => countReading(reading, whole, of));
  const preferred = readings.find(({ reading }) => reading.preferred) ?? readings[0];
  return { population, breakdown, bases, readings, preferred, parent, comparison: null };
}

type OwnPart = Omit<CountedPart, 'count' | 'shares' | 'ofKnown'>;

/** What counts are shares of. Of a whole that is at least its counted parts, nothing is a share that could be said. */
function divisor({ size }: Base): Valued {
  return size.how.kind === 'sum' && size.value?.interval.high === null ? 'not said' : valued(size);
}

/** Where every unknown part of the whole is counted, or is no number, they are added up; null elsewhere. */
function countedUnknown(breakdown: Breakdown, bases: readonly Base[]): Quantity | null {
  const parts = unknownPartsOf(breakdown).map(({ printed }) => printed);
  const counts = parts.filter(isCount).map(({ quantity }) => quantity);
  const missing = parts.map(absenceOf).filter((absence) => absence !== null && absence !== 'not applicable');
  if (bases.length > 1 || counts.length === 0 || counts.length + missing.length < parts.length) return null;
  return sumOfCounts(counts, missing.length === 0);
}

/** What is worked out of a part before it has its facts. */
interface WorkedPart {
  readonly shares: readonly WorkedOut[];
  readonly count: WorkedOut;
  readonly ofKnown: WorkedOut | null;
}

type Divided = Pick<CountedBreakdown, 'breakdown' | 'bases' | 'parent'>;

function countReading(reading: Reading, whole: Whole, { breakdown, bases, parent }: Divided): CountedReading {
  const [own] = bases;
  const top = bases.at(-1) as Base;
  const shares = ownShares(breakdown, reading, divisor(own));
  const ladder = new Ladder(bases, parent);
  const unknownTotals = ladder.unknownTotals(shares, breakdown);
  const id = { ...whole, reading: reading.id, among: 'all' } as const;
  const ofFigure = finest(
    [...shares.categories, ...shares.unknowns],
    shares.ofKnown.filter((share) => share !== null),
  );
  const shareOf = (part: Part, index: number, { value, how }: WorkedOut): Fact => {
    const doubt = part.kind === 'unknown' || isAbsent(value) ? null : (unknownTotals[index] as WorkedOut).value;
    const overUnknowns = doubt === null || isAbsent(value) ? null : worstCase(value, doubt);
    const decimals = decimalsIn(value, ofFigure);
    return factOf({ ...id, part, base: bases[index] as Base, measure: 'share' }, value, how, {
      overUnknowns,
      decimals,
    });
  };
  // An answer is as precise among those known as among all.
  const ofShare = ({ shares: [share] }: WorkedPart): number => {
    const value = share?.value ?? 'not said';
    return isAbsent(value) || isExact(value.interval) ? ofFigure : decimalsIn(value, ofFigure);
  };
  const countOf = (part: Part, { value, how }: WorkedOut): Fact =>
    factOf({ ...id, part, base: top, measure: 'count' }, value, how);
  const counted = (part: OwnPart, worked: WorkedPart): CountedPart => ({
    ...part,
    count: countOf(part, worked.count),
    shares: worked.shares.map((share, index) => shareOf(part, index, share)),
    ofKnown:
      worked.ofKnown === null
        ? null
        : factOf(
            { ...id, part, base: own, among: 'known', measure: 'share' },
            worked.ofKnown.value,
            worked.ofKnown.how,
            { decimals: Math.min(decimalsIn(worked.ofKnown.value, ofFigure), ofShare(worked)) },
          ),
  });
  const describe = (part: Pick<OwnPart, 'id' | 'label' | 'kind'> & Partial<Part>): OwnPart => ({
    breakdown: breakdown.id,
    unknownKind: null,
    printed: null,
    caveats: [],
    ...part,
  });
  const printedOf = ({ id, label, printed, printedShare, caveats }: StatedPart) =>
    ({
      id,
      label,
      caveats,
      printed: printedPart(printedShare === null ? [printed] : [printed, printedShare]),
    }) as const;

  const categories = breakdown.categories.map((category, index) => {
    const share = shares.categories[index] as Valued;
    const how = howShare(category, reading, breakdown, own);
    const ofKnown = shares.ofKnown[index] ?? null;
    return counted(describe({ ...printedOf(category), kind: 'category' }), {
      shares: ladder.climb(share, how, category),
      count: ladder.count(category, share, how),
      ofKnown: ofKnown === null ? null : { value: ofKnown, how: howOfKnown(category, reading) },
    });
  });
  const left = shares.notItemised;
  const notItemised = (share: Valued): CountedPart => {
    const how = { kind: 'remainder', less: lessOf(breakdown) } as const;
    const ofKnown = shares.notItemisedOfKnown;
    return counted(describe({ id: NOT_ITEMISED, label: 'Not itemised by the source', kind: 'not itemised' }), {
      shares: ladder.climb(share, how, null),
      count: ladder.countOf(share, how),
      ofKnown: ofKnown === null ? null : { value: ofKnown, how },
    });
  };
  const unknowns = unknownPartsOf(breakdown).map((part, index) => {
    const share = shares.unknowns[index] as Valued;
    const how = howShare(part, { ...reading, base: 'all' }, breakdown, own);
    return counted(describe({ ...printedOf(part), kind: 'unknown', unknownKind: part.unknownKind }), {
      shares: ladder.climb(share, how, part),
      count: ladder.count(part, share, how),
      ofKnown: null,
    });
  });
  const silence = (wording: string): CountedPart => {
    const how = { kind: 'not said' } as const;
    const nothing = { sourcePrints: null, marks: [], shorthand: null, isRest: false };
    const printed = { wording, plain: wording, partWording: wording, ...nothing };
    return counted(describe({ id: ALL_UNKNOWN, label: 'Unknown', kind: 'unknown', printed }), {
      shares: ladder.climb(shares.unknownTotal, how, null),
      count: ladder.countOf(shares.unknownTotal, how),
      ofKnown: null,
    });
  };
  const parts = [
    ...categories,
    ...(left === null ? [] : [notItemised(left)]),
    ...unknowns,
    ...(breakdown.unknown.state === 'not said' ? [silence(breakdown.unknown.wording)] : []),
    ...ladder.partsAbove(),
  ];
  const [only, ...more] = unknowns;
  // A single unknown part is all of it: what the source says beside its number is said of all.
  const printedInAll = more.length === 0 ? (only?.printed ?? null) : null;
  const inAll = describe({ id: UNKNOWN_IN_ALL, label: 'Unknown in all', kind: 'unknown', printed: printedInAll });
  const { value, how } = unknownTotals.at(-1) as WorkedOut;
  return {
    reading,
    parts: breakdown.doesNotSum === null ? narrowed(parts) : parts,
    unknown: mapAll(unknownTotals, (worked, index) => shareOf(inAll, index, worked)),
    unknownCount: countOf(inAll, {
      value: countedUnknown(breakdown, bases) ?? product([value, valued(top.size)]),
      how,
    }),
  };
}
