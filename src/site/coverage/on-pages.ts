// What the pages say of each figure. Its own page is a full carrier, and so are its sentences to quote and its page to embed: each
// must say all. A section on another page must say what is known in short, its own limits, its source and release, and lead to the
// rest; a main point, a description, a line to quote must say the finding, how many limits there are, and lead to them.
import { type JudgedClaim, judgedClaims } from '../../count/judged-claims.ts';
import { type Figure, figurePage, limitsOf } from '../../figure/figure.ts';
import { carriedBy, limitsInShort } from '../../tell/carried.ts';
import { findingOf } from '../../tell/finding.ts';
import { addressOf, anchorOf, LIMITS_ID } from '../addresses/addresses.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import { keyChartOf, mainFigures } from '../drawings/chart-requests.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { type Output, output, outputOfCharts, type ReadWritten } from './cells.ts';
import { FACETS, type Facet, type Kept, keptOfClaim, keptOfQuotes, lostIn, lostInAny } from './facets.ts';
import { attributeIn, objectsBy, sectionIn, shownWords, textIn, withShared } from './reading-back.ts';

export type ShownOnPages = Pick<
  Prepared,
  'report' | 'figures' | 'byAddress' | 'pages' | 'charts' | 'ownCharts' | 'cards'
>;

export function outputsOnPages(shown: ShownOnPages, read: ReadWritten): Output[] {
  const text = textIn(read);
  const page = ({ address }: Figure): string => text(`${figurePage(address)}index.html`) ?? '';
  const embeds = [...shown.charts, ...shown.ownCharts];
  return [
    // The sentences to quote carry all, each for itself: they stand in for nothing that the page has to say.
    output('page', (figure) => shownWords(page(figure).replace(/<details class="quotes">[\s\S]*?<\/details>/, ' '))),
    sectionsOnPages(shown, text),
    short('description of the page', (figure) => [
      attributeIn(page(figure), 'description') + leadsToItself(page(figure)),
    ]),
    short('sentence to quote', (figure) => [shownWords(blockIn(page(figure), 'say')) + leadsToItself(page(figure))]),
    mainPointsOn(shown, text('index.html') ?? ''),
    keyChartOn(shown, text('index.html') ?? ''),
    chartsOnPages(shown, text),
    sentencesToQuote(page),
    claimsOnPages(shown, text),
    outputOfCharts('page to embed', embeds, (chart) => shownWords(text(`${embedAddress(chart)}index.html`) ?? '')),
    dataOnPage(shown, text('index.html') ?? ''),
  ];
}

/** What a short form holds: the finding, which has base and unknown, the release, the number of limits, and the way to them. */
function short(name: string, textsOf: (figure: Figure) => readonly string[] | null): Output {
  return {
    name,
    lostOf: (figure) => {
      const texts = textsOf(figure);
      if (texts === null) return null;
      const said = findingOf(figure);
      const kept = {
        base: [said],
        unknown: [said],
        caveats: [limitsInShort(figure)],
        source: [LEADS_ON],
        release: [figure.release.version],
      };
      return lostInAny(texts, kept);
    },
  };
}

/** Stands in a text that was read back where a link in it leads to all limits and the source. */
const LEADS_ON = '→ limits and source';

function leadsToItself(page: string): string {
  return page.includes(`<h2 id="${LIMITS_ID}">`) ? ` ${LEADS_ON}` : '';
}

/** The first element of this class with what stands in it, up to the end of its first paragraph. */
function blockIn(page: string, name: string): string {
  return new RegExp(`<div class="${name}">[\\s\\S]*?</p>`).exec(page)?.[0] ?? '';
}

/** Of each main point that the front page has to show; one that is gone, or that no longer leads to its figure, has lost all. */
function mainPointsOn(shown: ShownOnPages, front: string): Output {
  const page = shown.pages.find(({ file }) => addressOf(file) === '');
  const isAsked = page === undefined || page.tags.some(({ name }) => name === 'main-points');
  const asked = new Set(isAsked ? mainFigures(shown) : []);
  const [points = ''] = /<ul class="points">[\s\S]*?<\/ul>/.exec(front) ?? [];
  const [release = ''] = /<footer>[\s\S]*?<\/footer>/.exec(front) ?? [];
  return short('main point', (figure) => {
    if (!asked.has(figure)) return null;
    const leads = `href="${figurePage(figure.address)}"`;
    const own = (points.match(/<li>[\s\S]*?<\/li>/g) ?? []).filter((point) => point.includes(leads));
    return own.map((point) => `${shownWords(point)} ${LEADS_ON} ${shownWords(release)}`);
  });
}

/** The chart of the front page, where there is one: as a section, with the base beside it. */
function keyChartOn(shown: ShownOnPages, front: string): Output {
  const chart = keyChartOf(shown, shown.pages);
  const [section = ''] = /<section class="figure key-chart"[\s\S]*?<\/section>/.exec(front) ?? [];
  return {
    name: 'key chart',
    lostOf: (figure) => {
      if (chart?.figure.address !== figure.address) return null;
      // A finding among the main points is not said twice.
      const said = `${shownWords(section)} ${shownWords(/<ul class="points">[\s\S]*?<\/ul>/.exec(front)?.[0] ?? '')}`;
      return lostInAny([`${said}${leadsToAll(section, figure)}`], keptInShort(figure));
    },
  };
}

