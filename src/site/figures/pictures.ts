// What readers take away of each chart: PNG, SVG, its data, its spec, and citations of its figure. And a card for each page.
import { type Chart, panelsShown } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { specOf } from '../../draw/spec/spec.ts';
import type { Figure } from '../../figure/figure.ts';
import { chartCsv } from '../../save/chart-csv.ts';
import { citationsOf } from '../../tell/citation.ts';
import { cardPath, chartName, citationPath, picturePath } from '../addresses/chart-files.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { loadFonts } from '../drawings/fonts.ts';
import type { Prepared } from '../prepare/prepare.ts';

/** `write` gets one after the other: a report may have more pictures than fit into memory. */
export async function writePictures(prepared: Prepared, write: (files: readonly OutputFile[]) => void): Promise<void> {
  const { charts, ownCharts, drawings, cards, byAddress } = prepared;
  const fonts = loadFonts();
  for (const chart of [...charts, ...ownCharts]) {
    const drawn = drawings.charts.get(chart.id);
    if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
    const { svg, png } = await drawn.share();
    write([
      { path: picturePath(chart, 'png'), contents: png },
      { path: picturePath(chart, 'svg'), contents: svg },
      { path: picturePath(chart, 'csv'), contents: csvOf(chart, byAddress) },
      { path: picturePath(chart, 'vl.json'), contents: `${JSON.stringify(specOf(chart, fonts), null, 2)}\n` },
    ]);
  }
  for (const figure of byAddress.values()) write(citationFiles(figure));
  for (const [page, figure] of cards) {
    const png = drawings.cards.get(figure.address);
    if (png !== undefined) write([{ path: cardPath(page), contents: png }]);
  }
}

/** The numbers of a chart, as a table. */
export function csvOf(chart: Chart | OwnChart, byAddress: ReadonlyMap<string, Figure>): string {
  const { figure } = chart;
  return chartCsv({
    figure,
    name: chartName(chart),
    panels: panelsShown(chart),
    showsBounds: !('file' in chart) && chart.kind.name === 'bounds',
    figureOf: (breakdown) => byAddress.get(`${figure.population.id}.${breakdown}`),
  });
}

function citationFiles(figure: Figure): OutputFile[] {
  const { plain, bibtex, ris, csl } = citationsOf(figure);
  return [
    { path: citationPath(figure, 'txt'), contents: plain },
    { path: citationPath(figure, 'bib'), contents: bibtex },
    { path: citationPath(figure, 'ris'), contents: ris },
    { path: citationPath(figure, 'json'), contents: csl },
  ];
}
