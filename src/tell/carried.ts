// What travels with every figure, as lines: title, base, unknown, source, release, caveats.
import type { BreakdownFigure, Carried, Figure, RowsFigure, Sourced } from '../figure/figure.ts';
import { onceFor } from '../figure/once.ts';
import type { Population, Release } from '../figure/report.ts';
import { capitalised, whenAndWhere, wholeBase } from './phrase.ts';
import { questionByRow } from './rows.ts';
import { rowsUnknownSentence } from './rows-unknown.ts';
import { leftOutBefore, nearBreakdowns, unknownSentence, unknownShort } from './unknown.ts';

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
  return caveats.length === 0 ? 'no limits stated' : caveats.length === 1 ? '1 limit' : `${caveats.length} limits`;
}

/** "Base: …", what is unknown, the caveats, "Source: …" and the release, each a line: what stands around every number. */
export function linesOf(figure: Figure): readonly string[] {
  const { base, unknown, caveats, source, release } = carriedBy(figure);
  return [base, unknown, caveats, `Source: ${source}`, release];
}

/** "Visits to the town libraries, in 2023: purpose of the visit" */
export function titleOf(figure: Figure): string {
  const whole = `${capitalised(figure.population.label)}${whenLine(figure.population)}`;
  if (figure.kind === 'population') return whole;
  if (figure.kind === 'rows') return `${whole}: ${questionByRow(figure.table)}`;
  return `${whole}: ${figure.counted.breakdown.question}`;
}

/** "Base: visits with a purpose (about 1,200, between 1,070 and 1,309), part of all 2,379 visits …" */
export function baseLine(figure: Figure): string {
  if (figure.kind === 'population') return `Base: ${wholeBase(figure.base)}`;
  if (figure.kind === 'rows')
    return `Base: ${figure.population.label}, each ${figure.table.label.toLowerCase()} by itself`;
  const [own, ...wider] = figure.counted.bases;
  const top = wider.at(-1);
  return top === undefined ? `Base: ${wholeBase(own)}` : `Base: ${wholeBase(own)}, part of ${wholeBase(top)}`;
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
  return known.length === 0 ? 'The source gives no breakdown of this number.' : `${known.join('. ')}.`;
}

/** A short unknown statement that does not name its subject gets the question before it; what it counts in is named. */
function withQuestion(figure: BreakdownFigure): string {
  const { breakdown } = figure.counted;
  const short = unknownShort(figure);
  const namesIt = breakdown.ifUnknown !== null && short.startsWith(capitalised(breakdown.ifUnknown));
  const before = leftOutBefore(figure.counted).map(({ label }) => `“${label}”`);
  const counted =
    before.length === 0 || short.includes('left out before') ? short : `${short}, with ${before.join(' and ')}`;
  return namesIt ? counted : `${breakdown.question.replace(/\?$/, '')}: ${counted}`;
}

function tableWithQuestion(figure: RowsFigure): string {
  const said = rowsUnknownSentence(figure).replace(/\.$/, '');
  const namesIt = figure.rows[0]?.row.breakdown.ifUnknown != null && said.startsWith('For ');
  return namesIt ? said : `${questionByRow(figure.table)}: ${said}`;
}

export function sourceLine({ source, baseSource }: Carried): string {
  const own = sourcedLine(source);
  if (baseSource === null) return own;
  const isSame = baseSource.source === source.source;
  return `${own}. The base: ${isSame ? baseSource.citation.at : sourcedLine(baseSource)}`;
}

export function sourcedLine({ source, citation }: Sourced): string {
  return `${source.title}, ${source.publisher}, ${source.date}: ${citation.at}`;
}

export function releaseLine({ version, date }: Release): string {
  return date === null ? `Draft of release ${version}` : `Release ${version}, ${dateInWords(date)}`;
}

/** Which report a picture was taken from, once it has left the page. */
export function reportLine({ report: { title, publisher, address } }: Carried): string {
  return `From: ${[title, publisher, ...(address === null ? [] : [address])].join(' · ')}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2011-06-30 -> "30 June 2011" */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** 2011-06 -> "June 2011" */
export function monthInWords(month: string): string {
  return dateInWords(`${month}-01`).slice(2);
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
  return figure.caveats.length === 0 ? 'No caveats are stated.' : `Read with care: ${caveatShorts(figure).join(' · ')}`;
}

/** ", since the start of 2008", to end a line that names a number; empty where the source gives neither time nor place. */
export function whenLine(population: Population): string {
  const when = whenAndWhere(population);
  return when === null ? '' : `, ${when}`;
}
