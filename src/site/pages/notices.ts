// What stands at the top of every page of a draft, a superseded, a corrected or a withdrawn release, and beside its figures.
import { figurePage } from '../../figure/figure.ts';
import type { LaterChange, Notice } from '../../release/standing.ts';
import { type CorrectedNumber, correctedPieces, formerPieces, type Piece } from '../../release/words.ts';
import { dateInWords } from '../../tell/carried.ts';
import { capitalised, ended, sentence } from '../../tell/phrase.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace, Ways } from './edition.ts';

/** The page of one chart, of a figure and with an address of its own. */
export interface ChartPage {
  readonly figure: string;
  readonly embed: string;
}

/** `address` is the page's inside its edition. `chart` is there where nothing else stands on it. */
export function noticesHtml(place: PagePlace, address: string, chart: ChartPage | null = null): Html {
  return html`${place.edition.notices.map((notice) => noticeHtml(notice, place, address, chart))}`;
}

function noticeHtml(notice: Notice, place: PagePlace, address: string, chart: ChartPage | null): Html {
  switch (notice.kind) {
    case 'draft':
      return banner('draft', draftWords(notice));
    case 'superseded':
      return banner(
        'superseded',
        supersededWords(notice, place, chart === null ? pageLink(place, address) : chartLink(place, chart)),
      );
    case 'withdrawn':
      return banner('withdrawn', withdrawnWords(notice, place));
    case 'stands again':
      return banner(
        'superseded',
        html`<p>Release ${notice.withdrawn} was withdrawn: ${sentence(notice.reason)} This release, ${place.prepared.report.release.version}, stands again.</p>`,
      );
    case 'correction withdrawn':
      return banner('corrected', withdrawnCorrectionWords(notice, place, chart));
    case 'changed later':
      // What is defined otherwise now is said beside the figure: its numbers here are not wrong.
      return chart !== null || notice.change === 'correction' || notice.change === 'withdrawal'
        ? banner('corrected', changedWords(notice, place, chart))
        : html``;
  }
}

