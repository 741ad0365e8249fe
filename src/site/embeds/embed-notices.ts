// What a chart in a frame says above its drawing of the state of its numbers: only what is about its figure, each thing once.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { figurePage } from '../../figure/figure.ts';
import type { Notice } from '../../release/standing.ts';
import { type Html, trusted } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { noticesHtml } from '../pages/notices.ts';

/** `embed` is the address of the chart's page inside an edition. */
export function embedNotices({ figure }: Chart | OwnChart, embed: string, place: PagePlace): Html {
  const notices = place.edition.notices.flatMap((notice) => aboutFigure(notice, figure.address));
  const about = { ...place, edition: { ...place.edition, notices } };
  return outwards(noticesHtml(about, figurePage(figure.address), { figure: figure.address, embed }));
}

/** A link of a framed page opens beside the page that shows the frame: the whole report does not fit into it. */
export function outwards({ text }: Html): Html {
  return trusted(text.replaceAll(/<a href="[^"]*"/g, '$& target="_blank" rel="noopener"'));
}

function aboutFigure(notice: Notice, address: string): Notice[] {
  if (notice.kind === 'draft') return [{ ...notice, previous: null, lines: [] }];
  if (notice.kind !== 'changed later' && notice.kind !== 'correction withdrawn') return [notice];
  // What is corrected in the number of all is on every figure of it.
  const [population] = address.split('.');
  const numbers = notice.numbers.filter(({ figure }) => figure === address || figure === population);
  const isAbout = notice.subject === address || notice.figures.includes(address);
  return isAbout || numbers.some(({ figure }) => figure === address) ? [{ ...notice, numbers }] : [];
}
