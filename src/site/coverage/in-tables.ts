// What the files to take away say of each figure, row by row and sheet by sheet: CSV, Parquet, JSON, spreadsheets, the archive.
// The archive holds the same bytes as the files beside it; its README.txt is the one text that stands nowhere else.
// data/report.schema.json says what keys mean, licence.txt the terms: neither speaks of a figure.
import { unzipSync } from 'fflate';
import type { Figure } from '../../figure/figure.ts';
import type { Saved } from '../../save/download.ts';
import { carriedBy } from '../../tell/carried.ts';
import { type Output, output, type ReadWritten } from './cells.ts';
import { outputsOfClaims } from './claims-in-tables.ts';
import { fullest, keptOf } from './facets.ts';
import { objectsBy, strings, textIn, utf8 } from './reading-back.ts';
import { type RowRead, rowsIn, rowsOfParquet, type SheetRead, sheetsIn, squeezed } from './tables-read.ts';

const README = 'README.txt';

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
  const xlsx = sheetsIn(read('data/report.xlsx'));
  const ods = sheetsIn(read('data/report.ods'));
  const archive = read('report.zip');
  const readme = archive === null ? undefined : unzipSync(archive, { filter: ({ name }) => name === README })[README];
  return [
    output('CSV of the population', (figure) => rowsOf(ofPopulation(figure.population.id), figure)),
    output('CSV of all', (figure) => rowsOf(all, figure)),
    output('Parquet', (figure) => rowsOf(parquet, figure)),
    ...outputsOfClaims(saved, { csv: rowsIn(text('data/claims.csv')), xlsx, ods }),
    output('JSON', (figure) => strings(objects.get(figure.address)?.[0]).join(' ')),
    output('XLSX', (figure) => sheetOf(xlsx, figure)),
    output('ODS', (figure) => sheetOf(ods, figure)),
    output('README in the ZIP', (figure) => paragraphOf(readme === undefined ? '' : utf8(readme), figure)),
  ];
}

type RowsByFigure = ReadonlyMap<string, readonly RowRead[]>;

/** By "population.breakdown", or "population." for the rows of the whole. */
function byFigure(rows: readonly RowRead[]): RowsByFigure {
  return Map.groupBy(rows, ({ population = '', breakdown = '' }) => `${population}.${breakdown}`);
}

function rowsOf(rows: RowsByFigure, { address }: Figure): string {
  const [population = '', breakdown = ''] = address.split('.');
  const own = rows.get(`${population}.${breakdown}`) ?? [];
  return own.map((row) => Object.values(row).join(' ')).join('\n');
}

/** The sheet whose title names the figure. */
function sheetOf(sheets: readonly SheetRead[], figure: Figure): string[] {
  const title = squeezed(carriedBy(figure).title);
  const isAbout = (sheet: string): boolean => {
    const [, after] = sheet.match(/^Table \d+: (.*)$/) ?? [];
    return after?.startsWith(title) === true && /^( \[note| This sheet)/.test(after.slice(title.length));
  };
  const words = sheets.map((sheet) => sheet.words);
  return fullest(words.filter(isAbout), keptOf(figure));
}

/** Up to the next figure. */
function paragraphOf(readme: string, figure: Figure): string {
  const paragraphs = readme.replaceAll('\r\n', '\n').split('\n\n');
  return paragraphs.find((paragraph) => squeezed(paragraph).includes(`(${figure.address})`)) ?? '';
}
