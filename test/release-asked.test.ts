// What editors have to say before anything is released: on the command line, in data/changes.yaml, at the keyboard.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { COUNTING } from '../src/count/version.ts';
import { readHistory } from '../src/release/frozen.ts';
import { alteredBy } from './altered-program.ts';
import { copyOf, FASTER, filesBelow, PROJECT, REPORTS, type ReportFolder } from './build-report.ts';
import { correctTheCount, quietReport, refreeze, refusedRelease, release, save } from './release-story.ts';

/** Release 1.0.0 is out, and two figures have changed since. */
let report: ReturnType<typeof copyOf>;
let unchanged: string;

beforeAll(() => {
  report = quietReport(true);
  release(report, '--date', '2024-06-01');
  unchanged = refusedRelease(report, '--date', '2024-07-01');
  correctTheCount(report);
  report.edit('data/figures/visits.yaml', '61–64%', '60–64%');
});
afterAll(() => report?.remove());

const DATE = ['--date', '2024-07-01'];
const COUNT = ['--change', 'visits: correction since 1.0.0: A branch had been left out'];
const LENGTH = ['--change', 'visits.length: scheduled revision: The clocks were read again'];

describe('of two release commands in one folder', () => {
  const lock = (folder: ReportFolder): string => path.join(folder.root, 'data/releases/.next-lock');

  test('at the same time, one releases; the other is told who is at work, or that there is nothing left to release', async () => {
    const both = quietReport();
    const command = [path.join(PROJECT, 'src/commands/release.ts'), '--root', both.root, '--date', '2024-06-01'];
    const run = async (): Promise<{ code: number | null; said: string }> => {
      const child = spawn(process.execPath, command, { env: { ...process.env, ...FASTER, CI: '' } });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
      const code = await new Promise<number | null>((ended) => child.on('close', ended));
      return { code, said };
    };
    const [refused, released] = (await Promise.all([run(), run()])).sort((a, b) => (b.code ?? 0) - (a.code ?? 0));
    expect([refused?.code, released?.code]).toEqual([1, 0]);
    expect(refused?.said).toMatch(
      /Another release command is at work here \(process \d+\)\.\n {4}fix: |Nothing to release/,
    );
    expect(readdirSync(path.join(both.root, 'data/releases'))).toEqual(['1.0.0']);
    expect(readHistory(both.root).problems).toEqual([]);
  });

  test('the second waits for none that was killed', () => {
    const left = quietReport();
    const dead = spawnSync(process.execPath, ['--version']).pid;
    for (const number of [String(dead), '']) {
      save(left, 'data/releases/.next-lock', number);
      expect(refusedRelease(left)).toContain('say the date of the release');
      expect(existsSync(path.dirname(lock(left)))).toBe(false);
    }
    save(left, 'data/releases/.next-lock', String(process.pid));
    expect(refusedRelease(left, '--date', '2024-06-01')).toContain(`at work here (process ${process.pid})`);
    expect(readFileSync(lock(left), 'utf8')).toBe(String(process.pid));
  });
});

