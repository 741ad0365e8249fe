import { describe, expect, test } from 'vitest';
import { causeOf } from '../../src/release/compare-figures.ts';
import { type Finding, type Flip, flipsBetween } from '../../src/release/findings.ts';
import { between, type Files, REPORT, replaced, snapshot, things, VISITS, visits } from './made-up.ts';

function answers(files: Files): Map<string, string> {
  return new Map(snapshot(files).findings.map(({ key, answer }) => [key, answer]));
}

const OPEN = 'the figures do not tell';

/** Two colours and what was not seen, as shares of all. */
const colours = (red: string, blue: string, rest = 'the rest'): Files =>
  things(`  colour:
    question: Which colour?
    categories: {red: ${red}, blue: ${blue}}
    unknown: {not-seen: {kind: not known, share: ${rest}}}`);

function flips(before: Files, after: Files): string[] {
  return between(before, after).flips.map(
    ({ kind, before: was, after: is, reverses }) => `${reverses ? '!' : ' '} ${kind}: ${was} -> ${is}`,
  );
}

const flipOf = (before: Files, after: Files, kind: string, piece: string): Flip | undefined =>
  between(before, after).flips.find((flip) => flip.kind === kind && flip.question.includes(piece));

describe('the majority', () => {
  const majority = (files: Files, about: string): string | undefined =>
    answers(files).get(`majority|things.colour|${about}`);

  test('of all, whatever the unknown answers are', () => {
    expect(majority(colours('60%', '20%'), 'red of things')).toBe('yes');
    expect(majority(colours('40%', '20%'), 'red of things')).toBe(OPEN);
    expect(majority(colours('20%', '60%'), 'red of things')).toBe('no');
  });

  test('of those known is another question', () => {
    expect(majority(colours('40%', '20%'), 'red of those known')).toBe('yes');
    expect(majority(colours('40%', '20%'), 'blue of those known')).toBe('no');
  });

  test('is never reached by exactly half, and always by more than half', () => {
    expect(majority(colours('"500 of 1000"', '"400 of 1000"', '"100 of 1000"'), 'red of those known')).toBe('yes');
    expect(majority(colours('"450 of 1000"', '"450 of 1000"', '"100 of 1000"'), 'red of those known')).toBe('no');
    expect(majority(colours('the majority', 'the rest', '10%'), 'red of things')).toBe('yes');
    expect(majority(colours('half', 'the rest', '10%'), 'red of things')).toBe(OPEN);
    const exact = things(`  colour:
    question: Which colour?
    categories: {red: {count: 500}, blue: {count: 500}}
    unknown: {none: all were seen}`);
    expect(majority(exact, 'red of things')).toBe('no');
  });

  test('of the unknown is asked as well, at every base', () => {
    expect(majority(colours('20%', '20%'), 'unknown of things')).toBe('yes');
    const visited = answers({});
    expect(visited.get('majority|visits.reason|unknown of visits.asked.yes')).toBe('no');
    expect(visited.get('majority|visits.reason|unknown of visits')).toBe('no');
    const many = answers(visits(['count: 800', 'count: 400']));
    expect(many.get('majority|visits.reason|unknown of visits.asked.yes')).toBe('no');
    expect(many.get('majority|visits.reason|unknown of visits')).toBe('yes');
  });
});

describe('the rank of two answers among those known', () => {
  const rank = (files: Files): string | undefined => answers(files).get('rank|things.colour|red blue');

  test.each([
    ['50%', '30%', 'yes'],
    ['30%', '50%', 'no, it is smaller'],
    ['40%', '40%', OPEN],
    ['"400 of 1000"', '"400 of 1000"', 'no, they are the same'],
    ['at least half', 'less than half', 'yes'],
    ['the majority', 'the rest', 'yes'],
    ['about a third', '30%', OPEN],
    ['the source does not say', '30%', OPEN],
  ])('%s and %s: %s', (red, blue, answer) => {
    expect(rank(colours(red, blue, '10%'))).toBe(answer);
  });
});

