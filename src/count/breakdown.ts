// One breakdown -> every part at every base, from its own population up to the whole. All readings are counted.
import { clipToShare, complement, type Interval, interval, ONE, sum, ZERO } from '../figure/interval.ts';
import type { Printed } from '../figure/printed.ts';
import { exactQuantity, NO_COUNT_SAID, type Quantity } from '../figure/quantity.ts';
import {
  type Breakdown,
  type Category,
  type Citation,
  type Population,
  type Reading,
  type UnknownPart,
  unknownPartsOf,
} from '../figure/report.ts';
import type {
  Base,
  BasedShare,
  Computed,
  CountedBreakdown,
  CountedPart,
  CountedReading,
  Derivation,
} from './counted.ts';
import { both, minus, type OwnShares, ownShares, ratio, times, total } from './own-shares.ts';

export const NOT_ITEMISED = 'not-itemised';
export const NOT_SAID = 'unknown';
const ALL = exactQuantity(ONE);

/** The breakdown whose category is this breakdown's population, already counted, and that category's place in it. */
export interface Parent {
  readonly counted: CountedBreakdown;
  readonly category: Category;
}

/** The whole population as a base. */
export function topBase(population: Population): Base {
  return { id: population.id, label: population.label, size: printedCount(population.count), isTop: true };
}

/**
 * The whole as the source of a breakdown counts it: a share that one source prints is not multiplied with another
 * source's number. Where the source prints none, how many is not known.
 */
function topBaseBy(population: Population, { source }: Citation): Base {
  const base = topBase(population);
  if (source === population.source.source) return base;
  const own = population.restated.find((restatement) => restatement.source.source === source);
  return {
    ...base,
    size: own === undefined ? { quantity: NO_COUNT_SAID, how: { kind: 'not said' } } : printedCount(own.printed),
  };
}

function printedCount(printed: Printed): Computed {
  return printed.kind === 'quantity'
    ? { quantity: printed.quantity, how: { kind: 'printed', wording: printed.wording } }
    : { quantity: NO_COUNT_SAID, how: { kind: 'not said' } };
}

/** Counts a breakdown. `comparison` is left to whoever holds the breakdown that this one restates. */
export function countBreakdown(population: Population, breakdown: Breakdown, parent: Parent | null): CountedBreakdown {
  const bases = basesOf(population, breakdown.source, parent);
  const [first, ...others] = breakdown.readings;
  const count = (reading: Reading): CountedReading => countReading(breakdown, reading, bases, parent);
  const readings: [CountedReading, ...CountedReading[]] = [count(first), ...others.map(count)];
  const preferred = readings.find(({ reading }) => reading.preferred) ?? readings[0];
  return { population, breakdown, bases, readings, preferred, comparison: null };
}

function basesOf(population: Population, source: Citation, parent: Parent | null): [Base, ...Base[]] {
  if (parent === null) return [topBaseBy(population, source)];
  const { counted, category } = parent;
  const own: Base = {
    id: `${population.id}.${counted.breakdown.id}.${category.id}`,
    label: category.population ?? `${population.label}: ${category.label}`,
    size: partOf(counted, category).count,
    isTop: false,
  };
  return [own, ...counted.bases];
}

function partOf(counted: CountedBreakdown, category: Category): CountedPart {
  const part = counted.preferred.parts.find(({ id, kind }) => id === category.id && kind === 'category');
  if (part === undefined) throw new Error(`no counted part for category ${category.id}`);
  return part;
}

