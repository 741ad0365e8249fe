// Lines -> rows of cells, by the columns of their table: what CSV and Parquet hold. CSV is UTF-8, comma, CR LF, quotes where needed
// (RFC 4180). No cell can start a formula in a spreadsheet program.
import { stringify } from 'csv-stringify/sync';
import type { Column, Reader } from './column.ts';
import { FORMS, isBlank } from './numbers.ts';

const OPTIONS = { record_delimiter: '\r\n', escape_formulas: true } as const;

/** Nothing in it needs a quote, and it starts nothing: most cells of a large table. */
const PLAIN = /^[A-Za-z0-9][^",\r\n]*$/;

/** One line of names, one line a record. What a record does not have is an empty cell. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  records: readonly Partial<Readonly<Record<Column, string | null | undefined>>>[],
): string {
  return csvOf(
    columns,
    records.map((record) => columns.map((column) => record[column] ?? '')),
  );
}

/** The same of rows of cells. */
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // The library takes seconds for a table of ten thousand rows. Cells repeat: it is asked once for each that is not plain.
  const asked = new Map<string, string>();
  const cell = (text: string): string => {
    if (text === '' || PLAIN.test(text)) return text;
    const before = asked.get(text);
    if (before !== undefined) return before;
    const written = stringify([[text]], { ...OPTIONS, eof: false });
    asked.set(text, written);
    return written;
  };
  return [head.join(','), ...rows.map((cells) => cells.map(cell).join(',')), ''].join('\r\n');
}

/** Tables with the same columns as one table, in their order. */
export function oneBelowTheOther([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((table) => table.slice(table.indexOf('\r\n') + 2))].join('');
}

/** A table with all that is said of it. */
export interface Table<Line> {
  /** What its rows are about. */
  readonly about: 'figures' | 'claims';
  readonly columns: readonly Column<Line>[];
  /** No two rows have the same of all of these. */
  readonly key: readonly string[];
  /** Whether the cells of the key are never empty. */
  readonly isKeyFull: boolean;
}

/** What cells are read off with: the columns of a chart are described nowhere. */
export type Readable<Line> = Reader<Line> & { readonly name: string };

/** A number as its digits; null where a file has nothing. */
export type CellOf = string | boolean | null;

/** `blank_reasons` says why numbers are missing: "share share_high=no upper end is known; count=…", in the order of the columns. */
export function cellsOf<Line>(columns: readonly Readable<Line>[], line: Line): CellOf[] {
  const missing = new Map<string, string[]>();
  const numbers = columns.map((column) => {
    if (column.holds !== 'number') return null;
    const read = column.read(line);
    if (!isBlank(read)) return FORMS[column.scale].text(read);
    const same = missing.get(read.reason);
    if (same === undefined) missing.set(read.reason, [column.name]);
    else same.push(column.name);
    return null;
  });
  const reasons = [...missing].map(([reason, names]) => `${names.join(' ')}=${reason}`).join('; ');
  return columns.map((column, index) => {
    if (column.holds === 'number') return numbers[index] ?? null;
    return (column.holds === 'flag' ? column.read(line) : column.read(line, reasons) || null) ?? null;
  });
}

export function tableCsv<Line>(columns: readonly Readable<Line>[], lines: readonly Line[]): string {
  return csvOf(
    columns.map(({ name }) => name),
    lines.map((line) => cellsOf(columns, line).map(inCsv)),
  );
}

function inCsv(cell: CellOf): string {
  return cell === null ? '' : typeof cell === 'string' ? cell : cell ? 'yes' : 'no';
}
