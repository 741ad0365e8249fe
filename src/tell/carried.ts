// What travels with every figure, as lines: title, base, unknown, source, release, caveats.
import type { BreakdownFigure, Carried, Figure, RowsFigure, Sourced } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import type { Population, Release } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { capitalised, whenAndWhere, wholeBase } from './phrase.ts';
import { questionByRow } from './rows.ts';
import { namesWhatIsUnknown, rowsUnknownLead, rowsUnknownSentence } from './rows-unknown.ts';
import { inShort, leftOutBefore, nearBreakdowns, unknownSentence, unknownShort } from './unknown.ts';

const say = words.statements;

/** What goes with a figure in words. No writer puts them together by itself. */
export interface CarriedWords {
  readonly title: string;
  readonly base: string;
  /** Never empty. */
  readonly unknown: string;
  readonly caveats: string;
  readonly source: string;
  readonly release: string;
  readonly report: string;
}

/** Made once for each figure: every output takes it from here. */
export const carriedBy = onceFor(
  (figure: Figure): CarriedWords => ({
    title: titleOf(figure),
    base: baseLine(figure),
    unknown: unknownLine(figure),
    caveats: caveatLine(figure),
    source: sourceLine(figure),
    release: releaseLine(figure.release),
    report: reportLine(figure),
  }),
);

/** What the page of a figure is headed with. */
export function headingOf(figure: Figure): string {
  if (figure.kind === 'population') return capitalised(figure.population.label);
  return figure.kind === 'rows' ? questionByRow(figure.table) : figure.counted.breakdown.question;
}

/** "11 limits", with which a short form says that there are some: the number and the place where they stand are never left out. */
export function limitsInShort({ caveats }: Pick<Carried, 'caveats'>): string {
  return say.limits(caveats.length);
}

/** "Base: …", what is unknown, the caveats, "Source: …" and the release, each a line: what stands around every number. */
export function linesOf(figure: Figure): readonly string[] {
  const { base, unknown, caveats, source, release } = carriedBy(figure);
  return [base, unknown, caveats, say.sourceLine(source), release];
}

/** "Visits to the town libraries, in 2023: purpose of the visit" */
export function titleOf(figure: Figure): string {
  const name = capitalised(figure.population.label);
  const when = whenAndWhere(figure.population);
  const whole = when === null ? name : say.withWhenAndWhere(name, when);
  if (figure.kind === 'population') return whole;
  if (figure.kind === 'rows') return say.title(whole, questionByRow(figure.table));
  return say.title(whole, figure.counted.breakdown.question);
}

/** "Base: visits with a purpose (about 1,200, between 1,070 and 1,309), part of all 2,379 visits …" */
export function baseLine(figure: Figure): string {
  if (figure.kind === 'population') return say.baseLine(wholeBase(figure.base));
  if (figure.kind === 'rows') return say.baseLineOfRows(figure.population.label, figure.table.label);
  const [own, ...wider] = figure.counted.bases;
  const top = wider.at(-1);
  return say.baseLine(top === undefined ? wholeBase(own) : say.partOfWhole(wholeBase(own), wholeBase(top)));
}

/** What is not known of the figure; never empty. */
export function unknownLine(figure: Figure): string {
  if (figure.kind === 'breakdown') return unknownSentence(figure);
  if (figure.kind === 'rows') return rowsUnknownSentence(figure);
  return unknownOfQuestions(nearBreakdowns(figure), figure.tables);
}

/** What is not known of the whole: one statement for each question that is asked of it. */
export function unknownOfQuestions(breakdowns: readonly BreakdownFigure[], tables: readonly RowsFigure[]): string {
  const known = [...breakdowns.map(withQuestion), ...tables.map(tableWithQuestion)];
  return known.length === 0 ? say.NO_BREAKDOWN : say.oneAfterTheOther(known);
}

/** A short unknown statement that does not name its subject gets the question before it; what it counts in is named. */
function withQuestion(figure: BreakdownFigure): string {
  const { breakdown } = figure.counted;
  const short = inShort(figure.counted);
  const said = unknownShort(figure);
  const { ifUnknown } = breakdown;
  const namesIt = ifUnknown !== null && short?.ending.startsWith(ifUnknown);
  const before = leftOutBefore(figure.counted).map(({ label }) => label);
  const statement = before.length === 0 || short?.saysLeftOutBefore ? said : say.withParts(said, before);
  return namesIt ? statement : say.ofQuestion(breakdown.question.replace(/\?$/, ''), statement);
}

function tableWithQuestion(figure: RowsFigure): string {
  const said = rowsUnknownLead(figure);
  return namesWhatIsUnknown(figure) ? said : say.ofQuestion(questionByRow(figure.table), said);
}

export function sourceLine({ source, baseSource }: Carried): string {
  const own = sourcedLine(source);
  if (baseSource === null) return own;
  const isSame = baseSource.source === source.source;
  return say.withSourceOfBase(own, isSame ? baseSource.citation.at : sourcedLine(baseSource));
}

export function sourcedLine({ source, citation }: Sourced): string {
  return say.sourced(source.title, source.publisher, source.date, citation.at);
}

export function releaseLine({ version, date }: Release): string {
  return date === null ? say.draftOf(version) : say.releaseOf(version, dateInWords(date));
}

/** Which report a picture was taken from, once it has left the page. */
export function reportLine({ report: { title, publisher, address } }: Carried): string {
  return say.fromReport([title, publisher, ...(address === null ? [] : [address])]);
}

/** 2011-06-30 -> "30 June 2011" */
export function dateInWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return words.numbers.date(year, month, day);
}

/** 2011-06 -> "June 2011" */
export function monthInWords(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return words.numbers.monthOf(year, month);
}

/** Of a day, of a month, or of what else stands there: a year. */
export function dayOrMonth(date: string): string {
  return date.length === 10 ? dateInWords(date) : date.length === 7 ? monthInWords(date) : date;
}

export function caveatShorts({ caveats }: Pick<Carried, 'caveats'>): string[] {
  return caveats.map(({ short }) => short);
}

/** The caveats in one line, also where there are none: silence would look like an oversight. */
export function caveatLine(figure: Pick<Carried, 'caveats'>): string {
  return say.caveats(caveatShorts(figure));
}

/** ", since the start of 2008", to end a line that names a number; empty where the source gives neither time nor place. */
export function whenLine(population: Population): string {
  const when = whenAndWhere(population);
  return when === null ? '' : `, ${when}`;
}
