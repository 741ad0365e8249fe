// From the narrowest base up to the whole: shares, counts and unknowns multiplied through.
import { clipToShare, complement, type Interval, ONE, sum } from '../figure/interval.ts';
import { exactQuantity, type Quantity } from '../figure/quantity.ts';
import type { Breakdown, Category, UnknownPart } from '../figure/report.ts';
import { partOf } from './bases.ts';
import { worstCase } from './bounds.ts';
import type { Base, BasedShare, Computed, CountedPart, Derivation, Parent } from './counted.ts';
import { asPrinted, factorsOf, howUnknown, multiplied } from './derivations.ts';
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

  /** `count` is what the source prints of the part, if it prints a count: it holds at every base. */
  climb(share: Quantity, how: Derivation, unknown: readonly Computed[] | null, count: Quantity | null): BasedShare[] {
    return this.weights.map(({ weight, factors }, index) => {
      const quantity = index === 0 ? share : heldTo(times(share, weight), count, this.bases[index]);
      const computed = { quantity, how: index === 0 ? how : multiplied(how, factors) };
      const doubt = unknown?.[index]?.quantity;
      return { share: computed, bounds: doubt === undefined ? quantity : worstCase(quantity, doubt) };
    });
  }

  count(part: Category | UnknownPart, share: Quantity, how: Derivation): Computed {
    const quantity = printedCountOf(part);
    return quantity === null ? this.countOf(share, how) : { quantity, how: asPrinted(part.printed) };
  }

  /** How many: the share multiplied through to the whole, times the size of the whole. */
  countOf(share: Quantity, how: Derivation): Computed {
    const top = this.bases.at(-1) as Base;
    const last = this.weights.at(-1);
    const size = top.size.quantity;
    const whole = top.size.how.kind === 'printed' ? [top.size.how.wording] : ['an unknown number'];
    const throughTop = last === undefined || this.parent === null ? share : times(share, last.weight);
    return { quantity: times(throughTop, size), how: multiplied(how, [...(last?.factors ?? []), ...whole]) };
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
function heldTo(share: Quantity, count: Quantity | null, base: Base | undefined): Quantity {
  if (count === null || base === undefined) return share;
  const direct = ratio(count, base.size.quantity);
  return { interval: both(direct.interval, share.interval), point: direct.point ?? share.point };
}
