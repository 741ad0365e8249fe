// The table of the whole report as Parquet: the cells of data/all.csv with their types.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { meaningOf } from './column.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { FIGURES } from './figure-columns.ts';
import { linesOf } from './lines.ts';
import { cellsOf } from './table.ts';

const TYPES = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'STRING' } as const;

/**
 * Numbers are DOUBLE, flags BOOLEAN, all others UTF-8 strings; what is empty in the CSV is null. The file's key-value
 * metadata name the report, its release, licence and caveats. Snappy, with dictionaries: most cells repeat.
 */
export function parquetDownload(saved: Saved): Download {
  return lazyDownload({
    path: 'data/all.parquet',
    label: 'All figures, with types',
    description: 'Parquet: the same table as data/all.csv, with types',
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
