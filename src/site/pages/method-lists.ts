// What a report says of its own making: its sources, its caveats, how words become numbers, the values that it corrects.
import { CONVENTION_WORDS } from '../../figure/conventions.ts';
import { figurePage } from '../../figure/figure.ts';
import { carriedBy } from '../../tell/carried.ts';
import { decimal } from '../../tell/number.ts';
import { capitalised } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { PagePlace } from './edition.ts';
import { caveatsOfWhole } from './report-limits.ts';

/** Those of the whole report first and numbered, as every page has them. */
export function caveatList(prepared: Pick<Prepared, 'report'>): Html {
  const ofWhole = caveatsOfWhole(prepared);
  const others = [...prepared.report.caveatsById.values()].filter((caveat) => !ofWhole.includes(caveat));
  return html`<dl class="all-caveats">${ofWhole.map(({ short, full }, index) => html`<dt>${index + 1} ${short}</dt><dd>${full}</dd>`)}${others.map(({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`)}</dl>
`;
}

export function sourceList({ report }: Pick<Prepared, 'report'>): Html {
  return html`<dl>${[...report.sources.values()].map(
    ({ title, publisher, date, note, url }) =>
      html`<dt>${url === null ? title : html`<a href="${url}">${title}</a>`}</dt><dd>${words.pages.method.source(capitalised(publisher), date, note ?? '')}</dd>`,
  )}</dl>
`;
}

export function conventionTable({ conventions }: Pick<Prepared, 'conventions'>): Html {
  const {
    conventions: name,
    word: each,
    reachesFrom,
    reachesTo,
    theNumberNamed,
    belowIt,
    aboveIt,
  } = words.pages.method;
  return html`<div class="table" role="group" aria-label="${name}" tabindex="0"><table><thead><tr>${[each, reachesFrom, reachesTo].map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${CONVENTION_WORDS.map(
    (word) => {
      const { below, above } = conventions[word];
      const end = (by: typeof below, said: (percent: string) => string): string =>
        by.equals(0) ? theNumberNamed : said(decimal(by.mul(100), 0));
      return html`<tr><th scope="row">${word === 'fraction' ? words.pages.method.fraction : word}</th><td>${end(below, belowIt)}</td><td>${end(above, aboveIt)}</td></tr>`;
    },
  )}</tbody></table></div>
`;
}

export function errataTable({ prepared, ways }: PagePlace): Html {
  const { errata, sources } = prepared.report;
  const say = words.pages.method;
  if (errata.length === 0)
    return html`<p>${say.noErrata}</p>
`;
  const head = [say.what, say.sourcePrints, say.usedHere, say.why, say.seenWhere];
  return html`<div class="table folds" role="group" aria-label="${say.errata}" tabindex="0"><table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${errata.map(
    ({ address, label, printed, used, reason, source }) => {
      const figure = prepared.byAddress.get(address);
      if (figure === undefined) throw new Error(`no figure ${address}`);
      const { title } = carriedBy(figure);
      const what = figure.kind === 'population' ? title : say.valueOf(title, label);
      const cells = [printed, used, reason, say.placeIn(`${sources.get(source.source)?.title}`, source.at)];
      return html`<tr><th scope="row"><a class="figure-link" href="${ways.pages}${figurePage(address)}">${what}</a></th>${cells.map((text, index) => html`<td data-column="${head[index + 1]}">${text}</td>`)}</tr>
`;
    },
  )}</tbody></table></div>
`;
}
