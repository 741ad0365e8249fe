// What every figure carries, as lines of text: base, unknown share, caveats, source, release. Frames, files and pages use these.
import type { Base } from '../count/counted.ts';
import type { Carried, Figure, Sourced } from '../count/figures.ts';
import type { Population, Release } from '../figure/report.ts';
import { capitalised, countedBase, whenAndWhere, wholeBase } from './phrase.ts';
import { questionByRow, rowsUnknownSentence } from './rows.ts';
import { unknownSentence, unknownShort } from './unknown.ts';

/** "People recorded as offenders, since the start of 2008: ethnicity, as recorded" */
export function titleOf(figure: Figure): string {
  const whole = `${capitalised(figure.population.label)}${whenLine(figure.population)}`;
  if (figure.kind === 'population') return whole;
  if (figure.kind === 'rows') return `${whole}: ${questionByRow(figure.table)}`;
  return `${whole}: ${figure.counted.breakdown.question}`;
}

/** "Base: people with reliable information (about 1,200, between 1,070 and 1,309), part of all 2,379 people …" */
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
  // Of a part of a part the whole has little to say: only what divides the whole, or its parts, is summed up here.
  const near = figure.breakdowns.filter(
    ({ counted }) => counted.breakdown.restates === null && counted.bases.length < 3,
  );
  const known = [
    ...near.map(unknownShort),
    ...figure.tables.map((table) => rowsUnknownSentence(table).replace(/\.$/, '')),
  ];
  return known.length === 0
    ? 'The source does not divide this number, so it states no unknowns.'
    : `${known.join('. ')}.`;
}

export function sourceLine({ source, citation }: Sourced): string {
  return `${source.title}, ${source.publisher}, ${source.date}: ${citation.at}`;
}

export function releaseLine({ version, date, state }: Release): string {
  const when = dateInWords(date);
  return state === 'draft' ? `Draft of release ${version}, ${when}` : `Release ${version}, ${when}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2011-06-30 -> "30 June 2011" */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

export function caveatShorts({ caveats }: Carried): string[] {
  return caveats.map(({ short }) => short);
}

/** "2,379 people recorded as offenders" */
export function numberPhrase(base: Base): string {
  return countedBase(base);
}

/** ", since the start of 2008", to end a line that names a number; empty where the source gives neither time nor place. */
export function whenLine(population: Population): string {
  const when = whenAndWhere(population);
  return when === null ? '' : `, ${when}`;
}
