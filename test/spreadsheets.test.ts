// The workbooks that readers take away, opened from their real bytes: the guidance's rules, the numbers of the CSV files, hostile
// labels, large tables, and LibreOffice where it is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { judgedClaims } from '../src/count/judged-claims.ts';
import type { InputFile } from '../src/read/report.ts';
import type { Saved } from '../src/save/download.ts';
import { spreadsheetDownloads } from '../src/save/downloads.ts';
import { odsOf } from '../src/save/sheets/ods.ts';
import { printOf } from '../src/save/sheets/print.ts';
import { workbookOf } from '../src/save/sheets/report-workbook.ts';
import { number, type Sheet, shownDecimals, text, uniqueHeaders, type Workbook } from '../src/save/sheets/workbook.ts';
import { xlsxOf } from '../src/save/sheets/xlsx.ts';
import { claimDownloads, tidyCsv } from '../src/save/tables.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { baseLine, caveatShorts, releaseLine, sourceLine, titleOf, unknownLine } from '../src/tell/carried.ts';
import { PROJECT, REPORTS } from './build-report.ts';
import { callsIn } from './calls.ts';
import {
  type OpenCell,
  type OpenSheet,
  type OpenWorkbook,
  openOds,
  openXlsx,
  partsOf,
} from './save/opened-spreadsheet.ts';
import { bodyOf, brokenRules, RULES, type RuleName } from './save/spreadsheet-rules.ts';

const savedOf = (files: readonly InputFile[]): Saved => {
  const { report, conventions, problems } = readAndCheck(files);
  if (report === null) throw new Error(JSON.stringify(problems));
  return { report, conventions, figures: figuresOf(report) };
};
const reportNamed = (name: string): string => REPORTS.find((report) => report.endsWith(name)) as string;

const OPEN = { xlsx: openXlsx, ods: openOds } as const;
const WRITE = { xlsx: xlsxOf, ods: odsOf } as const;
type Format = keyof typeof OPEN;
const FORMATS: readonly Format[] = ['xlsx', 'ods'];

const opened = (saved: Saved): Record<Format, OpenWorkbook> => {
  const files = spreadsheetDownloads(saved);
  const bytes = (ending: string): Uint8Array =>
    files.find((file) => file.path.endsWith(ending))?.contents as Uint8Array;
  return { xlsx: openXlsx(bytes('.xlsx')), ods: openOds(bytes('.ods')) };
};

