// A number of the source, and what it is a number of, in the sentences of the report.
import { expect, test } from 'vitest';
import { baseLine } from '../../src/tell/carried.ts';
import { headlineName, headlineNumber } from '../../src/tell/headline.ts';
import { countedBase } from '../../src/tell/phrase.ts';
import { quotable } from '../../src/tell/quotable.ts';
import { tableOf } from '../../src/tell/table.ts';
import { figuresWith } from '../small-report.ts';

test.each([
  ['3000', '3,000 visits'],
  ['3,000', '3,000 visits'],
  ['900', '900 visits'],
  ['1234567', '1,234,567 visits'],
  ['more than 3000', 'more than 3,000 visits'],
  ['about 3000', 'about 3,000 visits'],
])('%s is written like all other numbers: %s', (count, said) => {
  const text = `population: visits\nunit: {one: visit, many: visits}\ncount: ${count}\nsource: {id: survey, at: table 1}\n`;
  const figure = figuresWith({ 'data/figures/visits.yaml': text }).get('visits');
  expect(figure === undefined ? null : countedBase(figure.base)).toBe(said);
});

const ONE = figuresWith({
  'data/figures/branches.yaml': `population: branches of the town library
unit: {one: branch, many: branches}
count: 1
source: {id: survey, at: table 1}
breakdowns:
  open:
    question: Is it open on Sundays?
    categories: {open: {count: 1}, shut: {count: 0}}
    unknown: {silent: {label: No reply, kind: no reply, count: 0}}
  staffed:
    question: Is there staff, by year?
    categories: {staffed: Staffed, alone: Not staffed}
    unknown: {silent: {label: No reply, kind: no reply}}
    rows: {by: year, label: Year}
    values:
      2021: {count: 1, staffed: 1, alone: 0, silent: 0}
`,
});

test('one of something is said in the singular, and nobody says "all" of it', () => {
  const [whole, open, staffed] = ['branches', 'branches.open', 'branches.staffed'].map((address) => ONE.get(address));
  if (whole?.kind !== 'population' || open?.kind !== 'breakdown' || staffed === undefined) throw new Error('no figure');
  expect(baseLine(open)).toBe('Base: the 1 branch of the town library');
  expect(`${headlineNumber(whole)} ${headlineName(whole)}`).toBe('1 branch of the town library');
  expect(tableOf(open).head).toContain('Of the 1 branch of the town library');
  const quotes = [whole, open, staffed].flatMap((figure) => quotable(figure)).join('\n');
  expect(quotes).not.toContain('1 branches');
  expect(quotes).toContain('“Not staffed” for 0 (0%; 0% of those known) of the 1 branch of the town library');
});
