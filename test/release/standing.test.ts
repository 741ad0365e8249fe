import { describe, expect, test } from 'vitest';
import type { Statement } from '../../src/figure/change-kinds.ts';
import { byAddress } from '../../src/figure/figure.ts';
import { readReleaseFile, type Withdrawal } from '../../src/read/release-files.ts';
import { correctionsOf, correctionsSince } from '../../src/release/corrections.ts';
import { draftOf } from '../../src/release/draft.ts';
import type { FrozenRelease } from '../../src/release/frozen.ts';
import { releaseFiles } from '../../src/release/make.ts';
import type { State } from '../../src/release/snapshot.ts';
import { type Notice, noticesOf } from '../../src/release/standing.ts';
import type { Correction } from '../../src/save/download.ts';
import { type Files, inputs, REPORT, stateFrom, VISITS, visits } from './made-up.ts';

interface Step {
  readonly version: string;
  readonly files: Files;
  readonly statements?: readonly Statement[];
  readonly withdrawal?: Withdrawal;
}

let made = 0;

/** Releases that are never written to a disk. Throws where a statement is refused or missing. */
function history(...steps: readonly Step[]): FrozenRelease[] {
  const releases: FrozenRelease[] = [];
  let before: { release: FrozenRelease; state: State } | null = null;
  for (const [index, { version, files, statements = [], withdrawal = null }] of steps.entries()) {
    const state = stateFrom(inputs({ ...REPORT, ...files }));
    const draft = draftOf(before, state, releases, statements);
    if (draft.refusals.length + draft.missing.length > 0)
      throw new Error(JSON.stringify([draft.refusals, draft.missing.map(({ subject }) => subject)]));
    const date = `2024-0${index + 1}-01`;
    const contents = new Map(
      releaseFiles(state, draft, { version, date, last: releases.at(-1) ?? null }).map((file) => [
        file.path,
        String(file.contents),
      ]),
    );
    const read = (file: string): Buffer => Buffer.from(contents.get(file) ?? '');
    const file = readReleaseFile({ path: 'release.yaml', text: contents.get('release.yaml') ?? '' }).contents;
    if (file === null) throw new Error('release.yaml cannot be read');
    const checksum = String(++made).padStart(64, '0');
    const release = { version, date, file, withdrawal, checksum, files: [...contents.keys()], read };
    releases.push(release);
    before = { release, state };
  }
  return releases;
}

function notices(releases: readonly FrozenRelease[], version: string): Notice[] {
  const release = releases.find((candidate) => candidate.version === version);
  if (release === undefined) throw new Error(`no release ${version}`);
  return noticesOf(release, releases);
}

/** "corrected in 1.0.1: “Weekday” 70% -> 69%" */
function told(releases: readonly FrozenRelease[], version: string): string[] {
  return notices(releases, version).map((notice) => {
    if (notice.kind !== 'changed later') return notice.kind;
    const numbers = notice.numbers.map(({ label, before, after }) => `${label} ${before} -> ${after}`);
    return `${notice.change} in ${notice.in} of ${notice.subject}${numbers.map((number) => `; ${number}`).join('')}`;
  });
}

const week = (share: string): Files => visits(['share: 70%', `share: ${share}`]);
const said = (subject: string, kind: Statement['kind'], since: string | null = null): Statement => ({
  subject,
  kind,
  since,
  reason: `why ${subject} changes`,
});
const NO_DAY: Files = { [VISITS]: (REPORT[VISITS] ?? '').split('  day:')[0] ?? '' };

