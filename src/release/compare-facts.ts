// One figure in two states: its printed values and its numbers, each beside the same one; what it means and how it is called.
import Fraction from 'fraction.js';
import { isExact, width } from '../figure/interval.ts';
import { exactDecimal } from '../tell/number.ts';
import { words } from '../words/words.ts';
import type { FieldChange, NumberChange, PrintedChange } from './changes.ts';
import { isSameNumber, keyWithoutReading } from './identity.ts';
import type { PublishedNumber, PublishedPart } from './published.ts';
import type { FigureState, Texts } from './snapshot.ts';

const say = words.releases.fields;

/** The parts of one figure by their keys. */
export type Parts = ReadonlyMap<string, PublishedPart>;

export interface FactChanges {
  readonly printed: readonly PrintedChange[];
  /** Other words for the same value. */
  readonly reworded: readonly PrintedChange[];
  readonly numbers: readonly NumberChange[];
}

export function factChanges(old: Parts, now: Parts): FactChanges {
  const pairs = paired(old, now);
  const isStill = new Map<string, boolean>();
  for (const { key, old: was, now: is, numbers } of pairs) {
    // Other words for the same value: the numbers may change all the same, by what they are multiplied with.
    const isSameHere = was !== undefined && is !== undefined && (was.says === is.says || numbers.length === 0);
    isStill.set(key, isSameHere && isStill.get(key) !== false);
  }
  // What is left over comes and goes without anything printed; what is printed of a part is the same in every reading.
  const otherwise = pairs.filter((pair) => (pair.old?.printed ?? null) !== (pair.now?.printed ?? null));
  const values = [...new Map(otherwise.map((pair) => [pair.key, pair])).values()];
  const changed = (isReworded: boolean): PrintedChange[] =>
    values
      .filter(({ key }) => (isStill.get(key) === true) === isReworded)
      .map(({ part: { figure, row, part, label }, old: was, now: is }) => {
        return { figure, row, part, label, before: was?.printed ?? null, after: is?.printed ?? null };
      });
  return { printed: changed(false), reworded: changed(true), numbers: pairs.flatMap(({ numbers }) => numbers) };
}

interface Pair {
  /** Of the part, whatever the reading. */
  readonly key: string;
  /** The part as it is now; of one that is gone, as it was. */
  readonly part: PublishedPart;
  readonly old: PublishedPart | undefined;
  readonly now: PublishedPart | undefined;
  readonly numbers: readonly NumberChange[];
}

function paired(old: Parts, now: Parts): Pair[] {
  const gone = [...old].filter(([key]) => !now.has(key));
  return [...now, ...gone].map(([key, part]) => {
    const [was, is] = [old.get(key), now.get(key)];
    return { key: keyWithoutReading(part), part, old: was, now: is, numbers: numberChanges(part, was, is) };
  });
}

function numberChanges(of: PublishedPart, old: Pair['old'], now: Pair['now']): NumberChange[] {
  const { figure, row, reading, part, label } = of;
  const [before, after] = [old?.numbers ?? [], now?.numbers ?? []];
  const gone = before.filter((number) => !after.some((other) => isSameNumber(number, other)));
  return [...after, ...gone].flatMap((number): NumberChange[] => {
    const [was, is] = [before, after].map((numbers) => numbers.find((other) => isSameNumber(number, other)));
    const [exactBefore, exactAfter] = [was, is].map((one) => one?.exact ?? null);
    if (exactBefore === undefined || exactAfter === undefined || exactBefore === exactAfter) return [];
    const { measure, base, among, range, words } = number;
    const [textBefore, textAfter] = textsOf(was, is);
    const place = { figure, row, reading, part, label, measure, base, among, range, words };
    const difference = differenceOf(was, is);
    return [{ ...place, before: textBefore, after: textAfter, exactBefore, exactAfter, difference }];
  });
}

/** Rounded to the same text, two numbers that differ are told apart by their point, their ends, or exactly. */
function textsOf(before?: PublishedNumber, after?: PublishedNumber): [string | null, string | null] {
  if (before === undefined || after === undefined) return [before?.text ?? null, after?.text ?? null];
  for (const text of [({ text }: PublishedNumber) => text, pointText, endsText]) {
    const [was, is] = [text(before), text(after)];
    if (was !== is) return [was, is];
  }
  return [before.exact, after.exact];
}

