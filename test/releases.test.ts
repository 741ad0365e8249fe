// Four releases of a small report, with the real commands: what readers of each of them find.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ChangeLog } from '../src/release/change-log.ts';
import { openBrowser, openPage } from './browser.ts';
import { type copyOf, filesBelow, textOf } from './build-report.ts';
import { schemaOrgProblems } from './metadata/schema-org.ts';
import { dataIn } from './page-data.ts';
import { type ParsedFeed, parsedFeed, parsedPages } from './parsed.ts';
import {
  ADDRESS,
  addTheDay,
  build,
  COUNT_CORRECTED,
  correctTheCount,
  LENGTH_CORRECTED,
  PURPOSE_REDEFINED,
  quietReport,
  redefineThePurpose,
  release,
  save,
} from './release-story.ts';
import { HAS_SHA256SUM } from './sha256sum.ts';

const VERSIONS = ['1.0.0', '1.0.1', '1.1.0', '2.0.0'] as const;

let report: ReturnType<typeof copyOf>;
let browser: Browser;
let page: Page;
let site: Map<string, Buffer>;
/** The feed as it was when there were two releases. */
let earlierFeed: ParsedFeed;
const said = new Map<string, string>();

beforeAll(async () => {
  [browser, report] = [await openBrowser(), quietReport(true)];
  ({ page } = await openPage(browser));
  release(report, '--date', '2024-06-01');
  correctTheCount(report);
  said.set('1.0.1', release(report, '--date', '2024-07-01', '--change', COUNT_CORRECTED));
  build(report);
  earlierFeed = await parsedFeed(page, report.page('releases/feed.xml'));
  addTheDay(report);
  save(report, 'data/changes.yaml', 'visits.day: {kind: addition, reason: The day was counted too}\n');
  save(report, 'data/calendar.yaml', '- {date: 2025-03, what: The survey of next year}\n');
  said.set('1.1.0', release(report, '--date', '2024-08-01'));
  said.set('build of 1.1.0', build(report));
  redefineThePurpose(report);
  const reasons = ['--change', PURPOSE_REDEFINED, '--change', LENGTH_CORRECTED];
  said.set('2.0.0', release(report, '--date', '2024-09-01', ...reasons));
  build(report);
  site = filesBelow(report.site);
});
afterAll(async () => {
  await browser?.close();
  report?.remove();
});

const shown = (file: string): string => textOf(site.get(file)?.toString('utf8') ?? '').replaceAll(' ,', ',');
const changesOf = (version: string): ChangeLog =>
  JSON.parse(site.get(`releases/${version}/changes.json`)?.toString('utf8') ?? '');
const recordsOf = (version: string): Record<string, string>[] =>
  parse(site.get(`releases/${version}/changes.csv`) ?? '', { columns: true, bom: true });
/** The banners at the top of a page, as text, each with its kind. */
const bannersOf = (file: string): [kind: string | undefined, text: string][] =>
  [
    ...(site.get(file)?.toString('utf8') ?? '').matchAll(/<div class="banner ([a-z]+)" role="note">([\s\S]*?)<\/div>/g),
  ].map((match) => [match[1], textOf(match[2] ?? '').trim()]);

test('a corrected denominator that flips a claim is said before everything else, on the terminal and on the page', () => {
  const flip = 'This correction reverses a finding.';
  expect(said.get('1.0.1')).toMatch(
    /changed {2}since release 1\.0\.0:\n {2}! This .* reverses a finding\. Does “Around a tho/,
  );
  const log = shown('releases/1.0.1/changes/index.html');
  expect(log).toContain(flip);
  expect(log).toMatch(
    /Does “Around a thousand visits were counted” hold\? Before holds whatever the unknowns are Now contradicted by the figures/,
  );
  expect(log.indexOf(flip)).toBeLessThan(log.indexOf('A branch had been left out'));
  expect(shown('releases/index.html')).toContain(flip);
});

