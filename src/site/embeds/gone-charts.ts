// A chart that other sites show in a frame stays in their pages when the report lets go of it: at each address where an earlier
// release had one and the top has none any more, a notice says what became of the figure and where it last stood.
import { type Figure, figurePage } from '../../figure/figure.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import { ADDRESSES, type FrozenRelease, hasFiles } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { compareVersions } from '../../release/version.ts';
import { carriedBy, dateInWords } from '../../tell/carried.ts';
import { sentence } from '../../tell/phrase.ts';
import { EMBEDS, editionAt, RELEASES_PAGE } from '../addresses/addresses.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { outwards } from './embed-notices.ts';
import { embedPage } from './embed-page.ts';

/** `figureIn` finds a figure in a release that still has its files. */
export function goneCharts(
  releases: readonly FrozenRelease[],
  top: Prepared,
  figureIn: (release: FrozenRelease, address: string) => Figure | undefined,
): OutputFile[] {
  const there = new Set([...top.charts, ...top.ownCharts].map(embedAddress));
  const last = new Map<string, FrozenRelease>();
  for (const release of releases)
    for (const address of embedsOf(release)) {
      const before = last.get(address);
      // A release that stands, or that at least has its files, says more than one that was taken back since.
      if (before === undefined || standing(release) >= standing(before)) last.set(address, release);
    }
  return [...last]
    .filter(([address]) => !there.has(address))
    .map(([address, release]) => {
      const figure = figureOf(address);
      const title = hasFiles(release) ? figureIn(release, figure) : undefined;
      const name = title === undefined ? figure : carriedBy(title).title;
      const words = [becameOf(figure, release, releases, top, address), lastStood(release, address)];
      return { path: `${address}index.html`, contents: noticePage(name, words, address, top) };
    });
}

function standing(release: FrozenRelease): number {
  return release.withdrawal === null ? 2 : hasFiles(release) ? 1 : 0;
}

/** "embed/visits/paid/breakdown/", of every chart that the release has. */
function embedsOf(release: FrozenRelease): string[] {
  if (!release.files.includes(ADDRESSES)) return [];
  const files = release.read(ADDRESSES).toString('utf8').split('\n');
  return files.filter((file) => file.startsWith(EMBEDS)).map((file) => file.replace(/index\.html$/, ''));
}

/** "embed/visits/paid/breakdown/" -> "visits.paid" */
export function figureOf(embed: string): string {
  return embed.slice(EMBEDS.length).split('/').slice(0, -2).join('.');
}

function becameOf(
  figure: string,
  had: FrozenRelease,
  releases: readonly FrozenRelease[],
  top: Prepared,
  address: string,
): Html {
  const up = upFrom(address);
  if (top.byAddress.has(figure)) {
    return html`This chart is no longer part of the report. ${link(`${up}${figurePage(figure)}`, 'The figure is still there')}, and is shown otherwise.`;
  }
  const why = removalOf(figure, had, releases);
  if (why === null) return html`This figure is no longer part of the report. ${link(up, 'The report as it is now')}`;
  const { release, change } = why;
  const kind = change.kind === null ? '' : ` (${change.kind})`;
  const log = link(`${up}${editionAt(release.version)}changes/`, 'All that changed');
  return html`This figure is no longer part of the report: release ${release.version} of ${dateInWords(release.date)} took it out${kind}.${change.reason === null ? '' : ` ${sentence(change.reason)}`} ${log}`;
}

function removalOf(
  figure: string,
  { version }: FrozenRelease,
  releases: readonly FrozenRelease[],
): { readonly release: FrozenRelease; readonly change: ExplainedChange } | null {
  for (const release of releases.filter((other) => compareVersions(other.version, version) > 0))
    for (const change of hasFiles(release) ? changeLogOf(release).changes : [])
      if (change.what === 'removed' && change.subject === figure) return { release, change };
  return null;
}

function lastStood(release: FrozenRelease, address: string): Html {
  const { version, withdrawal } = release;
  const since = withdrawal === null ? '' : `, which was withdrawn on ${dateInWords(withdrawal.date)}`;
  const there = `${upFrom(address)}${editionAt(version)}${address}`;
  return html`It last stood in release ${version}${since}: ${link(there, 'the chart with the numbers of that release')}.`;
}

function link(address: string, text: string): Html {
  return outwards(html`<a href="${address}">${text}</a>`);
}

function upFrom(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/** Like the pages that stood there: no script, no request. */
function noticePage(title: string, words: readonly Html[], address: string, { report }: Prepared): string {
  return embedPage(
    { title, said: `${title} – no longer here`, language: report.language, fontFaces: '' },
    html`<div class="banner withdrawn" role="note"><p><strong>${title}</strong></p>${words.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
<p class="from">${link(`${upFrom(address)}${RELEASES_PAGE}`, 'All releases and corrections')} · ${report.title} · ${report.publisher}</p>`,
  );
}
