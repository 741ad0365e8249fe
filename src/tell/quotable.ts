// Sentences to quote as they stand. Each is complete in itself, for each is copied alone: question, number, base with its size,
// when and where, what is unknown; then in brackets the caveats, the source, and the report with its release and address.
import type { CountedPart } from '../figure/fact.ts';
import type { BreakdownFigure, CountedRow, Figure, RowsFigure } from '../figure/figure.ts';
import type { Population } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { carriedBy, releaseLine } from './carried.ts';
import { permanentAddressOf } from './citation.ts';
import { capitalised, ended, sizedBase, theSizedBase, whenAndWhere, wholeBase } from './phrase.ts';
import { absenceOfPart, statementWithSizes } from './quote.ts';
import { breaksSentence, quotedRows, rowAnswers, rowBase } from './quoted-rows.ts';
import { gapsSentence } from './rows.ts';
import { rowUnknownSentence } from './rows-unknown.ts';
import { unknownSentence } from './unknown.ts';

const say = words.statements;

export interface Quote {
  readonly says: string;
  /** Caveats, source and report, in brackets: the same for every sentence of a figure. */
  readonly carries: string;
}

/** At least one a figure. */
export function quotesOf(figure: Figure): Quote[] {
  const { caveats, source } = carriedBy(figure);
  const carries = say.inBrackets([ended(caveats), ended(say.sourceLine(source))], fromReport(figure));
  return sentences(figure).map((says) => ({ says, carries }));
}

/** The same as texts. */
export function quotable(figure: Figure): string[] {
  return quotesOf(figure).map(({ says, carries }) => `${says} ${carries}`);
}

/** "In: “Visits to libraries”, The publisher, Release 1.0.0, 30 June 2011, https://…": a release of the report, not of its source. */
function fromReport(figure: Figure): string {
  const { title, publisher, address } = figure.report;
  const { release } = figure;
  const isDraft = release.state === 'draft';
  const where = permanentAddressOf(figure) ?? address;
  const which = [releaseLine(release), ...(isDraft ? [say.WHOSE_NUMBERS_MAY_CHANGE] : [])];
  return say.inReport(title, [publisher, ...which, ...(where === null ? [] : [where])]);
}

/** First what is unknown, then each answer, or each row. */
function sentences(figure: Figure): string[] {
  switch (figure.kind) {
    case 'population':
      return [`${placed(capitalised(sizedBase(figure.base)), figure.population)}. ${carriedBy(figure).unknown}`];
    case 'breakdown':
      return breakdownSentences(figure);
    case 'rows':
      return rowsSentences(figure);
  }
}

function breakdownSentences(figure: BreakdownFigure): string[] {
  const { counted, population } = figure;
  const { question } = counted.breakdown;
  const [own, ...wider] = counted.bases;
  const top = wider.at(-1);
  const whom = top === undefined ? wholeBase(own) : say.partOfWhole(wholeBase(own), wholeBase(top));
  const known = counted.preferred.parts.filter(({ kind }) => kind === 'category');
  return [
    say.questionConcerns(question, whom),
    ...known.map((part) => say.asked(question, answered(figure, part))),
  ].map((statement) => `${placed(statement, population)}. ${unknownSentence(figure)}`);
}

/** "“Study” for 38% of the 2,379 visits"; where there is no number "“Married” does not apply, among the 300 children". */
function answered(figure: BreakdownFigure, part: CountedPart): string {
  const absent = absenceOfPart(part);
  return absent === null
    ? say.answerFor(part.label, statementWithSizes(figure, part))
    : say.among(say.hasNoNumber[absent](part.label), theSizedBase(figure.counted.bases[0]));
}

function rowsSentences(figure: RowsFigure): string[] {
  const { table, base, population } = figure;
  const gaps = gapsSentence(figure);
  const breaks = breaksSentence(figure);
  const about = placed(say.questionConcerns(table.question, sizedBase(base)), population);
  const whole = [`${say.eachByItself(about, table.label)}.`, carriedBy(figure).unknown];
  const rows = quotedRows(figure).map((row) => [
    `${rowSentence(figure, row)}.`,
    rowUnknownSentence(figure, row),
    ...(breaks === null ? [] : [breaks]),
  ]);
  return [[...whole, ...(gaps === null ? [] : [gaps])], ...rows].map((said) => said.join(' '));
}

/** "Reason for the visit (year: 2014): “Study” for 8% (9% of those known) of the 1,200 visits (UK)" */
function rowSentence(figure: RowsFigure, row: CountedRow): string {
  const { table, population } = figure;
  const answers = words.numbers.partOf(rowAnswers(row), theSizedBase(rowBase(figure, row)));
  return placed(say.askedInRow(table.question, table.label, row.row.id, answers), population);
}

/** With time and place where the source gives them: "all 5,316 households (UK, since the start of 2008)". */
function placed(statement: string, population: Population): string {
  const when = whenAndWhere(population);
  return when === null ? statement : say.placed(statement, when);
}