test('the change log has every change with kind, reason, old and new value: as a page', () => {
  const log = shown('releases/1.0.1/changes/index.html');
  expect(log).toContain('Compared with release 1.0.0, number by number.');
  expect(log).toContain('Correction . A branch had been left out. The error first appeared in release 1.0.0.');
  expect(log).toMatch(/Number of library visits 1,000 1,200/);
  expect(log).toMatch(/19 numbers change with it/);
  expect(said.get('1.0.1')).toContain('19 numbers change with it');
  expect(shown('releases/1.1.0/changes/index.html')).toMatch(/Addition \(added\)\. The day was counted too\./);
  const redefined = shown('releases/2.0.0/changes/index.html');
  expect(redefined).toContain('a major step (columns, definitions or bases change)');
  expect(redefined).toMatch(/Redefinition \. Cards that nobody handed in are kept apart\./);
  expect(redefined).toContain('kind of unknown of declined changed from “not stated” to “no reply”');
  expect(shown('releases/1.0.0/changes/index.html')).toContain('Nothing was published before');
});

test('the change log has every change with kind, reason, old and new value: as JSON', () => {
  const { version, date, previous, step, flips, changes } = changesOf('1.0.1');
  expect({ version, date, previous, step }).toEqual({
    version: '1.0.1',
    date: '2024-07-01',
    previous: '1.0.0',
    step: 'patch',
  });
  expect(flips[0]).toMatchObject({
    kind: 'verdict',
    before: 'holds whatever the unknowns are',
    after: 'contradicted by the figures',
    reverses: true,
    subject: 'visits',
  });
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    subject: 'visits',
    kind: 'correction',
    since: '1.0.0',
    reason: 'A branch had been left out',
    printed: [{ before: '1,000', after: '1,200' }],
  });
  expect(changes[0]?.numbers).toContainEqual(
    expect.objectContaining({
      figure: 'visits.purpose',
      part: 'unknown in all',
      measure: 'share of visits',
      exactBefore: '1/4',
      exactAfter: '3/8',
      difference: { direction: 'up', by: '12.5' },
    }),
  );
  expect(VERSIONS.map((each) => changesOf(each).step)).toEqual([null, 'patch', 'minor', 'major']);
});

test('the change log has every change with kind, reason, old and new value: as CSV', () => {
  const records = recordsOf('1.0.1');
  expect(records).toContainEqual(
    expect.objectContaining({
      release: '1.0.1',
      previous_release: '1.0.0',
      subject: 'visits',
      kind: 'correction',
      since: '1.0.0',
      reason: 'A branch had been left out',
      measure: 'count',
      what: 'number',
      old: '1,000',
      new: '1,200',
      direction: 'up',
      difference: '200',
    }),
  );
  expect(records[0]).toMatchObject({ change: 'finding', what: 'verdict', new: 'contradicted by the figures' });
  const { changes } = changesOf('1.0.1');
  const numbers = changes.flatMap((change) => change.numbers);
  expect(records.filter(({ what }) => what === 'number')).toHaveLength(numbers.length);
  expect(recordsOf('1.0.0')).toEqual([]);
  expect(recordsOf('2.0.0')).toContainEqual(
    expect.objectContaining({ kind: 'redefinition', what: 'definition', old: 'not stated', new: 'no reply' }),
  );
});

test('the step between two releases follows from what changed', () => {
  for (const [version, why] of [
    ['1.0.1', 'a small step (values or words are put right), because values of visits change'],
    ['1.1.0', 'a minor step (something is added), because visits.day is added'],
    ['2.0.0', 'a major step (columns, definitions or bases change), because what visits.purpose means changes'],
  ] as const)
    expect(said.get(version)).toContain(`proposed ${version}: ${why}`);
});

test('reasons in data/changes.yaml are used and then gone', () => {
  expect(said.get('1.1.0')).toContain('(addition: The day was counted too)');
  expect(existsSync(path.join(report.root, 'data/changes.yaml'))).toBe(false);
  const kept = readFileSync(path.join(report.root, 'data/releases/1.1.0/release.yaml'), 'utf8');
  expect(kept).toContain('The day was counted too');
});

