// What metadata says of each column of the data files: the notes of the columns, with what may stand in them.
import { UNKNOWN_KIND_NAMES } from '../../figure/unknown-kinds.ts';
import { capitalised } from '../../tell/phrase.ts';
import { COLUMN_NOTES, COLUMNS, type Column } from '../columns.ts';

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

/** What every row has, whatever it is about. */
const NEVER_EMPTY: ReadonlySet<Column> = new Set([
  'population',
  'population_label',
  'unit',
  'part',
  'part_label',
  'kind',
  'base',
  'base_label',
  'base_statement',
  'base_size_low',
  'base_size_origin',
  'count_origin',
  'unknown_statement',
  'source',
  'source_title',
  'source_publisher',
  'source_date',
  'place_in_source',
  'release',
  'release_state',
  'report_title',
  'report_publisher',
]);

const ORIGINS = ['printed', 'corrected', 'computed', 'not said'];
const ONE_OF: Partial<Readonly<Record<Column, readonly string[]>>> = {
  kind: ['whole population', 'whole population, printed again', 'category', 'unknown', 'not itemised', 'outside'],
  unknown_kind: [...UNKNOWN_KIND_NAMES, 'the source does not say how many'],
  base_size_origin: ORIGINS,
  share_origin: ORIGINS,
  unknown_share_origin: ORIGINS,
  share_of_known_origin: ORIGINS,
  count_origin: ORIGINS,
  release_state: ['draft', 'released'],
};

const TYPES = { text: 'text', number: 'number', flag: 'yes or no' } as const;

/** A column without a note does not pass the types. Shares are percentages, 0 to 100. */
export const COLUMN_DESCRIPTIONS = Object.fromEntries(
  COLUMNS.map((column) => [column, describe(column)]),
) as unknown as Readonly<Record<Column, ColumnDescription>>;

function describe(column: Column): ColumnDescription {
  const { holds, description } = COLUMN_NOTES[column];
  const oneOf = ONE_OF[column];
  const most = /share/.test(column) ? { minimum: 0, maximum: 100 } : { minimum: 0 };
  return {
    title: capitalised(column.replaceAll('_', ' ')),
    description: description.replace(/\.$/, ''),
    type: TYPES[holds],
    ...(holds === 'number' ? { range: most } : {}),
    ...(oneOf === undefined ? {} : { oneOf }),
    ifEmpty: NEVER_EMPTY.has(column) ? null : whyEmpty(holds),
  };
}

function whyEmpty(holds: 'text' | 'number' | 'flag'): string {
  return holds === 'number'
    ? 'no number: the reason stands in blank_reasons'
    : 'does not apply to this row, as described';
}

/**
 * No two rows have the same of all of these. Rows about the whole population have no breakdown: under the rule of SQL, which
 * Data Package 2 follows, an empty cell is like no other.
 */
export const UNIQUE_TOGETHER: readonly Column[] = ['population', 'breakdown', 'row', 'reading', 'part', 'kind', 'base'];
