// How high a row must be for all its lines. Excel finds that out by itself; LibreOffice opens a row of an XLSX file that does not
// say its height as one line, and its texts run into each other.
import type { Cell, Line, Sheet } from './workbook.ts';

/** Of Arial at 12 points: what Excel gives a line, in points. */
const LINE_PT = 15;
/** In points; bold letters are a little wider. */
const LETTERS = {
  plain: { linePt: LINE_PT, wider: 1 },
  heading: { linePt: 18, wider: (14 / 12) * 1.08 },
  title: { linePt: 21, wider: (16 / 12) * 1.08 },
} as const;
const BOLD = 1.08;
/** The most that Excel keeps, in points (Excel specifications and limits). */
const HIGHEST_PT = 409;

/** In points, of every row of a sheet from the first: the lines, the header, the rows of the table. */
export function rowHeights({ lines, table }: Sheet): number[] {
  const [first] = table.columns;
  const rowOf = (cells: readonly string[], wider: number): number =>
    within(LINE_PT * Math.max(1, ...cells.map((words, index) => linesIn(words, widthOf(table.columns[index]), wider))));
  return [
    ...lines.map(({ style, cell }: Line) => {
      const { linePt, wider } = LETTERS[style];
      return within(linePt * linesIn(shownText(cell), first.widthChars, wider));
    }),
    rowOf(
      table.columns.map(({ header }) => header),
      BOLD,
    ),
    ...table.rows.map((cells) => rowOf(cells.map(shownText), 1)),
  ];
}

function within(points: number): number {
  return Math.min(points, HIGHEST_PT);
}

function widthOf(column: Sheet['table']['columns'][number] | undefined): number {
  return column?.widthChars ?? 1;
}

/** Numbers stand on one line. */
function shownText(cell: Cell): string {
  return 'text' in cell ? cell.text : '';
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
