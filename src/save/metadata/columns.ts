// What each column of the data files holds, in plain words: the one place from which every kind of metadata takes it.
import { UNKNOWN_KIND_NAMES } from '../../figure/unknown-kinds.ts';
import type { Column } from '../tidy-csv.ts';

export interface ColumnDescription {
  readonly title: string;
  readonly description: string;
  readonly type: 'text' | 'number' | 'yes or no';
  /** The least and the most that a number can be. */
  readonly range?: { readonly minimum: number; readonly maximum?: number };
  /** All values that there are, where they are few and fixed. */
  readonly oneOf?: readonly string[];
  /** What an empty cell means; null where no cell is empty. */
  readonly ifEmpty: string | null;
}

const PERCENT = { type: 'number', range: { minimum: 0, maximum: 100 } } as const;
const HOW_MANY = { type: 'number', range: { minimum: 0 } } as const;
const text = (title: string, description: string, ifEmpty: string | null): ColumnDescription => ({
  title,
  description,
  type: 'text',
  ifEmpty,
});
const origin = (what: string, ifEmpty: string | null): ColumnDescription => ({
  title: `Where the ${what} comes from`,
  description: `printed by the source, corrected by the editors, computed here, or not said by the source`,
  type: 'text',
  oneOf: ['printed', 'corrected', 'computed', 'not said'],
  ifEmpty,
});

const WHOLE = 'not a part: the row is about the whole population';
const NO_SHARE = 'no share: the row is about the whole population';
const NO_POINT = 'not one number: the source allows a range, see the lowest and the highest value';
const NO_KNOWN = 'the part is not an answer, or the source gives no share of those known';
const ROWS_ONLY = 'the breakdown has no rows';

