// Headline numbers as cards: a number is never bare, its base, unknown share and first caveat stand under it.
import type { BreakdownFigure, PopulationFigure } from '../../figure/figure.ts';
import { carriedBy, whenLine } from '../../tell/carried.ts';
import { headlineName, headlineNumber } from '../../tell/headline.ts';
import { unknownShort } from '../../tell/unknown.ts';
import { words } from '../../words/words.ts';
import { type Html, html } from './html.ts';

type Headline = PopulationFigure | BreakdownFigure;

/** `linkTo` gives the address of the page and place that shows a figure. */
export function headlines(figures: readonly Headline[], linkTo: (figure: Headline) => string): Html {
  return html`<ul class="headlines">${figures.map((figure) => card(figure, linkTo(figure)))}</ul>
`;
}

function card(figure: Headline, link: string): Html {
  const [caveat] = figure.caveats;
  return html`<li><p class="big-number"><strong>${headlineNumber(figure)}</strong> ${headlineName(figure)}</p>
<p class="unknown">${figure.kind === 'breakdown' ? unknownShort(figure) : carriedBy(figure).unknown}</p>
<p class="base">${carriedBy(figure).base}${whenLine(figure.population)}</p>
${caveat === undefined ? null : html`<p class="caveat">${caveat.short}</p>`}
<p><a href="${link}">${words.pages.onEditorsPages.headlineLink}</a></p></li>
`;
}
