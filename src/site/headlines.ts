// Headline numbers as cards: a number is never bare, its base, unknown share and first caveat stand under it.
import type { BreakdownFigure, PopulationFigure } from '../count/figures.ts';

type Headline = PopulationFigure | BreakdownFigure;

import { baseLine, unknownLine, whenLine } from '../tell/carried.ts';
import { countInWords } from '../tell/number.ts';
import { unknownShort } from '../tell/unknown.ts';
import { anchorOf } from './figure-section.ts';
import { type Html, html } from './html.ts';

export function headlines(figures: readonly Headline[]): Html {
  return html`<ul class="headlines">${figures.map(card)}</ul>
`;
}

function card(figure: Headline): Html {
  const [caveat] = figure.caveats;
  return html`<li><p class="big-number"><strong>${numberOf(figure)}</strong> ${nameOf(figure)}</p>
<p class="unknown">${figure.kind === 'breakdown' ? unknownShort(figure) : unknownLine(figure)}</p>
<p class="base">${baseLine(figure)}${whenLine(figure.population)}</p>
${caveat === undefined ? null : html`<p class="caveat">${caveat.short}</p>`}
<p><a href="#${anchorOf(figure.address)}">Figure, caveats and source</a></p></li>
`;
}

/** A population's count, or the first category of a breakdown as a part of its whole: "13 of 150". */
function numberOf(figure: Headline): string {
  if (figure.kind === 'population') return countInWords(figure.base.size.quantity);
  const [first] = figure.counted.preferred.parts;
  return first === undefined
    ? ''
    : `${countInWords(first.count.quantity)} of ${countInWords(figure.counted.bases[0].size.quantity)}`;
}

function nameOf(figure: Headline): string {
  if (figure.kind === 'population') return figure.population.label;
  const [first] = figure.counted.preferred.parts;
  return `${figure.counted.bases[0].label}: ${first?.label.toLowerCase() ?? ''}`;
}
