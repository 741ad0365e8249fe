// How a number came about, in words: what was printed, of what it was worked out, and nothing said twice.
import { expect, test } from 'vitest';
import { countPopulation } from '../../src/count/figures.ts';
import { readReport } from '../../src/read/report.ts';
import { originOf } from '../../src/save/numbers.ts';
import { formula } from '../../src/tell/phrase.ts';

const SETTINGS = [
  {
    path: 'data/report.yaml',
    text: 'title: Visits\nsummary: Made up.\npublisher: The makers of the tests\nlicence: CC0\nlanguage: en-GB\n',
  },
  { path: 'data/sources.yaml', text: 'survey: {title: A survey that never was, publisher: the town, date: 2024}\n' },
];

/** Of each known or unknown part "id: share of each base | count", each as "origin" or "origin, formula". */
function told(breakdowns: string, question: string): string[] {
  const population = `population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
${breakdowns}`;
  const { report, problems } = readReport([...SETTINGS, { path: 'data/figures/visits.yaml', text: population }]);
  expect(problems).toEqual([]);
  const counted = report?.populations
    .flatMap((each) => countPopulation(each).breakdowns)
    .find(({ breakdown }) => breakdown.id === question);
  const words = (each: Parameters<typeof originOf>[0]): string =>
    [originOf(each), ...[formula(each.how) ?? []].flat()].join(', ');
  return (counted?.preferred.parts ?? [])
    .filter(({ id }) => !id.includes('.'))
    .map(({ id, shares, count }) => `${id}: ${shares.map((one) => one && words(one)).join('; ')} | ${words(count)}`);
}

const NONE_UNKNOWN = 'unknown: {none: every visit was seen}';

test('a share of two printed numbers is computed, whichever way they are printed', () => {
  const purpose = `  purpose:
    question: What for?
    categories: {borrow: 13 of 150, read: 400, other: 38%}
    ${NONE_UNKNOWN}
`;
  expect(told(purpose, 'purpose').slice(0, 3)).toEqual([
    'borrow: computed, 13 of 150 | printed',
    'read: computed, 400 of 1,000 | printed',
    'other: printed | computed, 38% of 1,000',
  ]);
});

test('a mark instead of a number is not said, and nothing is worked out of it', () => {
  const purpose = `  purpose:
    question: What for?
    categories: {borrow: "[c]", read: "[z]", write: "[low]", sit: 38%, stand: the rest}
    ${NONE_UNKNOWN}
`;
  expect(told(purpose, 'purpose')).toEqual([
    'borrow: not said | not said',
    'read: not said | not said',
    'write: not said | not said',
    'sit: printed | computed, 38% of 1,000',
    'stand: computed, the whole less an unknown share, an unknown share, 38% | computed, the rest of 1,000',
  ]);
});

test('a base whose number is printed is not worked out again', () => {
  const chain = `  loan:
    question: Was something lent?
    categories: {lent: 350, not-lent: the rest}
    ${NONE_UNKNOWN}
  kind:
    of: loan.lent
    question: What was lent?
    categories: {book: 61–64%, film: 70}
    unknown: {not-noted: {kind: not recorded, share: the rest}}
  age:
    of: kind.book
    question: Of what age was the reader?
    categories: {child: about half, adult: 90}
    unknown: the source does not say
`;
  expect(told(chain, 'kind')).toEqual([
    'book: printed; computed, 61–64% of 350 of 1,000 | computed, 61–64% of 350',
    'film: computed, 70 of 350; computed, 70 of 1,000 | printed',
    'not-noted: computed, the whole less 61–64%, 70; computed, the rest of 350 of 1,000 | computed, the rest of 350',
  ]);
  expect(told(chain, 'age').slice(0, 2)).toEqual([
    'child: printed; computed, about half of 61–64%; computed, about half of 61–64% of 350 of 1,000 | computed, about half of 61–64% of 350',
    'adult: computed, 90 of visits to the town libraries: Book; computed, 90 of 350; computed, 90 of 1,000 | printed',
  ]);
});
