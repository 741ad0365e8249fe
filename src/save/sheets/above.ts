// The lines above the table of a sheet: what it is, how to go on, everything that its figure carries in words, the shorthand used.
import type { Part } from '../../figure/fact.ts';
import type { Figure } from '../../figure/figure.ts';
import { MARKS } from '../../figure/printed.ts';
import type { Caveat } from '../../figure/report.ts';
import { carriedBy } from '../../tell/carried.ts';
import { IN_BRACKETS } from '../blanks.ts';
import { type Line, link, type Table, text } from './workbook.ts';

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

/** Of a figure; `more` follows its base and what is unknown of it. */
export function aboveFigure(
  figure: Figure,
  title: string,
  notes: NoteNumbers,
  table: Table,
  parts: readonly Part[],
  more: readonly string[] = [],
): Line[] {
  const said = carriedBy(figure);
  const own = [said.base, said.unknown, ...more, `Source: ${said.source}`, said.release, said.caveats];
  return above(`${title}: ${said.title}`, noteMarkers(figure.caveats, notes), own, table, parts);
}

/** The title with its notes, how to go on, what else there is to say, and the shorthand of the table. */
export function above(
  title: string,
  markers: string,
  own: readonly string[],
  table: Table,
  parts: readonly Part[] = [],
): Line[] {
  return [
    { style: 'title', cell: text(markers === '' ? title : `${title} ${markers}`) },
    plainLine('This sheet contains one table.'),
    ...(markers === '' ? [] : [linkLine(`The notes to this table are on the sheet "${NOTES_SHEET}".`, NOTES_SHEET)]),
    linkLine(`How to read this table: sheet "${COVER_SHEET}"`, COVER_SHEET),
    ...own.map(plainLine),
    ...shorthandLine(table, parts),
  ];
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
