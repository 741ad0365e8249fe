// Headline numbers as cards: a number is never bare, its base, unknown share and first caveat stand under it.
import type { BreakdownFigure, PopulationFigure } from '../count/figures.ts';

type Headline = PopulationFigure | BreakdownFigure;

import { isExact } from '../figure/interval.ts';
import { baseLine, unknownLine, whenLine } from '../tell/carried.ts';
import { countInWords } from '../tell/number.ts';
import { sizeInWords } from '../tell/phrase.ts';
import { unknownShort } from '../tell/unknown.ts';
import { type Html, html } from './html.ts';

/** `linkTo` gives the address of the page and place that shows a figure. */
export function headlines(figures: readonly Headline[], linkTo: (figure: Headline) => string): Html {
  return html`<ul class="headlines">${figures.map((figure) => card(figure, linkTo(figure)))}</ul>
`;
}

function card(figure: Headline, link: string): Html {
  const [caveat] = figure.caveats;
  return html`<li><p class="big-number"><strong>${numberOf(figure)}</strong> ${nameOf(figure)}</p>
<p class="unknown">${figure.kind === 'breakdown' ? unknownShort(figure) : unknownLine(figure)}</p>
<p class="base">${baseLine(figure)}${whenLine(figure.population)}</p>
${caveat === undefined ? null : html`<p class="caveat">${caveat.short}</p>`}
<p><a href="${link}">Figure, caveats and source</a></p></li>
`;
}

/** A population's count; of a breakdown "13 of 150", or the share of its first category where no count is printed. */
function numberOf(figure: Headline): string {
  if (figure.kind === 'population') return sizeInWords(figure.base.size);
  const [first] = figure.counted.preferred.parts;
  if (first === undefined) return '';
  const isCounted = first.count.how.kind === 'printed' && isExact(first.count.quantity.interval);
  if (isCounted) return `${countInWords(first.count.quantity)} of ${sizeInWords(figure.counted.bases[0].size)}`;
  return first.wording ?? '';
}

function nameOf(figure: Headline): string {
  if (figure.kind === 'population') return figure.population.label;
  const [first] = figure.counted.preferred.parts;
  return `${figure.counted.bases[0].label}: “${first?.label ?? ''}”`;
}
