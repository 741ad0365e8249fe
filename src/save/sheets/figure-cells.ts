// The figures' own kinds of cells: a number with its low and its high end, shorthand where there is none, and what travels along.
import type Fraction from 'fraction.js';
import { type Absent, type Base, type CountedPart, type Fact, shorthandOf } from '../../figure/fact.ts';
import type { Figure, Sourced } from '../../figure/figure.ts';
import { isExact } from '../../figure/interval.ts';
import { MARKS, SHORTHAND } from '../../figure/printed.ts';
import type { Quantity } from '../../figure/quantity.ts';
import type { Caveat } from '../../figure/report.ts';
import { caveatLine, releaseLine } from '../../tell/carried.ts';
import { formula } from '../../tell/phrase.ts';
import { originOf as numberOrigin, pointIn } from '../number-cells.ts';
import {
  type Cell,
  type Column,
  type Line,
  link,
  number,
  percentage,
  type Table,
  text,
  uniqueHeaders,
} from './workbook.ts';

export const NOTES_SHEET = 'Notes';
export const COVER_SHEET = 'Cover';

/** Shorthand of our own beside the Government Analysis Function's: why no exact number stands in a cell. */
const OWN_SHORTHAND = {
  unknown: 'not known: the source does not say how many, and no number follows from what it says',
  range: 'no exact number is known; the low and the high column say between which it lies',
  'base is 0': 'the base is 0, and nothing is a share of it',
  'no end': 'the source gives no upper end',
  'not printed': 'the source prints no value here: the numbers of the row follow from what it does print',
} as const;

/** What every word in square brackets means, in the order in which a reader is told. */
export const MEANINGS: Readonly<Record<string, string>> = { ...OWN_SHORTHAND, ...SHORTHAND, ...MARKS };

const shorthand = (name: keyof typeof OWN_SHORTHAND | keyof typeof SHORTHAND): Cell => text(`[${name}]`);
const UNKNOWN = shorthand('unknown');
const RANGE = shorthand('range');
const NO_END = shorthand('no end');
export const NOT_APPLICABLE = shorthand('z');
/** Never a word that could be the source's own. */
export const NOT_PRINTED = shorthand('not printed');

/** The value, its low and its high end. */
export type Ends = readonly [Cell, Cell, Cell];
export const NO_ENDS: Ends = [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];

interface Digits {
  readonly cell: (value: string) => Cell;
  readonly point: (value: Fraction) => string;
  readonly low: (value: Fraction) => string;
  readonly high: (value: Fraction) => string;
}

/** Parts of one, to the millionth, ends rounded outwards: the digits of the CSV file's percentages. */
const SHARES: Digits = {
  cell: percentage,
  point: (value) => digits(value.round(6)),
  low: (value) => digits(value.floor(6)),
  high: (value) => digits(value.ceil(6)),
};

/** People and things are whole: a computed 401.46 is at least 401. */
const COUNTS: Digits = {
  cell: number,
  point: (value) => digits(value.round(4)),
  low: (value) => digits(value.floor()),
  high: (value) => digits(value.ceil()),
};

/** Of a terminating decimal. */
function digits(value: Fraction): string {
  return value.toString(20).replace(/\(0\)$/, '');
}

const DIGITS: Readonly<Record<Fact['scale'], Digits>> = { count: COUNTS, share: SHARES };

const INSTEAD: Readonly<Record<Absent, Cell>> = {
  suppressed: shorthand('c'),
  'not available': shorthand('x'),
  'not applicable': NOT_APPLICABLE,
  'not said': UNKNOWN,
  nobody: shorthand('base is 0'),
};

/** The number with its ends; where there is none, each says why. */
export function numberCells(fact: Fact): Ends {
  if (fact.value === null) return nothing(INSTEAD[fact.absent ?? 'not said']);
  // What words alone can leave no room for: where nothing is unknown, those known are all.
  return ends(fact, pointIn(fact) ?? onlyValue(fact.value));
}

/** How far the share may reach, without a point. */
export function boundsCells({ overUnknowns, value, scale }: Fact): readonly [Cell, Cell] {
  const bounds = overUnknowns ?? value;
  if (bounds === null) return [UNKNOWN, UNKNOWN];
  const { low, high } = bounds.interval;
  const { cell, low: down, high: up } = DIGITS[scale];
  return [cell(down(low)), high === null ? NO_END : cell(up(high))];
}

function nothing(cell: Cell): Ends {
  return [cell, cell, cell];
}

function onlyValue({ interval }: Quantity): Fraction | null {
  return isExact(interval) ? interval.low : null;
}

/** The size of a base keeps the number that the source prints, also where it is a round one. */
export function baseCells(base: Base): readonly Cell[] {
  const { size } = base;
  return [text(base.label), ...(size.value === null ? numberCells(size) : ends(size, size.value.point))];
}

function ends({ value, scale, part }: Fact, point: Fraction | null): Ends {
  const { low, high } = (value as Quantity).interval;
  const { cell, point: digitsOf, low: down, high: up } = DIGITS[scale];
  const printed = shorthandOf(part);
  const first = printed !== null ? shorthand(printed) : point !== null ? cell(digitsOf(point)) : RANGE;
  return [first, cell(down(low)), high === null ? NO_END : cell(up(high))];
}

/** "Share of base", "Share of base, low", "Share of base, high" */
export function endHeaders(header: string): readonly string[] {
  return [header, `${header}, low`, `${header}, high`];
}

