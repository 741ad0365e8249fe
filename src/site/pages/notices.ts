// What stands at the top of every page of a draft, a superseded, a corrected or a withdrawn release, and beside its figures.
import { figurePage } from '../../figure/figure.ts';
import type { Notice } from '../../release/standing.ts';
import { type CorrectedNumber, correctedPieces, formerPieces } from '../../release/words.ts';
import { dateInWords } from '../../tell/carried.ts';
import { capitalised, ended, sentence } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { CHANGES_PAGE } from '../addresses/addresses.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace, Ways } from './edition.ts';

const say = words.releases.notices;

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
        html`<p>${say.standsAgain(notice.withdrawn, sentence(notice.reason), place.prepared.report.release.version)}</p>`,
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

function banner(kind: string, told: Html): Html {
  return html`<div class="banner ${kind}" role="note">${told}</div>
`;
}

type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

/** More than this hides the page that it stands on. */
const MOST_LINES = 15;

function draftWords({ version, previous, lines }: Of<'draft'>): Html {
  const isDraft = html`<p>${say.draft(version)}</p>`;
  if (previous === null) return isDraft;
  return html`${isDraft}<details><summary>${say.differsFrom(previous)}</summary><ul>${lines.slice(0, MOST_LINES).map((line) => html`<li>${line}</li>`)}${lines.length > MOST_LINES ? html`<li>${say.andMore(lines.length - MOST_LINES)}</li>` : null}</ul></details>`;
}

/** Where this page stands now. */
function pageLink({ edition, ways }: PagePlace, address: string): Html {
  if (edition.latest?.pages.has(address) === true)
    return html`<a href="${ways.top}${address === '' ? './' : address}">${say.thisPage}</a>`;
  const latest = latestLink(ways);
  return address === CHANGES_PAGE ? latest : html`${say.pageIsGone(latest)}`;
}

/** Where this chart stands now: with its figure, where a page shows that. */
function chartLink({ edition, ways }: PagePlace, { figure, embed }: ChartPage): Html {
  if (edition.latest?.figures.has(figure) === true) return latestFigure(figure, ways);
  return edition.latest?.embeds.has(embed) === true
    ? html`<a href="${ways.top}${embed}">${say.thisChart}</a>`
    : html`${say.figureIsGone(latestLink(ways))}`;
}

function latestFigure(figure: string, { top }: Ways): Html {
  return html`<a href="${top}${figurePage(figure)}">${say.thisFigure}</a>`;
}

function latestLink({ top }: Ways): Html {
  return html`<a href="${top === '' ? './' : top}">${say.latest}</a>`;
}

function supersededWords({ by, date }: Of<'superseded'>, { prepared, ways }: PagePlace, link: Html): Html {
  const since = html`<a href="${ways.top}releases/">${say.whatChangedSince}</a>`;
  return html`<p>${say.superseded(prepared.report.release.version, by, dateInWords(date), link, since)}</p>`;
}

function withdrawnWords({ date, reason, successor }: Of<'withdrawn'>, { prepared, ways }: PagePlace): Html {
  const instead =
    successor === null
      ? html`${say.noOther}`
      : html`${say.use(html`<a href="${ways.top}releases/${successor}/">${say.useOther(successor)}</a>`)}`;
  const withdrawn = say.withdrawnOn(prepared.report.release.version, dateInWords(date));
  return html`<p>${say.withdrawn(html`<strong>${withdrawn}</strong>`, sentence(reason), instead)}</p>`;
}

/** What a later release did, to which figure unless nothing else stands on the page, and its numbers. */
function toldLater(
  did: string,
  { subject, title, in: release, date: day, reason: why }: Of<'changed later'> | Of<'correction withdrawn'>,
  allThatChanged: string,
  numbers: readonly Html[],
  { prepared, ways }: PagePlace,
  chart: ChartPage | null,
): Html {
  const [bold, date, reason] = [html`<strong>${did}</strong>`, dateInWords(day), sentence(why)];
  const all = html`<a href="${ways.top}releases/${release}/changes/">${allThatChanged}</a>`;
  const figure = prepared.byAddress.has(subject)
    ? html`<a href="${ways.pages}${figurePage(subject)}">${ended(title)}</a>`
    : html`${ended(title)}`;
  const told =
    subject === chart?.figure ? say.toldOfThis(bold, date, reason, all) : say.told(bold, date, figure, reason, all);
  return html`<p>${told}</p>
${numbers.length === 0 ? null : html`<ul>${numbers.map((number) => html`<li>${number}</li>`)}</ul>`}`;
}

function withdrawnCorrectionWords(notice: Of<'correction withdrawn'>, place: PagePlace, chart: ChartPage | null): Html {
  const { in: release } = notice;
  const numbers = notice.numbers.map((number) => formerLine(number, release));
  return toldLater(say.hadCorrected(release), notice, say.allThatItChanged, numbers, place, chart);
}

function formerLine(number: CorrectedNumber, release: string): Html {
  return html`${formerPieces(named(number), release, bold)}`;
}

function correctedLine(number: CorrectedNumber): Html {
  return html`${correctedPieces(named(number), bold)}`;
}

/** With the label as a sentence begins with it. */
function named(number: CorrectedNumber): CorrectedNumber {
  return { ...number, label: capitalised(number.label) };
}

function bold(text: string): Html {
  return html`<strong>${text}</strong>`;
}

function changedWords(notice: Of<'changed later'>, place: PagePlace, chart: ChartPage | null): Html {
  const did = say.did[notice.change](notice.in);
  return toldLater(did, notice, say.allThatChanged, notice.numbers.map(correctedLine), place, chart);
}

/** Beside the figure itself: what became of it later, and where it stands in the latest release. */
export function figureNotices(figure: string, { edition, ways }: PagePlace): Html {
  const beside = words.releases.besideFigure;
  const later = edition.notices.flatMap((notice) => {
    if (notice.kind === 'correction withdrawn')
      return notice.numbers
        .filter((number) => number.figure === figure)
        .map((number) => html`<p class="figure-notice">${beside.differed(formerLine(number, notice.in))}</p>`);
    if (notice.kind !== 'changed later') return [];
    const numbers = notice.numbers
      .filter((number) => number.figure === figure)
      .map((number) => html`<p class="figure-notice">${beside.corrected(correctedLine(number), notice.in)}</p>`);
    if (notice.change === 'correction' && numbers.length === 0 && notice.figures.includes(figure))
      return [
        html`<p class="figure-notice">${beside.follows(notice.in, html`<a href="${ways.top}releases/${notice.in}/changes/">${beside.allThatChanged}</a>`)}</p>`,
      ];
    if (notice.change === 'correction' || notice.subject !== figure) return numbers;
    return [
      html`<p class="figure-notice">${beside.changed(say.did[notice.change](notice.in), sentence(notice.reason))}</p>`,
    ];
  });
  if (edition.latest === null) return html`${later}`;
  const link = edition.latest.figures.has(figure) ? latestFigure(figure, ways) : html`${beside.isGone}`;
  return html`${later}<p class="figure-notice">${link}</p>`;
}
