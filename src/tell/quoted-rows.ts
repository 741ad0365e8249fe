// Which rows of a table have a sentence to quote, and what it says of their answers.
import type { Base, CountedPart } from '../count/counted.ts';
import type { CountedRow, RowsFigure } from '../count/figures.ts';
import { isNotApplicable, SHORTHAND } from '../figure/printed.ts';
import { saysNothing } from '../figure/quantity.ts';
import type { ReadingBase } from '../figure/report.ts';
import { marksOf, noted } from './marks.ts';
import { shareSpan, shareWithRange, wholeNumber } from './number.ts';
import { countedShare, partInWords } from './quote.ts';
import { extremesOf, givenStretches, stretchesOf } from './rows-unknown.ts';

/** A longer table is for reading and for its data file. */
const MOST_ROWS = 12;

/** All of them where they are few; of a long table the first and the last, and those that the statement of its unknowns names. */
export function quotedRows(figure: Pick<RowsFigure, 'rows'>): CountedRow[] {
  const { rows } = figure;
  if (rows.length <= MOST_ROWS) return [...rows];
  const extremes = givenStretches(figure).flatMap((stretch) => extremesOf(stretch) ?? []);
  const quoted = new Set([rows[0], rows.at(-1), ...extremes]);
  return rows.filter((row) => quoted.has(row));
}

/** Which rows of a long table have no sentence; null where all have one. */
export function leftOutSentence(figure: RowsFigure): string | null {
  if (quotedRows(figure).length === figure.rows.length) return null;
  const each = breaksSentence(figure) === null ? '' : ', each side of a break by itself';
  return `Quoted are the first and the last of ${wholeNumber(figure.rows.length)} rows, and those with the least and the most unknown${each}.`;
}

/** The row as a base under the name of the whole: which row it is, is said beside it. */
export function rowBase({ population }: Pick<RowsFigure, 'population'>, { counted }: CountedRow): Base {
  return { ...counted.bases[0], label: population.label };
}

/** "“Seen” for 700 (58.3%; 70 to 75% of those known) and “Not seen” for 300 (25%; 25 to 30% of those known)" */
export function rowAnswers({ counted, row }: CountedRow): string {
  const hasUnknown = row.breakdown.unknown.state !== 'none';
  const answers = counted.preferred.parts.filter(({ kind }) => kind === 'category');
  const { base } = counted.preferred.reading;
  const said = answers.map((part) =>
    isNotApplicable(part)
      ? `“${part.label}” (${SHORTHAND.z})`
      : `“${part.label}” for ${answerInWords(part, hasUnknown, base)}`,
  );
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}

/** "700 (58.3%; 58 to 70% of those known)": never an answer without the share of those known beside that of all. */
export function answerInWords(part: CountedPart, hasUnknown: boolean, base: ReadingBase): string {
  if (isNotApplicable(part)) return SHORTHAND.z;
  const ofKnown = part.ofKnown?.quantity;
  const showsKnown = hasUnknown && ofKnown !== undefined && !saysNothing(ofKnown);
  return noted(base === 'known' ? shareOfAll(part) : partInWords(part), [
    ...countedShare(part),
    ...(showsKnown ? [`${shareSpan(ofKnown)} of those known`] : []),
  ]);
}

/** What the source prints is a share of those known: of all it is another one. A count is a count of all. */
function shareOfAll(part: CountedPart): string {
  const share = part.shares[0]?.share.quantity;
  if (part.count.how.kind === 'printed' || share === undefined) return partInWords(part);
  return noted(saysNothing(share) ? 'an unknown share' : shareWithRange(share), marksOf(part.wording));
}

/** "The series breaks before 2013: what comes before cannot be compared with what comes after." Null where none breaks. */
export function breaksSentence(figure: Pick<RowsFigure, 'rows'>): string | null {
  const [, ...later] = stretchesOf(figure);
  if (later.length === 0) return null;
  const starts = later.flatMap(([first]) => (first === undefined ? [] : [first.row.id]));
  return `The series breaks before ${starts.join(' and before ')}: what comes before cannot be compared with what comes after.`;
}
