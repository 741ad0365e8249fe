import type { Chart } from '../../draw/draw.ts';
import {
  type BreakdownFigure,
  type Figure,
  figurePage,
  limitsOf,
  type PopulationFigure,
  withBreakdowns,
} from '../../figure/figure.ts';
import type { Caveat } from '../../figure/report.ts';
import { changeLogOf } from '../../release/standing.ts';
import { kindOrWhat } from '../../release/words.ts';
import { carriedBy, dateInWords, headingOf, limitsInShort, releaseLine } from '../../tell/carried.ts';
import { permanentAddressOf } from '../../tell/citation.ts';
import { findingOf, inALine } from '../../tell/finding.ts';
import { capitalised, countWithFormula, ended, sentence, whenAndWhere } from '../../tell/phrase.ts';
import { quotesOf } from '../../tell/quotable.ts';
import { leftOutSentence } from '../../tell/quoted-rows.ts';
import { unknownParts } from '../../tell/unknown.ts';
import { words } from '../../words/words.ts';
import { LIMITS_ID, QUOTE_ID } from '../addresses/addresses.ts';
import { besideLines, comparison, figureTable } from '../html/figure-tables.ts';
import { type Html, html } from '../html/html.ts';
import { miniBar } from '../html/mini-bar.ts';
import type { PagePlace } from '../pages/edition.ts';
import { figureNotices } from '../pages/notices.ts';
import { reportLimits } from '../pages/report-limits.ts';
import { chartHtml, chartsShown, figureLink, ownLimits, sourceLine } from './figure-parts.ts';
import { takeAlong } from './take-along.ts';

