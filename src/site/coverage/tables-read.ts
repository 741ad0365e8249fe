// Tables read back from what was written: CSV, Parquet, and the sheets of both kinds of workbook.
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { readCsv } from '../../read/rows.ts';
import { shownWords, utf8 } from './reading-back.ts';

/** Cells by the names of their columns. */
export type RowRead = Readonly<Record<string, string>>;

export function rowsIn(csv: string | null): RowRead[] {
  return byHeaders(readCsv(csv ?? ''));
}

/** Parquet can only be waited for. */
export async function rowsOfParquet(bytes: Uint8Array | null): Promise<RowRead[]> {
  if (bytes === null) return [];
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const cell = (value: unknown): string => (value === null ? '' : String(value));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(value)])));
}

export interface SheetRead {
  readonly xml: string;
  /** Everything that it shows, in one line. */
  readonly words: string;
}

/** XLSX has a file for each sheet, ODS one for all. XLSX writes an underscore that stands before the number of a letter by its own number. */
export function sheetsIn(workbook: Uint8Array | null): SheetRead[] {
  if (workbook === null) return [];
  const files = unzipSync(workbook, { filter: ({ name }) => /^(xl\/worksheets\/sheet\d+|content)\.xml$/.test(name) });
  return Object.entries(files)
    .map(([name, xml]) => (name.startsWith('xl/') ? utf8(xml).replaceAll('_x005F_', '_') : utf8(xml)))
    .flatMap((xml) => xml.split(/(?=<table:table )/))
    .map((xml) => ({ xml, words: squeezed(shownWords(xml)) }));
}

/** The table of a sheet, which begins with the row that has this header; none where no row has. */
export function rowsOfSheet({ xml, words }: SheetRead, header: string): RowRead[] {
  if (!words.includes(header)) return [];
  const rows = xml.split(/(?=<(?:row|table:table-row)\b)/).map((row) =>
    row
      .split(/(?=<(?:c|table:table-cell)\b)/)
      .slice(1)
      .map((cell) => squeezed(shownWords(cell))),
  );
  const top = rows.findIndex((cells) => cells.includes(header));
  return top < 0 ? [] : byHeaders(rows.slice(top));
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function byHeaders([head = [], ...rows]: readonly (readonly string[])[]): RowRead[] {
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}
