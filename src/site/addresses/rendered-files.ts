// What a release has besides its frozen files: pages, and what stands beside its charts. If its files must go, notices stand there.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { figurePage } from '../../figure/figure.ts';
import { ADDRESSES, type FrozenRelease } from '../../release/frozen.ts';
import { addressOf, CHANGES_PAGE, editionAt, OWN_PAGES } from './addresses.ts';
import { citationPath, embedAddress, picturePath } from './chart-files.ts';

/** Every address below those of the releases: "releases/1.0.0/about/". Their pictures stand beside data of the same name. */
export function releasedAddresses(releases: readonly FrozenRelease[]): ReadonlySet<string> {
  return new Set(
    releases.flatMap(({ version, files, read }) => {
      const rendered = files.includes(ADDRESSES) ? read(ADDRESSES).toString('utf8').split('\n').slice(0, -1) : [];
      const pictures = rendered.flatMap((file) =>
        /\.csv$/.test(file) ? [file.replace(/csv$/, 'png'), file.replace(/csv$/, 'svg')] : [],
      );
      return [...files, ...rendered, ...pictures].map(
        (file) => `${editionAt(version)}${file.replace(/index\.html$/, '')}`,
      );
    }),
  );
}

/** Inside the release, each once, in order: "index.html", "charts/visits/purpose/breakdown.csv". Pictures cannot hold a notice. */
export function renderedFiles(
  pages: readonly { readonly file: string }[],
  charts: readonly (Chart | OwnChart)[],
): string[] {
  const figures = charts.map(({ figure }) => figurePage(figure.address));
  const addresses = [
    ...pages.map(({ file }) => addressOf(file)),
    ...OWN_PAGES,
    CHANGES_PAGE,
    ...figures,
    ...charts.map(embedAddress),
  ];
  const beside = charts.flatMap((chart) => [
    ...(['csv', 'vl.json'] as const).map((ending) => picturePath(chart, ending)),
    ...(['txt', 'bib', 'ris', 'json'] as const).map((ending) => citationPath(chart.figure, ending)),
  ]);
  return [...new Set([...addresses.map((address) => `${address}index.html`), ...beside])].sort();
}
