// Numbers of another source than that of the population: they stand, and their shares are shares of what that source counts.
import { expect, test } from 'vitest';
import { baseLine, unknownLine } from '../../src/tell/carried.ts';
import { rowsTable } from '../../src/tell/rows.ts';
import { tableOf } from '../../src/tell/table.ts';
import { figuresWith, visits } from '../small-report.ts';

const FIGURES = figuresWith(
  visits(`  reason:
    question: Why did people come?
    source: {id: leaflet, at: page 7}
    categories: {borrow: "610", read: "240"}
    unknown: {not-asked: {kind: not recorded, count: 150}}
  smaller:
    question: Why did people come, once more?
    source: {id: leaflet, at: page 8}
    categories: {borrow: "600", read: "210"}
    unknown: {not-asked: {kind: not recorded, count: 90}}
  silent:
    question: At which hour?
    source: {id: leaflet, at: page 9}
    categories: {morning: "610", evening: "240"}
    unknown: the source does not say
  by-branch:
    question: How old was the visitor?
    source: {id: leaflet, at: page 10}
    categories: {adult: Adults, child: Children}
    unknown: {not-noted: {kind: not recorded}}
    rows: {by: branch, label: Branch}
    values:
      Harbour: {count: 700, adult: 525, child: 140, not-noted: 5%}
`),
);

test.each([
  ['visits.reason', 'Base: all 1,000 visits', 'For 150 (15.0%) of the 1,000 visits, the answer is not known.'],
  ['visits.smaller', 'Base: all 900 visits', 'For 90 (10.0%) of the 900 visits, the answer is not known.'],
])('%s: the unknown part keeps its number', (address, base, unknown) => {
  const figure = FIGURES.get(address);
  if (figure === undefined) throw new Error('no figure');
  expect(baseLine(figure)).toBe(base);
  expect(unknownLine(figure)).toBe(unknown);
});

test('parts that leave open how many are unknown are at least what is counted of the whole', () => {
  const figure = FIGURES.get('visits.silent');
  if (figure?.kind !== 'breakdown') throw new Error('no figure');
  expect(baseLine(figure)).toBe('Base: visits (at least 850)');
  const rows = tableOf(figure).rows.map(({ label, cells }) => [label, cells.at(-1)?.text]);
  expect(rows).toContainEqual(['Morning', '610']);
});

test('the number of a row is that of the source which prints the row', () => {
  const figure = FIGURES.get('visits.by-branch');
  if (figure?.kind !== 'rows') throw new Error('no figure');
  const { head, rows } = rowsTable(figure);
  expect(head).toContain('How many');
  expect(rows[0]?.cells.slice(0, 3).map(({ text }) => text)).toEqual(['700', '5%', '75.0%']);
});
