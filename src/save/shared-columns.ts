// Columns that several tables have: figures, claims and the numbers of a chart. Each is read off what their lines have in common.
import { MARKS, SHORTHAND } from '../figure/printed.ts';
import { UNKNOWN_KIND_NAMES } from '../figure/unknown-kinds.ts';
import { type Entries, number, said, withEnds } from './column.ts';
import type { FigureLine } from './lines.ts';
import { highOf, lowOf, overUnknowns } from './numbers.ts';
import { GUARDED } from './table.ts';

export const WHOLE = 'the row is a whole and no part of it';
export const NO_ROWS = 'the breakdown has no rows';
export const NOT_SAID = 'the source does not say how many';
const KINDS = ['whole population', 'whole population, printed again', 'category', 'unknown', 'not itemised', 'outside'];

/** "p provisional; r revised" */
function meanings(words: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .map(([word, meaning]) => `${word} ${meaning}`)
    .join('; ');
}

export const PART = {
  question: said('Question', `The question by which the population is divided. ${GUARDED}.`, WHOLE).text(
    ({ counted }) => counted?.breakdown.question,
  ),
  row_by: said('Rows by', 'What the rows of the breakdown are: years, ages, areas.', NO_ROWS).text(({ figure }) =>
    figure.kind === 'rows' ? figure.table.by : null,
  ),
  row: said('Row', 'Which row of the breakdown: 2014. Each row is a whole of its own.', NO_ROWS).text(
    ({ row }) => row?.row.id,
  ),
  part_label: said('Part', `The category, or another part, in words. ${GUARDED}.`).text(({ part }) => part.label),
  kind: said(
    'Kind of part',
    'Not itemised is what the parts that the source prints leave; outside is another answer to a question above.',
    null,
    KINDS,
  ).text(({ kind }) => kind),
  unknown_kind: said('Kind of unknown', 'Why an unknown part is unknown.', 'the part is not unknown', [
    ...UNKNOWN_KIND_NAMES,
    NOT_SAID,
  ]).text(({ kind, part }) => (kind === 'unknown' ? (part.unknownKind ?? NOT_SAID) : null)),
  marks: said(
    'Marks of the source',
    `What the source says beside the value, with spaces between: ${meanings(MARKS)}.`,
    'none',
  ).text(({ part }) => part.printed?.marks.join(' ')),
  shorthand: said(
    'Shorthand of the source',
    `What stands instead of a number: ${meanings(SHORTHAND)}.`,
    'none',
    Object.keys(SHORTHAND),
  ).text(({ part }) => part.printed?.shorthand),
} satisfies Entries<Pick<FigureLine, 'figure' | 'row' | 'counted' | 'part' | 'kind'>>;

export const BASE = {
  base: said('Base, id', 'Id of what the share is a share of.').text(({ base }) => base.id),
  base_label: said('Base', 'What the share is a share of, in words.').text(({ base }) => base.label),
  base_statement: said('Base with its size', 'The same with its number: all 150 boards.').text(
    ({ baseStatement }) => baseStatement,
  ),
} satisfies Entries<Pick<FigureLine, 'base' | 'baseStatement'>>;

export const BASE_SIZE = withEnds('base_size', 'size', 'count', 'Size of the base', 'How many the base is', 'the base');

/** Shares are percentages. */
const OF_THE_BASE = 'Share of the base in percent, 0 to 100, four decimals';
export const SHARE = withEnds('share', 'share', 'share', 'Share of the base', OF_THE_BASE, 'the share');

/** Where readers see what the truth could be if all or none of the unknown belonged here. */
export const IF_UNKNOWN = {
  share_if_unknown_low: number(
    'Share if none of the unknown belongs here',
    'The share in percent if none of the unknown belonged to the part (worst case).',
    'share',
    ({ share }: Pick<FigureLine, 'share'>) => lowOf(overUnknowns(share)),
  ),
  share_if_unknown_high: number(
    'Share if all of the unknown belongs here',
    'The share in percent if all of the unknown belonged to the part (worst case).',
    'share',
    ({ share }: Pick<FigureLine, 'share'>) => highOf(overUnknowns(share)),
  ),
};

const OF_THOSE_KNOWN = 'Share of those whose answer is known, in percent: never say it without the unknown share';
export const OF_KNOWN = withEnds(
  'share_of_known',
  'ofKnown',
  'share',
  'Share of those known',
  OF_THOSE_KNOWN,
  'the share of those known',
);

const NOT_KNOWN = 'Share of the base of which the answer is not known, in percent';
export const UNKNOWN_SHARE = withEnds(
  'unknown_share',
  'unknown',
  'share',
  'Unknown share of the base',
  NOT_KNOWN,
  'the unknown share',
);

export const COUNT = withEnds('count', 'count', 'count', 'Count', 'How many', 'it');

export const IN_WORDS = {
  unknown_statement: said('What is unknown', 'What is not known of the figure, in words.').text(
    ({ unknownStatement }: Pick<FigureLine, 'unknownStatement'>) => unknownStatement,
  ),
  blank_reasons: said(
    'Why numbers are missing',
    'Why numbers are missing in this row: names of columns with spaces between, =, the reason; the next after a semicolon and a space.',
    'none is missing',
  ).text((_: unknown, missing) => missing),
};

export const SOURCE = {
  source: said('Source, id', 'Id of the source.').text(({ source }) => source.source.id),
  source_title: said('Source', 'Title of the source.').text(({ source }) => source.source.title),
  source_publisher: said('Publisher of the source', 'Who published the source.').text(
    ({ source }) => source.source.publisher,
  ),
  source_date: said('Date of the source', 'When the source was published, as it says.').text(
    ({ source }) => source.source.date,
  ),
} satisfies Entries<Pick<FigureLine, 'source'>>;

export const PLACE_IN_SOURCE = said(
  'Place in the source',
  'Where in the source the value stands; of a part of a question above, where that question stands.',
).text(({ source }: Pick<FigureLine, 'source'>) => source.citation.at);

export const CAVEATS = {
  caveats: said(
    'Caveats, ids',
    'Ids of all limits on use that go with the row, with spaces between: those of its part, then those of its figure.',
    'none is stated',
  ).text(({ caveats }) => caveats.map(({ id }) => id).join(' ')),
  caveats_text: said(
    'Caveats',
    'All of them in words, in short and in the same order; report.json has them in full.',
    'none is stated',
  ).text(({ caveats }) => caveats.map(({ short }) => short).join('; ')),
} satisfies Entries<Pick<FigureLine, 'caveats'>>;

export const RELEASE = {
  release: said('Release', 'Number of the release of the report.').text(({ figure }) => figure.release.version),
  release_state: said('State of the release', 'A draft is not published yet.', null, ['draft', 'released']).text(
    ({ figure }) => figure.release.state,
  ),
  release_date: said('Date of the release', 'Year-month-day.', 'a draft has none').text(
    ({ figure }) => figure.release.date,
  ),
} satisfies Entries<Pick<FigureLine, 'figure'>>;

export const REPORT = {
  report_title: said('Report', 'Title of the report.').text(({ figure }) => figure.report.title),
  report_publisher: said('Publisher of the report', 'Who publishes the report.').text(
    ({ figure }) => figure.report.publisher,
  ),
  report_address: said('Address of the report', 'Where the report stands on the web.', 'the report says none').text(
    ({ figure }) => figure.report.address,
  ),
} satisfies Entries<Pick<FigureLine, 'figure'>>;
