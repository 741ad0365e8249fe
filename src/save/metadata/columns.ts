// What each column of the tables holds: the notes of the tables themselves, with a title and what an empty cell means.
import { SHORTHAND } from '../../figure/printed.ts';
import { UNKNOWN_KIND_NAMES } from '../../figure/unknown-kinds.ts';
import { CLAIM_COLUMNS } from '../claims-csv.ts';
import { COLUMN_NOTES, COLUMNS, type Column, type ColumnNote } from '../columns.ts';
import { GUARDED } from '../csv.ts';

interface Fact {
  readonly title: string;
  /** What an empty cell means; null where no cell is empty. */
  readonly ifEmpty: string | null;
  /** All values that there are, where they are few and fixed. */
  readonly oneOf?: readonly string[];
}

export interface DescribedColumn extends ColumnNote, Fact {
  readonly name: string;
  /** The least and the most that a number can be. */
  readonly range: { readonly minimum: number; readonly maximum?: number } | null;
}

export interface DescribedTable {
  /** What its rows are about. */
  readonly about: 'figures' | 'claims';
  readonly columns: readonly DescribedColumn[];
  /** No two rows have the same of all of these. */
  readonly key: readonly string[];
  /** Whether the cells of the key are never empty. */
  readonly isKeyFull: boolean;
}

const always = (title: string, oneOf?: readonly string[]): Fact => ({
  title,
  ifEmpty: null,
  ...(oneOf === undefined ? {} : { oneOf }),
});
const may = (title: string, ifEmpty: string, oneOf?: readonly string[]): Fact => ({ ...always(title, oneOf), ifEmpty });
/** An empty number has its reason in the same row. */
const number = (title: string): Fact => may(title, 'no number: the column blank_reasons says why');

const ORIGINS = ['printed', 'corrected', 'computed', 'not said'];
const WHOLE = 'the row is a whole and no part of it';
const ROWS_ONLY = 'the breakdown has no rows';
const NOT_COMPUTED = 'nothing was computed';

/** A column without a line here does not pass the types. */
const FACTS: Readonly<Record<Column, Fact>> = {
  population: always('Population, id'),
  population_label: always('Population'),
  unit: always('Unit'),
  period: may('Period', 'the source gives no time'),
  area: may('Area', 'the source gives no place'),
  breakdown: may('Breakdown, id', WHOLE),
  question: may('Question', WHOLE),
  row_by: may('Rows by', ROWS_ONLY),
  row: may('Row', ROWS_ONLY),
  after_break: may('After a break in the series', ROWS_ONLY),
  reading: may('Reading, id', WHOLE),
  reading_used: may('Reading used', WHOLE),
  part: always('Part, id'),
  part_label: always('Part'),
  kind: always('Kind of part', [
    'whole population',
    'whole population, printed again',
    'category',
    'unknown',
    'not itemised',
    'outside',
  ]),
  unknown_kind: may('Kind of unknown', 'the part is not unknown', [
    ...UNKNOWN_KIND_NAMES,
    'the source does not say how many',
  ]),
  headline: may('Number on the card', 'another row has it'),
  as_printed: may('As printed', 'the source prints no value here'),
  as_corrected: may('As corrected', 'the editors correct nothing here'),
  marks: may('Marks of the source', 'none'),
  shorthand: may('Shorthand of the source', 'none', Object.keys(SHORTHAND)),
  base: always('Base, id'),
  base_label: always('Base'),
  base_statement: always('Base with its size'),
  base_size: number('Size of the base'),
  base_size_low: number('Size of the base, at least'),
  base_size_high: number('Size of the base, at most'),
  base_size_origin: always('Where the size of the base comes from', ORIGINS),
  share: number('Share of the base'),
  share_low: number('Share, at least'),
  share_high: number('Share, at most'),
  share_low_open: may('Above the least share', WHOLE),
  share_high_open: may('Below the most share', WHOLE),
  share_origin: may('Where the share comes from', WHOLE, ORIGINS),
  share_formula: may('How the share was computed', NOT_COMPUTED),
  share_if_unknown_low: number('Share if none of the unknown belongs here'),
  share_if_unknown_high: number('Share if all of the unknown belongs here'),
  share_of_top: number('Share of the whole'),
  share_of_top_low: number('Share of the whole, at least'),
  share_of_top_high: number('Share of the whole, at most'),
  unknown_share: number('Unknown share of the base'),
  unknown_share_low: number('Unknown share of the base, at least'),
  unknown_share_high: number('Unknown share of the base, at most'),
  unknown_share_origin: may('Where the unknown share comes from', WHOLE, ORIGINS),
  share_of_known: number('Share of those known'),
  share_of_known_low: number('Share of those known, at least'),
  share_of_known_high: number('Share of those known, at most'),
  share_of_known_origin: may('Where the share of those known comes from', 'there is no such share', ORIGINS),
  count: number('Count'),
  count_low: number('Count, at least'),
  count_high: number('Count, at most'),
  count_origin: always('Where the count comes from', ORIGINS),
  count_formula: may('How the count was computed', NOT_COMPUTED),
  unknown_statement: always('What is unknown'),
  blank_reasons: may('Why numbers are missing', 'none is missing'),
  source: always('Source, id'),
  source_title: always('Source'),
  source_publisher: always('Publisher of the source'),
  source_date: always('Date of the source'),
  source_url: may('Address of the source', 'not known'),
  place_in_source: always('Place in the source'),
  part_caveats: may('Caveats of the part, ids', 'the part has none of its own'),
  caveats: may('Caveats, ids', 'none is stated'),
  caveats_text: may('Caveats', 'none is stated'),
  release: always('Release'),
  release_state: always('State of the release', ['draft', 'released']),
  release_date: may('Date of the release', 'a draft has none'),
  report_title: always('Report'),
  report_publisher: always('Publisher of the report'),
  report_address: may('Address of the report', 'the report says none'),
};

