// The tables as files. The figures as tidy CSV: one row a part, reading and base; unknown parts are rows like all others. A file a
// population, and one of the whole report with the same columns, also as Parquet. The claims: one row a sentence.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { judgedClaims } from '../count/judged-claims.ts';
import type { PopulationFigure } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { CLAIMS, judgedLineOf } from './claim-columns.ts';
import { meaningOf } from './column.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { FIGURES } from './figure-columns.ts';
import { linesOf } from './lines.ts';
import { cellsOf, oneBelowTheOther, tableCsv } from './table.ts';

export function tablesOf(saved: Saved): Download[] {
  return [...tidyDownloads(saved), ...claimDownloads(saved)];
}

/** One file a population, then all of them in one. No population can be called "all". */
function tidyDownloads({ figures }: Saved): Download[] {
  const table = { mediaType: 'text/csv', table: FIGURES };
  const each = figures.map((figure) =>
    lazyDownload({
      path: `data/${figure.population.id}.csv`,
      label: figure.population.label,
      description: words.files.TABLE_OF_POPULATION,
      ...table,
      contents: () => tidyCsv(figure),
    }),
  );
  const all = lazyDownload({
    path: 'data/all.csv',
    ...words.files.TABLE_OF_ALL,
    ...table,
    contents: () =>
      figures.length === 0
        ? tableCsv(FIGURES.columns, [])
        : oneBelowTheOther(each.map(({ contents }) => `${contents}`)),
  });
  return [...each, all];
}

/** Numeric columns hold a number or nothing, and then `blank_reasons` says why. */
export function tidyCsv(figure: PopulationFigure): string {
  return tableCsv(FIGURES.columns, linesOf(figure));
}

/** Nothing where nobody's sentences were checked. */
export function claimDownloads({ figures, report }: Saved): Download[] {
  const judged = judgedClaims(figures, report);
  if (judged.length === 0) return [];
  return [
    {
      path: 'data/claims.csv',
      ...words.files.TABLE_OF_CLAIMS,
      mediaType: 'text/csv',
      table: CLAIMS,
      contents: tableCsv(CLAIMS.columns, judged.map(judgedLineOf)),
    },
  ];
}

const TYPES = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'STRING' } as const;

/**
 * Numbers are DOUBLE, flags BOOLEAN, all others UTF-8 strings; what is empty in the CSV is null. The file's key-value
 * metadata name the report, its release, licence and caveats. Snappy, with dictionaries: most cells repeat.
 */
export function parquetDownload(saved: Saved): Download {
  return lazyDownload({
    path: 'data/all.parquet',
    ...words.files.PARQUET,
    mediaType: 'application/vnd.apache.parquet',
    contents: () => parquetOf(saved),
  });
}

function parquetOf({ figures, report }: Saved): Uint8Array {
  const { columns } = FIGURES;
  const rows = figures.flatMap(linesOf).map((line) => cellsOf(columns, line));
  const { release } = report;
  const named = {
    title: report.title,
    publisher: report.publisher,
    licence: report.licence,
    address: report.address ?? '',
    release: release.version,
    release_state: release.state,
    release_date: release.date ?? '',
    caveats: JSON.stringify([...report.caveatsById.values()].map(({ id, short, full }) => ({ id, short, full }))),
    columns: JSON.stringify(Object.fromEntries(columns.map((column) => [column.name, meaningOf(column)]))),
  };
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, holds }, index) => ({
      name,
      data: rows.map((cells) => (holds === 'number' && cells[index] !== null ? Number(cells[index]) : cells[index])),
      type: TYPES[holds],
      nullable: true,
    })),
    kvMetadata: Object.entries(named).map(([key, value]) => ({ key, value })),
    createdBy: 'Denominator',
  });
  return new Uint8Array(buffer);
}
