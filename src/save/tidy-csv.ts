// One population as a tidy CSV: one row a part, reading and base; unknown parts are rows like all others.
import type Fraction from 'fraction.js';
import type { Base, BasedShare, Computed, CountedBreakdown, CountedPart, CountedReading } from '../count/counted.ts';
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../count/figures.ts';
import { isExact } from '../figure/interval.ts';
import type { Quantity } from '../figure/quantity.ts';
import { unknownLine } from '../tell/carried.ts';
import { exactDecimal } from '../tell/number.ts';
import { formula } from '../tell/phrase.ts';
import { csvText } from './csv.ts';
import type { Download, Saved } from './download.ts';

/** The columns in order. Shares are percentages, 0 to 100; low and high are rounded outwards to four decimals. */
export const COLUMNS = [
  'population',
  'population_label',
  'unit',
  'period',
  'area',
  'breakdown',
  'question',
  'row_by',
  'row',
  'reading',
  'reading_used',
  'part',
  'part_label',
  'kind',
  'unknown_kind',
  'as_printed',
  'base',
  'base_label',
  'base_size',
  'base_size_low',
  'base_size_high',
  'share',
  'share_low',
  'share_high',
  'share_low_open',
  'share_high_open',
  'share_origin',
  'share_formula',
  'share_if_unknown_low',
  'share_if_unknown_high',
  'unknown_share_low',
  'unknown_share_high',
  'share_of_known',
  'share_of_known_low',
  'share_of_known_high',
  'share_of_known_origin',
  'count',
  'count_low',
  'count_high',
  'count_origin',
  'unknown_statement',
  'source',
  'source_title',
  'source_date',
  'place_in_source',
  'caveats',
  'caveats_text',
  'release',
  'release_state',
] as const;

export type Column = (typeof COLUMNS)[number];
type Cells = Partial<Readonly<Record<Column, string>>>;

/** One file a population. */
export function tidyDownloads({ figures }: Saved): Download[] {
  return figures.map((figure) => ({
    path: `data/${figure.population.id}.csv`,
    label: figure.population.label,
    description: 'CSV: one row a part, reading and base, with unknown rows, caveats, source and release',
    mediaType: 'text/csv',
    contents: tidyCsv(figure),
  }));
}

/** Numeric columns hold numbers or nothing. */
export function tidyCsv(figure: PopulationFigure): string {
  const records = [
    wholeRecord(figure),
    ...figure.restated.map((entry) => restatedRecord(figure, entry)),
    ...figure.breakdowns.flatMap(breakdownRecords),
    ...figure.tables.flatMap(rowsRecords),
  ];
  return csvText(COLUMNS, records);
}

/** What every row carries. */
function carried(figure: Figure): Cells {
  const { population, source, caveats, release } = figure;
  return {
    population: population.id,
    population_label: population.label,
    unit: population.unit.many,
    period: population.period ?? '',
    area: population.area ?? '',
    unknown_statement: unknownLine(figure),
    source: source.source.id,
    source_title: source.source.title,
    source_date: source.source.date,
    place_in_source: source.citation.at,
    caveats: caveats.map(({ id }) => id).join(' '),
    caveats_text: caveats.map(({ short }) => short).join('; '),
    release: release.version,
    release_state: release.state,
  };
}

function wholeRecord(figure: PopulationFigure): Cells {
  return {
    ...carried(figure),
    part: 'all',
    part_label: figure.population.label,
    kind: 'whole population',
    as_printed: figure.population.count.sourcePrints ?? figure.population.count.wording,
    ...baseColumns(figure.base),
    ...countColumns(figure.base.size),
  };
}

/** The same count printed again elsewhere: a row of its own, so that it is not taken for another population. */
function restatedRecord(
  figure: PopulationFigure,
  { restatement, sourced }: PopulationFigure['restated'][number],
): Cells {
  const { printed } = restatement;
  const count = printed.kind === 'quantity' ? quantityColumns('count', printed.quantity, wholeNumbers) : {};
  return {
    ...carried(figure),
    part: 'all',
    part_label: figure.population.label,
    kind: 'whole population, printed again',
    as_printed: printed.wording,
    ...baseColumns(figure.base),
    ...count,
    count_origin: 'printed',
    source: sourced.source.id,
    source_title: sourced.source.title,
    source_date: sourced.source.date,
    place_in_source: sourced.citation.at,
  };
}

function breakdownRecords(figure: BreakdownFigure): Cells[] {
  return countedRecords(carried(figure), figure.counted);
}

