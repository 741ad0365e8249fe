// Rules on what the numbers of a breakdown come to, and what they are shares of.
import { countOfWhole } from '../../count/bases.ts';
import { exactly, exceeds, type Interval, intersection, ONE, sum } from '../../figure/interval.ts';
import { isCount, type Printed } from '../../figure/printed.ts';
import { NO_COUNT_SAID, type Quantity, ratio } from '../../figure/quantity.ts';
import { type Breakdown, partsOf, type Reading, unknownPartsOf } from '../../figure/report.ts';
import { onNumbers, onPopulations } from '../rule.ts';

/** study: 38%, borrow: 46%, not-known: 30%: more than the whole, whatever rounding allows */
export const breakdownCloses = onNumbers('breakdown-closes', 'error', ({ breakdown, bases: [base] }, tell) => {
  if (breakdown.doesNotSum !== null) return;
  const size = base.size.value ?? NO_COUNT_SAID;
  const [tooMuch] = breakdown.readings.flatMap((reading) => overflow(breakdown, reading, size, base.label) ?? []);
  if (tooMuch === undefined) return;
  tell(
    breakdown.categories.at(-1)?.printed.place ?? breakdown.place,
    tooMuch,
    'correct a share, say with "base:" what the shares are shares of, or say why the parts need not add up: does-not-sum: several answers were allowed',
  );
});

function overflow(breakdown: Breakdown, reading: Reading, size: Quantity, whole: string): string | null {
  const { id, categories } = breakdown;
  const reach = (parts: readonly { readonly printed: Printed }[]): Interval =>
    sum(parts.flatMap(({ printed }) => stated(printed, size)?.interval ?? []));
  // Shares of those known must close among themselves; counts and unknowns are of all under any reading.
  const ofKnown = reach(categories.filter(({ printed }) => !isCount(printed)));
  const counts = categories.filter(({ printed }) => isCount(printed));
  const isOfKnown = reading.base === 'known';
  const ofAll = reach(isOfKnown ? [...counts, ...unknownPartsOf(breakdown)] : partsOf(breakdown));
  // "The majority" twice is more than the whole, though its open end only touches it.
  if (isOfKnown && exceeds(ofKnown, exactly(ONE)))
    return `the categories of "${id}" reach ${percentRange(ofKnown)} of those known`;
  if (!exceeds(ofAll, exactly(ONE))) return null;
  return `the categories and unknowns of "${id}" reach ${percentRange(ofAll)} of "${whole}"`;
}

/** What a printed value claims of the whole; "the rest" and silence claim nothing. */
function stated(printed: Printed, size: Quantity): Quantity | null {
  if (printed.kind !== 'quantity') return null;
  return printed.scale === 'share' ? printed.quantity : ratio(printed.quantity, printed.outOf ?? size);
}

/** "104 to 108%" */
function percentRange({ low, high }: Interval): string {
  const from = low.mul(100).floor().toString();
  const to = high === null ? 'any number of' : high.mul(100).ceil().toString();
  return from === to ? `${from}%` : `${from} to ${to}%`;
}

/** count: 150 … provided: 13 of 140 · study: {count: 3,000} of 2,379 visits */
export const countFitsBase = onNumbers('count-fits-base', 'error', ({ breakdown, bases: [{ size, label }] }, tell) => {
  const whole = (size.value ?? NO_COUNT_SAID).interval;
  for (const { printed } of partsOf(breakdown)) {
    if (!isCount(printed)) continue;
    if (printed.outOf !== null && intersection(printed.outOf.interval, whole) === null)
      tell(
        printed.place,
        `"${printed.wording}" is a part of another number than that of "${label}"`,
        'correct one of the two, or divide the population that the source means with "of:"',
      );
    else if (whole.high !== null && exceeds(printed.quantity.interval, exactly(whole.high)))
      tell(
        printed.place,
        `"${printed.wording}" is more than there are in "${label}"`,
        'a part cannot be larger than its whole: correct one of the two',
      );
  }
});

/** count: 240 by one source, categories: {staff: {count: 45}, …} by another one: shares of which whole? */
export const wholeOfSource = onPopulations('whole-of-source', 'warning', (population, tell) => {
  for (const breakdown of population.breakdowns) {
    const { id, of, source } = breakdown;
    const isCounted = partsOf(breakdown).some(({ printed }) => isCount(printed) && printed.outOf === null);
    if (of !== null || !isCounted || countOfWhole(population, source) !== null) continue;
    tell(
      source.place,
      `the parts of "${id}" are numbers of "${source.source}", which does not say how many "${population.label}" there are`,
      `for shares of all of them, say what it prints as their number: restated: [{count: …, source: {id: ${source.source}, at: …}}]`,
    );
  }
});

/** study: {count: 400, share: 50%} of 1,000: a count and a share that cannot both be right */
export const countAndShareAgree = onNumbers('count-and-share-agree', 'error', (counted, tell) => {
  const { breakdown, preferred } = counted;
  const { size, label } = counted.bases[0];
  // Shares of those known cannot be held against a count of all.
  if (size.value === null || preferred.reading.base === 'known') return;
  for (const { printed, printedShare } of partsOf(breakdown)) {
    if (printedShare === null || printed.kind !== 'quantity') continue;
    const { interval } = ratio(printed.quantity, size.value);
    if (intersection(interval, printedShare.quantity.interval) !== null) continue;
    const whole = `${printed.wording} of "${label}" is ${percentRange(interval)}`;
    tell(
      printedShare.place,
      `the count and the share do not agree: ${whole}, not ${printedShare.wording}`,
      'correct one of the two, or keep the one that the source prints',
    );
  }
});

/** Below this a single person changes a percentage by more than two points. Publishers set thresholds of their own. */
const SMALL_BASE = 50;

/** share: 38% … of 12 people: a percentage that one person moves by eight points */
export const smallBase = onNumbers('small-base', 'warning', ({ breakdown, bases: [base], preferred }, tell) => {
  const high = base.size.value?.interval.high ?? null;
  const isRow = preferred.unknownCount.row !== null;
  if (isRow || high === null || high.compare(SMALL_BASE) >= 0) return;
  const percentage = partsOf(breakdown).find(({ printed }) => /\d ?%/.test(printed.wording))?.printed;
  if (percentage === undefined) return;
  tell(
    percentage.place,
    `"${percentage.wording}" is a percentage of at most ${high.floor()} ("${base.label}")`,
    'give counts if the source has them, and a caveat that says how small the base is',
  );
});

/**
 * stolen: "[c]" beside nothing: 37 of 40: what a source withholds, and anybody can work out from its total. The message never
 * has the number: messages get copied.
 */
export const suppressedAlone = onNumbers('suppressed-alone', 'warning', ({ breakdown, bases: [base] }, tell) => {
  const parts = partsOf(breakdown);
  const [alone, ...others] = parts.filter(({ printed }) => printed.kind === 'shorthand' && printed.shorthand === 'c');
  const shown = parts.filter((part) => part !== alone).map(({ printed }) => printed);
  const isTold =
    breakdown.doesNotSum === null &&
    breakdown.unknown.state !== 'not said' &&
    shown.every((printed) => printed.kind === 'quantity' && printed.quantity.point !== null) &&
    (base.size.how.kind === 'printed' || !shown.some(isCount));
  if (alone === undefined || others.length > 0 || !isTold) return;
  tell(
    alone.printed.place,
    `"${alone.label}" is the only part of "${breakdown.id}" that is suppressed, and the others and their total give it away`,
    'ask the source to suppress a second part; if that is not to be had, leave the total or another part out',
  );
});
