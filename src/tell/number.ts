// Numbers as words and digits, with no more digits than they deserve. No locale: the same text on every machine.
import Fraction from 'fraction.js';
import { type Interval, isExact, ONE, width, ZERO } from '../figure/interval.ts';
import { type Quantity, saysNothing } from '../figure/quantity.ts';
import { words } from '../words/words.ts';

const say = words.numbers;

const HUNDRED = new Fraction(100);
const HALF = new Fraction(1, 2);

/** 2379 -> "2,379", 8.67 with one decimal -> "8.7". */
export function decimal(value: Fraction, decimals: number): string {
  const rounded = value.round(decimals);
  const [whole = '0', digits = ''] = rounded.toString(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, say.THOUSANDS);
  return decimals === 0 ? grouped : `${grouped}${say.DECIMAL_SIGN}${digits.padEnd(decimals, '0').slice(0, decimals)}`;
}

/** 10000 -> "10,000" */
export function wholeNumber(value: number): string {
  return decimal(new Fraction(value), 0);
}

export function percent(share: Fraction, decimals = 0): string {
  return say.percentage(decimal(share.mul(HUNDRED), decimals));
}

/** A share as precisely as it is known: "38%", "8.7%", "about two thirds", "more than half", "between 45% and 78%". */
export function shareInWords(share: Quantity, decimals = decimalsFor(share)): string {
  const { interval, point } = share;
  if (saysNothing(share, 'share')) return say.UNKNOWN_SHARE;
  if (isExact(interval)) return plainPercent(interval.low, decimals);
  if (point !== null && isRounding(interval)) return rounded(share, point, decimals);
  return oneSided(interval, decimals) ?? roughShare(interval) ?? shareRange(share);
}

/** The same with its interval, where the words alone would hide how wide it is. */
export function shareWithRange(share: Quantity, decimals = decimalsFor(share)): string {
  const said = shareInWords(share, decimals);
  const plain =
    said === shareRange(share) ||
    isExact(share.interval) ||
    oneSided(share.interval, decimals) !== null ||
    saysNothing(share, 'share');
  return plain || (share.point !== null && isRounding(share.interval))
    ? said
    : say.shareWithRange(said, shareSpan(share));
}

/** "between 61% and 70%": ends rounded outwards, so that the range printed holds the range computed. */
export function shareRange({ interval }: Quantity, decimals = 0): string {
  const [low, high] = percentEnds(interval, decimals);
  return low === high ? say.percentage(low) : say.between(say.percentage(low), say.percentage(high));
}

/** "61 to 70%", "over 50%", for tables and charts. */
export function shareSpan(share: Quantity, decimals = decimalsFor(share)): string {
  const { interval, point } = share;
  if (isExact(interval)) return plainPercent(interval.low, decimals);
  if (point !== null && isRounding(interval)) return rounded(share, point, decimals);
  const [low, high] = percentEnds(interval, decimals);
  if (low === '0' && high === '100') return say.NOT_KNOWN;
  if (interval.high === null || interval.high.equals(ONE))
    return interval.lowOpen ? say.over(say.percentage(low)) : say.orMore(say.percentage(low));
  if (interval.low.equals(ZERO))
    return interval.highOpen ? say.under(say.percentage(high)) : say.upTo(say.percentage(high));
  return low === high ? say.percentage(low) : say.shareFromTo(low, high);
}

/** Of a span that has one end alone, that end: "10%" of "under 10%". */
export function endOfSpan(share: Quantity, decimals = decimalsFor(share)): string | null {
  const { interval, point } = share;
  if (isExact(interval)) return limitNear(interval.low, decimals);
  if (point !== null && isRounding(interval))
    return reachesLimit(interval, point, decimals) ? null : limitNear(point, decimals);
  const [low, high] = percentEnds(interval, decimals);
  if (low === '0' && high === '100') return null;
  if (interval.high === null || interval.high.equals(ONE)) return interval.lowOpen ? say.percentage(low) : null;
  return interval.low.equals(ZERO) ? say.percentage(high) : null;
}

/** Ends less than a point apart have a decimal. */
function decimalsOfEnds({ low, high }: Interval, least: number): number {
  const narrow = high !== null && high.sub(low).compare(new Fraction(1, 100)) < 0;
  return Math.max(narrow ? 1 : 0, least);
}

