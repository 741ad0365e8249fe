import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANGE_KIND_NAMES, type Statement } from '../../src/figure/change-kinds.ts';
import {
  isDay,
  type ReleaseFile,
  readCalendar,
  readChanges,
  readReleaseFile,
  readWithdrawal,
  releaseFileText,
  type Withdrawal,
  withdrawalText,
} from '../../src/read/release-files.ts';
import { printProblems } from '../../src/site/prepare/problems.ts';
import { anyText } from '../random-cases.ts';

const HOSTILE = [
  ...[
    '"',
    "'",
    ': ',
    '#',
    ' #',
    '\n',
    '\n\n',
    '\n  ',
    '- ',
    '? ',
    '|',
    '>',
    '&a',
    '*a',
    '!!x',
    '%',
    '@',
    '`',
    '{',
    '}',
    '[c]',
    ', ',
  ],
  ...[
    '2024-01-01',
    'no',
    'yes',
    'null',
    '~',
    '1.10',
    '007',
    '0x1f',
    '1e3',
    '.5',
    '---',
    '...',
    '<<',
    '=',
    '\t',
    '\r\n',
    '  ',
  ],
];
/** Texts as they come from files and from the terminal: without spaces around them, and never empty. */
const words = anyText(HOSTILE)
  .map((text) => text.replaceAll(/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '').trim())
  .filter((text) => text !== '');
const subject = fc
  .oneof(fc.constantFrom('visits', 'visits.day', 'caveat one-day', 'everything', 'no', '2024-01-01', '1.10'), words)
  .filter(
    // YAML keys that cannot be: one is refused by name, whole numbers would lose their order.
    (text) => text !== '__proto__' && !/^\d+$/.test(text),
  );
const version = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999)).map((numbers) => numbers.join('.'));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const statement: fc.Arbitrary<Statement> = fc.record({
  subject,
  kind: fc.constantFrom(...CHANGE_KIND_NAMES),
  since: fc.option(version),
  reason: words,
});
const statements = fc.uniqueArray(statement, { selector: (entry) => entry.subject, maxLength: 4 });