const plain = (cell: OpenCell | null): unknown =>
  cell === null ? null : [cell.kind, cell.text, cell.link, cell.isHeading];

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the workbooks of %s', (_, report) => {
  const saved = savedOf(readInputs(report));
  const { xlsx, ods } = opened(saved);
  const figures = saved.figures.flatMap((figure) => [figure, ...figure.breakdowns, ...figure.tables]);

  test('keep every rule of the guidance, in both formats', () => {
    expect(brokenRules(xlsx)).toEqual({});
    expect(brokenRules(ods)).toEqual({});
  });

  test('hold the same cells in both formats', () => {
    const cells = ({ sheets }: OpenWorkbook): unknown =>
      sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(plain))]);
    expect(cells(ods)).toEqual(cells(xlsx));
  });

  test('say in every sheet what its figure is, its base, what is unknown, its caveats, source and release', () => {
    expect(figures.length).toBeGreaterThan(0);
    for (const [index, figure] of figures.entries()) {
      const sheet = sheetNamed(xlsx, `Table_${index + 1}`);
      const above = sheet.rows.slice(0, sheet.tables[0]?.top).map(([cell]) => cell?.text);
      expect(above[0]).toContain(`Table ${index + 1}: ${titleOf(figure)}`);
      for (const line of [
        baseLine(figure),
        unknownLine(figure),
        `Source: ${sourceLine(figure)}`,
        releaseLine(figure.release),
      ])
        expect(above).toContain(line);
      for (const short of caveatShorts(figure)) expect(above.join('\n')).toContain(short);
    }
  });

  test('hold every caveat in full as a note, named in every row that it limits', () => {
    const notes = xlsx.sheets.find(({ name }) => name === 'Notes');
    const table = notes?.tables[0];
    const full = new Map(
      notes === undefined || table === undefined ? [] : bodyOf(notes, table).map((row) => [row[2]?.text, row[0]?.text]),
    );
    for (const [index, figure] of figures.entries()) {
      const sheet = sheetNamed(xlsx, `Table_${index + 1}`);
      for (const caveat of figure.caveats) {
        const marker = `[${full.get(text(caveat.full).kind === 'text' ? (text(caveat.full) as { text: string }).text : '')}]`;
        expect(marker).toMatch(/^\[note \d+\]$/);
        expect(sheet.rows[0]?.[0]?.text).toContain(marker);
      }
      // A row of a population sheet about a breakdown names that breakdown's notes.
      const named = recordsOf(sheet).map((record) => record.get('Notes')?.text.match(/\d+/g)?.length ?? 0);
      if (figure.kind !== 'population') expect(named.every((each) => each === figure.caveats.length)).toBe(true);
    }
  });

  test('have the numbers of the CSV files, and no number where those have none', () => {
    let compared = 0;
    for (const figure of saved.figures) {
      const rows = parse(tidyCsv(figure), { columns: true }) as Row[];
      compared += compareWhole(rows, sheetOf(xlsx, figures.indexOf(figure)));
      for (const breakdown of figure.breakdowns)
        compared += compareBreakdown(
          rows.filter((row) => row.breakdown === breakdown.counted.breakdown.id && row.row === ''),
          sheetOf(xlsx, figures.indexOf(breakdown)),
        );
      for (const table of figure.tables)
        compared += compareRows(
          rows.filter((row) => row.breakdown === table.table.id && row.row !== ''),
          sheetOf(xlsx, figures.indexOf(table)),
        );
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('have a sheet for the claims, with the cells of data/claims.csv, where there are any', () => {
    const [csv] = claimDownloads(saved);
    const cover = sheetNamed(xlsx, 'Cover').rows.flat();
    if (csv === undefined) {
      for (const workbook of [xlsx, ods]) expect(workbook.sheets.map(({ name }) => name)).not.toContain('Claims');
      expect(cover.map((cell) => cell?.text).join()).not.toMatch(/claims/i);
      return;
    }
    expect(cover.filter((cell) => cell?.link === 'Claims').map((cell) => cell?.text)).toEqual(['Claims']);
    const rows = parse(csv.contents as string, { columns: true }) as Row[];
    for (const workbook of [xlsx, ods])
      expect(compareClaims(rows, sheetNamed(workbook, 'Claims'))).toBeGreaterThan(rows.length * 3);
  });

  test('name in every claim the notes of its caveats, and link the table that it is about', () => {
    const claims = xlsx.sheets.find(({ name }) => name === 'Claims');
    if (claims === undefined) return;
    const notes = sheetNamed(xlsx, 'Notes');
    const inShort = new Map(
      bodyOf(notes, notes.tables[0] as OpenSheet['tables'][number]).map(([name, short]) => [
        `[${name?.text}]`,
        short?.text,
      ]),
    );
    const records = new Map(recordsOf(claims).map((record) => [record.get('Sentence, id')?.text, record]));
    for (const { claim, figure, caveats } of judgedClaims(saved.figures, saved.report)) {
      const record = records.get(claim.id);
      const named = record?.get('Notes')?.text.match(/\[note \d+\]/g) ?? [];
      expect(named.map((marker) => inShort.get(marker)).sort()).toEqual(caveats.map(({ short }) => short).sort());
      for (const marker of named) expect(claims.rows[0]?.[0]?.text).toContain(marker);
      const table = figures.findIndex(({ address }) => address === figure.address) + 1;
      expect(record?.get('Table')).toMatchObject({ text: `Table ${table}`, link: `Table_${table}` });
    }
  });
});

type Row = Readonly<Record<string, string>>;
type Record_ = Map<string, OpenCell | null>;

function sheetNamed({ sheets }: OpenWorkbook, name: string): OpenSheet {
  return sheets.find((sheet) => sheet.name === name) as OpenSheet;
}
const sheetOf = (workbook: OpenWorkbook, index: number): OpenSheet => sheetNamed(workbook, `Table_${index + 1}`);

/** The rows of a table by their headers. */
function recordsOf(sheet: OpenSheet): Record_[] {
  const table = sheet.tables[0] as OpenSheet['tables'][number];
  const headers = (sheet.rows[table.top] ?? []).map((cell) => cell?.text ?? '');
  return bodyOf(sheet, table).map((row) => new Map(headers.map((header, at) => [header, row[at] ?? null])));
}

/** One if both have the number and it is the same, none if neither has; fails otherwise. "[z]" stands where the source prints it. */
function compareCell(csv: string | undefined, cell: OpenCell | null | undefined, row: Row): number {
  const where = `${row.row} ${row.part_label} ${row.base_label}`;
  expect(cell, where).toBeTruthy();
  const { kind, text: shown } = cell as OpenCell;
  if (kind === 'text') {
    if (!(shown === '[z]' && row.as_printed?.startsWith('[z]'))) expect(csv, `${where} ${shown}`).toBe('');
    return 0;
  }
  expect(Number(shown) * (kind === 'percentage' ? 100 : 1), where).toBeCloseTo(Number(csv), 9);
  return 1;
}

/** A column in which nothing would stand is left out of a sheet. */
function compareEnds(row: Row, column: string, record: Record_, name: string): number {
  if (!record.has(name)) {
    expect([row[column], row[`${column}_low`], row[`${column}_high`]], name).toEqual(['', '', '']);
    return 0;
  }
  return [
    compareCell(row[column], record.get(name), row),
    compareCell(row[`${column}_low`], record.get(`${name}, at least`), row),
    compareCell(row[`${column}_high`], record.get(`${name}, at most`), row),
  ].reduce((sum, each) => sum + each, 0);
}

/** A sheet goes without columns in which nobody has anything. */
function compareIfThere(row: Row, column: string, record: Record_, name: string): number {
  if (record.has(name)) return compareEnds(row, column, record, name);
  expect([row[column], row[`${column}_low`], row[`${column}_high`]], name).toEqual(['', '', '']);
  return 0;
}

function compareWhole(rows: readonly Row[], sheet: OpenSheet): number {
  const records = recordsOf(sheet);
  return rows
    .filter(({ kind }) => kind?.startsWith('whole population'))
    .map((row, index) => {
      const record = records[index] as Record_;
      return compareEnds(row, 'count', record, 'Count') + compareEnds(row, 'base_size', record, 'Size of the base');
    })
    .reduce((sum, each) => sum + each, 0);
}

const NUMBERS = [
  ['share', 'Share of the base'],
  ['base_size', 'Size of the base'],
  ['unknown_share', 'Unknown share of the base'],
  ['count', 'Count'],
  ['share_of_known', 'Share of those known'],
] as const;

function compareBreakdown(rows: readonly Row[], sheet: OpenSheet): number {
  const records = recordsOf(sheet);
  expect(records.length).toBe(rows.length);
  let compared = 0;
  for (const row of rows) {
    const found = records.filter(
      (record) =>
        record.get('Part')?.text === row.part_label &&
        record.get('Base')?.text === row.base_label &&
        (!record.has('Reading used') || record.get('Reading used')?.text === row.reading_used) &&
        record.get('Kind of part')?.text === row.kind,
    );
    expect(found.length, `${row.part_label} of ${row.base_label}`).toBe(1);
    const [record] = found as [Record_];
    for (const [column, name] of NUMBERS) compared += compareIfThere(row, column, record, name);
    expect(record.get('Kind of unknown')?.text ?? '[z]').toBe(row.unknown_kind || '[z]');
    expect(record.get('Place in the source')?.text).toBe(row.place_in_source);
    expect(markersIn(record.get('Notes to this part')?.text), row.part_label).toHaveLength(ownCaveats(row).length);
    if (row.as_printed === '') expect(record.get('As printed')?.text).toBe('[not printed]');
    expect(record.get('Where the share comes from')?.text).toBe(row.share_origin);
    expect(record.get('How the share was computed')?.text ?? '[z]').toBe(row.share_formula || '[z]');
  }
  return compared;
}

function markersIn(text = ''): string[] {
  return text.match(/\[note \d+\]/g) ?? [];
}

function ownCaveats({ part_caveats }: Row): string[] {
  return part_caveats?.split(' ').filter((id) => id !== '') ?? [];
}

function compareRows(rows: readonly Row[], sheet: OpenSheet): number {
  const records = new Map(recordsOf(sheet).map((record) => [[...record.values()][0]?.text, record]));
  let compared = 0;
  for (const row of rows.filter(({ reading_used }) => reading_used === 'yes')) {
    const record = records.get(row.row) as Record_;
    for (const [column, name] of NUMBERS) {
      const isOfRow = column === 'base_size' || column === 'unknown_share';
      const header = isOfRow ? name : `${row.part_label}: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
      compared += compareIfThere(row, column, record, header);
    }
    const printed = [...record.keys()].find((header) => header.startsWith(`${row.part_label}: as printed`));
    expect(markersIn(printed), row.part_label).toHaveLength(ownCaveats(row).length);
  }
  return compared;
}

/** Where a sheet leaves out a column, no sentence has anything in it. What looks like a formula has an apostrophe in the CSV file alone. */
const TEXTS_OF_CLAIMS: readonly (readonly [header: string, of: (row: Row) => string | undefined])[] = [
  ['Sentence', ({ sentence }) => sentence],
  ['Verdict', ({ verdict }) => verdict],
  ['Reason', ({ reason }) => reason],
  ['Written in', (row) => row.written_by],
  ['Publisher of the writing', (row) => row.written_by_publisher],
  ['Date of the writing', (row) => row.written_by_date],
  ['Place in the writing', ({ place_in_writing }) => place_in_writing],
  ['The sentence says', ({ says }) => says],
  ['The figures say', ({ figures_say }) => figures_say],
  ['Base with its size', ({ base_statement }) => base_statement],
  ['What is unknown', ({ unknown_statement }) => unknown_statement],
  ['Row', ({ row }) => row || '[z]'],
  ['Part', ({ part_label }) => part_label || '[z]'],
  ['Other part', ({ other_part_label }) => other_part_label || '[z]'],
  ['Marks of the source', ({ marks_statement }) => marks_statement || 'none'],
  ['Other readings', ({ other_readings }) => other_readings || '[z]'],
  ['Caveats', ({ caveats_text }) => caveats_text || 'none'],
  ['Source', (row) => row.source_title],
  ['Publisher of the source', (row) => row.source_publisher],
  ['Date of the source', (row) => row.source_date],
  ['Place in the source', ({ place_in_source }) => place_in_source],
  ['Where the share or the number comes from', ({ share_origin }) => share_origin],
  ['Release', ({ release }) => release],
  ['State of the release', ({ release_state }) => release_state],
  ['Sentence, id', ({ claim }) => claim],
];
const NUMBERS_OF_CLAIMS = [
  ...NUMBERS.filter(([column]) => column !== 'count'),
  ['other_share', 'Share of the other part'],
] as const;
const BOUNDS_OF_CLAIMS = [
  ['share_if_unknown_low', 'Share if none of the unknown belongs here'],
  ['share_if_unknown_high', 'Share if all of the unknown belongs here'],
] as const;

function compareClaims(rows: readonly Row[], sheet: OpenSheet): number {
  const records = recordsOf(sheet);
  expect(records.length).toBe(rows.length);
  let compared = 0;
  for (const [index, row] of rows.entries()) {
    const record = records[index] as Record_;
    const shown = (header: string): string | undefined => record.get(header)?.text;
    for (const [name, of] of TEXTS_OF_CLAIMS) {
      if (record.has(name)) expect(shown(name), `${row.claim}: ${name}`).toBe(of(row));
      else expect(['[z]', 'none'], `${row.claim}: ${name}`).toContain(of(row));
    }
    for (const [column, name] of NUMBERS_OF_CLAIMS) {
      compared += compareIfThere(row, column, record, name);
    }
    for (const [column, name] of BOUNDS_OF_CLAIMS) compared += compareCell(row[column], record.get(name), row);
  }
  return compared;
}

const CLINICS = savedOf(readInputs(reportNamed('clinic-referrals')));
const GOOD = workbookOf(CLINICS);

/** The workbook with its third sheet, a table of figures, changed. */
function withSheet(change: (sheet: Sheet) => Sheet, which = 2): (format: Format) => OpenWorkbook {
  const broken: Workbook = {
    ...GOOD,
    sheets: GOOD.sheets.map((sheet, index) => (index === which ? change(sheet) : sheet)),
  };
  return (format) => OPEN[format](WRITE[format](broken));
}
const withRows = (
  change: (rows: Sheet['table']['rows']) => Sheet['table']['rows'],
  which = 2,
): ((format: Format) => OpenWorkbook) =>
  withSheet((sheet) => ({ ...sheet, table: { ...sheet.table, rows: change(sheet.table.rows) } }), which);
const renamed = (sheet: Sheet, from: string, to: string): Sheet => {
  const columns = sheet.table.columns.map((column) => (column.header === from ? { ...column, header: to } : column));
  return { ...sheet, table: { ...sheet.table, columns: columns as unknown as Sheet['table']['columns'] } };
};
const withHeader = (from: string, to: string): ((format: Format) => OpenWorkbook) =>
  withSheet((sheet) => renamed(sheet, from, to));
const withWidth = (widthChars: number): ((format: Format) => OpenWorkbook) =>
  withSheet((sheet) => {
    const columns = sheet.table.columns.map((column) => ({ ...column, widthChars }));
    return { ...sheet, table: { ...sheet.table, columns: columns as unknown as Sheet['table']['columns'] } };
  });
const withLines = (change: (lines: Sheet['lines']) => Sheet['lines'], which = 2): ((format: Format) => OpenWorkbook) =>
  withSheet((sheet) => ({ ...sheet, lines: change(sheet.lines) }), which);
/** The first cell of the first row says something else. */
const withCell = (words: string, column = 0): ((format: Format) => OpenWorkbook) =>
  withRows(([first = [], ...rest]) => [first.map((cell, at) => (at === column ? text(words) : cell)), ...rest]);

interface Edit {
  readonly part: string;
  readonly from: RegExp;
  readonly to: string;
}

/** The file with a text of one of its parts changed. */
function withXml(edits: Readonly<Record<Format, Edit>>): (format: Format) => OpenWorkbook {
  return (format) => {
    const { part, from, to } = edits[format];
    const parts = partsOf(WRITE[format](GOOD));
    const before = parts.get(part) as string;
    const after = before.replace(from, to);
    expect(after, `${part} does not hold ${from}`).not.toBe(before);
    parts.set(part, after);
    return OPEN[format](zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]))));
  };
}
const SHEET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table3.xml';

const BREAKS: Readonly<Record<RuleName, (format: Format) => OpenWorkbook>> = {
  'tables are marked up': withXml({
    xlsx: { part: SHEET, from: /<tableParts.*?<\/tableParts>/, to: '' },
    ods: { part: 'content.xml', from: /<table:database-range [^>]*Table_1[^>]*>/, to: '' },
  }),
  'tables have meaningful names': withSheet((sheet) => ({ ...sheet, table: { ...sheet.table, name: 'Table1' } })),
  'no cells are merged': withXml({
    xlsx: {
      part: SHEET,
      from: /<\/sheetData>/,
      to: '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    },
    ods: { part: 'content.xml', from: /<table:table-cell /, to: '<table:table-cell table:number-columns-spanned="2" ' },
  }),
  'no row or column of a table is blank': withRows(([first = [], ...rest]) => [first.map(() => text('')), ...rest]),
  'a table has one header row, with a name of its own for every column': withHeader('Release', 'source'),
  'text is wrapped': withXml({
    xlsx: { part: 'xl/styles.xml', from: / wrapText="1"/g, to: '' },
    ods: { part: 'styles.xml', from: / fo:wrap-option="wrap"/, to: '' },
  }),
  'there are no filters and no frozen panes': withXml({
    xlsx: { part: TABLE, from: /<tableColumns/, to: '<autoFilter ref="A1:B2"/><tableColumns' },
    ods: { part: 'content.xml', from: /filter-buttons="false"/, to: 'filter-buttons="true"' },
  }),
  'no cell of a table is empty': withCell(''),
  'nothing is hidden': withXml({
    xlsx: { part: SHEET, from: /<col /, to: '<col hidden="1" ' },
    ods: { part: 'content.xml', from: /<table:table-column /, to: '<table:table-column table:visibility="collapse" ' },
  }),
  'columns have a sensible width': withWidth(3),
  'notes are not signposted by symbols': withHeader('Release', 'Release*'),
  'every note that is named stands on the notes sheet, and every note there is named': withLines(([first, ...rest]) => [
    { style: 'title', cell: text('Table 1 [note 99]') },
    ...(first === undefined ? [] : rest),
  ]),
  'note markers stand in titles, headers and the notes column only': withCell('Clinic [note 1]'),
  'links have words and lead somewhere': withLines((lines) => [
    ...lines,
    { style: 'plain', cell: { kind: 'link', text: 'here', to: { sheet: 'Nowhere' } } },
  ]),
  'letters are large and plain': withXml({
    xlsx: { part: 'xl/styles.xml', from: /<sz val="12"\/>/, to: '<sz val="9"/>' },
    ods: { part: 'styles.xml', from: /fo:font-size="12pt"/, to: 'fo:font-size="9pt"' },
  }),
  'every sheet has a title in A1, tagged as a heading': withLines((lines) =>
    lines.map((line) => ({ ...line, style: 'plain' })),
  ),
  'there are no headers, footers, images or macros': withXml({
    xlsx: {
      part: SHEET,
      from: /<tableParts/,
      to: '<headerFooter><oddHeader>Page</oddHeader></headerFooter><tableParts',
    },
    ods: {
      part: 'styles.xml',
      from: /<style:header style:display="false"\/>/,
      to: '<style:header/>',
    },
  }),
  'no cell has a fill': withXml({
    xlsx: { part: 'xl/styles.xml', from: /(<cellXfs.*?)fillId="0"/, to: '$1fillId="1"' },
    ods: {
      part: 'styles.xml',
      from: /<style:table-cell-properties /,
      to: '<style:table-cell-properties fo:background-color="#ff0000" ',
    },
  }),
  'sheets have short names of their own': withSheet((sheet) => ({ ...sheet, name: 'Table one' })),
  'no sheet is blank': withRows(() => []),
  'the lines above a table stand in column A without gaps': withLines(([first, ...rest]) => [
    ...(first === undefined ? [] : [first]),
    { style: 'plain', cell: text('') },
    ...rest,
  ]),
  'tables begin in column A': withXml({
    xlsx: { part: TABLE, from: / ref="A/, to: ' ref="B' },
    ods: { part: 'content.xml', from: /(Table_1&apos;|Table_1')\.A/, to: '$1.B' },
  }),
  'nothing stands below or beside a table': withXml({
    xlsx: { part: TABLE, from: / ref="A(\d+):([A-Z]+)\d+"/, to: ' ref="A$1:$2$1"' },
    ods: { part: 'content.xml', from: /(Table_1(?:&apos;|')\.)A(\d+):(.*?\.[A-Z]+)\d+/, to: '$1A$2:$3$2' },
  }),
  'a sheet has one table and says so': withLines((lines) => lines.filter((_, index) => index !== 1)),
  'the document has a title and a language': (format) => OPEN[format](WRITE[format]({ ...GOOD, language: '' })),
  'the workbook opens on the first cell of the first sheet': withXml({
    xlsx: { part: 'xl/workbook.xml', from: /activeTab="0"/, to: 'activeTab="1"' },
    ods: { part: 'settings.xml', from: /(ActiveTable"[^>]*>)Cover/, to: '$1Notes' },
  }),
  'the cover lists and links every other sheet, and says who, what, when': withRows((rows) => rows.slice(1), 0),
  'shorthand is explained above its table': withLines((lines) => lines.slice(0, -1)),
  'numbers are numbers': withCell('12', 2),
  'no cell is a formula': withXml({
    xlsx: { part: 'xl/worksheets/sheet4.xml', from: /<v>/, to: '<f>1+1</f><v>' },
    ods: {
      part: 'content.xml',
      from: /office:value-type="float"/,
      to: 'office:value-type="float" table:formula="of:=1+1"',
    },
  }),
  'every row carries base, unknown share, notes, source and release': withHeader('Base', 'Of whom'),
  'every number has its low and its high column': withHeader('Count, at least', 'At least'),
};

describe('a workbook that breaks a rule is caught', () => {
  for (const format of FORMATS)
    test.each(Object.keys(RULES) as RuleName[])(`${format}: %s`, (rule) => {
      expect(Object.keys(brokenRules(BREAKS[rule](format)))).toContain(rule);
    });

  test('before it was broken, it kept them all', () => {
    for (const format of FORMATS) expect(brokenRules(OPEN[format](WRITE[format](GOOD)))).toEqual({});
  });

  test.each<[RuleName, (claims: Sheet) => Sheet]>([
    [
      'every row carries base, unknown share, notes, source and release',
      (claims) => renamed(claims, 'Unknown share of the base', 'Unknown'),
    ],
    [
      'every number has its low and its high column',
      (claims) => renamed(claims, 'Share of those known, at least', 'Least'),
    ],
    ['numbers are numbers', (claims) => renamed(claims, 'Reason', 'Share of the base, why, at least')],
    [
      'note markers stand in titles, headers and the notes column only',
      (claims) => renamed(renamed(claims, 'Notes', 'Limits'), 'Source', 'Notes'),
    ],
  ])('in the sheet of claims as in any table: %s', (rule, change) => {
    for (const format of FORMATS)
      expect(Object.keys(brokenRules(withSheet(change, GOOD.sheets.length - 1)(format)))).toContain(rule);
  });

  test('frozen panes are caught as filters are', () => {
    const frozen = withXml({
      xlsx: { part: SHEET, from: /<selection/, to: '<pane ySplit="1" state="frozen"/><selection' },
      ods: {
        part: 'settings.xml',
        from: /(config:name="Table_1">)/,
        to: '$1<config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>',
      },
    });
    for (const format of FORMATS)
      expect(Object.keys(brokenRules(frozen(format)))).toContain('there are no filters and no frozen panes');
  });
});

test('an ODS file begins with its media type in plain letters', () => {
  const bytes = Buffer.from(odsOf(GOOD));
  expect(bytes.subarray(30, 38).toString()).toBe('mimetype');
  expect(bytes.subarray(38, 38 + 46).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet');
  // No compression, no extra field.
  expect([bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0]);
});

test('the same report gives the same bytes, twice and in another time zone, stamped 1980', () => {
  const hashes = (timeZone: string): string => {
    const code = `
      const { readInputs } = await import('./src/site/inputs/inputs.ts');
      const { readAndCheck } = await import('./src/site/prepare/read-and-check.ts');
      const { figuresOf } = await import('./src/count/figures.ts');
      const { spreadsheetDownloads } = await import('./src/save/downloads.ts');
      const { createHash } = await import('node:crypto');
      const { report, conventions } = readAndCheck(readInputs(process.argv[1]));
      for (const { contents } of spreadsheetDownloads({ report, conventions, figures: figuresOf(report) }))
        console.log(createHash('sha256').update(contents).digest('hex'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code, PROJECT], {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, TZ: timeZone, LANG: 'de_DE.UTF-8' },
    });
    expect(stderr).toBe('');
    return stdout;
  };
  const here = spreadsheetDownloads(savedOf(readInputs(PROJECT)))
    .map(({ contents }) => `${createHash('sha256').update(contents).digest('hex')}\n`)
    .join('');
  expect(hashes('Pacific/Kiritimati')).toBe(here);
  // Days since 1980 in the form that zip files keep: 1 January of year 0.
  for (const format of FORMATS) expect(Buffer.from(WRITE[format](GOOD)).readUInt16LE(12)).toBe((1 << 5) | 1);
});

