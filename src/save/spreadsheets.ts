// The whole report as a workbook, for people: XLSX for Excel, ODS for everything else. The same sheets and cells in both.
import { type Download, lazyDownload, once, type Saved } from './download.ts';
import { ODS_MEDIA_TYPE, odsOf } from './sheets/ods.ts';
import { workbookOf } from './sheets/report-workbook.ts';
import { xlsxOf } from './sheets/xlsx.ts';

/** A population may be called "report": its own files have other endings. */
export function spreadsheetDownloads(saved: Saved): Download[] {
  const workbook = once(() => workbookOf(saved));
  const claims = saved.report.claims.length === 0 ? '' : ', and the claims with their verdicts';
  const holds = `all tables with a cover, notes in full, unknown shares, bases and sources${claims}`;
  return [
    lazyDownload({
      path: 'data/report.xlsx',
      label: 'The whole report as a workbook (Excel)',
      description: `XLSX: ${holds}`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      contents: () => xlsxOf(workbook()),
    }),
    lazyDownload({
      path: 'data/report.ods',
      label: 'The whole report as a workbook (OpenDocument)',
      description: `ODS: ${holds}`,
      mediaType: ODS_MEDIA_TYPE,
      contents: () => odsOf(workbook()),
    }),
  ];
}
