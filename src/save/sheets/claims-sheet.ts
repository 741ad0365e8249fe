// The sheet of claims: one row a sentence, with its verdict and why, then the base, the unknown share and the numbers that decided.

import type { ComparedPart, JudgedClaim, Verdict } from '../../count/claims.ts';
import type { Fact } from '../../figure/fact.ts';
import type { Caveat, Release } from '../../figure/report.ts';
import { caveatShorts, releaseLine, sourcedLine } from '../../tell/carried.ts';
import { claimLine, reasonOf } from '../../tell/claim.ts';
import {
  BASE_HEADERS,
  baseCells,
  boundsCells,
  CARRIED_HEADERS,
  carriedCells,
  columnsFor,
  endHeaders,
  linesAbove,
  NO_ENDS,
  NOT_APPLICABLE,
  type NoteNumbers,
  noteMarkers,
  numberCells,
  originOf,
  sourcedCells,
  WIDE,
} from './figure-cells.ts';
import { type Cell, link, type Sheet, text } from './workbook.ts';

export const CLAIMS_SHEET = 'Claims';
export const CLAIMS_TITLE = 'Claims: sentences held against the figures';

/** What each verdict means, from the strongest to the weakest. */
const MEANINGS_OF_VERDICTS: Readonly<Record<Verdict, string>> = {
  'holds whatever the unknowns are':
    'the sentence is true if none of the unknown belong to the part, if all of them do, and of all between',
  'holds only among the known': 'it is true of those whose answer is known; with the unknown it may be false',
  'cannot be determined':
    'it may be true or false: that depends on the unknown, or the words of the source leave it open',
  'contradicted by the figures': 'it is false wherever the unknown belong',
};

/** Some columns of a row. Where no sentence of the report needs them, the table goes without. */
interface Columns {
  readonly headers: readonly string[];
  readonly cells: (judged: JudgedClaim) => readonly Cell[];
  readonly isNeededBy?: (judged: JudgedClaim) => boolean;
}

/** The name and the title of the sheet of a figure, by the figure's address. */
export type TablesByAddress = ReadonlyMap<string, { readonly sheet: string; readonly title: string }>;

/** `judged` are all claims of the report, at least one. */
export function claimsSheet(
  judged: readonly JudgedClaim[],
  release: Release,
  tables: TablesByAddress,
  notes: NoteNumbers,
): Sheet {
  const columns = columnsOf(tables, notes).filter(
    ({ isNeededBy }) => isNeededBy === undefined || judged.some(isNeededBy),
  );
  const rows = judged.map((each) => columns.flatMap(({ cells }) => cells(each)));
  const verdicts = Object.entries(MEANINGS_OF_VERDICTS).map(
    ([verdict, meaning]) => `The verdict "${verdict}" means: ${meaning}.`,
  );
  const own = [
    'A claim is a sentence that somebody wrote about the figures, word for word. Each row holds one against the figures, at the base that the sentence speaks of.',
    ...verdicts,
    'From none to all of the unknown: the share of the base if none of the unknown belong to the part, and if all of them do.',
    releaseLine(release),
  ];
  const headers = columns.flatMap((column) => column.headers);
  return {
    name: CLAIMS_SHEET,
    lines: linesAbove(CLAIMS_TITLE, noteMarkers({ caveats: caveatsOf(judged) }, notes), own, rows),
    table: { name: CLAIMS_SHEET, columns: columnsFor(headers, 50, { ...WIDE, ...WIDE_HERE }), rows },
  };
}

/** Every caveat of any of them, once. */
export function caveatsOf(judged: readonly JudgedClaim[]): readonly Caveat[] {
  return [...new Set(judged.flatMap(({ caveats }) => caveats))];
}