describe('what is written is read back as it was', () => {
  test('release.yaml', () => {
    const releaseFile: fc.Arbitrary<ReleaseFile> = fc.record({
      version,
      date: day,
      counting: fc.integer({ min: 1, max: 999_999 }),
      previous: fc.option(
        fc.record({
          version,
          checksum: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
        }),
      ),
      step: fc.option(fc.constantFrom('major', 'minor', 'patch')),
      because: fc.option(words),
      statements,
    });
    fc.assert(
      fc.property(releaseFile, (contents) => {
        expect(readReleaseFile({ path: 'release.yaml', text: releaseFileText(contents) })).toEqual({
          contents,
          problems: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('withdrawal.yaml', () => {
    const withdrawal: fc.Arbitrary<Withdrawal> = fc.record({
      date: day,
      reason: words,
      successor: fc.option(version),
      files: fc.constantFrom('kept', 'removed'),
    });
    fc.assert(
      fc.property(withdrawal, (contents) => {
        expect(readWithdrawal({ path: 'withdrawal.yaml', text: withdrawalText(contents) })).toEqual({
          contents,
          problems: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('changes.yaml, in the order of the file and with the place of every subject', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const text = all.map(
          ({ subject: key, kind, since, reason }) =>
            `${JSON.stringify(key)}: {kind: ${kind}, ${since === null ? '' : `since: ${since}, `}reason: ${JSON.stringify(reason)}}\n`,
        );
        const { contents, problems } = readChanges({ path: 'data/changes.yaml', text: text.join('') });
        expect(problems).toEqual([]);
        expect(contents?.map(({ place: _, ...entry }) => entry)).toEqual(all);
        expect(contents?.map(({ place }) => place.line)).toEqual(all.map((_, index) => index + 1));
      }),
      { numRuns: 300 },
    );
  });

  test('calendar.yaml, in order of date', () => {
    const text = `- {date: 2027-03-31, what: "no: #1"}
- {date: "2027", what: The year, certainty: confirmed}
- {date: 2027-03, what: March}
`;
    expect(readCalendar({ path: 'data/calendar.yaml', text })).toEqual({
      problems: [],
      contents: [
        { date: '2027', what: 'The year', certainty: 'confirmed' },
        { date: '2027-03', what: 'March', certainty: 'provisional' },
        { date: '2027-03-31', what: 'no: #1', certainty: 'provisional' },
      ],
    });
  });
});

test.each(['', '\n', '# nothing yet\n', '  # nothing\n\n# yet'])(
  'a file of changes or dates that holds nothing, %j, says nothing',
  (text) => {
    expect(readChanges({ path: 'data/changes.yaml', text })).toEqual({ contents: [], problems: [] });
    expect(readCalendar({ path: 'data/calendar.yaml', text })).toEqual({ contents: [], problems: [] });
  },
);

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-02-30', false],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-1-1', false],
  ['today', false],
])('%s is a day: %s', (text, isOne) => {
  expect(isDay(text)).toBe(isOne);
});

function problemsIn(
  read: (file: { path: string; text: string }) => { problems: readonly unknown[] },
  path: string,
  text: string,
): string {
  const { problems } = read({ path, text }) as ReturnType<typeof readChanges>;
  return printProblems(problems, [{ path, text }]);
}

describe('what cannot be read is told with its place and its cure', () => {
  test('a kind that is none', () => {
    expect(
      problemsIn(
        readChanges,
        'data/changes.yaml',
        'visits.day:\n  kind: corection\n  since: 1.0.0\n  reason: Two rows were swapped\n',
      ),
    ).toBe(
      `data/changes.yaml:2:9  error  shape
    "corection" cannot stand for "kind" of "visits.day"
    2 |   kind: corection
      |         ^^^^^^^^^
    fix: kind: why it changes: scheduled revision (better data came in, as was to be expected); correction (an error is put right; say in which release it first appeared); redefinition (the same name means something else now); coverage change (other people, bodies, places or times are covered); addition (something new stands beside what there was); withdrawal (something is taken back); clarification (other words, the same numbers)`,
    );
  });

  test('a key that is none, and one that is missing', () => {
    expect(problemsIn(readChanges, 'data/changes.yaml', 'visits.day:\n  kind: correction\n  sinse: 1.0.0\n')).toBe(
      `data/changes.yaml:1:1  error  missing-key
    "reason" of "visits.day" is missing
    1 | visits.day:
      | ^^^^^^^^^^
    fix: reason: the reason, in a sentence that readers will see

data/changes.yaml:3:3  error  unknown-key
    "sinse" is not a key of "visits.day"
    3 |   sinse: 1.0.0
      |   ^^^^^
    fix: did you mean "since"? known here: kind, since, reason`,
    );
  });

  test('a release that is no number', () => {
    expect(
      problemsIn(readChanges, 'data/changes.yaml', 'visits: {kind: correction, since: v1.0, reason: Swapped}\n'),
    ).toBe(
      `data/changes.yaml:1:35  error  shape
    "v1.0" cannot stand for "since" of "visits"
    1 | visits: {kind: correction, since: v1.0, reason: Swapped}
      |                                   ^^^^
    fix: since: for a correction: the release in which the error first appeared`,
    );
  });

  test('a statement that is only a sentence', () => {
    expect(problemsIn(readChanges, 'data/changes.yaml', 'visits: Two rows were swapped\n')).toBe(
      `data/changes.yaml:1:9  error  shape
    "Two rows were swapped" cannot stand for "visits"
    1 | visits: Two rows were swapped
      |         ^^^^^^^^^^^^^^^^^^^^^
    fix: visits: why it changes: {kind: correction, since: 1.0.0, reason: …}`,
    );
  });

  test('a list where subjects should stand', () => {
    expect(problemsIn(readChanges, 'data/changes.yaml', '- visits\n')).toMatch(
      /^data\/changes\.yaml:1:1 {2}error {2}shape\n/,
    );
  });

  test('a reason that is empty', () => {
    expect(problemsIn(readChanges, 'data/changes.yaml', 'visits: {kind: addition, reason: ""}\n')).toContain(
      '"reason" of "visits" is empty',
    );
  });

  test('a subject that stands twice', () => {
    expect(
      problemsIn(
        readChanges,
        'data/changes.yaml',
        'visits: {kind: addition, reason: A}\nvisits: {kind: addition, reason: B}\n',
      ),
    ).toContain('the key "visits" stands here a second time; the first is in line 1');
  });

  test.each(['2024-02-30', '2024-13', '24', 'spring 2024', '2024-2-3'])('a date that is none: %s', (date) => {
    expect(problemsIn(readCalendar, 'data/calendar.yaml', `- date: ${date}\n  what: The next one\n`)).toBe(
      `data/calendar.yaml:1:9  error  shape
    "${date}" cannot stand for "date" of "[1]"
    1 | - date: ${date}
      |         ${'^'.repeat(date.length)}
    fix: date: when: a day, a month or a year, as far as it is settled: 2027-03-31, 2027-03, 2027`,
    );
  });

  test.each([
    ['version: 1.0\ndate: 2024-01-01\n', '"1.0" cannot stand for "version"'],
    ['version: 1.0.0\ndate: 2024-02-30\n', '"2024-02-30" cannot stand for "date"'],
    ['version: 01.0.0\ndate: 2024-02-01\n', '"01.0.0" cannot stand for "version"'],
    ['version: 1.0.0\n', '"date" is missing'],
    ['version: 1.0.0\ndate: 2024-02-01\ncounting: first\n', '"first" cannot stand for "counting"'],
    [
      'version: 1.0.0\ndate: 2024-02-01\nprevious: {version: 0.1.0, checksum: abc}\n',
      '"abc" cannot stand for "checksum" of "previous"',
    ],
    ['', 'the file is empty'],
  ])('release.yaml: %j', (text, message) => {
    expect(problemsIn(readReleaseFile, 'data/releases/1.0.0/release.yaml', text)).toContain(message);
  });

  test.each([
    ['date: 2024-02-01\nreason: Wrong\n', '"files" is missing'],
    ['date: 2024-02-01\nreason: Wrong\nfiles: gone\n', '"gone" cannot stand for "files"'],
  ])('withdrawal.yaml: %j', (text, message) => {
    expect(problemsIn(readWithdrawal, 'data/releases/1.0.0/withdrawal.yaml', text)).toContain(message);
  });
});
