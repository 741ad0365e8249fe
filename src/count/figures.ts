// A report -> its figures: what may be published. A figure cannot be made without everything that must travel with it.

import type { Base, CountedPart } from '../figure/fact.ts';
import type {
  BreakdownFigure,
  Carried,
  CountedBreakdown,
  CountedRow,
  OfPart,
  PopulationFigure,
  RowsFigure,
  Sourced,
} from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import {
  type Breakdown,
  type Caveat,
  type Citation,
  type Population,
  partsOf,
  type Report,
  type RowTable,
  type TableRow,
} from '../figure/report.ts';
import { countOfPopulation, countOfWhole, namedForOne, restatementNames, topBase } from './bases.ts';
import { countBreakdown } from './breakdown.ts';
import { AS_COUNTED, type Overlay, overlaidBy } from './overlaid.ts';
import { inOneColumn } from './precision.ts';
import { besideRestated, canAgree } from './statements.ts';

/**
 * Counts a whole report. The report must have passed the checks: references are followed without asking again. With an
 * overlay every number is the one that it gives, of whatever is told of the figures: also of sentences judged by them.
 */
export function figuresOf(report: Report, overlay = AS_COUNTED): PopulationFigure[] {
  return report.populations.map((population) => populationFigure(report, population, overlay));
}

function populationFigure(report: Report, population: Population, overlay: Overlay): PopulationFigure {
  const { breakdowns: counted, tables: rowsOf } = overlaid(countPopulation(population), overlay);
  // The number never stands without what is unknown of it: a value corrected there is shown here as well.
  const corrected = report.errata.filter(({ address }) => address.split('.')[0] === population.id);
  const whole = { figure: population.id, row: null } as const;
  const top = topBase(population, whole);
  const base = namedForOne({ ...top, size: overlay(top.size) }, population.unit);
  const of = { report, population, base };
  const carried = carry(
    of,
    population.id,
    population.source,
    corrected.map(({ caveat }) => caveat),
  );
  const places = restatementNames(population.restated);
  return {
    ...carried,
    kind: 'population',
    breakdowns: besideOthers(counted.map((entry) => breakdownFigure(of, entry))),
    tables: population.tables.map((table, index): RowsFigure => {
      const first = table.rows[0]?.breakdown;
      const own = [...table.caveats, ...(first === undefined ? [] : caveatsOfParts(first))];
      const rows = rowsOf[index] ?? [];
      return {
        ...carry(of, `${population.id}.${table.id}`, table.source, own),
        kind: 'rows',
        table,
        rows,
        ofParts: first === undefined ? new Map() : ofParts(report, [first], rows[0]?.counted),
      };
    }),
    restated: population.restated.map((restatement, index) => {
      const count = overlay(countOfPopulation(population, restatement.printed, whole, places[index] ?? ''));
      const own = caveatsById(report, caveatsOfSource(report, restatement.source));
      return {
        restatement,
        count,
        sourced: sourced(report, restatement.source),
        agrees: canAgree(base.size, count),
        caveats: [...new Set([...carried.caveats, ...own])],
      };
    }),
  };
}

/** Each with the one that it restates, as that one stands among them. */
export function besideOthers(figures: readonly BreakdownFigure[]): BreakdownFigure[] {
  const all = figures.map((figure) => ({ ...figure }));
  // Two may restate each other.
  for (const figure of all) {
    const { restates } = figure.counted.breakdown;
    figure.restates = all.find(({ counted }) => counted.breakdown.id === restates?.breakdown) ?? null;
  }
  return all;
}