const HOSTILE = [
  '=HYPERLINK("http://example.org","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '"quotes" and \'apostrophes\'',
  '<b>&amp;</b> ]]> <!-- -->',
  '[]:*?/\\',
  '  two  spaces  and  a  tab\there ',
  'line one\nline two\r\nline three',
  'escaped _x0041_ _x005F_ as Excel would read it',
  'control \u0001 \u000b \u001f letters and half \ud83d a letter \ufffe',
  'emoji 👩‍👩‍👧 and العربية',
  `long ${'x'.repeat(32_762)}`,
  `too long ${'y'.repeat(40_000)}`,
];

/** As it may stand in a cell, by the words of the promise and not by the code: no formula, no letter that XML forbids, no tab, not too long. */
function isKept(original: string, shown: string): boolean {
  const readable = original
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters in question.
    .replace(/[\u0001\u000b\u001f\ufffe]/g, '\ufffd');
  const safe = readable.replaceAll('\t', ' ');
  return safe.length <= 32_767
    ? shown === safe
    : shown.length === 32_767 && shown.includes('cut') && safe.startsWith(shown.slice(0, 32_000));
}

const hostileWorkbook = (): Workbook => {
  const headers = uniqueHeaders(['Answer', ...HOSTILE]);
  return {
    ...GOOD,
    title: HOSTILE[7] as string,
    publisher: HOSTILE[12] as string,
    sheets: [
      {
        name: 'Table_1',
        lines: HOSTILE.map((words) => ({ style: 'plain', cell: text(words) })),
        table: {
          name: 'Table_1_hostile',
          columns: headers.map((name) => ({ header: name, widthChars: 20 })) as unknown as Sheet['table']['columns'],
          rows: HOSTILE.map((words) => [text(words), ...HOSTILE.map(() => number('12'))]),
        },
      },
    ],
  };
};

