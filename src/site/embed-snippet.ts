// How another site shows a chart: the address of its page, and the line of HTML to put there.
import type { Chart } from '../draw/draw.ts';
import type { OwnChart } from '../draw/own/chart.ts';
import { releaseLine, titleOf } from '../tell/carried.ts';
import { EMBEDS, editionAt } from './addresses.ts';
import type { PagePlace } from './edition.ts';
import { html } from './html.ts';
import { chartName, folderOf } from './pictures.ts';

/** Inside an edition: "embed/visits/purpose/breakdown/". */
export function embedAddress(chart: Chart | OwnChart): string {
  return `${EMBEDS}${folderOf(chart.figure)}${chartName(chart)}/`;
}

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

export function snippetsOf(chart: Chart | OwnChart, { prepared, edition }: PagePlace): Snippets {
  const { release, address } = prepared.report;
  const drawn = prepared.drawings.charts.get(chart.id);
  if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
  const host = address === null ? NO_HOST : address.replace(/\/?$/, '/');
  const noticesPx = edition.notices.some(({ kind }) => kind !== 'draft') ? NOTICES_PX : 0;
  const heightPx = heightOf(drawn.wide) + AROUND_WIDE_PX + noticesPx;
  const frame = (at: string, title: string): string =>
    html`<iframe src="${host}${at}${embedAddress(chart)}" title="${title}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`
      .text;
  const title = titleOf(chart.figure);
  return {
    pinned: release.state === 'draft' ? null : frame(editionAt(release.version), `${title} (${releaseLine(release)})`),
    latest: edition.latest?.embeds.has(embedAddress(chart)) === false ? null : frame('', title),
    narrowHeightPx: heightOf(drawn.narrow) + AROUND_NARROW_PX + noticesPx,
    namesNoHost: address === null,
  };
}

/** What stands around the drawing on its page, with closed details and one notice, in pixels. */
const AROUND_WIDE_PX = 190;
const AROUND_NARROW_PX = 270;
/** What a release that was superseded or corrected says above the drawing. */
const NOTICES_PX = 190;

function heightOf(svg: string): number {
  return Number(/^<svg[^>]* height="(\d+)"/.exec(svg)?.[1] ?? 0);
}
