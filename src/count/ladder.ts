// From the narrowest base up to the whole: shares, counts and unknowns multiplied through.
import { clipToShare, complement, type Interval, ONE, sum } from '../figure/interval.ts';
import { exactQuantity, type Quantity } from '../figure/quantity.ts';
import type { Breakdown, Category, UnknownPart } from '../figure/report.ts';
import { partOf } from './bases.ts';
import { worstCase } from './bounds.ts';
import type { Base, BasedShare, Computed, CountedPart, Derivation, Parent } from './counted.ts';
import { asPrinted, factorsOf, howOfCount, howUnknown, multiplied, partIn } from './derivations.ts';
import { both, minus, type OwnShares, ratio, times, total } from './own-shares.ts';

const ALL = exactQuantity(ONE);

/** Multiplies shares of the narrowest base up to the whole, one step a base, along the preferred reading of each step. */
export class Ladder {
  private readonly bases: readonly [Base, ...Base[]];
  private readonly parent: Parent | null;
  /** The share of the narrowest base in each base, with the wordings that multiply to it. */
  private readonly weights: readonly { readonly weight: Quantity; readonly factors: readonly string[] }[];

  constructor(bases: readonly [Base, ...Base[]], parent: Parent | null) {
    this.bases = bases;
    this.parent = parent;
    const above = parent === null ? [] : (partOf(parent.counted, parent.category).shares as readonly BasedShare[]);
    this.weights = [
      { weight: ALL, factors: [] },
      ...above.map(({ share }) => ({ weight: share.quantity, factors: factorsOf(share.how) })),
    ];
  }

  /** If the source prints a count of the part, that holds at every base. */
  climb(
    share: Quantity,
    how: Derivation,
    unknown: readonly Computed[] | null,
    part: Category | UnknownPart | null,
  ): BasedShare[] {
    const count = part === null ? null : printedCountOf(part);
    return this.weights.map(({ weight, factors }, index) => {
      const base = this.bases[index] as Base;
      const quantity = index === 0 ? share : heldTo(times(share, weight), count, base);
      const direct = part === null || count === null ? null : howOfCount(part.printed.wording, base);
      const computed = { quantity, how: index === 0 ? how : (direct ?? multiplied(how, factors)) };
      const doubt = unknown?.[index]?.quantity;
      return { share: computed, bounds: doubt === undefined ? quantity : worstCase(quantity, doubt) };
    });
  }

  count(part: Category | UnknownPart, share: Quantity, how: Derivation): Computed {
    const quantity = printedCountOf(part);
    return quantity === null ? this.countOf(share, how) : { quantity, how: asPrinted(part.printed) };
  }

  /** How many: the share multiplied through to the first base whose size is printed, or to the whole, times that size. */
  countOf(share: Quantity, how: Derivation): Computed {
    const found = this.bases.findIndex(({ size }) => size.how.kind === 'printed');
    const at = found < 0 ? this.bases.length - 1 : found;
    const { size } = this.bases[at] as Base;
    const { weight, factors } = this.weights[at] as (typeof this.weights)[number];
    const whole = size.how.kind === 'printed' ? partIn(size.how.wording) : 'an unknown number';
    const through = at === 0 ? share : times(share, weight);
    return { quantity: times(through, size.quantity), how: multiplied(how, [...factors, whole]) };
  }

  /** Everything unknown at each base: unknown here, or unknown at a step that comes before this question. */
  unknownTotals(own: OwnShares, breakdown: Breakdown): Computed[] {
    const first: Computed = { quantity: own.unknownTotal, how: howUnknown(breakdown) };
    if (this.parent === null) return [first];
    const { counted, category } = this.parent;
    const above = counted.preferred;
    const path = partOf(counted, category);
    const higher = counted.bases.map((_, index): Computed => {
      const weight = (path.shares[index] as BasedShare).share.quantity;
      const before = above.unknown[index]?.quantity ?? ALL;
      const siblings = above.parts
        .filter((part) => part.kind !== 'unknown' && part !== path)
        .flatMap((part) => part.shares[index]?.share.quantity ?? []);
      const through = times(own.unknownTotal, weight);
      const apart = total([before, through]);
      const rest = complementOf([times(minus(ALL, own.unknownTotal), weight), ...siblings]);
      return { quantity: { interval: both(rest, apart.interval), point: apart.point }, how: { kind: 'total' } };
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
        const id = part.id.includes('.') ? part.id : `${counted.breakdown.id}.${part.id}`;
        const kind = part.kind === 'category' ? 'outside' : part.kind;
        // Two questions may each leave something: the label says which one did.
        const label =
          part.kind === 'not itemised' && !part.id.includes('.')
            ? `${part.label}: ${counted.breakdown.question}`
            : part.label;
        return { ...part, id, label, kind, ofKnown: null, shares: [null, ...part.shares] };
      });
  }
}

function complementOf(known: readonly Quantity[]): Interval {
  return complement(clipToShare(sum(known.map((quantity) => quantity.interval))));
}

export function printedCountOf({ printed }: Category | UnknownPart): Quantity | null {
  return printed.kind === 'quantity' && printed.scale === 'count' ? printed.quantity : null;
}

/** A printed count is a share of every base whose size is known, however roughly the steps between multiply. */
function heldTo(share: Quantity, count: Quantity | null, base: Base): Quantity {
  if (count === null) return share;
  const direct = ratio(count, base.size.quantity);
  return { interval: both(direct.interval, share.interval), point: direct.point ?? share.point };
}
