// A report -> its figures: what may be published. A figure cannot be made without everything that must travel with it.

import { intersection } from '../figure/interval.ts';
import {
  type Breakdown,
  type Caveat,
  type Citation,
  type Population,
  type Release,
  type Report,
  type Restatement,
  type RowTable,
  type Source,
  type TableRow,
  unknownPartsOf,
} from '../figure/report.ts';
import { countOfWhole, topBase } from './bases.ts';
import { countBreakdown } from './breakdown.ts';
import { compare } from './compare.ts';
import type { Base, CountedBreakdown, CountedPart } from './counted.ts';

/** A citation with its source. */
export interface Sourced {
  readonly citation: Citation;
  readonly source: Source;
}

/** What every figure carries, whatever becomes of it: a drawing, a sentence, a table or a file. */
export interface Carried {
  /** "visits" or "visits.purpose": stable, used in addresses and file names. */
  readonly address: string;
  readonly population: Population;
  /** The whole population. */
  readonly base: Base;
  /** The figure's own caveats first, then those that it inherits, each once. */
  readonly caveats: readonly Caveat[];
  readonly source: Sourced;
  /** Where the base is printed, where that is another source or another place in it: the question above, or the number of the whole. */
  readonly baseSource: Sourced | null;
  readonly release: Release;
  /** Which report this is taken from, for what leaves the page. */
  readonly report: Pick<Report, 'title' | 'publisher' | 'address'>;
}

/** A count of a population, with the breakdowns that say what is not known of it. */
export interface PopulationFigure extends Carried {
  readonly kind: 'population';
  readonly breakdowns: readonly BreakdownFigure[];
  readonly tables: readonly RowsFigure[];
  readonly restated: readonly {
    readonly restatement: Restatement;
    readonly sourced: Sourced;
    readonly agrees: boolean;
    /** Those of the figure, then those of the source that prints the number again. */
    readonly caveats: readonly Caveat[];
  }[];
}

/** What goes with a part beside all that goes with its figure: a part of a question above stands elsewhere in the source. */
export interface OfPart {
  readonly source: Sourced;
  /** Those of the part alone. */
  readonly caveats: readonly Caveat[];
}

/** A breakdown: base, unknown share and all. */
export interface BreakdownFigure extends Carried {
  readonly kind: 'breakdown';
  readonly counted: CountedBreakdown;
  /** By the id of the part. */
  readonly ofParts: ReadonlyMap<string, OfPart>;
  /** The other statement on the same question, as a figure of its own. What that one restates in turn is its own business. */
  readonly restates: BreakdownFigure | null;
}

/** A breakdown over rows: each row is a base of its own. */
export interface RowsFigure extends Carried {
  readonly kind: 'rows';
  readonly table: RowTable;
  readonly rows: readonly CountedRow[];
  /** By the id of the part, of whatever row. */
  readonly ofParts: ReadonlyMap<string, OfPart>;
}

export interface CountedRow {
  readonly row: TableRow;
  readonly counted: CountedBreakdown;
}

/** What has a chart and a table. */
export type ChartedFigure = BreakdownFigure | RowsFigure;
export type Figure = PopulationFigure | ChartedFigure;

/** Counts a whole report. The report must have passed the checks: references are followed without asking again. */
export function figuresOf(report: Report): PopulationFigure[] {
  return report.populations.map((population) => populationFigure(report, population));
}

/** Every figure by its address. */
export function byAddress(figures: readonly PopulationFigure[]): ReadonlyMap<string, Figure> {
  return new Map(
    figures
      .flatMap((figure) => [figure, ...figure.breakdowns, ...figure.tables])
      .map((figure) => [figure.address, figure]),
  );
}

