import { describe, expect, test } from 'vitest';
import type { ChangeKind, Statement } from '../../src/figure/change-kinds.ts';
import { type EarlierRelease, type Explained, explain } from '../../src/release/explain.ts';
import { compareVersions, largestStep, nextVersion, tooSmallAStep } from '../../src/release/version.ts';
import { between, type Files, REPORT, VISITS, visits } from './made-up.ts';

function statement(
  subject: string,
  kind: ChangeKind,
  since: string | null = kind === 'correction' ? '1.0.0' : null,
): Statement {
  return { subject, kind, since, reason: `why ${subject} changes` };
}

/** 1.0.0 and 1.1.0 were released; visits.day came with the second. */
const RELEASED: readonly EarlierRelease[] = [
  { version: '1.0.0', hasFigure: (address) => address.startsWith('visits') && address !== 'visits.day' },
  { version: '1.1.0', hasFigure: (address) => address.startsWith('visits') },
];

const CAVEATS: Files = { 'data/caveats.yaml': 'one-day: {short: On one day, full: All of them.}\n' };
const PAGE: Files = { 'content/index.md': 'Other words' };
const NO_DAY: Files = { [VISITS]: (REPORT[VISITS] ?? '').split('  day:')[0] ?? '' };
const VALUE = visits(['share: 70%', 'share: 69%']);

function explained(before: Files, after: Files, ...statements: readonly Statement[]): Explained {
  return explain(between(before, after), statements, RELEASED);
}

/** "visits.day: correction" of every change. */
function kinds({ changes }: Explained): string[] {
  return changes.map(({ subject, kind }) => `${subject}: ${kind}`);
}

function refused(before: Files, after: Files, ...statements: readonly Statement[]): string[] {
  return explained(before, after, ...statements).refusals.map(({ message, fix }) => `${message} | ${fix}`);
}

describe('a change without a statement', () => {
  test('is missing where it needs a reason', () => {
    const { missing, refusals } = explained({}, { ...VALUE, ...CAVEATS, ...PAGE });
    expect(missing.map(({ subject }) => subject)).toEqual(['visits.day', 'caveat one-day']);
    expect(refusals).toEqual([]);
  });

  test('is not missing once something is said', () => {
    const { missing, changes } = explained({}, VALUE, statement('visits.day', 'correction', '1.1.0'));
    expect(missing).toEqual([]);
    expect(changes[0]).toMatchObject({ kind: 'correction', since: '1.1.0', reason: 'why visits.day changes' });
  });
});

describe('the nearest statement', () => {
  const both = { ...visits(['share: 70%', 'share: 69%'], ['share: 45%', 'share: 44%']), ...CAVEATS };

  test('of the figure wins over the one of its population, and that over the one on everything', () => {
    const found = explained(
      {},
      both,
      statement('everything', 'clarification'),
      statement('visits', 'scheduled revision'),
      statement('visits.day', 'correction', '1.1.0'),
    );
    expect(kinds(found)).toEqual([
      'visits.reason: scheduled revision',
      'visits.day: correction',
      'caveat one-day: clarification',
    ]);
    expect(found.refusals).toEqual([]);
  });

  test('on all caveats explains each of them', () => {
    expect(kinds(explained({}, CAVEATS, statement('caveats', 'addition')))).toEqual(['caveat one-day: addition']);
  });

  test('on everything explains all that needs a reason, and no page', () => {
    expect(kinds(explained({}, { ...both, ...PAGE }, statement('everything', 'scheduled revision')))).toEqual([
      'visits.reason: scheduled revision',
      'visits.day: scheduled revision',
      'caveat one-day: scheduled revision',
      'content/index.md: null',
    ]);
  });

  test('on everything explains pages where nothing else changed', () => {
    const found = explained({}, PAGE, statement('everything', 'clarification'));
    expect(kinds(found)).toEqual(['content/index.md: clarification']);
    expect(found.refusals).toEqual([]);
  });

  test('may name a page', () => {
    const found = explained({}, { ...VALUE, ...PAGE }, statement('content/index.md', 'clarification'));
    expect(kinds(found)).toEqual(['visits.day: null', 'content/index.md: clarification']);
  });
});

