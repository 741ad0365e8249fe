// From the narrowest base up to the whole: shares, counts and unknowns multiplied through.
import type { Base, CountedPart, Derivation, Fact } from '../figure/fact.ts';
import type { Parent } from '../figure/figure.ts';
import { clipToShare, complement, ONE, sum } from '../figure/interval.ts';
import { isCount, type PrintedQuantity } from '../figure/printed.ts';
import { both, exactQuantity, type Quantity, ratio, times } from '../figure/quantity.ts';
import type { Breakdown, StatedPart } from '../figure/report.ts';
import { partOf } from './bases.ts';
import { asPrinted, factorsOf, howOfCount, howUnknown, multiplied, sizeWording } from './derivations.ts';
import type { OwnShares } from './own-shares.ts';
import { fromAll, isAbsent, leaves, numbersIn, together, type Valued, valued } from './valued.ts';

const ALL = exactQuantity(ONE);

/** A value with the way it came about, before it is a fact. */
export interface WorkedOut {
  readonly value: Valued;
  readonly how: Derivation;
}

export function product(values: readonly Valued[]): Valued {
  return fromAll(values, (quantities) => quantities.reduce(times, ALL));
}

/** Multiplies shares of the narrowest base up to the whole, one step a base, along the preferred reading of each step. */
export class Ladder {
  private readonly bases: readonly [Base, ...Base[]];
  private readonly parent: Parent | null;
  /** The share of the narrowest base in each base, with the wordings that multiply to it. */
  private readonly weights: readonly { readonly weight: Valued; readonly factors: readonly string[] }[];

  constructor(bases: readonly [Base, ...Base[]], parent: Parent | null) {
    this.bases = bases;
    this.parent = parent;
    const above = parent === null ? [] : (partOf(parent.counted, parent.category).shares as readonly Fact[]);
    this.weights = [
      { weight: ALL, factors: [] },
      ...above.map((share) => ({ weight: valued(share), factors: factorsOf(share.how) })),
    ];
  }

  /** A share at every base. If the source prints a count of the part, that holds at every base. */
  climb(share: Valued, how: Derivation, part: StatedPart | null): WorkedOut[] {
    const printed = part !== null && isCount(part.printed) ? part.printed : null;
    return this.weights.map(({ weight, factors }, index) => {
      if (index === 0) return { value: share, how };
      const base = this.bases[index] as Base;
      const value = heldTo(product([share, weight]), printed, base);
      const direct = printed === null ? null : howOfCount(printed, base);
      return { value, how: direct ?? multiplied(how, factors) };
    });
  }

  count(part: StatedPart, share: Valued, how: Derivation): WorkedOut {
    const { printed } = part;
    return isCount(printed) ? { value: printed.quantity, how: asPrinted(printed) } : this.countOf(share, how);
  }

  /** How many: the share multiplied through to the first base whose size is printed, or to the whole, times that size. */
  countOf(share: Valued, how: Derivation): WorkedOut {
    // Of nobody there is no share, and everything that is counted is none.
    const found = this.bases.findIndex(({ size }) => size.how.kind === 'printed');
    const at = found < 0 ? this.bases.length - 1 : found;
    const { size } = this.bases[at] as Base;
    const { weight, factors } = this.weights[at] as (typeof this.weights)[number];
    const value = product([share, ...(at === 0 ? [] : [weight]), valued(size)]);
    return { value, how: multiplied(how, [...factors, sizeWording(size)]) };
  }

  /** Everything unknown at each base: unknown here, or unknown at a step that comes before this question. */
  unknownTotals(own: OwnShares, breakdown: Breakdown): [WorkedOut, ...WorkedOut[]] {
    const first: WorkedOut = { value: own.unknownTotal, how: howUnknown(breakdown) };
    if (this.parent === null) return [first];
    const { counted, category } = this.parent;
    const above = counted.preferred;
    const path = partOf(counted, category);
    const higher = counted.bases.map((_, index): WorkedOut => {
      const weight = valued(path.shares[index] as Fact);
      const before = valued(above.unknown[index] as Fact);
      const siblings = above.parts
        .filter((part) => part.kind !== 'unknown' && part !== path)
        .flatMap(({ shares }) => (shares[index] == null ? [] : [valued(shares[index])]));
      const apart = together([before, product([own.unknownTotal, weight])]);
      const known = [product([leaves(own.unknownTotal), weight]), ...siblings];
      if (isAbsent(apart) || known.some(isAbsent)) return { value: apart, how: { kind: 'total' } };
      const rest = complement(clipToShare(sum(numbersIn(known).map(({ interval }) => interval))));
      return { value: { interval: both(rest, apart.interval), point: apart.point }, how: { kind: 'total' } };
    });
    return [first, ...higher];
  }

  /** Parts of the steps above: unknown there is unknown here too; a known answer that led elsewhere lies outside. */
  partsAbove(): CountedPart[] {
    if (this.parent === null) return [];
    const { counted, category } = this.parent;
    const path = partOf(counted, category);
    return counted.preferred.parts
      .filter((part) => part !== path)
      .map((part): CountedPart => {
        const isOwn = part.breakdown === counted.breakdown.id;
        const id = isOwn ? `${counted.breakdown.id}.${part.id}` : part.id;
        const kind = part.kind === 'category' ? 'outside' : part.kind;
        // Two questions may each leave something: the label says which one did.
        const label =
          part.kind === 'not itemised' && isOwn ? `${part.label}: ${counted.breakdown.question}` : part.label;
        return { ...part, id, label, kind, ofKnown: null, shares: [null, ...part.shares] };
      });
  }
}

/** A printed count is a share of every base whose size is known, however roughly the steps between multiply. */
function heldTo(share: Valued, printed: PrintedQuantity | null, base: Base): Valued {
  const size = valued(base.size);
  if (printed === null || isAbsent(size)) return share;
  const direct: Quantity = ratio(printed.quantity, size);
  if (isAbsent(share)) return direct;
  return { interval: both(direct.interval, share.interval), point: direct.point ?? share.point };
}
