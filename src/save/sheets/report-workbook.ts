// A counted report as one workbook: a cover, the notes, a sheet for each population, breakdown and table, and one for the claims.
// Rules: UK Government Analysis Function, "Releasing statistics in spreadsheets".
import { sourced } from '../../count/figures.ts';
import { judgedClaims } from '../../count/judged-claims.ts';
import { type PopulationFigure, withBreakdowns } from '../../figure/figure.ts';
import type { Caveat, Report } from '../../figure/report.ts';
import { UNKNOWN_KIND_MEANINGS } from '../../figure/unknown-kinds.ts';
import { carriedBy, releaseLine, sourcedLine } from '../../tell/carried.ts';
import type { Saved } from '../download.ts';
import { CLAIMS_SHEET, CLAIMS_TITLE, caveatsOf, claimsSheet } from './claims-sheet.ts';
import { figureSheet, type Numbered, PART_NOTES } from './figure-sheets.ts';
import { COVER_SHEET, MEANINGS, NOTES_SHEET, type NoteNumbers, plainLine } from './sheet.ts';
import { own, tableOf } from './sheet-table.ts';
import { cutAt, type Line, link, type Sheet, text, type Workbook } from './workbook.ts';

/** What names notes: a table of a figure, or the claims. */
interface Noted {
  /** "Table 3" */
  readonly title: string;
  readonly caveats: readonly Caveat[];
}

export function workbookOf({ report, figures }: Saved): Workbook {
  const tables = numbered(figures);
  const judged = judgedClaims(figures, report);
  const hasClaims = judged.length > 0;
  const noted: Noted[] = [
    ...tables.map(({ title, figure }) => {
      const again = figure.kind === 'population' ? figure.restated.flatMap(({ caveats: own }) => own) : [];
      return { title, caveats: [...figure.caveats, ...again] };
    }),
    ...(hasClaims ? [{ title: CLAIMS_SHEET, caveats: caveatsOf(judged) }] : []),
  ];
  const carried = new Set(noted.flatMap(({ caveats }) => caveats.map(({ id }) => id)));
  const caveats = [...report.caveatsById.values()].filter(({ id }) => carried.has(id));
  const notes: NoteNumbers = new Map(caveats.map(({ id }, index) => [id, index + 1]));
  const byAddress = new Map(tables.map((table) => [table.figure.address, table]));
  return {
    title: report.title,
    description: report.summary,
    publisher: report.publisher,
    language: report.language,
    sheets: [
      cover(report, tables, caveats.length, hasClaims),
      ...(caveats.length === 0 ? [] : [notesSheet(report, caveats, noted)]),
      ...tables.map((table) => figureSheet(table, notes)),
      ...(hasClaims ? [claimsSheet(judged, report.release, byAddress, notes)] : []),
    ],
  };
}

function numbered(figures: readonly PopulationFigure[]): Numbered[] {
  return figures
    .flatMap(withBreakdowns)
    .map((figure, index) => ({ figure, sheet: `Table_${index + 1}`, title: `Table ${index + 1}` }));
}

interface Listed {
  readonly sheet: string;
  readonly holds: string;
}

