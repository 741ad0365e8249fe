// The columns of the tables of figures, in order. A new column is an entry here.
import type { Fact } from '../figure/fact.ts';
import { formula } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import { columnsOf, type Entries, type Entry, said, withEnds } from './column.ts';
import type { FigureLine } from './lines.ts';
import { isBlank, ORIGINS, originOf, type Told } from './numbers.ts';
import * as shared from './shared-columns.ts';
import { PART } from './shared-columns.ts';
import type { Table } from './table.ts';

const { POPULATION_COLUMNS, PART_COLUMNS, NUMBERS, NUMBER_COLUMNS, CARRIED_COLUMNS } = words.files;

const read = <Value>(told: Told, of: (fact: Fact) => Value): Value | null => (isBlank(told) ? null : of(told));
const origin = (told: Told) => read(told, originOf);
const computed = (told: Told) => read(told, ({ how }) => formula(how));

export const FIGURE_COLUMNS = {
  population: said(POPULATION_COLUMNS.population).text(({ figure }) => figure.population.id),
  population_label: said(POPULATION_COLUMNS.population_label).text(({ figure }) => figure.population.label),
  unit: said(POPULATION_COLUMNS.unit).text(({ figure }) => figure.population.unit.many),
  period: said(POPULATION_COLUMNS.period).text(({ figure }) => figure.population.period),
  area: said(POPULATION_COLUMNS.area).text(({ figure }) => figure.population.area),
  breakdown: said(PART_COLUMNS.breakdown).text(({ counted }) => counted?.breakdown.id),
  question: PART.question,
  row_by: PART.row_by,
  row: PART.row,
  after_break: said(PART_COLUMNS.after_break).flag(({ row }) => row?.row.isAfterBreak),
  reading: said(PART_COLUMNS.reading).text(({ reading }) => reading?.id),
  reading_used: said(PART_COLUMNS.reading_used).flag(({ reading }) => reading?.preferred),
  part: said(PART_COLUMNS.part).text(({ part }) => part.id),
  part_label: PART.part_label,
  kind: PART.kind,
  unknown_kind: PART.unknown_kind,
  headline: said(PART_COLUMNS.headline).text(({ headline }) => headline),
  as_printed: said(PART_COLUMNS.as_printed).text(
    ({ part: { printed } }) => printed && (printed.sourcePrints ?? printed.wording),
  ),
  as_corrected: said(PART_COLUMNS.as_corrected).text(({ part: { printed } }) =>
    printed?.sourcePrints == null ? null : printed.wording,
  ),
  marks: PART.marks,
  shorthand: PART.shorthand,
  ...shared.BASE,
  ...shared.BASE_SIZE,
  base_size_origin: said(NUMBER_COLUMNS.base_size_origin, ORIGINS).text(({ base }) => originOf(base.size)),
  ...shared.SHARE,
  share_low_open: said(NUMBER_COLUMNS.share_low_open).flag(({ share }) =>
    read(share, ({ value }) => value?.interval.lowOpen),
  ),
  share_high_open: said(NUMBER_COLUMNS.share_high_open).flag(({ share }) =>
    read(share, ({ value }) => value?.interval.highOpen),
  ),
  share_origin: said(NUMBER_COLUMNS.share_origin, ORIGINS).text(({ share }) => origin(share)),
  share_formula: said(NUMBER_COLUMNS.share_formula).text(({ share }) => computed(share)),
  ...shared.IF_UNKNOWN,
  ...withEnds('share_of_top', 'ofTop', 'share', NUMBERS.share_of_top),
  ...shared.UNKNOWN_SHARE,
  unknown_share_origin: said(NUMBER_COLUMNS.unknown_share_origin, ORIGINS).text(({ unknown }) => origin(unknown)),
  ...shared.OF_KNOWN,
  share_of_known_origin: said(NUMBER_COLUMNS.share_of_known_origin, ORIGINS).text(({ ofKnown }) => origin(ofKnown)),
  ...shared.COUNT,
  count_origin: said(NUMBER_COLUMNS.count_origin, ORIGINS).text(({ count }) => origin(count)),
  count_formula: said(NUMBER_COLUMNS.count_formula).text(({ count }) => computed(count)),
  ...shared.IN_WORDS,
  ...shared.SOURCE,
  source_url: said(CARRIED_COLUMNS.source_url).text(({ source }) => source.source.url),
  place_in_source: shared.PLACE_IN_SOURCE,
  part_caveats: said(CARRIED_COLUMNS.part_caveats).text(({ ownCaveats }) => ownCaveats.map(({ id }) => id).join(' ')),
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
