// The UK Government Analysis Function's guidance on spreadsheets as rules on opened files, one rule a function; each begins with what
// the guidance asks. "Releasing statistics in spreadsheets" and its checklist "Accessible spreadsheets: a checklist of the basics",
// analysisfunction.civilservice.gov.uk. The last rules are this project's promise. They know the files, not their writer.
import type { OpenCell, OpenSheet, OpenTable, OpenWorkbook } from './opened-spreadsheet.ts';

type Rule = (workbook: OpenWorkbook) => string[];

const eachSheet =
  (look: (sheet: OpenSheet) => readonly string[]): Rule =>
  ({ sheets }) =>
    sheets.flatMap((sheet) => look(sheet).map((what) => `${sheet.name}: ${what}`));

const eachTable = (look: (table: OpenTable, sheet: OpenSheet) => readonly string[]): Rule =>
  eachSheet((sheet) => sheet.tables.flatMap((table) => look(table, sheet)));

const headersOf = ({ rows }: OpenSheet, { top, left, right }: OpenTable): string[] =>
  Array.from({ length: right - left + 1 }, (_, index) => rows[top]?.[left + index]?.text ?? '');

/** The cells below the header, row by row. */
export const bodyOf = ({ rows }: OpenSheet, { top, left, bottom, right }: OpenTable): (OpenCell | null)[][] =>
  Array.from({ length: bottom - top }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => rows[top + 1 + row]?.[left + column] ?? null),
  );

const linesAbove = ({ rows, tables }: OpenSheet): string[] =>
  rows
    .slice(0, tables[0]?.top ?? rows.length)
    .flatMap(([cell]) => (cell === null || cell === undefined ? [] : [cell.text]));

const cellsOf = ({ rows }: OpenSheet): OpenCell[] => rows.flat().filter((cell) => cell !== null);

/** A table of figures, or of what was said about them: not the cover, not the notes. */
const isTableSheet = ({ name }: OpenSheet): boolean => /^(Table|Claims$)/.test(name);

const markersIn = (text: string): string[] => text.match(/\[note \d+\]/g) ?? [];

const count = (found: number, what: string): string[] => (found === 0 ? [] : [`${found} ${what}`]);

