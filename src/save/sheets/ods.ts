// A workbook -> ODS (OASIS OpenDocument 1.2, which all its readers know). Cells of text have no formula attribute; the media type stands first, in plain letters.
import { escapeUTF8 } from 'entities';
import { PAGE_CM, printOf } from './print.ts';
import { type Cell, columnLetters, rowsOf, type Sheet, shownDecimals, tableRows, type Workbook } from './workbook.ts';
import { xmlText, zipped } from './zip.ts';

export const ODS_MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = [
  ...['office', 'table', 'text', 'style', 'meta'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:config="${OASIS}:config:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.2"',
].join(' ');

/** The same workbook gives the same bytes. */
export function odsOf(workbook: Workbook): Uint8Array {
  const parts: [string, string][] = [
    ['content.xml', content(workbook.sheets)],
    ['styles.xml', styles(workbook)],
    ['meta.xml', meta(workbook)],
    ['settings.xml', settings(workbook.sheets)],
  ];
  return zipped([['mimetype', ODS_MEDIA_TYPE], ['META-INF/manifest.xml', manifest(parts)], ...parts], 'mimetype');
}

function manifest(parts: readonly (readonly [string, string])[]): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  return `${HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.2">${entry('/', ODS_MEDIA_TYPE)}${parts.map(([path]) => entry(path, 'text/xml')).join('')}</manifest:manifest>`;
}

function meta({ title, description, publisher, language }: Workbook): string {
  return `${HEAD}<office:document-meta ${SPACES}><office:meta><dc:title>${xmlText(title)}</dc:title><dc:description>${xmlText(description)}</dc:description><dc:creator>${xmlText(publisher)}</dc:creator><dc:language>${xmlText(language)}</dc:language></office:meta></office:document-meta>`;
}

/** The first sheet is shown, and the first cell of each is selected. */
function settings(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string | number): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const tables = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${escapeUTF8(name)}">${item('CursorPositionX', 'int', 0)}${item('CursorPositionY', 'int', 0)}</config:config-item-map-entry>`,
  );
  return `${HEAD}<office:document-settings ${SPACES}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${tables.join('')}</config:config-item-map-named>${item('ActiveTable', 'string', escapeUTF8(sheets[0]?.name ?? ''))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

/** LibreOffice takes the paper's sides as they are written, whatever the orientation says. */
const PAGE = [
  `fo:page-width="${PAGE_CM.width}cm" fo:page-height="${PAGE_CM.height}cm" fo:margin="${PAGE_CM.margin}cm"`,
  'style:print-orientation="landscape" style:print-page-order="ltr"',
].join(' ');

function scalesOf(sheets: readonly Sheet[]): number[] {
  return [...new Set(sheets.map((sheet) => printOf(sheet).scalePercent))];
}

const WRAPPED = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';

/** Headings and links are named styles, so that programs that read aloud can tell them. */
function styles({ language, sheets }: Workbook): string {
  const scales = scalesOf(sheets);
  const [code = 'en', ...rest] = language.split('-');
  const country = rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? 'none';
  const named = (name: string, shown: string, letters: string): string =>
    `<style:style style:name="${name}" style:display-name="${shown}" style:family="table-cell" style:parent-style-name="Default"><style:text-properties ${letters}/></style:style>`;
  return [
    `${HEAD}<office:document-styles ${SPACES}><office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" xmlns:svg="${OASIS}:svg-compatible:1.0"/></office:font-face-decls><office:styles>`,
    `<style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="12pt" fo:language="${escapeUTF8(code)}" fo:country="${country}"/></style:default-style>`,
    `<style:style style:name="Default" style:family="table-cell">${WRAPPED}</style:style>`,
    named('Heading_20_1', 'Heading 1', 'fo:font-size="16pt" fo:font-weight="bold"'),
    named('Heading_20_2', 'Heading 2', 'fo:font-size="14pt" fo:font-weight="bold"'),
    named('Header', 'Header', 'fo:font-weight="bold"'),
    named('Hyperlink', 'Hyperlink', 'fo:color="#0b4f9e" style:text-underline-style="solid"'),
    '</office:styles>',
    // Without a page of ours LibreOffice prints the sheet's name and the page's number around every page.
    `<office:automatic-styles>${scales
      .map(
        (percent) =>
          `<style:page-layout style:name="page${percent}"><style:page-layout-properties ${PAGE} style:scale-to="${percent}%"/></style:page-layout>`,
      )
      .join('')}</office:automatic-styles>`,
    `<office:master-styles>${scales
      .map(
        (percent) =>
          `<style:master-page style:name="Plain${percent}" style:page-layout-name="page${percent}"><style:header style:display="false"/><style:footer style:display="false"/></style:master-page>`,
      )
      .join('')}</office:master-styles>`,
    '</office:document-styles>',
  ].join('');
}