function banner(kind: string, words: Html): Html {
  return html`<div class="banner ${kind}" role="note">${words}</div>
`;
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

/** More than this hides the page that it stands on. */
const MOST_LINES = 15;

function draftWords({ version, previous, lines }: Of<'draft'>): Html {
  const words = html`<p>This is a draft of release ${version}. Its numbers and words may still change: do not cite it.</p>`;
  if (previous === null) return words;
  return html`${words}<details><summary>What differs from release ${previous}</summary><ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}${lines.length > MOST_LINES ? html`<li>and ${lines.length - MOST_LINES} more</li>` : null}</ul></details>`;
}

/** Where this page stands now. */
function pageLink({ edition, ways }: PagePlace, address: string): Html {
  if (edition.latest?.pages.has(address) === true)
    return html`<a href="${ways.top}${address === '' ? './' : address}">This page in the latest release</a>`;
  const latest = latestLink(ways);
  return address === CHANGES_PAGE ? latest : html`This page is no longer part of the report. ${latest}`;
}

/** Where this chart stands now: with its figure, where a page shows that. */
function chartLink({ edition, ways }: PagePlace, { figure, embed }: ChartPage): Html {
  if (edition.latest?.figures.has(figure) === true) return latestFigure(figure, ways);
  return edition.latest?.embeds.has(embed) === true
    ? html`<a href="${ways.top}${embed}">This chart in the latest release</a>`
    : html`This figure is no longer part of the report. ${latestLink(ways)}`;
}

function latestFigure(figure: string, { top }: Ways): Html {
  return html`<a href="${top}${figurePage(figure)}">This figure in the latest release</a>`;
}

function latestLink({ top }: Ways): Html {
  return html`<a href="${top === '' ? './' : top}">The latest release</a>`;
}

function supersededWords({ by, date }: Of<'superseded'>, { prepared, ways }: PagePlace, link: Html): Html {
  return html`<p>This is release ${prepared.report.release.version}. Release ${by} took its place on ${dateInWords(date)}. ${link} · <a href="${ways.top}releases/">What changed since</a></p>`;
}

function withdrawnWords({ date, reason, successor }: Of<'withdrawn'>, { prepared, ways }: PagePlace): Html {
  const instead =
    successor === null
      ? html`No other release takes its place.`
      : html`<a href="${ways.top}releases/${successor}/">Use release ${successor} instead</a>.`;
  return html`<p><strong>Release ${prepared.report.release.version} was withdrawn on ${dateInWords(date)}.</strong> ${sentence(reason)} ${instead}</p>`;
}

const CHANGED: Readonly<Record<LaterChange, string>> = {
  correction: 'Corrected in release',
  withdrawal: 'Withdrawn in release',
  redefinition: 'Defined otherwise since release',
  'coverage change': 'Covers something else since release',
};

/** ": the figure", unless nothing else stands on the page. */
function nameOf(
  { subject, title }: Pick<Of<'changed later'>, 'subject' | 'title'>,
  { prepared, ways }: PagePlace,
  chart: ChartPage | null,
): Html {
  if (subject === chart?.figure) return html`.`;
  return prepared.byAddress.has(subject)
    ? html`: <a href="${ways.pages}${figurePage(subject)}">${ended(title)}</a>`
    : html`: ${ended(title)}`;
}

function withdrawnCorrectionWords(notice: Of<'correction withdrawn'>, place: PagePlace, chart: ChartPage | null): Html {
  const { in: release, date, reason, numbers } = notice;
  const values = numbers.map((number) => html`<li>${formerLine(number, release)}</li>`);
  return html`<p><strong>Release ${release}, since withdrawn, had corrected this</strong>, ${dateInWords(date)}${nameOf(notice, place, chart)} ${sentence(reason)} <a href="${place.ways.top}releases/${release}/changes/">All that it changed</a></p>
${values.length === 0 ? null : html`<ul>${values}</ul>`}`;
}

function formerLine(number: CorrectedNumber, release: string): Html {
  return piecesHtml(formerPieces(named(number), release));
}

function correctedLine(number: CorrectedNumber): Html {
  return piecesHtml(correctedPieces(named(number)));
}

/** With the label as a sentence begins with it. */
function named(number: CorrectedNumber): CorrectedNumber {
  return { ...number, label: capitalised(number.label) };
}

function piecesHtml(pieces: readonly Piece[]): Html {
  return html`${pieces.map((piece) => (typeof piece === 'string' ? piece : html`<strong>${piece.value}</strong>`))}`;
}

function changedWords(notice: Of<'changed later'>, place: PagePlace, chart: ChartPage | null): Html {
  const { change, in: release, date, reason, numbers } = notice;
  const name = nameOf(notice, place, chart);
  const values = numbers.map((number) => html`<li>${correctedLine(number)}</li>`);
  return html`<p><strong>${CHANGED[change]} ${release}</strong>, ${dateInWords(date)}${name} ${sentence(reason)} <a href="${place.ways.top}releases/${release}/changes/">All that changed</a></p>
${values.length === 0 ? null : html`<ul>${values}</ul>`}`;
}

/** Beside the figure itself: what became of it later, and where it stands in the latest release. */
export function figureNotices(figure: string, { edition, ways }: PagePlace): Html {
  const later = edition.notices.flatMap((notice) => {
    if (notice.kind === 'correction withdrawn')
      return notice.numbers
        .filter((number) => number.figure === figure)
        .map((number) => html`<p class="figure-notice">${formerLine(number, notice.in)}, which was withdrawn.</p>`);
    if (notice.kind !== 'changed later') return [];
    const numbers = notice.numbers
      .filter((number) => number.figure === figure)
      .map(
        (number) => html`<p class="figure-notice">${correctedLine(number)} (corrected in release ${notice.in}).</p>`,
      );
    if (notice.change === 'correction' && numbers.length === 0 && notice.figures.includes(figure))
      return [
        html`<p class="figure-notice">Numbers of this figure follow from others that were corrected in release ${notice.in}: <a href="${ways.top}releases/${notice.in}/changes/">all that changed</a>.</p>`,
      ];
    if (notice.change === 'correction' || notice.subject !== figure) return numbers;
    return [html`<p class="figure-notice">${CHANGED[notice.change]} ${notice.in}: ${sentence(notice.reason)}</p>`];
  });
  if (edition.latest === null) return html`${later}`;
  const link = edition.latest.figures.has(figure)
    ? latestFigure(figure, ways)
    : html`This figure is no longer part of the report.`;
  return html`${later}<p class="figure-notice">${link}</p>`;
}
