// Columns that several tables have: figures, claims and the numbers of a chart. Each is read off what their lines have in common.

import { UNKNOWN_KIND_NAMES } from '../figure/unknown-kinds.ts';
import { MARKS, SHORTHAND } from '../tell/marks.ts';
import { words } from '../words/words.ts';
import { type Entries, number, said, withEnds } from './column.ts';
import type { FigureLine } from './lines.ts';
import { highOf, lowOf, overUnknowns } from './numbers.ts';

const { PART_COLUMNS, BASE_COLUMNS, NUMBERS, NUMBER_COLUMNS, CARRIED_COLUMNS } = words.files;

export const NOT_SAID = 'the source does not say how many';
const KINDS = ['whole population', 'whole population, printed again', 'category', 'unknown', 'not itemised', 'outside'];

/** "p provisional; r revised" */
function meanings(letters: Readonly<Record<string, string>>): string {
  return Object.entries(letters)
    .map(([word, meaning]) => words.files.wordMeans(word, meaning))
    .join('; ');
}

export const PART = {
  question: said(PART_COLUMNS.question).text(({ counted }) => counted?.breakdown.question),
  row_by: said(PART_COLUMNS.row_by).text(({ figure }) => (figure.kind === 'rows' ? figure.table.by : null)),
  row: said(PART_COLUMNS.row).text(({ row }) => row?.row.id),
  part_label: said(PART_COLUMNS.part_label).text(({ part }) => part.label),
  kind: said(PART_COLUMNS.kind, KINDS).text(({ kind }) => kind),
  unknown_kind: said(PART_COLUMNS.unknown_kind, [...UNKNOWN_KIND_NAMES, NOT_SAID]).text(({ kind, part }) =>
    kind === 'unknown' ? (part.unknownKind ?? NOT_SAID) : null,
  ),
  marks: said(words.files.marksColumn(meanings(MARKS))).text(({ part }) => part.printed?.marks.join(' ')),
  shorthand: said(words.files.shorthandColumn(meanings(SHORTHAND)), Object.keys(SHORTHAND)).text(
    ({ part }) => part.printed?.shorthand,
  ),
} satisfies Entries<Pick<FigureLine, 'figure' | 'row' | 'counted' | 'part' | 'kind'>>;

export const BASE = {
  base: said(BASE_COLUMNS.base).text(({ base }) => base.id),
  base_label: said(BASE_COLUMNS.base_label).text(({ base }) => base.label),
  base_statement: said(BASE_COLUMNS.base_statement).text(({ baseStatement }) => baseStatement),
} satisfies Entries<Pick<FigureLine, 'base' | 'baseStatement'>>;

export const BASE_SIZE = withEnds('base_size', 'size', 'count', NUMBERS.base_size);

/** Shares are percentages. */
export const SHARE = withEnds('share', 'share', 'share', NUMBERS.share);

/** Where readers see what the truth could be if all or none of the unknown belonged here. */
export const IF_UNKNOWN = {
  share_if_unknown_low: number(NUMBER_COLUMNS.share_if_unknown_low, 'share', ({ share }: Pick<FigureLine, 'share'>) =>
    lowOf(overUnknowns(share)),
  ),
  share_if_unknown_high: number(NUMBER_COLUMNS.share_if_unknown_high, 'share', ({ share }: Pick<FigureLine, 'share'>) =>
    highOf(overUnknowns(share)),
  ),
};

export const OF_KNOWN = withEnds('share_of_known', 'ofKnown', 'share', NUMBERS.share_of_known);

export const UNKNOWN_SHARE = withEnds('unknown_share', 'unknown', 'share', NUMBERS.unknown_share);

export const COUNT = withEnds('count', 'count', 'count', NUMBERS.count);

export const IN_WORDS = {
  unknown_statement: said(CARRIED_COLUMNS.unknown_statement).text(
    ({ unknownStatement }: Pick<FigureLine, 'unknownStatement'>) => unknownStatement,
  ),
  blank_reasons: said(CARRIED_COLUMNS.blank_reasons).text((_: unknown, missing) => missing),
};

export const SOURCE = {
  source: said(CARRIED_COLUMNS.source).text(({ source }) => source.source.id),
  source_title: said(CARRIED_COLUMNS.source_title).text(({ source }) => source.source.title),
  source_publisher: said(CARRIED_COLUMNS.source_publisher).text(({ source }) => source.source.publisher),
  source_date: said(CARRIED_COLUMNS.source_date).text(({ source }) => source.source.date),
} satisfies Entries<Pick<FigureLine, 'source'>>;

export const PLACE_IN_SOURCE = said(CARRIED_COLUMNS.place_in_source).text(
  ({ source }: Pick<FigureLine, 'source'>) => source.citation.at,
);

export const CAVEATS = {
  caveats: said(CARRIED_COLUMNS.caveats).text(({ caveats }) => caveats.map(({ id }) => id).join(' ')),
  caveats_text: said(CARRIED_COLUMNS.caveats_text).text(({ caveats }) => caveats.map(({ short }) => short).join('; ')),
} satisfies Entries<Pick<FigureLine, 'caveats'>>;

export const RELEASE = {
  release: said(CARRIED_COLUMNS.release).text(({ figure }) => figure.release.version),
  release_state: said(CARRIED_COLUMNS.release_state, ['draft', 'released']).text(({ figure }) => figure.release.state),
  release_date: said(CARRIED_COLUMNS.release_date).text(({ figure }) => figure.release.date),
} satisfies Entries<Pick<FigureLine, 'figure'>>;

export const REPORT = {
  report_title: said(CARRIED_COLUMNS.report_title).text(({ figure }) => figure.report.title),
  report_publisher: said(CARRIED_COLUMNS.report_publisher).text(({ figure }) => figure.report.publisher),
  report_address: said(CARRIED_COLUMNS.report_address).text(({ figure }) => figure.report.address),
} satisfies Entries<Pick<FigureLine, 'figure'>>;