function countReading(
  breakdown: Breakdown,
  reading: Reading,
  bases: readonly [Base, ...Base[]],
  parent: Parent | null,
): CountedReading {
  const own = ownShares(breakdown, reading, bases[0].size.quantity);
  const ladder = new Ladder(bases, parent);
  const unknown = ladder.unknownTotals(own, breakdown);
  const parts: CountedPart[] = [];
  const known = (share: Quantity, how: Derivation, count: Quantity | null): BasedShare[] =>
    ladder.climb(share, how, unknown, count);
  const add = (part: Omit<CountedPart, 'shares' | 'count'>, shares: CountedPart['shares'], count: Computed): void => {
    parts.push({ ...part, shares, count });
  };

  breakdown.categories.forEach((category, index) => {
    const share = own.categories[index] as Quantity;
    const how = howShare(category, reading, breakdown, bases[0]);
    const ofKnown: Computed = { quantity: own.ofKnown[index] as Quantity, how: howOfKnown(category, reading) };
    const part = { id: category.id, label: category.label, kind: 'category', unknownKind: null } as const;
    add(
      { ...part, wording: wordingOf(category), ofKnown, caveats: category.caveats },
      known(share, how, printedCountOf(category)),
      ladder.count(category, share, how),
    );
  });
  if (own.notItemised !== null) {
    const how: Derivation = { kind: 'remainder', less: statedWordings(breakdown) };
    const part = {
      id: NOT_ITEMISED,
      label: 'Not itemised by the source',
      kind: 'not itemised',
      unknownKind: null,
    } as const;
    const ofKnown = own.notItemisedOfKnown === null ? null : { quantity: own.notItemisedOfKnown, how };
    add(
      { ...part, wording: null, ofKnown, caveats: [] },
      known(own.notItemised, how, null),
      ladder.countOf(own.notItemised, how),
    );
  }
  const unknowns = unknownPartsOf(breakdown);
  unknowns.forEach((unknownPart, index) => {
    const share = own.unknowns[index] as Quantity;
    const how = howShare(unknownPart, { ...reading, base: 'all' }, breakdown, bases[0]);
    const { id, label, unknownKind, caveats } = unknownPart;
    const part = {
      id,
      label,
      kind: 'unknown',
      unknownKind,
      wording: wordingOf(unknownPart),
      ofKnown: null,
      caveats,
    } as const;
    add(part, ladder.climb(share, how, null, printedCountOf(unknownPart)), ladder.count(unknownPart, share, how));
  });
  if (breakdown.unknown.state === 'not said') {
    const how: Derivation = { kind: 'not said' };
    const part = {
      id: NOT_SAID,
      label: 'Unknown',
      kind: 'unknown',
      unknownKind: null,
      ofKnown: null,
      caveats: [],
    } as const;
    const share = own.unknownTotal;
    add(
      { ...part, wording: breakdown.unknown.wording },
      ladder.climb(share, how, null, null),
      ladder.countOf(share, how),
    );
  }
  const unknownOfTop = unknown.at(-1) as Computed;
  const unknownCount: Computed = {
    quantity: times(unknownOfTop.quantity, (bases.at(-1) as Base).size.quantity),
    how: unknownOfTop.how,
  };
  const all = [...parts, ...ladder.partsAbove()];
  return {
    reading,
    parts: breakdown.doesNotSum === null ? all.map((part) => narrowed(part, all)) : all,
    unknown,
    unknownCount,
  };
}

/** Multiplies shares of the narrowest base up to the whole, one step a base, along the preferred reading of each step. */
class Ladder {
  private readonly bases: readonly [Base, ...Base[]];
  private readonly parent: Parent | null;

  constructor(bases: readonly [Base, ...Base[]], parent: Parent | null) {
    this.bases = bases;
    this.parent = parent;
  }

  /** The share of the narrowest base in each base, with the wordings that multiply to it. */
  private weights(): { weight: Quantity; factors: readonly string[] }[] {
    const own = { weight: ALL, factors: [] as readonly string[] };
    if (this.parent === null) return [own];
    const part = partOf(this.parent.counted, this.parent.category);
    return [
      own,
      ...part.shares.map((share) => ({
        weight: (share as BasedShare).share.quantity,
        factors: factorsOf((share as BasedShare).share.how),
      })),
    ];
  }

  /** `count` is what the source prints of the part, if it prints a count: it holds at every base. */
  climb(share: Quantity, how: Derivation, unknown: readonly Computed[] | null, count: Quantity | null): BasedShare[] {
    return this.weights().map(({ weight, factors }, index) => {
      const quantity = index === 0 ? share : heldTo(times(share, weight), count, this.bases[index]);
      const computed = { quantity, how: index === 0 ? how : multiplied(how, factors) };
      const doubt = unknown?.[index]?.quantity;
      return { share: computed, bounds: doubt === undefined ? quantity : worstCase(quantity, doubt) };
    });
  }

  count(part: Category | UnknownPart, share: Quantity, how: Derivation): Computed {
    const { printed } = part;
    if (printed.kind === 'quantity' && printed.scale === 'count') {
      return { quantity: printed.quantity, how: { kind: 'printed', wording: printed.wording } };
    }
    return this.countOf(share, how);
  }

