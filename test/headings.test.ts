// Headings of a page: each has an id of its own, and the list of contents leads to it.
import { expect, test } from 'vitest';
import { markdown } from '../src/site/inputs/markdown.ts';
import { readPage } from '../src/site/inputs/page-source.ts';
import { framedPage } from '../src/site/pages/page-frame.ts';

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

const readBody = (body: string) => readPage({ path: 'content/about.md', text: `---\ntitle: About\n---\n${body}` }).page;

test('the list of contents names the headings of the second and third level with the same ids, and no others', () => {
  expect(framedPage(readBody(`${BODY}\n#### Deeper\n`)).headings).toMatchObject([
    { text: 'Results', id: 'part-results', level: 2 },
    { text: 'Results', id: 'part-results-2', level: 3 },
    { text: 'Results!', id: 'part-results-3', level: 2 },
    { text: 'Results 2', id: 'part-results-2-2', level: 2 },
    { text: '…', id: 'part', level: 2 },
    { text: '???', id: 'part-2', level: 2 },
  ]);
});

test('the list of contents has the letters of a heading alone, and what is marked in it', () => {
  const [heading] = readBody('## In {% plain "2011" %}: [who](about/) **was** `asked`').headings;
  expect(heading).toEqual({
    text: 'In 2011: who was asked',
    id: 'part-in-2011-who-was-asked',
    level: 2,
    place: { file: 'content/about.md', line: 4, column: 1, length: 55 },
  });
});

test('a title has marked digits, and its other signs stay as they are', () => {
  const text = '---\ntitle: \'The *survey* of {% plain "2011" %}\'\n---\n';
  const { page, problems } = readPage({ path: 'content/about.md', text });
  expect([page.title, problems]).toEqual(['The *survey* of 2011', []]);
});
