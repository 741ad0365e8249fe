// Whether every figure kept its base, what is unknown, its caveats, its source and its release in everything that was really
// written: pages, tables, drawings, pictures, data files. Read back from the files, never from the writer's own list.
import { decodeXML } from 'entities';
import { unzipSync } from 'fflate';
import type { Figure } from '../count/figures.ts';
import type { Chart } from '../draw/draw.ts';
import type { OwnChart } from '../draw/own/chart.ts';
import { wordsOfPng, wordsOfSvg } from '../draw/png-text.ts';
import type { Problem } from '../figure/problem.ts';
import type { Report } from '../figure/report.ts';
import { readCsv } from '../read/csv.ts';
import { titleOf, unknownLine } from '../tell/carried.ts';
import { wholeBase } from '../tell/phrase.ts';
import { anchorOf } from './addresses.ts';
import { embedAddress } from './embed-snippet.ts';
import { pageOf } from './pages.ts';
import { cardPath, citationPath, picturePath } from './pictures.ts';
import type { Prepared } from './prepare.ts';

export const FACETS = ['base', 'unknown', 'caveats', 'source', 'release'] as const;
export type Facet = (typeof FACETS)[number];

/** The bytes of a written file by its path inside the edition, or null where there is none. */
export type ReadWritten = (path: string) => Uint8Array | null;

interface Output {
  readonly name: string;
  /** What the output says of a figure; null where it does not speak of it, "" where it should and does not. */
  readonly textOf: (figure: Figure) => string | null;
}

export interface Cell {
  readonly figure: string;
  readonly output: string;
  /** Null where the output does not speak of the figure. */
  readonly lost: readonly Facet[] | null;
}

/** Every figure beside every output that is rendered: pages, drawings, pictures and what stands beside them. */
export function coverageOfPages(prepared: Prepared, read: ReadWritten): Cell[] {
  return cellsOf(prepared.byAddress.values(), pageOutputs(prepared, read));
}

/** Every figure beside every file to take away. */
export function coverageOfFiles(figures: Iterable<Figure>, read: ReadWritten): Cell[] {
  return cellsOf(figures, fileOutputs(read));
}

function cellsOf(figures: Iterable<Figure>, outputs: readonly Output[]): Cell[] {
  return [...figures].flatMap((figure) =>
    outputs.map(({ name, textOf }): Cell => {
      const text = textOf(figure);
      return { figure: figure.address, output: name, lost: text === null ? null : lostIn(text, figure) };
    }),
  );
}

/** What an output lost, as problems of the figure's own place. */
export function coverageProblems(
  cells: readonly Cell[],
  { byAddress, report }: { byAddress: ReadonlyMap<string, Figure>; report: Report },
): Problem[] {
  return cells.flatMap(({ figure, output, lost }): Problem[] => {
    if (lost === null || lost.length === 0) return [];
    const found = byAddress.get(figure);
    const place =
      found?.kind === 'breakdown' ? found.counted.breakdown.place : found?.kind === 'rows' ? found.table.place : null;
    const fallback = { file: 'data/report.yaml', line: 1, column: 1, length: 1 };
    const [population = ''] = figure.split('.');
    return [
      {
        rule: 'coverage',
        severity: 'error',
        place: place ?? report.populations.find(({ id }) => id === population)?.place ?? fallback,
        message: `“${figure}” has lost its ${lost.join(', ')} in the output “${output}”`,
        fix: 'this is a mistake of the program: tell its makers which figure and which output',
      },
    ];
  });
}

/** A table for the terminal: a line a figure, a column an output, numbered below. */
export function coverageTable(cells: readonly Cell[]): string {
  const outputs = [...new Set(cells.map(({ output }) => output))];
  const figures = [...new Set(cells.map(({ figure }) => figure))];
  const width = Math.max(...figures.map(({ length }) => length));
  const byPair = new Map(cells.map((cell) => [`${cell.figure}|${cell.output}`, cell]));
  const mark = (figure: string, output: string): string => {
    const lost = byPair.get(`${figure}|${output}`)?.lost ?? null;
    return lost === null ? '–' : lost.length === 0 ? '+' : '!';
  };
  const numbers = outputs.map((_, index) => String(index + 1).padStart(3)).join('');
  const spoken = cells.filter(({ lost }) => lost !== null);
  const gaps = spoken.filter(({ lost }) => lost?.length !== 0);
  return [
    `${' '.repeat(width)}${numbers}`,
    ...figures.map(
      (figure) => `${figure.padEnd(width)}${outputs.map((output) => mark(figure, output).padStart(3)).join('')}`,
    ),
    '',
    ...outputs.map((output, index) => `${String(index + 1).padStart(3)}  ${output}`),
    '',
    '+ base, unknown, caveats, source and release were read back from what was written; – does not speak of the figure',
    ...gaps.map(({ figure, output, lost }) => `! ${figure} in ${output}: lost ${lost?.join(', ')}`),
    `${spoken.length} pairs of figure and output, ${gaps.length === 0 ? 'nothing lost' : `${gaps.length} have lost something`}`,
  ].join('\n');
}

