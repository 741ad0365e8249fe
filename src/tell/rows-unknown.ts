// What is not known in a breakdown over rows: which row has the least, which the most, and never across a break as if one series.
import { type CountedPart, shorthandOf } from '../figure/fact.ts';
import type { CountedRow, RowsFigure } from '../figure/figure.ts';
import { ANY_SHARE, type Interval, ONE } from '../figure/interval.ts';
import { words } from '../words/words.ts';
import { ABSENT, inWords, span, withRange } from './fact-text.ts';
import { MARKS, marksOf, noted, SHORTHAND } from './marks.ts';
import { unknownOf } from './rows.ts';
import { endingAt, endingOf } from './unknown.ts';

const say = words.statements;

/** As many rows are named one by one. */
const FEW = 3;

/** "For 7% (2010) to 12% (2011) of visits, no purpose is known; after a break in the series, …, for 37% (2014, provisional)." */
export function rowsUnknownSentence(figure: RowsFigure): string {
  return `${rowsUnknownLead(figure)}.`;
}

/** The same without its full stop. */
export function rowsUnknownLead(figure: RowsFigure): string {
  const { population, rows } = figure;
  const [first] = rows;
  if (first === undefined) return say.noRows(population.label);
  const { unknown } = first.row.breakdown;
  if (unknown.state === 'none') return say.noneUnknownInAnyRow(unknown.because);
  if (unknown.state === 'not said') return say.howManyNotSaidInAnyRow(population.label, endingOfRows(figure));
  const [start, ...later] = givenStretches(figure).map(rangeOf);
  if (start === undefined) return say.UNKNOWN_GIVEN_IN_NO_ROW;
  const statement = say.unknownInRows(start, population.label, endingOfRows(figure), later);
  const silent = rows.filter((row) => unknownOf(row).value === null && unknownOf(row).absent !== 'nobody');
  return silent.length === 0 ? statement : say.unknownNotGivenFor(statement, whichOf(silent, rows.length));
}

/** Whether that statement names what is unknown, in the words of the editor. */
export function namesWhatIsUnknown(figure: RowsFigure): boolean {
  const breakdown = figure.rows[0]?.row.breakdown;
  if (breakdown === undefined || breakdown.ifUnknown === null || breakdown.unknown.state === 'none') return false;
  return breakdown.unknown.state === 'not said' || givenStretches(figure).length > 0;
}

/** True of every kind of unknown in the table. */
function endingOfRows({ table }: RowsFigure): string {
  return endingOf(table.ifUnknown, table.unknownKinds);
}

/**
 * Of the rows after the last break, which alone are one series: "since the break before 2013, for 30% (2013) to 37% (2014,
 * provisional) of visits, no purpose is known". Null where none are unknown.
 */
export function lastStretchSentence(figure: RowsFigure, of: string | null = null): string | null {
  const { table, rows } = figure;
  if (rows[0]?.row.breakdown.unknown.state === 'none') return null;
  const stretches = stretchesOf(figure);
  const last = givenStretches(figure).at(-1);
  if (last === undefined) return say.notSaidHowManyUnknown(table.question);
  const ending = endingOfRows(figure);
  const said = of === null ? say.forAmount(rangeOf(last), ending) : say.forAmountOf(rangeOf(last), of, ending);
  const start = stretches.at(-1)?.[0];
  return stretches.length === 1 || start === undefined ? said : say.sinceTheBreak(start.row.id, said);
}

/** "30% (2013) to 37% (2014, provisional)", of the same rows. */
export function rowsRange(figure: RowsFigure): string {
  if (figure.rows[0]?.row.breakdown.unknown.state === 'none') return say.NOBODY_UNKNOWN;
  const last = givenStretches(figure).at(-1);
  return last === undefined ? ABSENT['not said'] : rangeOf(last);
}

/** The unknown of a single row: "For 37% (provisional) of these visits, no purpose is known." */
export function rowUnknownSentence({ population }: RowsFigure, row: CountedRow): string {
  const { unknown } = row.row.breakdown;
  const ending = endingAt(row.counted, row.counted.bases[0]);
  const of = population.label;
  if (unknown.state === 'none') return say.noneOfTheseUnknown(of, unknown.because);
  const share = unknownOf(row);
  if (share.absent === 'nobody') return say.nobodyInRow(of);
  const { unknownCount } = row.counted.preferred;
  // Where no share follows, those that are counted are said.
  if (share.value === null && unknownCount.value !== null)
    return say.unknownOfThese(noted(inWords(unknownCount), notesOf(row)), of, ending);
  if (share.absent === 'not said') return say.howManyOfTheseNotSaid(of, ending);
  const said = withheldIn(row) === null ? withRange(share) : unknownInWords(row);
  return say.unknownOfThese(noted(said, notesOf(row)), of, ending);
}

