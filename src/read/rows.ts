// A breakdown over rows (years, ages, areas) -> one population a row. Rows stand in the YAML or in a CSV file beside it.
import { parse } from 'csv-parse/sync';
import { type Place, topOf } from '../figure/place.ts';
import type { Printed } from '../figure/printed.ts';
import {
  type Breakdown,
  type Population,
  partsOf,
  type RowTable,
  type StatedPart,
  type TableRow,
  unknownKindsOf,
} from '../figure/report.ts';
import type { ValueReader } from './errata.ts';
import type { InputFile, Shaped } from './shape.ts';
import { NOT_SAID, notSaid, type Scale } from './value.ts';
import type { YamlNode } from './yaml.ts';

/** One cell as typed, with its place. */
export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export interface RawRow {
  readonly id: string;
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The column that holds how many there are in the row; without it only shares are known. */
export const SIZE_COLUMN = 'count';

export function rowsOfYaml(values: YamlNode | undefined): RawRow[] {
  if (values?.kind !== 'mapping') return [];
  return values.entries.map(({ key, keyPlace, node }) => ({
    id: key,
    place: keyPlace,
    cells: new Map(
      node.kind !== 'mapping'
        ? []
        : node.entries.flatMap(({ key: column, node: cell }) =>
            cell.kind === 'scalar' ? [[column, { text: cell.text, place: cell.place }] as const] : [],
          ),
    ),
  }));
}

/** CSV text -> its lines of cells, by RFC 4180; the first is that of the columns. Throws for text that is no CSV. */
export function readCsv(text: string): string[][] {
  return parse(text, { relax_column_count: true });
}

/** Reads the rows of a CSV file that editors typed. The column `by` names the rows. Null where they cannot be read. */
export function rowsOfCsv({ path: file, text }: InputFile, by: string, entry: Shaped<unknown>): RawRow[] | null {
  const start = topOf(file);
  const tell = (place: Place, message: string, fix: string): null => {
    entry.tell('rows', place, message, fix);
    return null;
  };
  const other = otherSeparator(text, by);
  if (other !== null) {
    const fix = `save the file with commas: “CSV UTF-8”, or in LibreOffice “Edit filter settings” and the field separator ","; a number with a comma then stands in quotes`;
    return tell(start, `the columns are separated by ${other}, and commas are expected`, fix);
  }
  let records: { record: string[]; raw: string; info: { lines: number } }[];
  try {
    const options = { raw: true, info: true, skip_empty_lines: true, relax_column_count: true, bom: true } as const;
    records = parse(text, options) as unknown as typeof records;
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    const fix = 'put texts that hold commas or quotes in double quotes, and double the quotes inside';
    return tell({ ...start, line: lines ?? 1 }, `this is not CSV: ${message}`, fix);
  }
  const [head, ...rows] = records;
  const columns = head?.record.map((name) => name.trim()) ?? [];
  const id = columns.indexOf(by);
  const again = [...columns.entries()].filter(([index, column]) => columns.indexOf(column) !== index);
  for (const [index, column] of again) {
    const starts = fieldStarts(head?.raw ?? '')[index] ?? 1;
    const place = { ...start, column: starts, length: Math.max(1, column.length) };
    tell(place, `the column "${column}" stands here a second time`, 'give every column a name of its own');
  }
  if (id < 0) {
    const fix = `columns here: ${columns.join(', ')}; the first line names the columns`;
    return tell(start, `the file has no column "${by}"`, fix);
  }
  if (rows.length === 0 && again.length > 0) return null;
  return rows.map(({ record, raw, info }) => {
    const line = info.lines - (raw.trimEnd().split('\n').length - 1);
    const starts = fieldStarts(raw);
    const place = (index: number): Place => ({
      file,
      line,
      column: starts[index] ?? 1,
      length: Math.max(1, record[index]?.length ?? 1),
    });
    if (record.length !== columns.length) {
      const message = `the row has ${record.length} cells and the first line has ${columns.length}`;
      tell(place(0), message, 'give every row a cell for every column');
    }
    return {
      id: record[id]?.trim() ?? '',
      place: place(id),
      cells: new Map(
        columns.flatMap((column, index) =>
          index === id || record[index] === undefined
            ? []
            : [[column, { text: record[index].trim(), place: place(index) }] as const],
        ),
      ),
    };
  });
}

/** What spreadsheet programs write where the comma separates decimals: the head of the table tells. */
function otherSeparator(text: string, by: string): string | null {
  const head = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
  const namesRows = (separator: string): boolean =>
    head.split(separator).some((name) => name.trim().replace(/^"(.*)"$/, '$1') === by);
  if (namesRows(',')) return null;
  if (head.includes(';') && namesRows(';')) return 'semicolons';
  return head.includes('\t') && namesRows('\t') ? 'tabs' : null;
}

/** The column, counted from 1, at which each field of a line of CSV begins. */
function fieldStarts(raw: string): number[] {
  const starts = [1];
  let quoted = false;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === ',' && !quoted) starts.push(at + 2);
  }
  return starts;
}

