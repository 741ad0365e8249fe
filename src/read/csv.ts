// CSV text -> its lines of cells, by RFC 4180.
import { parse } from 'csv-parse/sync';

/** The first line is that of the columns. Throws for text that is no CSV: what editors type is read by rows.ts. */
export function readCsv(text: string): string[][] {
  return parse(text, { relax_column_count: true });
}
