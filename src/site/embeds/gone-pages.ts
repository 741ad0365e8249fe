// Links to a page, and frames that show a chart, stay in the pages of others when the report lets go of it: at each address where an
// earlier release had one and the top has none any more, a notice says what became of it and where it last stood.
import { type Figure, figurePage } from '../../figure/figure.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import { ADDRESSES, type FrozenRelease, hasFiles } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { compareVersions } from '../../release/version.ts';
import { carriedBy, dateInWords } from '../../tell/carried.ts';
import { sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { CHANGES_PAGE, EMBEDS, editionAt, FIGURES_PAGE, RELEASES_PAGE } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { outwards } from './embed-notices.ts';
import { embedPage } from './embed-page.ts';

const say = words.releases.gone;

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
      const told = [becameOf(figure, release, releases, top, address), lastStood(release, address)];
      return { path: `${address}index.html`, contents: noticePage(name, told, address, top) };
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
  if (figure === null) return html`${words.releases.notices.pageIsGone(link(up, say.reportNow))}`;
  if (top.byAddress.has(figure)) {
    return html`${say.chart(link(`${up}${figurePage(figure)}`, say.stillThere))}`;
  }
  const why = removalOf(figure, had, releases);
  if (why === null) return html`${words.releases.notices.figureIsGone(link(up, say.reportNow))}`;
  const { release, change } = why;
  const log = link(`${up}${editionAt(release.version)}changes/`, words.releases.notices.allThatChanged);
  const by = [release.version, dateInWords(release.date)] as const;
  // Whoever says of what kind a change is says why.
  return change.kind === null
    ? html`${say.takenOut(...by, log)}`
    : html`${say.takenOutBecause(...by, words.releases.kinds[change.kind], sentence(change.reason ?? ''), log)}`;
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
  const there = link(`${upFrom(address)}${editionAt(version)}${address}`, say.there);
  return withdrawal === null
    ? html`${say.lastStood(version, there)}`
    : html`${say.lastStoodWithdrawn(version, dateInWords(withdrawal.date), there)}`;
}

function link(address: string, text: string): Html {
  return html`<a href="${address}">${text}</a>`;
}

function upFrom(address: string): string {
  return '../'.repeat(address.split('/').length - 1);
}

/** Like the pages that stood there: no script, no request. */
function noticePage(title: string, told: readonly Html[], address: string, { report }: Prepared): string {
  const body = html`<div class="banner withdrawn" role="note"><p><strong>${title}</strong></p>${told.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
<p class="from">${say.from(link(`${upFrom(address)}${RELEASES_PAGE}`, words.releases.list.link), report.title, report.publisher)}</p>`;
  return embedPage(
    { title, said: say.title(title), language: report.language, fontFaces: '' },
    address.startsWith(EMBEDS) ? outwards(body) : body,
  );
}
