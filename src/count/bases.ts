// What a breakdown's shares are shares of: its own population, every population above it, up to the whole.

import type { Base, BaseName, CountedPart, Fact, Part, PrintedPart } from '../figure/fact.ts';
import type { CountedBreakdown, Parent } from '../figure/figure.ts';
import { isCount, type Printed } from '../figure/printed.ts';
import { isOne } from '../figure/quantity.ts';
import {
  type Breakdown,
  type Category,
  type Citation,
  type Population,
  partsOf,
  type Restatement,
  type Unit,
} from '../figure/report.ts';
import { asPrinted } from './derivations.ts';
import { absenceOf, factOf, sumOfCounts } from './valued.ts';

/** Where a number of the whole belongs: to a population, or to one row of a table. */
export interface Whole {
  readonly figure: string;
  readonly row: string | null;
}

/** The id of a whole: no category can have it, since a breakdown's own parts have the breakdown's id before them. */
export const WHOLE = 'all';

/** The whole population as a base. */
export function topBase(population: Population, whole: Whole): Base {
  return namedForOne(
    { ...nameOfTop(population), size: countOfPopulation(population, population.count, whole, WHOLE) },
    population.unit,
  );
}

/** A base of exactly one, with its label in the singular where the label names the unit; "1 visits" is no English. */
export function namedForOne({ labelOfOne: _, ...base }: Base, { one, many }: Unit): Base {
  if (!isOne(base.size.value)) return base;
  const word = many.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const unit = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u');
  return { ...base, labelOfOne: base.label.replace(unit, () => one) };
}

function nameOfTop({ id, label }: Population): BaseName {
  return { id, label, isTop: true };
}

/** How many the whole is, as one place of a source prints it. */
export function countOfPopulation(population: Population, printed: Printed | null, whole: Whole, id: string): Fact {
  const part: Part = {
    id,
    breakdown: null,
    label: population.label,
    kind: 'whole',
    unknownKind: null,
    printed: printed === null ? null : printedPart([printed]),
    caveats: [],
  };
  const value =
    printed?.kind === 'quantity' ? printed.quantity : ((printed === null ? null : absenceOf(printed)) ?? 'not said');
  const how = printed?.kind === 'quantity' ? asPrinted(printed) : ({ kind: 'not said' } as const);
  return factOf(
    { ...whole, reading: null, part, base: nameOfTop(population), among: 'all', measure: 'count' },
    value,
    how,
  );
}

/** "400 (40%)" where the source prints a count and a share. */
export function both([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first} (${second})`;
}

export function printedPart(values: readonly Printed[]): PrintedPart {
  const [first] = values;
  return {
    wording: both(values.map(({ wording }) => wording)),
    plain: both(values.map(({ plain }) => plain)),
    sourcePrints: values.some(({ sourcePrints }) => sourcePrints !== undefined)
      ? both(values.map(({ wording, sourcePrints }) => sourcePrints ?? wording))
      : null,
    marks: [...new Set(values.flatMap(({ marks }) => marks))],
    shorthand: first?.kind === 'shorthand' ? first.shorthand : null,
    partWording: first?.kind === 'quantity' ? first.partWording : (first?.wording ?? ''),
    isRest: first?.kind === 'rest',
  };
}

/**
 * The whole as the source of a breakdown counts it: a share that one source prints is not multiplied with another
 * source's number. Where the source prints none, it is what its parts add up to, or how many is not known. A printed one is
 * the number of the population itself, not another one of each breakdown.
 */
function topBaseBy(population: Population, breakdown: Breakdown, whole: Whole): Base {
  const printed = countOfWhole(population, breakdown.source);
  const of = printed === null || whole.row !== null ? whole : { figure: population.id, row: null };
  const size = countOfPopulation(population, printed?.printed ?? null, of, printed?.id ?? WHOLE);
  const sum = size.absent === 'not said' ? sumOfParts(breakdown) : null;
  const counted = sum === null ? size : { ...size, ...sum, absent: null };
  return namedForOne({ ...nameOfTop(population), size: counted }, population.unit);
}

/**
 * Where a source counts every part and prints no whole, the whole is their sum; where one of them is no number, it is at
 * least the others. Null where a part is no count, takes the rest, or need not add up.
 */
function sumOfParts(breakdown: Breakdown): Pick<Fact, 'value' | 'how'> | null {
  const parts = partsOf(breakdown).map(({ printed }) => printed);
  const counts = parts.filter(isCount);
  const others = parts.filter((printed) => !isCount(printed));
  if (breakdown.doesNotSum !== null || counts.length === 0) return null;
  if (others.some((printed) => printed.kind === 'rest' || absenceOf(printed) === null)) return null;
  const isWhole =
    breakdown.unknown.state !== 'not said' && others.every((each) => absenceOf(each) === 'not applicable');
  const value = sumOfCounts(
    counts.map(({ quantity }) => quantity),
    isWhole,
  );
  return { value, how: { kind: 'sum', of: counts.map(({ plain }) => plain) } };
}

/**
 * The count of the whole that the shares of a source are shares of, with where it is printed and the id of the whole as it
 * is printed there; null where that source has none.
 */
export function countOfWhole(
  { count, source: own, restated }: Population,
  { source }: Citation,
): (Restatement & { readonly id: string }) | null {
  if (source === own.source) return { printed: count, source: own, id: WHOLE };
  const index = restated.findIndex((restatement) => restatement.source.source === source);
  const again = restated[index];
  return again === undefined ? null : { ...again, id: restatementNames(restated)[index] ?? WHOLE };
}

/** "survey, page 1"; a second number in the same place is "survey, page 1 (2)". */
export function restatementNames(restated: readonly Restatement[]): string[] {
  const seen = new Map<string, number>();
  return restated.map(({ source }) => {
    const name = `${source.source}, ${source.at}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

export function basesOf(
  population: Population,
  breakdown: Breakdown,
  parent: Parent | null,
  whole: Whole,
): [Base, ...Base[]] {
  if (parent === null) return [topBaseBy(population, breakdown, whole)];
  const { counted, category } = parent;
  const own: Base = {
    id: `${population.id}.${counted.breakdown.id}.${category.id}`,
    label: category.population ?? `${population.label}: ${category.label}`,
    size: partOf(counted, category).count,
    isTop: false,
  };
  return [namedForOne(own, population.unit), ...counted.bases];
}

export function partOf(counted: CountedBreakdown, category: Category): CountedPart {
  const part = counted.preferred.parts.find(({ id, kind }) => id === category.id && kind === 'category');
  if (part === undefined) throw new Error(`no counted part for category ${category.id}`);
  return part;
}
