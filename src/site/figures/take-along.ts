// Beside each chart: everything that can be taken along, each with all that the chart says.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { carriedBy } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import { citationPath, embedAddress, picturePath } from '../addresses/chart-files.ts';
import { NARROW_BELOW_PX, NO_HOST, snippetsOf } from '../embeds/embed-snippet.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';

const say = words.pages.takeAway;

/** The links name the figure, also for those who hear them out of their place. */
export function takeAlong(chart: Chart | OwnChart, place: PagePlace): Html {
  const { files, pages } = place.ways;
  const { figure } = chart;
  const name = carriedBy(figure).title;
  const link = (path: string, text: string): Html =>
    html`<a href="${files}${path}" download aria-label="${say.linkOf(text, name)}">${text}</a>`;
  const ownPage = html`<a href="${pages}${embedAddress(chart)}" aria-label="${say.linkOf(say.ownPage, name)}">${say.ownPage}</a>`;
  return html`<details class="take-away"><summary>${say.heading}<span class="unseen">${say.unseenName(name)}</span></summary>
<p>${say.promise}</p>
<ul>
<li>${say.picture(link(picturePath(chart, 'png'), say.png), link(picturePath(chart, 'svg'), say.svg))}</li>
<li>${say.numbers(link(picturePath(chart, 'csv'), say.csv), html`<span class="note">${words.pages.data.csvInExcel}</span>`)}</li>
<li>${say.drawAnew(link(picturePath(chart, 'vl.json'), say.vegaLite))}</li>
<li>${say.toCite(link(citationPath(figure, 'txt'), say.plainText), link(citationPath(figure, 'bib'), say.bibtex), link(citationPath(figure, 'ris'), say.ris), link(citationPath(figure, 'json'), say.csl))}</li>
<li>${say.elsewhere(ownPage)}</li>
</ul>
${embedding(chart, place)}</details>`;
}

function embedding(chart: Chart | OwnChart, place: PagePlace): Html {
  const { pinned, latest, narrowHeightPx, namesNoHost } = snippetsOf(chart, place);
  const { version } = place.prepared.report.release;
  if (latest === null)
    return html`<p>${say.pinned(version)}</p>${copyable(pinned ?? '')}
<p>${say.latestIsGone}</p>
${needs(narrowHeightPx, namesNoHost)}`;
  return html`${pinned === null ? null : html`<p>${say.pinned(version)}</p>${copyable(pinned)}`}
<p>${pinned === null ? say.draft : say.latest}</p>${copyable(latest)}
${needs(narrowHeightPx, namesNoHost)}`;
}

function needs(narrowHeightPx: number, namesNoHost: boolean): Html {
  return html`<p>${namesNoHost ? say.heightAndHost(NARROW_BELOW_PX, narrowHeightPx, NO_HOST) : say.height(NARROW_BELOW_PX, narrowHeightPx)}</p>
`;
}

/** One click selects all of it. */
function copyable(text: string): Html {
  return html`<pre class="one-click" tabindex="0"><code>${text}</code></pre>`;
}
