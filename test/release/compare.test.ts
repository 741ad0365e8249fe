import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/release/changes.ts';
import { causeOf } from '../../src/release/compare-figures.ts';
import { type Comparison, compare } from '../../src/release/comparison.ts';
import { measureName, partName } from '../../src/release/identity.ts';
import { partsOfReport } from '../../src/release/published.ts';
import { type Snapshot, snapshotOf } from '../../src/release/snapshot.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { callsIn } from '../calls.ts';
import { anyPopulation } from '../count/random-population.ts';
import '../random-cases.ts';
import {
  between,
  changeOf,
  type Files,
  inputs,
  listedNumbers,
  numbersOf,
  REPORT,
  replaced,
  snapshot,
  stateFrom,
  things,
  VISITS,
  visits,
} from './made-up.ts';

const subjects = ({ changes }: Comparison): string[] => changes.map(({ subject }) => subject);
const NOTHING = { changes: [], flips: [], step: 'patch', because: 'nothing changed' };

describe('between two states that are the same', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const reports = readdirSync(path.join(root, 'test/reports')).map((name) => path.join('test/reports', name));
  test.each(['', ...reports])('of the report in "%s" nothing changed', (folder) => {
    const files = readInputs(path.join(root, folder));
    expect(compare(snapshotOf(stateFrom(files)), snapshotOf(stateFrom(files)))).toEqual(NOTHING);
  });

  test('nothing changed where a count is printed twice in one place, once in agreement and once not', () => {
    const files = things(
      '  kind: {question: Which kind?, categories: {a: 60%, b: 40%}, unknown: {none: all were seen}}',
      `count: 1,000
restated:
  - {count: "900", source: {id: survey, at: page 1}}
  - {count: "1,000", source: {id: survey, at: page 1}}`,
    );
    expect(between(files, files)).toEqual(NOTHING);
  });

  test('no two parts of a report have the same name', () => {
    for (const folder of ['', ...reports]) {
      const state = stateFrom(readInputs(path.join(root, folder)));
      expect(snapshotOf(state).parts.size).toBe(partsOfReport(state.figures).length);
    }
  });

  test('a category of a table with rows may be called "base"', () => {
    const files = things(`  kind:
    question: Which kind?
    categories: {base: Base, top: Top}
    unknown: {none: all were seen}
    rows: {by: year}
    values: {2023: {count: "100", base: 40%, top: 60%}, 2024: {count: "200", base: 40%, top: 60%}}`);
    const state = stateFrom(inputs({ ...REPORT, ...files }));
    expect(snapshotOf(state).parts.size).toBe(partsOfReport(state.figures).length);
  });
});

describe('one printed value that changes', () => {
  /** Every value of a population made by the random cases stands behind "share: ", "count: " or at the end of a line. */
  const value = /(?<=(?:share|count): )"?[^",}\n]+"?/g;

  test('lists exactly the numbers that differ, each once, under what was edited or what it follows from', () => {
    let edited = 0;
    fc.assert(
      fc.property(anyPopulation, fc.nat(), fc.integer({ min: 1, max: 99 }), ({ yaml }, which, to) => {
        const found = [...yaml.matchAll(value)];
        const target = found[which % found.length];
        if (target === undefined) return;
        const isCount = /count: $/.test(yaml.slice(0, target.index));
        const other = `${yaml.slice(0, target.index)}${isCount ? `"${to} of 5000"` : `${to}%`}${yaml.slice(target.index + target[0].length)}`;
        const [before, after] = [yaml, other].map((text) => ({ ...REPORT, [VISITS]: text }));
        const states = [before, after].map((files) => {
          try {
            return stateFrom(inputs(files as Files));
          } catch {
            return null; // this value cannot stand here
          }
        });
        const [was, is] = states;
        if (was == null || is == null) return;
        edited++;
        const comparison = compare(snapshotOf(was), snapshotOf(is));
        const [numbersBefore, numbersAfter] = [numbersOf(was), numbersOf(is)];
        const differing = [...new Set([...numbersAfter.keys(), ...numbersBefore.keys()])].filter(
          (name) => numbersBefore.get(name) !== numbersAfter.get(name),
        );
        const listed = listedNumbers(comparison);
        expect([...listed].sort()).toEqual(differing.sort());
        expect(new Set(listed).size).toBe(listed.length);
        const upstream = snapshotOf(is).figures;
        for (const { subject, numbers } of comparison.changes)
          for (const { figure } of numbers)
            expect([figure, ...(upstream.get(figure)?.upstream ?? [])]).toContain(subject);
        // One value was edited, so one figure changed and all the rest follows from it.
        if (listed.length > 0) expect(subjects(comparison)).toHaveLength(1);
        expect(compare(snapshotOf(was), snapshotOf(is))).toEqual(comparison);
      }),
      { numRuns: 150 },
    );
    expect(edited).toBeGreaterThan(40);
  });

  test('the way back lists the same numbers with before and after in each other’s place', () => {
    const [there, back] = [
      between({}, visits(['count: 800', 'count: 750'])),
      between(visits(['count: 800', 'count: 750']), {}),
    ];
    const turned = back.changes.flatMap(({ numbers }) =>
      numbers.map((number) => ({ ...number, exactBefore: number.exactAfter, exactAfter: number.exactBefore })),
    );
    expect(turned.map(({ exactBefore, exactAfter }) => [exactBefore, exactAfter])).toEqual(
      there.changes.flatMap(({ numbers }) => numbers).map(({ exactBefore, exactAfter }) => [exactBefore, exactAfter]),
    );
  });
});

