// What the truth could be if none or all of the unknown belonged to a part.
import type Fraction from 'fraction.js';
import { interval, isZero, ONE, ZERO } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import type { BasedShare, CountedPart } from './counted.ts';

export function worstCase(share: Quantity, unknown: Quantity): Quantity {
  const { low, lowOpen } = share.interval;
  const high = (share.interval.high ?? ONE).add(unknown.interval.high ?? ONE);
  const capped = high.compare(ONE) > 0;
  const bounds = capped
    ? interval(low, ONE, { low: lowOpen })
    : interval(low, high, { low: lowOpen, high: share.interval.highOpen || unknown.interval.highOpen });
  const exact = isZero(unknown.interval);
  return { interval: bounds, point: exact ? share.point : null };
}

/** Whoever is surely another known part cannot be this one, wherever the unknown belong. */
export function narrowed(parts: readonly CountedPart[]): CountedPart[] {
  const known = parts.filter(({ kind }) => kind !== 'unknown');
  const lowOf = (part: CountedPart, index: number): Fraction => part.shares[index]?.share.quantity.interval.low ?? ZERO;
  const sure = (parts[0]?.shares ?? []).map((_, index) =>
    known.reduce((low, part) => low.add(lowOf(part, index)), ZERO),
  );
  return parts.map((part) => {
    if (part.kind === 'unknown' || part.kind === 'outside') return part;
    const shares = part.shares.map((share, index): BasedShare | null => {
      if (share === null) return null;
      const room = ONE.sub(sure[index] ?? ZERO).add(lowOf(part, index));
      const { low, high, lowOpen } = share.bounds.interval;
      if (high === null || high.compare(room) <= 0 || room.compare(low) < 0) return share;
      const range = interval(low, room, { low: lowOpen && !low.equals(room) });
      return { ...share, bounds: { ...share.bounds, interval: range } };
    });
    return { ...part, shares };
  });
}