function pointText(number: PublishedNumber): string {
  const point = pointIn(number);
  return point === null ? endsText(number) : closely(number, point);
}

function endsText(number: PublishedNumber): string {
  const { low, high } = number.quantity.interval;
  const { orMore, fromTo } = words.releases.change;
  return high === null ? orMore(closely(number, low)) : fromTo(closely(number, low), closely(number, high));
}

function closely({ measure }: PublishedNumber, value: Fraction): string {
  return measure === 'count' ? exactDecimal(value) : `${exactDecimal(value.mul(100))}%`;
}

/**
 * A number of people or things that was multiplied out has none: nobody counted 904.02 of them. Nor has a share that is
 * shown as "63 to 70%", though a point was named in it.
 */
function pointIn({ measure, quantity: { interval, point } }: PublishedNumber): Fraction | null {
  if (measure === 'count') return isExact(interval) ? point : null;
  const wide = width(interval);
  return wide !== null && wide.compare(ROUNDING) <= 0 ? point : null;
}

/** What rounding a printed percentage leaves open. */
const ROUNDING = new Fraction(1, 100);

function differenceOf(before?: PublishedNumber, after?: PublishedNumber): NumberChange['difference'] {
  if (before === undefined || after === undefined) return null;
  const [was, is] = [pointIn(before), pointIn(after)];
  if (was === null || is === null || was.equals(is)) return null;
  const by = is.sub(was);
  return {
    direction: by.compare(0) > 0 ? 'up' : 'down',
    by: visible(by.abs().mul(after.measure === 'count' ? 1 : 100)),
  };
}

/** What is not zero never reads as zero: one more among sixty million. */
function visible(value: Fraction): string {
  const shown = exactDecimal(value);
  if (shown !== '0') return shown;
  let digits = 5;
  while (value.round(digits).equals(0)) digits++;
  return value.round(digits).toString(digits);
}

/** The fields of a figure that is in both states. */
export function figureFields(old: FigureState, now: FigureState): FieldChange[] {
  return [
    ...fieldChanges(old.definition, now.definition, 'definition'),
    ...memberChanges(say.part, old.parts, now.parts, 'definition'),
    ...memberChanges(say.row, old.rows, now.rows, 'addition'),
    ...fieldChanges(old.wording, now.wording, 'wording'),
    ...wordsOfParts(say.labelOf, old, now, ({ labels }) => labels),
    ...wordsOfParts(say.populationOf, old, now, ({ populations }) => populations),
    ...fieldChanges(old.place, now.place, 'wording'),
  ];
}

/** The label of a part that comes or goes says nothing more. */
function wordsOfParts(
  name: (part: string) => string,
  old: FigureState,
  now: FigureState,
  of: (state: FigureState) => Texts,
) {
  return fieldChanges(of(old), of(now), 'wording')
    .filter(
      ({ field, before, after }) =>
        (before !== null && after !== null) || (old.parts.has(field) && now.parts.has(field)),
    )
    .map((change) => ({ ...change, field: name(change.field) }));
}

/** What came to a set, and what left it. */
export function memberChanges(
  field: string,
  old: ReadonlySet<string>,
  now: ReadonlySet<string>,
  added: FieldChange['weight'],
): FieldChange[] {
  const gone = [...old].filter((id) => !now.has(id));
  const come = [...now].filter((id) => !old.has(id));
  return [
    ...gone.map((id): FieldChange => ({ field, weight: 'definition', before: id, after: null })),
    ...come.map((id): FieldChange => ({ field, weight: added, before: null, after: id })),
  ];
}

/** Every text that is another one, or is in one of the two alone. */
export function fieldChanges(before: Texts, after: Texts, weight: FieldChange['weight']): FieldChange[] {
  const fields = new Set([...after.keys(), ...before.keys()]);
  return [...fields].flatMap((field) => {
    const [old = null, now = null] = [before.get(field), after.get(field)];
    return old === now ? [] : [{ field, weight, before: old, after: now }];
  });
}