function rowsRecords(figure: RowsFigure): Cells[] {
  const common = carried(figure);
  return figure.rows.flatMap(({ row, counted }) =>
    countedRecords({ ...common, row_by: figure.table.by, row: row.id }, counted),
  );
}

function countedRecords(common: Cells, counted: CountedBreakdown): Cells[] {
  return counted.readings.flatMap((reading) =>
    reading.parts.flatMap((part) =>
      part.shares.flatMap((share, index) =>
        share === null ? [] : [shareRecord(common, counted, reading, part, share, index)],
      ),
    ),
  );
}

function shareRecord(
  common: Cells,
  { breakdown, bases }: CountedBreakdown,
  reading: CountedReading,
  part: CountedPart,
  based: BasedShare,
  index: number,
): Cells {
  const unknown = reading.unknown[index]?.quantity;
  return {
    ...common,
    breakdown: breakdown.id,
    question: breakdown.question,
    reading: reading.reading.id,
    reading_used: reading.reading.preferred ? 'yes' : 'no',
    part: part.id,
    part_label: part.label,
    kind: part.kind,
    unknown_kind: part.kind === 'unknown' ? (part.unknownKind ?? 'the source does not say how many') : '',
    as_printed: part.sourcePrints ?? part.wording ?? '',
    ...baseColumns(bases[index] as Base),
    ...quantityColumns('share', based.share.quantity, percentages),
    share_low_open: based.share.quantity.interval.lowOpen ? 'yes' : 'no',
    share_high_open: based.share.quantity.interval.highOpen ? 'yes' : 'no',
    share_origin: originOf(based.share),
    share_formula: formula(based.share.how) ?? '',
    ...endColumns('share_if_unknown', based.bounds, percentages),
    ...(unknown === undefined ? {} : endColumns('unknown_share', unknown, percentages)),
    ...(part.ofKnown === null
      ? {}
      : {
          ...quantityColumns('share_of_known', part.ofKnown.quantity, percentages),
          share_of_known_origin: originOf(part.ofKnown),
        }),
    ...countColumns(part.count),
  };
}

function originOf({ how }: Computed): string {
  if (how.kind === 'printed' && how.isCorrected) return 'corrected';
  return how.kind === 'printed' ? 'printed' : how.kind === 'not said' ? 'not said' : 'computed';
}

/** A computed number of people or things has ends, and a point only where it is exact: nobody counted 904.02 of them. */
function countColumns(count: Computed): Cells {
  const { quantity } = count;
  const exact = quantity.point !== null && isExact(quantity.interval);
  return {
    ...quantityColumns('count', exact ? quantity : { ...quantity, point: null }, wholeNumbers),
    count_origin: originOf(count),
  };
}

function baseColumns(base: Base): Cells {
  return { base: base.id, base_label: base.label, ...quantityColumns('base_size', base.size.quantity, wholeNumbers) };
}

export interface Digits {
  readonly point: (value: Fraction) => string;
  readonly low: (value: Fraction) => string;
  readonly high: (value: Fraction) => string;
}

const DECIMALS = 4;

export const percentages: Digits = {
  point: (value) => exactDecimal(value.mul(100).round(DECIMALS)),
  low: (value) => exactDecimal(value.mul(100).floor(DECIMALS)),
  high: (value) => exactDecimal(value.mul(100).ceil(DECIMALS)),
};

/** People and things are whole: a computed 401.46 is at least 401. */
export const wholeNumbers: Digits = {
  point: (value) => exactDecimal(value.round(DECIMALS)),
  low: (value) => exactDecimal(value.floor()),
  high: (value) => exactDecimal(value.ceil()),
};

/** The printed number, where there is one, and the ends of what is possible. */
export function quantityColumns<Name extends string>(
  name: Name,
  quantity: Quantity,
  digits: Digits,
): Partial<Record<Name | `${Name}_low` | `${Name}_high`, string>> {
  const point = quantity.point === null ? '' : digits.point(quantity.point);
  return { [name]: point, ...endColumns(name, quantity, digits) } as ReturnType<typeof quantityColumns<Name>>;
}

export function endColumns<Name extends string>(
  name: Name,
  { interval: { low, high } }: Quantity,
  digits: Digits,
): Partial<Record<`${Name}_low` | `${Name}_high`, string>> {
  const ends = { [`${name}_low`]: digits.low(low), [`${name}_high`]: high === null ? '' : digits.high(high) };
  return ends as ReturnType<typeof endColumns<Name>>;
}