describe('a correction', () => {
  const releases = history(
    { version: '1.0.0', files: NO_DAY },
    { version: '1.1.0', files: week('60%'), statements: [said('visits.day', 'addition')] },
    { version: '1.1.1', files: week('70%'), statements: [said('visits.day', 'scheduled revision')] },
    { version: '1.1.2', files: week('69%'), statements: [said('visits.day', 'correction', '1.1.0')] },
  );

  test('reaches back to the release in which the error first appeared, and no further', () => {
    expect(told(releases, '1.0.0')).toEqual(['superseded']);
    expect(told(releases, '1.1.1')).toEqual(['superseded', 'correction in 1.1.2 of visits.day; “Weekday” 70% -> 69%']);
  });

  test('shows the value as it stands in the release that is read', () => {
    expect(told(releases, '1.1.0')).toEqual(['superseded', 'correction in 1.1.2 of visits.day; “Weekday” 60% -> 69%']);
  });

  test('names the figures whose numbers follow from it, and no others', () => {
    const corrected = history(
      { version: '1.0.0', files: {} },
      {
        version: '1.0.1',
        files: visits(['count: 800', 'count: 700']),
        statements: [said('visits.asked', 'correction', '1.0.0')],
      },
    );
    expect(notices(corrected, '1.0.0')[1]).toMatchObject({ figures: ['visits.asked', 'visits.reason'] });
  });

  test('tells no number as wrong that was only worded otherwise', () => {
    const back = history(
      { version: '1.0.0', files: week('70%') },
      { version: '1.0.1', files: week('60%'), statements: [said('visits.day', 'scheduled revision')] },
      { version: '1.0.2', files: week('70%'), statements: [said('visits.day', 'correction', '1.0.0')] },
    );
    const [first] = back as [FrozenRelease];
    const worded = String(first.read('numbers.json')).replaceAll('","70%"]', '","about 70%"]');
    const read = (file: string): Buffer => (file === 'numbers.json' ? Buffer.from(worded) : first.read(file));
    const again = [{ ...first, checksum: `${first.checksum}, worded otherwise`, read }, ...back.slice(1)];
    expect(worded).toContain('"about 70%"');
    expect(notices(again, '1.0.0')).toMatchObject([{ kind: 'superseded' }, { numbers: [], figures: [] }]);
  });

  test('says nothing in the release that made it', () => {
    expect(told(releases, '1.1.2')).toEqual([]);
  });

  test('is told to programs as the change log has it, and in an earlier release as its numbers stand there', () => {
    const carried = (version: string): string =>
      `Base: all 1,000 visits to the town libraries. For all of the 1,000 visits to the town libraries, the answer is known: every ticket has its day. No limits are stated. Source: A survey that never was, the town, 2024: table 1. Release ${version}.`;
    expect(correctionsOf(releases)).toEqual([
      {
        release: '1.1.2',
        date: '2024-04-01',
        text: `Visits to the town libraries: On which day? Why visits.day changes. The error first appeared in release 1.1.0. “Weekday” was 70% and is now 69%. ${carried('1.1.2')}`,
      },
    ]);
    const since = (version: string): Correction[] => {
      const { figures } = stateFrom(inputs({ ...REPORT, ...week('60%') }));
      return correctionsSince(notices(releases, version), byAddress(figures), version);
    };
    expect(since('1.1.0')).toEqual([
      {
        release: '1.1.2',
        date: '2024-04-01',
        text: `Visits to the town libraries: On which day? Why visits.day changes. “Weekday” is 60% here and should be 69%. ${carried('1.1.0')}`,
      },
    ]);
    expect([...since('1.0.0'), ...since('1.1.2')]).toEqual([]);
  });

  test('of a number that no printed value explains shows what was computed', () => {
    const about = visits(['share: 70%', 'share: about 70%']);
    const moved = history(
      { version: '1.0.0', files: about },
      {
        version: '2.0.0',
        files: { ...about, 'data/conventions.yaml': 'about: {below: 5%, above: 5%}\n' },
        statements: [said('conventions', 'correction', '1.0.0')],
      },
    );
    const [, notice] = notices(moved, '1.0.0');
    expect(notice).toMatchObject({ change: 'correction', subject: 'conventions' });
    expect(notice?.kind === 'changed later' && notice.numbers[0]).toMatchObject({
      figure: 'visits.day',
      label: '“Weekday”, number,',
      before: '630 to 705',
      after: '665 to 705',
    });
  });

  test('of many values shows the first five', () => {
    const rows = (by: number): Files => ({
      'data/figures/many.yaml': `population: things
unit: {one: thing, many: things}
count: the source does not say
source: {id: survey, at: table 3}
breakdowns:
  colour:
    question: Which colour?
    categories: {red: Red}
    unknown: {not-seen: {kind: not known}}
    rows: {by: street}
    values:
${Array.from({ length: 9 }, (_, row) => `      street ${row}: {red: ${row + by}%, not-seen: the rest}`).join('\n')}
`,
    });
    const many = history(
      { version: '1.0.0', files: rows(1) },
      { version: '1.0.1', files: rows(2), statements: [said('many', 'correction', '1.0.0')] },
    );
    const [, notice] = notices(many, '1.0.0');
    expect(notice?.kind === 'changed later' && notice.numbers.map(({ label }) => label)).toEqual(
      Array.from({ length: 5 }, (_, row) => `“Red”, street ${row},`),
    );
  });
});

describe('a number that was corrected twice', () => {
  test('is told once, as it stands since', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('65%'), statements: [said('visits.day', 'correction', '1.0.0')] },
      { version: '1.0.2', files: week('69%'), statements: [said('visits.day', 'correction', '1.0.0')] },
    );
    expect(told(releases, '1.0.0')).toEqual([
      'superseded',
      'correction in 1.0.1 of visits.day',
      'correction in 1.0.2 of visits.day; “Weekday” 60% -> 69%',
    ]);
  });

  test('and is again what it was: nothing is wrong in the first release', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('65%'), statements: [said('visits.day', 'correction', '1.0.0')] },
      { version: '1.0.2', files: week('60%'), statements: [said('visits.day', 'correction', '1.0.1')] },
    );
    expect(told(releases, '1.0.0')).toEqual(['superseded', 'correction in 1.0.1 of visits.day']);
    expect(notices(releases, '1.0.0')[1]).toMatchObject({ figures: [] });
    expect(told(releases, '1.0.1')).toEqual(['superseded', 'correction in 1.0.2 of visits.day; “Weekday” 65% -> 60%']);
  });

  test('a second time since a later release: the first release shows the last value', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('65%'), statements: [said('visits.day', 'correction', '1.0.0')] },
      { version: '1.0.2', files: week('69%'), statements: [said('visits.day', 'correction', '1.0.1')] },
    );
    expect(told(releases, '1.0.0')).toEqual(['superseded', 'correction in 1.0.1 of visits.day; “Weekday” 60% -> 69%']);
  });
});