function overlaid(counted: CountedPopulation, overlay: Overlay): CountedPopulation {
  if (overlay === AS_COUNTED) return counted;
  const change = overlaidBy(overlay);
  return {
    breakdowns: counted.breakdowns.map(change),
    tables: counted.tables.map((rows) => rows.map((one) => ({ ...one, counted: change(one.counted) }))),
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

function breakdownFigure(of: FigureOf, counted: CountedBreakdown): BreakdownFigure {
  const { report, population } = of;
  const { breakdown } = counted;
  const own = [...breakdown.caveats, ...caveatsOfParts(breakdown)];
  const above = ancestorCaveats(population, breakdown);
  return {
    ...carry(of, `${population.id}.${breakdown.id}`, breakdown.source, own, above),
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

/** The breakdowns of a population, parents before children, and the rows of each of its tables. */
export interface CountedPopulation {
  readonly breakdowns: readonly CountedBreakdown[];
  readonly tables: readonly (readonly CountedRow[])[];
}

/** The rules ask for the numbers, then the figures and the comparison of releases do: each breakdown is counted once. */
export const countPopulation = onceFor(
  (population: Population): CountedPopulation => ({
    breakdowns: countBreakdowns(population),
    tables: population.tables.map((table) => countRows(population, table)),
  }),
);

/** Every counted breakdown of a population, those of its rows included: what the rules on sums go through. */
export function countEverything(population: Population): CountedBreakdown[] {
  const { breakdowns, tables } = countPopulation(population);
  return [...breakdowns, ...tables.flat().map(({ counted }) => counted)];
}

function countRows({ id }: Population, table: RowTable): CountedRow[] {
  const figure = `${id}.${table.id}`;
  const counted = table.rows.map((row) => countBreakdown(row.population, row.breakdown, null, { figure, row: row.id }));
  return inOneColumn(counted).map((each, index) => ({ row: table.rows[index] as TableRow, counted: each }));
}

function countBreakdowns(population: Population): CountedBreakdown[] {
  const done = new Map<string, CountedBreakdown>();
  const count = (id: string): CountedBreakdown | null => {
    const before = done.get(id);
    const breakdown = population.breakdowns.find((candidate) => candidate.id === id);
    if (before !== undefined || breakdown === undefined) return before ?? null;
    const above = breakdown.of === null ? null : count(breakdown.of.breakdown);
    const category = above?.breakdown.categories.find((candidate) => candidate.id === breakdown.of?.category);
    const parent = above !== null && category !== undefined ? { counted: above, category } : null;
    const counted = countBreakdown(population, breakdown, parent, { figure: `${population.id}.${id}`, row: null });
    done.set(id, counted);
    return counted;
  };
  const counted = population.breakdowns.flatMap(({ id }) => count(id) ?? []);
  return counted.map((entry) => besideRestated(entry, done.get(entry.breakdown.restates?.breakdown ?? '') ?? null));
}

/** What a figure is a figure of. */
interface FigureOf {
  readonly report: Report;
  readonly population: Population;
  readonly base: Base;
}

/** The caveats of the figure itself come first, then those that it inherits. */
function carry(
  { report, population, base }: FigureOf,
  address: string,
  citation: Citation,
  own: readonly string[],
  above: readonly string[] = [],
): Carried {
  const caveats = caveatsById(report, [
    ...own,
    ...above,
    ...population.caveats,
    ...caveatsOfSource(report, citation),
    ...caveatsOfSource(report, population.source),
    ...report.caveats,
  ]);
  return {
    address,
    population,
    base,
    caveats,
    ownCaveats: address === population.id ? [...own, ...population.caveats] : own,
    reportCaveats: caveatsOfReport(report),
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

/** Those that hold for everything in a report, in the order of their numbers: its own, and those of a source that every figure uses. */
export const caveatsOfReport = onceFor((report: Report): readonly string[] => {
  const used = report.populations.flatMap(({ source, breakdowns, tables }) => [
    source,
    ...[...breakdowns, ...tables].map((each) => each.source),
  ]);
  const everywhere = [...report.sources.values()].filter(({ id }) => used.every(({ source }) => source === id));
  return [...new Set([...report.caveats, ...everywhere.flatMap(({ caveats }) => caveats)])];
});

function caveatsOfSource(report: Report, citation: Citation): readonly string[] {
  return report.sources.get(citation.source)?.caveats ?? [];
}

function caveatsOfParts(breakdown: Breakdown): string[] {
  return partsOf(breakdown).flatMap(({ caveats }) => caveats);
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