test('the feed is Atom: every element that RFC 4287 asks for, one id an entry, the newest first', async () => {
  const feed = await parsedFeed(page, site.get('releases/feed.xml')?.toString('utf8') ?? '');
  expect(feed.root).toBe('http://www.w3.org/2005/Atom feed');
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
  for (const { id, title, updated, authors } of [feed, ...feed.entries]) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(title).not.toBe('');
    expect(updated).toMatch(instant);
    expect(authors).toEqual(['The test suite']);
  }
  const ids = [feed, ...feed.entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed.updated).toBe(feed.entries[0]?.updated);
  expect(feed.links).toContainEqual({ rel: 'self', href: `${ADDRESS}releases/feed.xml` });
  expect(feed.entries.map(({ links }) => links)).toEqual(
    VERSIONS.toReversed().map((version) => [{ rel: 'alternate', href: `${ADDRESS}releases/${version}/changes/` }]),
  );
});

test('the feed says kind, reason, numbers and reversed findings', async () => {
  const feed = await parsedFeed(page, site.get('releases/feed.xml')?.toString('utf8') ?? '');
  const [redefined, added, corrected] = feed.entries;
  expect(redefined).toMatchObject({ categories: ['redefinition', 'correction'] });
  expect(added).toMatchObject({ title: 'Release 1.1.0: addition', categories: ['addition'] });
  expect(corrected?.title).toBe('Release 1.0.1: correction. This correction reverses a finding');
  expect(corrected?.summary).toContain('Now: contradicted by the figures.');
  // What a number must carry goes into feed readers with it.
  for (const carried of [
    'Base: all 1,200 library visits',
    'For 450 (37.5%) of',
    'Read with care: ',
    'Source: Invented library survey',
  ])
    expect(corrected?.summary).toContain(carried);
  expect(corrected?.summary).toContain(
    'Library visits, Invented town (correction of an error since release 1.0.0): A branch had been left out. The number of library visits was 1,000 and is now 1,200.',
  );
  expect(redefined?.summary).toContain('The text of content/days.md: removed.');
});

test('a later release adds an entry to the feed and leaves the others as they were', async () => {
  const feed = await parsedFeed(page, site.get('releases/feed.xml')?.toString('utf8') ?? '');
  expect(feed.id).toBe(earlierFeed.id);
  expect(feed.entries.slice(-earlierFeed.entries.length)).toEqual(earlierFeed.entries);
});

test('a superseded page says so and links the same page in the latest release', () => {
  for (const version of ['1.0.0', '1.0.1', '1.1.0']) {
    const [[kind, text] = []] = bannersOf(`releases/${version}/index.html`);
    expect(kind).toBe('superseded');
    expect(text).toContain(`This is release ${version}.`);
    expect(text).toContain('This page in the latest release');
  }
  expect(bannersOf('releases/1.0.0/index.html')[0]?.[1]).toContain('Release 1.0.1 took its place on 1 July 2024.');
  expect(bannersOf('releases/1.1.0/days/index.html')[0]?.[1]).toContain('This page is no longer part of the report.');
  expect(bannersOf('releases/2.0.0/index.html')).toEqual([]);
  expect(bannersOf('index.html')).toEqual([]);
});

test('a figure of a superseded page links itself in the latest release, wherever it stands there now', () => {
  const days = site.get('releases/1.1.0/days/index.html')?.toString('utf8') ?? '';
  expect(days).toContain('<a href="../../../figures/visits/day/">This figure in the latest release</a>');
  const front = site.get('releases/1.0.0/report/index.html')?.toString('utf8') ?? '';
  for (const figure of ['visits', 'visits/purpose', 'visits/length', 'visits/paid'])
    expect(front).toContain(`<a href="../../../figures/${figure}/">This figure in the latest release</a>`);
});

test('a release that an error was in carries its correction, with old and new value', () => {
  const [, [kind, text] = []] = bannersOf('releases/1.0.0/index.html');
  expect(kind).toBe('corrected');
  expect(text).toContain('Corrected in release 1.0.1 , 1 July 2024: Library visits, Invented town.');
  expect(text).toContain('A branch had been left out.');
  expect(text).toContain('The number of library visits is 1,000 here and should be 1,200');
  const wrongLength = '“Under an hour” is 61–64% here and should be 60–64%';
  for (const version of ['1.0.1', '1.1.0']) {
    expect(shown(`releases/${version}/index.html`)).toContain(wrongLength);
    expect(bannersOf(`releases/${version}/index.html`).some(([, words]) => words.includes(wrongLength))).toBe(true);
  }
});