/** In the order of the checklist: tables, footnotes, formatting, structure, before publishing. Each returns what breaks it. */
export const RULES = {
  /** "Tables in spreadsheets need to be 'marked up' as tables." */
  'tables are marked up': eachSheet(({ tables }) => (tables.length === 0 ? ['no marked-up table'] : [])),

  /** "When tables in a spreadsheet document are marked-up they should also be given a meaningful name." */
  'tables have meaningful names': ({ sheets }) => {
    const names = sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    const poor = names.filter(
      (name) => !/^[A-Za-z_][A-Za-z0-9_]{2,254}$/.test(name) || /^(Table|__Anonymous).?\d*$/.test(name),
    );
    const twice = names.filter((name, at) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) < at);
    return [...poor, ...twice];
  },

  /** "Remove merged cells, split cells and nested tables." */
  'no cells are merged': eachSheet(({ merged }) => count(merged, 'merged cells')),

  /** "Remove blank rows and columns within tables." */
  'no row or column of a table is blank': eachTable((table, sheet) => {
    const body = bodyOf(sheet, table);
    const blank = (cells: readonly (OpenCell | null | undefined)[]): boolean => cells.every((cell) => !cell);
    const columns = headersOf(sheet, table).filter((_, index) => blank(body.map((row) => row[index])));
    return [...count(body.filter(blank).length, 'blank rows'), ...count(columns.length, 'blank columns')];
  }),

  /** "All tables should have one tagged header row … all columns must have text in the header row … header names must be unique." */
  'a table has one header row, with a name of its own for every column': eachTable((table, sheet) => {
    const headers = headersOf(sheet, table);
    const lower = headers.map((header) => header.toLowerCase());
    const differs = table.declared !== null && JSON.stringify(table.declared) !== JSON.stringify(headers);
    return [
      ...(table.hasHeader ? [] : ['no header row']),
      ...count(headers.filter((header) => header === '').length, 'columns without a header'),
      ...count(lower.length - new Set(lower).size, 'headers that stand twice'),
      ...count(headers.filter((header) => header.length > 255).length, 'headers longer than Excel allows'),
      ...(differs ? ['the declared columns are not the header cells'] : []),
      ...count(
        (sheet.rows[table.top] ?? []).filter((cell) => cell?.isBold === false).length,
        'headers that look like cells',
      ),
    ];
  }),

  /** "Wrap text within cells. It is important that all text … is visible." */
  'text is wrapped': eachSheet((sheet) =>
    count(cellsOf(sheet).filter(({ wraps }) => !wraps).length, 'cells not wrapped'),
  ),

  /** "Avoid adding filters and freeze panes." */
  'there are no filters and no frozen panes': eachSheet(({ tables, isFrozen }) => [
    ...(isFrozen ? ['frozen'] : []),
    ...tables.flatMap(({ hasFilter }) => (hasFilter ? ['filtered'] : [])),
  ]),

  /** "Only leave cells with no data empty in certain circumstances." */
  'no cell of a table is empty': eachTable((table, sheet) =>
    count(
      bodyOf(sheet, table)
        .flat()
        .filter((cell) => cell === null).length,
      'empty cells',
    ),
  ),

  /** "Avoid hiding rows or columns." */
  'nothing is hidden': eachSheet(({ isHidden, hidden }) => [
    ...(isHidden ? ['hidden'] : []),
    ...count(hidden, 'hidden rows or columns'),
  ]),

  /** "Columns should be a sensible width." */
  'columns have a sensible width': eachTable(({ right }, { widths }) =>
    count(
      Array.from({ length: right + 1 }, (_, at) => widths[at] ?? 0).filter((width) => width < 10 || width > 100).length,
      'columns',
    ),
  ),

  /** "Do not use symbols or superscript to signpost to notes." */
  'notes are not signposted by symbols': eachSheet((sheet) =>
    sheet.tables.flatMap((table) =>
      headersOf(sheet, table).filter((header) => /[\p{L}\d)][*†‡§¶]+(?=[\s,:]|$)|[¹²³⁴-⁹]/u.test(header)),
    ),
  ),

  /** "Use the word 'note' when referring to footnotes", and "put note text in a notes table on a notes worksheet". */
  'every note that is named stands on the notes sheet, and every note there is named': (workbook) => {
    const notes = workbook.sheets.find(({ name }) => name === 'Notes');
    const there = new Set(
      notes?.tables.flatMap((table) => bodyOf(notes, table).map(([cell]) => `[${cell?.text.split(',')[0]}]`)) ?? [],
    );
    const named = new Set(
      workbook.sheets.filter(isTableSheet).flatMap((sheet) => cellsOf(sheet).flatMap(({ text }) => markersIn(text))),
    );
    return [
      ...[...named].filter((marker) => !there.has(marker)).map((marker) => `${marker} is nowhere`),
      ...[...there].filter((marker) => !named.has(marker)).map((marker) => `${marker} is never named`),
    ];
  },

  /** "Avoid putting note markers in specific cells": titles, headers and a notes column can be read without spoiling a value. */
  'note markers stand in titles, headers and the notes column only': eachTable((table, sheet) => {
    const headers = headersOf(sheet, table);
    const spoilt = bodyOf(sheet, table).flatMap((row) =>
      row.filter((cell, at) => !/^Notes\b/.test(headers[at] ?? '') && cell !== null && markersIn(cell.text).length > 0),
    );
    return isTableSheet(sheet) ? count(spoilt.length, 'cells with a marker') : [];
  }),

  /** "Links must be accessible": words that say where they lead, to a place that is there. */
  'links have words and lead somewhere': ({ sheets }) =>
    sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(({ link, text }) => {
        if (link === null) return [];
        const isThere = /^https?:\/\//.test(link) || sheets.some(({ name }) => name === link);
        return [
          ...(isThere ? [] : [`${sheet.name}: ${link} is nowhere`]),
          ...(/^https?:\S*$/.test(text) ? [`${sheet.name}: bare ${text}`] : []),
        ];
      }),
    ),

  /** "Format text to make it accessible": a sans serif font, 12 points or more. */
  'letters are large and plain': eachSheet((sheet) =>
    count(cellsOf(sheet).filter(({ fontName, fontSize }) => fontName !== 'Arial' || !(fontSize >= 12)).length, 'cells'),
  ),

  /** "All worksheets should have descriptive titles which are properly tagged and formatted." */
  'every sheet has a title in A1, tagged as a heading': eachSheet(({ rows }) => {
    const title = rows[0]?.[0];
    return title?.isHeading && title.text.length > 3 ? [] : ['no tagged title'];
  }),

  /** "Do not use headers and footers, floating text boxes …", "avoid images", "remove macros". */
  'there are no headers, footers, images or macros': (workbook) => [
    ...workbook.sheets.filter(({ hasHeaderOrFooter }) => hasHeaderOrFooter).map(({ name }) => name),
    ...workbook.parts.filter((part) => /drawing|media|Pictures|vba|Basic|Scripts|comments|externalLinks/i.test(part)),
  ],

  /** "Do not use a background fill", "do not use visual devices to divide data regions". */
  'no cell has a fill': eachSheet((sheet) =>
    count(cellsOf(sheet).filter(({ hasFill }) => hasFill).length, 'cells filled'),
  ),

  /** "Give worksheets unique names or numbers." */
  'sheets have short names of their own': ({ sheets }) => {
    const names = sheets.map(({ name }) => name);
    return names.filter((name, at) => !/^[A-Za-z0-9_]{1,31}$/.test(name) || names.indexOf(name) < at);
  },

  /** "Remove blank worksheets." */
  'no sheet is blank': eachTable((table, sheet) =>
    table.bottom > table.top && cellsOf(sheet).length > 0 ? [] : ['blank'],
  ),

  /** "Use cells in column A wisely": what screen readers meet first; no gaps on the way to the table. */
  'the lines above a table stand in column A without gaps': eachTable(({ top }, { rows }) =>
    count(rows.slice(0, top).filter(([first, ...rest]) => !first || rest.some((cell) => cell !== null)).length, 'rows'),
  ),

  /** "Position tables against the left-hand edges of each sheet." */
  'tables begin in column A': eachTable(({ left }) => (left === 0 ? [] : [`begins in column ${left + 1}`])),

  /** "Avoid putting content below a table." */
  'nothing stands below or beside a table': eachTable(({ bottom, right }, { rows }) => [
    ...count(
      rows
        .slice(bottom + 1)
        .flat()
        .filter((cell) => cell !== null).length,
      'cells below',
    ),
    ...count(rows.flatMap((row) => row.slice(right + 1)).filter((cell) => cell !== null).length, 'cells beside'),
  ]),

  /** "Avoid worksheets with multiple tables", and say above the table how many there are. */
  'a sheet has one table and says so': eachSheet((sheet) => [
    ...(sheet.tables.length === 1 ? [] : [`${sheet.tables.length} tables`]),
    ...(linesAbove(sheet).some((line) => line.startsWith('This sheet contains one table')) ? [] : ['does not say so']),
  ]),

  /** "Add document information": title and language. */
  'the document has a title and a language': ({ title, language }) => [
    ...(title.trim() === '' ? ['no title'] : []),
    ...(/^[a-z]{2,3}(-|$)/.test(language) ? [] : ['no language']),
  ],

  /** "Ensure the cursor is in cell A1 of the first worksheet when doing your final save." */
  'the workbook opens on the first cell of the first sheet': ({ sheets, shownFirst }) => [
    ...(shownFirst === sheets[0]?.name ? [] : [`opens on ${shownFirst}`]),
    ...sheets.filter(({ selected }) => selected !== 'A1').map(({ name, selected }) => `${name}: ${selected}`),
  ],

  /** Cover sheet: "a table of contents" with links, who published it, under which terms, when. */
  'the cover lists and links every other sheet, and says who, what, when': ({ sheets }) => {
    const [cover, ...others] = sheets;
    if (cover?.name !== 'Cover') return ['the first sheet is not the cover'];
    const links = cellsOf(cover).map(({ link }) => link);
    const said = linesAbove(cover).join('\n');
    const missing = [
      'Publisher: ',
      'Publication status: ',
      'Licence: ',
      'Contact: ',
      'elease ',
      'Not itemised: ',
      'Unknown: ',
      'Shorthand',
    ];
    return [
      ...others.filter(({ name }) => !links.includes(name)).map(({ name }) => `${name} is not linked`),
      ...missing.filter((words) => !said.includes(words)),
    ];
  },

  /** "Shorthand should be explained on the worksheet" in which it is used, above the table; it stands in square brackets. */
  'shorthand is explained above its table': eachTable((table, sheet) => {
    const lines = linesAbove(sheet).slice(1).join('\n');
    const used = new Set(
      bodyOf(sheet, table).flatMap((row) => row.flatMap((cell) => cell?.text.match(/^\[[a-z0 ]+\]$/) ?? [])),
    );
    const bare = bodyOf(sheet, table).flatMap((row) =>
      row.flatMap((cell) =>
        /^(-|–|\.\.|:|N\/?A|n\/?a|null|NaN|undefined)$/.test(cell?.text ?? '') ? [cell?.text] : [],
      ),
    );
    return [...[...used].filter((name) => !lines.includes(`${name} `)), ...count(bare.length, 'dashes or the like')];
  }),

  /** "Numbers should be stored as numbers": never as text, never as a formula. */
  'numbers are numbers': eachTable((table, sheet) =>
    headersOf(sheet, table).flatMap((header, column) => {
      if (
        !/(, at least|, at most|\bcount|share of (the base|those known|the other part)|size of the base|unknown belongs here)$/i.test(
          header,
        ) ||
        !isTableSheet(sheet)
      )
        return [];
      const share = /\bshare (of|if)\b/i.test(header);
      const wrong = bodyOf(sheet, table).filter((row) => {
        const cell = row[column];
        return cell?.kind === 'text'
          ? !/^\[[a-z0 ]+\]$/.test(cell.text)
          : cell?.kind !== (share ? 'percentage' : 'number');
      });
      return count(wrong.length, `cells of "${header}"`);
    }),
  ),

  /** Ours: no cell is a formula, whatever the labels are. */
  'no cell is a formula': eachSheet((sheet) =>
    count(cellsOf(sheet).filter(({ isFormula }) => isFormula).length, 'formulas'),
  ),

  /** Ours: every row carries its base with its size, the unknown share, notes, source, place in the source and release. */
  'every row carries base, unknown share, notes, source and release': eachTable((table, sheet) => {
    if (!isTableSheet(sheet)) return [];
    const headers = headersOf(sheet, table);
    const needed = [
      ...['Size of the base', 'Size of the base, at least', 'Size of the base, at most'],
      ...['Unknown share of the base', 'Unknown share of the base, at least', 'Unknown share of the base, at most'],
      ...['Notes', 'Source', 'Place in the source', 'Release', 'State of the release'],
    ].filter((header) => !headers.includes(header));
    return headers.includes('Base') || headers.includes('Base with its size') ? needed : ['Base', ...needed];
  }),

  /** Ours: no point of a share or a count without its two ends. */
  'every number has its low and its high column': eachTable((table, sheet) => {
    if (!isTableSheet(sheet)) return [];
    const headers = headersOf(sheet, table);
    const points = headers.filter((header) =>
      /(?:share of (?:the base|those known|the other part)|\bcount|size of the base)$/i.test(header),
    );
    return points.flatMap((header) =>
      [`${header}, at least`, `${header}, at most`].filter((end) => !headers.includes(end)),
    );
  }),
} satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Every rule that a workbook breaks, with what breaks it. */
export function brokenRules(workbook: OpenWorkbook): Partial<Record<RuleName, string[]>> {
  return Object.fromEntries(
    Object.entries(RULES).flatMap(([name, rule]) => {
      const broken = rule(workbook);
      return broken.length === 0 ? [] : [[name, broken]];
    }),
  );
}
