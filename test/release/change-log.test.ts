import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { byAddress } from '../../src/figure/figure.ts';
import { interval } from '../../src/figure/interval.ts';
import {
  type CHANGE_COLUMNS,
  type ChangeLog,
  changeLogCsv,
  changeLogJson,
  readChangeLog,
} from '../../src/release/change-log.ts';
import { causeOf } from '../../src/release/compare-figures.ts';
import { exactText, quantityOf } from '../../src/release/exact-text.ts';
import { explain } from '../../src/release/explain.ts';
import { differenceLine, differencesFrom } from '../../src/release/frozen-state.ts';
import { keyOf, measureName, partName } from '../../src/release/identity.ts';
import { numbersJson, partsOfReport, readNumbers } from '../../src/release/published.ts';
import { changeLines, fieldLine, flipLine, flipVerdict, printedLine } from '../../src/release/words.ts';
import { baseLine, caveatLine, releaseLine, sourceLine, titleOf, unknownLine } from '../../src/tell/carried.ts';
import { anyPopulation } from '../count/random-population.ts';
import '../random-cases.ts';
import { between, changeOf, type Files, inputs, REPORT, stateFrom, VISITS, visits } from './made-up.ts';

type Line = Record<(typeof CHANGE_COLUMNS)[number], string>;

function logOf(before: Files, after: Files, reason = 'Two rows were swapped'): ChangeLog {
  const comparison = between(before, after);
  const { changes, step, because } = explain(
    comparison,
    [{ subject: 'everything', kind: 'scheduled revision', since: null, reason }],
    [],
  );
  const flips = comparison.flips.map((flip) => ({ ...flip, subject: causeOf(flip, changes)?.subject ?? null }));
  return { version: '1.0.1', date: '2024-07-01', previous: '1.0.0', step, because, flips, changes, figures: {} };
}

function linesOf(log: ChangeLog): Line[] {
  return parse(changeLogCsv(log), { columns: true }) as Line[];
}

const claim = `weekdays:
  claim: Most visits were on weekdays
  source: {id: survey, at: preface}
  about: visits.day.week
  says: the majority
`;
const before: Files = { 'data/claims.yaml': claim };
const after: Files = {
  'data/claims.yaml': claim,
  ...visits(
    ['share: 70%', 'share: 40%'],
    ['label: Weekend, share: 30%', 'label: Weekend, share: 60%'],
    ['count: 800', 'count: 750'],
  ),
  'data/caveats.yaml': 'one-day: {short: On one day, full: All of them.}\n',
};