describe('a corrected denominator', () => {
  const corrected = visits(['count: 1,000', 'count: 1,200']);

  test('takes all numbers that are worked out from it along, and no figure needs a reason of its own', () => {
    const comparison = between({}, corrected);
    expect(subjects(comparison)).toEqual(['visits']);
    const { printed, numbers, step } = changeOf(comparison, 'visits');
    expect(printed).toEqual([
      {
        figure: 'visits',
        row: null,
        part: { kind: 'whole' },
        label: 'number of visits to the town libraries',
        before: '1,000',
        after: '1,200',
      },
    ]);
    expect(step).toBe('patch');
    expect(new Set(numbers.map(({ figure }) => figure))).toEqual(
      new Set(['visits', 'visits.asked', 'visits.reason', 'visits.day']),
    );
  });

  test('a figure of which only a label changes besides keeps that, and nothing but that', () => {
    const comparison = between({}, visits(['count: 1,000', 'count: 1,200'], ['label: To study', 'label: To work']));
    expect(subjects(comparison)).toEqual(['visits', 'visits.reason']);
    const { fields, numbers, printed, reworded, because } = changeOf(comparison, 'visits.reason');
    expect(fields).toEqual([{ field: 'label of study', weight: 'wording', before: 'To study', after: 'To work' }]);
    expect([numbers, printed, reworded]).toEqual([[], [], []]);
    expect(because).toBe('words of visits.reason change');
    expect(changeOf(comparison, 'visits').numbers.some(({ figure }) => figure === 'visits.reason')).toBe(true);
  });

  test('a value that is marked as provisional at the same time is told as other words', () => {
    const comparison = between({}, visits(['count: 1,000', 'count: 1,200'], ['share: 70%', 'share: "70% [p]"']));
    expect(subjects(comparison)).toEqual(['visits', 'visits.day']);
    const { printed, reworded, numbers } = changeOf(comparison, 'visits.day');
    expect([printed, numbers]).toEqual([[], []]);
    expect(reworded.map(({ before, after }) => [before, after])).toEqual([['70%', '70% [p]']]);
  });

  test('a figure whose own value changes as well keeps its numbers', () => {
    const comparison = between(
      {},
      visits(
        ['count: 1,000', 'count: 1,200'],
        ['share: 70%', 'share: 60%'],
        ['label: Weekend, share: 30%', 'label: Weekend, share: 40%'],
      ),
    );
    expect(subjects(comparison)).toEqual(['visits', 'visits.day']);
    expect(changeOf(comparison, 'visits').numbers.some(({ figure }) => figure === 'visits.day')).toBe(false);
    expect(changeOf(comparison, 'visits.day').numbers.every(({ figure }) => figure === 'visits.day')).toBe(true);
  });

  test('a figure that is corrected and divides what was corrected leaves that with what is above', () => {
    const comparison = between({}, visits(['count: 800', 'count: 700'], ['share: 45%', 'share: 40%']));
    expect(subjects(comparison)).toEqual(['visits.asked', 'visits.reason']);
    const above = changeOf(comparison, 'visits.asked').numbers.filter(({ figure }) => figure === 'visits.reason');
    expect(new Set(above.map(({ part }) => partName(part)))).toEqual(new Set(['base size', 'asked.no']));
    const own = changeOf(comparison, 'visits.reason').numbers.map(({ part }) => partName(part));
    expect(own).toContain('borrow');
    expect(own).not.toContain('asked.no');
    const flip = { figure: 'visits.reason', comparedWith: null };
    expect(causeOf(flip, comparison.changes)?.subject).toBe('visits.reason');
  });

  test('a part of a part of a part follows from the figure two steps up', () => {
    const root = path.resolve(import.meta.dirname, '../reports/nested-bases');
    const files = readInputs(root);
    const edited = files.map((file) =>
      file.path.endsWith('complaints.yaml')
        ? { ...file, text: replaced(file.text, [['share: two-thirds', 'share: 60%']]) }
        : file,
    );
    const comparison = compare(snapshotOf(stateFrom(files)), snapshotOf(stateFrom(edited)));
    expect(subjects(comparison)).toEqual(['complaints.route']);
    expect(comparison.changes[0]?.numbers.some(({ figure }) => figure === 'complaints.outcome')).toBe(true);
  });

  test('a unit that changes besides takes no numbers from what moved them', () => {
    const comparison = between(
      {},
      visits(['{one: visit, many: visits}', '{one: call, many: calls}'], ['count: 800', 'count: 700']),
    );
    expect(changeOf(comparison, 'visits').numbers).toEqual([]);
    expect(changeOf(comparison, 'visits.asked').numbers.some(({ figure }) => figure === 'visits.reason')).toBe(true);
  });
});

