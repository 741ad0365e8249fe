import {
  type BreakdownFigure,
  type Figure,
  limitsOf,
  type PopulationFigure,
  withBreakdowns,
} from '../../figure/figure.ts';
import type { Caveat } from '../../figure/report.ts';
import { changeLogOf } from '../../release/standing.ts';
import { carriedBy, dateInWords, headingOf, limitsInShort, releaseLine, whenLine } from '../../tell/carried.ts';
import { permanentAddressOf } from '../../tell/citation.ts';
import { findingOf } from '../../tell/finding.ts';
import { capitalised, countWithFormula, ended, sentence } from '../../tell/phrase.ts';
import { quotesOf } from '../../tell/quotable.ts';
import { leftOutSentence } from '../../tell/quoted-rows.ts';
import { unknownParts } from '../../tell/unknown.ts';
import { LIMITS_ID } from '../addresses/addresses.ts';
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
${figureNotices(figure.address, place)}<div class="beside"><div>
<p class="sub">${ended(carriedBy(figure).base)}${figure.kind === 'population' ? null : html` ${ended(capitalised(whenLine(figure.population).replace(/^, /, '')))}`}</p>
${first === undefined ? null : chartHtml(first, place)}
${sourceLine(figure)}
${first === undefined ? null : besideLines(first).map((line) => html`<p class="source">${line}</p>`)}</div>
${ownLimits(figure, `#${LIMITS_ID}`)}</div>
${shortQuote(figure)}
${figure.kind === 'population' ? populationParts(figure, place) : figureTable(figure)}
${take(figure, place)}
${limitsInFull(figure)}
${workedOut(figure)}
${otherStatement(figure)}
${others.map((chart) => html`<h2>${chart.kind.name === 'readings' ? 'The readings side by side' : 'Another view'}</h2>${chartHtml(chart, place)}${besideLines(chart).map((line) => html`<p class="source">${line}</p>`)}${takeAlong(chart, place)}`)}
${history(figure, place)}
${neighbours(figure, place)}`;
}

/** To be quoted as it stands; its address leads to all limits. */
function shortQuote(figure: Figure): Html {
  const where = permanentAddressOf(figure);
  const leftOut = figure.kind === 'rows' ? leftOutSentence(figure) : null;
  return html`<div class="say"><p class="one-click">${findingOf(figure)} <span class="note">${releaseLine(figure.release)}, ${limitsInShort(figure)}${where === null ? null : html`: ${where}`}</span></p>
<details class="quotes"><summary>Longer sentences, with all limits</summary>
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
  return html`${figure.restated.map(
    ({ restatement, sourced, agrees }) =>
      html`<p>Also printed as “${restatement.printed.wording}” (${sourced.citation.at}), which ${agrees ? 'agrees' : html`<strong>does not agree</strong>`}.</p>`,
  )}
${
  parts.length === 0
    ? null
    : html`<h2 id="questions">What is known of them</h2>
<ul class="points">${parts.map((each) => html`<li>${miniBar(each, `bar-${each.address}`) ?? html`<span></span>`}<p><strong>${figureLink(each, headingOf(each), place)}</strong><br>${findingOf(each)}</p></li>`)}</ul>`
}`;
}

function limitsInFull(figure: Figure): Html {
  const { report, own, inherited } = limitsOf(figure);
  const group = (name: string, caveats: readonly Caveat[], isNumbered: boolean): Html | null =>
    caveats.length === 0
      ? null
      : html`<h3>${name}</h3><dl>${caveats.map(({ short, full }, index) => html`<dt>${isNumbered ? `${index + 1} ` : ''}${short}</dt><dd>${full}</dd>`)}</dl>`;
  return html`<section class="limits-in-full"><h2 id="${LIMITS_ID}">Limits in full</h2>
${figure.caveats.length === 0 ? html`<p>No limits are stated.</p>` : null}${group('Of the whole report', report, true)}
${group('Of this figure', own, false)}
${group('Of what it is part of', inherited, false)}</section>`;
}

function workedOut(figure: Figure): Html | null {
  // What the finding has said is not said again.
  const isSaid = findingOf(figure).includes(carriedBy(figure).unknown.replace(/\.$/, ''));
  const unknown = isSaid ? null : html`<p>${carriedBy(figure).unknown}</p>`;
  if (figure.kind !== 'breakdown') return html`<section><h2 id="worked-out">What is not known</h2>${unknown}</section>`;
  const { counted } = figure;
  const parts = unknownParts(counted);
  return html`<section><h2 id="worked-out">How it was worked out</h2>
${unknown}${parts.length > 1 ? html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>` : null}
<p>As numbers of ${figure.population.unit.many}:</p>
<ul>${counted.preferred.parts.map((part) => html`<li>${part.label}: ${countWithFormula(part.count)}</li>`)}</ul></section>`;
}

function otherStatement(figure: Figure): Html | null {
  if (figure.kind !== 'breakdown' || figure.restates === null) return null;
  return html`<section><h2 id="other-statement">Beside “${(figure.restates as BreakdownFigure).counted.breakdown.question}”</h2>${comparison(figure)}</section>`;
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
  return html`<section><h2 id="history">Changes in earlier releases</h2><ul>${told.map(
    ({ release, change }) =>
      html`<li><a href="${ways.top}releases/${release.version}/changes/">Release ${release.version}</a>, ${dateInWords(release.date)}: ${change.kind ?? change.what}${change.reason === null ? '' : `. ${sentence(change.reason)}`}</li>`,
  )}</ul></section>`;
}

function neighbours({ address }: Figure, place: PagePlace): Html {
  const all = [...place.prepared.byAddress.values()];
  const at = all.findIndex((figure) => figure.address === address);
  const [before, after] = [all[at - 1], all[at + 1]];
  return html`<nav class="neighbours" aria-label="Previous and next figure">${before === undefined ? null : html`<p>Previous: ${figureLink(before, headingOf(before), place)}</p>`}${after === undefined ? null : html`<p>Next: ${figureLink(after, headingOf(after), place)}</p>`}</nav>`;
}
