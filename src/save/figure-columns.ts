// The columns of the tables of figures, in order. A new column is an entry here.
import type { Fact } from '../figure/fact.ts';
import { formula } from '../tell/phrase.ts';
import { NOT_PRINTED } from './blanks.ts';
import { columnsOf, type Entries, type Entry, said, withEnds } from './column.ts';
import type { FigureLine } from './lines.ts';
import { isBlank, ORIGINS, originOf, type Told } from './numbers.ts';
import * as shared from './shared-columns.ts';
import { NO_ROWS, PART, WHOLE } from './shared-columns.ts';
import { GUARDED, type Table } from './table.ts';

const NOT_COMPUTED = 'nothing was computed';

const read = <Value>(told: Told, of: (fact: Fact) => Value): Value | null => (isBlank(told) ? null : of(told));
const origin = (told: Told) => read(told, originOf);
const computed = (told: Told) => read(told, ({ how }) => formula(how));

export const FIGURE_COLUMNS = {
  population: said('Population, id', 'Id of the group counted.').text(({ figure }) => figure.population.id),
  population_label: said('Population', 'The group counted, in words.').text(({ figure }) => figure.population.label),
  unit: said('Unit', 'What is counted, in the plural.').text(({ figure }) => figure.population.unit.many),
  period: said('Period', 'When.', 'the source gives no time').text(({ figure }) => figure.population.period),
  area: said('Area', 'Where.', 'the source gives no place').text(({ figure }) => figure.population.area),
  breakdown: said('Breakdown, id', 'Id of the question by which the population is divided.', WHOLE).text(
    ({ counted }) => counted?.breakdown.id,
  ),
  question: PART.question,
  row_by: PART.row_by,
  row: PART.row,
  after_break: said(
    'After a break in the series',
    'Whether the series breaks before this row, so that earlier ones cannot be compared with it.',
    NO_ROWS,
  ).flag(({ row }) => row?.row.isAfterBreak),
  reading: said('Reading, id', 'Id of the way in which the source is read.', WHOLE).text(({ reading }) => reading?.id),
  reading_used: said('Reading used', 'Whether the report uses this reading; leave "no" out of any sum.', WHOLE).flag(
    ({ reading }) => reading?.preferred,
  ),
  part: said('Part, id', 'Id of the category, or of another part. "all" is the whole.').text(({ part }) => part.id),
  part_label: PART.part_label,
  kind: PART.kind,
  unknown_kind: PART.unknown_kind,
  headline: said(
    'Number on the card',
    'The number that stands for its figure on a card, as the pages print it.',
    'another row has it',
  ).text(({ headline }) => headline),
  as_printed: said('As printed', `The value in the words of the source. ${GUARDED}.`, NOT_PRINTED).text(
    ({ part: { printed } }) => printed && (printed.sourcePrints ?? printed.wording),
  ),
  as_corrected: said(
    'As corrected',
    'What the editors use instead, where the source prints a wrong value.',
    'the editors correct nothing here',
  ).text(({ part: { printed } }) => (printed?.sourcePrints == null ? null : printed.wording)),
  marks: PART.marks,
  shorthand: PART.shorthand,
  ...shared.BASE,
  ...shared.BASE_SIZE,
  base_size_origin: said(
    'Where the size of the base comes from',
    'printed, computed, corrected or not said.',
    null,
    ORIGINS,
  ).text(({ base }) => originOf(base.size)),
  ...shared.SHARE,
  share_low_open: said(
    'Above the least share',
    'Whether the share is above share_low and never equal to it.',
    WHOLE,
  ).flag(({ share }) => read(share, ({ value }) => value?.interval.lowOpen)),
  share_high_open: said(
    'Below the most share',
    'Whether the share is below share_high and never equal to it.',
    WHOLE,
  ).flag(({ share }) => read(share, ({ value }) => value?.interval.highOpen)),
  share_origin: said(
    'Where the share comes from',
    'Where the share comes from: printed; computed, also of printed numbers (13 of 150); corrected by the editors; not said, also where shorthand stands instead of a number.',
    WHOLE,
    ORIGINS,
  ).text(({ share }) => origin(share)),
  share_formula: said('How the share was computed', 'Of what a computed share was computed.', NOT_COMPUTED).text(
    ({ share }) => computed(share),
  ),
  ...shared.IF_UNKNOWN,
  ...withEnds(
    'share_of_top',
    'ofTop',
    'share',
    'Share of the whole',
    'Share of the whole population, or of the whole row, in percent',
    'the share of the whole',
  ),
  ...shared.UNKNOWN_SHARE,
  unknown_share_origin: said(
    'Where the unknown share comes from',
    'printed, computed, corrected or not said.',
    WHOLE,
    ORIGINS,
  ).text(({ unknown }) => origin(unknown)),
  ...shared.OF_KNOWN,
  share_of_known_origin: said(
    'Where the share of those known comes from',
    'printed, computed or corrected.',
    'there is no such share',
    ORIGINS,
  ).text(({ ofKnown }) => origin(ofKnown)),
  ...shared.COUNT,
  count_origin: said(
    'Where the count comes from',
    'Where the number comes from, in the same words.',
    null,
    ORIGINS,
  ).text(({ count }) => origin(count)),
  count_formula: said('How the count was computed', 'Of what a computed number was computed.', NOT_COMPUTED).text(
    ({ count }) => computed(count),
  ),
  ...shared.IN_WORDS,
  ...shared.SOURCE,
  source_url: said('Address of the source', 'Where the source can be read.', 'not known').text(
    ({ source }) => source.source.url,
  ),
  place_in_source: shared.PLACE_IN_SOURCE,
  part_caveats: said(
    'Caveats of the part, ids',
    'Ids of the limits on use of this part alone, with spaces between. They begin the next column.',
    'the part has none of its own',
  ).text(({ ownCaveats }) => ownCaveats.map(({ id }) => id).join(' ')),
  ...shared.CAVEATS,
  ...shared.RELEASE,
  ...shared.REPORT,
} satisfies Entries<FigureLine>;

/** Rows about a whole have no breakdown: under the rule of SQL, which Data Package 2 follows, an empty cell is like no other. */
export const FIGURES: Table<FigureLine> = {
  about: 'figures',
  columns: columnsOf<Entry<FigureLine>>(FIGURE_COLUMNS),
  key: ['population', 'breakdown', 'row', 'reading', 'part', 'kind', 'base'],
  isKeyFull: false,
};
