// The digits of a fact in the spreadsheets.
import Fraction from 'fraction.js';
import { withBreakdowns } from '../../src/figure/figure.ts';
import type { OpenCell, OpenSheet, OpenWorkbook } from '../save/opened-spreadsheet.ts';
import { bodyOf } from '../save/spreadsheet-rules.ts';
import type { Asked, OfParts } from './asked.ts';
import { DECIMALS, type Digits } from './digits.ts';
import type { Written } from './written.ts';

type SheetRow = ReadonlyMap<string, OpenCell | null>;

const readBefore = new WeakMap<OpenSheet, readonly SheetRow[]>();

/** The rows of a sheet's table by their headers. */
function rowsOf(sheet: OpenSheet): readonly SheetRow[] {
  const before = readBefore.get(sheet);
  if (before !== undefined) return before;
  const [table] = sheet.tables;
  if (table === undefined) throw new Error(`${sheet.name} has no table`);
  const headers = (sheet.rows[table.top] ?? []).map((cell) => cell?.text ?? '');
  const rows = bodyOf(sheet, table).map((row) => new Map(headers.map((header, at) => [header, row[at] ?? null])));
  readBefore.set(sheet, rows);
  return rows;
}

/** What stands in brackets where a number would be, as the cover of a workbook explains it. */
const INSTEAD: Readonly<Record<string, string | null>> = {
  '[unknown]': 'not said',
  '[base is 0]': 'base is 0',
  '[range]': null,
  '[no end]': null,
};

function digitsUnder(row: SheetRow, header: string, scale: 'share' | 'count'): Digits[] {
  if (!row.has(header)) return [];
  const cell = (name: string): OpenCell | null => row.get(name) ?? null;
  const number = (name: string): Fraction | null => {
    const found = cell(name);
    if (found !== null && found.kind !== 'text' && (found.kind === 'percentage') !== (scale === 'share'))
      throw new Error(`"${name}" is a ${found.kind}`);
    return found === null || found.kind === 'text' ? null : new Fraction(found.text);
  };
  const first = cell(header);
  const word = first?.kind === 'text' ? first.text : null;
  const instead = word === null ? null : word in INSTEAD ? (INSTEAD[word] ?? null) : word;
  return [
    {
      instead,
      point: number(header),
      low: number(`${header}, at least`),
      high: number(`${header}, at most`),
      decimals: DECIMALS[scale],
      open: null,
      marks: null,
    },
  ];
}

export function inSheets({ figures, workbooks }: Written, format: 'xlsx' | 'ods', asked: Asked): Digits[] {
  const { figure, what, range } = asked;
  if (range !== 'value') return [];
  const index = figures.flatMap(withBreakdowns).findIndex(({ address }) => address === figure.address);
  const sheet = named(workbooks[format], `Table_${index + 1}`);
  const rows = rowsOf(sheet);
  if (what === 'whole') return digitsUnder(rows[0] as SheetRow, 'Count', 'count');
  if (what === 'printed again')
    return digitsUnder(rows[1 + figure.restated.indexOf(asked.again)] as SheetRow, 'Count', 'count');
  return asked.row === null ? inBreakdownSheet(rows, asked) : inRowsSheet(rows, asked);
}

function named({ sheets }: OpenWorkbook, name: string): OpenSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`there is no sheet ${name}`);
  return found;
}

function inBreakdownSheet(rows: readonly SheetRow[], { counted, reading, fact, part, what, index }: OfParts): Digits[] {
  const text = (row: SheetRow, header: string): string => row.get(header)?.text ?? '';
  // A breakdown with one reading has no column for it.
  const ofReading = rows.filter((row) => !row.has('Reading, id') || text(row, 'Reading, id') === reading.reading.id);
  const base = counted.bases[fact.measure === 'count' && what !== 'base size' ? counted.bases.length - 1 : index];
  const atBase = ofReading.filter((row) => text(row, 'Base') === base?.label);
  if (what === 'base size') return atBase.flatMap((row) => digitsUnder(row, 'Size of the base', 'count'));
  if (what === 'unknown in all')
    return fact.measure === 'count'
      ? []
      : atBase.flatMap((row) => digitsUnder(row, 'Unknown share of the base', 'share'));
  const { label, kind, id } = part;
  const found = atBase.filter((row) => text(row, 'Part') === label && text(row, 'Kind of part') === kind);
  const same = reading.parts.filter((each) => each.label === label && each.kind === kind);
  const row = found[same.findIndex((each) => each.id === id)];
  if (row === undefined) throw new Error(`the sheet has no row for ${id}`);
  if (fact.measure === 'count') return digitsUnder(row, 'Count', 'count');
  return digitsUnder(row, fact.among === 'known' ? 'Share of those known' : 'Share of the base', 'share');
}

function inRowsSheet(
  rows: readonly SheetRow[],
  { row, reading, counted, what, fact, part: { label } }: OfParts,
): Digits[] {
  const ofRow = rows.filter((each) => [...each.values()][0]?.text === row?.row.id);
  const own = ofRow[counted.readings.indexOf(reading)];
  if (own === undefined) throw new Error(`the sheet has no row for ${row?.row.id}`);
  if (what === 'base size') return digitsUnder(own, 'Size of the base', 'count');
  if (what === 'unknown in all')
    return fact.measure === 'count' ? [] : digitsUnder(own, 'Unknown share of the base', 'share');
  if (fact.measure === 'count') return digitsUnder(own, `${label}: count`, 'count');
  return digitsUnder(own, `${label}: share of ${fact.among === 'known' ? 'those known' : 'the base'}`, 'share');
}