test('hostile texts come out as they went in: no formula, nothing lost that a file can hold', () => {
  for (const format of FORMATS) {
    const workbook = OPEN[format](WRITE[format](hostileWorkbook()));
    expect(workbook.title).toBe(HOSTILE[7]);
    const [sheet] = workbook.sheets as [OpenSheet];
    for (const [index, words] of HOSTILE.entries()) {
      const shown = [sheet.rows[index]?.[0], bodyOf(sheet, sheet.tables[0] as never)[index]?.[0]];
      for (const cell of shown) {
        expect(cell, words.slice(0, 40)).toMatchObject({ kind: 'text', isFormula: false });
        expect(
          isKept(words, cell?.text ?? ''),
          `${format} ${JSON.stringify(words.slice(0, 40))} ${JSON.stringify(cell?.text.slice(0, 60))}`,
        ).toBe(true);
      }
    }
    const headerCells = sheet.rows[HOSTILE.length]?.map((cell) => cell?.text ?? '') ?? [];
    expect(new Set(headerCells.map((each) => each.toLowerCase())).size).toBe(HOSTILE.length + 1);
    expect(headerCells.every((each) => each.length <= 255)).toBe(true);
  }
});

test('labels that are hostile in the report itself keep every rule', () => {
  for (const words of HOSTILE.slice(0, -2)) {
    const files = readInputs(reportNamed('clinic-referrals')).map((file) => ({
      ...file,
      text: file.text
        .replace('hearing: Hearing,', () => `hearing: ${JSON.stringify(words)},`)
        .replace('label: Year', () => `label: ${JSON.stringify(words)}`),
    }));
    const { report, conventions } = readAndCheck(files);
    if (report === null) continue;
    const both = opened({ report, conventions, figures: figuresOf(report) });
    for (const format of FORMATS) expect(brokenRules(both[format]), words).toEqual({});
  }
});

