// What a release has besides its frozen files: pages, and what stands beside its charts. If its files must go, notices stand there.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { addressOf, CHANGES_PAGE } from './addresses.ts';
import { citationPath, embedAddress, picturePath } from './chart-files.ts';

/** Inside the release, each once, in order: "index.html", "charts/visits/purpose/breakdown.csv". Pictures cannot hold a notice. */
export function renderedFiles(
  pages: readonly { readonly file: string }[],
  charts: readonly (Chart | OwnChart)[],
): string[] {
  const addresses = [...pages.map(({ file }) => addressOf(file)), CHANGES_PAGE, ...charts.map(embedAddress)];
  const beside = charts.flatMap((chart) => [
    ...(['csv', 'vl.json'] as const).map((ending) => picturePath(chart, ending)),
    ...(['txt', 'bib', 'ris', 'json'] as const).map((ending) => citationPath(chart.figure, ending)),
  ]);
  return [...new Set([...addresses.map((address) => `${address}index.html`), ...beside])].sort();
}