describe('nothing is released', () => {
  afterEach(() => expect(readdirSync(path.join(report.root, 'data/releases'))).toEqual(['1.0.0']));

  test('where nothing changed', () => {
    expect(unchanged).toContain('Nothing to release: the working files are those of release 1.0.0.');
  });

  test('while a changed number has no kind and reason; the flags that say them are ready to be copied', () => {
    const said = refusedRelease(report, ...DATE, ...LENGTH);
    expect(said).toContain('the number of library visits was 1,000 and is now 1,200');
    expect(said).toContain('Nothing was released: a change has no kind and reason.');
    expect(said).toContain('    --change "visits: correction since 1.0.0: why it changed"\n');
    for (const kind of ['scheduled revision', 'redefinition', 'coverage change', 'clarification'])
      expect(said).toContain(`    ${kind}: `);
  });

  test('where a number changes and a clarification is said to be all', () => {
    const said = refusedRelease(report, ...DATE, ...LENGTH, '--change', 'visits: clarification: Other words');
    expect(said).toContain(
      'a clarification changes no number, and numbers of visits change: “number of library visits” was 1,000 and is now 1,200',
    );
    expect(said).toContain('fix: say what it is: correction, scheduled revision, redefinition or coverage change');
  });

  test('where a correction does not say since when, or since a release that never was, or nothing changed', () => {
    const said = refusedRelease(
      report,
      ...DATE,
      ...['--change', 'visits: correction: A branch had been left out'],
      ...['--change', 'visits.length: correction since 0.9.0: A clock was slow'],
      ...['--change', 'visits.paid: clarification: Other words'],
    );
    expect(said).toContain('a correction says in which release the error first appeared');
    expect(said).toContain('fix: add since: and the release; released are 1.0.0');
    expect(said).toContain('there is no release 0.9.0\n    fix: released are 1.0.0');
    expect(said).toContain('"visits.paid" did not change since the last release');
    expect(said).toContain('fix: what changed is: visits, visits.length');
  });

  test('where data/changes.yaml says what cannot stand; its place is named', () => {
    save(report, 'data/changes.yaml', 'visits:\n  kind: correction\n  reason: A branch had been left out\n');
    onTestFinished(() => save(report, 'data/changes.yaml', ''));
    expect(refusedRelease(report, ...DATE, ...LENGTH)).toMatch(
      /data\/changes\.yaml:1:1 {2}error {2}changes\n {4}a correction says in which release .*\n {4}1 \| visits:/,
    );
    const checked = report.run('check');
    expect(checked.status).toBe(0);
    expect(checked.output).toContain('data/changes.yaml:1:1  warning  changes');
  });

  test('under a number too small for what changed', () => {
    const redefined = ['--change', 'visits: redefinition: Visits by telephone count too'];
    expect(refusedRelease(report, ...DATE, ...LENGTH, ...redefined, '--version', '1.1.0')).toContain(
      '--version: from 1.0.0 to 1.1.0 is a minor step (something is added), and the changes ask for a major step (columns, definitions or bases change): the change of visits is a redefinition.',
    );
  });

  test('without a day, or on one before the last release', () => {
    const changes = [...LENGTH, ...COUNT];
    expect(refusedRelease(report, ...changes)).toContain('say the date of the release with --date 2024-07-01');
    expect(refusedRelease(report, ...changes, '--date', '2024-05-31')).toContain(
      '--date: release 1.0.0 is dated 2024-06-01, and this one comes after it.',
    );
  });

  test('where a flag cannot be read', () => {
    expect(refusedRelease(report, ...DATE, '--change', 'visits: a typo: 1,000 was 1,200')).toContain(
      '--change "visits: a typo: 1,000 was 1,200" cannot be read.\n    fix: write the subject, the kind and the reason',
    );
  });

  test('while the report has errors', () => {
    report.edit('data/figures/visits.yaml', 'count: 400', 'count: 4,000');
    onTestFinished(() => report.edit('data/figures/visits.yaml', 'count: 4,000', 'count: 400'));
    expect(refusedRelease(report, ...DATE, ...COUNT, ...LENGTH)).toMatch(/Nothing was released: \d error/);
  });
});

const HAS_SCRIPT = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;
const NO_SCRIPT = 'no "script" of util-linux here to stand for a terminal';

test('at the keyboard every missing answer is asked for, and a wrong one asked again', async ({ skip }) => {
  skip(!HAS_SCRIPT, NO_SCRIPT);
  const dialogue: readonly (readonly [
    question: string,
    wrong: readonly (readonly [string, RegExp])[],
    right: string,
  ])[] = [
    [
      'Which kind of change is it? (number or name)',
      [
        ['9', /type a number from 1 to 7, or the name/],
        ['clarification', /a clarification changes no number/],
      ],
      'correction',
    ],
    ['In which release did the error first appear? (1.0.0)', [['0.9.0', /released are 1\.0\.0/]], '1.0.0'],
    ['Why? A sentence that readers will see:', [['', /type a sentence/]], 'A branch had been left out'],
    ['Which kind of change is it? (number or name)', [], '1'],
    ['Why? A sentence that readers will see:', [], 'The clocks were read again'],
    ['Which number does it get? (press Enter to accept it) [1.0.1]', [['1.1', /three numbers with dots/]], ''],
    [
      'Date of the release (year-month-day):',
      [
        ['2024-02-30', /is not a day/],
        ['2024-05-31', /this one comes after it/],
      ],
      '2024-07-01',
    ],
    ['Freeze release 1.0.1, dated 2024-07-01, for good? (yes, no) [yes]', [['maybe', /type yes or no/]], ''],
  ];
  const terminal = openTerminal(report.root);
  for (const [question, wrong, right] of dialogue) {
    for (const [answer, refusal] of wrong) {
      await terminal.asks(question);
      terminal.type(answer);
      await expect.poll(terminal.sinceTyped).toMatch(refusal);
    }
    await terminal.asks(question);
    terminal.type(right);
  }
  expect(await terminal.ended, terminal.output()).toBe(0);
  const { releases, problems } = readHistory(report.root);
  expect(problems).toEqual([]);
  expect(releases.at(-1)?.file).toMatchObject({
    version: '1.0.1',
    date: '2024-07-01',
    statements: [
      { subject: 'visits', kind: 'correction', since: '1.0.0', reason: 'A branch had been left out' },
      { subject: 'visits.length', kind: 'scheduled revision', since: null, reason: 'The clocks were read again' },
    ],
  });
});

