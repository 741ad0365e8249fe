// A value as the source prints it -> the interval its wording allows. The grammar of FORMAT: see README, "Values".
import Fraction from 'fraction.js';
import type { Conventions, ConventionWord, Margin } from '../figure/conventions.ts';
import { clipToShare, type Interval, interval, ONE, ZERO } from '../figure/interval.ts';
import type { Place } from '../figure/place.ts';
import type { MarkLetter, Printed, ShorthandName } from '../figure/printed.ts';
import { exactQuantity, type Quantity } from '../figure/quantity.ts';
import { words } from '../words/words.ts';
import { fractionInWords, wholeNumber } from './number-words.ts';
import { type Refusal, suspicion } from './suspicious-value.ts';

export type Scale = 'count' | 'share';

interface Reading {
  readonly scale: Scale;
  readonly quantity: Quantity;
  readonly outOf: Quantity | null;
}

const HALF = new Fraction(1, 2);
const HUNDRED = new Fraction(100);
const MAJORITY = ['the majority', 'a majority', 'most', 'mostly'];
const MARK = /\s?\[([prbeu])\]$/;
export const NOT_SAID = 'the source does not say';
const HEDGE =
  /^(about|around|almost|nearly|just under|just over|over|more than|at least|under|fewer than|less than|up to) (.+)$/;

export const SHARE_FORMS =
  '38%, 61–64%, 13 of 150, 9 in 10, two-thirds, about half, the majority, [c], the rest, the source does not say';
export const COUNT_FORMS =
  '2,379, 13 of 150, about 400, more than 2,000, 10–20, [c], the rest, the source does not say';
/** What a sentence can say: a value that leaves something out cannot be checked. */
export const CLAIM_SHARE_FORMS = '38%, 61–64%, 9 in 10, two-thirds, about half, more than a third, the majority';
export const CLAIM_COUNT_FORMS = '2,379, about 400, more than 2,000, 10–20';

/**
 * Reads one value. `scales` says what may stand here. Returns the printed value, with its wording kept and the
 * interval that the wording and the report's conventions allow, or a refusal; it never guesses.
 */
export function readValue(
  text: string,
  scales: readonly Scale[],
  conventions: Conventions,
  place: Place,
): Printed | Refusal {
  const wording = normalised(text);
  if (wording.length > LONGEST) {
    return {
      message: `the value has ${wording.length} letters`,
      fix: `write a number or one of the known wordings: ${SHARE_FORMS}`,
    };
  }
  const { plain, marks } = withoutMarks(wording.toLowerCase());
  const worded = { wording, plain: wording.slice(0, plain.length), marks, place };
  if (plain === 'the rest') return { kind: 'rest', ...worded };
  if (plain === NOT_SAID) return { kind: 'not said', ...worded };
  const shorthand = /^\[(c|x|z|low)\]$/.exec(plain)?.[1] as ShorthandName | undefined;
  if (shorthand !== undefined) return { kind: 'shorthand', shorthand, ...worded };
  const forms = scales.includes('share') ? SHARE_FORMS : COUNT_FORMS;
  const otherwise = `write it as the source prints it: ${forms}`;
  const doubt = suspicion(marks.length === 0 ? wording : plain, otherwise) ?? doubtfulBrackets(plain);
  if (doubt !== null) return doubt;
  const found = hedged(plain, conventions) ?? amount(plain, conventions);
  if (found === null) return { message: `"${wording}" is not a value`, fix: otherwise };
  // The grammar works in lower case; the editor is shown what was typed.
  if ('message' in found) return { ...found, message: found.message.replace(`"${plain}"`, `"${wording}"`) };
  if (!scales.includes(found.scale) && found.outOf === null) return wrongScale(wording, found, forms);
  const partWording = found.outOf === null ? worded.plain : worded.plain.replace(/ of \S+/i, '');
  return { kind: 'quantity', ...found, ...worded, partWording };
}