/** Rounded outwards in the last digit shown. */
function percentEnds(range: Interval, least: number): [string, string] {
  const { low, high } = range;
  const decimals = decimalsOfEnds(range, least);
  return [
    decimal(low.mul(HUNDRED).floor(decimals), decimals),
    decimal((high ?? ONE).mul(HUNDRED).ceil(decimals), decimals),
  ];
}

/** What is not zero never reads as zero, and what is not all never as all. */
function plainPercent(share: Fraction, decimals: number): string {
  const limit = limitNear(share, decimals);
  if (limit === null) return percent(share, decimals);
  return isNearZero(share) ? say.under(limit) : say.over(limit);
}

/** "1%" where a share rounds to zero and is none, "99%" where it rounds to all and is not; else null. */
function limitNear(share: Fraction, decimals: number): string | null {
  const shown = share.mul(HUNDRED).round(decimals);
  const unit = unitOf(decimals);
  if (shown.equals(0) && !share.equals(0)) return percent(unit, decimals);
  return shown.equals(100) && !share.equals(1) ? percent(ONE.sub(unit), decimals) : null;
}

function isNearZero(share: Fraction): boolean {
  return share.compare(HALF) < 0;
}

/** The share that the last digit shown stands for. */
function unitOf(decimals: number): Fraction {
  return new Fraction(1, 100 * 10 ** decimals);
}

/** A printed percentage; where its digits would mislead and it may reach further than the last of them, its range. */
function rounded(share: Quantity, point: Fraction, decimals: number): string {
  return reachesLimit(share.interval, point, decimals) ? shareRange(share, decimals) : plainPercent(point, decimals);
}

function reachesLimit({ low, high }: Interval, point: Fraction, decimals: number): boolean {
  if (limitNear(point, decimals) === null) return false;
  const unit = unitOf(decimals);
  return isNearZero(point) ? (high ?? ONE).compare(unit) >= 0 : low.compare(ONE.sub(unit)) <= 0;
}

/** What rounding a printed percentage leaves open: at most one percentage point. */
function isRounding(interval: Interval): boolean {
  const wide = width(interval);
  return wide !== null && wide.compare(new Fraction(1, 100)) <= 0;
}

/**
 * Of a share that stands alone: an exact one has a decimal where it needs one; of a printed one the last digit stands for no
 * less than its width.
 */
function decimalsFor({ interval, point }: Quantity): number {
  if (isExact(interval)) return interval.low.mul(HUNDRED).d === 1n ? 0 : 1;
  const points = (width(interval) ?? ONE).mul(HUNDRED);
  let decimals = 0;
  for (let unit = new Fraction(1, 10); point !== null && decimals < 6 && points.compare(unit) <= 0; unit = unit.div(10))
    decimals++;
  return decimals;
}

const NAMED: readonly (readonly [Fraction, string])[] = [
  [HALF, say.fractions.half],
  [new Fraction(1, 3), say.fractions.third],
  [new Fraction(2, 3), say.fractions.twoThirds],
  [new Fraction(1, 4), say.fractions.quarter],
  [new Fraction(3, 4), say.fractions.threeQuarters],
  [new Fraction(1, 5), say.fractions.fifth],
  [new Fraction(2, 5), say.fractions.twoFifths],
  [new Fraction(3, 5), say.fractions.threeFifths],
  [new Fraction(4, 5), say.fractions.fourFifths],
  [new Fraction(1, 10), say.fractions.tenth],
  [new Fraction(9, 10), say.fractions.nineTenths],
];

/** Ends are rounded towards what the words leave open, so that the words stay true. */
function oneSided(range: Interval, least: number): string | null {
  const { low, high, lowOpen, highOpen } = range;
  const decimals = decimalsOfEnds(range, least);
  const shown = (value: Fraction, rounded: Fraction): string =>
    value.equals(HALF) ? say.fractions.half : say.percentage(decimal(rounded, decimals));
  if ((high === null || high.equals(ONE)) && low.compare(ZERO) > 0)
    return (lowOpen ? say.moreThan : say.atLeast)(shown(low, low.mul(HUNDRED).floor(decimals)));
  if (low.equals(ZERO) && high !== null && high.compare(ONE) < 0)
    return (highOpen ? say.lessThan : say.atMost)(shown(high, high.mul(HUNDRED).ceil(decimals)));
  return null;
}

