// A sheet of a figure or of the claims: above its table stand what it is, how to go on, everything that its figure carries in
// words, and the shorthand used.
import type { Part } from '../../figure/fact.ts';
import type { Caveat } from '../../figure/report.ts';
import { MARKS } from '../../tell/marks.ts';
import { words } from '../../words/words.ts';
import { IN_BRACKETS } from '../blanks.ts';
import type { FigureLine } from '../lines.ts';
import { PLACE_IN_SOURCE, RELEASE, SOURCE } from '../shared-columns.ts';
import { always, type Group, ifAny, own } from './sheet-table.ts';
import { type Cell, instead, type Line, link, type Sheet, type Table, text } from './workbook.ts';

/** What every word in square brackets means, in the order in which a reader is told. */
export const MEANINGS: Readonly<Record<string, string>> = { ...IN_BRACKETS, ...MARKS };

/** A caveat's number, by its id. */
export type NoteNumbers = ReadonlyMap<string, number>;

/** "[note 1] [note 3]"; empty where there are no caveats. */
export function noteMarkers(caveats: readonly Caveat[], notes: NoteNumbers): string {
  const numbers = caveats.flatMap(({ id }) => notes.get(id) ?? []).sort((a, b) => a - b);
  return numbers.map((number) => words.files.noteMarker(number)).join(' ');
}

export function plainLine(line: string): Line {
  return { style: 'plain', cell: text(line) };
}

function linkLine(line: string, sheet: string): Line {
  return { style: 'plain', cell: link(line, { sheet }) };
}

/** What stands above the table of a sheet. */
export interface Above {
  readonly title: string;
  readonly caveats: readonly Caveat[];
  readonly told: readonly string[];
  /** Of the table: the wordings in it may have shorthand. */
  readonly parts: readonly Part[];
}

/** The title with its notes, how to go on, what else there is to say, and the shorthand of the table. */
export function sheetWith(
  name: string,
  table: Table,
  { title, caveats, told, parts }: Above,
  notes: NoteNumbers,
): Sheet {
  const markers = noteMarkers(caveats, notes);
  const lines: Line[] = [
    { style: 'title', cell: text(markers === '' ? title : words.files.headerWithNotes(title, markers)) },
    plainLine(words.files.ONE_TABLE),
    ...(markers === '' ? [] : [linkLine(words.files.notesAreOn(words.files.NOTES_SHEET), words.files.NOTES_SHEET)]),
    linkLine(words.files.howToReadOn(words.files.COVER_SHEET), words.files.COVER_SHEET),
    ...told.map(plainLine),
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
  const told = meanings.map(([name, meaning]) => words.files.shorthandMeans(name, meaning)).join('; ');
  return meanings.length === 0 ? [] : [plainLine(words.files.shorthandInTable(told))];
}

type Carrying = Pick<FigureLine, 'figure' | 'source' | 'caveats'>;

/** What ends every row. */
export function carriedGroups(notes: NoteNumbers): Group<Carrying>[] {
  const { source_title, source_publisher, source_date } = SOURCE;
  const { release, release_state, release_date } = RELEASE;
  const place_in_source = PLACE_IN_SOURCE;
  return [
    own(words.files.NOTES_HEADER, ({ caveats }) => markersCell(caveats, notes)),
    always<Carrying>({ source_title, source_publisher, source_date, place_in_source, release, release_state }),
    ifAny({ release_date }),
  ];
}

export function markersCell(caveats: readonly Caveat[], notes: NoteNumbers): Cell {
  const markers = noteMarkers(caveats, notes);
  return markers === '' ? instead(words.files.NONE) : text(markers);
}