describe('what is unknown further up', () => {
  test('is published in all at every base, and changes with it', () => {
    const comparison = between({}, visits(['count: 800', 'count: 700']));
    const change = changeOf(comparison, 'visits.asked').numbers.find(
      (number) =>
        number.figure === 'visits.reason' &&
        number.part.kind === 'unknown in all' &&
        measureName(number) === 'share of visits',
    );
    expect([change?.before, change?.after]).toEqual(['40%', '48%']);
  });
});

describe('a value of which only the wording changes', () => {
  const thing = (value: string): Files =>
    things(`  colour:
    question: Which colour?
    categories: {red: ${value}}
    unknown: {not-seen: {kind: not known, share: the rest}}`);

  test.each([
    ['a third', '1 in 3'],
    ['7%', '"7% [p]"'],
    ['a quarter', '1 in 4'],
    ['"[c]"', '"[x]"'],
  ])('%s and %s say the same', (before, after) => {
    const comparison = between(thing(before), thing(after));
    expect(subjects(comparison)).toEqual(['things.colour']);
    const { printed, reworded, numbers, step } = changeOf(comparison, 'things.colour');
    expect([printed, numbers]).toEqual([[], []]);
    expect(reworded).toHaveLength(1);
    expect([step, comparison.step]).toEqual(['patch', 'patch']);
  });

  test.each([
    ['a third', '"33%"'],
    ['9 in 10', '90%'],
    ['38%', '38.0%'],
    ['about half', 'half'],
    ['"300 of 1000"', '30%'],
  ])('%s and %s do not', (before, after) => {
    const { printed, reworded, numbers } = changeOf(between(thing(before), thing(after)), 'things.colour');
    expect(printed).toHaveLength(1);
    expect(reworded).toEqual([]);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number.before).not.toBe(number.after);
  });
});

