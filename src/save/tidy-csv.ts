// The figures as tidy CSV: one row a part, reading and base; unknown parts are rows like all others. A file a population,
// and one of the whole report with the same columns.
import type { Base, CountedPart, Fact, PrintedPart } from '../figure/fact.ts';
import {
  type BreakdownFigure,
  type CountedBreakdown,
  type CountedReading,
  type Figure,
  ofPart,
  type PopulationFigure,
  type RowsFigure,
} from '../figure/figure.ts';
import { unknownLine } from '../tell/carried.ts';
import { headlineNumber } from '../tell/headline.ts';
import { formula, wholeBase } from '../tell/phrase.ts';
import { BLANK, type NumberCell, sealed } from './blanks.ts';
import { COLUMN_NOTES, COLUMNS, type Column } from './columns.ts';
import { csvText, oneBelowTheOther } from './csv.ts';
import type { Download, Saved } from './download.ts';
import { blankCells, blankEnds, boundsCells, numberCells, originOf } from './number-cells.ts';

export { COLUMNS, type Column } from './columns.ts';

/** Every column has a cell; what a record does not have is an empty text. */
export type TidyRecord = Readonly<Partial<Record<Column, string>>>;
type Cells = Partial<Record<Column, NumberCell>>;

export const NUMERIC_COLUMNS = COLUMNS.filter((column) => COLUMN_NOTES[column].holds === 'number');

/** One file a population, then all of them in one. No population can be called "all". */
export function tidyDownloads({ figures }: Saved): Download[] {
  const each = figures.map((figure) => ({
    path: `data/${figure.population.id}.csv`,
    label: figure.population.label,
    description: 'CSV: one row a part, reading and base, with unknown rows, caveats, source and release',
    mediaType: 'text/csv',
    contents: tidyCsv(figure),
  }));
  const all = {
    path: 'data/all.csv',
    label: 'All figures',
    description: 'CSV: every population of the report in one table, with the same columns',
    mediaType: 'text/csv',
    contents: each.length === 0 ? csvText(COLUMNS, []) : oneBelowTheOther(each.map(({ contents }) => contents)),
  };
  return [...each, all];
}

export function tidyCsv(figure: PopulationFigure): string {
  return csvText(COLUMNS, tidyRecords(figure));
}

/** Three files are made of the same records: they are made once a figure. */
const madeBefore = new WeakMap<PopulationFigure, readonly TidyRecord[]>();

/** The rows of a population. Numeric columns hold a number or nothing, and then `blank_reasons` says why. */
export function tidyRecords(figure: PopulationFigure): readonly TidyRecord[] {
  const before = madeBefore.get(figure);
  if (before !== undefined) return before;
  const cells = [
    wholeRecord(figure),
    ...figure.restated.map((entry) => restatedRecord(figure, entry)),
    ...figure.breakdowns.flatMap(breakdownRecords),
    ...figure.tables.flatMap(rowsRecords),
  ];
  const records = cells.map((record) => sealed<Column>(record, NUMERIC_COLUMNS));
  madeBefore.set(figure, records);
  return records;
}

/** What every row carries. */
function carried(figure: Figure): Cells {
  const { population, source, caveats, release, report } = figure;
  return {
    population: population.id,
    population_label: population.label,
    unit: population.unit.many,
    period: population.period ?? '',
    area: population.area ?? '',
    unknown_statement: unknownLine(figure),
    ...sourceCells(source),
    ...caveatCells(caveats),
    release: release.version,
    release_state: release.state,
    release_date: release.date ?? '',
    report_title: report.title,
    report_publisher: report.publisher,
    report_address: report.address ?? '',
  };
}

/** `own` are those of the row's part alone: they come first. */
function caveatCells(inherited: Figure['caveats'], own: Figure['caveats'] = []): Cells {
  const caveats = [...new Set([...own, ...inherited])];
  return {
    part_caveats: own.map(({ id }) => id).join(' '),
    caveats: caveats.map(({ id }) => id).join(' '),
    caveats_text: caveats.map(({ short }) => short).join('; '),
  };
}

function sourceCells({ source, citation }: Figure['source']): Cells {
  return {
    source: source.id,
    source_title: source.title,
    source_publisher: source.publisher,
    source_date: source.date,
    source_url: source.url ?? '',
    place_in_source: citation.at,
  };
}

const SHARES_OF_NO_WHOLE: Cells = {
  ...blankCells('share', BLANK.whole),
  ...blankEnds('share_if_unknown', BLANK.whole),
  ...blankCells('share_of_top', BLANK.whole),
  ...blankCells('unknown_share', BLANK.whole),
  ...blankCells('share_of_known', BLANK.whole),
};

