// The pages that every report has without a line from its editors. A page of content/ with the same address takes the place of one.
import { type Figure, figurePage } from '../../figure/figure.ts';
import { carriedBy, headingOf, limitsInShort, releaseLine } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { addressOf, CORRECTIONS_PAGE, DATA_PAGE, FIGURES_PAGE, METHOD_PAGE } from '../addresses/addresses.ts';
import type { OutputFile } from '../addresses/written-files.ts';
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
    title: 'The report',
    sections: (place) => [
      ['Main points', mainPoints(place)],
      ['What is known', keyChart(place)],
      ['All figures', someFigures(place)],
    ],
  },
  [FIGURES_PAGE]: { title: 'All figures', sections: (place) => [[null, allFigures(place)]] },
  [DATA_PAGE]: {
    title: 'Data',
    sections: ({ prepared, ways }) => [
      ['Files', downloadsHtml(prepared.downloads, ways.files, prepared.report.release)],
    ],
  },
  [METHOD_PAGE]: {
    title: 'Method',
    sections: (place) => [
      ['How to read the figures', HOW_TO_READ],
      ['How words become numbers', html`${WORDS_AND_NUMBERS}${conventionTable(place.prepared)}`],
      ['Sources', sourceList(place.prepared)],
      ['Values corrected here', errataTable(place)],
      ['All limits', caveatList(place.prepared)],
    ],
  },
  [CORRECTIONS_PAGE]: {
    title: 'Corrections',
    sections: (place) => [
      ['Corrections so far', correctionList(place)],
      ['Releases to come', calendar(place)],
    ],
  },
};

/** All pages of an edition that its editors did not write, one after the other. */
export function* ownPages(prepared: Prepared, edition: Edition): Generator<OutputFile> {
  const written = new Set(prepared.pages.map(({ file }) => addressOf(file)));
  for (const [address, { title, sections }] of Object.entries(PAGES)) {
    if (written.has(address)) continue;
    const place: PagePlace = { prepared, edition, ways: waysFrom(edition, address) };
    const parts = sections(place);
    const headings = parts.flatMap(([text]) => (text === null ? [] : [{ text, id: headingId(text) }]));
    const body = html`${parts.map(
      ([text, part]) =>
        html`${
          text === null
            ? null
            : html`<h2 id="${headingId(text)}">${text}</h2>
`
        }${part}`,
    )}`;
    yield fileOf({ address, title, headings, description: null, trail: [], figure: null }, body, place);
  }
  for (const figure of prepared.byAddress.values()) {
    const address = figurePage(figure.address);
    const place: PagePlace = { prepared, edition, ways: waysFrom(edition, address) };
    yield fileOf(framedFigure(figure, prepared), figurePageBody(figure, place), place);
  }
}

function fileOf(page: FramedPage, body: Html, place: PagePlace): OutputFile {
  return { path: `${page.address}index.html`, contents: pageHtml(page, body.text, place) };
}

function framedFigure(figure: Figure, { byAddress }: Prepared): FramedPage {
  const whole = byAddress.get(figure.population.id);
  const above =
    figure.kind === 'population' || whole === undefined
      ? []
      : [{ text: headingOf(whole), address: figurePage(whole.address) }];
  return {
    address: figurePage(figure.address),
    title: headingOf(figure),
    said: carriedBy(figure).title,
    headings: [],
    description: `${findingOf(figure)} ${releaseLine(figure.release)}, ${limitsInShort(figure)}.`,
    trail: [{ text: 'Figures', address: FIGURES_PAGE }, ...above],
    figure,
  };
}

const HOW_TO_READ = html`<p>Every share is a share of something, its <strong>base</strong>, and the base stands beside it. Those whose answer is <strong>not known</strong> are counted and drawn like all others, each kind of not knowing with a hatching of its own. What the printed parts leave of the whole is <strong>not itemised by the source</strong>: it is not unknown, and it is not shared out among the others.</p>
<p>Numbers stand as the source prints them. What was worked out here is marked as computed, and the working stands under each table. Where something is unknown, a share of all is what was recorded: the true share may be higher.</p>
`;

const WORDS_AND_NUMBERS = html`<p>A source that says “about half” or “almost a third” gives no number. Its words are kept, and an interval stands beside them. How far each word reaches is the same in the whole report. “More than half”, “at least” and “the majority” mean what they say.</p>
`;
