// Links to a page, and frames that show a chart, stay in the pages of others when the report lets go of it: at each address where an
// earlier release had one and the top has none any more, a notice says what became of it and where it last stood.
import { type Figure, figurePage } from '../../figure/figure.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import { ADDRESSES, type FrozenRelease, hasFiles } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { compareVersions } from '../../release/version.ts';
import { carriedBy, dateInWords } from '../../tell/carried.ts';
import { sentence } from '../../tell/phrase.ts';
import { CHANGES_PAGE, EMBEDS, editionAt, FIGURES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { outwards } from './embed-notices.ts';
import { embedPage } from './embed-page.ts';

/** `there` is every address at the top; `figureIn` finds a figure in a release that still has its files. */
export function gonePages(
  releases: readonly FrozenRelease[],
  top: Prepared,
  there: ReadonlySet<string>,
  figureIn: (release: FrozenRelease, address: string) => Figure | undefined,
): OutputFile[] {
  const last = new Map<string, FrozenRelease>();
  for (const release of releases)
    for (const address of addressesIn(release)) {
      const before = last.get(address);
      // A release that stands, or that at least has its files, says more than one that was taken back since.
      if (before === undefined || standing(release) >= standing(before)) last.set(address, release);
    }
  return [...last]
    .filter(([address]) => !there.has(address))
    .map(([address, release]) => {
      const figure = figureOf(address);
      const found = figure !== null && hasFiles(release) ? figureIn(release, figure) : undefined;
      const name = found === undefined ? (figure ?? `/${address}`) : carriedBy(found).title;
      const words = [becameOf(figure, release, releases, top, address), lastStood(release, address)];
      return { path: `${address}index.html`, contents: noticePage(name, words, address, top) };
    });
}

function standing(release: FrozenRelease): number {
  return release.withdrawal === null ? 2 : hasFiles(release) ? 1 : 0;
}

/** "about/", "embed/visits/paid/breakdown/": of every page and chart that the release has. Its changes stand in it alone. */
function addressesIn(release: FrozenRelease): string[] {
  if (!release.files.includes(ADDRESSES)) return [];
  const files = release.read(ADDRESSES).toString('utf8').split('\n');
  const pages = files.filter((file) => file.endsWith('index.html')).map((file) => file.replace(/index\.html$/, ''));
  return pages.filter((address) => address !== CHANGES_PAGE);
}

/** "embed/visits/paid/breakdown/" and "figures/visits/paid/" -> "visits.paid"; null for a page that is not about one. */
export function figureOf(address: string): string | null {
  const [start, ...rest] = address.split('/').slice(0, -1);
  const parts = `${start}/` === EMBEDS ? rest.slice(0, -1) : `${start}/` === FIGURES_PAGE ? rest : [];
  return parts.length === 0 ? null : parts.join('.');
}

function becameOf(
  figure: string | null,
  had: FrozenRelease,
  releases: readonly FrozenRelease[],
  top: Prepared,
  address: string,
): Html {
  const up = upFrom(address);
  if (figure === null) return html`This page is no longer part of the report. ${link(up, 'The report as it is now')}`;
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
  return html`It last stood in release ${version}${since}: ${link(there, 'as that release has it')}.`;
}

function link(address: string, text: string): Html {
  return html`<a href="${address}">${text}</a>`;
}

function upFrom(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/** Like the pages that stood there: no script, no request. */
function noticePage(title: string, words: readonly Html[], address: string, { report }: Prepared): string {
  const body = html`<div class="banner withdrawn" role="note"><p><strong>${title}</strong></p>${words.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
<p class="from">${link(`${upFrom(address)}${RELEASES_PAGE}`, 'All releases and corrections')} · ${report.title} · ${report.publisher}</p>`;
  return embedPage(
    { title, said: `${title} – no longer here`, language: report.language, fontFaces: '' },
    address.startsWith(EMBEDS) ? outwards(body) : body,
  );
}
