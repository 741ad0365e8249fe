// Beside each chart: everything that can be taken along, each with all that the chart says.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { carriedBy } from '../../tell/carried.ts';
import { citationPath, embedAddress, picturePath } from '../addresses/chart-files.ts';
import { NARROW_BELOW_PX, NO_HOST, snippetsOf } from '../embeds/embed-snippet.ts';
import { CSV_IN_EXCEL } from '../html/downloads-list.ts';
import { type Html, html } from '../html/html.ts';
import type { PagePlace } from '../pages/edition.ts';

/** The links name the figure, also for those who hear them out of their place. */
export function takeAlong(chart: Chart | OwnChart, place: PagePlace): Html {
  const { files, pages } = place.ways;
  const { figure } = chart;
  const name = carriedBy(figure).title;
  const link = (path: string, text: string): Html =>
    html`<a href="${files}${path}" download aria-label="${text}: ${name}">${text}</a>`;
  return html`<details class="take-away"><summary>Download, embed or cite<span class="unseen">: ${name}</span></summary>
<p>Every file has the base, the unknown share, all limits, the source and the release in it.</p>
<ul>
<li>Picture: ${link(picturePath(chart, 'png'), 'PNG')} ${link(picturePath(chart, 'svg'), 'SVG')}</li>
<li>Numbers of this chart: ${link(picturePath(chart, 'csv'), 'CSV')} <span class="note">${CSV_IN_EXCEL}</span></li>
<li>To draw it anew: ${link(picturePath(chart, 'vl.json'), 'Vega-Lite, with its data')}</li>
<li>To cite it: ${link(citationPath(figure, 'txt'), 'Plain text')} ${link(citationPath(figure, 'bib'), 'BibTeX')} ${link(citationPath(figure, 'ris'), 'RIS')} ${link(citationPath(figure, 'json'), 'CSL-JSON')}</li>
<li>To show it elsewhere: <a href="${pages}${embedAddress(chart)}" aria-label="Page of its own: ${name}">Page of its own</a>, which fits into a frame:</li>
</ul>
${embedding(chart, place)}</details>`;
}

function embedding(chart: Chart | OwnChart, place: PagePlace): Html {
  const { pinned, latest, narrowHeightPx, namesNoHost } = snippetsOf(chart, place);
  const { version } = place.prepared.report.release;
  if (latest === null)
    return html`<p>Always with the numbers of release ${version}:</p>${copyable(pinned ?? '')}
<p>No frame follows the latest release: it no longer has this chart.</p>
${needs(narrowHeightPx, namesNoHost)}`;
  const follows =
    pinned === null
      ? 'This is a draft: the frame shows whatever this site shows. After a release there is also one that never changes its numbers.'
      : 'Or always as the latest release has it; its numbers will change:';
  return html`${pinned === null ? null : html`<p>Always with the numbers of release ${version}:</p>${copyable(pinned)}`}
<p>${follows}</p>${copyable(latest)}
${needs(narrowHeightPx, namesNoHost)}`;
}

function needs(narrowHeightPx: number, namesNoHost: boolean): Html {
  return html`<p>Where there are fewer than ${NARROW_BELOW_PX} pixels, it needs about ${narrowHeightPx} pixels of height.${namesNoHost ? ` The report does not say its address: put that of this site in place of ${NO_HOST}.` : null}</p>
`;
}

/** One click selects all of it. */
function copyable(text: string): Html {
  return html`<pre class="one-click" tabindex="0"><code>${text}</code></pre>`;
}