export function figurePageBody(figure: Figure, place: PagePlace): Html {
  const [first, ...others] = chartsShown(figure, place);
  return html`<p class="finding">${findingOf(figure)}</p>
${reportLimits(place.prepared, `#${LIMITS_ID}`)}
${figureNotices(figure.address, place)}${first === undefined ? withoutChart(figure) : withLimitsBeside(figure, first, place)}
${shortQuote(figure)}
${figure.kind === 'population' ? populationParts(figure, place) : figureTable(figure)}
${take(figure, place)}
${limitsInFull(figure)}
${workedOut(figure)}
${otherStatement(figure)}
${others.map((chart) => html`<h2>${chart.kind.name === 'readings' ? words.pages.figurePage.readingsChart : words.pages.figurePage.otherChart}</h2>${chartHtml(chart, place)}${besideLines(chart).map((line) => html`<p class="source">${line}</p>`)}${takeAlong(chart, place)}`)}
${history(figure, place)}
${neighbours(figure, place)}`;
}

function withLimitsBeside(figure: Figure, chart: Chart, place: PagePlace): Html {
  const when = whenAndWhere(figure.population);
  return html`<div class="beside"><div>
<p class="sub">${ended(carriedBy(figure).base)}${when === null ? null : ` ${ended(capitalised(when))}`}</p>
${chartHtml(chart, place)}
${sourceLine(figure)}
${besideLines(chart).map((line) => html`<p class="source">${line}</p>`)}</div>
${ownLimits(figure, `#${LIMITS_ID}`)}</div>`;
}

function withoutChart(figure: Figure): Html {
  return html`<p class="source">${ended(carriedBy(figure).base)}</p>
${sourceLine(figure)}
${ownLimits(figure, `#${LIMITS_ID}`)}`;
}

/** To be quoted as it stands; its address leads to all limits. */
function shortQuote(figure: Figure): Html {
  const where = permanentAddressOf(figure) ?? figurePage(figure.address);
  const leftOut = figure.kind === 'rows' ? leftOutSentence(figure) : null;
  const { toQuote, quoted, longerQuotes } = words.pages.figurePage;
  const [release, limits] = [releaseLine(figure.release), limitsInShort(figure)];
  return html`<div class="say"><h2 id="${QUOTE_ID}">${toQuote}</h2><p class="one-click">${findingOf(figure)} <span class="note">${quoted(figure.report.title, release, limits, where)}</span></p>
<details class="quotes"><summary>${longerQuotes}</summary>
<ul>${quotesOf(figure).map(
    ({ says, carries }) => html`<li class="one-click">${says} <span class="note">${carries}</span></li>
`,
  )}</ul>${leftOut === null ? null : html`<p>${leftOut}</p>`}</details></div>`;
}

function take(figure: Figure, place: PagePlace): Html {
  const [chart] =
    figure.kind === 'population'
      ? place.prepared.charts.filter((each) => each.figure.address === figure.address)
      : chartsShown(figure, place);
  return chart === undefined ? html`` : html`<div id="take">${takeAlong(chart, place)}</div>`;
}

function populationParts(figure: PopulationFigure, place: PagePlace): Html {
  const [, ...parts] = withBreakdowns(figure);
  const { printedAgainAlike, printedAgainOtherwise, doesNotAgree, questions, inShort } = words.pages.figurePage;
  return html`${figure.restated.map(({ restatement, sourced, agrees }) => {
    const printed = [restatement.printed.wording, sourced.citation.at] as const;
    return html`<p>${agrees ? printedAgainAlike(...printed) : printedAgainOtherwise(...printed, html`<strong>${doesNotAgree}</strong>`)}</p>`;
  })}
${
  parts.length === 0
    ? null
    : html`<h2 id="questions">${questions}</h2>
<p>${carriedBy(figure).unknown}</p>
<ul class="points">${parts.map((each) => html`<li>${miniBar(each, `bar-${each.address}`) ?? html`<span></span>`}<p><strong>${figureLink(each, headingOf(each), place)}</strong><br>${inShort(inALine(each))}</p></li>`)}</ul>`
}`;
}

function limitsInFull(figure: Figure): Html {
  const { report, own, inherited } = limitsOf(figure);
  const { limitsInFull: heading, limitsOfReport, limitsOfFigure, limitsInherited } = words.pages.figurePage;
  const group = (name: string, caveats: readonly Caveat[], isNumbered: boolean): Html | null =>
    caveats.length === 0
      ? null
      : html`<h3>${name}</h3><dl>${caveats.map(({ short, full }, index) => html`<dt>${isNumbered ? `${index + 1} ` : ''}${short}</dt><dd>${full}</dd>`)}</dl>`;
  return html`<section class="limits-in-full"><h2 id="${LIMITS_ID}">${heading}</h2>
${figure.caveats.length === 0 ? html`<p>${words.pages.limits.none}</p>` : null}${group(limitsOfReport, report, true)}
${group(limitsOfFigure, own, false)}
${group(limitsInherited, inherited, false)}</section>`;
}

function workedOut(figure: Figure): Html | null {
  // What the finding has said is not said again.
  const { notKnown, workedOut: heading, asNumbers, partAsNumber } = words.pages.figurePage;
  const isSaid = findingOf(figure).includes(carriedBy(figure).unknown.replace(/\.$/, ''));
  const unknown = isSaid ? null : html`<p>${carriedBy(figure).unknown}</p>`;
  // A population has said it above its questions.
  if (figure.kind === 'population' || (figure.kind === 'rows' && isSaid)) return null;
  if (figure.kind === 'rows') return html`<section><h2 id="worked-out">${notKnown}</h2>${unknown}</section>`;
  const { counted } = figure;
  const parts = unknownParts(counted);
  return html`<section><h2 id="worked-out">${heading}</h2>
${unknown}${parts.length > 1 ? html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>` : null}
<p>${asNumbers(figure.population.unit.many)}</p>
<ul>${counted.preferred.parts.map((part) => html`<li>${partAsNumber(part.label, countWithFormula(part.count))}</li>`)}</ul></section>`;
}

function otherStatement(figure: Figure): Html | null {
  if (figure.kind !== 'breakdown' || figure.restates === null) return null;
  const { question } = (figure.restates as BreakdownFigure).counted.breakdown;
  return html`<section><h2 id="other-statement">${words.pages.figurePage.otherStatement(question)}</h2>${comparison(figure)}</section>`;
}

/** What releases said of the figure since the first. */
function history({ address }: Figure, { edition, ways }: PagePlace): Html | null {
  const told = edition.releases.toReversed().flatMap((release) =>
    release.withdrawal !== null
      ? []
      : changeLogOf(release)
          .changes.filter(({ subject }) => subject === address)
          .map((change) => ({ release, change })),
  );
  if (told.length === 0) return null;
  const { history: heading, release: name, changed, changedBecause } = words.pages.figurePage;
  return html`<section><h2 id="history">${heading}</h2><ul>${told.map(({ release, change }) => {
    const link = html`<a href="${ways.top}releases/${release.version}/changes/">${name(release.version)}</a>`;
    const said = [link, dateInWords(release.date), kindOrWhat(change)] as const;
    return html`<li>${change.reason === null ? changed(...said) : changedBecause(...said, sentence(change.reason))}</li>`;
  })}</ul></section>`;
}

function neighbours({ address }: Figure, place: PagePlace): Html {
  const all = [...place.prepared.byAddress.values()];
  const at = all.findIndex((figure) => figure.address === address);
  const [before, after] = [all[at - 1], all[at + 1]];
  const { neighbours: name, previous, next } = words.pages.figurePage;
  return html`<nav class="neighbours" aria-label="${name}">${before === undefined ? null : html`<p>${previous(figureLink(before, headingOf(before), place))}</p>`}${after === undefined ? null : html`<p>${next(figureLink(after, headingOf(after), place))}</p>`}</nav>`;
}
