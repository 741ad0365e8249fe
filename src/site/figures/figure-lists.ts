// Figures as lists: main points, the key chart, and all figures with what is unknown and one answer of each.
import type { Figure, PopulationFigure } from '../../figure/figure.ts';
import { withBreakdowns } from '../../figure/figure.ts';
import { carriedBy, headingOf, limitsInShort } from '../../tell/carried.ts';
import { findingOf, inALine, isAskedOfAll, messageOf } from '../../tell/finding.ts';
import { capitalised, countedBase, ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { anchorOf, FIGURES_PAGE, LIMITS_ID } from '../addresses/addresses.ts';
import { keyChartOf, mainFigures } from '../drawings/chart-requests.ts';
import { type Html, html } from '../html/html.ts';
import { miniBar } from '../html/mini-bar.ts';
import type { PagePlace } from '../pages/edition.ts';
import { chartHtml, figureLink, ownLimits, pageOf, sourceLine } from './figure-parts.ts';
import { takeAlong } from './take-along.ts';

const MOST_LINES = 12;

export function mainPoints(place: PagePlace): Html {
  return html`<ul class="points">${mainFigures(place.prepared).map(
    (figure) =>
      html`<li>${miniBar(figure, `point-${figure.address}`) ?? html`<span></span>`}<p>${findingOf(figure)} ${pointLink(figure, place)}</p></li>
`,
  )}</ul>
<p class="note">${words.pages.frontPage.smallBars}</p>
`;
}

/** Its name says which figure, for those who go from link to link. */
function pointLink(figure: Figure, place: PagePlace): Html {
  const text = limitsInShort(figure);
  return html`<a href="${pageOf(figure, place)}" aria-label="${words.pages.takeAway.linkOf(text, headingOf(figure))}">${text}</a>`;
}

/** A figure that the editors name, or the first of the main points that has a chart; what a main point has said is not said again. */
export function keyChart(place: PagePlace): Html {
  const chart = keyChartOf(place.prepared, place.prepared.pages);
  if (chart === null) return html``;
  const { figure } = chart;
  const isSaid = mainFigures(place.prepared).includes(figure);
  return html`<section class="figure key-chart" aria-label="${words.pages.frontPage.keyChartOf(headingOf(figure))}"><h3 id="key-chart">${figureLink(figure, messageOf(figure), place)}</h3>
${isSaid ? null : html`<p class="said">${findingOf(figure)}</p>`}
<div class="beside"><div><p class="sub">${ended(carriedBy(figure).base)}</p>
${chartHtml(chart, place)}
${sourceLine(figure)}
${takeAlong(chart, place)}</div>
${ownLimits(figure, `${pageOf(figure, place)}#${LIMITS_ID}`)}</div></section>
`;
}

/** At most a dozen lines, of questions on whole populations; the addresses of the others, to which old links lead, stand with the link to all. */
export function someFigures(place: PagePlace): Html {
  const all = [...place.prepared.byAddress.values()];
  const questions = all.filter(
    (figure) =>
      figure.kind === 'rows' || (figure.kind === 'breakdown' && figure.restates === null && isAskedOfAll(figure)),
  );
  const shown = new Set((questions.length === 0 ? all : questions).slice(0, MOST_LINES));
  const left = all.filter(
    (figure) => !shown.has(figure) && ![...shown].some(({ population }) => population.id === figure.address),
  );
  return html`${figuresTable(place, (figure) => shown.has(figure))}
<p>${left.map(({ address }) => html`<span id="${anchorOf(address)}"></span>`)}<a href="${place.ways.pages}${FIGURES_PAGE}">${words.pages.frontPage.allFigures(all.length)}</a></p>
`;
}

export function allFigures(place: PagePlace): Html {
  return figuresTable(place, () => true);
}

function figuresTable(place: PagePlace, isShown: (figure: Figure) => boolean): Html {
  const { name, question, unknown, answer, bar } = words.pages.figureList;
  const head = [question, unknown, answer, bar];
  return html`<div class="table all-figures" role="group" aria-label="${name}" tabindex="0"><table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
${place.prepared.figures.map((figure) => populationLines(figure, place, isShown))}</table></div>`;
}

function populationLines(
  figure: PopulationFigure,
  place: PagePlace,
  isShown: (figure: Figure) => boolean,
): Html | null {
  const own = withBreakdowns(figure).filter((each) => each.kind !== 'population' && isShown(each));
  if (own.length === 0 && !isShown(figure)) return null;
  return html`<tbody><tr class="whole" id="${anchorOf(figure.address)}"><th scope="rowgroup" colspan="4">${figureLink(figure, capitalised(countedBase(figure.base)), place)}</th></tr>
${own.map((each) => {
  const { unknown, answer } = inALine(each);
  return html`<tr id="${anchorOf(each.address)}"><th scope="row">${figureLink(each, headingOf(each), place)}</th><td>${unknown}</td><td>${answer}</td><td>${miniBar(each, `line-${each.address}`)}</td></tr>
`;
})}</tbody>`;
}