test('a text that looks like a formula stays a text when somebody edits its cell, and has no sign of ours', () => {
  const parts = unzipSync(WRITE.xlsx(hostileWorkbook()));
  const [sheet = '', styles = ''] = ['worksheets/sheet1', 'styles'].map((part) =>
    strFromU8(parts[`xl/${part}.xml`] as Uint8Array),
  );
  const formats = /<cellXfs.*?>(.*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf .*?<\/xf>/g) ?? [];
  for (const words of HOSTILE.slice(0, 6)) {
    const shown = words.trim().replaceAll('"', '&quot;');
    const styled = [...sheet.matchAll(/ s="(\d+)" t="inlineStr"><is><t xml:space="preserve">(.*?)<\/t>/g)];
    const cells = styled.filter(([, , text]) => text?.trim() === shown);
    expect(cells.map(([, style]) => formats[Number(style)]?.includes('quotePrefix="1"')).filter(Boolean)).toHaveLength(
      2,
    );
  }
});

test('hostile sentences stand in the sheet of claims as they were written: no formula, nothing lost that a file can hold', () => {
  const [first] = CLINICS.report.claims;
  const claims = HOSTILE.map((words, index) => ({
    ...(first as NonNullable<typeof first>),
    id: `claim-${index}`,
    text: words,
  }));
  const both = opened({ ...CLINICS, report: { ...CLINICS.report, claims } });
  for (const format of FORMATS) {
    expect(brokenRules(both[format])).toEqual({});
    for (const [index, record] of recordsOf(sheetNamed(both[format], 'Claims')).entries()) {
      const cell = record.get('Sentence');
      expect(cell).toMatchObject({ kind: 'text', isFormula: false, wraps: true });
      expect(isKept(HOSTILE[index] as string, cell?.text ?? ''), `${format} ${index}`).toBe(true);
    }
  }
});

