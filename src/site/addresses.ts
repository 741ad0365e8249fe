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