type ClaimColumn = (typeof CLAIM_COLUMNS)[number];
const NOT_THERE = 'the sentence is about a number and no share';
const text = (fact: Fact, description: string): Fact & ColumnNote => ({ ...fact, holds: 'text', description });
const percent = (title: string, description: string): Fact & ColumnNote => ({
  ...number(title),
  holds: 'number',
  description,
});

/** The columns of the table of sentences that the tables of figures do not have, or have otherwise. */
const OF_CLAIMS: Readonly<
  Record<
    Exclude<ClaimColumn, Column> | 'row' | 'part_label' | 'share_origin' | 'place_in_source' | 'caveats',
    Fact & ColumnNote
  >
> = {
  claim: text(always('Sentence, id'), 'Id of the sentence.'),
  sentence: text(always('Sentence'), `The sentence, word for word. ${GUARDED}.`),
  written_by: text(always('Written in'), 'Title of what the sentence stands in.'),
  written_by_publisher: text(always('Publisher of the writing'), 'Who published it.'),
  written_by_date: text(always('Date of the writing'), 'When it was published, as it says.'),
  place_in_writing: text(always('Place in the writing'), 'Where in it the sentence stands.'),
  verdict: text(always('Verdict'), 'What the figures say of the sentence.'),
  reason: text(always('Reason'), 'Why that is the verdict.'),
  says: text(may('The sentence says', 'nothing beyond its words'), 'What the sentence comes down to.'),
  figures_say: text(may('The figures say', 'nothing beyond the verdict'), 'What the figures say of the same.'),
  about: text(always('About'), 'Address of the figure or of the part that the sentence is about.'),
  row: text(may('Row', 'the sentence is about no single row'), 'Which row of the breakdown: 2014.'),
  part_label: text(may('Part', NOT_THERE), `The part that the sentence is about, in words. ${GUARDED}.`),
  other_part_label: text(may('Other part', 'the sentence compares no second part'), 'What it is compared with.'),
  other_share: percent('Share of the other part', COLUMN_NOTES.share.description.replaceAll('share_', 'other_share_')),
  other_share_low: percent('Share of the other part, at least', 'The least that it may be, in percent.'),
  other_share_high: percent('Share of the other part, at most', 'The most that it may be, in percent.'),
  share_origin: text(
    always('Where the share or the number comes from', ORIGINS),
    COLUMN_NOTES.share_origin.description,
  ),
  marks_statement: text(may('Marks of the source', 'none'), 'What the source says beside the value, in words.'),
  place_in_source: text(always('Place in the source'), 'Where in the source the figure stands.'),
  caveats: text(
    may('Caveats, ids', 'none is stated'),
    'Ids of the limits on use, with spaces between: those of the figure, then those of what the sentence stands in.',
  ),
  other_readings: text(may('Other readings', 'there is one reading'), 'What the source says if it is read otherwise.'),
};

/**
 * The table whose first line this is; null for one that is described nowhere. Rows about a whole have no breakdown, so the key
 * of the figures has empty cells: under the rule of SQL, which Data Package 2 follows, an empty cell is like no other.
 */
export function tableOf(head: string): DescribedTable | null {
  if (head === COLUMNS.join(',')) return FIGURES;
  return head === CLAIM_COLUMNS.join(',') ? CLAIMS : null;
}

const FIGURES: DescribedTable = {
  about: 'figures',
  columns: COLUMNS.map((name) => described(name, shared(name))),
  key: ['population', 'breakdown', 'row', 'reading', 'part', 'kind', 'base'] satisfies Column[],
  isKeyFull: false,
};

const CLAIMS: DescribedTable = {
  about: 'claims',
  columns: CLAIM_COLUMNS.map((name) =>
    described(name, name in OF_CLAIMS ? OF_CLAIMS[name as keyof typeof OF_CLAIMS] : shared(name as Column)),
  ),
  key: ['claim'] satisfies ClaimColumn[],
  isKeyFull: true,
};

function shared(name: Column): Fact & ColumnNote {
  return { ...COLUMN_NOTES[name], ...FACTS[name] };
}

/** Numbers are percentages or numbers of people and things: none is below zero. */
function described(name: string, notes: Fact & ColumnNote): DescribedColumn {
  const range =
    notes.holds !== 'number' ? null : name.includes('share') ? { minimum: 0, maximum: 100 } : { minimum: 0 };
  return { name, range, ...notes };
}