function cover(report: Report, tables: readonly Numbered[], notes: number, hasClaims: boolean): Sheet {
  const heading = (words: string): Line => ({ style: 'heading', cell: text(words) });
  const others: Listed[] = [
    ...(notes === 0 ? [] : [{ sheet: NOTES_SHEET, holds: 'Notes: every caveat in full' }]),
    ...tables.map(({ figure, sheet, title }) => ({ sheet, holds: `${title}: ${carriedBy(figure).title}` })),
    ...(hasClaims ? [{ sheet: CLAIMS_SHEET, holds: CLAIMS_TITLE }] : []),
  ];
  const { address, contact } = report;
  return {
    name: COVER_SHEET,
    lines: [
      { style: 'title', cell: text(report.title) },
      plainLine(report.summary),
      plainLine(`Publisher: ${report.publisher}`),
      plainLine(`Publication status: ${report.publicationStatus}`),
      plainLine(releaseLine(report.release)),
      plainLine(`Licence: ${report.licence}`),
      plainLine(contact === null ? 'Contact: none is given' : `Contact: ${contact}`),
      address !== null && /^https?:\/\//.test(address)
        ? { style: 'plain', cell: link(`The report on the web: ${address}`, { address }) }
        : plainLine(address === null ? 'Address of the report: none is given' : `Address of the report: ${address}`),
      heading('How to read the tables'),
      plainLine(
        'Every row says what its numbers are of (the base), how many that is, and which share of the base is unknown. A number in a column without "at least" or "at most" is as printed, or worked out from printed numbers. Where the words of the source leave it open, as 38% may be anything that rounds to it, these two columns say how far.',
      ),
      plainLine(
        `Unknown: a part of the base whose answer is not known, with its kind. ${Object.entries(UNKNOWN_KIND_MEANINGS)
          .map(([kind, meaning]) => `${kind}: ${meaning}`)
          .join('; ')}. Unknown is never zero, and never shared out among the answers.`,
      ),
      plainLine(
        'Not itemised: what is left where the answers and unknowns that the source prints do not reach the whole. It is computed, and it is not unknown.',
      ),
      plainLine('Outside: the part of a wider base that another answer already took out.'),
      plainLine(
        `Shorthand in square brackets: ${Object.entries(MEANINGS)
          .map(([name, meaning]) => `[${name}] ${meaning}`)
          .join('; ')}. [note 1] and so on: the note with that number on the sheet "${NOTES_SHEET}".`,
      ),
      heading('What is in this workbook'),
      plainLine('This sheet contains one table: the list of all other sheets, with links to them.'),
    ],
    table: tableOf(
      'Contents',
      [
        own('Sheet', ({ sheet }: Listed) => link(sheet, { sheet })),
        own('What it holds', ({ holds }: Listed) => text(holds)),
      ],
      others,
      90,
    ),
  };
}

/** Longer texts go on in a row of their own: a cell of a spreadsheet holds no more than 32,767 letters. */
const LONGEST_PIECE = 32_000;

type NoteLine = Readonly<Record<'note' | 'short' | 'piece' | 'from' | 'appliesTo', string>>;

function notesSheet(report: Report, caveats: readonly Caveat[], noted: readonly Noted[]): Sheet {
  const said = (header: string, of: keyof NoteLine) => own(header, (line: NoteLine) => text(line[of]));
  const rows = caveats.flatMap((caveat, index) => {
    const used = noted.filter((each) => each.caveats.some(({ id }) => id === caveat.id));
    const [from, appliesTo] = [comesFrom(report, caveat), used.map(({ title }) => title).join(', ')];
    return pieces(caveat.full).map((piece, at) => ({
      note: at === 0 ? `note ${index + 1}` : `note ${index + 1}, continued (${at + 1})`,
      ...{ short: caveat.short, piece, from, appliesTo },
    }));
  });
  return {
    name: NOTES_SHEET,
    lines: [
      { style: 'title', cell: text('Notes') },
      plainLine('This sheet contains one table: every note of this workbook in full.'),
      plainLine(
        `The tables name a note as [note 1] in their title and in their column "Notes". Where a note is about one answer only, the column "${PART_NOTES}" names it in the rows of that answer; where answers stand side by side, the header of their column.`,
      ),
      { style: 'plain', cell: link(`Back to the sheet "${COVER_SHEET}"`, { sheet: COVER_SHEET }) },
    ],
    table: tableOf<NoteLine>(
      'Notes',
      [
        said('Note', 'note'),
        said('In short', 'short'),
        said('In full', 'piece'),
        said('Comes from', 'from'),
        said('Applies to', 'appliesTo'),
      ],
      rows,
    ),
  };
}

function pieces(words: string): string[] {
  if (words.length <= LONGEST_PIECE) return [words];
  const first = cutAt(words, LONGEST_PIECE);
  return [first, ...pieces(words.slice(first.length))];
}

/** The source that a caveat is about, or the editors. */
function comesFrom(report: Report, { id }: Caveat): string {
  const erratum = report.errata.find(({ caveat }) => caveat === id);
  if (erratum !== undefined) return `Correction by the editors, after ${sourcedLine(sourced(report, erratum.source))}`;
  const sources = [...report.sources.values()].filter(({ caveats }) => caveats.includes(id));
  return sources.length === 0
    ? `The editors of this report: ${report.publisher}`
    : sources.map(({ title, publisher, date }) => `${title}, ${publisher}, ${date}`).join('; ');
}
