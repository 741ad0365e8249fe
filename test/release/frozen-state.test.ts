// A frozen release is counted again: as a proof by the same version of the counting, as a comparison by any other.
import { describe, expect, test } from 'vitest';
import { COUNTING } from '../../src/count/version.ts';
import { readReleaseFile } from '../../src/read/release-files.ts';
import { draftOf, isUnchanged } from '../../src/release/draft.ts';
import type { FrozenRelease } from '../../src/release/frozen.ts';
import { frozenState } from '../../src/release/frozen-state.ts';
import { releaseFiles } from '../../src/release/make.ts';
import { type Files, inputs, REPORT, replaced, stateFrom, VISITS } from './made-up.ts';

type Edits = Readonly<Record<string, readonly (readonly [string, string])[]>>;

const BY_ANOTHER: Edits = { 'release.yaml': [[`counting: ${COUNTING}`, `counting: ${COUNTING + 1}`]] };
/** As if an earlier version had counted one visit more on weekdays. */
const ONE_MORE: Edits = { 'numbers.json': [['"count":["[695, 705] at 700","695 to 705"]', '"count":["701","701"]']] };

/** The report as release 1.0.0, with some of what was frozen replaced. Nothing is written to a disk. */
function released(edits: Edits = {}, files: Files = {}): FrozenRelease {
  const state = stateFrom(inputs({ ...REPORT, ...files }));
  const draft = draftOf(null, state, [], []);
  const contents = new Map(
    releaseFiles(state, draft, { version: '1.0.0', date: '2024-01-01', last: null }).map(({ path, contents: text }) => [
      path,
      replaced(String(text), edits[path] ?? []),
    ]),
  );
  const { contents: file } = readReleaseFile({ path: 'release.yaml', text: contents.get('release.yaml') ?? '' });
  if (file === null) throw new Error('release.yaml cannot be read');
  const read = (name: string): Buffer => Buffer.from(contents.get(name) ?? '');
  const checksum = JSON.stringify([edits, files]);
  return { version: '1.0.0', date: '2024-01-01', file, withdrawal: null, checksum, files: [...contents.keys()], read };
}

/** "error: …" for what stops, "warning: …" for what is only told; null where there is nothing to say. */
function said(release: FrozenRelease): string | null {
  const found = frozenState(release);
  const problem = 'problems' in found ? found.problems[0] : found.otherwise;
  return problem == null ? null : `${problem.severity}: ${problem.message}`;
}

const DIFFERENCE = 'visits.day week, count, was 701 and is now computed as [695, 705] at 700';

describe('numbers that come out otherwise', () => {
  test('stop for good where the same version of the counting made them', () => {
    expect(said(released())).toBeNull();
    expect(said(released(ONE_MORE))).toBe(`error: no longer computes to its numbers: ${DIFFERENCE}`);
  });

  test('are told, and stop nothing, where another version made them', () => {
    expect(said(released(BY_ANOTHER))).toBeNull();
    expect(said(released({ ...BY_ANOTHER, ...ONE_MORE }))).toBe(
      `warning: release 1.0.0 was counted by version ${COUNTING + 1} of the counting, and version ${COUNTING} would change one number, shown as frozen: ${DIFFERENCE}`,
    );
  });

  test('are named as far as a line goes', () => {
    const other = ['"share of visits":["', '"share of visits": ["1'] as const;
    const many = { ...BY_ANOTHER, 'numbers.json': Array.from({ length: 8 }, () => other) };
    expect(said(released(many))).toMatch(/would change 8 numbers.*; and 3 more$/);
  });
});

describe('files that are the inputs of the last release', () => {
  const files = inputs(REPORT);
  test('give it again, whichever version of the counting made it, as long as the numbers are the same', () => {
    expect([released(), released(BY_ANOTHER)].map((release) => isUnchanged(release, files))).toEqual([true, true]);
  });

  test('give another one where the numbers are others now', () => {
    expect(isUnchanged(released({ ...BY_ANOTHER, ...ONE_MORE }), files)).toBe(false);
  });
});

describe('what reading refuses today', () => {
  const refused = (path: string, ...edits: readonly (readonly [string, string])[]): string | null =>
    said(released({ [path]: edits }));
  const figures = `inputs/${VISITS}`;

  test('is not asked of frozen inputs where all numbers come out nevertheless', () => {
    expect(
      refused(figures, ['count: 1,000', 'count: 1,000\nrestated: [{count: 9e9, source: {id: survey, at: page 1}}]']),
    ).toBeNull();
  });

  test('stops where a frozen figure cannot be made', () => {
    expect(refused(figures, ['unit: {', 'units: {'])).toBe(
      'error: cannot be read any more: visits is gone ("unit" is missing)',
    );
    expect(refused('inputs/data/report.yaml', ['title: ', 'titel: '])).toBe(
      'error: cannot be read any more: "title" is missing',
    );
  });
});
