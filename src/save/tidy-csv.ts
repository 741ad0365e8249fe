// One population as a tidy CSV: one row a part, reading and base; unknown parts are rows like all others.
import { stringify } from 'csv-stringify/sync';
import type Fraction from 'fraction.js';
import type { Base, BasedShare, CountedBreakdown, CountedPart, CountedReading } from '../count/counted.ts';
import type { BreakdownFigure, Figure, PopulationFigure, RowsFigure } from '../count/figures.ts';
import type { Quantity } from '../figure/quantity.ts';
import { formula } from '../tell/phrase.ts';

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
  'origin',
  'formula',
  'base',
  'base_label',
  'base_size',
  'base_size_low',
  'base_size_high',
  'share',
  'share_low',
  'share_high',
  'share_if_unknown_low',
  'share_if_unknown_high',
  'unknown_share_low',
  'unknown_share_high',
  'share_of_known',
  'share_of_known_low',
  'share_of_known_high',
  'count',
  'count_low',
  'count_high',
  'source',
  'place_in_source',
  'caveats',
  'release',
  'release_state',
] as const;

export type Column = (typeof COLUMNS)[number];
type Cells = Partial<Readonly<Record<Column, string>>>;

/** UTF-8, comma, CR LF, quotes where needed (RFC 4180). Numeric columns hold numbers or nothing. */
export function tidyCsv(figure: PopulationFigure): string {
  const records = [
    wholeRecord(figure),
    ...figure.breakdowns.flatMap(breakdownRecords),
    ...figure.tables.flatMap(rowsRecords),
  ];
  const rows = records.map((record) => COLUMNS.map((column) => record[column] ?? ''));
  return stringify([[...COLUMNS], ...rows], { record_delimiter: '\r\n' });
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
    source: source.source.id,
    place_in_source: source.citation.at,
    caveats: caveats.map(({ id }) => id).join(' '),
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
    as_printed: figure.population.count.wording,
    origin: 'printed',
    ...baseColumns(figure.base),
    ...quantityColumns('count', figure.base.size.quantity, wholeNumbers),
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
  const isPrinted = based.share.how.kind === 'printed' || (part.count.how.kind === 'printed' && index === 0);
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
    as_printed: part.wording ?? '',
    origin: isPrinted ? 'printed' : 'computed',
    formula: isPrinted ? '' : (formula(based.share.how) ?? ''),
    ...baseColumns(bases[index] as Base),
    ...quantityColumns('share', based.share.quantity, percentages),
    ...endColumns('share_if_unknown', based.bounds, percentages),
    ...(unknown === undefined ? {} : endColumns('unknown_share', unknown, percentages)),
    ...(part.ofKnown === null ? {} : quantityColumns('share_of_known', part.ofKnown.quantity, percentages)),
    ...quantityColumns('count', part.count.quantity, wholeNumbers),
  };
}

function baseColumns(base: Base): Cells {
  return { base: base.id, base_label: base.label, ...quantityColumns('base_size', base.size.quantity, wholeNumbers) };
}

interface Digits {
  readonly point: (value: Fraction) => string;
  readonly low: (value: Fraction) => string;
  readonly high: (value: Fraction) => string;
}

const DECIMALS = 4;
const plain = (value: Fraction): string => value.toString(20).replace(/\(0\)$/, '');

const percentages: Digits = {
  point: (value) => plain(value.mul(100).round(DECIMALS)),
  low: (value) => plain(value.mul(100).floor(DECIMALS)),
  high: (value) => plain(value.mul(100).ceil(DECIMALS)),
};

/** People and things are whole: a computed 401.46 is at least 401. */
const wholeNumbers: Digits = {
  point: (value) => plain(value.round(DECIMALS)),
  low: (value) => plain(value.floor()),
  high: (value) => plain(value.ceil()),
};

function quantityColumns(
  name: 'share' | 'share_of_known' | 'count' | 'base_size',
  quantity: Quantity,
  digits: Digits,
): Cells {
  return { [name]: quantity.point === null ? '' : digits.point(quantity.point), ...endColumns(name, quantity, digits) };
}

function endColumns(name: string, { interval: { low, high } }: Quantity, digits: Digits): Cells {
  return { [`${name}_low`]: digits.low(low), [`${name}_high`]: high === null ? '' : digits.high(high) };
}