function lostIn(text: string, figure: Figure): Facet[] {
  const said = squeezed(text);
  const has = (needle: string): boolean => said.includes(squeezed(needle));
  const isKept: Readonly<Record<Facet, () => boolean>> = {
    base: () => has(baseOf(figure)),
    unknown: () => has(unknownLine(figure).replace(/\.$/, '')),
    caveats: () => figure.caveats.every(({ short }) => has(short)),
    source: () => has(figure.source.source.title) && has(figure.source.citation.at),
    release: () => has(figure.release.version),
  };
  return FACETS.filter((facet) => !isKept[facet]());
}

function baseOf(figure: Figure): string {
  if (figure.kind === 'rows') return figure.population.label;
  return wholeBase(figure.kind === 'population' ? figure.base : figure.counted.bases[0]);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textIn(read: ReadWritten): (path: string) => string | null {
  return (path) => {
    const bytes = read(path);
    return bytes === null ? null : utf8(bytes);
  };
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function pageOutputs(prepared: Prepared, read: ReadWritten): Output[] {
  const text = textIn(read);
  const section = (figure: Figure): string | null => {
    const page = pageOf(figure.address, prepared);
    return page === null ? null : sectionIn(text(`${page}index.html`) ?? '', anchorOf(figure.address));
  };
  const chartsOf = (figure: Figure): readonly (Chart | OwnChart)[] =>
    [...prepared.charts, ...prepared.ownCharts].filter((chart) => chart.figure.address === figure.address);
  const ofCharts =
    (pathOf: (chart: Chart | OwnChart) => string, words: (bytes: Uint8Array) => string) =>
    (figure: Figure): string | null => {
      const charts = chartsOf(figure);
      if (charts.length === 0) return null;
      return poorest(
        charts.map((chart) => {
          const bytes = read(pathOf(chart));
          return bytes === null ? '' : words(bytes);
        }),
        figure,
      );
    };
  const beside = (ending: string) => (chart: Chart | OwnChart) => picturePath(chart, 'png').replace(/\.png$/, ending);
  return [
    { name: 'page', textOf: (figure) => plain(section(figure)) },
    { name: 'table on the page', textOf: (figure) => tablesIn(section(figure), figure) },
    { name: 'drawing on the page', textOf: (figure) => drawingsIn(section(figure), figure) },
    { name: 'SVG', textOf: ofCharts(beside('.svg'), (bytes) => wordsOfSvg(utf8(bytes))) },
    { name: 'PNG', textOf: ofCharts(beside('.png'), (bytes) => wordsOfPng(bytes) ?? '') },
    { name: 'CSV of the chart', textOf: ofCharts(beside('.csv'), (bytes) => readCsv(utf8(bytes)).flat().join(' ')) },
    {
      name: 'Vega-Lite spec',
      textOf: ofCharts(beside('.vl.json'), (bytes) => strings(JSON.parse(utf8(bytes))).join(' ')),
    },
    {
      name: 'citation',
      textOf: (figure) => text(citationPath(figure, 'txt')) ?? '',
    },
    {
      name: 'page to embed',
      textOf: ofCharts(
        (chart) => `${embedAddress(chart)}index.html`,
        (bytes) => plain(utf8(bytes)) ?? '',
      ),
    },
    {
      name: 'card of the page',
      textOf: (figure) => {
        const files = [...prepared.cards].flatMap(([file, shown]) => (shown.address === figure.address ? [file] : []));
        if (files.length === 0) return null;
        return poorest(
          files.map((file) => wordsOfPng(read(cardPath(file)) ?? new Uint8Array()) ?? ''),
          figure,
        );
      },
    },
  ];
}

function fileOutputs(read: ReadWritten): Output[] {
  const text = textIn(read);
  const json = (path: string): unknown => JSON.parse(text(path) ?? 'null');
  // Errata and claims have addresses of figures, too.
  const model = (json('data/report.json') as { populations?: unknown } | null)?.populations;
  const dataPackage = json('datapackage.json');
  const dataset = json('dataset.jsonld');
  const xlsx = sheetsOf(read('data/report.xlsx'), /^xl\/worksheets\/sheet\d+\.xml$/, /$^/);
  const ods = sheetsOf(read('data/report.ods'), /^content\.xml$/, /(?=<table:table )/);
  const archive = read('report.zip');
  const readme = archive === null ? undefined : unzipSync(archive)['README.txt'];
  return [
    { name: 'CSV of the population', textOf: (figure) => rowsOf(text(`data/${figure.population.id}.csv`), figure) },
    { name: 'CSV of all', textOf: (figure) => rowsOf(text('data/all.csv'), figure) },
    { name: 'JSON', textOf: (figure) => strings(objectWith(model, 'address', figure.address)).join(' ') },
    { name: 'XLSX', textOf: (figure) => sheetOf(xlsx, figure) },
    { name: 'ODS', textOf: (figure) => sheetOf(ods, figure) },
    {
      name: 'datapackage.json',
      textOf: (figure) => withShared(objectWith(dataPackage, 'figure', figure.address), dataPackage, 'version'),
    },
    {
      name: 'CSV on the Web',
      textOf: (figure) => {
        const found = json(`data/${figure.population.id}.csv-metadata.json`);
        return withShared(objectWith(found, 'dc:identifier', figure.address), found, 'dc:hasVersion', 'dc:source');
      },
    },
    {
      name: 'JSON-LD',
      textOf: (figure) =>
        withShared(objectWith(dataset, 'propertyID', figure.address), dataset, 'version', 'isBasedOn'),
    },
    { name: 'README in the ZIP', textOf: (figure) => paragraphOf(readme === undefined ? '' : utf8(readme), figure) },
  ];
}

/** Each of several must say all by itself: what one lost is not mended by another. */
function poorest(texts: readonly string[], figure: Figure): string {
  return texts.find((text) => lostIn(text, figure).length > 0) ?? texts[0] ?? '';
}

function sectionIn(page: string, id: string): string {
  const found = new RegExp(`<section [^>]*id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</section>`).exec(page);
  return found?.[0] ?? '';
}

function plain(html: string | null): string | null {
  return html === null
    ? null
    : decodeXML(html.replace(/<(style|title|desc)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '));
}

/** A table gets copied without its page. A population has none. */
function tablesIn(section: string | null, figure: Figure): string | null {
  if (section === null || figure.kind === 'population') return null;
  const beside = section.replace(/<div class="comparison">[\s\S]*?<\/table>/, '');
  return poorest(
    (beside.match(/<table\b[\s\S]*?<\/table>/g) ?? []).map((table) => plain(table) ?? ''),
    figure,
  );
}

function drawingsIn(section: string | null, figure: Figure): string | null {
  if (section === null || figure.kind === 'population') return null;
  return poorest((section.match(/<svg\b[\s\S]*?<\/svg>/g) ?? []).map(wordsOfSvg), figure);
}

/** The rows of a CSV that are about the figure: of a population the row of the whole. */
function rowsOf(csv: string | null, figure: Figure): string {
  const [population = '', breakdown = ''] = figure.address.split('.');
  const [head = [], ...rows] = readCsv(csv ?? '');
  const at = (row: readonly string[], column: string): string => row[head.indexOf(column)] ?? '';
  const own = rows.filter((row) => at(row, 'population') === population && at(row, 'breakdown') === breakdown);
  return own.map((row) => row.join(' ')).join('\n');
}

/** The object anywhere in a model that has this value under this key. */
function objectWith(model: unknown, key: string, value: string): unknown {
  if (typeof model !== 'object' || model === null) return null;
  if (!Array.isArray(model) && (model as Record<string, unknown>)[key] === value) return model;
  for (const inside of Object.values(model)) {
    const found = objectWith(inside, key, value);
    if (found !== null) return found;
  }
  return null;
}

function strings(model: unknown): string[] {
  if (typeof model === 'string') return [model];
  return typeof model === 'object' && model !== null ? Object.values(model).flatMap(strings) : [];
}

/** Metadata says the release, and some of it the sources, once for all that it describes. */
function withShared(found: unknown, whole: unknown, ...keys: readonly string[]): string {
  if (found === null || typeof whole !== 'object' || whole === null) return '';
  const shared = keys.map((key) => (whole as Record<string, unknown>)[key]);
  return strings([found, shared]).join(' ');
}

function sheetsOf(bytes: Uint8Array | null, parts: RegExp, split: RegExp): string[] {
  if (bytes === null) return [];
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => parts.test(name));
  return files.flatMap(([, xml]) => utf8(xml).split(split)).map((xml) => plain(xml) ?? '');
}

/** The sheet whose title names the figure. */
function sheetOf(sheets: readonly string[], figure: Figure): string {
  const title = squeezed(titleOf(figure));
  const isAbout = (sheet: string): boolean => {
    const [, after] = squeezed(sheet).match(/^Table \d+: (.*)$/) ?? [];
    return after?.startsWith(title) === true && /^( \[note| This sheet)/.test(after.slice(title.length));
  };
  return sheets.find(isAbout) ?? '';
}

/** Up to the next figure. */
function paragraphOf(readme: string, figure: Figure): string {
  const paragraphs = readme.replaceAll('\r\n', '\n').split('\n\n');
  return paragraphs.find((paragraph) => squeezed(paragraph).includes(`(${figure.address})`)) ?? '';
}
