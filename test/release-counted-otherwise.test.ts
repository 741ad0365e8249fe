// A release whose numbers were counted by an earlier version of the program, with the real commands: every page of it shows
// them as they were frozen, the build says once what would be another number, and a release of the same files mends it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTING } from '../src/count/version.ts';
import { type copyOf, filesBelow, textOf } from './build-report.ts';
import { build, quietReport, refreeze, refusedRelease, release, save } from './release-story.ts';

let report: ReturnType<typeof copyOf>;
const CLAIMS = 'data/claims.yaml';
const CLAIM = `
a-quarter-unknown:
  claim: Of a quarter of the visits nobody knows what they were for
  source: {id: leaflet, at: page 5}
  about: visits.purpose.unknown
  says: 25%
`;

const WARNING = `data/releases/1.0.0/numbers.json:1:1  warning  released`;
const DIFFERENCES = [
  'visits.purpose not-recorded, count, was 90 and is now computed as 100',
  'visits.purpose not-recorded, share of visits, was 9/100 and is now computed as 1/10',
  'visits.purpose unknown in all, count, was 240 and is now computed as 250',
  'visits.purpose unknown in all, share of visits, was 6/25 and is now computed as 1/4',
  'visits.length purpose.not-recorded, count, was 90 and is now computed as 100',
  'and 1 more',
].join('; ');

/** The numbers in their place today, as readers would see them. */
const COUNTED_NOW = /\b250 \(|\b10\.0%/;

beforeAll(() => {
  report = quietReport(true);
  save(report, CLAIMS, `${readFileSync(path.join(report.root, CLAIMS), 'utf8')}${CLAIM}`);
  release(report, '--date', '2024-06-01');
  refreeze(report, 'release.yaml', [`counting: ${COUNTING}`, `counting: ${COUNTING - 1}`]);
  const rest = '"count":["100","100"],"share of visits":["1/10","10.0%"]';
  const other = '"count":["90","90"],"share of visits":["9/100","9.0%"]';
  refreeze(
    report,
    'numbers.json',
    [rest, other],
    // The same people, left out before the question on those who came to study.
    [rest, other],
    [
      '"count":["250","250"],"share of visits":["1/4","25.0%"]',
      '"count":["240","240"],"share of visits":["6/25","24.0%"]',
    ],
  );
});
afterAll(() => report?.remove());

describe('the build of the same files', () => {
  let output: string;
  let shown: ReadonlyMap<string, string>;
  beforeAll(() => {
    output = build(report);
    shown = new Map(
      [...filesBelow(report.site)].map(([file, bytes]): [string, string] => [file, bytes.toString('utf8')]),
    );
  });
  const text = (file: string): string => textOf(shown.get(file) ?? '');

  test('goes on, makes no draft, and says once which numbers would be others', () => {
    expect(output.split(WARNING)).toHaveLength(2);
    expect(output).toContain(
      `release 1.0.0 was counted by version ${COUNTING - 1} of the counting, and version ${COUNTING} would change 6 numbers, shown as frozen: ${DIFFERENCES}`,
    );
    expect(output).not.toContain('draft');
    expect(text('index.html')).not.toContain('Draft');
  });

  test.each(['figures/visits/purpose/index.html', 'releases/1.0.0/figures/visits/purpose/index.html'])(
    'shows the frozen numbers, and those alone: %s',
    (file) => {
      const page = text(file);
      expect(page).toContain('240 (24.0%)');
      expect(page).toMatch(/Not recorded the rest\s+9\.0%\s+–\s+90/);
      expect(page).not.toMatch(COUNTED_NOW);
    },
  );

  test('shows them in every chart, in its picture, its data, its frame and its citation', () => {
    const own = [...shown.keys()].filter((file) => /(charts|embed)\/visits\/purpose\/.*(?<!\.png)$/.test(file));
    expect(new Set(own.map((file) => path.extname(file)))).toEqual(
      new Set(['.svg', '.csv', '.json', '.html', '.bib', '.ris', '.txt']),
    );
    for (const file of own) {
      expect(text(file), file).toMatch(/24\.0\\?%/);
      expect(text(file), file).not.toMatch(COUNTED_NOW);
    }
  });

  test('judges claims by them', () => {
    expect(text('report/index.html')).toMatch(
      /Of a quarter of the visits nobody knows .{0,200}contradicted by the figures/i,
    );
  });
});

test('the check says the same, and finds nothing that would stop a build', () => {
  const { status, output } = report.run('check');
  expect(status).toBe(0);
  expect(output.split(WARNING)).toHaveLength(2);
  expect(output).toContain(DIFFERENCES);
});

describe('a release of the same files', () => {
  test('is made where somebody asks for it, and only there', () => {
    const said = refusedRelease(report, '--date', '2024-07-01');
    expect(said.split(WARNING)).toHaveLength(2);
    expect(said).toContain(
      'Nothing to release: the working files are those of release 1.0.0. With --recount they are released with the numbers of today.',
    );
  });

  test('needs a reason for what it corrects, which may stand in data/changes.yaml', () => {
    const said = refusedRelease(report, '--recount', '--date', '2024-07-01');
    expect(said).toContain('visits.purpose: Library visits, Invented town: Purpose of the visit');
    expect(said).toContain('2 changes have no kind and reason');
    const reason = 'visits: {kind: correction, since: 1.0.0, reason: The rest was counted wrongly}\n';
    save(report, 'data/changes.yaml', reason);
    expect(report.run('check').output).not.toContain('data/changes.yaml');
    expect(release(report, '--recount', '--date', '2024-07-01')).toContain('4 numbers change with it');
    const kept = readFileSync(path.join(report.root, 'data/releases/1.0.1/release.yaml'), 'utf8');
    expect(kept).toContain(`counting: ${COUNTING}\n`);
  });

  test('mends the numbers; the old release keeps its own, and says what they should be', () => {
    const output = build(report);
    expect(output.split(WARNING)).toHaveLength(2);
    expect(textOf(report.page('report/index.html'))).toContain('250 (25.0%)');
    const old = textOf(report.page('releases/1.0.0/report/index.html'));
    expect(old).toContain('240 (24.0%)');
    expect(old).toContain('“Not recorded”, number, is 90 here and should be 100');
  });

  test('is not made again', () => {
    expect(refusedRelease(report, '--recount', '--date', '2024-08-01')).toContain(
      'Nothing to release: the working files are those of release 1.0.1, and give its numbers.',
    );
  });
});

test('with the same version of the counting, numbers that come out otherwise stop the build and the check', () => {
  const other = quietReport();
  release(other, '--date', '2024-06-01');
  refreeze(other, 'numbers.json', ['"count":["100","100"]', '"count":["90","90"]']);
  for (const command of ['build', 'check'] as const) {
    const { status, output } = other.run(command);
    expect(status).toBe(1);
    expect(output).toContain(`data/releases/1.0.0/numbers.json:1:1  error  released`);
    expect(output).toContain(
      'no longer computes to its numbers: visits.purpose not-recorded, count, was 90 and is now computed as 100',
    );
  }
});