describe('other changes', () => {
  test.each(['redefinition', 'coverage change'] as const)('a %s is told where the figure exists', (kind) => {
    const releases = history(
      { version: '1.0.0', files: NO_DAY },
      { version: '1.1.0', files: week('60%'), statements: [said('visits.day', 'addition')] },
      { version: '2.0.0', files: week('70%'), statements: [said('visits.day', kind)] },
    );
    expect(told(releases, '1.0.0')).toEqual(['superseded']);
    expect(told(releases, '1.1.0')).toEqual(['superseded', `${kind} in 2.0.0 of visits.day`]);
  });

  test('a figure that is withdrawn, and one that is revised or clarified', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('70%'), statements: [said('visits.day', 'scheduled revision')] },
      {
        version: '1.0.2',
        files: visits(['label: Weekday', 'label: Monday to Friday']),
        statements: [said('visits.day', 'clarification')],
      },
      { version: '2.0.0', files: NO_DAY, statements: [said('visits.day', 'withdrawal')] },
    );
    expect(told(releases, '1.0.0')).toEqual(['superseded', 'withdrawal in 2.0.0 of visits.day']);
  });
});

describe('a release that was withdrawn', () => {
  const withdrawal: Withdrawal = { date: '2024-06-01', reason: 'It was wrong', successor: null, files: 'kept' };
  const correction = [said('visits.day', 'correction', '1.0.0')];

  test('as the last one sends its readers to the one that stands again', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('65%'), statements: correction, withdrawal },
    );
    expect(notices(releases, '1.0.1')).toEqual([
      { kind: 'withdrawn', date: '2024-06-01', reason: 'It was wrong', successor: '1.0.0' },
    ]);
    // Its correction was taken back with it, and is told all the same: the error may be back.
    expect(notices(releases, '1.0.0')).toEqual([
      { kind: 'stands again', withdrawn: '1.0.1', reason: 'It was wrong' },
      {
        kind: 'correction withdrawn',
        subject: 'visits.day',
        title: 'Visits to the town libraries: On which day?',
        in: '1.0.1',
        date: '2024-02-01',
        reason: 'why visits.day changes',
        numbers: [{ figure: 'visits.day', label: '“Weekday”', before: '60%', after: '65%' }],
        figures: ['visits.day'],
      },
    ]);
  });

  test('corrects nevertheless where a release that stands was made from it', () => {
    const releases = history(
      { version: '1.0.0', files: week('60%') },
      { version: '1.0.1', files: week('65%'), statements: correction, withdrawal },
      {
        version: '1.0.2',
        files: { ...week('65%'), 'data/caveats.yaml': 'one-day: {short: On one day, full: All of them.}\n' },
        statements: [said('caveats', 'addition')],
      },
    );
    expect(told(releases, '1.0.0')).toEqual(['superseded', 'correction in 1.0.1 of visits.day; “Weekday” 60% -> 65%']);
    expect(notices(releases, '1.0.0')[0]).toMatchObject({ by: '1.0.2' });
    expect(notices(releases, '1.0.1')[0]).toMatchObject({ kind: 'withdrawn', successor: '1.0.2' });
  });

  test('without its files says nothing of numbers', () => {
    const removed: Withdrawal = { ...withdrawal, files: 'removed', successor: '1.0.1' };
    const releases = history(
      { version: '1.0.0', files: week('60%'), withdrawal: removed },
      { version: '1.0.1', files: week('65%'), statements: correction },
    );
    const known = releases.map((release) =>
      release.version === '1.0.0'
        ? {
            ...release,
            read: () => {
              throw new Error('removed');
            },
          }
        : release,
    );
    expect(notices(known, '1.0.0')).toMatchObject([
      { kind: 'withdrawn', successor: '1.0.1' },
      { kind: 'changed later', change: 'correction', numbers: [] },
    ]);
  });

  test('with nothing that stands leaves no successor', () => {
    const releases = history({ version: '1.0.0', files: week('60%'), withdrawal });
    expect(notices(releases, '1.0.0')).toMatchObject([{ kind: 'withdrawn', successor: null }]);
  });
});
