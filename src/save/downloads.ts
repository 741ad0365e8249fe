// The files that readers take away, in the order in which they are listed. A new download is a file here and a line below.
import { archiveOf } from './archive.ts';
import type { Download, Saved } from './download.ts';
import { metadataOf } from './metadata/metadata.ts';
import { parquetDownload } from './parquet.ts';
import { jsonDownloads } from './report-json.ts';
import { spreadsheetDownloads } from './spreadsheets.ts';
import { tablesOf } from './tidy-csv.ts';

/** Every file of a report. The same report gives the same bytes. */
export function downloadsOf(saved: Saved): Download[] {
  const files = [...tablesOf(saved), parquetDownload(saved), ...jsonDownloads(saved), ...spreadsheetDownloads(saved)];
  // Metadata says of every other file what it is; the archive holds them all. It is not named in dataset.jsonld and dcat.jsonld,
  // which are in it: they cannot have its hash, and once unpacked nothing stands at its place. The Dataset in the page names it.
  const described = [...files, ...metadataOf(saved, files)];
  return [archiveOf(saved, described), ...described];
}
