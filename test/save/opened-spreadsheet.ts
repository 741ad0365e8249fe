// XLSX and ODS files opened by their own formats' rules, knowing nothing of the program that wrote them: zip and XML in, one
// picture of a workbook out. What a file does not say is what Excel or LibreOffice would take it for.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export interface OpenCell {
  readonly kind: 'text' | 'number' | 'percentage';
  /** The words, or the number's digits as they stand in the file. */
  readonly text: string;
  readonly isFormula: boolean;
  readonly wraps: boolean;
  readonly isHeading: boolean;
  readonly hasFill: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly isBold: boolean;
  /** "Notes" for a sheet, or a web address. */
  readonly link: string | null;
}

export interface OpenTable {
  readonly name: string;
  /** Rows and columns from 0; the header is the first row. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly hasHeader: boolean;
  readonly hasFilter: boolean;
  /** The names of the columns where the format keeps them beside the cells. */
  readonly declared: readonly string[] | null;
}

export interface OpenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (OpenCell | null)[])[];
  readonly tables: readonly OpenTable[];
  readonly merged: number;
  readonly isHidden: boolean;
  readonly hidden: number;
  readonly isFrozen: boolean;
  readonly hasHeaderOrFooter: boolean;
  readonly selected: string;
  /** In letters, one a column. */
  readonly widths: readonly number[];
}

export interface OpenWorkbook {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly OpenSheet[];
  readonly shownFirst: string;
  readonly parts: readonly string[];
}

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

export type Parts = Map<string, string>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
});

export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, contents]) => [path, strFromU8(contents)]));
}

/** Throws where a part is not well-formed XML. */
export function parsed(xml: string): Node {
  // The parser lets pass what XML forbids and other programs refuse to open.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml);
  if (forbidden !== null)
    throw new Error(
      `a letter that XML forbids: ${JSON.stringify(xml.slice(forbidden.index - 30, forbidden.index + 30))}`,
    );
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`not well-formed: ${valid.err.msg} in line ${valid.err.line}`);
  const nodes = (parser.parse(xml) as Raw[]).map(nodeOf).filter((node) => typeof node !== 'string');
  return nodes.at(-1) as Node;
}

type Raw = Readonly<Record<string, unknown>>;

function nodeOf(raw: Raw): Node | string {
  const name = Object.keys(raw).find((key) => key !== ':@') as string;
  if (name === '#text') return String(raw['#text']);
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: name.startsWith('?') ? [] : (raw[name] as Raw[]).map(nodeOf),
  };
}

/** Every element of this name below a node, in order. */
export function all(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : child.name === name ? [child, ...all(child, name)] : all(child, name),
  );
}

function own(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).filter((child): child is Node => typeof child !== 'string' && child.name === name);
}

function words(node: Node | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : words(child))).join('');
}