/** What all rows have in common: the population, and a breakdown without values. */
export interface RowPattern {
  readonly population: Omit<Population, 'count' | 'breakdowns' | 'tables'>;
  readonly breakdown: Breakdown;
  readonly by: string;
  readonly label: string;
  readonly isTime: boolean;
}

export function rowTable(
  pattern: RowPattern,
  raw: readonly RawRow[],
  values: ValueReader,
  file: Shaped<unknown>,
): RowTable {
  const { breakdown, by, label, isTime } = pattern;
  const seen = new Map<string, Place>();
  const rows = raw.flatMap((row) => {
    const first = seen.get(row.id);
    if (first !== undefined || row.id === '') {
      const message =
        row.id === ''
          ? `the row has no ${label.toLowerCase()}`
          : `the row "${row.id}" stands here a second time; the first is in line ${first?.line}`;
      file.tell('rows', row.place, message, 'keep one row of each name');
      return [];
    }
    seen.set(row.id, row.place);
    return [tableRow(pattern, row, values, file)];
  });
  const { question, ifUnknown, source, caveats, place, id } = breakdown;
  return {
    id,
    by,
    label,
    isTime,
    question,
    ifUnknown,
    unknownKinds: unknownKindsOf(breakdown),
    rows,
    gaps: isTime ? gapsBetween(rows.map((row) => row.id)) : [],
    source,
    caveats,
    place,
  };
}

function tableRow(
  { population, breakdown }: RowPattern,
  row: RawRow,
  values: ValueReader,
  file: Shaped<unknown>,
): TableRow {
  const known = new Set(partsOf(breakdown).map(({ id }) => id));
  let before: readonly [column: string, text: string] | null = null;
  for (const [column, { text, place }] of row.cells) {
    const isKnown = known.has(column) || column === SIZE_COLUMN;
    // In braces a comma ends the value: {count: 9,870} holds "count: 9" and "870".
    const isRest = text === '' && /^\d[\d.,]*%?$/.test(column);
    const fix =
      isRest && before !== null
        ? `put a value with a comma in quotes: {${before[0]}: "${before[1]},${column}"}`
        : `columns of this table: ${[SIZE_COLUMN, ...known].join(', ')}`;
    before = [column, text];
    if (!isKnown) file.tell('rows', place, `"${column}" is not a part of "${breakdown.id}"`, fix);
  }
  const read = (column: string, cell: Cell, scales: readonly Scale[]): Printed =>
    values.readNamed({ address: `${population.id}.${breakdown.id}.${column}`, row: row.id, of: null }, cell, scales);
  const filled = <Part extends StatedPart>(part: Part): Part => {
    const cell = row.cells.get(part.id);
    if (cell !== undefined) return { ...part, printed: read(part.id, cell, ['share', 'count']) };
    const fix = 'give its value, or "the source does not say", [x] not available, [z] not applicable';
    file.tell('rows', row.place, `the row "${row.id}" says nothing of "${part.id}"`, fix);
    return { ...part, printed: notSaid(row.place) };
  };
  const size = row.cells.get(SIZE_COLUMN);
  const categories = breakdown.categories.map(filled);
  const { unknown: unknowns } = breakdown;
  const unknown = unknowns.state === 'parts' ? { ...unknowns, parts: unknowns.parts.map(filled) } : unknowns;
  const own: Breakdown = { ...breakdown, categories, unknown, place: row.place };
  const count = size === undefined ? notSaid(row.place, NOT_SAID) : read(SIZE_COLUMN, size, ['count']);
  const printed = [count, ...partsOf(own).map((part) => part.printed)];
  return {
    id: row.id,
    isAfterBreak: printed.some(({ marks }) => marks.includes('b')),
    breakdown: own,
    population: {
      ...population,
      id: `${population.id}.${row.id}`,
      label: `${population.label}, ${row.id}`,
      count,
      // Who prints the parts of a row prints how many there are in it.
      source: breakdown.source,
      breakdowns: [own],
      tables: [],
      place: row.place,
    },
  };
}

/** Years that have no row: 2012 between 2011 and 2013. Other rows have no natural neighbours, and so no gaps. */
function gapsBetween(ids: readonly string[]): string[] {
  const years = ids.map(Number);
  if (years.some((year) => !Number.isInteger(year)) || years.length < 2) return [];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (to - from > 500) return [];
  const present = new Set(years);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => !present.has(year))
    .map(String);
}
