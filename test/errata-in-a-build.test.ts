// A value that the source prints wrongly, put right by the editors: what readers get, from the real command.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { copyOf, REPORTS, type ReportFolder, sectionsOf, textOf } from './build-report.ts';

const reportNamed = (name: string): string => REPORTS.find((report) => report.endsWith(name)) as string;

const STUDY = `study:
  value: visits.purpose.study
  expect: 350
  use: 340
  reason: The rows of table 2 add up to 340.
  source: {id: survey, at: table 2}
`;
const CEDAR = `cedar:
  value: sightings.parish.flock
  row: Upper Cedar
  expect: 527
  use: 517
  reason: The parishes then add up to the number of all.
  source: {id: count, at: the annex}
`;

function withErrata(name: string, errata: string, keep = false): ReturnType<typeof copyOf> {
  const report = copyOf(reportNamed(name), { keep });
  writeFileSync(path.join(report.root, 'data/errata.yaml'), errata);
  const page = path.join(report.root, 'content/report.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n{% errata %}\n`);
  return report;
}

/** What stands in a picture, without the words for those who do not see it. */
function drawnTexts(report: ReportFolder, chart: string): string {
  const svg = readFileSync(path.join(report.site, `charts/${chart}.svg`), 'utf8');
  return textOf(svg.replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, ''));
}

function recordsOf(report: ReportFolder, file: string): Record<string, string>[] {
  return parse(report.page(file), { columns: true, bom: true }) as Record<string, string>[];
}

describe('a corrected part', () => {
  const report = withErrata('library-visits', STUDY, true);
  afterAll(report.remove);
  const built = report.run('build');
  const short = 'Corrected here: the source prints “350” (Study)';
  const page = report.page('figures/visits/purpose/index.html');

  test('builds without a warning, but for the length of the page', () => {
    expect(built.status, built.output).toBe(0);
    expect(built.output).toContain('checked  no problems');
    expect(built.output.replaceAll('warning  page-length', '')).not.toContain('warning');
  });

  test('stands in the table beside what the source prints, with the caveat in sight and in full', () => {
    expect(textOf(page)).toContain('350, corrected to 340');
    const [above = '', full = ''] = page.split('<section class="limits-in-full">');
    expect(textOf(above.replace(/<(svg|details)\b[\s\S]*?<\/\1>/g, ' '))).toContain(short);
    expect(textOf(full)).toContain('The rows of table 2 add up to 340.');
  });

  test('has its caveat in sight in the section on another page, too', () => {
    const section = sectionsOf(report.page('report/index.html')).sections.get('visits.purpose') ?? '';
    expect(textOf(section)).toContain(short);
    expect(section.match(/<svg/g)).toHaveLength(2);
  });

  test('is never quoted as if the source had printed it', () => {
    const quotes = /<details class="quotes">[\s\S]*?<\/details>/.exec(page)?.[0] ?? '';
    const sentences = [...quotes.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, one = '']) => textOf(one));
    const ofStudy = sentences.filter((one) => /340|34%/.test(one));
    expect(ofStudy.length).toBeGreaterThan(0);
    for (const sentence of ofStudy) expect(sentence).toContain(short);
  });

  test('is listed on the page with what is printed, what is used, why and where it is seen', () => {
    const list =
      /aria-label="Values corrected here"[\s\S]*?<\/table>/.exec(report.page('report/index.html'))?.[0] ?? '';
    expect(list).toMatch(
      /<a class="figure-link" href="..\/figures\/visits\/purpose\/">Library visits, Invented town: Purpose of the visit: Study<\/a>/,
    );
    expect(textOf(list)).toMatch(/350 340 The rows of table 2 add up to 340\. Invented library survey: table 2/);
  });

  test('goes into the data file as the number used, with the wording of the source, marked as corrected', () => {
    const study = recordsOf(report, 'data/visits.csv').find(({ part }) => part === 'study');
    expect(study).toMatchObject({
      as_printed: '350',
      count: '340',
      count_origin: 'corrected',
      share: '34',
      share_origin: 'computed',
    });
    expect(study?.caveats?.split(' ')).toContain('erratum-study');
    expect(study?.caveats_text).toContain(short);
  });

  test('goes into the picture to take away, and into that of the breakdown below it', () => {
    for (const [chart, corrected] of [
      ['visits/purpose/breakdown', '34.0%'],
      ['visits/length/denominators', '340'],
    ] as const) {
      const texts = drawnTexts(report, chart);
      expect(texts, chart).toContain(short);
      expect(texts, chart).toContain(corrected);
    }
  });

  test('is no business of a breakdown that does not show it', () => {
    const paid = recordsOf(report, 'data/visits.csv').filter(({ breakdown }) => breakdown === 'paid');
    expect(paid.length).toBeGreaterThan(0);
    for (const { caveats } of paid) expect(caveats).not.toContain('erratum-study');
  });
});

test('a corrected row of a CSV table shows in the page, in the data file and in the picture', () => {
  const report = withErrata('garden-birds', CEDAR);
  expect(report.run('build').output).toContain('wrote    _site');
  const short = 'Corrected here: the source prints “527” (In a flock, Upper Cedar)';
  const rows = recordsOf(report, 'data/sightings.csv').filter(
    ({ breakdown, part }) => breakdown === 'parish' && part === 'flock',
  );
  expect(rows.find(({ row }) => row === 'Upper Cedar')).toMatchObject({
    as_printed: '527',
    count: '517',
    count_origin: 'corrected',
  });
  expect(rows.find(({ row }) => row === 'Lower Cedar')).toMatchObject({
    as_printed: '686',
    count: '686',
    count_origin: 'printed',
  });
  for (const { caveats_text } of rows) expect(caveats_text).toContain(short);
  expect(drawnTexts(report, 'sightings/parish/many-rows')).toContain(short);
  expect(textOf(report.page('report/index.html'))).toContain(
    '517 The parishes then add up to the number of all. Invented garden bird count: the annex',
  );
});

test('once the CSV file reads otherwise, the build stops at the erratum and says where the source changed', () => {
  const report = withErrata('garden-birds', CEDAR);
  report.edit('data/figures/parishes.csv', 'Upper Cedar,"1,230","437","527"', 'Upper Cedar,"1,230","437","530"');
  const changed = report.run('build');
  expect(changed.status).toBe(1);
  expect(changed.output).toContain('data/errata.yaml:4:11  error  erratum-expect');
  expect(changed.output).toContain('"cedar" expects "527", and data/figures/parishes.csv:18:27 reads "530"');

  report.edit('data/figures/parishes.csv', '"530"', '"517"');
  const takenOver = report.run('check');
  expect(takenOver.status).toBe(1);
  expect(takenOver.output).toContain('the source has taken over the correction "cedar"');
});
