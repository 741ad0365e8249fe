// What a breakdown's shares are shares of: its own population, every population above it, up to the whole.
import type { Printed } from '../figure/printed.ts';
import { NO_COUNT_SAID } from '../figure/quantity.ts';
import type { Category, Citation, Population } from '../figure/report.ts';
import type { Base, Computed, CountedBreakdown, CountedPart, Parent } from './counted.ts';
import { asPrinted } from './derivations.ts';

/** The whole population as a base. */
export function topBase(population: Population): Base {
  return { id: population.id, label: population.label, size: printedCount(population.count), isTop: true };
}

/**
 * The whole as the source of a breakdown counts it: a share that one source prints is not multiplied with another
 * source's number. Where the source prints none, how many is not known.
 */
function topBaseBy(population: Population, citation: Citation): Base {
  const counted = countOfWhole(population, citation);
  return {
    ...topBase(population),
    size: counted === null ? { quantity: NO_COUNT_SAID, how: { kind: 'not said' } } : printedCount(counted.printed),
  };
}

/** The count of the whole that the shares of a source are shares of, with where it is printed; null where that source has none. */
export function countOfWhole(
  population: Population,
  { source }: Citation,
): { readonly printed: Printed; readonly source: Citation } | null {
  if (source === population.source.source) return { printed: population.count, source: population.source };
  return population.restated.find((restatement) => restatement.source.source === source) ?? null;
}

function printedCount(printed: Printed): Computed {
  return printed.kind === 'quantity'
    ? { quantity: printed.quantity, how: asPrinted(printed) }
    : { quantity: NO_COUNT_SAID, how: { kind: 'not said' } };
}

export function basesOf(population: Population, source: Citation, parent: Parent | null): [Base, ...Base[]] {
  if (parent === null) return [topBaseBy(population, source)];
  const { counted, category } = parent;
  const own: Base = {
    id: `${population.id}.${counted.breakdown.id}.${category.id}`,
    label: category.population ?? `${population.label}: ${category.label}`,
    size: partOf(counted, category).count,
    isTop: false,
  };
  return [own, ...counted.bases];
}

export function partOf(counted: CountedBreakdown, category: Category): CountedPart {
  const part = counted.preferred.parts.find(({ id, kind }) => id === category.id && kind === 'category');
  if (part === undefined) throw new Error(`no counted part for category ${category.id}`);
  return part;
}
