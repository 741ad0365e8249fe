// What a figure is: what may be published, counted, with everything that must travel with it.
import type { Base, CountedPart, Fact } from './fact.ts';
import type { Place } from './place.ts';
import type {
  Breakdown,
  Category,
  Caveat,
  Citation,
  Population,
  Reading,
  Release,
  Report,
  Restatement,
  RowTable,
  Source,
  TableRow,
} from './report.ts';

/** A breakdown in one reading: every part with its facts. */
export interface CountedReading {
  readonly reading: Reading;
  readonly parts: readonly CountedPart[];
  /** Everything unknown together, one entry a base. */
  readonly unknown: readonly [Fact, ...Fact[]];
  /** How many that is, of the whole population. */
  readonly unknownCount: Fact;
}

/** The same with every number as `change` makes it. */
export function withFacts(reading: CountedReading, change: (fact: Fact) => Fact): CountedReading {
  return {
    ...reading,
    parts: reading.parts.map((part) => ({
      ...part,
      count: change(part.count),
      shares: part.shares.map((share) => share && change(share)),
      ofKnown: part.ofKnown && change(part.ofKnown),
    })),
    unknown: mapAll(reading.unknown, change),
    unknownCount: change(reading.unknownCount),
  };
}

/** Of at least one as many are made. */
export function mapAll<From, To>(
  [first, ...others]: readonly [From, ...From[]],
  make: (from: From, index: number) => To,
): [To, ...To[]] {
  return [make(first, 0), ...others.map((other, index) => make(other, index + 1))];
}

/** One part of a breakdown beside the same part of the breakdown that it restates, at the widest base of both. */
export interface Disagreement {
  readonly label: string;
  readonly here: Fact;
  readonly there: Fact;
  readonly agrees: boolean;
}

/** The breakdown whose category is another breakdown's population, already counted, and that category. */
export interface Parent {
  readonly counted: CountedBreakdown;
  readonly category: Category;
}

/** What counting makes of a breakdown: every part at every base, each number with the way it came about. */
export interface CountedBreakdown {
  readonly population: Population;
  readonly breakdown: Breakdown;
  /** From the breakdown's own population up to the whole: at least one. */
  readonly bases: readonly [Base, ...Base[]];
  readonly readings: readonly [CountedReading, ...CountedReading[]];
  readonly preferred: CountedReading;
  /** Null where the breakdown divides the whole population. */
  readonly parent: Parent | null;
  /** The breakdown that this one restates, and where the two agree. */
  readonly comparison: {
    readonly with: CountedBreakdown;
    readonly parts: readonly Disagreement[];
    /** How many the whole is in each, where the two print different numbers. */
    readonly totals: readonly [here: Fact, there: Fact] | null;
  } | null;
}

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
  /** Ids of those that the editors put on the figure itself, its parts or its statement. */
  readonly ownCaveats: readonly string[];
  /** Ids of those that hold for everything in the report, in the order of their numbers. */
  readonly reportCaveats: readonly string[];
  readonly source: Sourced;
  /** Where the base is printed, where that is another source or another place in it: the question above, or the number of the whole. */
  readonly baseSource: Sourced | null;
  readonly release: Release;
  /** Which report this is taken from, for what leaves the page. */
  readonly report: Pick<Report, 'title' | 'publisher' | 'address'>;
}

/** A number of the whole that is printed again elsewhere. */
export interface CountedAgain {
  readonly restatement: Restatement;
  readonly count: Fact;
  readonly sourced: Sourced;
  readonly agrees: boolean;
  /** Those of the figure, then those of the source that prints the number again. */
  readonly caveats: readonly Caveat[];
}

/** A count of a population, with the breakdowns that say what is not known of it. */
export interface PopulationFigure extends Carried {
  readonly kind: 'population';
  readonly breakdowns: readonly BreakdownFigure[];
  readonly tables: readonly RowsFigure[];
  readonly restated: readonly CountedAgain[];
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
  /** The other statement on the same question, as a figure of its own. */
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

/** Where the page of a figure stands inside a release, for ever: "visits.purpose" -> "figures/visits/purpose/". */
export function figurePage(address: string): string {
  return `figures/${address.replaceAll('.', '/')}/`;
}

/** Where a figure is written down. */
export function placeOf(figure: Figure): Place {
  if (figure.kind === 'population') return figure.population.place;
  return figure.kind === 'rows' ? figure.table.place : figure.counted.breakdown.place;
}

/** A population with all that divides it. */
export function withBreakdowns(figure: PopulationFigure): Figure[] {
  return [figure, ...figure.breakdowns, ...figure.tables];
}

/** Every figure by its address. */
export function byAddress(figures: readonly PopulationFigure[]): ReadonlyMap<string, Figure> {
  return new Map(figures.flatMap(withBreakdowns).map((figure) => [figure.address, figure]));
}

/** The caveats of a figure by how far they reach; each is in one list, and together they are all. */
export interface Limits {
  readonly report: readonly Caveat[];
  readonly own: readonly Caveat[];
  /** From its population, a question above, or a source. */
  readonly inherited: readonly Caveat[];
}

export function limitsOf({ caveats, ownCaveats, reportCaveats }: Carried): Limits {
  const reach = ({ id, isErratum }: Caveat): keyof Limits => {
    if (reportCaveats.includes(id)) return 'report';
    return isErratum === true || ownCaveats.includes(id) ? 'own' : 'inherited';
  };
  const reached = (wanted: keyof Limits): Caveat[] => caveats.filter((caveat) => reach(caveat) === wanted);
  const numbered = reached('report').sort((a, b) => reportCaveats.indexOf(a.id) - reportCaveats.indexOf(b.id));
  return { report: numbered, own: reached('own'), inherited: reached('inherited') };
}

/** Of a part that only some rows have there is no more to say than of its figure. */
export function ofPart({ ofParts, source }: ChartedFigure, { id }: CountedPart): OfPart {
  return ofParts.get(id) ?? { source, caveats: [] };
}
