// What the truth could be if none or all of the unknown belonged to a part.
import type Fraction from 'fraction.js';
import type { CountedPart, Fact } from '../figure/fact.ts';
import { interval, isZero, ONE, ZERO } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import { isAbsent, type Valued } from './valued.ts';

/** Where the unknown is no number, nothing but the whole bounds the share from above. */
export function worstCase(share: Quantity, unknown: Valued): Quantity {
  const { low, lowOpen } = share.interval;
  if (isAbsent(unknown)) return { interval: interval(low, ONE, { low: lowOpen }), point: null };
  const high = (share.interval.high ?? ONE).add(unknown.interval.high ?? ONE);
  const capped = high.compare(ONE) > 0;
  const bounds = capped
    ? interval(low, ONE, { low: lowOpen })
    : interval(low, high, { low: lowOpen, high: share.interval.highOpen || unknown.interval.highOpen });
  const exact = isZero(unknown.interval);
  return { interval: bounds, point: exact ? share.point : null };
}

/**
 * Whoever is surely another known part cannot be this one, wherever the unknown belong. Where a part is no number, the sum
 * of the others would give it away, or make a bound of silence.
 */
export function narrowed(parts: readonly CountedPart[]): CountedPart[] {
  const known = parts.filter(({ kind }) => kind !== 'unknown');
  const lowOf = (part: CountedPart, index: number): Fraction => part.shares[index]?.value?.interval.low ?? ZERO;
  const isOpen = (index: number): boolean =>
    parts.some(({ shares }) => {
      const absent = shares[index]?.absent ?? null;
      return absent !== null && absent !== 'not applicable';
    });
  const sure = (parts[0]?.shares ?? []).map((_, index) =>
    isOpen(index) ? null : known.reduce((low, part) => low.add(lowOf(part, index)), ZERO),
  );
  return parts.map((part) => {
    if (part.kind === 'unknown' || part.kind === 'outside') return part;
    const shares = part.shares.map((share, index): Fact | null => {
      const others = sure[index] ?? null;
      if (share === null || share.overUnknowns === null || others === null) return share;
      const room = ONE.sub(others).add(lowOf(part, index));
      const { low, high, lowOpen } = share.overUnknowns.interval;
      if (high === null || high.compare(room) <= 0 || room.compare(low) < 0) return share;
      const range = interval(low, room, { low: lowOpen && !low.equals(room) });
      return { ...share, overUnknowns: { ...share.overUnknowns, interval: range } };
    });
    return { ...part, shares };
  });
}
