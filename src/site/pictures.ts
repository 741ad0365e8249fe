// The pictures that readers take away: each chart as PNG and SVG, and a card for each page.
import type { Chart } from '../draw/draw.ts';
import type { OwnChart } from '../draw/own/chart.ts';
import { addressOf } from './addresses.ts';
import type { OutputFile } from './assets.ts';
import type { Prepared } from './prepare.ts';

/** "visits.purpose/breakdown" -> "charts/visits/purpose/breakdown.png": stable, lower case, no version and no date. */
export function picturePath(chart: Chart | OwnChart, ending: 'png' | 'svg'): string {
  const name = 'file' in chart ? `own-${chart.file.name}` : chart.kind.name;
  return `charts/${chart.figure.address.replaceAll('.', '/')}/${name}.${ending}`;
}

/** content/index.md -> "cards/index.png" */
export function cardPath(file: string): string {
  return `cards/${addressOf(file).replace(/\/$/, '') || 'index'}.png`;
}

/** `write` gets one after the other: a report may have more pictures than fit into memory. */
export async function writePictures(
  { charts, ownCharts, drawings, cards }: Prepared,
  write: (files: readonly OutputFile[]) => void,
): Promise<void> {
  for (const chart of [...charts, ...ownCharts]) {
    const drawn = drawings.charts.get(chart.id);
    if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
    const { svg, png } = await drawn.share();
    write([
      { path: picturePath(chart, 'png'), contents: png },
      { path: picturePath(chart, 'svg'), contents: svg },
    ]);
  }
  for (const [file, figure] of cards) {
    const png = drawings.cards.get(figure.address);
    if (png !== undefined) write([{ path: cardPath(file), contents: png }]);
  }
}
