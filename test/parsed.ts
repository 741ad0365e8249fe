// Pages and feeds as a real browser understands them.
import type { Page } from 'playwright-core';

export interface ParsedPage {
  readonly ids: readonly string[];
  /** Every href and src as written. */
  readonly links: readonly string[];
  /** Ids that the page itself refers to: labels, descriptions, patterns of a drawing. */
  readonly references: readonly string[];
}

/** Reads pages without loading them: a parsed document asks for nothing. */
export function parsedPages(page: Page, sources: readonly string[]): Promise<ParsedPage[]> {
  return page.evaluate(
    (all) =>
      all.map((source) => {
        const parsed = new DOMParser().parseFromString(source, 'text/html');
        const values = (name: string): string[] =>
          [...parsed.querySelectorAll(`[${CSS.escape(name)}]`)].map((element) => element.getAttribute(name) ?? '');
        const painted = [...source.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
        const labels = ['aria-labelledby', 'aria-describedby', 'for'].flatMap(values);
        return {
          ids: values('id'),
          links: [...values('href'), ...values('src'), ...values('xlink:href')],
          references: [...painted, ...labels.flatMap((value) => value.split(/\s+/))],
        };
      }),
    [...sources],
  );
}

export interface ParsedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  readonly categories: readonly string[];
  readonly summary: string;
}

export interface ParsedFeed extends ParsedEntry {
  readonly root: string;
  readonly entries: readonly ParsedEntry[];
}

/** An Atom feed through the XML parser of the browser; throws where it is no XML. */
export function parsedFeed(page: Page, source: string): Promise<ParsedFeed> {
  return page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const broken = parsed.querySelector('parsererror');
    if (broken !== null) throw new Error(broken.textContent ?? 'no XML');
    const feed = parsed.documentElement;
    const within = (element: Element, name: string): Element[] =>
      [...element.children].filter((child) => child.localName === name);
    const text = (element: Element, name: string): string => within(element, name)[0]?.textContent ?? '';
    const read = (element: Element) => ({
      id: text(element, 'id'),
      title: text(element, 'title'),
      updated: text(element, 'updated'),
      authors: within(element, 'author').map((author) => text(author, 'name')),
      links: within(element, 'link').map((link) => ({
        rel: link.getAttribute('rel') ?? '',
        href: link.getAttribute('href') ?? '',
      })),
      categories: within(element, 'category').map((category) => category.getAttribute('term') ?? ''),
      summary: text(element, 'summary') + text(element, 'subtitle'),
    });
    return {
      ...read(feed),
      root: `${feed.namespaceURI} ${feed.localName}`,
      entries: within(feed, 'entry').map(read),
    };
  }, source);
}
