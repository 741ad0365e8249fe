// Which rows of a table have a sentence to quote, and what it says of their answers.

import { namedForOne } from '../count/bases.ts';
import type { Base, CountedPart } from '../figure/fact.ts';
import type { CountedRow, RowsFigure } from '../figure/figure.ts';
import type { ReadingBase } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { span, WHY_ABSENT, withRange } from './fact-text.ts';
import { marksOf, noted } from './marks.ts';
import { wholeNumber } from './number.ts';
import { absenceOfPart, countedShare, partInWords } from './quote.ts';
import { extremesOf, givenStretches, stretchesOf } from './rows-unknown.ts';

const say = words.statements;

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
  const rows = wholeNumber(figure.rows.length);
  return breaksSentence(figure) === null ? say.quotedOnly(rows) : say.quotedOnlyBesideBreaks(rows);
}

/** The row as a base under the name of the whole: which row it is, is said beside it. */
export function rowBase({ population }: Pick<RowsFigure, 'population'>, { counted }: CountedRow): Base {
  return namedForOne({ ...counted.bases[0], label: population.label }, population.unit);
}

/** "“Seen” for 700 (58.3%; 70 to 75% of those known) and “Not seen” for 300 (25%; 25 to 30% of those known)" */
export function rowAnswers({ counted, row }: CountedRow): string {
  const hasUnknown = row.breakdown.unknown.state !== 'none';
  const answers = counted.preferred.parts.filter(({ kind }) => kind === 'category');
  const { base } = counted.preferred.reading;
  const said = answers.map((part) => {
    const absent = absenceOfPart(part);
    return absent === null
      ? say.answerFor(part.label, answerInWords(part, hasUnknown, base))
      : say.answerAbsent(part.label, WHY_ABSENT[absent]);
  });
  return say.listed(said);
}

/** "700 (58.3%; 58 to 70% of those known)": never an answer without the share of those known beside that of all. */
export function answerInWords(part: CountedPart, hasUnknown: boolean, base: ReadingBase): string {
  const absent = absenceOfPart(part);
  if (absent !== null) return WHY_ABSENT[absent];
  const { ofKnown } = part;
  const isOfKnownSaid = hasUnknown && ofKnown !== null && ofKnown.value !== null;
  return noted(base === 'known' ? shareOfAll(part) : partInWords(part), [
    ...countedShare(part),
    ...(isOfKnownSaid ? [say.ofThoseKnown(span(ofKnown))] : []),
  ]);
}

/** What the source prints is a share of those known: of all it is another one. A count is a count of all. */
function shareOfAll(part: CountedPart): string {
  const [share] = part.shares;
  if (part.count.how.kind === 'printed' || share == null) return partInWords(part);
  return noted(withRange(share), marksOf(part));
}

/** "The series breaks before 2013: what comes before cannot be compared with what comes after." Null where none breaks. */
export function breaksSentence(figure: Pick<RowsFigure, 'rows'>): string | null {
  const [, ...later] = stretchesOf(figure);
  if (later.length === 0) return null;
  const starts = later.flatMap(([first]) => (first === undefined ? [] : [first.row.id]));
  return say.seriesBreaks(starts);
}