/** Spaces at the ends and double ones do not count. */
export function normalised(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Where no value is, or none could be read. */
export function notSaid(place: Place, wording = ''): Printed {
  return { kind: 'not said', wording, plain: wording, marks: [], place };
}

/** Longer than any wording of a value, and short enough that no pattern below can take long. */
const LONGEST = 100;

/** Takes the marks off the end: "7% [p] [b]" is 7%, provisional, after a break. */
function withoutMarks(text: string): { plain: string; marks: MarkLetter[] } {
  const marks: MarkLetter[] = [];
  let plain = text;
  for (let match = MARK.exec(plain); match !== null; match = MARK.exec(plain)) {
    const letter = match[1] as MarkLetter;
    if (!marks.includes(letter)) marks.unshift(letter);
    plain = plain.slice(0, match.index).trimEnd();
  }
  return { plain, marks };
}

function doubtfulBrackets(plain: string): Refusal | null {
  const bracket = /\[[^\]]*\]?/.exec(plain)?.[0];
  if (bracket === undefined) return null;
  const known = Object.entries({ ...words.numbers.shorthand, ...words.numbers.marks }).map(
    ([letter, meaning]) => `[${letter}] ${meaning}`,
  );
  return { message: `"${bracket}" is not a mark`, fix: `known marks: ${known.join(', ')}` };
}

function wrongScale(wording: string, { scale, quantity }: Reading, forms: string): Refusal {
  if (scale === 'share') {
    return {
      message: `"${wording}" is a share where a number should stand`,
      fix: `use "share:" instead of "count:", or write the number: ${forms}`,
    };
  }
  const message = `"${wording}" is a number where a share should stand`;
  const canBePercentage = quantity.point !== null && quantity.point.compare(HUNDRED) <= 0 && /\d$/.test(wording);
  const fix = 'use "count:" instead of "share:"';
  return { message, fix: canBePercentage ? `write ${wording}% if it is a percentage, or ${fix}` : fix };
}

function hedged(text: string, conventions: Conventions): Reading | Refusal | null {
  if (MAJORITY.includes(text)) return share(interval(HALF, ONE, { low: true }), null);
  const [, word = '', plain = ''] = HEDGE.exec(text) ?? [];
  const named = amount(plain, conventions);
  if (named === null || 'message' in named) return named;
  const { point } = named.quantity;
  if (point === null) return null;
  const end = named.scale === 'share' ? ONE : (named.outOf?.point ?? null);
  const range = Object.hasOwn(conventions, word)
    ? hedgedMargin(named, point, end, word as ConventionWord, conventions)
    : oneSided(word, point, end);
  if (range === null) return { message: `"${text}" leaves no number possible`, fix: 'compare it with the source' };
  return { ...named, quantity: { interval: named.scale === 'share' ? clipToShare(range) : range, point: null } };
}

function margin(point: Fraction, reach: Margin): Interval {
  return interval(point.mul(ONE.sub(reach.below)), point.mul(ONE.add(reach.above)));
}

/**
 * A hedged number reaches at least as far as the plain one: "about 1%" no less than 1%. People and things are whole, and a
 * part stays inside its whole. Null where the words leave no number: "almost 0".
 */
function hedgedMargin(
  named: Reading,
  point: Fraction,
  most: Fraction | null,
  word: ConventionWord,
  conventions: Conventions,
): Interval | null {
  const by = margin(point, conventions[word]);
  const open = { low: word === 'just over', high: /^(almost|nearly|just under)$/.test(word) };
  const plain = named.quantity.interval;
  const whole = (end: Fraction, up: boolean): Fraction =>
    named.scale === 'count' ? (up ? end.ceil() : end.floor()) : end;
  const low = open.low ? point : whole(by.low.compare(plain.low) < 0 ? by.low : plain.low, false);
  const further =
    by.high !== null && plain.high !== null && by.high.compare(plain.high) > 0 ? by.high : (plain.high ?? point);
  const capped = most !== null && further.compare(most) > 0 ? most : whole(further, true);
  const high = open.high ? point : capped;
  return low.compare(high) >= 0 ? null : interval(low, high, open);
}

function oneSided(word: string, point: Fraction, end: Fraction | null): Interval | null {
  switch (word) {
    case 'over':
    case 'more than':
      return end === null || end.compare(point) > 0 ? interval(point, end, { low: true }) : null;
    case 'at least':
      return interval(point, end);
    case 'up to':
      return interval(ZERO, point);
    default:
      return point.equals(ZERO) ? null : interval(ZERO, point, { high: true });
  }
}