/** A column without a line here does not pass the types. Shares are percentages, 0 to 100. */
export const COLUMN_DESCRIPTIONS: Readonly<Record<Column, ColumnDescription>> = {
  population: text('Population, id', 'the group that was counted, by its id', null),
  population_label: text('Population', 'the group that was counted, in words', null),
  unit: text('Unit', 'what one of the group is, in the plural', null),
  period: text('Period', 'when, as the source says it', 'the source gives no time'),
  area: text('Area', 'where, as the source says it', 'the source gives no place'),
  breakdown: text('Breakdown, id', 'the question by which the population is divided, by its id', WHOLE),
  question: text('Question', 'the question by which the population is divided', WHOLE),
  row_by: text('Rows by', 'what the rows of the breakdown are: a year, an area, an age', ROWS_ONLY),
  row: text('Row', 'the row of the breakdown; each row is a base of its own', ROWS_ONLY),
  reading: text('Reading, id', 'the way in which the source is understood, where it can be read in two', WHOLE),
  reading_used: {
    title: 'Reading used',
    description: 'yes where the report uses this reading; filter by yes, or shares are there twice',
    type: 'yes or no',
    ifEmpty: WHOLE,
  },
  part: text('Part, id', 'the answer, the unknown part or the remainder, by its id; all: the whole', null),
  part_label: text('Part', 'the answer, the unknown part or the remainder, in words', null),
  kind: {
    title: 'Kind of part',
    description:
      'category: a known answer; unknown: the answer is not known; not itemised: the remainder that the source does not print, not unknown; outside: taken out by an earlier question',
    type: 'text',
    oneOf: ['whole population', 'whole population, printed again', 'category', 'unknown', 'not itemised', 'outside'],
    ifEmpty: null,
  },
  unknown_kind: {
    title: 'Kind of unknown',
    description: 'why the answer is not known; kinds are never merged with each other, with zero or with other',
    type: 'text',
    oneOf: [...UNKNOWN_KIND_NAMES, 'the source does not say how many'],
    ifEmpty: 'the part is not unknown',
  },
  as_printed: text('As printed', 'the number as the source prints it, word for word', 'not printed: computed here'),
  base: text('Base, id', 'the group that the share is a share of, by its id', null),
  base_label: text('Base', 'the group that the share is a share of, in words', null),
  base_size: {
    title: 'Size of the base',
    description: 'how many the base has, in the unit of the row',
    ...HOW_MANY,
    ifEmpty: NO_POINT,
  },
  base_size_low: {
    title: 'Size of the base, at least',
    description: 'the lowest size that the source allows, rounded down',
    ...HOW_MANY,
    ifEmpty: null,
  },
  base_size_high: {
    title: 'Size of the base, at most',
    description: 'the highest size that the source allows, rounded up',
    ...HOW_MANY,
    ifEmpty: 'the source allows any number above',
  },
  share: {
    title: 'Share of the base',
    description: 'percentage of the base, 0 to 100',
    ...PERCENT,
    ifEmpty: `${NO_POINT}; or ${NO_SHARE}`,
  },
  share_low: {
    title: 'Share, at least',
    description: 'the lowest percentage of the base that the source allows, rounded down to four decimals',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  share_high: {
    title: 'Share, at most',
    description: 'the highest percentage of the base that the source allows, rounded up to four decimals',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  share_low_open: {
    title: 'Above the lowest share',
    description: 'yes where the share is above its lowest value and cannot be that value itself',
    type: 'yes or no',
    ifEmpty: NO_SHARE,
  },
  share_high_open: {
    title: 'Below the highest share',
    description: 'yes where the share is below its highest value and cannot be that value itself',
    type: 'yes or no',
    ifEmpty: NO_SHARE,
  },
  share_origin: origin('share', NO_SHARE),
  share_formula: text('How the share was computed', 'the formula, in the words of the source', 'not computed'),
  share_if_unknown_low: {
    title: 'Share if none of the unknown belongs here',
    description: 'percentage of the base, 0 to 100: the lowest that the truth can be, whatever the unknown are',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  share_if_unknown_high: {
    title: 'Share if all of the unknown belongs here',
    description: 'percentage of the base, 0 to 100: the highest that the truth can be; a limit and not an estimate',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  unknown_share_low: {
    title: 'Unknown share of the base, at least',
    description: 'percentage of the base whose answer is not known, 0 to 100; give it beside the share',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  unknown_share_high: {
    title: 'Unknown share of the base, at most',
    description: 'percentage of the base whose answer is not known, 0 to 100; give it beside the share',
    ...PERCENT,
    ifEmpty: NO_SHARE,
  },
  share_of_known: {
    title: 'Share of those known',
    description: 'percentage of those whose answer is known, 0 to 100; never to be given without the unknown share',
    ...PERCENT,
    ifEmpty: `${NO_POINT}; or ${NO_KNOWN}`,
  },
  share_of_known_low: {
    title: 'Share of those known, at least',
    description: 'the lowest percentage of those known that the source allows, rounded down to four decimals',
    ...PERCENT,
    ifEmpty: NO_KNOWN,
  },
  share_of_known_high: {
    title: 'Share of those known, at most',
    description: 'the highest percentage of those known that the source allows, rounded up to four decimals',
    ...PERCENT,
    ifEmpty: NO_KNOWN,
  },
  share_of_known_origin: origin('share of those known', NO_KNOWN),
  count: { title: 'Count', description: 'how many, in the unit of the row', ...HOW_MANY, ifEmpty: NO_POINT },
  count_low: {
    title: 'Count, at least',
    description: 'the lowest number that the source allows, rounded down',
    ...HOW_MANY,
    ifEmpty: 'the source prints no number here',
  },
  count_high: {
    title: 'Count, at most',
    description: 'the highest number that the source allows, rounded up',
    ...HOW_MANY,
    ifEmpty: 'the source allows any number above, or prints none',
  },
  count_origin: origin('count', null),
  unknown_statement: text('What is unknown', 'how much is not known of the figure, in a sentence', null),
  source: text('Source, id', 'the source of the number, by its id', null),
  source_title: text('Source', 'the title of the source', null),
  source_date: text('Date of the source', 'when the source was published, as it says itself', null),
  place_in_source: text('Place in the source', 'where in the source the number stands', null),
  caveats: text('Caveats, ids', 'the limits on the use of the number, by their ids with spaces between', 'none stated'),
  caveats_text: text('Caveats', 'the same in words, with semicolons between', 'none stated'),
  release: text('Release', 'the release of the report that the row belongs to', null),
  release_state: {
    title: 'State of the release',
    description: 'a draft may still change and is not to be cited',
    type: 'text',
    oneOf: ['draft', 'released'],
    ifEmpty: null,
  },
};

/**
 * No two rows have the same of all of these. Rows about the whole population have no breakdown: under the rule of SQL, which
 * Data Package 2 follows, an empty cell is like no other.
 */
export const UNIQUE_TOGETHER: readonly Column[] = ['population', 'breakdown', 'row', 'reading', 'part', 'kind', 'base'];
