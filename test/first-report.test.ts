// The report of this repository, from its YAML to what readers get.
import { cpSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { copyOf, filesBelow, PROJECT, textOf } from './build-report.ts';
import { type BuiltReport, builtReport } from './built-reports.ts';
import { drawingsIn } from './drawn-rectangles.ts';
import { dataIn, withoutData } from './page-data.ts';

/** For what any report shows: it is built faster. */
const SMALL = path.join(PROJECT, 'test/reports/library-visits');

let built: BuiltReport;

beforeAll(() => {
  built = builtReport(PROJECT);
});

const ETHNICITY = 'figures/offenders/ethnicity/index.html';

test('the front page shows the headline numbers', () => {
  const page = textOf(built.page());
  for (const number of ['2,083', '2,379', '137 (91.3%) of the 150', 'Sent information: 13 (8.7%)'])
    expect(page).toContain(number);
});

test('the squares of the boards say how many replied, once', () => {
  expect(textOf(built.page('figures/boards/replied/index.html'))).toContain('Sent information: 13 of 150, 8.7%');
});

test('a share of a part names the place of that part in the source beside its own', () => {
  const sourceOf = (page: string): string => /Source: .*?release/s.exec(textOf(built.page(page)))?.[0] ?? '';
  for (const page of ['index.html', ETHNICITY])
    expect(sourceOf(page)).toMatch(/: paragraph 10\. The base: paragraph 9\b/);
  expect(sourceOf('figures/offenders/information/index.html')).not.toContain('The base');
});

test('coverage comes before every division, and in each main point the unknown before the answers', () => {
  const points = (
    built
      .page()
      .match(/<ul class="points">[\s\S]*?<\/ul>/)?.[0]
      .match(/<p>[\s\S]*?<\/p>/g) ?? []
  ).map(textOf);
  expect(points[0]).toContain('150 boards, no information was received');
  for (const point of points) {
    const [unknown, answers] = [point.search(/^ ?For /), point.indexOf('Of all, ')];
    expect(unknown, point).toBeGreaterThanOrEqual(0);
    expect(answers, point).toBeGreaterThan(unknown);
  }
});

test('the page says that for about two thirds no ethnicity is known, half excluded and almost a third of the rest', () => {
  for (const page of ['index.html', ETHNICITY])
    expect(textOf(built.page(page))).toContain(
      'For about two thirds (61 to 70%) of the 2,379 people recorded as offenders, no ethnicity is known.',
    );
  const page = textOf(built.page(ETHNICITY));
  expect(page).toContain('No reliable information: about half (45 to 55%) of all people recorded as offenders');
  expect(page).toContain(
    'Ethnicity not known: almost a third of people with reliable information, which is 13 to 19% of all people recorded as offenders',
  );
});

test('the page says that two statements of the source on ethnicity do not agree', () => {
  expect(textOf(built.page('figures/offenders/ethnicity-summary/index.html'))).toContain(
    'The two do not agree on this: “Not known, in all”.',
  );
});

test('every page says that the figures come from a press report, and that most boards sent nothing', () => {
  const pages = [...filesBelow(built.site).keys()].filter((file) => /^(?!embed|404).*\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(18);
  for (const page of pages) {
    expect(textOf(built.page(page)), page).toContain('Taken from a press report, not from the study itself');
    expect(textOf(built.page(page)), page).toContain('Most boards sent no information');
  }
});

test('a changed word changes every chart, table, sentence and file that depends on it, and nothing else', () => {
  const changed = copyOf(PROJECT);
  changed.edit('data/figures/offenders.yaml', 'almost a third', 'about a fifth');
  expect(changed.run('build')).toMatchObject({ status: 0 });

  const before = filesBelow(built.site);
  const after = filesBelow(changed.site);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const differing = [...before.keys()].filter((name) => !before.get(name)?.equals(after.get(name) as Buffer));
  // All that stands beside the charts of the same figures as the pages below; the card of the page shows another figure.
  const charts = [
    'ethnicity-summary/versions',
    'ethnicity/breakdown',
    'ethnicity/denominators',
    'ethnicity/readings',
    'headline',
    'heritage/breakdown',
    'heritage/denominators',
  ];
  const pictures = charts.flatMap((name) =>
    ['csv', 'png', 'svg', 'vl.json'].map((ending) => `charts/offenders/${name}.${ending}`),
  );
  // The summary states its unknown share in its own words: its citation stays.
  const citations = ['', 'ethnicity/', 'heritage/'].flatMap((folder) =>
    ['bib', 'json', 'ris', 'txt'].map((ending) => `charts/offenders/${folder}citation.${ending}`),
  );
  const embeds = charts.map((name) => `embed/offenders/${name}/index.html`);
  const tables = ['all.csv', 'all.parquet', 'offenders.csv', 'report.json', 'report.ods', 'report.xlsx'];
  const metadata = [
    'data/all.csv-metadata.json',
    'data/offenders.csv-metadata.json',
    'datapackage.json',
    'dataset.jsonld',
  ];
  const files = [...tables.map((name) => `data/${name}`), ...metadata, 'dcat.jsonld', 'CITATION.cff', 'report.zip'];
  // Heritage divides a category of ethnicity, the summary is compared with it, and the whole sums the unknown up.
  const figures = ['', 'ethnicity/', 'ethnicity-summary/', 'heritage/'].map(
    (name) => `figures/offenders/${name}index.html`,
  );
  expect(differing).toEqual(
    [
      ...pictures,
      ...citations,
      ...files,
      ...embeds,
      ...figures,
      'cards/index.png',
      'figures/index.html',
      'index.html',
    ].sort(),
  );

  // On the front page: a main point, the key chart, and two lines of the list.
  const around = (page: string): string =>
    withoutData(page)
      .replaceAll(/<li>(?:(?!<\/li>)[\s\S])*href="figures\/offenders\/ethnicity\/"[\s\S]*?<\/li>/g, '')
      .replaceAll(/<section class="figure key-chart"[\s\S]*?<\/section>/g, '')
      .replaceAll(/<tr id="offenders\.(?:ethnicity|heritage)">[\s\S]*?<\/tr>/g, '');
  expect(around(changed.page())).toBe(around(built.page()));
  expect(around(built.page())).not.toBe(withoutData(built.page()));

  const ethnicity = changed.page('figures/offenders/ethnicity/index.html');
  const picture = changed.page('charts/offenders/ethnicity/denominators.svg');
  for (const text of [ethnicity, picture]) expect(text).not.toContain('almost a third');
  for (const [what, pattern, text] of [
    ['sentence', /about three fifths \(54 to 65%\)/, ethnicity],
    ['chart label', /<text[^>]*>about a fifth, 18 to 22%<\/text>/, ethnicity],
    ['table', /<td[^>]*>about a fifth<\/td>/, ethnicity],
    ['picture', /<text[^>]*>about a fifth, 18 to 22%<\/text>/, picture],
    ['long description', /<desc[^>]*>[^<]*about a fifth of people with reliable information/, picture],
  ] as const) {
    expect(text, what).toMatch(pattern);
  }
  const lengths = (page: string): Record<string, number[]> =>
    Object.fromEntries(
      drawingsIn(page).map(({ id, rectangles }) => [
        id,
        rectangles.filter(({ fill }) => fill === `url(#${id}-not-known)`).map(({ width }) => width),
      ]),
    );
  const drawn = lengths(ethnicity);
  expect(Object.keys(drawn)).toEqual([
    'offenders.ethnicity.readings-wide',
    'offenders.ethnicity.readings-narrow',
    'offenders.ethnicity.denominators-wide',
    'offenders.ethnicity.denominators-narrow',
  ]);
  const drawnBefore = lengths(built.page('figures/offenders/ethnicity/index.html'));
  for (const [id, hatched] of Object.entries(drawn)) {
    expect(hatched.length, id).toBeGreaterThan(0);
    expect(hatched, id).not.toEqual(drawnBefore[id]);
  }
  expect(textOf(changed.page())).toMatch(/about three fifths \(54 to 65%\) of the 2,379/);

  const [[dataBefore], [data]] = [dataIn(built.page()), dataIn(changed.page())];
  const { variableMeasured: figuresBefore, description: _, ...others } = dataBefore;
  const { variableMeasured: measured, description, ...same } = data;
  expect(same).toEqual(others);
  expect(description).toContain('No ethnicity is known: about three fifths of all, with “No reliable information”.');
  const differ = measured.filter(
    (each: { description: string }, index: number) => each.description !== figuresBefore[index].description,
  );
  expect(differ.map(({ propertyID }: { propertyID: string }) => propertyID)).toEqual([
    'offenders',
    'offenders.ethnicity',
    'offenders.heritage',
  ]);
});

test('a breakdown without its unknown stops the build, names the place and the three things that may stand there', () => {
  const broken = copyOf(PROJECT);
  broken.edit('data/figures/offenders.yaml', /\n {4}unknown: the source does not say/, '');
  const { status, output } = broken.run('build');
  expect(status).toBe(1);
  expect(output).toMatch(
    /^data\/figures\/offenders\.yaml:\d+:3 {2}error {2}unknown-stated\n {4}"age" does not say how many are unknown$/m,
  );
  expect(output).toContain('unknown: {not-known: {label: Not known, kind: not known, share: 38%}}');
  expect(output).toContain('unknown: {none: everybody was asked}');
  expect(output).toContain('unknown: the source does not say');
  expect(output).not.toMatch(/\bat .*\.ts:\d+/);
});

test.each(['offenders', 'boards', 'victims', 'group-members'])(
  'every breakdown of %s needs its unknown',
  (population) => {
    const whole = copyOf(PROJECT);
    const file = `data/figures/${population}.yaml`;
    whole.edit(file, /\n {4}unknown:[^\n]*(\n {6}[^\n]*)*/g, '');
    const { status, output } = whole.run('check');
    expect(status).toBe(1);
    expect(output).toContain('unknown-stated');
  },
);

test('a failed build leaves the last good report as it was', () => {
  const report = copyOf(SMALL);
  expect(report.run('build').status).toBe(0);
  const good = filesBelow(report.site);
  report.edit('data/figures/visits.yaml', 'count: 400', 'count: 4_00');
  const { status, output } = report.run('build');
  expect(status).toBe(1);
  expect(output).toContain('The last good _site stands as it was.');
  expect(filesBelow(report.site)).toEqual(good);
  report.edit('data/figures/visits.yaml', 'count: 4_00', 'count: 400');
  report.edit('content/report.md', '"visits.purpose"', '"visits.nothing"');
  expect(report.run('build').status).toBe(1);
  expect(filesBelow(report.site)).toEqual(good);
  expect([...filesBelow(report.root).keys()].filter((name) => name.startsWith('_site.'))).toEqual([]);
});

test('a build that was cut off between its two renames is put right by the next one', () => {
  const report = copyOf(SMALL);
  expect(report.run('build').status).toBe(0);
  renameSync(report.site, `${report.root}/_site.old`);
  report.edit('data/figures/visits.yaml', 'count: 400', 'count: 4_00');
  expect(report.run('build').status).toBe(1);
  expect(existsSync(`${report.site}/index.html`)).toBe(true);
});

test('a number typed into prose stops the build', () => {
  const report = copyOf(PROJECT);
  report.edit('content/index.md', '## Main points', '## Main points\n\nAlmost 2,100 children were identified.');
  const { status, output } = report.run('check');
  expect(status).toBe(1);
  expect(output).toMatch(/content\/index\.md:\d+:8 {2}error {2}prose-has-no-figures/);
});

test('the report is released: the latest stands at the top, each under its number, with its date', () => {
  const report = copyOf(PROJECT);
  cpSync(path.join(PROJECT, 'data/releases'), path.join(report.root, 'data/releases'), { recursive: true });
  const { status, output } = report.run('build', {}, ['--released-only']);
  expect(output).toContain('verified 2 releases');
  expect(status).toBe(0);
  for (const page of [report.page(), report.page('releases/1.1.0/index.html')])
    expect(textOf(page)).toContain('Release 1.1.0, 27 November 2026');
  expect(textOf(report.page('releases/1.0.0/index.html'))).toContain('Release 1.0.0, 30 June 2011');
  expect(report.page('data/index.html')).toContain('href="../releases/1.1.0/data/offenders.csv"');
  // A page that 1.1.0 no longer has leaves a notice where it stood.
  expect(report.page('about/index.html')).toContain('href="../releases/1.0.0/about/"');
  expect(report.page('releases/1.0.0/data/offenders.csv')).toContain('1.0.0,released,2011-06-30');
});
