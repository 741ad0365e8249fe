// Where things stand on the site: pages by their files, figures by their addresses.

/** content/index.md -> "", content/about.md -> "about/" */
export function addressOf(file: string): string {
  const name = file.replace(/^content\//, '').replace(/\.md$/, '');
  return name === 'index' ? '' : `${name.replace(/\/index$/, '')}/`;
}

/** The id of a figure on its page, and the end of links to it. */
export function anchorOf(address: string): string {
  return address;
}

/** Where a figure's page has all its limits in full. */
export const LIMITS_ID = 'limits';

/** Where it has the sentence to quote. */
export const QUOTE_ID = 'quote';

/** Pages that every report has, inside an edition; a page of content/ with the same address takes the place of one. */
export const FIGURES_PAGE = 'figures/';
export const DATA_PAGE = 'data/';
export const METHOD_PAGE = 'method/';
export const CORRECTIONS_PAGE = 'corrections/';
export const OWN_PAGES: readonly string[] = ['', FIGURES_PAGE, DATA_PAGE, METHOD_PAGE, CORRECTIONS_PAGE];

/** The page of all releases, at the top of the site; each release stands below it. */
export const RELEASES_PAGE = 'releases/';
/** The change log of a release, inside its edition. */
export const CHANGES_PAGE = 'changes/';

/** "1.0.0" -> "releases/1.0.0/" */
export function editionAt(version: string): string {
  return `${RELEASES_PAGE}${version}/`;
}

/** The pages that other sites show in a frame, inside an edition; each chart has one below. */
export const EMBEDS = 'embed/';