describe('the step that a change asks for', () => {
  const byYear = (values: string, more = ''): Files =>
    things(`  colour:
    question: Which colour?
    categories: {red: Red, blue: Blue}
    unknown: {not-seen: {kind: not known}}
    rows: {by: year}${more}
    values:
${values}`);
  const rows = '      2022: {red: 30%, blue: 60%, not-seen: 10%}\n      2023: {red: 35%, blue: 55%, not-seen: 10%}\n';
  const base = byYear(rows);
  const claim = `red:
  claim: Most visits were on weekdays
  source: {id: survey, at: preface}
  about: visits.day.week
  says: the majority
`;
  const caveats = (full: string): Files => ({
    'data/caveats.yaml': `one-day:\n  short: Asked on one day\n  full: ${full}\n`,
  });

  test.each<[string, 'major' | 'minor' | 'patch', string, Files, Files]>([
    ['another unit', 'major', 'visits', {}, visits(['{one: visit, many: visits}', '{one: call, many: calls}'])],
    ['a period', 'major', 'visits', {}, visits(['count: 1,000', 'count: 1,000\nperiod: in 2024'])],
    ['an area', 'major', 'visits', {}, visits(['count: 1,000', 'count: 1,000\narea: in the north'])],
    ['another base', 'major', 'visits.reason', {}, visits(['of: asked.yes', 'of: asked.yes\n    base: known'])],
    ['another whole', 'major', 'visits.reason', {}, visits(['    of: asked.yes\n', ''])],
    [
      'readings',
      'major',
      'visits.reason',
      {},
      visits([
        'of: asked.yes',
        'of: asked.yes\n    readings: {a: {base: all, preferred: true, because: so it says}, b: {base: known}}',
      ]),
    ],
    ['another kind of unknown', 'major', 'visits.reason', {}, visits(['kind: not known', 'kind: not stated'])],
    [
      'parts that need not add up',
      'major',
      'visits.day',
      {},
      visits(['unknown: {none', 'does-not-sum: several days\n    unknown: {none']),
    ],
    ['a part that is added', 'major', 'visits.day', {}, visits(['share: 30%}}', 'share: 20%}, night: {share: 10%}}'])],
    [
      'a part that is removed',
      'major',
      'visits.reason',
      {},
      visits(['      study: {label: To study, share: 30%}\n', '']),
    ],
    [
      'a figure that is removed',
      'major',
      'visits.day',
      {},
      { [VISITS]: (REPORT[VISITS] ?? '').split('  day:')[0] ?? '' },
    ],
    ['a row that is removed', 'major', 'things.colour', base, byYear(rows.split('\n').slice(1).join('\n'))],
    ['a break in a series', 'major', 'things.colour', base, byYear(rows.replace('35%', '"35% [b]"'))],
    [
      'other rows',
      'major',
      'things.colour',
      base,
      { ...base, 'data/figures/things.yaml': (base['data/figures/things.yaml'] ?? '').replace('by: year', 'by: age') },
    ],
    [
      'other words for conventions',
      'major',
      'conventions',
      {},
      { 'data/conventions.yaml': 'about: {below: 5%, above: 5%}\n' },
    ],
    [
      'a figure that is added',
      'minor',
      'visits.day',
      { [VISITS]: (REPORT[VISITS] ?? '').split('  day:')[0] ?? '' },
      {},
    ],
    [
      'a row that is added',
      'minor',
      'things.colour',
      base,
      byYear(`${rows}      2024: {red: 40%, blue: 50%, not-seen: 10%}\n`),
    ],
    ['a claim that is added', 'minor', 'claim red', {}, { 'data/claims.yaml': claim }],
    ['a claim that is removed', 'patch', 'claim red', { 'data/claims.yaml': claim }, {}],
    ['a value', 'patch', 'visits.day', {}, visits(['share: 70%', 'share: 69%'])],
    ['a label', 'patch', 'visits.day', {}, visits(['label: Weekday', 'label: Monday to Friday'])],
    [
      'the label of a population',
      'patch',
      'visits',
      {},
      visits(['visits to the town libraries', 'visits to the libraries of the town']),
    ],
    ['a caveat that is added', 'patch', 'caveat one-day', {}, caveats('All of them.')],
    ['a caveat in other words', 'patch', 'caveat one-day', caveats('All of them.'), caveats('Every one.')],
    [
      'a source',
      'patch',
      'source survey',
      {},
      { 'data/sources.yaml': 'survey: {title: Another title, publisher: the town, date: 2024}\n' },
    ],
    [
      'the reason why parts need not add up, in other words',
      'patch',
      'visits.day',
      visits(['unknown: {none', 'does-not-sum: several days\n    unknown: {none']),
      visits(['unknown: {none', 'does-not-sum: several days were allowed\n    unknown: {none']),
    ],
  ])('%s: %s', (_, step, subject, before, after) => {
    const comparison = between(before, after);
    expect(changeOf(comparison, subject)).toMatchObject({ step, needsReason: true });
    expect(comparison.step).toBe(step);
    expect(comparison.because).not.toBe('nothing changed');
  });

  test('columns that a data file loses, gains or has in another order: major', () => {
    const [before] = [snapshot({})];
    const columns = (text: string): Snapshot => ({ ...before, columns: new Map([['data/visits.csv', text]]) });
    const change = (was: string, is: string): Change => changeOf(compare(columns(was), columns(is)), 'data files');
    expect(change('a,b,c', 'a,c,d')).toMatchObject({
      step: 'major',
      needsReason: true,
      because: 'columns of data/visits.csv change',
    });
    expect(change('a,b,c', 'a,c,d').fields.map(({ before: was, after }) => [was, after])).toEqual([
      ['b', null],
      [null, 'd'],
    ]);
    expect(change('a,b', 'b,a').fields).toEqual([
      { field: 'order of the columns of data/visits.csv', weight: 'definition', before: 'a, b', after: 'b, a' },
    ]);
  });

  test('a new data file changes no columns', () => {
    const before = snapshot({});
    const after = { ...before, columns: new Map([...before.columns, ['data/new.csv', 'a,b']]) };
    expect(compare(before, after)).toEqual(NOTHING);
  });

  test('pages and what stands around the figures need no reason', () => {
    const page = (text: string): Files => ({ 'content/index.md': text });
    const comparison = between(page('---\ntitle: A\n---\n'), {
      ...page('---\ntitle: B\n---\n'),
      'content/more.md': 'more',
      'data/report.yaml': `${REPORT['data/report.yaml']}contact: a@b.example\n`,
    });
    expect(
      comparison.changes.map(({ subject, what, step, needsReason }) => [subject, what, step, needsReason]),
    ).toEqual([
      ['report', 'changed', 'patch', false],
      ['content/index.md', 'changed', 'patch', false],
      ['content/more.md', 'added', 'patch', false],
    ]);
  });

  test('the step of two states is the largest, with the reason of the change that asks for it', () => {
    const { step, because } = between(
      {},
      visits(['count: 800', 'count: 700'], ['kind: not known', 'kind: not stated']),
    );
    expect([step, because]).toEqual(['major', 'what visits.reason means changes (kind of unknown of other)']);
  });
});

