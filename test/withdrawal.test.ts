// A release that was taken back: its address, its reason and what to use instead stay, whatever became of its files.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHistory } from '../src/release/frozen.ts';
import { type copyOf, filesBelow, textOf } from './build-report.ts';
import { dataIn } from './page-data.ts';
import { ADDRESS, build, refusedRelease, release, twoReleases } from './release-story.ts';
import { HAS_SHA256SUM } from './sha256sum.ts';

// The tests follow each other: 1.0.1 is withdrawn, then 1.0.0 with its files.
let report: ReturnType<typeof copyOf>;
let releases: string;
/** What was published of release 1.0.0 before it went. */
let published: ReadonlyMap<string, Buffer>;

const REASON = 'The new branch had been counted twice';
const shown = (file: string): string => textOf(report.page(file)).replaceAll(' ,', ',').replaceAll(' .', '.');

beforeAll(() => {
  report = twoReleases(true);
  releases = path.join(report.root, 'data/releases');
});
afterAll(() => report?.remove());

test('a withdrawal needs a release that is there, a day on which it was, and a reason', () => {
  expect(refusedRelease(report, '--withdraw', '3.0.0', '--date', '2024-08-01', '--reason', REASON)).toContain(
    'There is no release 3.0.0; released are 1.0.0, 1.0.1.',
  );
  expect(refusedRelease(report, '--withdraw', '1.0.1', '--date', '2024-06-30', '--reason', REASON)).toContain(
    'release 1.0.1 is dated 2024-07-01, and is withdrawn on that day or after it',
  );
  expect(refusedRelease(report, '--withdraw', '1.0.1', '--date', '2024-08-01')).toContain(
    'Nothing was withdrawn: say it with --reason "why, in words that readers will see".',
  );
  expect(refusedRelease(report, '--withdraw', '1.0.1')).toContain('say it with --date 2024-07-01 and --reason "');
  const itself = ['--withdraw', '1.0.1', '--date', '2024-08-01', '--reason', REASON, '--successor', '1.0.1'];
  expect(refusedRelease(report, ...itself)).toContain('--successor names a release that took its place');
  expect(readdirSync(path.join(releases, '1.0.1'))).not.toContain('withdrawal.yaml');
});

test('a withdrawn release keeps its address, its numbers and its files, and says why it was withdrawn', () => {
  const before = filesBelow(path.join(releases, '1.0.1'));
  const said = release(report, '--withdraw', '1.0.1', '--date', '2024-08-01', '--reason', REASON);
  expect(said).toContain('withdrawn 1.0.1 on 2024-08-01. Its address stays, with the reason on every page.');
  build(report, '--released-only');
  for (const page of ['releases/1.0.1/index.html', 'releases/1.0.1/changes/index.html'])
    expect(shown(page)).toContain(`Release 1.0.1 was withdrawn on 1 August 2024. ${REASON}.`);
  for (const [file, bytes] of before)
    expect(filesBelow(path.join(report.site, 'releases/1.0.1')).get(file)?.equals(bytes), file).toBe(true);
  expect(shown('releases/index.html')).toMatch(
    new RegExp(`Release 1\\.0\\.1, 1 July 2024 withdrawn Withdrawn on 1 August 2024: ${REASON}\\.`),
  );
  expect(report.page('releases/feed.xml')).toContain('<title>Release 1.0.1 was withdrawn</title>');
  expect(report.page('releases/feed.xml')).toContain(REASON);
});

test('the release before it stands again, at the top of the site too', () => {
  for (const page of ['index.html', 'releases/1.0.0/index.html'])
    expect(shown(page)).toContain(`Release 1.0.1 was withdrawn: ${REASON}. This release, 1.0.0, stands again.`);
  expect(shown('report/index.html')).toContain('1,000 visits');
  // What release 1.0.1 had corrected was taken back with it.
  expect(shown('report/index.html')).not.toContain('should be 1,200');
  expect(shown('releases/1.0.1/index.html')).toContain('Use release 1.0.0 instead');
  expect(report.page('releases/1.0.1/index.html')).toContain('href="../../releases/1.0.0/"');
});

