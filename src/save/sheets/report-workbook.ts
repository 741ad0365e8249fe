// A counted report as one workbook: a cover, the notes, a sheet for each population, breakdown and table, and one for the claims.
// Rules: UK Government Analysis Function, "Releasing statistics in spreadsheets".
import { sourced } from '../../count/figures.ts';
import { judgedClaims } from '../../count/judged-claims.ts';
import { type PopulationFigure, withBreakdowns } from '../../figure/figure.ts';
import type { Caveat, Report } from '../../figure/report.ts';
import { carriedBy, releaseLine, sourcedLine } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import type { Saved } from '../download.ts';
import { caveatsOf, claimsSheet } from './claims-sheet.ts';
import { figureSheet, type Numbered } from './figure-sheets.ts';
import { MEANINGS, type NoteNumbers, plainLine } from './sheet.ts';
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
    ...(hasClaims ? [{ title: words.files.CLAIMS_SHEET, caveats: caveatsOf(judged) }] : []),
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
  return figures.flatMap(withBreakdowns).map((figure, index) => ({
    figure,
    sheet: words.files.sheetOfTable(index + 1),
    title: words.files.tableNumber(index + 1),
  }));
}

interface Listed {
  readonly sheet: string;
  readonly holds: string;
}

function cover(report: Report, tables: readonly Numbered[], notes: number, hasClaims: boolean): Sheet {
  const heading = (line: string): Line => ({ style: 'heading', cell: text(line) });
  const others: Listed[] = [
    ...(notes === 0 ? [] : [{ sheet: words.files.NOTES_SHEET, holds: words.files.NOTES_HOLD }]),
    ...tables.map(({ figure, sheet, title }) => ({
      sheet,
      holds: words.files.tableTitle(title, carriedBy(figure).title),
    })),
    ...(hasClaims ? [{ sheet: words.files.CLAIMS_SHEET, holds: words.files.CLAIMS_TITLE }] : []),
  ];
  const { address, contact } = report;
  return {
    name: words.files.COVER_SHEET,
    lines: [
      { style: 'title', cell: text(report.title) },
      plainLine(report.summary),
      plainLine(words.files.publisher(report.publisher)),
      plainLine(words.files.publicationStatus(report.publicationStatus)),
      plainLine(releaseLine(report.release)),
      plainLine(words.files.licence(report.licence)),
      plainLine(contact === null ? words.files.NO_CONTACT : words.files.contact(contact)),
      address !== null && /^https?:\/\//.test(address)
        ? { style: 'plain', cell: link(words.files.reportOnTheWeb(address), { address }) }
        : plainLine(address === null ? words.files.NO_ADDRESS : words.files.addressOfReport(address)),
      heading(words.files.HOW_TO_READ_TABLES),
      plainLine(words.files.READING_TABLES),
      plainLine(
        words.files.whatUnknownIs(
          Object.entries(words.statements.meaningsOfUnknownKinds)
            .map(([kind, meaning]) => words.files.kindMeans(kind, meaning))
            .join('; '),
        ),
      ),
      plainLine(words.files.WHAT_NOT_ITEMISED_IS),
      plainLine(words.files.WHAT_OUTSIDE_IS),
      plainLine(
        words.files.allShorthand(
          Object.entries(MEANINGS)
            .map(([name, meaning]) => words.files.shorthandMeans(name, meaning))
            .join('; '),
          words.files.NOTES_SHEET,
        ),
      ),
      heading(words.files.IN_THIS_WORKBOOK),
      plainLine(words.files.COVER_TABLE),
    ],
    table: tableOf(
      'Contents',
      [
        own(words.files.SHEET_HEADER, ({ sheet }: Listed) => link(sheet, { sheet })),
        own(words.files.HOLDS_HEADER, ({ holds }: Listed) => text(holds)),
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
      note: at === 0 ? words.files.note(index + 1) : words.files.noteContinued(index + 1, at + 1),
      ...{ short: caveat.short, piece, from, appliesTo },
    }));
  });
  return {
    name: words.files.NOTES_SHEET,
    lines: [
      { style: 'title', cell: text(words.files.NOTES_TITLE) },
      plainLine(words.files.NOTES_TABLE),
      plainLine(words.files.whereNotesStand(words.files.PART_NOTES)),
      { style: 'plain', cell: link(words.files.backTo(words.files.COVER_SHEET), { sheet: words.files.COVER_SHEET }) },
    ],
    table: tableOf<NoteLine>(
      'Notes',
      [
        said(words.files.NOTE_HEADER, 'note'),
        said(words.files.IN_SHORT_HEADER, 'short'),
        said(words.files.IN_FULL_HEADER, 'piece'),
        said(words.files.COMES_FROM_HEADER, 'from'),
        said(words.files.APPLIES_TO_HEADER, 'appliesTo'),
      ],
      rows,
    ),
  };
}

function pieces(full: string): string[] {
  if (full.length <= LONGEST_PIECE) return [full];
  const first = cutAt(full, LONGEST_PIECE);
  return [first, ...pieces(full.slice(first.length))];
}

/** The source that a caveat is about, or the editors. */
function comesFrom(report: Report, { id }: Caveat): string {
  const erratum = report.errata.find(({ caveat }) => caveat === id);
  if (erratum !== undefined) return words.files.correctionByEditors(sourcedLine(sourced(report, erratum.source)));
  const sources = [...report.sources.values()].filter(({ caveats }) => caveats.includes(id));
  return sources.length === 0
    ? words.files.byEditors(report.publisher)
    : sources.map(({ title, publisher, date }) => words.files.sourceInOneLine(title, publisher, date)).join('; ');
}