export const BASE_HEADERS = ['Base', ...endHeaders('Base size')];

/** "printed", "corrected", "computed: 38% of about half": where the number comes from. */
export function originOf(computed: Fact): string {
  const origin = numberOrigin(computed);
  if (origin === 'not said') return 'the source does not say';
  const words = formula(computed.how);
  return origin === 'computed' && words !== null ? `computed: ${words}` : origin;
}

/** The same of a part, for which a source may print shorthand instead of a number. */
export function originOfPart(part: CountedPart, share: Fact): string {
  const printed = shorthandOf(part);
  return printed === null ? originOf(share) : `the source prints [${printed}] instead of a number`;
}

export function printedCell({ printed }: CountedPart): Cell {
  if (printed === null) return NOT_PRINTED;
  const { wording, sourcePrints } = printed;
  return text(sourcePrints === null ? wording : `${sourcePrints}, corrected to ${wording}`);
}

/** A caveat's number, by its id. */
export type NoteNumbers = ReadonlyMap<string, number>;

/** "[note 1] [note 3]"; empty where a figure has no caveats. */
export function noteMarkers({ caveats }: { readonly caveats: readonly Caveat[] }, notes: NoteNumbers): string {
  const numbers = caveats.flatMap(({ id }) => notes.get(id) ?? []).sort((a, b) => a - b);
  return numbers.map((number) => `[note ${number}]`).join(' ');
}

/** The notes of a part alone; "Notes" has all that go with the table. */
export const PART_NOTES = 'Notes to this answer';
export const CARRIED_HEADERS = ['Notes', 'Source', 'Place in source', 'Release'];

/** What ends every row. */
export function carriedCells(
  figure: Pick<Figure, 'caveats' | 'source' | 'release'>,
  notes: NoteNumbers,
  sourced: Sourced = figure.source,
): Cell[] {
  return [text(noteMarkers(figure, notes) || 'none'), ...sourcedCells(sourced), text(releaseLine(figure.release))];
}

/** Who wrote it, and the place in it. */
export function sourcedCells({ source, citation }: Sourced): Cell[] {
  return [text(`${source.title}, ${source.publisher}, ${source.date}`), text(citation.at)];
}

/** Columns for these headers, as wide as what usually stands in them. The first also holds the lines above the table. */
export function columnsFor(
  headers: readonly string[],
  firstChars = 50,
  wide: Readonly<Record<string, number>> = WIDE,
): Table['columns'] {
  const [first = '', ...rest] = uniqueHeaders(headers);
  const column = (header: string): Column => ({ header, widthChars: wide[header] ?? 16 });
  return [{ header: first, widthChars: firstChars }, ...rest.map(column)];
}

export const WIDE: Readonly<Record<string, number>> = {
  Base: 40,
  Source: 45,
  'Place in source': 25,
  'How the share came about': 40,
  'What is not known': 60,
  'What it holds': 90,
  'In short': 40,
  'In full': 80,
  'Comes from': 45,
};

/** A table needs a row below its header: where there is none, it says so. */
export function orNone(rows: Table['rows'], headers: readonly string[]): Table['rows'] {
  return rows.length > 0 ? rows : [headers.map((_, index) => (index === 0 ? text('none') : NOT_APPLICABLE))];
}

export function plainLine(words: string): Line {
  return { style: 'plain', cell: text(words) };
}

/** The lines above the table of a figure: what it is, how to go on, and everything that it carries in words. */
export function figureLines(
  figure: Figure,
  title: string,
  notes: NoteNumbers,
  own: readonly string[],
  rows: Table['rows'],
): Line[] {
  return linesAbove(title, noteMarkers(figure, notes), [...own, caveatLine(figure)], rows);
}

/** The title with its notes, how to go on, what else there is to say, and the shorthand of the table. */
export function linesAbove(title: string, markers: string, own: readonly string[], rows: Table['rows']): Line[] {
  return [
    { style: 'title', cell: text(markers === '' ? title : `${title} ${markers}`) },
    plainLine('This sheet contains one table.'),
    ...(markers === ''
      ? []
      : [
          {
            style: 'plain',
            cell: link(`The notes to this table are on the sheet "${NOTES_SHEET}".`, { sheet: NOTES_SHEET }),
          } as const,
        ]),
    {
      style: 'plain',
      cell: link(`How to read this table: sheet "${COVER_SHEET}"`, { sheet: COVER_SHEET }),
    },
    ...own.map(plainLine),
    ...shorthandLine(rows),
  ];
}

/** "Shorthand: [z] not applicable; …", for what the table uses; nothing where it uses none. */
export function shorthandLine(rows: Table['rows']): Line[] {
  const used = new Set<string>();
  for (const row of rows)
    for (const cell of row)
      if (cell.kind === 'text' && cell.text.includes('['))
        for (const [, name = ''] of cell.text.matchAll(/\[([a-z ]+)\]/g)) used.add(name);
  const meanings = Object.entries(MEANINGS).filter(([name]) => used.has(name));
  return meanings.length === 0
    ? []
    : [plainLine(`Shorthand in this table: ${meanings.map(([name, meaning]) => `[${name}] ${meaning}`).join('; ')}.`)];
}

/** "Table_2_visits_purpose": letters, digits and underscores, as names of tables must be. */
export function tableName(sheet: string, address: string): string {
  return `${sheet}_${address.replace(/[^a-z0-9]+/g, '_')}`.slice(0, 200);
}
