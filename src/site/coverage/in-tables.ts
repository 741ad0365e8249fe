// What the files to take away say of each figure, row by row and sheet by sheet: CSV, Parquet, JSON, spreadsheets, the archive.
// The archive holds the same bytes as the files beside it; its README.txt is the one text that stands nowhere else.
// data/report.schema.json says what keys mean, licence.txt the terms: neither speaks of a figure.
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { judgedClaims } from '../../count/claims.ts';
import type { Figure } from '../../count/figures.ts';
import { readCsv } from '../../read/csv.ts';
import type { Saved } from '../../save/download.ts';
import { titleOf } from '../../tell/carried.ts';
import { type Output, output, type ReadWritten } from './cells.ts';
import { FACETS, fullest, keptOf, keptOfClaim, lostIn } from './facets.ts';
import { objectsBy, shownWords, strings, textIn, utf8 } from './reading-back.ts';

const README = 'README.txt';

/** Cells by the names of their columns. */
type Row = Readonly<Record<string, string>>;

/** Parquet can only be waited for. */
export async function outputsInTables(saved: Pick<Saved, 'report' | 'figures'>, read: ReadWritten): Promise<Output[]> {
  const text = textIn(read);
  // Errata and claims have addresses of figures, too.
  const model = (JSON.parse(text('data/report.json') ?? 'null') as { populations?: unknown } | null)?.populations;
  const objects = objectsBy('address', model);
  const all = byFigure(rowsIn(text('data/all.csv')));
  const parquet = byFigure(await rowsOfParquet(read('data/all.parquet')));
  const populations = new Map<string, RowsByFigure>();
  const ofPopulation = (id: string): RowsByFigure => {
    const found = populations.get(id) ?? byFigure(rowsIn(text(`data/${id}.csv`)));
    populations.set(id, found);
    return found;
  };
  const xlsx = sheetsOf(read('data/report.xlsx'), /^xl\/worksheets\/sheet\d+\.xml$/, /$^/);
  const ods = sheetsOf(read('data/report.ods'), /^content\.xml$/, /(?=<table:table )/);
  const archive = read('report.zip');
  const readme = archive === null ? undefined : unzipSync(archive, { filter: ({ name }) => name === README })[README];
  return [
    output('CSV of the population', (figure) => rowsOf(ofPopulation(figure.population.id), figure)),
    output('CSV of all', (figure) => rowsOf(all, figure)),
    output('Parquet', (figure) => rowsOf(parquet, figure)),
    claimsInCsv(saved, rowsIn(text('data/claims.csv'))),
    output('JSON', (figure) => strings(objects.get(figure.address)?.[0]).join(' ')),
    output('XLSX', (figure) => sheetOf(xlsx, figure)),
    output('ODS', (figure) => sheetOf(ods, figure)),
    output('README in the ZIP', (figure) => paragraphOf(readme === undefined ? '' : utf8(readme), figure)),
  ];
}

function rowsIn(csv: string | null): Row[] {
  const [head = [], ...rows] = readCsv(csv ?? '');
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
}

async function rowsOfParquet(bytes: Uint8Array | null): Promise<Row[]> {
  if (bytes === null) return [];
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const cell = (value: unknown): string => (value === null ? '' : String(value));
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(value)])));
}

type RowsByFigure = ReadonlyMap<string, readonly Row[]>;

/** By "population.breakdown", or "population." for the rows of the whole. */
function byFigure(rows: readonly Row[]): RowsByFigure {
  return Map.groupBy(rows, ({ population = '', breakdown = '' }) => `${population}.${breakdown}`);
}

function rowsOf(rows: RowsByFigure, { address }: Figure): string {
  const [population = '', breakdown = ''] = address.split('.');
  const own = rows.get(`${population}.${breakdown}`) ?? [];
  return own.map((row) => Object.values(row).join(' ')).join('\n');
}

/** A file only where sentences were checked. */
function claimsInCsv({ figures, report }: Pick<Saved, 'report' | 'figures'>, rows: readonly Row[]): Output {
  const judged = judgedClaims(figures, report);
  return {
    name: 'CSV of claims',
    lostOf: ({ address }) => {
      const own = judged.filter(({ figure }) => figure.address === address);
      if (own.length === 0) return null;
      const lost = own.flatMap((each) => {
        const row = rows.find(({ claim }) => claim === each.claim.id) ?? {};
        return lostIn(Object.values(row).join(' '), keptOfClaim(each));
      });
      return FACETS.filter((facet) => lost.includes(facet));
    },
  };
}

function sheetsOf(bytes: Uint8Array | null, parts: RegExp, split: RegExp): string[] {
  if (bytes === null) return [];
  const files = unzipSync(bytes, { filter: ({ name }) => parts.test(name) });
  return Object.values(files)
    .flatMap((xml) => utf8(xml).split(split))
    .map((xml) => squeezed(shownWords(xml)));
}

/** The sheet whose title names the figure. */
function sheetOf(sheets: readonly string[], figure: Figure): string[] {
  const title = squeezed(titleOf(figure));
  const isAbout = (sheet: string): boolean => {
    const [, after] = sheet.match(/^Table \d+: (.*)$/) ?? [];
    return after?.startsWith(title) === true && /^( \[note| This sheet)/.test(after.slice(title.length));
  };
  return fullest(sheets.filter(isAbout), keptOf(figure));
}

/** Up to the next figure. */
function paragraphOf(readme: string, figure: Figure): string {
  const paragraphs = readme.replaceAll('\r\n', '\n').split('\n\n');
  return paragraphs.find((paragraph) => squeezed(paragraph).includes(`(${figure.address})`)) ?? '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
