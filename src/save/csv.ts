// CSV files: UTF-8, comma, CR LF, quotes where needed (RFC 4180). No cell can start a formula in a spreadsheet program.
import { stringify } from 'csv-stringify/sync';

const OPTIONS = { record_delimiter: '\r\n', escape_formulas: true } as const;

/** For whoever describes a file: no part of a sentence. */
export const GUARDED =
  'Where a text begins with an apostrophe before =, +, - or @, the apostrophe is ours: it keeps spreadsheet programs from taking the text for a formula';

/** Nothing in it needs a quote, and it starts nothing: most cells of a large table. */
const PLAIN = /^[A-Za-z0-9][^",\r\n]*$/;

/** One line of names, one line a record. What a record does not have is an empty cell. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  records: readonly Partial<Readonly<Record<Column, string>>>[],
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
