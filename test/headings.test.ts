// Headings of a page: each has an id of its own, and the list of contents leads to it.
import { expect, test } from 'vitest';
import { markdown } from '../src/site/inputs/markdown.ts';
import { readPage } from '../src/site/inputs/page-source.ts';

const BODY = `## Results

### Results

## Results!

## Results 2

## …

## ???
`;

test('headings with one text have ids that differ, and a heading of signs alone has one too', () => {
  const html = markdown(() => '').render(BODY);
  const ids = [...html.matchAll(/<h[23] id="([^"]*)"/g)].map((match) => match[1]);
  expect(ids).toEqual(['part-results', 'part-results-2', 'part-results-3', 'part-results-2-2', 'part', 'part-2']);
});

test('the list of contents names the headings of the second level with the same ids', () => {
  const { page } = readPage({ path: 'content/about.md', text: `---\ntitle: About\n---\n${BODY}` });
  expect(page.headings).toEqual([
    { text: 'Results', id: 'part-results' },
    { text: 'Results!', id: 'part-results-3' },
    { text: 'Results 2', id: 'part-results-2-2' },
    { text: '…', id: 'part' },
    { text: '???', id: 'part-2' },
  ]);
});
