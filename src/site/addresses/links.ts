// Where the links of a page lead: inside the site, to an image beside the page, or elsewhere.
import path from 'node:path';
import type { Prose } from '../../figure/prose.ts';
import { isImage } from '../../read/image-file.ts';
import type { InputFile } from '../../read/report.ts';
import { addressOf } from './addresses.ts';
import type { OutputFile } from './written-files.ts';

/** "%C3%B4" as an editor typed it: "ô". */
export function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Whether a link names its host or is none of the web: https://example.org, //example.org, mailto:me@example.org. */
export function isElsewhere(link: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link);
}

export interface Target {
  /** As in addresses.ts: "", "about/", "data/visits.csv". */
  readonly address: string;
  /** Behind the "#"; null where there is none. */
  readonly id: string | null;
}

/** Deep enough that a link that leaves the site by "../" is seen to. */
const SITE = `https://site.invalid/${'folder/'.repeat(20)}`;

/** What a link on the page at `from` leads to in its edition; null where it leaves the site. */
export function targetOf(link: string, from: string): Target | null {
  if (isElsewhere(link) || !URL.canParse(link, `${SITE}${from}`)) return null;
  const { href, pathname, hash } = new URL(link, `${SITE}${from}`);
  if (!href.startsWith(SITE)) return null;
  const address = decoded(pathname.slice(new URL(SITE).pathname.length)).replace(/(^|\/)index\.html$/, '$1');
  return { address, id: hash === '' ? null : decoded(hash.slice(1)) };
}

/** What to type on the page at `from` for a link to `to`. */
export function linkTo(to: string, from: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}` || './';
}

/** "plans/ground-floor.png", without what follows its name. */
function nameIn(link: string): string {
  return decoded(link.replace(/[?#].*$/, ''));
}

export function namesImage(link: string): boolean {
  return isImage(`content/${nameIn(link)}`);
}

export interface PageImage {
  /** content/map.png */
  readonly file: string;
  /** Beside the page, inside each edition: "about/map.png". */
  readonly path: string;
}

/** The images of pages, beside them inside each edition. */
export function imagesBeside(pages: readonly Prose[], files: readonly InputFile[]): OutputFile[] {
  return pages.flatMap(imagesOf).flatMap(({ file, path }) => {
    const image = files.find((candidate) => candidate.path === file);
    return image === undefined ? [] : [{ path, contents: image.bytes ?? image.text }];
  });
}

/** The images that a page shows or links to: files next to it in content/, named from there. They may be missing. */
export function imagesOf({ file: page, links }: Pick<Prose, 'file' | 'links'>): PageImage[] {
  return links.flatMap((link): PageImage[] => {
    const name = nameIn(link.to);
    const file = path.posix.join(path.posix.dirname(page), name);
    if (isElsewhere(link.to) || name.startsWith('/') || !isImage(file)) return [];
    return [{ file, path: path.posix.join(addressOf(page), name) }];
  });
}