describe('caveats, sources and claims', () => {
  const caveat = 'one-day:\n  short: Asked on one day\n  full: All of them.\n';

  test('a caveat that comes to a figure and leaves it', () => {
    const [without, withIt] = [
      { 'data/caveats.yaml': caveat },
      {
        'data/caveats.yaml': caveat,
        ...visits(['question: On which day?', 'caveats: [one-day]\n    question: On which day?']),
      },
    ];
    expect(changeOf(between(without, withIt), 'caveat one-day')).toMatchObject({
      title: 'Asked on one day',
      what: 'changed',
      fields: [{ field: 'goes with', before: null, after: 'visits.day' }],
    });
    expect(changeOf(between(withIt, without), 'caveat one-day').fields).toEqual([
      { field: 'goes with', weight: 'wording', before: 'visits.day', after: null },
    ]);
  });

  test('a caveat that is added and removed, with all its words', () => {
    const added = changeOf(between({}, { 'data/caveats.yaml': caveat }), 'caveat one-day');
    expect(added).toMatchObject({ what: 'added', title: 'Asked on one day' });
    expect(changeOf(between({ 'data/caveats.yaml': caveat }, {}), 'caveat one-day')).toMatchObject({
      what: 'removed',
      title: 'Asked on one day',
    });
  });

  test('who wrote a sentence, and what it says', () => {
    const claim = (at: string, says: string): Files => ({
      'data/claims.yaml': `red:\n  claim: Most came on weekdays\n  source: {id: survey, at: ${at}}\n  about: visits.day.week\n  says: ${says}\n`,
    });
    const { fields } = changeOf(between(claim('page 1', 'most'), claim('page 2', 'more than half')), 'claim red');
    expect(fields.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['what it says', 'most', 'more than half'],
      ['who wrote it', 'survey: page 1', 'survey: page 2'],
    ]);
  });
});