function populationFigure(report: Report, population: Population): PopulationFigure {
  const counted = countPopulation(population);
  // The number never stands without what is unknown of it: a value corrected there is shown here as well.
  const corrected = report.errata.filter(({ address }) => address.split('.')[0] === population.id);
  const caveats = [
    ...corrected.map(({ caveat }) => caveat),
    ...population.caveats,
    ...caveatsOfSource(report, population.source),
    ...report.caveats,
  ];
  const carried = carry(report, population, population.id, population.source, caveats);
  const alone = counted.map((entry) => breakdownFigure(report, population, entry));
  return {
    ...carried,
    kind: 'population',
    breakdowns: alone.map((figure) => {
      const { restates } = figure.counted.breakdown;
      return { ...figure, restates: alone.find((other) => other.counted.breakdown.id === restates?.breakdown) ?? null };
    }),
    tables: population.tables.map((table): RowsFigure => {
      const [first] = table.rows;
      const own = [...table.caveats, ...(first?.breakdown.categories.flatMap((category) => category.caveats) ?? [])];
      const unknown = first === undefined ? [] : unknownPartsOf(first.breakdown).flatMap((part) => part.caveats);
      const inherited = [
        ...population.caveats,
        ...caveatsOfSource(report, table.source),
        ...caveatsOfSource(report, population.source),
        ...report.caveats,
      ];
      const address = `${population.id}.${table.id}`;
      const rows = table.rows.map((row) => ({ row, counted: countRow(row) }));
      return {
        ...carry(report, population, address, table.source, [...own, ...unknown, ...inherited]),
        kind: 'rows',
        table,
        rows,
        ofParts: first === undefined ? new Map() : ofParts(report, [first.breakdown], rows[0]?.counted),
      };
    }),
    restated: population.restated.map((restatement) => ({
      restatement,
      sourced: sourced(report, restatement.source),
      agrees:
        population.count.kind !== 'quantity' ||
        restatement.printed.kind !== 'quantity' ||
        intersection(population.count.quantity.interval, restatement.printed.quantity.interval) !== null,
      caveats: caveatsById(report, [...caveats, ...caveatsOfSource(report, restatement.source)]),
    })),
  };
}

/** `breakdowns` are the breakdown and those above it, among others. */
function ofParts(
  report: Report,
  breakdowns: readonly Breakdown[],
  counted: CountedBreakdown | undefined,
): BreakdownFigure['ofParts'] {
  const parts = counted?.readings.flatMap((reading) => reading.parts) ?? [];
  return new Map(
    parts.flatMap((part: CountedPart): [string, OfPart][] => {
      const own = breakdowns.find(({ id }) => id === part.breakdown);
      if (own === undefined) return [];
      return [[part.id, { source: sourced(report, own.source), caveats: caveatsById(report, part.caveats) }]];
    }),
  );
}

/** Of a part that only some rows have there is no more to say than of its figure. */
export function ofPart({ ofParts: all, source }: ChartedFigure, { id }: CountedPart): OfPart {
  return all.get(id) ?? { source, caveats: [] };
}

function breakdownFigure(report: Report, population: Population, counted: CountedBreakdown): BreakdownFigure {
  const { breakdown } = counted;
  const own = [
    ...breakdown.caveats,
    ...breakdown.categories.flatMap((category) => category.caveats),
    ...unknownCaveats(counted),
  ];
  const inherited = [
    ...ancestorCaveats(population, breakdown),
    ...population.caveats,
    ...caveatsOfSource(report, breakdown.source),
    ...caveatsOfSource(report, population.source),
    ...report.caveats,
  ];
  const address = `${population.id}.${breakdown.id}`;
  return {
    ...carry(report, population, address, breakdown.source, [...own, ...inherited]),
    baseSource: sourceAbove(report, counted) ?? sourceOfWhole(report, population, counted),
    kind: 'breakdown',
    counted,
    ofParts: ofParts(report, population.breakdowns, counted),
    restates: null,
  };
}

/** Where the question above stands, whose answer is the base, if that is another place: the nearest one. */
function sourceAbove(report: Report, { breakdown, parent }: CountedBreakdown): Sourced | null {
  const own = breakdown.source;
  for (let above = parent?.counted; above !== undefined; above = above.parent?.counted) {
    const { source } = above.breakdown;
    if (source.source !== own.source || source.at !== own.at) return sourced(report, source);
  }
  return null;
}