const STYLES_OF_ROWS = { plain: 'Default', title: 'Heading_20_1', heading: 'Heading_20_2', header: 'Header' } as const;

function content(sheets: readonly Sheet[]): string {
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.table.columns.map(({ widthChars }) => widthChars)))];
  const ranges = sheets.map((sheet) => {
    const { header, last } = tableRows(sheet);
    const to = `${columnLetters(sheet.table.columns.length - 1)}${last}`;
    const address = escapeUTF8(`'${sheet.name}'.A${header}:'${sheet.name}'.${to}`);
    return `<table:database-range table:name="${sheet.table.name}" table:target-range-address="${address}" table:contains-header="true" table:display-filter-buttons="false"/>`;
  });
  return [
    `${HEAD}<office:document-content ${SPACES}><office:automatic-styles>`,
    ...widths.map(
      (width) =>
        `<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.23).toFixed(2)}cm"/></style:style>`,
    ),
    '<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...scalesOf(sheets).map(
      (percent) =>
        `<style:style style:name="ta${percent}" style:family="table" style:master-page-name="Plain${percent}"><style:table-properties table:display="true"/></style:style>`,
    ),
    ...[0, 1, 2, 3, 4].flatMap((decimals) => {
      const digits = `<number:number number:decimal-places="${decimals}" number:min-integer-digits="1"`;
      return [
        `<number:number-style style:name="N${decimals}">${digits} number:grouping="true"/></number:number-style>`,
        `<number:percentage-style style:name="P${decimals}">${digits}/><number:text>%</number:text></number:percentage-style>`,
        ...['N', 'P'].map(
          (letter) =>
            `<style:style style:name="c${letter}${decimals}" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="${letter}${decimals}"/>`,
        ),
      ];
    }),
    '</office:automatic-styles><office:body><office:spreadsheet>',
    ...sheets.flatMap(tablePart),
    `<table:database-ranges>${ranges.join('')}</table:database-ranges>`,
    '</office:spreadsheet></office:body></office:document-content>',
  ].join('');
}

function tablePart(sheet: Sheet): string[] {
  const { name, table } = sheet;
  const { scalePercent, pagesWide } = printOf(sheet);
  const columns = table.columns.map(
    ({ widthChars }) =>
      `<table:table-column table:style-name="co${widthChars}" table:default-cell-style-name="Default"/>`,
  );
  const [first, ...others] = columns;
  return [
    `<table:table table:name="${escapeUTF8(name)}" table:style-name="ta${scalePercent}">`,
    ...(pagesWide === 1 ? columns : [`<table:table-header-columns>${first}</table:table-header-columns>`, ...others]),
    ...rowsOf(sheet).map(({ style, cells }) => {
      const parts = cells.map((cell) => cellPart(cell, STYLES_OF_ROWS[style])).join('');
      const row = `<table:table-row table:style-name="ro">${parts}</table:table-row>`;
      return style === 'header' ? `<table:table-header-rows>${row}</table:table-header-rows>` : row;
    }),
    '</table:table>',
  ];
}

function cellPart(cell: Cell, style: string): string {
  if (cell.kind === 'text') return words(cell.text, style);
  if (cell.kind === 'link')
    return words(cell.text, 'Hyperlink', 'sheet' in cell.to ? `#${cell.to.sheet}.A1` : cell.to.address);
  const decimals = shownDecimals(cell);
  const [whole = '', ...digits] = Number(cell.value).toFixed(decimals).split('.');
  const [letter, type, shown] =
    cell.kind === 'percentage'
      ? ['P', 'percentage', `${(Number(cell.value) * 100).toFixed(decimals)}%`]
      : ['N', 'float', [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...digits].join('.')];
  return `<table:table-cell table:style-name="c${letter}${decimals}" office:value-type="${type}" office:value="${cell.value}"><text:p>${shown}</text:p></table:table-cell>`;
}

function words(text: string, style: string, target: string | null = null): string {
  const paragraphs = text.split('\n').map((line) => {
    const letters = spaced(line);
    const linked =
      target === null ? letters : `<text:a xlink:type="simple" xlink:href="${xmlText(target)}">${letters}</text:a>`;
    return `<text:p>${linked}</text:p>`;
  });
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** OpenDocument swallows all but one of several spaces, and those at the ends, unless they are elements. */
function spaced(line: string): string {
  return escapeUTF8(line).replace(/^ +| +$|(?<= ) +/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}
