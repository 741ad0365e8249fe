import { onReport } from '../rule.ts';

/** What the frame of every page names. */
const OF_EVERY_PAGE = ['main', 'support', 'contents', 'cite', 'key-chart'];

/** {% figure "main" %}: a figure whose id on its page is that of a heading, or of a part of every page */
export const idsDiffer = onReport('ids-differ', 'error', ({ prose }, tell) => {
  for (const { headings, tags } of prose) {
    const taken = new Map([
      ...OF_EVERY_PAGE.map((id): [string, string] => [id, 'a part of every page']),
      ...headings.map(({ id, text }): [string, string] => [id, `the heading "${text}"`]),
    ]);
    for (const { name, words, place } of tags) {
      if (name !== 'figure') continue;
      for (const figure of new Set(words)) {
        // A section and its heading. A figure that stands on a page twice is told by another rule.
        const named = `the figure "${figure}"`;
        for (const id of [figure, `${figure}-heading`]) {
          const other = taken.get(id);
          if (other !== undefined && other !== named)
            tell(
              place,
              `${named} and ${other} would both have the id "${id}" on this page, and a link can lead to one`,
              'give the file of the figure in data/figures/ another name, or change the words of the heading',
            );
          taken.set(id, named);
        }
      }
    }
  }
});
