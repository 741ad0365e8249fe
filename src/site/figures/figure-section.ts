// A figure in short, on a page of the editors: its finding, its chart, its own limits, its source, and the way to its own page, where
// all of it stands.
import type { Figure } from '../../figure/figure.ts';
import { headingOf } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { anchorOf, LIMITS_ID } from '../addresses/addresses.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';
import { figureNotices } from '../pages/notices.ts';
import { chartHtml, chartsShown, figureLink, ownLimits, pageOf, sourceLine } from './figure-parts.ts';

export function figureSection(figure: Figure, place: PagePlace): Html {
  const id = anchorOf(figure.address);
  const [chart] = chartsShown(figure, place);
  return html`<section class="figure" id="${id}" aria-labelledby="${id}-heading">
<h3 id="${id}-heading">${figureLink(figure, headingOf(figure), place)}</h3>
${figureNotices(figure.address, place)}<p class="said">${findingOf(figure)}</p>
<div class="beside"><div>${chart === undefined ? null : chartHtml(chart, place)}
${sourceLine(figure)}</div>
${ownLimits(figure, `${pageOf(figure, place)}#${LIMITS_ID}`)}</div>
</section>
`;
}
