// A workbook -> XLSX (ECMA-376, Office Open XML). Texts are inline strings, so that no cell can be a formula.
import { escapeUTF8 } from 'entities';
import { PAGE_CM, printOf, rowHeights } from './print.ts';
import {
  type Cell,
  columnLetters,
  looksLikeFormula,
  rowsOf,
  type Sheet,
  shownDecimals,
  tableRows,
  type Workbook,
} from './workbook.ts';
import { xmlText, zipped } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The same workbook gives the same bytes. */
export function xlsxOf(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const files: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(workbook)],
    ['xl/workbook.xml', workbookPart(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index): Related => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ];
  for (const [index, sheet] of sheets.entries()) {
    const links = linksOf(sheet);
    files.push(
      [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, index === 0, links)],
      [
        `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
        relationships([
          [`${OFFICE}/table`, `../tables/table${index + 1}.xml`],
          ...links.flatMap(({ to }): Related[] => ('address' in to ? [[`${OFFICE}/hyperlink`, to.address, true]] : [])),
        ]),
      ],
      [`xl/tables/table${index + 1}.xml`, tablePart(sheet, index + 1)],
    );
  }
  return zipped(files);
}

type Related = [type: string, target: string, isOutside?: true];

function relationships(related: readonly Related[]): string {
  const entries = related.map(
    ([type, target, isOutside], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${xmlText(target)}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const parts = [
    ['xl/workbook.xml', `${KIND}.sheet.main+xml`],
    ['xl/styles.xml', `${KIND}.styles+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.flatMap((_, index) => [
      [`xl/worksheets/sheet${index + 1}.xml`, `${KIND}.worksheet+xml`],
      [`xl/tables/table${index + 1}.xml`, `${KIND}.table+xml`],
    ]),
  ];
  const overrides = parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function coreProperties({ title, description, publisher, language }: Workbook): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(publisher)}</dc:creator><dc:description>${xmlText(description)}</dc:description><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`;
}

function workbookPart(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeUTF8(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.map((sheet, index) => {
    const parts = printOf(sheet).titles.map((part) => escapeUTF8(`'${sheet.name}'!${part}`));
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${parts.join(',')}</definedName>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

type PlacedLink = { readonly at: string } & Pick<Extract<Cell, { kind: 'link' }>, 'to'>;

function linksOf(sheet: Sheet): PlacedLink[] {
  return rowsOf(sheet).flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === 'link' ? [{ at: `${columnLetters(column)}${row + 1}`, to: cell.to }] : [],
    ),
  );
}

function worksheet(sheet: Sheet, isFirst: boolean, links: readonly PlacedLink[]): string {
  const columns = sheet.table.columns.map(
    ({ widthChars }, index) => `<col min="${index + 1}" max="${index + 1}" width="${widthChars}" customWidth="1"/>`,
  );
  const heights = rowHeights(sheet);
  const print = printOf(sheet);
  const inches = (PAGE_CM.margin / 2.54).toFixed(2);
  const rows = rowsOf(sheet).map(({ style, cells }, index) => {
    const parts = cells.map((cell, column) =>
      cellPart(`${columnLetters(column)}${index + 1}`, cell, STYLES_OF_ROWS[style]),
    );
    return `<row r="${index + 1}" ht="${heights[index]}">${parts.join('')}</row>`;
  });
  // The first relation of a sheet is its table; addresses outside follow.
  let outside = 1;
  const hyperlinks = links.map(({ at, to }) =>
    'sheet' in to
      ? `<hyperlink ref="${at}" location="${escapeUTF8(`'${to.sheet}'!A1`)}"/>`
      : `<hyperlink ref="${at}" r:id="rId${++outside}"/>`,
  );
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${columnLetters(columns.length - 1)}${tableRows(sheet).last}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    hyperlinks.length === 0 ? '' : `<hyperlinks>${hyperlinks.join('')}</hyperlinks>`,
    `<pageMargins left="${inches}" right="${inches}" top="${inches}" bottom="${inches}" header="0" footer="0"/>`,
    `<pageSetup paperSize="9" fitToWidth="${print.pagesWide}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>`,
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
}

function cellPart(at: string, cell: Cell, style: number): string {
  if ('text' in cell) {
    const isFormula = cell.kind === 'text' && style === STYLES_OF_ROWS.plain && looksLikeFormula(cell.text);
    const words = `<is><t xml:space="preserve">${xstring(cell.text)}</t></is>`;
    return `<c r="${at}" s="${cell.kind === 'link' ? LINK : isFormula ? QUOTED : style}" t="inlineStr">${words}</c>`;
  }
  return `<c r="${at}" s="${(cell.kind === 'number' ? NUMBERS : PERCENTAGES) + shownDecimals(cell)}"><v>${cell.value}</v></c>`;
}

/** Excel reads "_x0041_" as the letter with that number: a text that holds such letters says so (ST_Xstring). */
function xstring(words: string): string {
  return escapeUTF8(words.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** Without a filter and without bands of colour. The names are the headers, letter by letter. */
function tablePart(sheet: Sheet, id: number): string {
  const { table } = sheet;
  const { header, last } = tableRows(sheet);
  const columns = table.columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${xstring(column.header)}"/>`,
  );
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="A${header}:${columnLetters(columns.length - 1)}${last}" totalsRowShown="0"><tableColumns count="${columns.length}">${columns.join('')}</tableColumns></table>`;
}

// Places in the list of cell formats below.
const STYLES_OF_ROWS = { plain: 0, title: 1, heading: 2, header: 3 } as const;
const LINK = 4;
/** Five formats each, with none to four decimals. */
const NUMBERS = 5;
const PERCENTAGES = 10;
/** A text that looks like a formula, and stays a text when somebody edits its cell. */
const QUOTED = 15;

const FORMATS = [0, 1, 2, 3, 4].flatMap((decimals) => {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  return [
    [170 + decimals, `#,##0${digits}`],
    [180 + decimals, `0${digits}%`],
  ] as const;
});

const STYLES = stylesPart();

/** Headings and links are named styles, so that programs that read aloud can tell them. */
function stylesPart(): string {
  const font = (size: number, more = ''): string =>
    `<font>${more}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const format = (numFmt: number, font: number, style: number): string =>
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="0" borderId="0" xfId="${style}" applyNumberFormat="1" applyFont="1" applyAlignment="1">${wrapped}</xf>`;
  const base = (font: number): string => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0">${wrapped}</xf>`;
  const cells = [
    ...[0, 1, 2].map((style) => format(0, style, style)),
    format(0, 3, 0),
    format(0, 4, 3),
    ...[0, 1, 2, 3, 4].map((decimals) => format(170 + decimals, 0, 0)),
    ...[0, 1, 2, 3, 4].map((decimals) => format(180 + decimals, 0, 0)),
    format(0, 0, 0).replace('<xf ', '<xf quotePrefix="1" '),
  ];
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="${FORMATS.length}">${FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join('')}</numFmts>`,
    `<fonts count="5">${font(12)}${font(16, '<b/>')}${font(14, '<b/>')}${font(12, '<b/>')}${'<font><u/><sz val="12"/><color rgb="FF0B4F9E"/><name val="Arial"/><family val="2"/></font>'}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    `<cellStyleXfs count="4">${[0, 1, 2, 4].map(base).join('')}</cellStyleXfs>`,
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="4"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Heading 2" xfId="2" builtinId="17"/><cellStyle name="Hyperlink" xfId="3" builtinId="8"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