function columnsOf(tables: TablesByAddress, notes: NoteNumbers): Columns[] {
  return [
    { headers: ['Sentence'], cells: ({ claim }) => [text(claim.text)] },
    { headers: ['Verdict', 'Why'], cells: (judged) => [text(judged.verdict), text(reasonOf(judged))] },
    { headers: ['Written in', 'Place in the writing'], cells: ({ writtenIn }) => sourcedCells(writtenIn) },
    said('The sentence says', 'The sentence says'),
    said('The figures say', 'The figures say'),
    {
      headers: BASE_HEADERS,
      // In words, with all that it is a part of: each row has another base.
      cells: (judged) => [text(claimLine(judged, 'Base')), ...baseCells(judged.base).slice(1)],
    },
    { headers: endHeaders('Unknown share of base'), cells: ({ unknown }) => shareOf(unknown) },
    said('What is not known', 'Unknown'),
    {
      headers: ['Row'],
      cells: ({ row }) => [row === null ? NOT_APPLICABLE : text(row.row.id)],
      isNeededBy: ({ row }) => row !== null,
    },
    {
      headers: ['Part', ...endHeaders('Share of base')],
      cells: ({ parts: [part] }) => [labelOf(part), ...shareOf(part?.share)],
    },
    {
      headers: ['How the number came about'],
      cells: ({ parts: [part], base }) => [text(originOf(part?.share ?? base.size))],
    },
    {
      headers: endHeaders('Share of base from none to all of the unknown').slice(1),
      cells: ({ parts: [part] }) => (part === undefined ? NO_ENDS.slice(1) : boundsCells(part.share)),
    },
    { headers: endHeaders('Share of those known'), cells: ({ parts: [part] }) => shareOf(part?.ofKnown) },
    {
      headers: ['Other part', ...endHeaders('Other part: share of base')],
      cells: ({ parts: [, other] }) => [labelOf(other), ...shareOf(other?.share)],
      isNeededBy: ({ parts }) => parts.length > 1,
    },
    saidOfSome('Marks of the source', 'Marked by the source'),
    saidOfSome('Other readings', 'The source can be read otherwise'),
    {
      headers: ['Source of the base'],
      cells: ({ figure: { baseSource } }) => [baseSource === null ? NOT_APPLICABLE : text(sourcedLine(baseSource))],
      isNeededBy: ({ figure }) => figure.baseSource !== null,
    },
    { headers: ['Caveats'], cells: (judged) => [text(caveatShorts(judged).join('; ') || 'none')] },
    { headers: CARRIED_HEADERS, cells: ({ figure, caveats }) => carriedCells({ ...figure, caveats }, notes) },
    {
      headers: ['Table', 'Sentence, id'],
      cells: ({ claim, figure }) => [tableCell(figure.address, tables), text(claim.id)],
    },
  ];
}

/** What the pages say of a claim under that name. */
function said(header: string, name: string): Columns {
  return { headers: [header], cells: (judged) => [text(claimLine(judged, name) || 'none')] };
}

function saidOfSome(header: string, name: string): Columns {
  return { ...said(header, name), isNeededBy: (judged) => claimLine(judged, name) !== '' };
}

/** A sentence about a number has no part, and most have no other one. */
function labelOf(part: ComparedPart | undefined): Cell {
  return part === undefined ? NOT_APPLICABLE : text(part.label);
}

function shareOf(share: Fact | null | undefined): readonly Cell[] {
  return share === null || share === undefined ? NO_ENDS : numberCells(share);
}

/** Where the figure stands that the sentence is about. */
function tableCell(address: string, tables: TablesByAddress): Cell {
  const table = tables.get(address);
  if (table === undefined) throw new Error(`no sheet for ${address}`);
  return link(table.title, { sheet: table.sheet });
}

/** As wide as what usually stands there, beside the columns that other sheets have too. */
const WIDE_HERE: Readonly<Record<string, number>> = {
  Verdict: 34,
  Why: 45,
  'Written in': 45,
  'Place in the writing': 25,
  'The sentence says': 45,
  'The figures say': 60,
  Part: 25,
  'How the number came about': 40,
  'Other part': 25,
  'Marks of the source': 40,
  'Other readings': 45,
  'Source of the base': 45,
  Caveats: 45,
  'Sentence, id': 25,
};