test('a claim whose source can be read otherwise, and whose base has another source, says both in its row', () => {
  const claims =
    'often-fed:\n  claim: More than 40% feed them daily\n  source: {id: flyer, at: front}\n  about: forms.feeding.daily\n  says: more than 40%\n';
  const flyer = '\nflyer: {title: Invented flyer, publisher: Nobody, date: May 2025}\n';
  const files = readInputs(reportNamed('garden-birds')).map((file) => ({
    ...file,
    text: file.text
      .replace(/(if-unknown: it is not said .*\n)/, '$1    source: {id: flyer, at: back}\n')
      .replace(/^count: 5,842\n/m, '$&restated: [{count: "5,842", source: {id: flyer, at: cover}}]\n')
      .replace(/^count:\n {2}title:/m, (begin) => `${flyer}${begin}`),
  }));
  const saved = savedOf([...files, { path: 'data/claims.yaml', text: claims }]);
  const both = opened(saved);
  const [csv] = claimDownloads(saved);
  const rows = parse(csv?.contents as string, { columns: true }) as Row[];
  for (const format of FORMATS) {
    expect(brokenRules(both[format])).toEqual({});
    const sheet = sheetNamed(both[format], 'Claims');
    expect(compareClaims(rows, sheet)).toBeGreaterThan(3);
    const [record] = recordsOf(sheet);
    expect(record?.get('Verdict')?.text).toBe('holds only among the known');
    expect(record?.get('Other readings')?.text).toBe(
      'If its shares are shares of those known, the claim cannot be determined.',
    );
    expect(record?.get('Source')?.text).toBe('Invented flyer');
    expect(record?.get('Source of the base')?.text).toBe('Invented flyer, Nobody, May 2025: cover');
    expect(record?.has('Other part')).toBe(false);
    expect(record?.has('Row')).toBe(false);
  }
});

