// A sheet of a figure or of the claims: above its table stand what it is, how to go on, everything that its figure carries in
// words, and the shorthand used.
import type { Part } from '../../figure/fact.ts';
import { MARKS } from '../../figure/printed.ts';
import type { Caveat } from '../../figure/report.ts';
import { IN_BRACKETS } from '../blanks.ts';
import type { FigureLine } from '../lines.ts';
import { PLACE_IN_SOURCE, RELEASE, SOURCE } from '../shared-columns.ts';
import { always, type Group, ifAny, own } from './sheet-table.ts';
import { type Cell, instead, type Line, link, type Sheet, type Table, text } from './workbook.ts';

export const NOTES_SHEET = 'Notes';
export const COVER_SHEET = 'Cover';

/** What every word in square brackets means, in the order in which a reader is told. */
export const MEANINGS: Readonly<Record<string, string>> = { ...IN_BRACKETS, ...MARKS };

/** A caveat's number, by its id. */
export type NoteNumbers = ReadonlyMap<string, number>;

/** "[note 1] [note 3]"; empty where there are no caveats. */
export function noteMarkers(caveats: readonly Caveat[], notes: NoteNumbers): string {
  const numbers = caveats.flatMap(({ id }) => notes.get(id) ?? []).sort((a, b) => a - b);
  return numbers.map((number) => `[note ${number}]`).join(' ');
}

export function plainLine(words: string): Line {
  return { style: 'plain', cell: text(words) };
}

function linkLine(words: string, sheet: string): Line {
  return { style: 'plain', cell: link(words, { sheet }) };
}

/** What stands above the table of a sheet. */
export interface Above {
  readonly title: string;
  readonly caveats: readonly Caveat[];
  readonly words: readonly string[];
  /** Of the table: the wordings in it may have shorthand. */
  readonly parts: readonly Part[];
}

/** The title with its notes, how to go on, what else there is to say, and the shorthand of the table. */
export function sheetWith(
  name: string,
  table: Table,
  { title, caveats, words, parts }: Above,
  notes: NoteNumbers,
): Sheet {
  const markers = noteMarkers(caveats, notes);
  const lines: Line[] = [
    { style: 'title', cell: text(markers === '' ? title : `${title} ${markers}`) },
    plainLine('This sheet contains one table.'),
    ...(markers === '' ? [] : [linkLine(`The notes to this table are on the sheet "${NOTES_SHEET}".`, NOTES_SHEET)]),
    linkLine(`How to read this table: sheet "${COVER_SHEET}"`, COVER_SHEET),
    ...words.map(plainLine),
    ...shorthandLine(table, parts),
  ];
  return { name, lines, table };
}

/** "Shorthand: [z] not applicable; …", for what stands in the table and in the wordings of its parts. */
function shorthandLine({ rows }: Table, parts: readonly Part[]): Line[] {
  const printed = parts.flatMap((part) => [...(part.printed?.marks ?? []), part.printed?.shorthand]);
  const used = new Set(printed.map((letters) => `[${letters}]`));
  for (const row of rows) for (const cell of row) if (cell.kind === 'text' && cell.isInstead) used.add(cell.text);
  const meanings = Object.entries(MEANINGS).filter(([name]) => used.has(`[${name}]`));
  return meanings.length === 0
    ? []
    : [plainLine(`Shorthand in this table: ${meanings.map(([name, meaning]) => `[${name}] ${meaning}`).join('; ')}.`)];
}

type Carrying = Pick<FigureLine, 'figure' | 'source' | 'caveats'>;

/** What ends every row. */
export function carriedGroups(notes: NoteNumbers): Group<Carrying>[] {
  const { source_title, source_publisher, source_date } = SOURCE;
  const { release, release_state, release_date } = RELEASE;
  const place_in_source = PLACE_IN_SOURCE;
  return [
    own('Notes', ({ caveats }) => markersCell(caveats, notes)),
    always<Carrying>({ source_title, source_publisher, source_date, place_in_source, release, release_state }),
    ifAny({ release_date }),
  ];
}

export function markersCell(caveats: readonly Caveat[], notes: NoteNumbers): Cell {
  const markers = noteMarkers(caveats, notes);
  return markers === '' ? instead('none') : text(markers);
}