function amount(text: string, conventions: Conventions): Reading | Refusal | null {
  return (
    percentage(text) ??
    percentageRange(text) ??
    ratio(text, conventions) ??
    fraction(text, conventions) ??
    count(text) ??
    countRange(text)
  );
}

/** "38%" is 37.5 to 38.5, "0.16%" is 0.155 to 0.165: half a unit of the last digit printed, either way. */
function percentage(text: string): Reading | Refusal | null {
  const match = /^(\d{1,3})(?:\.(\d{1,6}))? ?%$/.exec(text);
  if (match === null) return null;
  const decimals = match[2] ?? '';
  const scale = 10 ** decimals.length;
  const point = new Fraction(BigInt(`${match[1]}${decimals}`), BigInt(scale)).div(HUNDRED);
  if (point.compare(ONE) > 0) return { message: `"${text}" is more than the whole`, fix: 'a share is 0% to 100%' };
  const half = new Fraction(1, 2 * scale).div(HUNDRED);
  const low = point.sub(half);
  return share(clipToShare(interval(low.compare(ZERO) < 0 ? ZERO : low, point.add(half))), point);
}

/** "61–64%": from the lower end of what rounds to 61 up to the upper end of what rounds to 64. */
function percentageRange(text: string): Reading | Refusal | null {
  const match = /^(\d{1,3}(?:\.\d{1,6})?) ?%? ?(?:–|-|to) ?(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text);
  if (match === null) return null;
  const from = percentage(`${match[1]}%`);
  const to = percentage(`${match[2]}%`);
  if (from === null || to === null) return null;
  if ('message' in from) return from;
  if ('message' in to) return to;
  const { high } = to.quantity.interval;
  const ends = [from.quantity.point, to.quantity.point] as const;
  if (high === null || ends[0] === null || ends[1] === null || ends[0].compare(ends[1]) > 0) return backwards(text);
  return share(interval(from.quantity.interval.low, high), null);
}

/** "13 of 150" counts 13 out of 150 exactly; "9 in 10" is a share rounded to tenths, "1 in 4" a plain fraction. */
function ratio(text: string, conventions: Conventions): Reading | Refusal | null {
  const match = /^(\S+) (of|in|out of) (\S+)$/.exec(text);
  if (match?.[1] === undefined || match[3] === undefined) return null;
  const part = wholeNumber(match[1]);
  const whole = wholeNumber(match[3]);
  if (part === null || whole === null) return null;
  if (part.compare(whole) > 0)
    return { message: `"${text}" is more than the whole`, fix: 'the first number is a part of the second' };
  if (whole.equals(ZERO))
    return { message: `"${text}" is a part of nothing`, fix: 'the second number must be above 0' };
  if (match[2] === 'of') return { scale: 'count', quantity: exactQuantity(part), outOf: exactQuantity(whole) };
  if (whole.compare(10) < 0) return share(clipToShare(margin(part.div(whole), conventions.fraction)), part.div(whole));
  const low = part.equals(ZERO) ? ZERO : part.sub(HALF).div(whole);
  return share(clipToShare(interval(low, part.add(HALF).div(whole))), part.div(whole));
}

function fraction(text: string, conventions: Conventions): Reading | null {
  const point = fractionInWords(text);
  return point === null ? null : share(clipToShare(margin(point, conventions.fraction)), point);
}

function count(text: string): Reading | null {
  const whole = wholeNumber(text);
  return whole === null ? null : { scale: 'count', quantity: exactQuantity(whole), outOf: null };
}

function countRange(text: string): Reading | Refusal | null {
  const match = /^(\S+?) ?(?:–|-| to ) ?(\S+)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const from = wholeNumber(match[1]);
  const to = wholeNumber(match[2]);
  if (from === null || to === null) return null;
  if (from.compare(to) > 0) return backwards(text);
  return { scale: 'count', quantity: { interval: interval(from, to), point: null }, outOf: null };
}

function backwards(text: string): Refusal {
  return { message: `"${text}" runs backwards`, fix: 'write the smaller number first' };
}

function share(range: Interval, point: Fraction | null): Reading {
  return { scale: 'share', quantity: { interval: range, point }, outOf: null };
}