/** The rows between breaks in the series, each a run that can be compared. */
export function stretchesOf({ rows }: Pick<RowsFigure, 'rows'>): CountedRow[][] {
  const stretches: CountedRow[][] = [];
  for (const row of rows) {
    const current = stretches.at(-1);
    if (current === undefined || row.row.isAfterBreak) stretches.push([row]);
    else current.push(row);
  }
  return stretches;
}

/** The same, of rows that say how many are unknown; a run in which none does is left out. */
export function givenStretches(figure: Pick<RowsFigure, 'rows'>): CountedRow[][] {
  const given = stretchesOf(figure).map((stretch) => stretch.filter((row) => unknownOf(row).value !== null));
  return given.filter(({ length }) => length > 0);
}

/** The row with the least unknown that is sure, and the row with the most that may be; null where no row says. */
export function extremesOf(rows: readonly CountedRow[]): readonly [least: CountedRow, most: CountedRow] | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  return [
    others.reduce((best, row) => (isLess(row, best) ? row : best), first),
    others.reduce((best, row) => (isMore(row, best) ? row : best), first),
  ];
}

function unknownRange(row: CountedRow): Interval {
  return unknownOf(row).value?.interval ?? ANY_SHARE;
}

function isLess(row: CountedRow, best: CountedRow): boolean {
  const [a, b] = [unknownRange(row), unknownRange(best)];
  return (a.low.compare(b.low) || (a.high ?? ONE).compare(b.high ?? ONE)) < 0;
}

function isMore(row: CountedRow, best: CountedRow): boolean {
  const [a, b] = [unknownRange(row), unknownRange(best)];
  return ((a.high ?? ONE).compare(b.high ?? ONE) || a.low.compare(b.low)) > 0;
}

/** Rows in which something is suppressed are no end of a range that others give: they are said beside it. */
function rangeOf(stretch: readonly CountedRow[]): string {
  const withheld = stretch.filter((row) => withheldIn(row) !== null);
  const open = stretch.filter((row) => withheldIn(row) === null);
  const [, most] = extremesOf(withheld) ?? [];
  const beside = most === undefined ? '' : named(most);
  if (open.length === 0) return beside;
  return beside === '' ? fromTo(open) : say.orInWithheldRows(fromTo(open), beside);
}

function fromTo(rows: readonly CountedRow[]): string {
  const [least, most] = extremesOf(rows) as readonly [CountedRow, CountedRow];
  if (rows.length === 1) return named(least);
  if (rows.every((row) => unknownInWords(row) === unknownInWords(least))) {
    const all = rows.length <= FEW ? rows.map(nameOf).join(', ') : say.eachOfRows(rows.length);
    return say.inRow(unknownInWords(least), all);
  }
  // A row that is known so roughly that all others lie inside of it.
  if (least === most) return say.inRow(unknownInWords(least), say.widestOfRows(nameOf(least), rows.length));
  return say.fromRowToRow(named(least), named(most));
}

/** "37% (2014, provisional)" */
function named(row: CountedRow): string {
  return say.inRow(unknownInWords(row), nameOf(row));
}

/** As tables and charts have it where a number is withheld: "35% or more". */
function unknownInWords(row: CountedRow): string {
  const unknown = unknownOf(row);
  return withheldIn(row) === null || unknown.value === null ? inWords(unknown) : span(unknown);
}

function nameOf(row: CountedRow): string {
  return [row.row.id, ...notesOf(row)].join(', ');
}

/** Marks of the unknown parts in words, and what stands instead of one; a break is said of the series and not of a value. */
export function notesOf(row: CountedRow): string[] {
  const marks = unknownPartsIn(row)
    .flatMap(marksOf)
    .filter((mark) => mark !== MARKS.b);
  return [...new Set([...marks, ...(withheldIn(row) ?? [])])];
}

/** What stands instead of a number in an unknown part, where it leaves the share open. */
function withheldIn(row: CountedRow): string[] | null {
  const found = unknownPartsIn(row).flatMap((part) => {
    const name = shorthandOf(part);
    return name === 'c' || name === 'x' ? [SHORTHAND[name]] : [];
  });
  return found.length === 0 ? null : found;
}

function unknownPartsIn({ counted }: CountedRow): CountedPart[] {
  return counted.preferred.parts.filter(({ kind }) => kind === 'unknown');
}

/** Rows that do not say how many are unknown, by name where they are few. */
function whichOf(silent: readonly CountedRow[], all: number): string {
  return silent.length <= FEW ? silent.map(nameOf).join('; ') : say.someOfRows(silent.length, all);
}
