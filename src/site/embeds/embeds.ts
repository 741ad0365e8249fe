// A page for each chart that other sites show in a frame: no script, no request, and all that the chart must not lose.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import { figurePage } from '../../figure/figure.ts';
import { carriedBy, linesOf } from '../../tell/carried.ts';
import { describe } from '../../tell/describe.ts';
import { ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import type { KeptDrawing } from '../drawings/drawings.ts';
import { besideLines, figureTable } from '../html/figure-tables.ts';
import { html, trusted } from '../html/html.ts';
import { type Edition, type PagePlace, waysFrom } from '../pages/edition.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { embedNotices, outwards } from './embed-notices.ts';
import { embedPage } from './embed-page.ts';
import { fromLine } from './embed-snippet.ts';

/** `write` gets one after the other. */
export async function writeEmbeds(
  prepared: Prepared,
  edition: Edition,
  write: (files: readonly OutputFile[]) => void,
): Promise<void> {
  for (const chart of [...prepared.charts, ...prepared.ownCharts]) {
    const drawn = prepared.drawings.charts.get(chart.id);
    if (drawn === undefined) throw new Error(`no drawing of ${chart.id}`);
    const address = embedAddress(chart);
    const place = { prepared, edition, ways: waysFrom(edition, address) };
    const fonts = fontsIn((await drawn.share()).svg);
    write([{ path: `${address}index.html`, contents: embedHtml(chart, drawn, fonts, place) }]);
  }
}

/** The picture that leaves its page has its font inside: the page of the chart has the same. */
function fontsIn(svg: string): string {
  return /<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '';
}

function embedHtml(
  chart: Chart | OwnChart,
  { wide, narrow }: KeptDrawing,
  fontFaces: string,
  place: PagePlace,
): string {
  const { figure } = chart;
  const { report } = place.prepared;
  const there = `${place.ways.pages}${figurePage(figure.address)}`;
  const title = carriedBy(figure).title;
  return embedPage(
    { title, said: words.pages.embed.title(title, carriedBy(figure).release), language: report.language, fontFaces },
    html`${embedNotices(chart, embedAddress(chart), place)}
<div class="chart wide">${trusted(wide)}</div>
<div class="chart narrow">${trusted(narrow)}</div>
${[...linesOf(figure), ...besideLines(chart)].map((line, index) => html`<p class="${index < 2 ? 'line' : 'line note'}">${ended(line)}</p>`)}
<p class="from">${outwards(fromLine(report, there))}</p>
<details class="caveats"><summary>${words.pages.embed.caveatsInFull(figure.caveats.length)}</summary><dl>${figure.caveats.map(
      ({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`,
    )}</dl></details>
<details><summary>${figure.kind === 'population' ? words.pages.embed.numbersInWords : words.pages.embed.numbersInTable}</summary>${figureTable(figure)}<p>${describe(figure)}</p></details>`,
  );
}