test('a count that another source prints again has the notes of that source', () => {
  const saved = savedOf(readInputs(reportNamed('two-versions')));
  const caveats = saved.figures
    .flatMap((figure) => parse(tidyCsv(figure), { columns: true }) as Row[])
    .flatMap((row) => (row.kind === 'whole population, printed again' ? [row.caveats?.split(' ') ?? []] : []));
  expect(caveats.map((ids) => ids.includes('early'))).toEqual([true, false]);
  for (const workbook of Object.values(opened(saved))) {
    const again = recordsOf(sheetNamed(workbook, 'Table_1')).filter((record) =>
      [...record.values()].some((cell) => cell?.text.startsWith('Printed again')),
    );
    const markers = again.map((record) => (record.get('Notes')?.text ?? '').match(/\[note \d+\]/g)?.length);
    expect(markers).toEqual(caveats.map(({ length }) => length));
  }
});

test('a caveat longer than a cell goes on in the next row', () => {
  const [id, caveat] = [...CLINICS.report.caveatsById][0] as [string, never];
  const full = `begins ${'words '.repeat(12_000)}ends`;
  const report = {
    ...CLINICS.report,
    caveatsById: new Map([...CLINICS.report.caveatsById, [id, { ...(caveat as object), full } as never]]),
  };
  const { xlsx } = opened({ ...CLINICS, report });
  const notes = sheetNamed(xlsx, 'Notes');
  const rows = bodyOf(notes, notes.tables[0] as never).filter(([name]) => /^note 1(,|$)/.test(name?.text ?? ''));
  expect(rows.length).toBe(3);
  expect(rows.map((row) => row[2]?.text).join('')).toBe(full);
});

test('a percentage shows no more digits than it has, and what is not nothing never reads as nothing', () => {
  const shown = (value: string): number => shownDecimals({ kind: 'percentage', value });
  expect(['0', '1', '0.38', '0.385', '0.123456', '0.000001', '0.999999', '0.000049'].map(shown)).toEqual([
    0, 0, 0, 1, 2, 4, 4, 4,
  ]);
});

test('a number with more digits than a spreadsheet keeps stays as text', () => {
  expect(number('123456789012345')).toEqual({ kind: 'number', value: '123456789012345' });
  expect(number('1234567890123456')).toEqual({ kind: 'text', text: '1234567890123456' });
});

function largeTable(rows: number): Saved {
  const lines = ['clinic,count,seen,not-seen,no-answer,hidden'];
  for (let row = 0; row < rows; row++) {
    const [seen, notSeen, silent] = [row % 97, row % 31, row % 7];
    lines.push(`Clinic ${row},${seen + notSeen + silent + 5},${seen},${notSeen},${silent},5`);
  }
  // The claims are about rows that are no longer there.
  return savedOf(
    readInputs(reportNamed('clinic-referrals'))
      .filter((file) => file.path !== 'data/claims.yaml')
      .map((file) => (file.path === 'data/figures/clinics.csv' ? { ...file, text: lines.join('\n') } : file)),
  );
}

test('every row of a long table is written, and a row more costs no more than a row before', async () => {
  const written = async (rows: number): Promise<{ calls: number; bytes: number }> => {
    const saved = largeTable(rows);
    let bytes = 0;
    const calls = await callsIn(() => {
      const workbook = workbookOf(saved);
      expect(workbook.sheets.at(-1)?.table.rows.length).toBe(rows);
      for (const format of FORMATS) bytes += WRITE[format](workbook).length;
    });
    return { calls, bytes };
  };
  const [some, many] = [await written(100), await written(200)];
  expect(many.calls).toBeLessThan(2.1 * some.calls);
  expect((many.bytes - some.bytes) / 100).toBeLessThan(1_600);
});

const soffice = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const hasLibreOffice = soffice.status === 0;

/** Of every row of every sheet, in points. */
function heightsIn(xlsx: Uint8Array): number[][] {
  const parts = partsOf(xlsx);
  const sheets = [...parts.keys()].filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part));
  const numberOf = (part: string): number => Number(/\d+/.exec(part)?.[0]);
  return sheets
    .sort((a, b) => numberOf(a) - numberOf(b))
    .map((part) => [...(parts.get(part) ?? '').matchAll(/<row [^>]*?\bht="([\d.]+)"/g)].map(([, ht]) => Number(ht)));
}

test('a row of an xlsx file is as high as its longest text has lines, and no higher than Excel allows', () => {
  const heights = (words: string): number[] => {
    const columns = [
      { header: 'Short', widthChars: 10 },
      { header: 'Long', widthChars: 20 },
    ] as const;
    const rows = [[text('one'), text(words)]];
    const sheet: Sheet = {
      name: 'Table',
      lines: [{ style: 'plain', cell: text('Title') }],
      table: { name: 'table', columns, rows },
    };
    return heightsIn(xlsxOf({ title: '', description: '', publisher: '', language: 'en', sheets: [sheet] }))[0] ?? [];
  };
  expect(heights('one')).toEqual([15, 15, 15]);
  expect(heights('one\ntwo\nthree')).toEqual([15, 15, 45]);
  expect(heights('a text of some more words than stand on a line')).toEqual([15, 15, 45]);
  expect(heights('W'.repeat(40))[2]).toBe(60);
  expect(heights('word '.repeat(5_000))[2]).toBe(409);
});