function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Excel's way to write letters that XML cannot hold (ST_Xstring). */
function decoded(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function openXlsx(bytes: Uint8Array): OpenWorkbook {
  const parts = partsOf(bytes);
  const part = (path: string): Node => {
    const xml = parts.get(path);
    if (xml === undefined) throw new Error(`the file has no part ${path}`);
    return parsed(xml);
  };
  for (const [, xml] of parts) parsed(xml);
  // Every part has a type, and every type a part: else Excel calls the file damaged.
  const types = new Map(
    all(part('[Content_Types].xml'), 'Override').map(({ attributes }) => [attributes.PartName, attributes.ContentType]),
  );
  for (const path of types.keys()) part((path as string).slice(1));
  const related = (path: string): Map<string, { target: string; type: string }> => {
    const folder = path.split('/').slice(0, -1);
    const rels = [...folder, '_rels', `${path.split('/').at(-1)}.rels`].join('/');
    if (!parts.has(rels)) return new Map();
    return new Map(
      all(part(rels), 'Relationship').map(({ attributes: { Id = '', Target = '', Type = '', TargetMode } }) => {
        const target = TargetMode === 'External' ? Target : joined(folder, Target);
        return [Id, { target, type: Type.split('/').at(-1) as string }];
      }),
    );
  };
  const styles = xlsxStyles(part('xl/styles.xml'));
  const workbook = part('xl/workbook.xml');
  const relations = related('xl/workbook.xml');
  const core = part('docProps/core.xml');
  const sheets = all(workbook, 'sheet').map(({ attributes }): OpenSheet => {
    const path = relations.get(attributes['r:id'] as string)?.target as string;
    const sheet = part(path);
    const links = related(path);
    const linked = new Map(
      all(sheet, 'hyperlink').map(({ attributes: { ref = '', location, 'r:id': id = '' } }) => [
        ref,
        location === undefined
          ? (links.get(id)?.target ?? '')
          : location.replace(/^'(.*)'!.*$/, '$1').replaceAll("''", "'"),
      ]),
    );
    const rows: (OpenCell | null)[][] = [];
    for (const cell of all(sheet, 'c')) {
      const { row, column } = placeOf(cell.attributes.r as string);
      rows[row] ??= [];
      const style = styles[Number(cell.attributes.s ?? 0)] as CellStyle;
      const isText = ['inlineStr', 's', 'str'].includes(cell.attributes.t ?? 'n');
      const text = isText ? decoded(all(cell, 't').map(words).join('')) : words(own(cell, 'v')[0]);
      (rows[row] as (OpenCell | null)[])[column] =
        text === ''
          ? null
          : {
              ...style,
              kind: isText ? 'text' : style.isPercentage ? 'percentage' : 'number',
              text,
              isFormula: own(cell, 'f').length > 0,
              link: linked.get(cell.attributes.r as string) ?? null,
            };
    }
    const tables = all(sheet, 'tablePart').map(({ attributes: { 'r:id': id = '' } }): OpenTable => {
      const table = part(links.get(id)?.target as string);
      const [from = '', to = ''] = (table.attributes.ref as string).split(':');
      const [first, last] = [placeOf(from), placeOf(to)];
      return {
        name: table.attributes.displayName as string,
        top: first.row,
        left: first.column,
        bottom: last.row,
        right: last.column,
        hasHeader: table.attributes.headerRowCount !== '0',
        hasFilter: all(table, 'autoFilter').length > 0,
        declared: all(table, 'tableColumn').map((column) => decoded(column.attributes.name as string)),
      };
    });
    const widths: number[] = [];
    for (const { attributes } of all(sheet, 'col'))
      for (let at = Number(attributes.min); at <= Number(attributes.max); at++)
        widths[at - 1] = Number(attributes.width);
    const isHidden = ({ attributes }: Node): boolean => attributes.hidden === '1' || attributes.hidden === 'true';
    return {
      name: attributes.name as string,
      rows: filled(rows),
      tables,
      merged: all(sheet, 'mergeCell').length,
      isHidden: (attributes.state ?? 'visible') !== 'visible',
      hidden: [...all(sheet, 'row'), ...all(sheet, 'col')].filter(isHidden).length,
      isFrozen: all(sheet, 'pane').length > 0,
      hasHeaderOrFooter: all(sheet, 'headerFooter').length > 0,
      selected: all(sheet, 'selection')[0]?.attributes.activeCell ?? 'A1',
      widths,
    };
  });
  return {
    title: words(all(core, 'dc:title')[0]),
    language: words(all(core, 'dc:language')[0]),
    sheets,
    shownFirst: sheets[Number(all(workbook, 'workbookView')[0]?.attributes.activeTab ?? 0)]?.name ?? '',
    parts: [...parts.keys()],
  };
}

type CellStyle = Pick<OpenCell, 'wraps' | 'isHeading' | 'hasFill' | 'fontName' | 'fontSize' | 'isBold'> & {
  readonly isPercentage: boolean;
};

function joined(folder: readonly string[], target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = [...folder];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function xlsxStyles(sheet: Node): CellStyle[] {
  const fonts = own(all(sheet, 'fonts')[0], 'font');
  const fills = own(all(sheet, 'fills')[0], 'fill');
  const formats = new Map(all(sheet, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]));
  const names = new Map(all(sheet, 'cellStyle').map(({ attributes }) => [attributes.xfId, attributes.name]));
  return own(all(sheet, 'cellXfs')[0], 'xf').map((format): CellStyle => {
    const { attributes } = format;
    const font = fonts[Number(attributes.fontId)];
    const pattern = all(fills[Number(attributes.fillId)], 'patternFill')[0]?.attributes.patternType ?? 'none';
    return {
      wraps: all(format, 'alignment')[0]?.attributes.wrapText === '1',
      isHeading: /^(Heading \d|Title)$/.test(names.get(attributes.xfId) ?? ''),
      hasFill: pattern !== 'none',
      fontName: all(font, 'name')[0]?.attributes.val ?? '',
      fontSize: Number(all(font, 'sz')[0]?.attributes.val),
      isBold: all(font, 'b').length > 0,
      isPercentage: attributes.numFmtId === '9' || (formats.get(attributes.numFmtId) ?? '').includes('%'),
    };
  });
}

export function openOds(bytes: Uint8Array): OpenWorkbook {
  const parts = partsOf(bytes);
  const part = (path: string): Node => parsed(parts.get(path) as string);
  const content = part('content.xml');
  const meta = part('meta.xml');
  const settings = part('settings.xml');
  for (const entry of all(part('META-INF/manifest.xml'), 'manifest:file-entry')) {
    const path = entry.attributes['manifest:full-path'] as string;
    if (path !== '/') part(path);
  }
  const styleOf = odsStyles([part('styles.xml'), content]);
  const pages = new Map(
    all(part('styles.xml'), 'style:master-page').map((page) => [page.attributes['style:name'], page]),
  );
  const ranges = all(content, 'table:database-range').map(({ attributes }) => {
    const [, sheet = '', from = '', to = ''] =
      /^'?(.*?)'?\.([A-Z]+\d+):'?.*?'?\.([A-Z]+\d+)$/.exec(attributes['table:target-range-address'] as string) ?? [];
    const [first, last] = [placeOf(from), placeOf(to)];
    const table: OpenTable = {
      name: attributes['table:name'] as string,
      top: first.row,
      left: first.column,
      bottom: last.row,
      right: last.column,
      hasHeader: attributes['table:contains-header'] !== 'false',
      hasFilter: attributes['table:display-filter-buttons'] === 'true',
      declared: null,
    };
    return { sheet: sheet.replaceAll("''", "'"), table };
  });
  const views = all(settings, 'config:config-item-map-entry');
  const setting = (view: Node | undefined, name: string): string | undefined => {
    const item = own(view, 'config:config-item').find(({ attributes }) => attributes['config:name'] === name);
    return item === undefined ? undefined : words(item);
  };
  const sheets = all(content, 'table:table').map((sheet): OpenSheet => {
    const name = sheet.attributes['table:name'] as string;
    const view = views.find(({ attributes }) => attributes['config:name'] === name);
    const rows = all(sheet, 'table:table-row').flatMap((row) => {
      const cells = own(row, 'table:table-cell').flatMap((cell) => {
        const copies = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
        return Array.from({ length: copies }, () => odsCell(cell, styleOf));
      });
      return Array.from({ length: Number(row.attributes['table:number-rows-repeated'] ?? 1) }, () => cells);
    });
    const columns = all(sheet, 'table:table-column');
    const isHidden = ({ attributes }: Node): boolean => (attributes['table:visibility'] ?? 'visible') !== 'visible';
    const spans = (cell: Node): boolean =>
      ['table:number-columns-spanned', 'table:number-rows-spanned'].some(
        (span) => Number(cell.attributes[span] ?? 1) > 1,
      );
    // A sheet without a page of its own gets LibreOffice's, whose header is the sheet's name and whose footer the page.
    const page = pages.get(styleOf(sheet.attributes['table:style-name']).page);
    const printed = ['style:header', 'style:footer'].flatMap((edge) => own(page, edge));
    return {
      name,
      rows: filled(rows),
      tables: ranges.filter((range) => range.sheet === name).map(({ table }) => table),
      merged: all(sheet, 'table:table-cell').filter(spans).length,
      isHidden: styleOf(sheet.attributes['table:style-name']).isHidden,
      hidden: [...all(sheet, 'table:table-row'), ...columns].filter(isHidden).length,
      isFrozen: ['HorizontalSplitMode', 'VerticalSplitMode'].some((mode) => (setting(view, mode) ?? '0') !== '0'),
      hasHeaderOrFooter:
        page === undefined || printed.some(({ attributes }) => attributes['style:display'] !== 'false'),
      selected: `${String.fromCharCode(65 + Number(setting(view, 'CursorPositionX') ?? 0))}${Number(setting(view, 'CursorPositionY') ?? 0) + 1}`,
      widths: columns.flatMap((column) =>
        Array.from({ length: Number(column.attributes['table:number-columns-repeated'] ?? 1) }, () => {
          return styleOf(column.attributes['table:style-name']).widthCm / 0.23;
        }),
      ),
    };
  });
  return {
    title: words(all(meta, 'dc:title')[0]),
    language: words(all(meta, 'dc:language')[0]),
    sheets,
    shownFirst: views.map((view) => setting(view, 'ActiveTable')).find((name) => name !== undefined) ?? '',
    parts: [...parts.keys()],
  };
}

interface OdsStyle extends CellStyle {
  readonly isHidden: boolean;
  readonly widthCm: number;
  readonly page: string | undefined;
}

/** A style has what it says itself, then what the one above it says, down to the default of cells. */
function odsStyles(parts: readonly Node[]): (name: string | undefined) => OdsStyle {
  const styles = new Map<string, Node>(
    parts.flatMap((part) => all(part, 'style:style').map((style) => [style.attributes['style:name'] as string, style])),
  );
  const usual = parts
    .flatMap((part) => all(part, 'style:default-style'))
    .find(({ attributes }) => attributes['style:family'] === 'table-cell');
  const percentages = new Set(
    parts.flatMap((part) =>
      all(part, 'number:percentage-style').map(({ attributes }) => attributes['style:name'] as string),
    ),
  );
  return (name) => {
    const chain: Node[] = [];
    for (let at = name; at !== undefined; at = styles.get(at)?.attributes['style:parent-style-name']) {
      const style = styles.get(at);
      if (style === undefined) break;
      chain.push(style);
    }
    const say = (attribute: string): string | undefined =>
      [...chain, ...(usual === undefined ? [] : [usual])]
        .flatMap((style) => style.children)
        .map((child) => (typeof child === 'string' ? undefined : child.attributes[attribute]))
        .find((value) => value !== undefined);
    return {
      wraps: say('fo:wrap-option') === 'wrap',
      isHeading: chain.some(({ attributes }) => /^Heading \d$/.test(attributes['style:display-name'] ?? '')),
      hasFill: (say('fo:background-color') ?? 'transparent') !== 'transparent',
      fontName: say('style:font-name') ?? '',
      fontSize: Number.parseFloat(say('fo:font-size') ?? '10'),
      isBold: say('fo:font-weight') === 'bold',
      isPercentage: chain.some(({ attributes }) => percentages.has(attributes['style:data-style-name'] ?? '')),
      isHidden: say('table:display') === 'false',
      page: chain[0]?.attributes['style:master-page-name'],
      widthCm: Number.parseFloat(say('style:column-width') ?? '2.26'),
    };
  };
}

function odsCell(cell: Node, styleOf: (name: string | undefined) => OdsStyle): OpenCell | null {
  const {
    isHidden: _,
    widthCm: __,
    isPercentage: ___,
    page: ____,
    ...style
  } = styleOf(cell.attributes['table:style-name']);
  const type = cell.attributes['office:value-type'];
  if (type === undefined) return null;
  const text =
    type === 'string' ? own(cell, 'text:p').map(odsWords).join('\n') : (cell.attributes['office:value'] ?? '');
  if (text === '') return null;
  const link = all(cell, 'text:a')[0]?.attributes['xlink:href'];
  return {
    ...style,
    kind: type === 'percentage' ? 'percentage' : type === 'float' ? 'number' : 'text',
    text,
    isFormula: cell.attributes['table:formula'] !== undefined,
    link: link === undefined ? null : link.replace(/^#(.*)\.A1$/, '$1'),
  };
}

/** OpenDocument reads spaces as one, and none at the start of a paragraph; elements stand for what is more. */
function odsWords(paragraph: Node): string {
  const letters = (node: Node): string =>
    node.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/[\t\n\r ]+/g, ' ');
        if (child.name === 'text:s') return '\u0000'.repeat(Number(child.attributes['text:c'] ?? 1));
        return child.name === 'text:tab' ? '\t' : letters(child);
      })
      .join('');
  return letters(paragraph).replace(/^ +/, '').replaceAll('\u0000', ' ');
}

/** No holes: a row or cell that the file leaves out is an empty one. */
function filled(rows: readonly (readonly (OpenCell | null)[] | undefined)[]): (OpenCell | null)[][] {
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}