describe('the sign from the first year of a series to the last', () => {
  const series = (...values: readonly string[]): Files =>
    things(`  colour:
    question: Which colour?
    categories: {red: Red, blue: Blue}
    unknown: {not-seen: {kind: not known}}
    rows: {by: year}
    values:
${values.map((row, index) => `      ${2020 + index}: {${row}}`).join('\n')}`);
  const red = (share: string, blue = 'the rest', notSeen = '10%'): string =>
    `red: ${share}, blue: ${blue}, not-seen: ${notSeen}`;
  const sign = (files: Files, of = 'of all'): string | undefined =>
    [...answers(files)].find(([key]) => key.startsWith(`sign|things.colour|red ${of}`))?.[1];

  test('it rises, falls, stays the same, or the figures do not tell', () => {
    expect(sign(series(red('30%'), red('10%'), red('40%')))).toBe('yes, it rose');
    expect(sign(series(red('40%'), red('30%')))).toBe('no, it fell');
    expect(sign(series(red('40%'), red('40%')))).toBe(OPEN);
    expect(sign(series(red('"4 of 10"', '"5 of 10"', '"1 of 10"'), red('"8 of 20"', '"9 of 20"', '"3 of 20"')))).toBe(
      'no, it stayed the same',
    );
  });

  test('of all and of those known are two findings', () => {
    const fewerKnown = series(red('30%', '50%', '20%'), red('30%', '10%', '60%'));
    expect(sign(fewerKnown)).toBe(OPEN);
    expect(sign(fewerKnown, 'of those known')).toBe('yes, it rose');
  });

  test('nothing is said across a break, and a break before the first year is none', () => {
    expect(sign(series(red('30%'), red('"40% [b]"')))).toBeUndefined();
    expect(sign(series(red('"30% [b]"'), red('40%')))).toBe('yes, it rose');
  });

  test('a corrected year turns it around, a year that is added asks another question', () => {
    const [before, after] = [series(red('30%'), red('40%')), series(red('30%'), red('20%'))];
    expect(flipOf(before, after, 'sign', 'all, including the unknown')).toMatchObject({
      before: 'yes, it rose',
      after: 'no, it fell',
      reverses: true,
    });
    const longer = series(red('30%'), red('40%'), red('20%'));
    expect(between(before, longer).flips.filter(({ kind }) => kind === 'sign')).toEqual([]);
  });

  test('each row of a short table has its majorities and ranks', () => {
    const found = answers(series(red('70%'), red('30%', '60%')));
    expect(found.get('majority|things.colour|2020 red of things.2020')).toBe('yes');
    expect(found.get('rank|things.colour|2021 red blue')).toBe('no, it is smaller');
  });

  test('a long table has neither: it says more than its pairs', () => {
    const found = [...answers(series(...Array.from({ length: 9 }, (_, row) => red(`${30 + row}%`)))).keys()];
    expect(found.filter((key) => !key.startsWith('sign'))).toEqual([]);
  });
});

