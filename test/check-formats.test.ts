// What programs and pull requests get of the checks.
import { expect, test } from 'vitest';
import type { Problem } from '../src/figure/problem.ts';
import { copyOf, PROJECT } from './build-report.ts';

const MISTAKE = ['data/figures/boards.yaml', 'count: 150', 'count: 2.083'] as const;

test('problems come as JSON, with rule, place, message and fix', () => {
  const report = copyOf(PROJECT);
  report.edit(...MISTAKE);
  const { status, output } = report.run('check', {}, ['--format', 'json']);
  expect(status).toBe(1);
  const problems = JSON.parse(output) as Problem[];
  expect(problems).toEqual([
    {
      rule: 'value',
      severity: 'error',
      place: { file: 'data/figures/boards.yaml', line: 5, column: 8, length: 5 },
      message: '"2.083" may be a number with thousands or one with decimals',
      fix: 'write 2,083 if the dots separate thousands',
    },
  ]);
});

test('problems come as annotations that GitHub shows on their line', () => {
  const report = copyOf(PROJECT);
  report.edit(...MISTAKE);
  const { output } = report.run('check', {}, ['--format', 'github']);
  expect(output).toBe(
    '::error file=data/figures/boards.yaml,line=5,col=8,endColumn=13,title=value::"2.083" may be a number with thousands or one with decimals%0Afix: write 2,083 if the dots separate thousands\n',
  );
});

test('a report without problems is an empty list, and an unknown format is refused', () => {
  const report = copyOf(PROJECT);
  expect(report.run('check', {}, ['--format', 'json'])).toEqual({ status: 0, output: '[]\n' });
  const { status, output } = report.run('check', {}, ['--format', 'xml']);
  expect(status).toBe(1);
  expect(output).toBe('--format knows text, json, github, not xml\n');
});
