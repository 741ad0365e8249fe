// What the truth could be if none or all of the unknown belonged to a part.
import { interval, ONE, ZERO } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import type { BasedShare, CountedPart } from './counted.ts';

export function worstCase(share: Quantity, unknown: Quantity): Quantity {
  const { low, lowOpen } = share.interval;
  const high = (share.interval.high ?? ONE).add(unknown.interval.high ?? ONE);
  const capped = high.compare(ONE) > 0;
  const bounds = capped
    ? interval(low, ONE, { low: lowOpen })
    : interval(low, high, { low: lowOpen, high: share.interval.highOpen || unknown.interval.highOpen });
  const exact = unknown.interval.high?.equals(ZERO) === true;
  return { interval: bounds, point: exact ? share.point : null };
}

/** Whoever is surely another known part cannot be this one, wherever the unknown belong. */
export function narrowed(part: CountedPart, all: readonly CountedPart[]): CountedPart {
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
