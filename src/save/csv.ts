// CSV files: UTF-8, comma, CR LF, quotes where needed (RFC 4180). No cell can start a formula in a spreadsheet program.
import { stringify } from 'csv-stringify/sync';

/** One line of names, one line a record. What a record does not have is an empty cell. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  records: readonly Partial<Readonly<Record<Column, string>>>[],
): string {
  const rows = records.map((record) => columns.map((column) => record[column] ?? ''));
  return stringify([[...columns], ...rows], { record_delimiter: '\r\n', escape_formulas: true });
}
