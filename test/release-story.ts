// A small report through its first releases, as its editors make them: a correction, an addition, a redefinition.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { sha256 } from '../src/save/download.ts';
import { copyOf, type ReportFolder } from './build-report.ts';

export const ADDRESS = 'https://statistics.example/visits/';
const VISITS = 'data/figures/visits.yaml';

type Folder = ReturnType<typeof copyOf>;

/** The report on visits to a library, with nothing released yet. */
export function quietReport(keep = false): Folder {
  const report = copyOf(path.join(import.meta.dirname, 'reports/library-visits'), { keep });
  report.edit('data/report.yaml', 'language: en', `language: en\naddress: ${ADDRESS}`);
  return report;
}

/** Writes a file of the report, whether it is there or not. */
export function save(report: ReportFolder, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(report.root, file)), { recursive: true });
  writeFileSync(path.join(report.root, file), text);
}

/** Another text in a file of release 1.0.0, with its checksum, as if it had been frozen so. */
export function refreeze(
  { root, edit }: ReportFolder,
  file: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): void {
  const frozen = `data/releases/1.0.0/${file}`;
  const before = readFileSync(path.join(root, frozen));
  for (const [from, to] of edits) edit(frozen, from, to);
  edit('data/releases/1.0.0/SHA256SUMS', sha256(before), sha256(readFileSync(path.join(root, frozen))));
}

/** The real command with nobody at the keyboard; it has to succeed. Returns what it printed. */
export function release(report: ReportFolder, ...options: string[]): string {
  const { status, output } = report.run('release', {}, options);
  expect(status, output).toBe(0);
  return output;
}

/** The real command, which has to refuse. Returns what it printed. */
export function refusedRelease(report: ReportFolder, ...options: string[]): string {
  const { status, output } = report.run('release', {}, options);
  expect(status, output).toBe(1);
  expect(output).not.toMatch(/^\s+at /m);
  return output;
}

export function build(report: ReportFolder, ...options: string[]): string {
  const { status, output } = report.run('build', {}, options);
  expect(status, output).toBe(0);
  return output;
}

/** A denominator that was wrong from the start. Corrected, it takes a claim with it. */
export function correctTheCount(report: ReportFolder): void {
  report.edit(VISITS, 'count: 1,000', 'count: 1,200');
}

export const COUNT_CORRECTED = 'visits: correction since 1.0.0: A branch had been left out';

export function addTheDay(report: ReportFolder): void {
  report.edit(
    VISITS,
    /$/,
    `  day:
    question: Day of the visit
    if-unknown: no day was written down
    categories: {weekday: {label: Monday to Friday, count: 700}, saturday: {label: Saturday, count: 300}}
    unknown: {no-day: {label: No day given, kind: not recorded, share: the rest}}
`,
  );
  save(report, 'content/days.md', '---\ntitle: Days\n---\n\nThe days.\n\n{% figure "visits.day" %}\n');
}

/** Another kind of unknown is another definition. With it an error of release 1.0.1 is put right, and a page goes. */
export function redefineThePurpose(report: ReportFolder): void {
  report.edit(VISITS, 'kind: not stated, count: 150', 'kind: no reply, count: 150');
  report.edit(VISITS, '61–64%', '60–64%');
  report.edit('content/report.md', '"visits.paid"', '"visits.paid" "visits.day"');
  rmSync(path.join(report.root, 'content/days.md'));
}

export const PURPOSE_REDEFINED = 'visits.purpose: redefinition: Cards that nobody handed in are kept apart';
export const LENGTH_CORRECTED = 'visits.length: correction since 1.0.1: A clock was slow';

/** Releases 1.0.0 and 1.0.1, nothing built: for tests that need a chain. */
export function twoReleases(keep = false): Folder {
  const report = quietReport(keep);
  release(report, '--date', '2024-06-01');
  correctTheCount(report);
  release(report, '--date', '2024-07-01', '--change', COUNT_CORRECTED);
  return report;
}

/** Two rows that had been swapped: what was the larger part is the smaller one. */
export function correctTheBorrowing(report: ReportFolder): void {
  report.edit(VISITS, 'Borrowing, count: 400', 'Borrowing, count: 300');
}

export const BORROWING_CORRECTED = 'visits.purpose: correction since 1.0.0: Two rows had been swapped';

/** A breakdown goes, and a chart of another one. */
export function takeOutTheCharge(report: ReportFolder): void {
  report.edit(VISITS, / {2}paid:[\s\S]*$/, '');
  report.edit('content/report.md', ' "visits.paid"', '');
  report.edit('content/report.md', RANGES, '');
}

export const CHARGE_WITHDRAWN = 'visits.paid: withdrawal: The till had not been asked';
export const RANGES = '\n{% chart "visits.purpose" "ranges" %}\n';