test('releases from before the error, and those after it, do not carry the correction', () => {
  expect(shown('releases/1.0.0/index.html')).not.toContain('A clock was slow');
  for (const version of ['1.0.1', '1.1.0', '2.0.0'])
    expect(
      bannersOf(`releases/${version}/index.html`)
        .map(([, text]) => text)
        .join(),
    ).not.toContain('A branch had');
});

interface Described {
  readonly correction?: readonly { readonly name: string; readonly text: string; readonly datePublished?: string }[];
  readonly distribution: readonly { readonly contentUrl: string }[];
  readonly [key: string]: unknown;
}
const jsonOf = (file: string): Described => JSON.parse(site.get(file)?.toString('utf8') ?? '');
const dataOf = (file: string): Described => dataIn(site.get(file)?.toString('utf8') ?? '')[0];
const namesOf = ({ correction }: Described): string[] => (correction ?? []).map(({ name }) => name);

test('the files of a release name the corrections that it and the releases before it made, and no others', () => {
  const named = Object.fromEntries(VERSIONS.map((each) => [each, namesOf(jsonOf(`releases/${each}/dataset.jsonld`))]));
  expect(named).toEqual({
    '1.0.0': [],
    '1.0.1': ['Corrected in release 1.0.1'],
    '1.1.0': ['Corrected in release 1.0.1'],
    '2.0.0': ['Corrected in release 2.0.0', 'Corrected in release 1.0.1'],
  });
  const [corrected] = jsonOf('releases/1.0.1/dataset.jsonld').correction ?? [];
  expect(corrected).toEqual({
    '@type': 'CorrectionComment',
    name: 'Corrected in release 1.0.1',
    datePublished: '2024-07-01',
    url: `${ADDRESS}releases/1.0.1/changes/`,
    text: expect.stringMatching(
      /^Library visits, Invented town\. A branch had been left out\. The error first appeared in release 1\.0\.0\. The number of library visits was 1,000 and is now 1,200\. Base: all 1,200 library visits\. .*Read with care: .*Source: Invented library survey.* Release 1\.0\.1\.$/,
    ),
  });
  for (const version of ['1.0.1', '2.0.0']) {
    const { correction = [] } = jsonOf(`releases/${version}/dataset.jsonld`);
    const told = correction.map(({ text }) => text);
    const notes = jsonOf(`releases/${version}/dcat.jsonld`)['adms:versionNotes'] as string[];
    expect(notes.slice(1).map((note) => note.replace(/^Corrected in release [\d.]+, [\d-]+: /, ''))).toEqual(told);
    const described = jsonOf(`releases/${version}/datapackage.json`).corrections as { text: string }[];
    expect(described.map(({ text }) => text)).toEqual(told);
  }
  expect(jsonOf('releases/1.0.0/datapackage.json')).not.toHaveProperty('corrections');
});

test('who reads the page of a release by program learns what became of it, and what was corrected since', () => {
  const first = dataOf('releases/1.0.0/index.html');
  expect(first.creativeWorkStatus).toBe('Superseded');
  expect(first.description).toMatch(
    /^This is release 1\.0\.0\. Release 1\.0\.1 took its place on 1 July 2024: https:\/\/statistics\.example\/visits\/releases\/1\.0\.1\/\n\nCorrected since: Library visits, Invented town \(release 1\.0\.1, 1 July 2024\)\./,
  );
  expect(namesOf(first)).toEqual(['Corrected later, in release 1.0.1']);
  expect(first.correction?.[0]?.text).toMatch(
    /^Library visits, Invented town\. A branch had been left out\. The number of library visits is 1,000 here and should be 1,200\. Base: all 1,000 library visits\. .*Source: Invented library survey.* Release 1\.0\.0\.$/,
  );
  expect(namesOf(dataOf('releases/1.0.1/index.html'))).toEqual([
    'Corrected later, in release 2.0.0',
    'Corrected in release 1.0.1',
  ]);
  for (const version of ['1.0.0', '1.0.1', '1.1.0'])
    expect(dataOf(`releases/${version}/index.html`).description).toMatch(
      /^Defined differently since: Library visits, Invented town: Purpose of the visit \(release 2\.0\.0, [^:]+: [A-Z][^)]+\)\.$/m,
    );
  const latest = dataOf('releases/2.0.0/index.html');
  expect(latest.creativeWorkStatus).toBe('Published');
  expect(latest.correction).toEqual(jsonOf('releases/2.0.0/dataset.jsonld').correction);
  // The front page of the site is the same dataset, under the address that stays.
  expect(dataOf('index.html')).toEqual(latest);
  for (const version of VERSIONS) {
    const dataset = dataOf(`releases/${version}/index.html`);
    expect(schemaOrgProblems(dataset)).toEqual([]);
    expect(dataset).toMatchObject({ version, '@id': `${ADDRESS}releases/${version}/` });
    expect(dataset.distribution.length).toBeGreaterThan(5);
    for (const { contentUrl } of dataset.distribution) {
      expect(contentUrl.startsWith(ADDRESS)).toBe(true);
      expect(site.has(contentUrl.slice(ADDRESS.length)), contentUrl).toBe(true);
    }
  }
  for (const file of ['releases/index.html', 'releases/1.0.1/changes/index.html', 'releases/1.1.0/days/index.html'])
    expect(dataIn(site.get(file)?.toString('utf8') ?? ''), file).toEqual([]);
});