describe('conventions', () => {
  test('take along all numbers of words that mean something else, and no others', () => {
    const about = visits(['share: 70%', 'share: about 70%']);
    const comparison = between(about, { ...about, 'data/conventions.yaml': 'about: {below: 5%, above: 5%}\n' });
    expect(subjects(comparison)).toEqual(['conventions']);
    const { numbers } = changeOf(comparison, 'conventions');
    expect(new Set(numbers.map(({ figure, part }) => `${figure} ${partName(part)}`))).toEqual(
      new Set(['visits.day week', 'visits.day not-itemised']),
    );
  });
});

describe('how two numbers are shown', () => {
  test('what rounds to the same text is shown more exactly', () => {
    const { numbers } = changeOf(
      between(visits(['count: 1,000', 'count: 60,000,000']), visits(['count: 1,000', 'count: 60,000,001'])),
      'visits',
    );
    for (const { before, after, difference } of numbers) {
      expect(before).not.toBe(after);
      if (difference !== null) expect(Number(difference.by)).toBeGreaterThan(0);
    }
  });

  test('shares differ by percentage points, numbers by numbers, and neither is negative', () => {
    const { numbers } = changeOf(between({}, visits(['count: 800', 'count: 650'])), 'visits.asked');
    const find = (part: string, measure: string) =>
      numbers.find(
        (number) =>
          number.figure === 'visits.asked' && partName(number.part) === part && measureName(number) === measure,
      );
    expect(find('yes', 'count')?.difference).toEqual({ direction: 'down', by: '150' });
    expect(find('yes', 'share of visits')?.difference).toEqual({ direction: 'down', by: '15' });
    expect(find('no', 'share of visits')?.difference).toEqual({ direction: 'up', by: '15' });
  });

  test('a number of things that was multiplied out has no difference to a decimal of a thing', () => {
    const { numbers } = changeOf(between({}, visits(['share: 70%', 'share: 71%'])), 'visits.day');
    const week = numbers.filter(({ part }) => partName(part) === 'week');
    expect(week.find(({ measure }) => measure === 'count')).toMatchObject({
      before: '695 to 705',
      after: '705 to 715',
      difference: null,
    });
    expect(week.find((number) => measureName(number) === 'share of visits')?.difference).toEqual({
      direction: 'up',
      by: '1',
    });
  });
});

test('a share that words leave wide has no difference to the last digit', () => {
  const { numbers } = changeOf(
    between(visits(['count: 800', 'share: two-thirds']), visits(['count: 800', 'share: 60%'])),
    'visits.asked',
  );
  const asked = numbers.find((number) => partName(number.part) === 'yes' && measureName(number) === 'share of visits');
  expect(asked).toMatchObject({ before: '63 to 70%', after: '60%', difference: null });
});

test('every row of a long table is compared, and a row more costs no more than a row before', async () => {
  const calls = async (rows: number): Promise<number> => {
    const table = (by: number): Files =>
      things(`  colour:
    question: Which colour?
    categories: {red: Red, blue: Blue}
    unknown: {not-seen: {kind: not known}}
    rows: {by: street}
    values:
${Array.from({ length: rows }, (_, row) => `      ${row}: {count: ${row + 100}, red: ${(row % 40) + by}%, blue: 30%, not-seen: the rest}`).join('\n')}`);
    const [before, after] = [snapshot(table(1)), snapshot(table(2))];
    return callsIn(() => expect(compare(before, after).changes[0]?.printed).toHaveLength(rows));
  };
  expect(await calls(200)).toBeLessThan(2.1 * (await calls(100)));
});

test('a value that the editors put right shows what the source goes on printing', () => {
  const erratum = `misprint:
  value: visits.day.week
  expect: 70%
  use: 69%
  reason: The bars of chart 2 show it.
  source: {id: survey, at: chart 2}
`;
  const { printed } = changeOf(between({}, { 'data/errata.yaml': erratum }), 'visits.day');
  expect(printed.map(({ before, after }) => [before, after])).toEqual([['70%', '69% (the source prints 70%)']]);
});
