// The table of the whole report as Parquet: the cells of data/all.csv with their types.
import { parquetWriteBuffer } from 'hyparquet-writer';
import { COLUMN_NOTES, COLUMNS, type Column } from './columns.ts';
import { type Download, lazyDownload, type Saved } from './download.ts';
import { type TidyRecord, tidyRecords } from './tidy-csv.ts';

const TYPES = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'STRING' } as const;

/**
 * Numbers are DOUBLE, flags BOOLEAN, all others UTF-8 strings; what is empty in the CSV is null. The file's key-value
 * metadata name the report, its release, licence and caveats. Snappy, with dictionaries: most cells repeat.
 */
export function parquetDownloads(saved: Saved): Download[] {
  const named = {
    path: 'data/all.parquet',
    label: 'All figures, with types',
    description: 'Parquet: the same table as data/all.csv, with types',
    mediaType: 'application/vnd.apache.parquet',
  };
  return [lazyDownload(named, () => parquetOf(saved))];
}

function parquetOf({ figures, report }: Saved): Uint8Array {
  const records = figures.flatMap(tidyRecords);
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
    columns: JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, COLUMN_NOTES[column].description]))),
  };
  const buffer = parquetWriteBuffer({
    columnData: COLUMNS.map((column) => ({
      name: column,
      data: records.map((record) => cellOf(record, column)),
      type: TYPES[COLUMN_NOTES[column].holds],
      nullable: true,
    })),
    kvMetadata: Object.entries(named).map(([key, value]) => ({ key, value })),
    createdBy: 'Denominator',
  });
  return new Uint8Array(buffer);
}

function cellOf(record: TidyRecord, column: Column): string | number | boolean | null {
  const text = record[column] ?? '';
  if (text === '') return null;
  switch (COLUMN_NOTES[column].holds) {
    case 'number':
      return Number(text);
    case 'flag':
      return text === 'yes';
    case 'text':
      return text;
  }
}
