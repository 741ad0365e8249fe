// The only part that knows Eleventy: the pages of content/ with our Markdown, our YAML and the frame of every page.
import type { EleventyConfig } from '@11ty/eleventy';
import { addressOf, RELEASES_PAGE } from '../addresses/addresses.ts';
import { targetOf } from '../addresses/links.ts';
import { type Standing, siteMap } from '../addresses/site-map.ts';
import { type FollowLink, markdown } from '../inputs/markdown.ts';
import { type Edition, type PagePlace, waysFrom } from '../pages/edition.ts';
import { framedPage, pageHtml } from '../pages/page-frame.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { TAG_WRITERS } from './tags.ts';

/**
 * Configures one Eleventy run for a prepared report. Paths are relative to the working directory. `input` is an empty
 * folder: Eleventy gets the checked pages and nothing else, so that no file can slip past the checks or run code.
 */
export function configure(
  eleventy: EleventyConfig,
  prepared: Prepared,
  edition: Edition,
  input: string,
  output: string,
): { dir: { input: string; output: string } } {
  const placeOf = (url: string): PagePlace => ({ prepared, edition, ways: waysFrom(edition, url.slice(1)) });
  const map = siteMap({ ...prepared, charts: [...prepared.charts, ...prepared.ownCharts] });
  const follow: FollowLink = (link, environment) => {
    const { page } = environment as { page: { url: string } };
    return followed(link, map, placeOf(page.url), page.url.slice(1));
  };
  const rendered = markdown((tag, position, environment) => {
    const { page } = environment as { page: { url: string } };
    const write = TAG_WRITERS[tag.name];
    if (write === undefined) throw new Error(`no tag ${tag.name}`);
    const { text } = write(tag.words, { ...placeOf(page.url), position });
    return position === 'block' && PHRASES.has(tag.name) ? `<p>${text}</p>\n` : text;
  }, follow);
  eleventy.setLibrary('md', rendered);
  eleventy.setTemplateFormats(['md']);
  eleventy.setUseGitIgnore(false);
  eleventy.setWatchJavaScriptDependencies(false);
  // Markdown alone: no template language runs before it, our tags are part of the Markdown.
  eleventy.addGlobalData('templateEngineOverride', 'md');
  for (const [index, { file, body }] of prepared.pages.entries()) {
    // The line break keeps a page that begins with a rule (---) from being taken for front matter.
    eleventy.addTemplate(`page-${index}.md`, `\n${body}`, { permalink: `/${addressOf(file)}index.html` });
  }
  eleventy.addTransform('frame', function (this: { page: { url: string } }, body: string) {
    const page = prepared.pages.find(({ file }) => `/${addressOf(file)}` === this.page.url);
    return page === undefined ? body : pageHtml(framedPage(page), withoutGap(body), placeOf(this.page.url));
  });
  return { dir: { input, output } };
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