describe.skipIf(!hasLibreOffice)(
  `LibreOffice${hasLibreOffice ? '' : ' (skipped: soffice is not installed here)'}`,
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'));
    const workbooks = new Map<string, Workbook>([
      ...REPORTS.map((report): [string, Workbook] => [path.basename(report), workbookOf(savedOf(readInputs(report)))]),
      ['hostile', hostileWorkbook()],
    ]);

    beforeAll(() => {
      for (const format of FORMATS) {
        const from = path.join(folder, format);
        mkdirSync(from);
        const names = [...workbooks].map(([name, workbook]) => {
          const file = path.join(from, `${name}.${format}`);
          writeFileSync(file, WRITE[format](workbook));
          return file;
        });
        // Commas, quotes, UTF-8; every sheet; formulas as formulas, if there were any; percentages come with two decimals.
        const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
        const { status } = spawnSync('soffice', [
          profile,
          '--headless',
          '--convert-to',
          filter,
          '--outdir',
          `${from}-csv`,
          ...names,
        ]);
        expect(status).toBe(0);
      }
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('finds room for every line of every row, as high as the rows of an xlsx file say that they are', () => {
      const names = [...workbooks.keys()].map((name) => path.join(folder, 'ods', `${name}.ods`));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const out = path.join(folder, 'fitted');
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...names]);
      for (const [name, workbook] of workbooks) {
        // It fits the rows of an ODS file when it opens it.
        const fitted = heightsIn(readFileSync(path.join(out, `${name}.xlsx`)));
        const ours = heightsIn(xlsxOf(workbook));
        expect(ours.length, name).toBe(fitted.length);
        for (const [sheet, rows] of ours.entries())
          for (const [row, height] of rows.entries()) {
            const needed = Math.min(fitted[sheet]?.[row] ?? 0, 409);
            expect(height, `${name} sheet ${sheet + 1} row ${row + 1}`).toBeGreaterThanOrEqual(needed - 0.5);
          }
      }
    });

    test.each(FORMATS)('opens every %s file, and every cell is what we wrote: no formula, no error', (format) => {
      for (const [name, workbook] of workbooks) {
        const own = OPEN[format](WRITE[format](workbook));
        for (const sheet of own.sheets) {
          const csv = readFileSync(path.join(folder, `${format}-csv`, `${name}-${sheet.name}.csv`), 'utf8');
          const cells = parse(csv, { relax_column_count: true, relax_quotes: true }) as string[][];
          expect(cells.length, `${name} ${sheet.name}`).toBe(sheet.rows.length);
          for (const [row, theirs] of cells.entries())
            for (const [column, shown] of theirs.entries()) {
              const ours = sheet.rows[row]?.[column] ?? null;
              const where = `${format} ${name} ${sheet.name} row ${row + 1} column ${column + 1}`;
              expect(shown, where).not.toMatch(/^(=|Err:|#(REF|NAME|VALUE|N\/A|DIV))/);
              if (ours === null) expect(shown, where).toBe('');
              else if (ours.kind === 'text') expect(shown, where).toBe(ours.text);
              else
                expect(Math.abs(numberIn(shown) - Number(ours.text)), where).toBeLessThan(
                  ours.kind === 'percentage' ? 0.000051 : 1e-9,
                );
            }
        }
      }
    });
  },
);

/** "38%" -> 0.38, "2,379" -> 2379 */
function numberIn(shown: string): number {
  const digits = shown.replaceAll(',', '');
  return digits.endsWith('%') ? Number(digits.slice(0, -1)) / 100 : Number(digits);
}

describe('the cover and the lines above a table', () => {
  const { xlsx } = opened(savedOf(readInputs(PROJECT)));

  test('say that a number beside its ends need not be exact', () => {
    const cover = sheetNamed(xlsx, 'Cover').rows.flat();
    expect(cover.map((cell) => cell?.text).join('\n')).toContain(
      'A number in a column without "at least" or "at most" is as printed, or worked out from printed numbers.',
    );
  });

  test('tell the readings of a source in whole sentences', () => {
    const lines = xlsx.sheets.flatMap(({ rows }) => rows.map(([cell]) => cell?.text ?? ''));
    expect(lines).toContain('The source can be read in more than one way.');
    const told = lines.filter((line) => /^(Reading used|Other reading)/.test(line));
    expect(told).toContain(
      'Reading used, of all: the printed shares are shares of people with reliable information. With those of unknown ethnicity beside them the shares then nearly reach the whole.',
    );
    for (const line of told) expect(line).toMatch(/^[^:]*: [^:]*\.$/);
  });
});

describe('on paper', () => {
  const workbook = workbookOf(savedOf(readInputs(PROJECT)));
  const xlsx = partsOf(xlsxOf(workbook));
  const ods = partsOf(odsOf(workbook));
  const sheetsWithPrint = workbook.sheets.map((sheet) => ({ sheet, print: printOf(sheet) }));

  test('a sheet lies on A4, and its letters keep at least seven of their twelve points', () => {
    expect(sheetsWithPrint.map(({ print }) => print.pagesWide)).toContain(1);
    for (const [index, { print }] of sheetsWithPrint.entries()) {
      expect(print.scalePercent * 12).toBeGreaterThanOrEqual(700);
      expect(xlsx.get(`xl/worksheets/sheet${index + 1}.xml`)).toContain(
        `<pageSetup paperSize="9" fitToWidth="${print.pagesWide}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>`,
      );
      expect(ods.get('styles.xml')).toContain(
        `<style:page-layout style:name="page${print.scalePercent}"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm"`,
      );
    }
  });

  test('every page repeats the header, and beside the first also the column with base, unknown and caveats', () => {
    for (const [index, { sheet, print }] of sheetsWithPrint.entries()) {
      const header = sheet.lines.length + 1;
      const column = print.pagesWide === 1 ? '' : `'${sheet.name}'!$A:$A,`;
      expect(xlsx.get('xl/workbook.xml')?.replaceAll('&apos;', "'")).toContain(
        `localSheetId="${index}">${column}'${sheet.name}'!$${header}:$${header}</definedName>`,
      );
      const table = ods.get('content.xml')?.split('<table:table ')[index + 1];
      expect(table?.includes('<table:table-header-columns>')).toBe(print.pagesWide > 1);
      expect(table).toContain('<table:table-header-rows>');
    }
  });

  test.skipIf(!hasLibreOffice).each(FORMATS)(
    'LibreOffice prints every page of a %s file lying',
    (format) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'on-paper-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      writeFileSync(path.join(folder, `report.${format}`), WRITE[format](workbook));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const file = path.join(folder, `report.${format}`);
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
      const pages = readFileSync(path.join(folder, 'report.pdf'), 'latin1').match(/MediaBox\s*\[[^\]]*\]/g) ?? [];
      expect(pages.length).toBeGreaterThan(workbook.sheets.length);
      for (const page of pages) {
        const [, , width = 0, height = 0] = page.match(/[\d.]+/g)?.map(Number) ?? [];
        expect(width).toBeGreaterThan(height);
      }
    },
    120_000,
  );
});
