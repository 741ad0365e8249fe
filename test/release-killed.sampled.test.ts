// A release that is killed in any of its writes is there as a whole or not at all, and the next one succeeds.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHistory } from '../src/release/frozen.ts';
import { type copyOf, filesBelow } from './build-report.ts';
import { COUNT_CORRECTED, correctTheCount, quietReport, release, save } from './release-story.ts';
import { IN_FULL } from './sample.ts';

const RELEASES = 'data/releases';
const CHANGES = 'data/changes.yaml';

let report: ReturnType<typeof copyOf>;
let reasons: Buffer;
/** What the release adds to data/releases when nobody stops it. */
let whole: ReadonlyMap<string, Buffer>;

beforeAll(() => {
  report = quietReport(true);
  release(report, '--date', '2024-06-01');
  correctTheCount(report);
  save(report, CHANGES, `visits: {kind: correction, since: 1.0.0, reason: ${COUNT_CORRECTED.split(': ')[2]}}\n`);
  reasons = readFileSync(path.join(report.root, CHANGES));
  expect(killedIn(Number.POSITIVE_INFINITY)).toBe(false);
  whole = filesBelow(path.join(report.root, RELEASES, '1.0.1'));
  takeBack();
});
afterAll(() => report?.remove());

/** Runs the release, which is killed in that write below data/, if it has so many; whether it was. */
function killedIn(write: number): boolean {
  const environment = {
    NODE_OPTIONS: `--import ${pathToFileURL(path.join(import.meta.dirname, 'kill-in-a-write.ts'))}`,
    KILLED_BELOW: path.join(report.root, 'data'),
    KILLED_IN_WRITE: String(write),
  };
  const { status, output } = report.run('release', environment, ['--date', '2024-07-01']);
  const isKilled = output.includes('killed in a write');
  if (!isKilled) expect(status, output).toBe(0);
  return isKilled;
}

function takeBack(): void {
  const releases = path.join(report.root, RELEASES);
  for (const name of readdirSync(releases))
    if (name !== '1.0.0') rmSync(path.join(releases, name), { recursive: true });
  writeFileSync(path.join(report.root, CHANGES), reasons);
}

type Outcome = 'as before' | 'half written beside' | 'whole';

function outcome(): Outcome {
  const { releases, problems } = readHistory(report.root);
  expect(problems).toEqual([]);
  const isLeftOver = readdirSync(path.join(report.root, RELEASES)).some((name) => /^\.next-\d/.test(name));
  if (releases.length === 1) {
    expect(existsSync(path.join(report.root, CHANGES)), 'the reasons are still there').toBe(true);
    return isLeftOver ? 'half written beside' : 'as before';
  }
  expect(releases.map(({ version }) => version)).toEqual(['1.0.0', '1.0.1']);
  expect(filesBelow(path.join(report.root, RELEASES, '1.0.1'))).toEqual(whole);
  return 'whole';
}

test('killed in any of its writes, a release is whole or not there, and the next one succeeds', () => {
  const outcomes = new Set<Outcome>();
  // What one leaves behind, the next one finds.
  for (let write = 1; killedIn(write); write += IN_FULL ? 1 : 9) {
    outcomes.add(outcome());
    if (outcome() === 'whole') takeBack();
  }
  expect(outcome(), 'the release after the last kill').toBe('whole');
  expect(readdirSync(path.join(report.root, RELEASES)).sort(), 'nothing is left over').toEqual(['1.0.0', '1.0.1']);
  expect(outcomes).toContain('half written beside');
  if (IN_FULL) expect(outcomes).toEqual(new Set<Outcome>(['as before', 'half written beside', 'whole']));
});
