import { expect, test } from 'vitest';
import { byAddress } from '../../src/figure/figure.ts';
import { laterCaveats, withCaveats } from '../../src/release/later-caveats.ts';
import type { Notice } from '../../src/release/standing.ts';
import type { CorrectedNumber } from '../../src/release/words.ts';
import { inputs, REPORT, stateFrom } from './made-up.ts';

const { figures } = stateFrom(inputs(REPORT));

function corrected(...numbers: readonly CorrectedNumber[]): Notice {
  const about = { subject: 'visits.day', title: 'Visits: On which day?', in: '1.0.1', date: '2024-02-01' } as const;
  const changed = { kind: 'changed later', change: 'correction', reason: 'Two rows were swapped', numbers } as const;
  return { ...changed, ...about, figures: ['visits.day'] };
}

function weekday(label = '“Weekday”'): CorrectedNumber {
  return { figure: 'visits.day', label, before: '70%', after: '69%' };
}

function shortOf(notice: Notice, figure = 'visits.day'): string | undefined {
  return laterCaveats([notice], figures, '1.0.0').get(figure)?.[0]?.short;
}

test('a corrected figure says in short what it should be, and in full why', () => {
  expect(laterCaveats([corrected(weekday())], figures, '1.0.0').get('visits.day')).toMatchObject([
    {
      id: 'since.1',
      short: 'Corrected in release 1.0.1: “Weekday” is 70% here and should be 69%',
      full: 'Corrected in release 1.0.1, 1 February 2024. Visits: On which day? Two rows were swapped. “Weekday” is 70% here and should be 69%.',
    },
  ]);
});

test('of several numbers the short form has the first, and of a long name its beginning', () => {
  expect(shortOf(corrected(weekday(), weekday('“Sunday”')))).toMatch(/should be 69%, and others$/);
  const long = '“A day of the week on which the libraries were open to everybody”';
  expect(shortOf(corrected(weekday(long)))).toBe(
    'Corrected in release 1.0.1: “A day of the week on which the…” is 70% here and should be 69%',
  );
});

test('a figure whose numbers follow from others says that they are wrong', () => {
  expect(shortOf(corrected())).toBe('Corrected in release 1.0.1: numbers here are wrong');
});

test('the number of a population carries it, the other breakdowns do not', () => {
  expect(shortOf(corrected(weekday()), 'visits')).toContain('“Weekday” is 70% here');
  expect(shortOf(corrected(weekday()), 'visits.asked')).toBeUndefined();
});

test('of a withdrawn release every figure says so, with one caveat for all', () => {
  const withdrawn: Notice = { kind: 'withdrawn', date: '2024-03-01', reason: 'It was wrong', successor: '1.0.2' };
  const all = [...laterCaveats([withdrawn], figures, '1.0.0').values()];
  expect(all.length).toBeGreaterThan(2);
  for (const [only] of all)
    expect(only).toMatchObject({
      id: 'since.1',
      short: 'Release 1.0.0 was withdrawn on 1 March 2024',
      full: 'Release 1.0.0 was withdrawn on 1 March 2024. It was wrong. Use release 1.0.2 instead.',
    });
});

test('what was superseded or is defined otherwise is not wrong, and says nothing', () => {
  const superseded: Notice = { kind: 'superseded', by: '1.0.1', date: '2024-02-01' };
  const redefined: Notice = { ...(corrected() as Extract<Notice, { kind: 'changed later' }>), change: 'redefinition' };
  expect([...laterCaveats([superseded, redefined], figures, '1.0.0').values()].flat()).toEqual([]);
});

test('it stands before the caveats that the figure had', () => {
  const now = withCaveats(figures, laterCaveats([corrected(weekday())], figures, '1.0.0'));
  const before = byAddress(figures).get('visits.day')?.caveats ?? [];
  const [first, ...others] = byAddress(now).get('visits.day')?.caveats ?? [];
  expect(first?.id).toBe('since.1');
  expect(others).toEqual(before);
});

test('what was corrected again and again is one caveat, so that it fits every picture', () => {
  const often = ['1.0.1', '1.0.2', '1.0.3'].map((version) => ({ ...corrected(weekday()), in: version }) as Notice);
  const caveats = laterCaveats(often, figures, '1.0.0').get('visits.day') ?? [];
  expect(caveats.map(({ short }) => short)).toEqual(['Corrected or withdrawn since, 3 times: numbers here are wrong']);
  for (const version of ['1.0.1', '1.0.2', '1.0.3'])
    expect(caveats[0]?.full).toContain(`Corrected in release ${version}, 1 February 2024.`);
});
