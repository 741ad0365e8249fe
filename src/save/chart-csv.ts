// The data of one chart as CSV: the rows that a reader sees in it, each with all that a number must not lose.
import type { Base, CountedBreakdown, CountedPart, CountedReading } from '../count/counted.ts';
import type { Figure } from '../count/figures.ts';
import { isExact } from '../figure/interval.ts';
import { type Quantity, saysNothing } from '../figure/quantity.ts';
import type { UnknownKind } from '../figure/unknown-kinds.ts';
import { baseLine, caveatLine, reportLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import { sizeInWords, wholeBase } from '../tell/phrase.ts';
import { csvText } from './csv.ts';
import { type Digits, percentages, wholeNumbers } from './number-cells.ts';

/** Shares are percentages, 0 to 100. The last columns are the same in every row of a figure, so that a pasted row has them. */
export const CHART_COLUMNS = [
  'figure',
  'title',
  'chart',
  'question',
  'row_by',
  'row',
  'reading',
  'part',
  'part_label',
  'kind',
  'unknown_kind',
  'as_shown',
  'share',
  'share_low',
  'share_high',
  'share_of',
  'count',
  'count_low',
  'count_high',
  'base_size',
  'base_size_low',
  'base_size_high',
  'unknown_share_low',
  'unknown_share_high',
  'unknown_share_of',
  'base_statement',
  'unknown_statement',
  'caveats',
  'source',
  'release',
  'release_date',
  'release_state',
  'report',
] as const;

/** Where readers see what the truth could be if all or none of the unknown belonged here; elsewhere an end is not for quoting. */
const BOUNDS = ['share_if_unknown_low', 'share_if_unknown_high'] as const;

type ChartColumn = (typeof CHART_COLUMNS)[number] | (typeof BOUNDS)[number];
type Cells = Partial<Readonly<Record<ChartColumn, string>>>;

/** One scale of a chart with the parts on it, unknown ones included; a panel of src/draw has more. */
export interface ShownPanel {
  readonly counted: CountedBreakdown;
  readonly reading: CountedReading;
  /** Null where the shares are shares of those known. */
  readonly base: Base | null;
  readonly of: string;
  readonly unknown: Quantity | null;
  readonly parts: readonly ShownPart[];
}

export interface ShownPart {
  readonly id: string;
  readonly label: string;
  readonly kind: CountedPart['kind'];
  readonly unknownKind: UnknownKind | null;
  readonly share: Quantity;
  readonly bounds: Quantity;
  readonly count: Quantity;
  readonly text: string;
}

export interface ShownChart {
  readonly figure: Figure;
  /** The name of the kind, or of the editor's chart. */
  readonly name: string;
  readonly panels: readonly ShownPanel[];
  readonly showsBounds: boolean;
  /** The figure that a breakdown belongs to, where a chart shows more than one: each row has its own source and caveats. */
  readonly figureOf: (breakdown: string) => Figure | undefined;
}

/** UTF-8, one row a part and scale; for the number of a population a row of its own. */
export function chartCsv(chart: ShownChart): string {
  const columns: readonly ChartColumn[] = chart.showsBounds ? [...CHART_COLUMNS, ...BOUNDS] : CHART_COLUMNS;
  const records = [
    ...(chart.figure.kind === 'population' ? [wholeRecord(chart, chart.figure)] : []),
    ...chart.panels.flatMap((panel) => panel.parts.map((part) => partRecord(chart, panel, part))),
  ];
  return csvText(columns, records);
}

/** What every row carries. */
function carried(figure: Figure, name: string): Cells {
  const { release } = figure;
  return {
    figure: figure.address,
    title: titleOf(figure),
    chart: name,
    base_statement: baseLine(figure),
    unknown_statement: unknownLine(figure),
    caveats: caveatLine(figure),
    source: sourceLine(figure),
    release: release.version,
    release_date: release.date ?? '',
    release_state: release.state,
    report: reportLine(figure),
  };
}

function wholeRecord({ name }: ShownChart, figure: Figure): Cells {
  const { base, population } = figure;
  return {
    ...carried(figure, name),
    part: 'all',
    part_label: population.label,
    kind: 'whole population',
    as_shown: saysNothing(base.size.quantity) ? 'not stated' : sizeInWords(base.size),
    share_of: wholeBase(base),
    ...countOf(base.size.quantity),
    ...quantityColumns('base_size', base.size.quantity, wholeNumbers),
  };
}

function partRecord({ figure, name, figureOf, showsBounds }: ShownChart, panel: ShownPanel, part: ShownPart): Cells {
  const { counted, base, reading } = panel;
  const row = figure.kind === 'rows' ? figure.rows.find((each) => each.counted === counted) : undefined;
  const own = row === undefined ? (figureOf(counted.breakdown.id) ?? figure) : figure;
  // Shares of those known have no unknown among them: said is the unknown of those who were asked.
  const unknownBase = base ?? counted.bases[0];
  const unknown = panel.unknown ?? reading.unknown[0]?.quantity;
  return {
    ...carried(own, name),
    question: counted.breakdown.question,
    ...(figure.kind === 'rows' ? { row_by: figure.table.by, row: row?.row.id ?? '' } : {}),
    reading: reading.reading.preferred ? 'used' : 'other',
    part: part.id,
    part_label: part.label,
    kind: part.kind,
    unknown_kind: part.kind === 'unknown' ? (part.unknownKind ?? 'the source does not say how many') : '',
    as_shown: part.text,
    ...quantityColumns('share', part.share, percentages),
    share_of: panel.of,
    ...(saysNothing(part.count) ? {} : countOf(part.count)),
    ...(base === null ? {} : quantityColumns('base_size', base.size.quantity, wholeNumbers)),
    ...(unknown === undefined ? {} : endColumns('unknown_share', unknown, percentages)),
    unknown_share_of: wholeBase(unknownBase),
    ...(showsBounds ? endColumns('share_if_unknown', part.bounds, percentages) : {}),
  };
}

/** A computed number of people or things has ends, and a point only where it is exact. */
function countOf(quantity: Quantity): Cells {
  const exact = quantity.point !== null && isExact(quantity.interval);
  return quantityColumns('count', exact ? quantity : { ...quantity, point: null }, wholeNumbers);
}

/** The printed number, where there is one, and the ends of what is possible. */
function quantityColumns<Name extends string>(
  name: Name,
  quantity: Quantity,
  digits: Digits,
): Partial<Record<Name | `${Name}_low` | `${Name}_high`, string>> {
  const point = quantity.point === null ? '' : digits.point(quantity.point);
  return { [name]: point, ...endColumns(name, quantity, digits) } as ReturnType<typeof quantityColumns<Name>>;
}

function endColumns<Name extends string>(
  name: Name,
  { interval: { low, high } }: Quantity,
  digits: Digits,
): Partial<Record<`${Name}_low` | `${Name}_high`, string>> {
  const ends = { [`${name}_low`]: digits.low(low), [`${name}_high`]: high === null ? '' : digits.high(high) };
  return ends as ReturnType<typeof endColumns<Name>>;
}
