// One breakdown -> every part at every base, from its own population up to the whole. All readings are counted.
import type { Quantity } from '../figure/quantity.ts';
import {
  type Breakdown,
  type Category,
  type Population,
  type Reading,
  type UnknownPart,
  unknownPartsOf,
} from '../figure/report.ts';
import { basesOf } from './bases.ts';
import { narrowed } from './bounds.ts';
import type {
  Base,
  BasedShare,
  Computed,
  CountedBreakdown,
  CountedPart,
  CountedReading,
  Derivation,
  Parent,
} from './counted.ts';
import { howOfKnown, howShare, lessOf } from './derivations.ts';
import { Ladder } from './ladder.ts';
import { ownShares, times } from './own-shares.ts';

const NOT_ITEMISED = 'not-itemised';
const NOT_SAID = 'unknown';

/** Counts a breakdown. `comparison` is left to whoever holds the breakdown that this one restates. */
export function countBreakdown(population: Population, breakdown: Breakdown, parent: Parent | null): CountedBreakdown {
  const bases = basesOf(population, breakdown.source, parent);
  const [first, ...others] = breakdown.readings;
  const count = (reading: Reading): CountedReading => countReading(breakdown, reading, bases, parent);
  const readings: [CountedReading, ...CountedReading[]] = [count(first), ...others.map(count)];
  const preferred = readings.find(({ reading }) => reading.preferred) ?? readings[0];
  return { population, breakdown, bases, readings, preferred, parent, comparison: null };
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
  const known = (share: Quantity, how: Derivation, printed: Category | null): BasedShare[] =>
    ladder.climb(share, how, unknown, printed);
  const add = (
    part: Omit<CountedPart, 'breakdown' | 'shares' | 'count'>,
    shares: CountedPart['shares'],
    count: Computed,
  ): void => {
    parts.push({ ...part, breakdown: breakdown.id, shares, count });
  };

  breakdown.categories.forEach((category, index) => {
    const share = own.categories[index] as Quantity;
    const how = howShare(category, reading, breakdown, bases[0]);
    const quantity = own.ofKnown[index] ?? null;
    const ofKnown = quantity === null ? null : { quantity, how: howOfKnown(category, reading) };
    const part = { id: category.id, label: category.label, kind: 'category', unknownKind: null } as const;
    add(
      { ...part, ...wordingOf(category), ofKnown, caveats: category.caveats },
      known(share, how, category),
      ladder.count(category, share, how),
    );
  });
  if (own.notItemised !== null) {
    const how: Derivation = { kind: 'remainder', less: lessOf(breakdown) };
    const part = {
      id: NOT_ITEMISED,
      label: 'Not itemised by the source',
      kind: 'not itemised',
      unknownKind: null,
    } as const;
    const ofKnown = own.notItemisedOfKnown === null ? null : { quantity: own.notItemisedOfKnown, how };
    add(
      { ...part, wording: null, sourcePrints: null, ofKnown, caveats: [] },
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
      ...wordingOf(unknownPart),
      ofKnown: null,
      caveats,
    } as const;
    add(part, ladder.climb(share, how, null, unknownPart), ladder.count(unknownPart, share, how));
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
      { ...part, wording: breakdown.unknown.wording, sourcePrints: null },
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
    parts: breakdown.doesNotSum === null ? narrowed(all) : all,
    unknown,
    unknownCount,
  };
}

/** "400 (40%)" where the source prints both. */
function wordingOf(part: Category | UnknownPart): Pick<CountedPart, 'wording' | 'sourcePrints'> {
  const values = part.printedShare === null ? [part.printed] : [part.printed, part.printedShare];
  const both = ([first = '', second]: readonly string[]): string =>
    second === undefined ? first : `${first} (${second})`;
  return {
    wording: both(values.map(({ wording }) => wording)),
    sourcePrints: values.some(({ sourcePrints }) => sourcePrints !== undefined)
      ? both(values.map(({ wording, sourcePrints }) => sourcePrints ?? wording))
      : null,
  };
}
