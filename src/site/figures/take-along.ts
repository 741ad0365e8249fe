// Beside each chart: everything that can be taken along, each with all that the chart says.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { headingOf } from '../../tell/carried.ts';
import { words } from '../../words/words.ts';
import { citationPath, embedAddress, picturePath } from '../addresses/chart-files.ts';
import { NARROW_BELOW_PX, NO_HOST, snippetsOf } from '../embeds/embed-snippet.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';

const say = words.pages.takeAway;

/** The links name the figure, also for those who hear them out of their place. */
function fileLink({ figure }: Chart | OwnChart, { ways }: PagePlace, path: string, text: string): Html {
  return html`<a href="${ways.files}${path}" download aria-label="${say.linkOf(text, headingOf(figure))}">${text}</a>`;
}

/** What most people come for. */
function chartLinks(chart: Chart | OwnChart, place: PagePlace): Html {
  const endings = [
    ['png', say.png],
    ['svg', say.svg],
    ['csv', say.csv],
  ] as const;
  return html`${endings.map(([ending, text]) => html`${fileLink(chart, place, picturePath(chart, ending), text)} `)}`;
}

export function takeAlong(chart: Chart | OwnChart, place: PagePlace): Html {
  const { pages } = place.ways;
  const { figure } = chart;
  const name = headingOf(figure);
  const link = (path: string, text: string): Html => fileLink(chart, place, path, text);
  const ownPage = html`<a href="${pages}${embedAddress(chart)}" aria-label="${say.linkOf(say.ownPage, name)}">${say.ownPage}</a>`;
  return html`<p class="take">${chartLinks(chart, place)}</p>
<details class="take-away"><summary>${say.heading}<span class="unseen">${say.unseenName(name)}</span></summary>
<p>${say.promise} <span class="note">${words.pages.data.csvInExcel}.</span></p>
<ul>
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
