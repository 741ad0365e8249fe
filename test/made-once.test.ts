// What a build makes once, counted by V8 in the real command: the calls of the functions that make it.
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { byAddress } from '../src/figure/figure.ts';
import { readReport } from '../src/read/report.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { copyOf, PROJECT } from './build-report.ts';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/** A cold build of the first report: with what was released of it, or as a draft. */
function callsInBuild(withReleases: boolean): (file: string, name: string) => number {
  const report = copyOf(PROJECT, { cold: true });
  if (withReleases)
    cpSync(path.join(PROJECT, 'data/releases'), path.join(report.root, 'data/releases'), { recursive: true });
  const into = mkdtempSync(path.join(tmpdir(), 'calls-'));
  const { status, output } = report.run('build', { NODE_V8_COVERAGE: into });
  expect(status, output).toBe(0);
  const covered = readdirSync(into).flatMap(
    (file) => (JSON.parse(readFileSync(path.join(into, file), 'utf8')) as Coverage).result,
  );
  return (file, name) =>
    covered
      .filter(({ url }) => url.endsWith(`/src/${file}`))
      .flatMap(({ functions }) => functions.filter(({ functionName }) => functionName === name))
      .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

const LINES = ['titleOf', 'baseLine', 'unknownLine', 'sourceLine'] as const;

test.each([
  { of: 'a draft', withReleases: false, states: 1, shown: 1 },
  { of: 'two releases and the files of the latest', withReleases: true, states: 3, shown: 2 },
])(
  'of $of each breakdown is counted once, and what goes with each figure is said once',
  ({ withReleases, states, shown }) => {
    const { report } = readReport(readInputs(PROJECT));
    if (report === null) throw new Error('the first report cannot be read');
    const breakdowns = report.populations.flatMap(({ breakdowns: own, tables }) => [
      ...own,
      ...tables.flatMap(({ rows }) => rows),
    ]);
    const figures = byAddress(figuresOf(report)).size;
    const calls = callsInBuild(withReleases);
    expect(calls('count/breakdown.ts', 'countBreakdown')).toBe(breakdowns.length * states);
    // The files that did not change since the release are counted to prove it, and shown nowhere.
    expect(LINES.map((line) => [line, calls('tell/carried.ts', line)])).toEqual(
      LINES.map((line) => [line, figures * shown]),
    );
  },
);