describe('changes.csv', () => {
  const log = logOf(before, after);
  const lines = linesOf(log);

  test('has one line for every number, printed value, definition and finding that changed', () => {
    const listed = log.changes.flatMap(({ printed, reworded, numbers, fields }) => [
      ...printed,
      ...reworded,
      ...numbers,
      ...fields,
    ]);
    expect(lines).toHaveLength(log.flips.length + listed.length);
    expect(lines.filter(({ what }) => what === 'number')).toHaveLength(
      log.changes.flatMap(({ numbers }) => numbers).length,
    );
    expect(lines.every(({ release, previous_release }) => release === '1.0.1' && previous_release === '1.0.0')).toBe(
      true,
    );
  });

  test('holds the numbers exactly', () => {
    const numbers = log.changes.flatMap((change) => change.numbers);
    expect(
      lines
        .filter(({ what }) => what === 'number')
        .map(({ figure, part, measure, old_exact, new_exact }) => [figure, part, measure, old_exact, new_exact]),
    ).toEqual(
      numbers.map((number) => [
        number.figure,
        partName(number.part),
        measureName(number),
        number.exactBefore ?? '',
        number.exactAfter ?? '',
      ]),
    );
  });

  test('begins with the findings, under the change that they follow from', () => {
    expect(lines[0]).toMatchObject({
      subject: 'visits.day',
      change: 'finding',
      what: 'verdict',
      kind: 'scheduled revision',
      old: 'holds whatever the unknowns are',
      new: 'contradicted by the figures',
    });
  });

  test('a difference is never negative, and its direction stands beside it', () => {
    const differences = lines.filter(({ difference }) => difference !== '');
    expect(differences.length).toBeGreaterThan(0);
    for (const { difference, direction } of differences) {
      expect(Number(difference)).toBeGreaterThan(0);
      expect(['up', 'down']).toContain(direction);
    }
    expect(new Set(differences.map(({ direction }) => direction)).size).toBe(2);
  });

  test('a change of which nothing can be listed has a line all the same', () => {
    const page = linesOf(logOf({ 'content/index.md': 'a' }, { 'content/index.md': 'b' }));
    expect(page).toMatchObject([{ subject: 'content/index.md', what: 'text', change: 'changed' }]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a reason of %j starts no formula', (reason) => {
    const label = JSON.stringify(reason.trim());
    const found = linesOf(
      logOf({}, visits(['share: 70%', 'share: 60%'], ['label: Weekday', `label: ${label}`]), reason),
    );
    expect(found.length).toBeGreaterThan(1);
    for (const cell of found.flatMap((line) => Object.values(line))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  test('comes back from JSON as it was', () => {
    expect(readChangeLog(changeLogJson(log))).toEqual(log);
    expect(changeLogCsv(readChangeLog(changeLogJson(log)))).toBe(changeLogCsv(log));
  });
});

describe('numbers.json', () => {
  const state = (yaml: string) => stateFrom(inputs({ ...REPORT, [VISITS]: yaml }));

  test('holds every number exactly, and the figures that it was made from give all of them', () => {
    fc.assert(
      fc.property(anyPopulation, ({ yaml }) => {
        const { figures } = state(yaml);
        const frozen = readNumbers(numbersJson(figures));
        expect(differencesFrom(frozen, figures)).toEqual([]);
        const parts = partsOfReport(figures);
        expect(frozen.map((part) => keyOf(part))).toEqual(parts.map((part) => keyOf(part)));
        expect(
          frozen.flatMap((part) => part.numbers.map((number) => [keyOf(part, number), quantityOf(number.exact)])),
        ).toEqual(parts.flatMap((part) => part.numbers.map((number) => [keyOf(part, number), number.quantity])));
      }),
      { numRuns: 60 },
    );
  });

  test('has one line a figure, with all that it carries, and one a part', () => {
    const { figures } = state(REPORT[VISITS] ?? '');
    const all = [...byAddress(figures).values()];
    const text = numbersJson(figures);
    expect(text.split('\n')).toHaveLength(all.length + partsOfReport(figures).length + 6);
    for (const figure of all)
      expect(JSON.parse(text).figures[figure.address]).toEqual({
        title: titleOf(figure),
        base: baseLine(figure),
        unknown: unknownLine(figure),
        caveats: caveatLine(figure),
        source: sourceLine(figure),
        release: releaseLine(figure.release),
      });
  });

  test('of a release that was frozen with the numbers alone is read all the same', () => {
    const { figures } = state(REPORT[VISITS] ?? '');
    const alone = JSON.stringify(JSON.parse(numbersJson(figures)).numbers);
    expect(readNumbers(alone)).toEqual(readNumbers(numbersJson(figures)));
  });

  const first = (replacements: readonly (readonly [string, string])[]): string | null => {
    const frozen = readNumbers(numbersJson(state(REPORT[VISITS] ?? '').figures));
    const [difference] = differencesFrom(frozen, state(visits(...replacements)[VISITS] ?? '').figures);
    return difference === undefined ? null : differenceLine(difference);
  };

  test.each<[string, readonly (readonly [string, string])[], string | null]>([
    ['a printed value', [['share: 70%', 'share: 69%']], 'visits.day week was printed as “70%” and is read as “69%”'],
    [
      'a part that is gone',
      [
        ['share: 30%}}', 'share: 30%}}'],
        ['end: {', 'sunday: {'],
      ],
      'visits.day end is no longer computed',
    ],
    [
      'a base',
      [['of: asked.yes', 'base: known\n    of: asked.yes']],
      'visits.reason borrow, count, was [356, 364] at 360 and is now computed as [13261/50, 13741/50] at 270',
    ],
    [
      'other words around the figures',
      [
        ['label: Weekday', 'label: On a weekday'],
        ['On which day?', 'When?'],
      ],
      null,
    ],
  ])('the first difference is told by its name: %s', (_, replacements, message) => {
    expect(first(replacements)).toBe(message);
  });

  test('what a newer program computes besides is no difference', () => {
    const { figures } = state(REPORT[VISITS] ?? '');
    const fewer = readNumbers(numbersJson(figures)).map(({ numbers, ...part }) => ({
      ...part,
      numbers: numbers.slice(0, 1),
    }));
    expect(differencesFrom(fewer.slice(1), figures)).toEqual([]);
  });
});

test('exact text tells apart whatever differs', () => {
  const [low, high] = [new Fraction(3, 8), new Fraction(77, 200)];
  const point = new Fraction(19, 50);
  expect(exactText({ interval: interval(low, high), point })).toBe('[3/8, 77/200] at 19/50');
  expect(exactText({ interval: interval(low, high), point: null })).toBe('[3/8, 77/200]');
  expect(exactText({ interval: interval(low, high, { low: true }), point: null })).toBe('(3/8, 77/200]');
  expect(exactText({ interval: interval(low, null), point: null })).toBe('[3/8, no end)');
  expect(exactText({ interval: interval(low, low), point: low })).toBe('3/8');
  expect(exactText({ interval: interval(low, low), point: null })).toBe('[3/8, 3/8]');
});

describe('changes in words', () => {
  test('of a printed value, of a mark and of a definition', () => {
    const lines = changeLines(
      changeOf(
        between(
          {},
          visits(
            ['share: 70%', 'share: "70% [p]"'],
            ['label: Weekend, share: 30%', 'label: Weekend, share: 29%'],
            ['On which day?', 'When?'],
          ),
        ),
        'visits.day',
      ),
    );
    expect(lines).toEqual([
      '“Weekend” was 30% and is now 29%',
      '“Weekday” was 70% and is now 70% [p]: other words for the same number',
      'question changed from “On which day?” to “When?”',
    ]);
  });

  test('of the number of a population, and of what follows from it alone', () => {
    expect(changeLines(changeOf(between({}, visits(['count: 1,000', 'count: 1,200'])), 'visits'))).toEqual([
      'the number of visits to the town libraries was 1,000 and is now 1,200',
    ]);
    const about = visits(['share: 70%', 'share: about 70%']);
    const moved = between(about, { ...about, 'data/conventions.yaml': 'about: {below: 5%, above: 5%}\n' });
    expect(changeLines(changeOf(moved, 'conventions'))).toEqual([
      'about changed from “10.0% below to 10.0% above” to “5.0% below to 5.0% above”',
    ]);
    expect(changeLines({ ...changeOf(moved, 'conventions'), fields: [] })[0]).toMatch(/^\d+ computed numbers change$/);
  });

  test('a part or a row that comes and goes, a caveat and its figures', () => {
    const part = { row: '2024', part: { kind: 'part', id: 'week', above: null }, label: 'Weekday' } as const;
    expect(printedLine({ ...part, before: null, after: '70%' })).toBe('“Weekday”, 2024, is new: 70%');
    expect(printedLine({ ...part, before: '70%', after: null })).toBe('“Weekday”, 2024, is gone; it was 70%');
    expect(fieldLine({ field: 'row', weight: 'addition', before: null, after: '2025' })).toBe('row added: 2025');
    expect(fieldLine({ field: 'part', weight: 'definition', before: 'week', after: null })).toBe('part removed: week');
    expect(fieldLine({ field: 'goes with', weight: 'wording', before: null, after: 'visits.day' })).toBe(
      'now goes with visits.day',
    );
    expect(fieldLine({ field: 'goes with', weight: 'wording', before: 'visits.day', after: null })).toBe(
      'no longer goes with visits.day',
    );
  });

  test('a long list ends', () => {
    const change = changeOf(between({}, visits(['share: 70%', 'share: 69%'])), 'visits.day');
    const [one] = change.printed;
    if (one === undefined) throw new Error('nothing printed');
    const long = changeLines({ ...change, printed: Array.from({ length: 10_000 }, () => one) });
    expect(long).toHaveLength(13);
    expect(long.at(-1)).toBe('and 9,988 more');
  });

  test('a finding', () => {
    const [flip] = between(before, after).flips;
    if (flip === undefined) throw new Error('no flip');
    expect(flipLine(flip)).toBe(
      'Does “Most visits were on weekdays” hold? Before: holds whatever the unknowns are. Now: contradicted by the figures.',
    );
    expect(flipVerdict('correction', true)).toBe('This correction reverses a finding');
    expect(flipVerdict('scheduled revision', true)).toBe('This revision reverses a finding');
    expect(flipVerdict(null, false)).toBe('This changes what can be said');
  });
});