describe('the agreement of two statements', () => {
  const printedAgain = (count: string): Files =>
    visits([
      'source: {id: survey, at: table 1}\n',
      `source: {id: survey, at: table 1}\nrestated:\n  - {count: "${count}", source: {id: survey, at: preface}}\n`,
    ]);

  test('of a number that is printed again', () => {
    expect(flips(printedAgain('about 1,000'), printedAgain('about 950'))).toEqual([]);
    expect(flips(printedAgain('about 1,000'), printedAgain('about 500'))).toEqual(['! agreement: yes -> no']);
  });

  const twice = (count: string): Files =>
    visits([
      '  day:\n',
      `  again:
    question: Was the reason asked, says the office?
    categories: {yes: {count: ${count}}}
    unknown: {no: {kind: not recorded, share: the rest}}
    restates: asked
  day:
`,
    ]);

  test('of a breakdown that is printed again, part by part', () => {
    expect(flips(twice('800'), twice('700')).filter((line) => line.includes('agreement'))).toEqual([
      '! agreement: yes -> no',
      '! agreement: yes -> no',
    ]);
  });

  test('ends as well by a change of the breakdown that it is compared with, and belongs to that change', () => {
    const [before, after] = [
      twice('800'),
      replacedIn(twice('800'), [
        'population: visits whose reason was asked, count: 800',
        'population: visits whose reason was asked, count: 700',
      ]),
    ];
    const comparison = between(before, after);
    const flip = comparison.flips.find(({ kind }) => kind === 'agreement');
    expect(flip).toMatchObject({ figure: 'visits.again', comparedWith: 'visits.asked', reverses: true });
    expect(causeOf(flip as Flip, comparison.changes)?.subject).toBe('visits.asked');
  });

  test('parts with the same label are told apart', () => {
    const same = replacedIn(twice('800'), ['{yes: {count: 800}}', '{yes: {count: 800, label: "Not known, in all"}}']);
    expect(flips(same, same)).toEqual([]);
    const keys = snapshot(same).findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function replacedIn(files: Files, ...replacements: readonly (readonly [string, string])[]): Files {
  return { ...files, [VISITS]: replaced(files[VISITS] ?? '', replacements) };
}

describe('what a sentence claims', () => {
  const claim = (says: string, text = 'Most visits were on weekdays'): Files => ({
    'data/claims.yaml': `weekdays:\n  claim: ${text}\n  source: {id: survey, at: preface}\n  about: visits.day.week\n  says: ${says}\n`,
  });
  const days = (week: string, end: string): Files =>
    visits(['share: 70%', `share: ${week}`], ['label: Weekend, share: 30%', `label: Weekend, share: ${end}`]);
  const verdict = (before: Files, after: Files): Flip | undefined =>
    between(before, after).flips.find(({ kind }) => kind === 'verdict');

  test('is reversed where it held and is contradicted now', () => {
    expect(verdict(claim('the majority'), { ...claim('the majority'), ...days('40%', '60%') })).toMatchObject({
      before: 'holds whatever the unknowns are',
      after: 'contradicted by the figures',
      reverses: true,
      question: 'Does “Most visits were on weekdays” hold?',
    });
  });

  test('is not reversed where the figures do not decide it any more, nor where it holds less far', () => {
    expect(
      verdict(claim('the majority'), { ...claim('the majority'), ...days('about half', 'the rest') }),
    ).toMatchObject({
      after: 'cannot be determined',
      reverses: false,
    });
    const unknown = replacedIn(days('40%', '20%'), [
      'unknown: {none: every ticket has its day}',
      'unknown: {torn: {kind: not known, share: 40%}}',
    ]);
    expect(verdict(claim('the majority'), { ...claim('the majority'), ...unknown })).toMatchObject({
      after: 'holds only among the known',
      reverses: false,
    });
  });

  test('is the same claim in other words, and another where it says something else', () => {
    const after = days('40%', '60%');
    expect(
      verdict(claim('the majority'), { ...claim('the majority', 'On weekdays it was full'), ...after })?.reverses,
    ).toBe(true);
    expect(verdict(claim('the majority'), { ...claim('more than half'), ...after })).toBeUndefined();
  });

  test('that moves because words mean something else belongs to the conventions', () => {
    const before = claim('about 66%');
    const comparison = between(before, { ...before, 'data/conventions.yaml': 'about: {below: 1%, above: 1%}\n' });
    const flip = comparison.flips.find(({ kind }) => kind === 'verdict');
    expect(flip).toMatchObject({ before: 'holds whatever the unknowns are', after: 'contradicted by the figures' });
    expect(causeOf(flip as Flip, comparison.changes)?.subject).toBe('conventions');
  });
});

describe('between two releases', () => {
  const finding = (key: string, answer: string): Finding => ({
    key,
    kind: 'rank',
    figure: 'visits.day',
    comparedWith: null,
    question: `${key}?`,
    answer,
    isDecided: answer !== OPEN,
  });

  test('a reversal needs an answer before and after; reversals come first', () => {
    const found = flipsBetween(
      [finding('a', 'yes'), finding('b', OPEN), finding('c', 'yes'), finding('d', 'no')],
      [finding('a', OPEN), finding('b', 'no'), finding('c', 'no'), finding('d', 'no'), finding('new', 'yes')],
    );
    expect(found.map(({ question, reverses }) => [question, reverses])).toEqual([
      ['c?', true],
      ['a?', false],
      ['b?', false],
    ]);
  });

  test('a flip belongs to the change with which the numbers of its figure change', () => {
    const before = visits(['count: 800', 'count: 700']);
    const comparison = between(before, visits(['count: 800', 'count: 400'], ['label: To study', 'label: To work']));
    const flip = comparison.flips.find(
      ({ figure, question }) => figure === 'visits.reason' && question.includes('unknown?'),
    );
    expect(flip).toMatchObject({ before: 'no', after: 'yes', reverses: true });
    expect(causeOf(flip as Flip, comparison.changes)?.subject).toBe('visits.asked');
  });

  test('two findings of a report never share a key', () => {
    const keys = snapshot(REPORT).findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
