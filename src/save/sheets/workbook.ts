// A workbook as it is, whatever file it becomes: sheets of lines and one table each. Knows nothing of statistics.
import { words } from '../../words/words.ts';

/**
 * Numbers are decimal digits as text, so that they are written with exactly these digits. A percentage is a part of one:
 * "0.38" reads as 38%. There is no empty cell: what stands there instead says why, and is marked.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly isInstead?: true }
  | { readonly kind: 'number' | 'percentage'; readonly value: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: LinkTarget };

/** Another sheet of the same workbook, or an address that begins with https:// or http://. */
export type LinkTarget = { readonly sheet: string } | { readonly address: string };

/** A line above the table, in the first column. */
export interface Line {
  readonly style: 'title' | 'heading' | 'plain';
  readonly cell: Cell;
}

/** The width is in letters of the text. */
export interface Column {
  readonly header: string;
  readonly widthChars: number;
}

/** Headers differ from each other, and every row has a cell for each. */
export interface Table {
  /** Letters, digits and underscores, no other table's name. */
  readonly name: string;
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly (readonly Cell[])[];
}

/** The lines stand above the table; the first is the title, in A1. Nothing stands below the table. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly table: Table;
}

export interface Workbook {
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  /** As in BCP 47: "en", "en-GB". */
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

/** The most that Excel keeps in a cell, in UTF-16 units (Excel specifications and limits). */
export const LONGEST_CELL = 32_767;
/** The most that Excel keeps in the header of a table's column. */
export const LONGEST_HEADER = 255;

const { CUT } = words.files;

/** A cell of text; what a cell cannot hold is replaced visibly or cut with a word about it. */
export function text(words: string): Cell {
  return { kind: 'text', text: safeText(words) };
}

/** "[z]", "none": what stands where there is nothing. */
export function instead(words: string): Cell {
  return { kind: 'text', text: words, isInstead: true };
}

export function link(words: string, to: LinkTarget): Cell {
  return { kind: 'link', text: safeText(words), to };
}

/** A spreadsheet keeps 15 digits of a number and makes up the rest: a number with more stays as text. */
export function number(value: string): Cell {
  return isKept(value) ? { kind: 'number', value } : text(value);
}

/** `value` is a part of one: "0.38". */
export function percentage(value: string): Cell {
  return { kind: 'percentage', value };
}

function isKept(value: string): boolean {
  return value.replace('.', '').replace(/^0+/, '').length <= 15;
}

/** Whether a spreadsheet program would take a text for a formula if somebody typed it: as a text of a cell it stays one. */
export function looksLikeFormula(words: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(words);
}

/** As far as the cell of a workbook can hold it. */
function safeText(words: string): string {
  // LibreOffice 7.4 drops the tabs of a cell of an ODS file, and no program shows them.
  const plain = readableText(words).replaceAll('\t', ' ');
  return plain.length <= LONGEST_CELL ? plain : `${cutAt(plain, LONGEST_CELL - CUT.length)}${CUT}`;
}

/** Letters that no XML file may hold become the replacement character: one of them, and no program opens the file (XML 1.0, Char). */
export function readableText(words: string): string {
  return (
    words
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}

/** The first letters, never half of one. */
export function cutAt(words: string, units: number): string {
  return words.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}

/** Headers on one line, short enough for Excel and different from each other whatever their case. */
export function uniqueHeaders(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((words) => {
    const line = (text(words.replace(/\s+/g, ' ').trim()) as { text: string }).text;
    for (let copy = 1; ; copy++) {
      const tail = copy === 1 ? '' : ` (${copy})`;
      const room = LONGEST_HEADER - tail.length;
      const header = `${line.length <= room ? line : `${cutAt(line, room - 1)}…`}${tail}`;
      if (taken.has(header.toLowerCase())) continue;
      taken.add(header.toLowerCase());
      return header;
    }
  });
}

/** How many decimals a cell shows: those that it has, but of a percentage two at most, unless it would then read as nothing or all. */
export function shownDecimals({ kind, value }: Extract<Cell, { value: string }>): 0 | 1 | 2 | 3 | 4 {
  const own = (value.split('.')[1] ?? '').length;
  if (kind === 'number') return Math.min(own, 4) as 0 | 1 | 2 | 3 | 4;
  const decimals = Math.max(0, Math.min(own - 2, 4));
  if (decimals <= 2) return decimals as 0 | 1 | 2;
  const shown = (Number(value) * 100).toFixed(2);
  return shown === '0.00' || shown === '100.00' ? (decimals as 3 | 4) : 2;
}

/** 0 -> "A", 26 -> "AA" */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** A row as it stands in a file, whatever the file. */
export interface Row {
  readonly style: Line['style'] | 'header';
  readonly cells: readonly Cell[];
}

/** Every row of a sheet from the first: the lines, the header, the rows of the table. */
export function rowsOf({ lines, table }: Sheet): Row[] {
  return [
    ...lines.map(({ style, cell }): Row => ({ style, cells: [cell] })),
    { style: 'header', cells: table.columns.map(({ header }) => ({ kind: 'text', text: header })) },
    ...table.rows.map((cells): Row => ({ style: 'plain', cells })),
  ];
}

/** Where a sheet's table stands: its header and its last row, counted from 1. */
export function tableRows({ lines, table }: Sheet): { header: number; last: number } {
  return { header: lines.length + 1, last: lines.length + 1 + table.rows.length };
}
