// How a sheet is printed: on A4, lying, in letters that can still be read. A sheet that does not fit goes on over pages beside each
// other, and its first column, in which the base and the unknown stand above the table, is on each of them.
import { columnLetters, type Sheet, tableRows } from './workbook.ts';

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
