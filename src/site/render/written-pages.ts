// The pages of content/: their Markdown with our tags and links, and the frame of every page.
import { addressOf, RELEASES_PAGE } from '../addresses/addresses.ts';
import { targetOf } from '../addresses/links.ts';
import { type Standing, siteMap } from '../addresses/site-map.ts';
import { type FollowLink, markdown } from '../inputs/markdown.ts';
import { type Edition, type PagePlace, waysFrom } from '../pages/edition.ts';
import { framedPage, pageHtml } from '../pages/page-frame.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { TAG_WRITERS } from './tags.ts';

export interface WrittenPages {
  /** Renders the body of a page; its environment says which: `{ page: { url: "/about/" } }`. */
  readonly markdown: ReturnType<typeof markdown>;
  /** What was rendered of the page at this address, such as "/about/", as a whole page. */
  frame(url: string, body: string): string;
}

export function writtenPages(prepared: Prepared, edition: Edition): WrittenPages {
  const placeOf = (url: string): PagePlace => ({ prepared, edition, ways: waysFrom(edition, url.slice(1)) });
  const map = siteMap({ ...prepared, charts: [...prepared.charts, ...prepared.ownCharts] });
  const follow: FollowLink = (link, environment) => {
    const { page } = environment as { page: { url: string } };
    return followed(link, map, placeOf(page.url), page.url.slice(1));
  };
  return {
    markdown: markdown((tag, position, environment) => {
      const { page } = environment as { page: { url: string } };
      const write = TAG_WRITERS[tag.name];
      if (write === undefined) throw new Error(`no tag ${tag.name}`);
      const { text } = write(tag.words, { ...placeOf(page.url), position });
      return position === 'block' && PHRASES.has(tag.name) ? `<p>${text}</p>\n` : text;
    }, follow),
    frame(url, body) {
      const page = prepared.pages.find(({ file }) => `/${addressOf(file)}` === url);
      return page === undefined ? body : pageHtml(framedPage(page), withoutGap(body), placeOf(url));
    },
  };
}

/** A page by itself, made when it is asked for; null where none of content/ has this address. */
export function writtenPage(address: string, prepared: Prepared, edition: Edition): string | null {
  const page = prepared.pages.find(({ file }) => addressOf(file) === address);
  if (page === undefined) return null;
  const { markdown, frame } = writtenPages(prepared, edition);
  const url = `/${address}`;
  return frame(url, markdown.render(page.body, { page: { url } }));
}

/** What stands above the first heading of the second level hangs from the title of the page: no level may be left out between. */
function withoutGap(body: string): string {
  const end = body.search(/<h2[ >]/);
  const above = end === -1 ? body : body.slice(0, end);
  return `${above.replaceAll(/<(\/?)h3(?=[ >])/g, '<$1h2')}${body.slice(above.length)}`;
}

/** A link as it was typed is right between pages of one edition; files, and pages about all releases, stand elsewhere. */
function followed(
  link: string,
  map: ReadonlyMap<string, Standing>,
  { prepared, edition, ways }: PagePlace,
  from: string,
): string | null {
  const target = targetOf(link, from);
  if (target === null) return link;
  const { address, id } = target;
  const standing = map.get(address);
  const isDraft = prepared.report.release.state === 'draft';
  if (standing?.from === 'release' && isDraft) return null;
  if (standing?.from === 'first release' && edition.releases.length === 0) return null;
  const at = standing?.at ?? (address.startsWith(RELEASES_PAGE) ? 'top' : 'pages');
  return at === 'pages' ? link : `${ways[at]}${address}${id === null ? '' : `#${id}`}`;
}

/** Tags that become a phrase: alone in its paragraph it still is a paragraph. */
const PHRASES = new Set(['number', 'share', 'plain']);
