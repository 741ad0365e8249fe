// What sentences to quote say, what their brackets carry, and which rows of a long table have one.
import { join } from 'node:path';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { byAddress, type Figure, type RowsFigure } from '../../src/figure/figure.ts';
import { interval, ZERO } from '../../src/figure/interval.ts';
import type { Report } from '../../src/figure/report.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { quotable, quotesOf } from '../../src/tell/quotable.ts';
import { leftOutSentence, quotedRows } from '../../src/tell/quoted-rows.ts';
import { rowsUnknownSentence } from '../../src/tell/rows-unknown.ts';
import { PROJECT, REPORTS } from '../build-report.ts';
import { readExamples } from '../fixtures.ts';
import { figuresWith } from '../small-report.ts';

function figureOf(report: string, address: string, changes: Partial<Report> = {}): Figure {
  const root = REPORTS.find((each) => each.endsWith(`/${report}`)) ?? PROJECT;
  const { report: read } = readAndCheck(readInputs(root));
  if (read === null) throw new Error(`${root} cannot be read`);
  return byAddress(figuresOf({ ...read, ...changes })).get(address) as Figure;
}

const rowsOf = (report: string, address: string): RowsFigure => figureOf(report, address) as RowsFigure;

describe('what they say', () => {
  for (const { line, sentence, input, output } of readExamples(join(import.meta.dirname, 'quotes.txt'))) {
    test(`line ${line}: ${sentence}`, () => {
      const [report = '', address = ''] = input.split(' ');
      const said = quotesOf(figureOf(report, address)).map(({ says }) => says);
      expect(said.join('\n')).toBe(output);
    });
  }
});

describe('what the brackets carry', () => {
  const released = { version: '1.2.0', date: '2024-07-01', state: 'released' } as const;
  const address = 'https://statistics.example/visits/';

  test('caveats, source with its place, and the report with publisher, release, date and the address that stays', () => {
    const figure = figureOf('library-visits', 'visits.purpose', { release: released, address });
    for (const quote of quotable(figure))
      expect(quote).toMatch(
        / \(Read with care: Counted on one day only · .*\. Source: Invented library survey, .*, February 2024: table 1\. In: “Visits to the libraries of an invented town”, The test suite, Release 1\.2\.0, 1 July 2024, https:\/\/statistics\.example\/visits\/releases\/1\.2\.0\/figures\/visits\/purpose\/\)$/,
      );
  });

  test('the address of the page that stays, that of the report for a draft, and none where the report has none', () => {
    const carries = (changes: Partial<Report>): string =>
      quotesOf(figureOf('library-visits', 'visits', changes))[0]?.carries ?? '';
    expect(carries({ release: released, address })).toMatch(/releases\/1\.2\.0\/figures\/visits\/\)$/);
    expect(carries({ address })).toMatch(/, https:\/\/statistics\.example\/visits\/\)$/);
    expect(carries({ release: released })).toMatch(/Release 1\.2\.0, 1 July 2024\)$/);
  });

  test('one full stop behind each, also where there are no caveats and where a place ends with one', () => {
    const population = 'population: visits\nunit: {one: visit, many: visits}\ncount: 2000\n';
    const figures = figuresWith({ 'data/figures/visits.yaml': `${population}source: {id: survey, at: table 1.}\n` });
    for (const figure of figures.values())
      for (const { carries } of quotesOf(figure))
        expect(carries).toContain(
          '(No limits are stated. Source: A survey that never was, the town, 2024: table 1. In:',
        );
  });

  test('of a draft that its numbers may still change', () => {
    for (const quote of quotable(figureOf('library-visits', 'visits.purpose')))
      expect(quote).toMatch(/Draft of release 1\.0\.0, whose numbers may still change\)$/);
  });
});

describe('which rows have one', () => {
  const ids = (figure: RowsFigure): string[] => quotedRows(figure).map(({ row }) => row.id);

  test('all of a short table', () => {
    const figure = rowsOf('clinic-referrals', 'referrals.clinic');
    expect(ids(figure)).toEqual(['North, old wing', 'South', 'East']);
    expect(leftOutSentence(figure)).toBeNull();
  });

  test('of a long one the first, the last, and every row that the statement of its unknowns names', () => {
    const figure = rowsOf('garden-birds', 'sightings.bird');
    expect(ids(figure)).toEqual(['1996', '1997', '2004', '2011', '2023', '2024']);
    for (const [, id] of rowsUnknownSentence(figure).matchAll(/\((\d{4})/g)) expect(ids(figure)).toContain(id);
    expect(leftOutSentence(figure)).toBe(
      'Only the first and the last of 26 rows are quoted, and those with the least and the most unknown, separately on each side of a break.',
    );
  });
});

describe('the statement of what rows do not know', () => {
  const { rows, ...table } = rowsOf('clinic-referrals', 'referrals.reason');
  const [first, second, , last] = rows as [
    RowsFigure['rows'][0],
    RowsFigure['rows'][0],
    unknown,
    RowsFigure['rows'][0],
  ];
  const said = (...shown: RowsFigure['rows']): string => rowsUnknownSentence({ ...table, rows: shown });

  test('names a single row once, with its mark', () => {
    expect(said(last)).toBe('For 37% (2014, provisional) of referrals, no reason is known.');
  });

  test('names all rows that read alike', () => {
    const other = { ...first, row: { ...first.row, id: '2009' } };
    expect(said(other, first)).toBe('For 7% (2009, 2010) of referrals, no reason is known.');
    expect(said(other, first, first, first)).toBe('For 7% (each of 4 rows) of referrals, no reason is known.');
  });

  test('says of a row that is known so roughly that all others lie inside of it, that it is the widest', () => {
    const south = rowsOf('clinic-referrals', 'referrals.clinic').rows[1] as (typeof rows)[0];
    const range = { interval: interval(ZERO, new Fraction(1, 6)), point: null };
    const unknown = [{ ...south.counted.preferred.unknown[0], value: range, absent: null }] as const;
    const preferred = { ...south.counted.preferred, parts: [], unknown };
    const open = { ...south, counted: { ...south.counted, preferred } };
    expect(said(first, open)).toBe('For at most 17% (South, the widest of 2 rows) of referrals, no reason is known.');
  });

  test('says every stretch between breaks by itself', () => {
    const broken = { ...second, row: { ...second.row, isAfterBreak: true } };
    expect(said(first, broken, { ...last, row: { ...last.row, isAfterBreak: true } })).toBe(
      'For 7% (2010) of referrals, no reason is known; after a break in the series, and not comparable with earlier rows, for 12% (2011); after a break in the series, and not comparable with earlier rows, for 37% (2014, provisional).',
    );
  });
});
