// How many decimals of a percentage a reader is shown: as fine as what is printed beside it, and no finer than it is known.
import Fraction from 'fraction.js';
import type { Fact } from '../figure/fact.ts';
import { type CountedBreakdown, mapAll, withFacts } from '../figure/figure.ts';
import { isExact, ONE, width } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import { isAbsent, type Valued } from './valued.ts';

const MOST = 4;

/** The last digit stands for no less than the width, give or take what dividing a rounded number by those known adds. */
function deserved({ interval, point }: Quantity): number {
  const wide = width(interval);
  if (point === null || wide === null) return 0;
  const points = wide.mul(100);
  let decimals = 0;
  for (let unit = new Fraction(1, 4); decimals < MOST && points.compare(unit) <= 0; unit = unit.div(10)) decimals++;
  return decimals;
}

/** An exact share of whole per cent needs none; what is neither exact nor printed is told by its ends. */
function needed(share: Valued): number {
  if (isAbsent(share)) return 0;
  if (!isExact(share.interval)) return deserved(share);
  return share.interval.low.mul(100).d === 1n ? 0 : 1;
}

/** The decimals of a figure: those of its finest share. What is worked out of rounded numbers is no finer than they are. */
export function finest(shares: readonly Valued[], workedOut: readonly Valued[]): number {
  const exact = workedOut.filter((share) => !isAbsent(share) && isExact(share.interval));
  return Math.max(0, ...[...shares, ...exact].map(needed));
}

/** Of a share in a figure with so many decimals. None and all are said without any. */
export function decimalsIn(share: Valued, ofFigure: number): number {
  if (isAbsent(share)) return 0;
  if (!isExact(share.interval)) return Math.min(deserved(share), ofFigure);
  return share.interval.low.equals(0) || share.interval.low.equals(ONE) ? 0 : Math.max(ofFigure, needed(share));
}

/** The rows of a table stand in one column: exact shares have the same decimals in all of them. */
export function inOneColumn(rows: readonly CountedBreakdown[]): CountedBreakdown[] {
  const shares = rows.flatMap(({ readings }) => readings.flatMap(({ parts }) => parts.flatMap((part) => part.shares)));
  const most = Math.max(0, ...shares.map((share) => share?.decimals ?? 0));
  return shares.every((share) => share === null || share.decimals === most)
    ? [...rows]
    : rows.map((row) => raised(row, most));
}

function raised(row: CountedBreakdown, most: number): CountedBreakdown {
  const fine = (fact: Fact): Fact =>
    fact.scale === 'share' && fact.value !== null && isExact(fact.value.interval)
      ? { ...fact, decimals: decimalsIn(fact.value, most) }
      : fact;
  const readings = mapAll(row.readings, (reading) => withFacts(reading, fine));
  return { ...row, readings, preferred: readings[row.readings.indexOf(row.preferred)] ?? readings[0] };
}
