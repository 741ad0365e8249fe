// The table of a sheet: the same columns as in the data files, in another order, with their titles as headers. Where there is no
// number, shorthand stands instead of it.

import { words } from '../../words/words.ts';
import type { Entries, Entry } from '../column.ts';
import { FORMS, isBlank } from '../numbers.ts';
import { type Cell, type Column, instead, type Table, text, uniqueHeaders } from './workbook.ts';

export interface SheetColumn<Line> {
  readonly header: string;
  readonly cell: (line: Line) => Cell;
}

/** Columns that stand or fall together: a number and its ends. */
export interface Group<Line> {
  readonly columns: readonly SheetColumn<Line>[];
  /** Left out where no line has anything in it, and nothing is withheld. */
  readonly isOptional: boolean;
}

export const NOT_APPLICABLE = instead('[z]');

export function always<Line>(entries: Entries<Line>): Group<Line> {
  const columns = Object.values(entries).map((entry) => ({
    header: entry.title,
    cell: (line: Line) => cellOf(entry, line),
  }));
  return { columns, isOptional: false };
}

export function ifAny<Line>(entries: Entries<Line>): Group<Line> {
  return { ...always(entries), isOptional: true };
}

/** A column that no data file has. */
export function own<Line>(header: string, cell: (line: Line) => Cell): Group<Line> {
  return { columns: [{ header, cell }], isOptional: false };
}

export function cellOf<Line>(entry: Entry<Line>, line: Line): Cell {
  switch (entry.holds) {
    case 'number': {
      const read = entry.read(line);
      return isBlank(read) ? instead(`[${read.inBrackets}]`) : FORMS[entry.scale].cell(read);
    }
    case 'flag': {
      const read = entry.read(line);
      return read == null ? NOT_APPLICABLE : text(read ? words.files.YES : words.files.NO);
    }
    case 'text': {
      const read = entry.read(line, '');
      return read ? text(read) : insteadOf(entry);
    }
  }
}

const NONES: readonly string[] = [words.files.NONE, words.files.NONE_MISSING, words.files.NONE_STATED];

/** Of a text that is not there. What stands instead is never a word that could be the source's own. */
function insteadOf({ ifEmpty }: Entry<never>): Cell {
  if (ifEmpty === words.files.NOT_PRINTED) return instead('[not printed]');
  return ifEmpty !== null && NONES.includes(ifEmpty) ? instead(words.files.NONE) : NOT_APPLICABLE;
}

/** The first column also holds the lines above the table. */
export function tableOf<Line>(
  name: string,
  groups: readonly Group<Line>[],
  lines: readonly Line[],
  firstChars = 50,
): Table {
  const columns = groups.flatMap(({ columns, isOptional }) => {
    const read = columns.map(({ header, cell }) => ({ header, cells: lines.map(cell) }));
    return isOptional && read.every(({ cells }) => cells.every(isNothing)) ? [] : read;
  });
  const [first, ...rest] = uniqueHeaders(columns.map(({ header }) => header)).map(
    (header, index): Column => ({ header, widthChars: widthFor(columns[index]?.cells ?? []) }),
  ) as [Column, ...Column[]];
  // A table needs a row below its header: where there is none, it says so.
  const none = columns.map((_, index) => (index === 0 ? instead(words.files.NONE) : NOT_APPLICABLE));
  const rows = lines.map((_, index) => columns.map(({ cells }) => cells[index] as Cell));
  return {
    name,
    columns: [{ ...first, widthChars: firstChars }, ...rest],
    rows: rows.length === 0 ? [none] : rows,
  };
}

function isNothing(cell: Cell): boolean {
  return cell.kind === 'text' && cell.isInstead === true && ['[z]', '[unknown]', words.files.NONE].includes(cell.text);
}

/** Wider where texts are longer, so that they neither run over many lines nor take the whole page. */
function widthFor(cells: readonly Cell[]): number {
  const longest = cells.reduce((most, cell) => ('text' in cell ? Math.max(most, cell.text.length) : most), 0);
  return Math.min(80, Math.max(16, Math.ceil(4 * Math.sqrt(longest))));
}
