// What a report says of its own making: its sources, its caveats, how words become numbers, the values that it corrects.
import { CONVENTION_WORDS } from '../../figure/conventions.ts';
import { figurePage } from '../../figure/figure.ts';
import { carriedBy } from '../../tell/carried.ts';
import { decimal } from '../../tell/number.ts';
import { capitalised } from '../../tell/phrase.ts';
import { type Html, html } from '../html/html.ts';
import type { Prepared } from '../prepare/prepare.ts';
import type { PagePlace } from './edition.ts';

export function caveatList({ report }: Pick<Prepared, 'report'>): Html {
  return html`<dl class="all-caveats">${[...report.caveatsById.values()].map(({ short, full }) => html`<dt>${short}</dt><dd>${full}</dd>`)}</dl>
`;
}

export function sourceList({ report }: Pick<Prepared, 'report'>): Html {
  return html`<dl>${[...report.sources.values()].map(
    ({ title, publisher, date, note, url }) =>
      html`<dt>${url === null ? title : html`<a href="${url}">${title}</a>`}</dt><dd>${capitalised(publisher)}, ${date}. ${note}</dd>`,
  )}</dl>
`;
}

export function conventionTable({ conventions }: Pick<Prepared, 'conventions'>): Html {
  return html`<div class="table" role="group" aria-label="How words become numbers" tabindex="0"><table><thead><tr><th scope="col">Word</th><th scope="col">Reaches from</th><th scope="col">to</th></tr></thead><tbody>${CONVENTION_WORDS.map(
    (word) => {
      const { below, above } = conventions[word];
      const end = (by: typeof below, direction: string): string =>
        by.equals(0) ? 'the number named' : `${decimal(by.mul(100), 0)}% ${direction} it`;
      return html`<tr><th scope="row">${word === 'fraction' ? 'a plain fraction in words, such as two-thirds' : word}</th><td>${end(below, 'below')}</td><td>${end(above, 'above')}</td></tr>`;
    },
  )}</tbody></table></div>
`;
}

export function errataTable({ prepared, ways }: PagePlace): Html {
  const { errata, sources } = prepared.report;
  if (errata.length === 0)
    return html`<p>This report corrects no value of its sources.</p>
`;
  const head = ['What', 'The source prints', 'Used here', 'Why', 'Where the right value is seen'];
  return html`<div class="table folds" role="group" aria-label="Values corrected here" tabindex="0"><table><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${errata.map(
    ({ address, label, printed, used, reason, source }) => {
      const figure = prepared.byAddress.get(address);
      if (figure === undefined) throw new Error(`no figure ${address}`);
      const { title } = carriedBy(figure);
      const what = figure.kind === 'population' ? title : `${title}: ${label}`;
      const cells = [printed, used, reason, `${sources.get(source.source)?.title}: ${source.at}`];
      return html`<tr><th scope="row"><a class="figure-link" href="${ways.pages}${figurePage(address)}">${what}</a></th>${cells.map((text, index) => html`<td data-column="${head[index + 1]}">${text}</td>`)}</tr>
`;
    },
  )}</tbody></table></div>
`;
}