test('at the keyboard the same files are offered for release where the program counts them otherwise', async ({
  skip,
}) => {
  skip(!HAS_SCRIPT, NO_SCRIPT);
  const other = quietReport();
  release(other, '--date', '2024-06-01');
  refreeze(other, 'release.yaml', [`counting: ${COUNTING}`, `counting: ${COUNTING - 1}`]);
  refreeze(other, 'numbers.json', ['"count":["100","100"]', '"count":["90","90"]']);
  const offer = 'The files did not change. Release them with the numbers that they give today? (yes, no) [no]';
  const refused = openTerminal(other.root);
  await refused.asks(offer);
  refused.type('');
  expect(await refused.ended).toBe(1);
  const accepted = openTerminal(other.root);
  await accepted.asks(offer);
  accepted.type('yes');
  await accepted.asks('Which kind of change is it? (number or name)');
  expect(accepted.output()).toContain('visits.purpose: Library visits, Invented town: Purpose of the visit');
});

test('one reason is asked for a number that others follow from, and the flag can be copied as it is', () => {
  const other = quietReport();
  const releases = path.join(other.root, 'data/releases');
  cpSync(path.join(report.root, 'data/releases/1.0.0'), path.join(releases, '1.0.0'), { recursive: true });
  other.edit('data/figures/visits.yaml', 'count: 350', 'count: 340');
  other.edit('data/figures/visits.yaml', 'count: 400', 'count: 390');
  const said = refusedRelease(other, ...DATE);
  expect(said).toContain('Nothing was released: a change has no kind and reason.');
  const copied = /^ +(--change) "(.*)"$/m.exec(said)?.slice(1) ?? [];
  const frozen = filesBelow(releases);
  expect(release(other, ...DATE, ...copied)).toContain('released 1.0.1, dated 2024-07-01');
  const now = filesBelow(releases);
  for (const [file, bytes] of frozen) expect(now.get(file)?.equals(bytes), file).toBe(true);
});

test('what is left to do is said as it is typed here, with git and without it', () => {
  const other = quietReport();
  const build = `npm run build -- --root ${other.root}`;
  expect(release(other, '--date', '2024-06-01')).toContain(
    `next     ${build}, and keep a copy of data/releases: the report is in no git repository\n`,
  );
  mkdirSync(path.join(other.root, '.git'));
  const git = `git -C ${other.root}`;
  expect(release(other, '--withdraw', '1.0.0', '--date', '2024-07-01', '--reason', 'It was too early')).toContain(
    `next     ${git} add data/releases && ${git} commit, then ${build}\n`,
  );
  release(other, '--withdraw', '1.0.0', '--remove-files');
  const { output } = other.run('build', {}, ['--released-only']);
  expect(output).toContain('note     no page stands at the top: the files of all releases had to go');
  expect(output).not.toContain('open     ');
  expect(existsSync(path.join(other.site, 'index.html'))).toBe(false);
});

test('a release without an address is warned about, since what it says of itself stays as it is', () => {
  const other = quietReport();
  const warning = 'warning  data/report.yaml has no address (address: https://…)';
  expect(release(other, '--date', '2024-06-01')).not.toContain(warning);
  other.edit('data/report.yaml', /address: .*\n/, '');
  expect(release(other, '--date', '2024-06-02')).toContain(warning);
});

/** The command in a real terminal, so far as a test can have one. */
function openTerminal(root: string) {
  const command = [process.execPath, path.join(PROJECT, 'src/commands/release.ts'), '--root', root];
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', quoted, '/dev/null'], {
    env: { ...process.env, CI: '', TERM: 'dumb' },
  });
  let [output, typedAt] = ['', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  onTestFinished(() => void child.kill());
  const sinceTyped = (): string => output.slice(typedAt);
  return {
    output: () => output,
    sinceTyped,
    ended: new Promise<number | null>((resolve) => child.on('close', resolve)),
    /** Waits until it asks this, and waits for an answer. */
    asks: (question: string) =>
      expect.poll(() => sinceTyped().trimEnd().endsWith(question), { message: question }).toBe(true),
    type(answer: string): void {
      typedAt = output.length;
      child.stdin.write(`${answer}\n`);
    },
  };
}

test('columns that the program writes otherwise than they were published are a change, and a major one', () => {
  const report = copyOf(REPORTS.find((one) => one.endsWith('library-visits')) as string);
  expect(report.run('release', {}, ['--date', '2024-01-01']).status).toBe(0);
  report.edit('data/figures/visits.yaml', 'count: 1,000', 'count: 1,100');
  const program = alteredBy({ file: 'save/figure-columns.ts', from: '  period: said(', to: '  time: said(' });
  const { output } = report.run('release', program, ['--date', '2024-02-01']);
  expect(output).toContain('columns of data/visits.csv removed: period');
  expect(output).toContain('columns of data/visits.csv added: time');
  expect(output).toContain('--change "data files: redefinition: why it changed"');
});
