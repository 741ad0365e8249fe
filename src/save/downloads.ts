// The files that readers take away, in the order in which they are listed. A new download is a file here and a line below.

import { words } from '../words/words.ts';
import { archiveOf } from './archive.ts';
import { type Download, lazyDownload, once, type Saved } from './download.ts';
import { metadataOf } from './metadata/metadata.ts';
import { jsonDownloads } from './report-json.ts';
import { ODS_MEDIA_TYPE, odsOf } from './sheets/ods.ts';
import { workbookOf } from './sheets/report-workbook.ts';
import { xlsxOf } from './sheets/xlsx.ts';
import { parquetDownload, tablesOf } from './tables.ts';

/** Every file of a report. The same report gives the same bytes. */
export function downloadsOf(saved: Saved): Download[] {
  const files = [...tablesOf(saved), parquetDownload(saved), ...jsonDownloads(saved), ...spreadsheetDownloads(saved)];
  // Metadata says of every other file what it is; the archive holds them all. It is not named in dataset.jsonld and dcat.jsonld,
  // which are in it: they cannot have its hash, and once unpacked nothing stands at its place. The Dataset in the page names it.
  const described = [...files, ...metadataOf(saved, files)];
  return [archiveOf(saved, described), ...described];
}

/** A population may be called "report": its own files have other endings. */
export function spreadsheetDownloads(saved: Saved): Download[] {
  const workbook = once(() => workbookOf(saved));
  const hasClaims = saved.report.claims.length > 0;
  return [
    lazyDownload({
      path: 'data/report.xlsx',
      label: words.files.EXCEL_LABEL,
      description: words.files.excelHolds(hasClaims),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      contents: () => xlsxOf(workbook()),
    }),
    lazyDownload({
      path: 'data/report.ods',
      label: words.files.OPEN_DOCUMENT_LABEL,
      description: words.files.openDocumentHolds(hasClaims),
      mediaType: ODS_MEDIA_TYPE,
      contents: () => odsOf(workbook()),
    }),
  ];
}
