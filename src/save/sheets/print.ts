// How a sheet is printed: on A4, lying, in letters that can still be read. A sheet that does not fit goes on over pages beside each
// other, and its first column, in which the base and the unknown stand above the table, is on each of them.
import { columnLetters, rowsOf, type Sheet, tableRows } from './workbook.ts';

export const PAGE_CM = { width: 29.7, height: 21, margin: 1 } as const;
/** Of Arial at 12 points, a digit and its share of the column's edges. */
const LETTER_CM = 0.24;
/** 12 points become 7: what is smaller cannot be read on paper. */
const LEAST_PERCENT = 60;

export interface Print {
  readonly scalePercent: number;
  /** On how many pages beside each other its columns stand. */
  readonly pagesWide: number;
  /** The columns and the row that each page repeats: "$A:$A", "$9:$9". */
  readonly titles: readonly string[];
}

export function printOf(sheet: Sheet): Print {
  const { header } = tableRows(sheet);
  const row = `$${header}:$${header}`;
  const widthCm = sheet.table.columns.reduce((all, { widthChars }) => all + widthChars, 0) * LETTER_CM;
  const percent = Math.floor(((PAGE_CM.width - 2 * PAGE_CM.margin) / widthCm) * 100);
  if (percent >= LEAST_PERCENT) return { scalePercent: Math.min(100, percent), pagesWide: 1, titles: [row] };
  const firstCm = sheet.table.columns[0].widthChars * LETTER_CM;
  const pageCm = (PAGE_CM.width - 2 * PAGE_CM.margin) / (LEAST_PERCENT / 100);
  const pagesWide = Math.ceil((widthCm - firstCm) / (pageCm - firstCm));
  const first = columnLetters(0);
  return { scalePercent: LEAST_PERCENT, pagesWide, titles: [`$${first}:$${first}`, row] };
}

/** Of Arial at 12 points: what Excel gives a line, in points. */
const LINE_PT = 15;
/** In points; bold letters are a little wider. */
const BOLD = 1.08;
const LETTERS = {
  plain: { linePt: LINE_PT, wider: 1 },
  header: { linePt: LINE_PT, wider: BOLD },
  heading: { linePt: 18, wider: (14 / 12) * BOLD },
  title: { linePt: 21, wider: (16 / 12) * BOLD },
} as const;
/** The most that Excel keeps, in points (Excel specifications and limits). */
const HIGHEST_PT = 409;

/**
 * In points, of every row of a sheet from the first. Numbers stand on one line. Excel finds the heights out by itself; LibreOffice
 * opens a row of an XLSX file that does not say its height as one line, and its texts run into each other.
 */
export function rowHeights(sheet: Sheet): number[] {
  return rowsOf(sheet).map(({ style, cells }) => {
    const { linePt, wider } = LETTERS[style];
    const lines = cells.map((cell, index) =>
      'text' in cell ? linesIn(cell.text, sheet.table.columns[index]?.widthChars ?? 1, wider) : 1,
    );
    return Math.min(linePt * Math.max(1, ...lines), HIGHEST_PT);
  });
}

/** Rather a line too many than one too few. `width` is in digits, as in the file; `wider` is by how much letters are wider than plain ones. */
function linesIn(words: string, width: number, wider: number): number {
  const room = (width - 1) / wider;
  return words.split('\n').reduce((count, line) => count + linesOf(line, room), 0);
}

function linesOf(line: string, room: number): number {
  let count = 1;
  let used = 0;
  // A line may also break after a hyphen, which saves lines only: that is not counted on.
  for (const word of line.split(' ')) {
    const width = widthInDigits(word);
    if (used > 0 && used + SPACE + width > room) {
      count++;
      used = 0;
    }
    // A word that is wider than the column is broken anywhere.
    const over = Math.ceil(width / room) - 1;
    count += Math.max(0, over);
    used = over > 0 ? width - over * room : used + (used > 0 ? SPACE : 0) + width;
  }
  return count;
}

const SPACE = 0.5;

/** Of letters of Arial, in digits of the same size: what they take in its metrics, rounded up by class. */
function widthInDigits(word: string): number {
  let width = 0;
  for (const letter of word) {
    if (/[ijlItf.,:;!|'’()[\]/\\-]/.test(letter)) width += 0.6;
    else if (/[mwMW%@—…]/.test(letter)) width += 1.8;
    else if (/[A-Z&]/.test(letter)) width += 1.4;
    else if (letter <= '\u024f') width += 1;
    else width += 1.9;
  }
  return width;
}
