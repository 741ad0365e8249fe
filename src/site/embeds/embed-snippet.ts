// How another site shows a chart: the line of HTML to put there, and how high its frame has to be.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { Report } from '../../figure/report.ts';
import { carriedBy, linesOf, releaseLine } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import { editionAt } from '../addresses/addresses.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import { besideLines } from '../html/figure-tables.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { embedHeightPx } from './embed-height.ts';
import { embedNotices } from './embed-notices.ts';

/** Frames narrower than this show the narrow drawing, in pixels. */
export const NARROW_BELOW_PX = 600;

/** Stands for the host where the report does not say its address. */
export const NO_HOST = 'https://YOUR-SITE/';

export interface Snippets {
  /** Always the numbers of this release; null for a draft, which has no address of its own. */
  readonly pinned: string | null;
  /** Whatever stands at the top of the site; null where no such chart stands there any more. */
  readonly latest: string | null;
  /** What a frame narrower than NARROW_BELOW_PX needs, in pixels. */
  readonly narrowHeightPx: number;
  readonly namesNoHost: boolean;
}

export function snippetsOf(chart: Chart | OwnChart, place: PagePlace): Snippets {
  const { prepared, edition } = place;
  const { release, address } = prepared.report;
  const drawn = prepared.drawings.charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
  const host = address === null ? NO_HOST : address.replace(/\/?$/, '/');
  const notices = embedNotices(chart, embedAddress(chart), place);
  const around = {
    notices: notices.text === '' ? SOON_SUPERSEDED : notices,
    lines: [...linesOf(chart.figure), ...besideLines(chart)],
    from: fromLine(prepared.report, ''),
  };
  const heightPx = embedHeightPx({ ...around, drawing: drawn.wide }, NARROW_BELOW_PX);
  const frame = (at: string, title: string): string =>
    html`<iframe src="${host}${at}${embedAddress(chart)}" title="${title}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`
      .text;
  const title = carriedBy(chart.figure).title;
  return {
    pinned:
      release.state === 'draft'
        ? null
        : frame(editionAt(release.version), words.pages.embed.frameOfRelease(title, releaseLine(release))),
    latest: edition.latest?.embeds.has(embedAddress(chart)) === false ? null : frame('', title),
    narrowHeightPx: embedHeightPx({ ...around, drawing: drawn.narrow }, NARROWEST_PX),
    namesNoHost: address === null,
  };
}

/** Who made it, and the way to it: what stands under the drawing. */
export function fromLine({ release, title, publisher }: Report, figure: string): Html {
  const { from, thisFigure } = words.pages.embed;
  const link = html`<a href="${figure}">${thisFigure(title)}</a>`;
  return html`${from(html`<strong>${releaseLine(release)}</strong>`, link, publisher)}`;
}

/** The width of the narrowest phones. */
const NARROWEST_PX = 320;

/** A frame stands in the pages of others when the next release comes: there is room for the word that says so. */
const { superseded, thisFigure: latest, whatChangedSince } = words.releases.notices;
const SOON = superseded('10.10.10', '10.10.11', '30 September 2000', latest, whatChangedSince);
const SOON_SUPERSEDED = html`<div class="banner"><p>${SOON}</p></div>`;