test('what the withdrawn release had corrected is not forgotten with it: on the pages, in frames, pictures and quotes', () => {
  const was = 'The number of library visits is 1,000 here and was 1,200 in release 1.0.1';
  for (const page of ['index.html', 'releases/1.0.0/index.html', 'embed/visits/headline/index.html']) {
    expect(shown(page)).toContain('Release 1.0.1, since withdrawn, had corrected this, 1 July 2024');
    expect(shown(page)).toContain('A branch had been left out.');
    expect(shown(page)).toContain(was);
  }
  const short = 'The number of library visits is 1,000 here; release 1.0.1, since withdrawn, had 1,200';
  for (const file of ['headline.svg', 'headline.csv', 'citation.txt'])
    expect(textOf(report.page(`releases/1.0.0/charts/visits/${file}`)).replace(/\s+/g, ' '), file).toContain(short);
  const page = report.page('figures/visits/index.html');
  const quote = /<details class="quotes">[\s\S]*?<\/details>/.exec(page)?.[0] ?? '';
  expect(textOf(quote)).toContain(short);
  expect(report.page('releases/1.0.1/charts/visits/citation.txt')).toContain(
    'Release 1.0.1 was withdrawn on 1 August 2024',
  );
});

test('both are told to whoever reads the pages by program', () => {
  const [withdrawn] = dataIn(report.page('releases/1.0.1/index.html'));
  expect(withdrawn.creativeWorkStatus).toBe('Withdrawn');
  const instead = `Use release 1.0.0 instead: ${ADDRESS}releases/1.0.0/`;
  expect(withdrawn.description).toMatch(
    new RegExp(`^Release 1\\.0\\.1 was withdrawn on 1 August 2024\\. ${REASON}\\. ${instead}\n`),
  );
  for (const page of ['index.html', 'releases/1.0.0/index.html']) {
    const [standing] = dataIn(report.page(page));
    expect(standing.creativeWorkStatus).toBe('Published');
    expect(standing.description).toMatch(
      /^Release 1\.0\.1 was withdrawn: .*\. This release, 1\.0\.0, stands again\.\n/,
    );
    expect(standing).not.toHaveProperty('correction');
    expect(standing.description).toContain(
      'Release 1.0.1, since withdrawn, had corrected: Library visits, Invented town. A branch had been left out. The number of library visits is 1,000 here and was 1,200 in release 1.0.1.',
    );
  }
});

test('it is not withdrawn twice', () => {
  const again = ['--withdraw', '1.0.1', '--date', '2024-09-01', '--reason', 'Another'];
  expect(refusedRelease(report, ...again)).toContain(`Release 1.0.1 was withdrawn on 2024-08-01: ${REASON}`);
});

test('the next release comes after the withdrawn one, and takes its place', () => {
  report.edit('data/figures/visits.yaml', 'count: 1,200', 'count: 1,100');
  release(report, '--date', '2024-09-01', '--change', 'visits: correction since 1.0.1: The branch counts once');
  build(report);
  published = filesBelow(path.join(report.site, 'releases/1.0.0'));
  expect(shown('releases/1.0.1/index.html')).toContain('Use release 1.0.2 instead');
  expect(shown('releases/1.0.0/index.html')).toContain('This is release 1.0.0. Release 1.0.2 took its place');
});

test('a value that was corrected twice should be what the last correction says', () => {
  const page = shown('releases/1.0.0/index.html');
  expect(page).toContain('The number of library visits is 1,000 here and should be 1,100');
  expect(page).not.toContain('should be 1,200');
  expect(page).not.toContain('since withdrawn');
  const [{ correction, creativeWorkStatus }] = dataIn(report.page('releases/1.0.0/index.html'));
  const told = correction.map(({ text }: { text: string }) => text).join();
  expect(creativeWorkStatus).toBe('Superseded');
  expect(told).toContain('The number of library visits is 1,000 here and should be 1,100. Base: all 1,000');
  expect(told).not.toContain('should be 1,200');
});

