// A release whose numbers were counted by another version of the program, with the real commands: the build goes on and says
// once what would be another number.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COUNTING } from '../src/count/version.ts';
import { sha256 } from '../src/release/frozen.ts';
import type { copyOf } from './build-report.ts';
import { build, quietReport, release } from './release-story.ts';

let report: ReturnType<typeof copyOf>;
const FOLDER = 'data/releases/1.0.0';

/** Another text in a frozen file, with its checksum, as if it had been frozen so. */
function refreeze(file: string, from: string, to: string): void {
  const full = path.join(report.root, FOLDER, file);
  const before = readFileSync(full);
  report.edit(`${FOLDER}/${file}`, from, to);
  report.edit(`${FOLDER}/SHA256SUMS`, sha256(before), sha256(readFileSync(full)));
}

const LINE =
  '{"figure":"visits.purpose","row":null,"reading":"only","part":"borrow","label":"Borrowing","printed":"400",';
const WARNING = `${FOLDER}/numbers.json:1:1  warning  released`;
const DIFFERENCES =
  'visits.purpose borrow, count, was 410 and is now computed as 400; visits.purpose borrow, share of visits, was 41/100 and is now computed as 2/5';

beforeAll(() => {
  report = quietReport(true);
  release(report, '--date', '2024-06-01');
  const numbers = readFileSync(path.join(report.root, FOLDER, 'numbers.json'), 'utf8');
  const line = numbers.split('\n').find((text) => text.startsWith(LINE)) ?? '';
  const other = line
    .replace('"count":["400","400"]', '"count":["410","410"]')
    .replace('"share of visits":["2/5","40%"]', '"share of visits":["41/100","41%"]');
  refreeze('release.yaml', `counting: ${COUNTING}`, `counting: ${COUNTING + 1}`);
  refreeze('numbers.json', line, other);
});
afterAll(() => report?.remove());

test('the build goes on, and says once which numbers would be others', () => {
  const output = build(report, '--released-only');
  expect(output.split(WARNING)).toHaveLength(2);
  expect(output).toContain(
    `release 1.0.0 was counted by version ${COUNTING + 1} of the counting, and version ${COUNTING} would change 2 numbers, shown as frozen: ${DIFFERENCES}`,
  );
});

test('the check says the same, and finds nothing that would stop a build', () => {
  const { status, output } = report.run('check');
  expect(status).toBe(0);
  expect(output.split(WARNING)).toHaveLength(2);
  expect(output).toContain(DIFFERENCES);
});