/** What a section keeps: its own limits are in full sight, and where there are others, it leads to them. */
function keptInShort(figure: Figure): Kept {
  const { own } = limitsOf(figure);
  return {
    base: [findingOf(figure)],
    unknown: [findingOf(figure)],
    caveats: [...own.map(({ short: said }) => said), ...(own.length === figure.caveats.length ? [] : [LEADS_ON])],
    source: [carriedBy(figure).source],
    release: [figure.release.version],
  };
}

function leadsToAll(section: string, { address }: Figure): string {
  return section.includes(`${figurePage(address)}#${LIMITS_ID}"`) ? ` ${LEADS_ON}` : '';
}

/** Of each page that shows it in short: what it is, its own limits in full sight, and the way to the others. */
function sectionsOnPages({ pages }: ShownOnPages, text: (path: string) => string | null): Output {
  return {
    name: 'section on a page',
    lostOf: (figure) => {
      const showing = pages.filter(({ tags }) =>
        tags.some(({ name, words }) => name === 'figure' && words.includes(figure.address)),
      );
      if (showing.length === 0) return null;
      return lostInAny(
        showing.map(({ file }) => {
          const section = sectionIn(text(`${addressOf(file)}index.html`) ?? '', anchorOf(figure.address));
          return `${shownWords(section)}${leadsToAll(section, figure)}`;
        }),
        keptInShort(figure),
      );
    },
  };
}

/** Of each chart that a page shows by its name: its figure may have no section there. */
function chartsOnPages({ pages, ownCharts }: ShownOnPages, text: (path: string) => string | null): Output {
  const shown = pages.flatMap(({ file, tags }) =>
    tags.flatMap(({ name, words: [first = '', kind] }) => {
      if (name === 'chart') return [{ file, address: first, id: `${first}/${kind}` }];
      const own = name === 'own-chart' ? ownCharts.find((chart) => chart.file.name === first) : undefined;
      return own === undefined ? [] : [{ file, address: own.figure.address, id: own.id }];
    }),
  );
  return short('chart on a page', (figure) => {
    const own = shown.filter(({ address }) => address === figure.address);
    if (own.length === 0) return null;
    return own.map(({ file, id }) => {
      const page = text(`${addressOf(file)}index.html`) ?? '';
      const [found = ''] = (page.match(/<figure class="chart-alone"[\s\S]*?<\/figure>/g) ?? []).filter((each) =>
        each.includes(`data-chart="${id}"`),
      );
      const source = shownWords(found).includes(carriedBy(figure).source) ? leadsToAll(found, figure) : '';
      return `${shownWords(found)}${source}`;
    });
  });
}

/** Of a long report the first figures alone, with the number of the others; dataset.jsonld has them all. */
function dataOnPage({ byAddress }: ShownOnPages, front: string): Output {
  const [, json = 'null'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(front) ?? [];
  const dataset = JSON.parse(json) as { readonly variableMeasured?: readonly Measured[] } | null;
  const measured = objectsBy('propertyID', dataset);
  const rest = dataset?.variableMeasured?.find(({ propertyID }) => propertyID === undefined);
  const others = rest === undefined ? 0 : Number.parseInt(rest.name, 10);
  const told = new Set([...byAddress.keys()].slice(0, byAddress.size - others));
  return output('JSON-LD on the page', ({ address }) =>
    told.has(address) ? withShared(measured.get(address) ?? [], dataset, 'version', 'isBasedOn') : null,
  );
}

/** A figure, or how many others there are. */
interface Measured {
  readonly propertyID?: string;
  readonly name: string;
}

/** Each is held against what is to be kept of its own answer or row; one too few or too many has lost all. */
function sentencesToQuote(page: (figure: Figure) => string): Output {
  return {
    name: 'longer sentences to quote',
    lostOf: (figure): readonly Facet[] => {
      const [quotes = ''] = /<details class="quotes">[\s\S]*?<\/details>/.exec(page(figure)) ?? [];
      const sentences = (quotes.match(/<li\b[\s\S]*?<\/li>/g) ?? []).map(shownWords);
      const kept = keptOfQuotes(figure);
      if (sentences.length !== kept.length) return FACETS;
      const lost = kept.map((each, index) => lostIn(sentences[index] ?? '', each));
      return FACETS.filter((facet) => lost.some((each) => each.includes(facet)));
    },
  };
}

/** A claim is read back wherever a page asks for it: what it must keep is what goes with its own base. */
function claimsOnPages({ report, figures, pages }: ShownOnPages, text: (path: string) => string | null): Output {
  const judged = judgedClaims(figures, report);
  const isAsked = ({ claim }: JudgedClaim, { tags }: ShownOnPages['pages'][number]): boolean =>
    tags.some(({ name, words }) => name === 'claims' && (words.length === 0 || words.includes(claim.id)));
  return {
    name: 'claim on a page',
    lostOf: (figure) => {
      const told = judged
        .filter((each) => each.figure.address === figure.address)
        .flatMap((each) =>
          pages
            .filter((page) => isAsked(each, page))
            .map((page) =>
              lostInAny(claimIn(text(`${addressOf(page.file)}index.html`) ?? '', each), keptOfClaim(each)),
            ),
        );
      return told.length === 0 ? null : FACETS.filter((facet) => told.some((lost) => lost.includes(facet)));
    },
  };
}

/** Wherever the page tells of the claim. Two sentences may have the same words: the id tells which is which. */
function claimIn(page: string, { claim }: JudgedClaim): string[] {
  const told = page.match(/<blockquote><p>[\s\S]*?<\/li>/g) ?? [];
  return told
    .filter((each) => each.includes(`<dl data-claim="${claim.id}">`))
    .map(shownWords)
    .filter((each) => each.trim().startsWith(`“${claim.text}”`));
}
