// Lines -> rows of cells, by the columns of their table: what CSV and Parquet hold.
import type { Column, Reader } from './column.ts';
import { csvOf } from './csv.ts';
import { FORMS, isBlank } from './numbers.ts';

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