/** Where the number of the whole is printed, where the figure's own source does not say it yet. */
function sourceOfWhole(report: Report, population: Population, counted: CountedBreakdown): Sourced | null {
  const own = counted.breakdown.source;
  const used = countOfWhole(population, firstStep(counted).breakdown.source)?.source;
  if (used === undefined) return null;
  // The place of the population's own count stands with the population: of the same source it is not said again.
  const isSaid = used.source === own.source && (used === population.source || used.at === own.at);
  return isSaid ? null : sourced(report, used);
}

/** The breakdown that divides the whole, at the top of those that divide its parts: its source counts the whole for all of them. */
function firstStep(counted: CountedBreakdown): CountedBreakdown {
  return counted.parent === null ? counted : firstStep(counted.parent.counted);
}

/** Rows are many, and the rules and the figures both ask for them: each is counted once. */
const countedRows = new WeakMap<TableRow, CountedBreakdown>();

export function countRow(row: TableRow): CountedBreakdown {
  const before = countedRows.get(row);
  if (before !== undefined) return before;
  const counted = countBreakdown(row.population, row.breakdown, null);
  countedRows.set(row, counted);
  return counted;
}

/** Every counted breakdown of a population, those of its rows included: what the rules on sums go through. */
export function countEverything(population: Population): CountedBreakdown[] {
  return [...countPopulation(population), ...population.tables.flatMap((table) => table.rows.map(countRow))];
}

/** Counts all breakdowns of a population, parents before children. */
export function countPopulation(population: Population): CountedBreakdown[] {
  const done = new Map<string, CountedBreakdown>();
  const count = (id: string): CountedBreakdown | null => {
    const before = done.get(id);
    const breakdown = population.breakdowns.find((candidate) => candidate.id === id);
    if (before !== undefined || breakdown === undefined) return before ?? null;
    const parent = breakdown.of === null ? null : count(breakdown.of.breakdown);
    const category = parent?.breakdown.categories.find((candidate) => candidate.id === breakdown.of?.category);
    const counted = countBreakdown(
      population,
      breakdown,
      parent !== null && category !== undefined ? { counted: parent, category } : null,
    );
    done.set(id, counted);
    return counted;
  };
  const counted = population.breakdowns.flatMap(({ id }) => count(id) ?? []);
  return counted.map((entry) => {
    const restated = entry.breakdown.restates === null ? undefined : done.get(entry.breakdown.restates.breakdown);
    return restated === undefined
      ? entry
      : { ...entry, comparison: { with: restated, parts: compare(entry, restated) } };
  });
}

function carry(
  report: Report,
  population: Population,
  address: string,
  citation: Citation,
  caveatIds: readonly string[],
): Carried {
  const caveats = caveatsById(report, caveatIds);
  return {
    address,
    population,
    base: topBase(population),
    caveats,
    source: sourced(report, citation),
    baseSource: population.source.source === citation.source ? null : sourced(report, population.source),
    release: report.release,
    report: { title: report.title, publisher: report.publisher, address: report.address },
  };
}

export function sourced(report: Report, citation: Citation): Sourced {
  const source = report.sources.get(citation.source);
  if (source === undefined) throw new Error(`figure cites the unknown source ${citation.source}`);
  return { citation, source };
}

function caveatsById(report: Report, ids: readonly string[]): Caveat[] {
  return [...new Set(ids)].flatMap((id) => report.caveatsById.get(id) ?? []);
}

function caveatsOfSource(report: Report, citation: Citation): readonly string[] {
  return report.sources.get(citation.source)?.caveats ?? [];
}

function unknownCaveats({ breakdown }: CountedBreakdown): string[] {
  return unknownPartsOf(breakdown).flatMap(({ caveats }) => caveats);
}

/** Caveats run downhill: those of the breakdowns and categories whose category this one divides. */
function ancestorCaveats(population: Population, breakdown: Breakdown): string[] {
  if (breakdown.of === null) return [];
  const { of } = breakdown;
  const parent = population.breakdowns.find(({ id }) => id === of.breakdown);
  if (parent === undefined) return [];
  const category = parent.categories.find(({ id }) => id === of.category);
  return [...(category?.caveats ?? []), ...parent.caveats, ...ancestorCaveats(population, parent)];
}
