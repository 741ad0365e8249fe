// The files that readers take away, in the order in which they are listed. A new download is a file here and a line below.
import { claimDownloads } from './claims-csv.ts';
import type { Download, Saved } from './download.ts';
import { metadataOf } from './metadata/metadata.ts';
import { parquetDownloads } from './parquet.ts';
import { jsonDownloads } from './report-json.ts';
import { spreadsheetDownloads } from './spreadsheets.ts';
import { tidyDownloads } from './tidy-csv.ts';

/** Every file of a report. The same report gives the same bytes. */
export function downloadsOf(saved: Saved): Download[] {
  const files = [
    ...spreadsheetDownloads(saved),
    ...tidyDownloads(saved),
    ...claimDownloads(saved),
    ...parquetDownloads(saved),
    ...jsonDownloads(saved),
  ];
  // Metadata says of every other file what it is: it comes last.
  return [...files, ...metadataOf(saved, files)];
}