test('where files have to go, a notice stands at every address that they had', () => {
  const reason = 'A visitor could be recognised';
  const options = ['--withdraw', '1.0.0', '--date', '2024-10-01', '--reason', reason, '--successor', '1.0.2'];
  const said = release(report, ...options, '--remove-files');
  expect(said).toContain('still in the history of git');
  expect(said).toContain(
    'numbers that must go have to be taken out there too, or the next build shows them as a draft',
  );
  expect(said).toContain(`next     npm run build -- --root ${report.root}`);
  expect(readdirSync(path.join(releases, '1.0.0')).sort()).toEqual([
    'SHA256SUMS',
    'addresses.txt',
    'release.yaml',
    'withdrawal.yaml',
    'withdrawal.yaml.sha256',
  ]);
  build(report);
  const notice = `Release 1.0.0 was withdrawn on 1 October 2024, and its files were removed. ${reason}.`;
  const pages = [...published.keys()].filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    expect(shown(`releases/1.0.0/${page}`)).toContain(`${notice} Use release 1.0.2 instead.`);
    const links = [...report.page(`releases/1.0.0/${page}`).matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.some((link) => link.endsWith('releases/1.0.2/'))).toBe(true);
    for (const link of links) {
      const target = path.join(report.site, 'releases/1.0.0', path.dirname(page), link);
      expect(existsSync(target.endsWith(path.sep) ? path.join(target, 'index.html') : target), link).toBe(true);
    }
  }
  const files = [...published.keys()].filter((file) => /\.(csv|json)$/.test(file));
  expect(files).toEqual(expect.arrayContaining(['data/visits.csv', 'numbers.json', 'changes.json', 'changes.csv']));
  for (const file of files)
    expect(report.page(`releases/1.0.0/${file}`)).toContain(`${notice} Use release 1.0.2 instead.`);
  for (const file of ['numbers.json', 'dataset.jsonld', 'dcat.jsonld'])
    expect(JSON.parse(report.page(`releases/1.0.0/${file}`))).toEqual({ withdrawn: expect.stringContaining(notice) });
  const left = [...filesBelow(path.join(report.site, 'releases/1.0.0')).values()].map((bytes) => bytes.toString());
  expect(left.join('\n')).not.toMatch(/1,000|Borrowing/);
  expect(shown('releases/index.html')).toContain('Its files had to be removed; a notice takes their place.');
});

test('the chain holds without the files, and the later releases are built as before', () => {
  expect(readHistory(report.root)).toMatchObject({ problems: [], releases: [{}, {}, {}] });
  expect(shown('releases/1.0.2/report/index.html')).toContain('1,100 visits');
  expect(report.run('check').output).toContain('no problems');
});

test('a removal that was stopped half-way stops the build, which says how to finish it', () => {
  const left = path.join(releases, '1.0.0/inputs/data/figures');
  mkdirSync(left, { recursive: true });
  writeFileSync(path.join(left, 'visits.yaml'), 'left over\n');
  const finish = 'npm run release -- --withdraw 1.0.0 --remove-files';
  const { status, output } = report.run('build');
  expect(status).toBe(1);
  expect(output).toContain(`data/releases/1.0.0/inputs/data/figures/visits.yaml:1:1  error  released
    had to go with its release
    fix: finish what was begun: ${finish}`);
  expect(output).toContain('1 error. The last good _site stands as it was.');
  const withdrawal = filesBelow(path.join(releases, '1.0.0')).get('withdrawal.yaml');
  release(report, ...finish.replace('npm run release -- ', '').split(' '));
  expect(existsSync(path.join(releases, '1.0.0/inputs'))).toBe(false);
  expect(filesBelow(path.join(releases, '1.0.0')).get('withdrawal.yaml')).toEqual(withdrawal);
  expect(readHistory(report.root).problems).toEqual([]);
});

test('a touched notice of a withdrawal is found', ({ skip }) => {
  const file = path.join(releases, '1.0.1/withdrawal.yaml');
  const before = filesBelow(path.join(releases, '1.0.1')).get('withdrawal.yaml') ?? Buffer.alloc(0);
  writeFileSync(file, before.toString().replace(REASON, 'No reason'));
  expect(readHistory(report.root).problems).toEqual([
    expect.objectContaining({ place: expect.objectContaining({ file: 'data/releases/1.0.1/withdrawal.yaml' }) }),
  ]);
  writeFileSync(file, before);
  skip(!HAS_SHA256SUM, 'sha256sum is not here');
  const checked = execFileSync('sha256sum', ['--check', 'withdrawal.yaml.sha256'], { cwd: path.dirname(file) });
  expect(checked.toString()).toContain('withdrawal.yaml: OK');
});
