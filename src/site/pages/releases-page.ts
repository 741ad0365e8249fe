// The page of all releases: what stands, what was corrected, what was withdrawn, what is to come; and its lists as tags.
import type { ComingRelease } from '../../read/release-files.ts';
import type { ExplainedChange } from '../../release/explain.ts';
import { type FrozenRelease, hasFiles, standingRelease } from '../../release/frozen.ts';
import { changeLogOf } from '../../release/standing.ts';
import { flipLine, flipVerdict, kindOrWhat, printedLine } from '../../release/words.ts';
import { dateInWords, dayOrMonth } from '../../tell/carried.ts';
import { capitalised, sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { RELEASES_PAGE } from '../addresses/addresses.ts';
import { carriedHtml } from '../html/carried-html.ts';
import { type Html, html } from '../html/html.ts';
import { headingId } from '../inputs/markdown.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { type Edition, type PagePlace, type Ways, waysFrom } from './edition.ts';
import { pageHtml } from './page-frame.ts';

const { list, corrections, findings, notices } = words.releases;
const [RELEASES, CORRECTIONS, COMING] = [list.releases, corrections.heading, corrections.coming] as const;

/** `edition` is the one at the top of the site. */
export function releasesPage(prepared: Prepared, edition: Edition): string {
  const place: PagePlace = { prepared, edition, ways: waysFrom(edition, RELEASES_PAGE) };
  const coming = edition.coming ?? [];
  const shown = [RELEASES, CORRECTIONS, ...(coming.length === 0 ? [] : [COMING])];
  const headings = shown.map((text) => ({ text, id: headingId(text) }));
  const page = {
    address: RELEASES_PAGE,
    title: list.title,
    headings,
    description: null,
    trail: [],
    figure: null,
  };
  const feed = edition.releases.length === 0 ? null : html`<a href="feed.xml">${list.feed}</a>`;
  const body = html`<p>${feed === null ? list.introAlone : list.intro(feed)}</p>
${heading(RELEASES)}
${releaseList(place)}
${heading(CORRECTIONS)}
${correctionList(place)}
${coming.length === 0 ? null : html`${heading(COMING)}${calendar(place)}`}`;
  return pageHtml(page, body.text, place);
}

function heading(text: string): Html {
  return html`<h2 id="${headingId(text)}">${text}</h2>
`;
}

/** The newest first. */
export function releaseList({ edition, ways }: PagePlace): Html {
  if (edition.releases.length === 0) return html`<p>${list.nothingYet}</p>`;
  const standing = standingRelease(edition.releases);
  const isAll = edition.pagesAt === '';
  return html`<ol class="releases">${edition.releases.toReversed().map(
    (
      release,
    ) => html`<li><p><a href="${ways.top}releases/${release.version}/"><strong>${list.release(release.version)}</strong></a>, ${dateInWords(release.date)}${isAll && release === standing ? html` <span class="state">${list.latest}</span>` : null}${release.withdrawal === null ? null : html` <span class="state withdrawn">${list.withdrawn}</span>`}</p>
${release.withdrawal === null ? null : html`<p>${list.withdrawnOn(dateInWords(release.withdrawal.date), sentence(release.withdrawal.reason))}</p>`}
${hasFiles(release) ? summary(release, ways.top) : html`<p>${list.filesRemoved}</p>`}</li>
`,
  )}</ol>
${isAll ? null : html`<p>${list.all(html`<a href="${ways.top}releases/">${list.allReleases}</a>`)}</p>`}`;
}

function summary(release: FrozenRelease, top: string): Html {
  const changeLog = changeLogOf(release);
  const { previous, flips, changes } = changeLog;
  const log = html`<a href="${top}releases/${release.version}/changes/">${notices.allThatChanged}</a>`;
  if (previous === null) return html`<p>${list.first}</p>`;
  const [flip] = flips;
  const kind = changes.find(({ subject }) => subject === flip?.subject)?.kind ?? null;
  const explained = changes.filter((change) => change.kind !== null);
  return html`${flip === undefined ? null : html`<p><strong>${findings.verdict(flipVerdict(kind, flip.reverses))}</strong> ${flipLine(flip)}</p>${carriedHtml([flip.figure], changeLog)}`}
<ul>${explained.map((change) => html`<li>${list.change(capitalised(kindOrWhat(change)), sentence(change.title), sentence(change.reason ?? ''))}</li>`)}</ul>
<p>${log}</p>`;
}

/** Every correction, the newest first, with the release in which the error first appeared. */
export function correctionList({ edition, ways }: PagePlace): Html {
  const found = edition.releases.toReversed().flatMap((release) =>
    changeLogOf(release)
      .changes.filter(({ kind }) => kind === 'correction')
      .map((change) => ({ release, change })),
  );
  const isAll = edition.pagesAt === '';
  // An old release must not say that nothing was corrected since.
  if (!isAll) return html`<p>${corrections.elsewhere(allReleases(ways))}</p>`;
  if (found.length === 0) return html`<p>${corrections.none}</p>`;
  return html`<ul class="corrections">${found.map(
    ({ release, change }) => html`<li><p>${correctionLine(release, change, ways)}</p>
${change.printed.length === 0 ? null : html`<ul>${change.printed.map((entry) => html`<li>${capitalised(printedLine(entry, release.withdrawal !== null))}</li>`)}</ul>${carriedHtml([change.subject], changeLogOf(release))}`}</li>
`,
  )}</ul>
`;
}

function correctionLine(release: FrozenRelease, change: ExplainedChange, { top }: Ways): readonly (string | Html)[] {
  const { version, date, withdrawal } = release;
  const say = withdrawal === null ? corrections.corrected : corrections.sinceWithdrawn;
  const figure = html`<strong>${capitalised(change.title)}</strong>`;
  const link = html`<a href="${top}releases/${version}/changes/">${corrections.release(version)}</a>`;
  return say(figure, link, dateInWords(date), change.since ?? '', sentence(change.reason ?? ''));
}

function allReleases({ top }: Ways): Html {
  return html`<a href="${top}releases/">${corrections.allReleases}</a>`;
}

/** What is to come, or where that stands. */
export function calendar({ edition, ways }: PagePlace): Html {
  if (edition.coming === null) return html`<p>${corrections.comingElsewhere(allReleases(ways))}</p>`;
  if (edition.coming.length === 0) return html`<p>${corrections.nothingComing}</p>`;
  return html`<ul class="coming">${edition.coming.map((entry) => html`<li>${comingLine(entry)}</li>`)}</ul>
`;
}

function comingLine({ date, what, certainty }: ComingRelease): string {
  return corrections.comes(dayOrMonth(date), certainty, what);
}
