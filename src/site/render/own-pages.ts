// The pages that every report has without a line from its editors. A page of content/ with the same address takes the place of one.
import { type Figure, figurePage } from '../../figure/figure.ts';
import { carriedBy, headingOf, limitsInShort, releaseLine } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { words } from '../../words/words.ts';
import { addressOf, CORRECTIONS_PAGE, DATA_PAGE, FIGURES_PAGE, METHOD_PAGE } from '../addresses/addresses.ts';
import { allFigures, keyChart, mainPoints, someFigures } from '../figures/figure-lists.ts';
import { figurePageBody } from '../figures/figure-page.ts';
import { downloadsHtml } from '../html/downloads-list.ts';
import { type Html, html } from '../html/html.ts';
import { headingId } from '../inputs/markdown.ts';
import { type Edition, type PagePlace, waysFrom } from '../pages/edition.ts';
import { caveatList, conventionTable, errataTable, sourceList } from '../pages/method-lists.ts';
import { type FramedPage, pageHtml } from '../pages/page-frame.ts';
import { calendar, correctionList } from '../pages/releases-page.ts';
import type { Prepared } from '../prepare/prepare.ts';

interface OwnPage {
  readonly title: string;
  readonly sections: (place: PagePlace) => readonly Section[];
}

/** A heading, null at the top of the page, and what stands under it. */
type Section = readonly [heading: string | null, body: Html];

const PAGES: Readonly<Record<string, OwnPage>> = {
  '': {
    title: words.pages.frontPage.title,
    sections: (place) => [
      [words.pages.frontPage.mainPoints, mainPoints(place)],
      [words.pages.frontPage.keyChart, keyChart(place)],
      [words.pages.frontPage.figures, someFigures(place)],
    ],
  },
  [FIGURES_PAGE]: { title: words.pages.figureList.title, sections: (place) => [[null, allFigures(place)]] },
  [DATA_PAGE]: {
    title: words.pages.data.title,
    sections: ({ prepared, ways }) => [
      [words.pages.data.files, downloadsHtml(prepared.downloads, ways.files, prepared.report.release)],
    ],
  },
  [METHOD_PAGE]: {
    title: words.pages.method.title,
    sections: (place) => [
      [words.pages.method.howToRead, howToRead()],
      [words.pages.method.conventions, conventions(place)],
      [words.pages.method.sources, sourceList(place.prepared)],
      [words.pages.method.errata, errataTable(place)],
      [words.pages.method.allLimits, caveatList(place.prepared)],
    ],
  },
  [CORRECTIONS_PAGE]: {
    title: words.releases.corrections.title,
    sections: (place) => [
      [words.releases.corrections.soFar, correctionList(place)],
      [words.releases.corrections.coming, calendar(place)],
    ],
  },
};

/** All pages of an edition that its editors did not write, by their addresses, each made when it is asked for. */
export function ownPages(prepared: Prepared, edition: Edition): Map<string, () => string> {
  const pages = new Map<string, () => string>();
  const written = new Set(prepared.pages.map(({ file }) => addressOf(file)));
  for (const [address, { title, sections }] of Object.entries(PAGES)) {
    if (written.has(address)) continue;
    pages.set(address, () => {
      const place: PagePlace = { prepared, edition, ways: waysFrom(edition, address) };
      const parts = sections(place);
      const headings = parts.flatMap(([text]) => (text === null ? [] : [{ text, id: headingId(text) }]));
      const frame = { address, title, headings, description: null, trail: [], figure: null };
      return pageHtml(frame, html`${parts.map(section)}`.text, place);
    });
  }
  for (const figure of prepared.byAddress.values()) {
    const address = figurePage(figure.address);
    pages.set(address, () => {
      const place: PagePlace = { prepared, edition, ways: waysFrom(edition, address) };
      return pageHtml(framedFigure(figure, prepared), figurePageBody(figure, place).text, place);
    });
  }
  return pages;
}

function section([heading, body]: Section): Html {
  const head =
    heading === null
      ? null
      : html`<h2 id="${headingId(heading)}">${heading}</h2>
`;
  return html`${head}${body}`;
}

function framedFigure(figure: Figure, { byAddress }: Prepared): FramedPage {
  const whole = byAddress.get(figure.population.id);
  const above =
    figure.kind === 'population' || whole === undefined
      ? []
      : [{ text: headingOf(whole), address: figurePage(whole.address) }];
  const { description, allFigures } = words.pages.figurePage;
  return {
    address: figurePage(figure.address),
    title: headingOf(figure),
    said: carriedBy(figure).title,
    headings: [],
    description: description(findingOf(figure), releaseLine(figure.release), limitsInShort(figure)),
    trail: [{ text: allFigures, address: FIGURES_PAGE }, ...above],
    figure,
  };
}

function howToRead(): Html {
  const { bases, base, notKnown, notItemised, asPrinted } = words.pages.method;
  const bold = (text: string): Html => html`<strong>${text}</strong>`;
  return html`<p>${bases(bold(base), bold(notKnown), bold(notItemised))}</p>
<p>${asPrinted}</p>
`;
}

function conventions({ prepared }: PagePlace): Html {
  return html`<p>${words.pages.method.conventionsWhy}</p>
${conventionTable(prepared)}`;
}