describe('a statement that cannot stand', () => {
  const other = 'say what it is: correction, scheduled revision, redefinition or coverage change';
  const replaced = 'say withdrawal, or redefinition where another one takes its place';

  test.each<[string, Files, Files, Statement, string]>([
    [
      'about what did not change',
      {},
      VALUE,
      statement('visits.reason', 'correction'),
      '"visits.reason" did not change since the last release | what changed is: visits.day',
    ],
    [
      'where nothing changed',
      {},
      {},
      statement('visits', 'correction'),
      '"visits" did not change since the last release | remove it: nothing changed since the last release',
    ],
    [
      'a clarification of a value',
      {},
      VALUE,
      statement('visits.day', 'clarification'),
      `a clarification changes no number, and numbers of visits.day change: “Weekday” was 70% and is now 69% | ${other}`,
    ],
    [
      'a clarification of what only follows',
      visits(['share: 70%', 'share: about 70%']),
      { ...visits(['share: 70%', 'share: about 70%']), 'data/conventions.yaml': 'about: {below: 1%, above: 1%}\n' },
      statement('conventions', 'clarification'),
      `a clarification changes no number, and numbers of conventions change | ${other}`,
    ],
    [
      'a clarification that adds',
      NO_DAY,
      {},
      statement('visits.day', 'clarification'),
      'a clarification changes no number, and visits.day is added | say addition',
    ],
    [
      'a clarification that removes',
      {},
      NO_DAY,
      statement('visits.day', 'clarification'),
      `a clarification changes no number, and visits.day is removed | ${replaced}`,
    ],
    [
      'an addition that removes',
      {},
      NO_DAY,
      statement('visits.day', 'addition'),
      `visits.day is removed, not added | ${replaced}`,
    ],
    [
      'a withdrawal that adds',
      NO_DAY,
      {},
      statement('visits.day', 'withdrawal'),
      'visits.day is added, not withdrawn | say addition',
    ],
    [
      'an addition that redefines',
      {},
      visits(['kind: not known', 'kind: not stated']),
      statement('visits.reason', 'addition'),
      'visits.reason changes beyond what is added: what visits.reason means changes (kind of unknown of other) | say redefinition or coverage change',
    ],
    [
      'an addition that changes what was there',
      {},
      VALUE,
      statement('visits.day', 'addition'),
      'visits.day has numbers that were there before and change | say why those change: correction or scheduled revision',
    ],
    [
      '"since" of a revision',
      {},
      VALUE,
      statement('visits.day', 'scheduled revision', '1.0.0'),
      '"since" belongs to a correction, not to a scheduled revision | remove "since"',
    ],
    [
      '"since" of an addition',
      {},
      CAVEATS,
      statement('caveats', 'addition', '1.0.0'),
      '"since" belongs to a correction, not to an addition | remove "since"',
    ],
    [
      'a correction without "since"',
      {},
      VALUE,
      statement('visits.day', 'correction', null),
      'a correction says in which release the error first appeared | add since: and the release; released are 1.0.0, 1.1.0',
    ],
    [
      'a release that is none',
      {},
      VALUE,
      statement('visits.day', 'correction', '1.0.1'),
      'there is no release 1.0.1 | released are 1.0.0, 1.1.0',
    ],
    [
      'a release without the figure',
      {},
      VALUE,
      statement('visits.day', 'correction', '1.0.0'),
      'release 1.0.0 has no visits.day | it stands in 1.1.0',
    ],
  ])('%s', (_, before, after, said, message) => {
    expect(refused(before, after, said)).toEqual([message]);
  });

  test('a figure that no release has is an addition', () => {
    const none = [{ version: '1.0.0', hasFigure: () => false }];
    expect(explain(between(NO_DAY, {}), [statement('visits.day', 'correction')], none).refusals).toMatchObject([
      { message: 'release 1.0.0 has no visits.day', fix: 'no release has it: say addition' },
    ]);
  });

  test('where nothing was released, a correction has nothing to correct', () => {
    expect(explain(between({}, VALUE), [statement('visits.day', 'correction', null)], []).refusals).toMatchObject([
      { fix: 'add since: and the release; nothing has been released yet' },
    ]);
  });

  test('is refused once, however many changes it explains', () => {
    const both = visits(['share: 70%', 'share: 69%'], ['share: 45%', 'share: 44%']);
    expect(refused({}, both, statement('visits', 'clarification'))).toHaveLength(1);
  });

  test('a caveat can be corrected, clarified and added', () => {
    for (const kind of ['correction', 'clarification', 'addition'] as const)
      expect(refused({}, CAVEATS, statement('caveat one-day', kind))).toEqual([]);
  });
});

describe('the step', () => {
  test.each<[ChangeKind, string, string]>([
    ['redefinition', 'major', 'the change of visits.day is a redefinition'],
    ['coverage change', 'major', 'the change of visits.day is a coverage change'],
    ['withdrawal', 'major', 'the change of visits.day is a withdrawal'],
    ['scheduled revision', 'patch', 'values of visits.day change'],
    ['correction', 'patch', 'values of visits.day change'],
  ])('a change of a value that is a %s: %s', (kind, step, because) => {
    expect(explained({}, VALUE, statement('visits.day', kind, kind === 'correction' ? '1.1.0' : null))).toMatchObject({
      step,
      because,
    });
  });

  test('an addition is a minor step', () => {
    expect(explained({}, CAVEATS, statement('caveats', 'addition'))).toMatchObject({
      step: 'minor',
      because: 'the change of caveat one-day is an addition',
    });
  });

  test('is never smaller than what changed asks for', () => {
    expect(explained({}, NO_DAY, statement('visits.day', 'scheduled revision'))).toMatchObject({
      step: 'major',
      because: 'visits.day is no longer there',
    });
  });
});

describe('release numbers', () => {
  test('are ordered as numbers', () => {
    expect(['1.10.0', '1.9.0', '2.0.0', '1.9.10', '1.9.9'].sort(compareVersions)).toEqual([
      '1.9.0',
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ]);
  });

  test('grow by their step', () => {
    expect(nextVersion('1.2.3', 'patch')).toBe('1.2.4');
    expect(nextVersion('1.2.3', 'minor')).toBe('1.3.0');
    expect(nextVersion('1.2.3', 'major')).toBe('2.0.0');
    expect(largestStep(['patch', 'major', 'minor'])).toBe('major');
    expect(largestStep([])).toBe('patch');
  });

  test.each([
    ['1.2.4', 'patch', null],
    ['1.4.0', 'minor', null],
    ['3.0.0', 'patch', null],
    ['1.2.3', 'patch', '1.2.3 does not come after 1.2.3'],
    ['1.1.9', 'patch', '1.1.9 does not come after 1.2.3'],
    [
      '1.2.9',
      'minor',
      'from 1.2.3 to 1.2.9 is a small step (values or words are put right), and the changes ask for a minor step (something is added): so it is',
    ],
    [
      '1.3.0',
      'major',
      'from 1.2.3 to 1.3.0 is a minor step (something is added), and the changes ask for a major step (columns, definitions or bases change): so it is',
    ],
  ] as const)('%s after 1.2.3 for a %s step', (version, step, message) => {
    expect(tooSmallAStep(version, '1.2.3', step, 'so it is')).toBe(message);
  });
});
