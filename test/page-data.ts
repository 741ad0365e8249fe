// The data that a page holds for programs, and the page without it: anything else of a script must be found.
/** Parsed JSON that a test walks through. */
// biome-ignore lint/suspicious/noExplicitAny: what a page says is what the test asks.
type Loose = any;

const DATA = /<script type="application\/ld\+json">([\s\S]*?)<\/script>\n/g;

/** What a reader of JSON-LD finds in a page; throws where it is no JSON. */
export function dataIn(page: string): Loose[] {
  return [...page.matchAll(DATA)].map(([, json = '']) => JSON.parse(json) as Loose);
}

export function withoutData(page: string): string {
  return page.replace(DATA, '');
}