/** A simple fraction near the middle of a wide interval, or a whole percentage in a narrow one; null where it is too wide. */
function roughShare(interval: Interval): string | null {
  const wide = width(interval);
  if (wide === null) return null;
  const middle = interval.low.add(wide.div(2));
  if (isWide(wide, middle)) return null;
  if (wide.compare(new Fraction(8, 100)) >= 0) {
    const named = NAMED.find(([value]) => value.sub(middle).abs().compare(wide.div(4)) <= 0);
    if (named !== undefined) return say.about(named[1]);
  }
  const shown = middle.mul(HUNDRED).round();
  return shown.equals(0) || shown.equals(100) ? null : say.about(percent(middle));
}

/** Whether a share is said as "about …", which its range should follow. */
export function isSaidRoughly(share: Quantity): boolean {
  const { interval, point } = share;
  if (saysNothing(share, 'share') || isExact(interval) || (point !== null && isRounding(interval))) return false;
  return oneSided(interval, 0) === null && roughShare(interval) !== null;
}

/** An interval wider than a quarter of its middle has no "about": only its ends are said. */
function isWide(wide: Fraction, middle: Fraction): boolean {
  return wide.mul(4).compare(middle) > 0;
}

/** A count as precisely as it is known: "2,379", "about 450", "more than 2,000", "an unknown number". */
export function countInWords(count: Quantity): string {
  const { interval } = count;
  if (interval.high === null) {
    if (interval.low.equals(ZERO)) return say.UNKNOWN_COUNT;
    return (interval.lowOpen ? say.moreThan : say.atLeast)(decimal(interval.low.floor(), 0));
  }
  if (isExact(interval)) return decimal(interval.low, 0);
  return roughCount(interval, interval.high) ?? countRange(count);
}

/** "about 450, between 401 and 504". */
export function countWithRange(count: Quantity): string {
  const said = countInWords(count);
  const range = countRange(count);
  const isPlain = count.interval.high === null || isExact(count.interval) || said === range;
  return isPlain ? said : say.countWithRange(said, range);
}

/** "between 401 and 504": whole ends, rounded outwards. */
export function countRange({ interval: { low, high } }: Quantity): string {
  const from = decimal(low.floor(), 0);
  const to = high === null ? null : decimal(high.ceil(), 0);
  if (to === null) return say.atLeast(from);
  return from === to ? from : say.between(from, to);
}

/** "401 to 504", for tables and charts. */
export function countSpan(count: Quantity): string {
  const { low, high } = count.interval;
  if (high === null) return low.equals(ZERO) ? say.NOT_KNOWN : countInWords(count);
  if (isExact(count.interval)) return decimal(low, 0);
  const from = decimal(low.floor(), 0);
  const to = decimal(high.ceil(), 0);
  return from === to ? from : say.countFromTo(from, to);
}

function roughCount({ low }: Interval, high: Fraction): string | null {
  const wide = high.sub(low);
  if (isWide(wide, low.add(wide.div(2)))) return null;
  let step = ONE;
  for (let next = 5, factor = 2; wide.compare(next * 2) >= 0; next *= factor, factor = factor === 2 ? 5 : 2)
    step = new Fraction(next);
  const middle = low.add(wide.div(2));
  const rounded = middle.div(step).round().mul(step);
  if (rounded.equals(ZERO)) return null;
  return say.about(decimal(rounded, 0));
}

/** How far two numbers of people or things that are known exactly are apart. */
export function exactDifference(one: Quantity | null, other: Quantity | null): string {
  const [a, b] = [one?.interval.low ?? ZERO, other?.interval.low ?? ZERO];
  return decimal(a.sub(b).abs(), 0);
}

/** With every digit that a terminating decimal has, at most four, and no separators: "4.5", "12.3457". */
export function exactDecimal(value: Fraction): string {
  return value
    .round(4)
    .toString(20)
    .replace(/\(0\)$/, '');
}