test('a figure that means something else later says so in every release that has it', () => {
  for (const version of ['1.0.0', '1.0.1', '1.1.0'])
    expect(shown(`releases/${version}/report/index.html`)).toContain(
      'Defined differently since release 2.0.0: Cards that nobody handed in are kept apart.',
    );
  expect(shown('report/index.html')).not.toContain('Defined differently');
});

test('every release keeps its numbers, and every page of it the address to cite', () => {
  expect(shown('releases/1.0.0/report/index.html')).toContain('1,000 visits');
  expect(shown('report/index.html')).toContain('1,200 visits');
  for (const [file, version, address] of [
    ['index.html', '2.0.0', ''],
    ['releases/2.0.0/index.html', '2.0.0', ''],
    ['releases/1.0.0/index.html', '1.0.0', ''],
    ['releases/1.1.0/days/index.html', '1.1.0', 'days/'],
  ] as const)
    expect(shown(file)).toContain(`To cite this page: ${ADDRESS}releases/${version}/${address}, whose`);
});

test('the page of all releases lists them, the newest first, with corrections and what is to come', () => {
  const text = shown('releases/index.html');
  const places = VERSIONS.toReversed().map((version) => text.indexOf(`Release ${version},`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain('Release 2.0.0, 1 September 2024 latest');
  expect(text).toMatch(/corrected in release 1\.0\.1, 1 July 2024; wrong since release 1\.0\.0\. A branch had/);
  expect(text).toContain('March 2025, provisional: The survey of next year');
});

test('what is downloaded at the top stands under the number of the latest release', () => {
  const at = (page: string): string[] =>
    [...(site.get(page)?.toString('utf8') ?? '').matchAll(/href="([^"]+)" download/g)].map((match) =>
      path.posix.join(path.posix.dirname(page), match[1] ?? ''),
    );
  const downloads = [...at('data/index.html'), ...at('figures/visits/purpose/index.html')];
  expect(downloads.length).toBeGreaterThan(5);
  expect(downloads.map((link) => path.extname(link))).toEqual(expect.arrayContaining(['.csv', '.png', '.svg']));
  for (const link of downloads) {
    expect(link).toMatch(/^releases\/2\.0\.0\//);
    expect(site.has(link)).toBe(true);
  }
});

/** Links and ids of every page of a built site, those that lead nowhere as "page -> link". */
async function brokenLinks(files: ReadonlyMap<string, Buffer>): Promise<{ checked: number; broken: string[] }> {
  const names = [...files.keys()].filter((file) => file.endsWith('.html'));
  const pages = await parsedPages(
    page,
    names.map((name) => files.get(name)?.toString('utf8') ?? ''),
  );
  const ids = new Map(names.map((name, index) => [name, new Set(pages[index]?.ids)]));
  let checked = 0;
  const broken = names.flatMap((name, index) => {
    const { links = [], references = [], ids: own = [] } = pages[index] ?? {};
    const lost = references.filter((id) => !ids.get(name)?.has(id)).map((id) => `${name} -> id ${id}`);
    const twice = own.filter((id, at) => own.indexOf(id) !== at).map((id) => `${name} has two ${id}`);
    const dead = links.flatMap((link) => {
      const url = new URL(link, `${ADDRESS}${name}`);
      if (!url.href.startsWith(ADDRESS)) return [];
      checked++;
      const found = decodeURIComponent(url.pathname.slice(new URL(ADDRESS).pathname.length));
      const target = found === '' || found.endsWith('/') ? `${found}index.html` : found;
      const anchor = decodeURIComponent(url.hash.slice(1));
      const isThere = files.has(target) && (anchor === '' || ids.get(target)?.has(anchor) === true);
      return isThere ? [] : [`${name} -> ${link}`];
    });
    return [...lost, ...twice, ...dead];
  });
  return { checked, broken };
}

test('every link and every id inside the site leads somewhere, on every page of every release', async () => {
  const { checked, broken } = await brokenLinks(site);
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(250);
});

test('the published files of a release are those in data/releases, byte for byte', () => {
  for (const version of VERSIONS) {
    const frozen = filesBelow(path.join(report.root, 'data/releases', version));
    expect(frozen.size).toBeGreaterThan(10);
    for (const [file, bytes] of frozen)
      expect(site.get(`releases/${version}/${file}`)?.equals(bytes), `${version}/${file}`).toBe(true);
  }
});

test('the checksums of a release hold for whoever downloads it, by the usual tool', ({ skip }) => {
  skip(!HAS_SHA256SUM, 'sha256sum is not here');
  for (const version of VERSIONS) {
    const folder = path.join(report.site, 'releases', version);
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(checked.match(/: OK$/gm)?.length).toBe(
      filesBelow(path.join(report.root, 'data/releases', version)).size - 1,
    );
  }
});

test('a build says that it proved every file of every release', () => {
  const files = ['1.0.0', '1.0.1', '1.1.0'].flatMap((version) => [
    ...filesBelow(path.join(report.root, 'data/releases', version)).keys(),
  ]);
  expect(said.get('build of 1.1.0')).toContain(
    `verified 3 releases: all ${files.length} files are as they were frozen`,
  );
});

test('after a release only those pages are made again on which something changes', () => {
  // The top, the new release, and the one that it follows; release 1.0.0 is superseded as before.
  expect(said.get('build of 1.1.0')).toContain('rendered 3 of 4 editions');
});

test('what somebody changed in _site is right again after the next build', () => {
  const later = new Date(Date.now() + 60_000);
  for (const file of ['index.html', 'releases/1.0.0/index.html', 'releases/1.0.0/data/visits.csv'])
    writeFileSync(path.join(report.site, file), 'changed by hand');
  utimesSync(path.join(report.site, 'releases/1.0.1/numbers.json'), later, later);
  expect(build(report)).toContain('rendered 3 of 5 editions');
  expect(filesBelow(report.site)).toEqual(site);
});

test('two builds in two folders give the same bytes', () => {
  const other = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
  onTestFinished(() => rmSync(other, { recursive: true }));
  for (const folder of ['data', 'content'])
    cpSync(path.join(report.root, folder), path.join(other, folder), { recursive: true });
  const { status, output } = report.run('build', { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' }, ['--root', other]);
  expect(status, output).toBe(0);
  const elsewhere = filesBelow(path.join(other, '_site'));
  expect([...elsewhere.keys()]).toEqual([...site.keys()]);
  expect([...site.keys()].filter((file) => !site.get(file)?.equals(elsewhere.get(file) as Buffer))).toEqual([]);
});

test('what was released can be built alone, even while the working files are broken', () => {
  workOn('data/figures/visits.yaml', 'count: 400', 'count: 4000');
  const broken = report.run('build');
  expect(broken.status).toBe(1);
  expect(broken.output).toContain('The last good _site stands as it was.');
  const alone = build(report, '--released-only');
  expect(alone).toContain('the working files are left out');
  expect(alone, 'every page is there from the build before').toContain('rendered 0 of 5 editions');
  expect(filesBelow(report.site)).toEqual(site);
});

test('in CI what was released is built alone, unless somebody asks for the draft', () => {
  workOn('data/figures/visits.yaml', 'count: 400', 'count: 4000');
  const inCi = report.run('build', { CI: 'true' });
  expect(inCi.status, inCi.output).toBe(0);
  expect(inCi.output).toContain('the working files are left out');
  const draft = report.run('build', { CI: 'true' }, ['--draft']);
  expect(draft.status).toBe(1);
  expect(draft.output).not.toContain('the working files are left out');
  const both = report.run('build', {}, ['--draft', '--released-only']);
  expect(both.status).toBe(1);
  expect(both.output).toContain('use one of the two');
});

test('a draft says what differs and which release it would make, and its own links lead somewhere', async () => {
  workOn('data/figures/visits.yaml', 'count: 400', 'count: 420');
  workOn('content/report.md', ' "visits.paid"', '');
  expect(build(report)).toContain('draft    of release 2.0.1: 2 changes since 2.0.0');
  const text = textOf(report.page());
  expect(text).toContain('This is a draft of release 2.0.1.');
  expect(text).toMatch(/What differs from release 2\.0\.0 .*Purpose of the visit: “Borrowing” was 400 and is now 420/);
  expect(report.page()).not.toMatch(/href="releases\/2\.0\.0\/[^"]*" download/);
  expect(existsSync(path.join(report.site, 'data/visits.csv'))).toBe(true);
  expect((await brokenLinks(filesBelow(report.site))).broken).toEqual([]);
});

test('a draft names its own corrections without a date, once somebody said that they are some', () => {
  workOn('data/figures/visits.yaml', 'count: 400', 'count: 420');
  build(report);
  const before = ['Corrected in release 2.0.0', 'Corrected in release 1.0.1'];
  expect(namesOf(JSON.parse(report.page('dataset.jsonld')))).toEqual(before);
  onTestFinished(() => rmSync(path.join(report.root, 'data/changes.yaml')));
  save(report, 'data/changes.yaml', 'visits.purpose: {kind: correction, since: 2.0.0, reason: Cards were found}\n');
  build(report);
  const [dataset] = dataIn(report.page());
  for (const described of [dataset, JSON.parse(report.page('dataset.jsonld'))] as Described[]) {
    expect(namesOf(described)).toEqual(['Corrected in the draft of release 2.0.1', ...before]);
    const [own] = described.correction ?? [];
    expect(own).not.toHaveProperty('datePublished');
    expect(own?.text).toContain('Cards were found. The error first appeared in release 2.0.0. “Borrowing” was 400');
    expect(own?.text).toMatch(/ Release 2\.0\.1-draft\.$/);
  }
  expect(dataset.creativeWorkStatus).toBe('Draft');
  expect(report.page('dcat.jsonld')).toContain('Corrected in the draft of release 2.0.1: ');
});

test('the page of a release names the files that it really has, whatever the program writes today', () => {
  const old = quietReport();
  release(old, '--date', '2024-06-01');
  const folder = path.join(old.root, 'data/releases/1.0.0');
  rmSync(path.join(folder, 'data/report.ods'));
  writeFileSync(path.join(folder, 'data/former.csv'), 'a,b\r\n');
  const sums = path.join(folder, 'SHA256SUMS');
  const lines = readFileSync(sums, 'utf8').split('\n').slice(0, -1);
  const kept = lines.filter((line) => !line.endsWith('data/report.ods'));
  const former = `${createHash('sha256').update('a,b\r\n').digest('hex')}  data/former.csv`;
  const byFile = (a: string, b: string): number => (a.slice(66) < b.slice(66) ? -1 : 1);
  writeFileSync(sums, `${[...kept, former].sort(byFile).join('\n')}\n`);
  build(old);
  for (const page of ['index.html', 'releases/1.0.0/index.html']) {
    const [dataset] = dataIn(old.page(page));
    expect(schemaOrgProblems(dataset)).toEqual([]);
    const urls = dataset.distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl);
    expect(urls).toContain(`${ADDRESS}releases/1.0.0/data/former.csv`);
    expect(urls).toContain(`${ADDRESS}releases/1.0.0/data/report.xlsx`);
    expect(urls).not.toContain(`${ADDRESS}releases/1.0.0/data/report.ods`);
  }
});

/** An edit of the working files that goes with the test. */
function workOn(file: string, from: string, to: string): void {
  const before = readFileSync(path.join(report.root, file), 'utf8');
  onTestFinished(() => writeFileSync(path.join(report.root, file), before));
  report.edit(file, from, to);
}
