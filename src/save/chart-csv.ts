import type { Figure } from '../figure/figure.ts';
import { baseLine, caveatLine, reportLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import { boundsSpan, knownSpan, span } from '../tell/fact-text.ts';
import type { Panel } from '../tell/panel.ts';
import type { PanelPart } from '../tell/panel-part.ts';
import { sizeInWords, wholeBase } from '../tell/phrase.ts';
import { BLANK, type NumberCell, sealed } from './blanks.ts';
import { csvText } from './csv.ts';
import { blankCells, boundsCells, numberCells } from './number-cells.ts';

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
  'marks',
  'shorthand',
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
  'unknown_share',
  'unknown_share_low',
  'unknown_share_high',
  'unknown_share_of',
  'unknown_as_shown',
  'known_as_shown',
  'blank_reasons',
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
const BOUNDS_IN_WORDS = 'share_if_unknown_as_shown' as const;

type ChartColumn = (typeof CHART_COLUMNS)[number] | (typeof BOUNDS)[number] | typeof BOUNDS_IN_WORDS;
type Cells = Partial<Record<ChartColumn, NumberCell>>;

/** Each has a number in every row, or `blank_reasons` says why not. */
const NUMERIC = (['share', 'count', 'base_size', 'unknown_share'] as const).flatMap((name): ChartColumn[] => [
  name,
  `${name}_low`,
  `${name}_high`,
]);

export interface ShownChart {
  readonly figure: Figure;
  /** The name of the kind, or of the editor's chart. */
  readonly name: string;
  readonly panels: readonly Panel[];
  readonly showsBounds: boolean;
  /** The figure that a breakdown belongs to, where a chart shows more than one: each row has its own source and caveats. */
  readonly figureOf: (breakdown: string) => Figure | undefined;
}

/** UTF-8, one row a part and scale; for the number of a population a row of its own. */
export function chartCsv(chart: ShownChart): string {
  const bounds = chart.showsBounds ? BOUNDS : [];
  const inWords = chart.showsBounds ? [BOUNDS_IN_WORDS] : [];
  const columns: readonly ChartColumn[] = [...CHART_COLUMNS, ...bounds, ...inWords];
  const records = [
    ...(chart.figure.kind === 'population' ? [wholeRecord(chart, chart.figure)] : []),
    ...chart.panels.flatMap((panel) => panel.parts.map((part) => partRecord(chart, panel, part))),
  ];
  return csvText(
    columns,
    records.map((record) => sealed<ChartColumn>(record, [...NUMERIC, ...bounds])),
  );
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
  const { printed } = base.size.part;
  return {
    ...carried(figure, name),
    part: 'all',
    part_label: population.label,
    kind: 'whole population',
    as_shown: base.size.value === null ? 'not said' : sizeInWords(base.size),
    marks: printed?.marks.join(' ') ?? '',
    shorthand: printed?.shorthand ?? '',
    ...blankCells('share', BLANK.whole),
    share_of: wholeBase(base),
    ...numberCells('count', base.size),
    ...numberCells('base_size', base.size),
    ...blankCells('unknown_share', BLANK.whole),
  };
}

function partRecord({ figure, name, figureOf, showsBounds }: ShownChart, panel: Panel, part: PanelPart): Cells {
  const { counted, base, reading } = panel;
  const row = figure.kind === 'rows' ? figure.rows.find((each) => each.counted === counted) : undefined;
  const own = row === undefined ? (figureOf(counted.breakdown.id) ?? figure) : figure;
  // Shares of those known have no unknown among them: said is the unknown of those who were asked.
  const unknownBase = base ?? counted.bases[0];
  const unknown = reading.unknown[counted.bases.indexOf(unknownBase)];
  if (unknown === undefined) throw new Error(`${counted.breakdown.id} lacks its unknown share of ${unknownBase.id}`);
  const { printed } = part.share.part;
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
    marks: printed?.marks.join(' ') ?? '',
    shorthand: printed?.shorthand ?? '',
    ...numberCells('share', part.share),
    share_of: panel.of,
    ...numberCells('count', part.count),
    ...numberCells('base_size', panel.size),
    ...numberCells('unknown_share', unknown),
    unknown_share_of: wholeBase(unknownBase),
    unknown_as_shown: span(unknown),
    known_as_shown: knownSpan(unknown),
    ...(showsBounds ? { ...boundsCells(part.share), [BOUNDS_IN_WORDS]: boundsSpan(part.share) } : {}),
  };
}
