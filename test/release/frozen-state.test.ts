// A frozen release is counted again: as a proof by the same version of the counting, as a comparison by any other.
import { describe, expect, test } from 'vitest';
import { COUNTING } from '../../src/count/version.ts';
import { isUnchanged } from '../../src/release/draft.ts';
import type { FrozenRelease } from '../../src/release/frozen.ts';
import { frozenState } from '../../src/release/frozen-state.ts';
import { BY_ANOTHER, inputs, REPORT, released, VISITS } from './made-up.ts';

/** As if an earlier version had counted one visit more on weekdays. */
const ONE_MORE = { 'numbers.json': [['"count":["[695, 705] at 700","695 to 705"]', '"count":["701","701"]']] } as const;

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
      `warning: release 1.0.0 was counted by version ${COUNTING - 1} of the counting, and version ${COUNTING} would change one number, shown as frozen: ${DIFFERENCE}`,
    );
  });

  test('are told where nothing is left to show them of: a number, a part', () => {
    const of = (from: string, to: string): string | null =>
      said(released({ ...BY_ANOTHER, 'numbers.json': [[from, to]] }));
    const told = 'would change one number, shown as frozen, except what is no longer there: visits.day';
    expect(of('"part":"week"', '"part":"weekday"')).toContain(`${told} weekday is no longer computed`);
    expect(of('"share of those known":["[139/200', '"share of other":["[139/200')).toContain(
      `${told} week, share of other, was [139/200, 141/200] at 7/10 and is now computed as nothing`,
    );
  });

  test('are named as far as a line goes', () => {
    const other = ['"share of visits":', '"share of visitors":'] as const;
    const many = { ...BY_ANOTHER, 'numbers.json': Array.from({ length: 8 }, () => other) };
    expect(said(released(many))).toMatch(/would change 8 numbers.*; and 3 more$/);
  });
});

test('files that are the inputs of the last release are no draft because the program counts them otherwise', () => {
  const release = released({ ...BY_ANOTHER, ...ONE_MORE });
  expect(isUnchanged(release, inputs(REPORT))).toBe(true);
  expect(isUnchanged(release, inputs({ ...REPORT, 'content/index.md': 'More.' }))).toBe(false);
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

  test('is not asked of the language of an old release', () => {
    expect(refused('inputs/data/report.yaml', ['language: en', 'language: de'])).toBeNull();
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