  /** How many: the share multiplied through to the whole, times the size of the whole. */
  countOf(share: Quantity, how: Derivation): Computed {
    const top = this.bases.at(-1) as Base;
    const last = this.weights().at(-1);
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

/** A single unknown part keeps the source's own words: "a third", not "33%". */
function howUnknown({ unknown }: Breakdown): Derivation {
  if (unknown.state === 'not said') return { kind: 'not said' };
  const [only, ...others] = unknownPartsOf({ unknown });
  const isShare = only?.printed.kind === 'quantity' && only.printed.scale === 'share';
  return isShare && others.length === 0 ? { kind: 'printed', wording: only.printed.wording } : { kind: 'total' };
}

function complementOf(known: readonly Quantity[]): Interval {
  return complement(clipToShare(sum(known.map((quantity) => quantity.interval))));
}

function printedCountOf({ printed }: Category | UnknownPart): Quantity | null {
  return printed.kind === 'quantity' && printed.scale === 'count' ? printed.quantity : null;
}

/** A printed count is a share of every base whose size is known, however roughly the steps between multiply. */
function heldTo(share: Quantity, count: Quantity | null, base: Base | undefined): Quantity {
  if (count === null || base === undefined) return share;
  const direct = ratio(count, base.size.quantity);
  return { interval: both(direct.interval, share.interval), point: direct.point ?? share.point };
}

/** Whoever is surely another known part cannot be this one, wherever the unknown belong. */
function narrowed(part: CountedPart, all: readonly CountedPart[]): CountedPart {
  if (part.kind === 'unknown' || part.kind === 'outside') return part;
  const shares = part.shares.map((share, index): BasedShare | null => {
    if (share === null) return null;
    const others = all.filter((other) => other !== part && other.kind !== 'unknown');
    const sure = others.reduce((low, other) => low.add(other.shares[index]?.share.quantity.interval.low ?? ZERO), ZERO);
    const room = ONE.sub(sure);
    const { low, high, lowOpen } = share.bounds.interval;
    if (high === null || high.compare(room) <= 0 || room.compare(low) < 0) return share;
    return {
      ...share,
      bounds: { ...share.bounds, interval: interval(low, room, { low: lowOpen && !low.equals(room) }) },
    };
  });
  return { ...part, shares };
}

function worstCase(share: Quantity, unknown: Quantity): Quantity {
  const { low, lowOpen } = share.interval;
  const high = (share.interval.high ?? ONE).add(unknown.interval.high ?? ONE);
  const capped = high.compare(ONE) > 0;
  const bounds = capped
    ? interval(low, ONE, { low: lowOpen })
    : interval(low, high, { low: lowOpen, high: share.interval.highOpen || unknown.interval.highOpen });
  const exact = unknown.interval.high?.equals(ZERO) === true;
  return { interval: bounds, point: exact ? share.point : null };
}

/** "400 (40%)" where the source prints both. */
function wordingOf({ printed, printedShare }: Category | UnknownPart): string {
  return printedShare === null ? printed.wording : `${printed.wording} (${printedShare.wording})`;
}

function statedWordings(breakdown: Breakdown): string[] {
  const unknowns = unknownPartsOf(breakdown);
  return [...breakdown.categories, ...unknowns].map(({ printed }) => printed.wording);
}

function howShare(part: Category | UnknownPart, reading: Reading, breakdown: Breakdown, base: Base): Derivation {
  const { printed } = part;
  if (printed.kind === 'not said') return { kind: 'not said' };
  if (printed.kind === 'shorthand') return { kind: 'printed', wording: printed.wording };
  if (printed.kind === 'rest')
    return { kind: 'remainder', less: statedWordings(breakdown).filter((wording) => wording !== printed.wording) };
  if (printed.scale === 'share') {
    return reading.base === 'all'
      ? { kind: 'printed', wording: printed.wording }
      : { kind: 'product', factors: [printed.wording, 'those known'] };
  }
  const whole = printed.outOf === null && base.size.how.kind === 'printed' ? base.size.how.wording : '';
  return whole === '' ? { kind: 'printed', wording: printed.wording } : { kind: 'ratio', part: printed.wording, whole };
}

function howOfKnown(category: Category, reading: Reading): Derivation {
  const { printed } = category;
  if (reading.base === 'known' && printed.kind === 'quantity' && printed.scale === 'share')
    return { kind: 'printed', wording: printed.wording };
  return { kind: 'ratio', part: printed.wording, whole: 'those known' };
}

/** The wordings that a share multiplies from. */
export function factorsOf(how: Derivation): readonly string[] {
  switch (how.kind) {
    case 'printed':
      return [how.wording];
    case 'product':
      return how.factors;
    case 'remainder':
      return ['the rest'];
    case 'ratio':
      return [`${how.part} of ${how.whole}`];
    case 'total':
      return ['everything unknown'];
    case 'not said':
      return ['an unknown share'];
  }
}

function multiplied(how: Derivation, factors: readonly string[]): Derivation {
  return how.kind === 'not said' ? how : { kind: 'product', factors: [...factorsOf(how), ...factors] };
}
