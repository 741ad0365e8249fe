// The columns of the tables of figures, in order: what each holds, said once for the CSV, the Parquet file and whoever describes them.
import { GUARDED } from './csv.ts';

export interface ColumnNote {
  /** A number is a decimal with a point and no separators; a flag is "yes" or "no". */
  readonly holds: 'text' | 'number' | 'flag';
  readonly description: string;
}

const text = (description: string): ColumnNote => ({ holds: 'text', description });
const number = (description: string): ColumnNote => ({ holds: 'number', description });
/** A number with its ends. */
const point = (name: string, description: string): ColumnNote =>
  number(
    `${description}. As printed, or worked out from printed numbers: where the words of the source leave it open, ${name}_low and ${name}_high say how far.`,
  );
/** Text that somebody else wrote may begin with anything. */
const words = (description: string): ColumnNote => text(`${description} ${GUARDED}.`);
const flag = (description: string): ColumnNote => ({ holds: 'flag', description });

/** Shares are percentages, 0 to 100; low and high are rounded outwards, so that what they enclose stays enclosed. */
export const COLUMN_NOTES = {
  population: text('Id of the group counted.'),
  population_label: text('The group counted, in words.'),
  unit: text('What is counted, in the plural.'),
  period: text('When; empty where the source does not say.'),
  area: text('Where; empty where the source does not say.'),
  breakdown: text('Id of the question by which the population is divided; empty in the row of a whole.'),
  question: words('The question by which the population is divided; empty in the row of a whole.'),
  row_by: text('What the rows of the breakdown are: years, ages, areas. Empty where it has none.'),
  row: text('Which row of the breakdown: 2014. Empty where it has none. Each row is a whole of its own.'),
  after_break: flag('Whether the series breaks before this row, so that earlier ones cannot be compared with it.'),
  reading: text('Id of the way in which the source is read.'),
  reading_used: flag('Whether the report uses this reading; leave "no" out of any sum.'),
  part: text('Id of the category, or of another part. "all" is the whole.'),
  part_label: words('The category, or another part, in words.'),
  kind: text(
    'whole population; whole population, printed again; category; unknown; not itemised (left by the parts that the source prints); outside (another answer to a question above).',
  ),
  unknown_kind: text('Of an unknown part why it is unknown; else empty.'),
  headline: text('The number that stands for its figure on a card, as the pages print it; empty in all other rows.'),
  as_printed: words('The value in the words of the source; empty where it prints none.'),
  as_corrected: text('What the editors use instead, where the source prints a wrong value; else empty.'),
  marks: text(
    'What the source says beside the value: p provisional, r revised, b break in the series, e estimated, u low reliability; several with spaces between.',
  ),
  shorthand: text(
    'What stands instead of a number: c suppressed to protect people, x not available, z not applicable, low rounds to zero but is not zero.',
  ),
  base: text('Id of what the share is a share of.'),
  base_label: text('What the share is a share of, in words.'),
  base_statement: text('The same with its number: all 150 boards.'),
  base_size: point('base_size', 'How many the base is'),
  base_size_low: number('The fewest that the base may be: a whole number, rounded down.'),
  base_size_high: number('The most that the base may be: a whole number, rounded up.'),
  base_size_origin: text('printed, computed, corrected or not said.'),
  share: point('share', 'Share of the base in percent, 0 to 100, four decimals'),
  share_low: number('The least that the share may be, in percent: rounded down to four decimals.'),
  share_high: number('The most that the share may be, in percent: rounded up to four decimals.'),
  share_low_open: flag('Whether the share is above share_low and never equal to it.'),
  share_high_open: flag('Whether the share is below share_high and never equal to it.'),
  share_origin: text(
    'Where the share comes from: printed; computed, also of printed numbers (13 of 150); corrected by the editors; not said, also where shorthand stands instead of a number.',
  ),
  share_formula: text('Of what a computed share was computed; empty where it was not.'),
  share_if_unknown_low: number('The share in percent if none of the unknown belonged to the part (worst case).'),
  share_if_unknown_high: number('The share in percent if all of the unknown belonged to the part (worst case).'),
  share_of_top: point('share_of_top', 'Share of the whole population, or of the whole row, in percent'),
  share_of_top_low: number('The least that the share of the whole may be, in percent.'),
  share_of_top_high: number('The most that the share of the whole may be, in percent.'),
  unknown_share: point('unknown_share', 'Share of the base of which the answer is not known, in percent'),
  unknown_share_low: number('The least that the unknown share may be, in percent.'),
  unknown_share_high: number('The most that the unknown share may be, in percent.'),
  unknown_share_origin: text('printed, computed, corrected or not said; empty in the row of a whole.'),
  share_of_known: point(
    'share_of_known',
    'Share of those whose answer is known, in percent: never say it without the unknown share',
  ),
  share_of_known_low: number('The least that the share of those known may be, in percent.'),
  share_of_known_high: number('The most that the share of those known may be, in percent.'),
  share_of_known_origin: text('printed, computed or corrected; empty where there is no such share.'),
  count: number('How many, where that is known exactly.'),
  count_low: number('The fewest that it may be: a whole number, rounded down.'),
  count_high: number('The most that it may be: a whole number, rounded up.'),
  count_origin: text('Where the number comes from, in the same words.'),
  count_formula: text('Of what a computed number was computed; empty where it was not.'),
  unknown_statement: text('What is not known of the figure, in words.'),
  blank_reasons: text(
    'Why numbers are missing in this row: names of columns with spaces between, =, the reason; the next after a semicolon and a space.',
  ),
  source: text('Id of the source.'),
  source_title: text('Title of the source.'),
  source_publisher: text('Who published the source.'),
  source_date: text('When the source was published, as it says.'),
  source_url: text('Where the source can be read; empty where that is not known.'),
  place_in_source: text(
    'Where in the source the value stands; of a part of a question above, where that question stands.',
  ),
  part_caveats: text('Ids of the limits on use of this part alone, with spaces between. They begin the next column.'),
  caveats: text(
    'Ids of all limits on use that go with the row, with spaces between: those of its part, then those of its figure.',
  ),
  caveats_text: text('All of them in words, in short and in the same order; report.json has them in full.'),
  release: text('Number of the release of the report.'),
  release_state: text('released, or draft: not published yet.'),
  release_date: text('Date of the release, year-month-day; empty in a draft.'),
  report_title: text('Title of the report.'),
  report_publisher: text('Who publishes the report.'),
  report_address: text('Where the report stands on the web; empty where it does not say.'),
} as const satisfies Readonly<Record<string, ColumnNote>>;

export type Column = keyof typeof COLUMN_NOTES;
export const COLUMNS = Object.keys(COLUMN_NOTES) as Column[];