function wholeRecord(figure: PopulationFigure): Cells {
  return {
    ...carried(figure),
    ...SHARES_OF_NO_WHOLE,
    part: 'all',
    part_label: figure.population.label,
    kind: 'whole population',
    headline: headlineNumber(figure),
    ...printedCells(figure.base.size.part.printed),
    ...baseCells(figure.base),
    ...numberCells('count', figure.base.size),
    count_origin: originOf(figure.base.size),
  };
}

/** The same count printed again elsewhere: a row of its own, so that it is not taken for another population. */
function restatedRecord(
  figure: PopulationFigure,
  { count, sourced, caveats }: PopulationFigure['restated'][number],
): Cells {
  return {
    ...carried(figure),
    ...SHARES_OF_NO_WHOLE,
    part: 'all',
    part_label: figure.population.label,
    kind: 'whole population, printed again',
    ...printedCells(count.part.printed),
    ...baseCells(figure.base),
    ...numberCells('count', count),
    count_origin: originOf(count),
    ...sourceCells(sourced),
    ...caveatCells(caveats),
  };
}

/** As printed, as corrected, and what is said beside or instead of the number. */
function printedCells(printed: PrintedPart | null): Cells {
  return {
    as_printed: printed?.sourcePrints ?? printed?.wording ?? '',
    as_corrected: printed === null || printed.sourcePrints === null ? '' : printed.wording,
    marks: printed?.marks.join(' ') ?? '',
    shorthand: printed?.shorthand ?? '',
  };
}

function breakdownRecords(figure: BreakdownFigure): Cells[] {
  return countedRecords(figure, carried(figure), figure.counted, headlineNumber(figure));
}

function rowsRecords(figure: RowsFigure): Cells[] {
  const common = { ...carried(figure), row_by: figure.table.by };
  return figure.rows.flatMap(({ row, counted }) =>
    countedRecords(figure, { ...common, row: row.id, after_break: row.isAfterBreak ? 'yes' : 'no' }, counted, ''),
  );
}

function countedRecords(
  figure: BreakdownFigure | RowsFigure,
  common: Cells,
  counted: CountedBreakdown,
  headline: string,
): Cells[] {
  return counted.readings.flatMap((reading) =>
    reading.parts.flatMap((part, place) => {
      const { source, caveats } = ofPart(figure, part);
      const carriedHere = { ...common, ...sourceCells(source), ...caveatCells(figure.caveats, caveats) };
      return part.shares.flatMap((share, index) => {
        if (share === null) return [];
        const isHeadline = reading === counted.preferred && place === 0 && index === 0;
        const record = shareRecord(carriedHere, counted, reading, part, share, index);
        return [isHeadline ? { ...record, headline } : record];
      });
    }),
  );
}

function shareRecord(
  common: Cells,
  { breakdown, bases }: CountedBreakdown,
  reading: CountedReading,
  part: CountedPart,
  based: Fact,
  index: number,
): Cells {
  const unknown = reading.unknown[index];
  const ofTop = part.shares.at(-1);
  if (unknown === undefined || ofTop === undefined || ofTop === null)
    throw new Error(`${breakdown.id}.${part.id} lacks its unknown share or its share of the whole`);
  const range = based.value?.interval;
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
    ...printedCells(part.printed),
    ...baseCells(bases[index] as Base),
    ...numberCells('share', based),
    share_low_open: range === undefined ? '' : range.lowOpen ? 'yes' : 'no',
    share_high_open: range === undefined ? '' : range.highOpen ? 'yes' : 'no',
    share_origin: originOf(based),
    share_formula: formula(based.how) ?? '',
    ...boundsCells(based),
    ...numberCells('share_of_top', ofTop),
    ...numberCells('unknown_share', unknown),
    unknown_share_origin: originOf(unknown),
    ...shareOfKnownCells(part),
    ...numberCells('count', part.count),
    count_origin: originOf(part.count),
    count_formula: formula(part.count.how) ?? '',
  };
}

const NO_SHARE_OF_KNOWN = {
  unknown: BLANK.unknownPart,
  outside: BLANK.outside,
  category: BLANK.nobodyKnown,
  'not itemised': BLANK.nobodyKnown,
} as const;

function shareOfKnownCells(part: CountedPart): Cells {
  if (part.ofKnown === null) return blankCells('share_of_known', NO_SHARE_OF_KNOWN[part.kind]);
  return {
    ...numberCells('share_of_known', part.ofKnown),
    share_of_known_origin: originOf(part.ofKnown),
  };
}

function baseCells(base: Base): Cells {
  return {
    base: base.id,
    base_label: base.label,
    base_statement: wholeBase(base),
    ...numberCells('base_size', base.size),
    base_size_origin: originOf(base.size),
  };
}
