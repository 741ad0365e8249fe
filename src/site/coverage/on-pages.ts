// What the pages say of each figure: its section with tables, drawings and sentences to quote, claims about it, its page to embed.
// Numbers in prose, on headline cards, in the list of errata and in notices of what changed lead to the section, where all
// stands. The sentences to quote stand in it too, but each is copied alone: each by itself must say all. A chart that a page
// asks for by its name has the frame of all charts, and is audited after it is drawn. The front page has data for programs.
import { type JudgedClaim, judgedClaims } from '../../count/judged-claims.ts';
import { wordsOfSvg } from '../../draw/png-text.ts';
import type { Figure } from '../../figure/figure.ts';
import { addressOf, anchorOf } from '../addresses/addresses.ts';
import { embedAddress } from '../addresses/chart-files.ts';
import { pageOf } from '../addresses/page-of-figure.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { type Output, output, outputOfCharts, type ReadWritten } from './cells.ts';
import { FACETS, keptOfClaim, keptOfQuotes, lostIn, lostInAny } from './facets.ts';
import { objectsBy, sectionIn, shownWords, textIn, withShared } from './reading-back.ts';

export type ShownOnPages = Pick<
  Prepared,
  'report' | 'figures' | 'byAddress' | 'pages' | 'charts' | 'ownCharts' | 'cards'
>;

export function outputsOnPages(shown: ShownOnPages, read: ReadWritten): Output[] {
  const text = textIn(read);
  const section = (figure: Figure): string | null => {
    const page = pageOf(figure.address, shown);
    return page === null ? null : sectionIn(text(`${page}index.html`) ?? '', anchorOf(figure.address));
  };
  const embeds = [...shown.charts, ...shown.ownCharts];
  return [
    output('page', (figure) => {
      const found = section(figure);
      return found === null ? null : shownWords(found);
    }),
    output('table on the page', (figure) => tablesIn(section(figure), figure)),
    output('drawing on the page', (figure) => drawingsIn(section(figure), figure)),
    sentencesToQuote(section),
    claimsOnPages(shown, text),
    outputOfCharts('page to embed', embeds, (chart) => shownWords(text(`${embedAddress(chart)}index.html`) ?? '')),
    dataOnPage(shown, text('index.html') ?? ''),
  ];
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

/** A table gets copied without its page. A population has none. */
function tablesIn(section: string | null, figure: Figure): string[] | null {
  if (section === null || figure.kind === 'population') return null;
  return (section.match(/<table\b[\s\S]*?<\/table>/g) ?? []).map(shownWords);
}

function drawingsIn(section: string | null, figure: Figure): string[] | null {
  if (section === null || figure.kind === 'population') return null;
  return (section.match(/<svg\b[\s\S]*?<\/svg>/g) ?? []).map(wordsOfSvg);
}

/** Each is held against what is to be kept of its own answer or row; one too few or too many has lost all. */
function sentencesToQuote(section: (figure: Figure) => string | null): Output {
  return {
    name: 'sentences to quote',
    lostOf: (figure) => {
      const found = section(figure);
      if (found === null) return null;
      const [quotes = ''] = /<details class="quotes">[\s\S]*?<\/details>/.exec(found) ?? [];
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
