// A writer that forgets something is altered into the program: the real command stops, and says what was lost where.
import { describe, expect, test } from 'vitest';
import { type Alteration, alteredBy } from './altered-program.ts';
import { copyOf, REPORTS, type ReportFolder } from './build-report.ts';
import { COUNT_CORRECTED, correctTheCount, quietReport, release, twoReleases } from './release-story.ts';
import { sampleOf } from './sample.ts';

const reportNamed = (name: string): string => REPORTS.find((report) => report.endsWith(name)) as string;
const VISITS = reportNamed('library-visits');
const NESTED = reportNamed('nested-bases');
const VERSIONS = reportNamed('two-versions');
const FIGURE = 'visits.purpose';
const BESIDE = 'appointments.kept-first-version';

/** A command of the program in which one writer is another one, which has to stop. Returns what it printed. */
function stopped(
  report: ReportFolder,
  command: 'build' | 'release',
  alteration: Alteration,
  ...options: readonly string[]
): string {
  const { status, output } = report.run(command, alteredBy(alteration), options);
  expect(status, output).toBe(1);
  return output;
}

describe('a writer that forgets something stops the command that writes it, and the message names figure and output', () => {
  test('the caveats of a table of numbers: build and release', () => {
    const report = copyOf(VISITS);
    const forgetful = {
      file: 'save/shared-columns.ts',
      from: /caveats\.map\(\(\{ short \}\) => short\)\.join\('; '\)/,
      to: "''",
    };
    for (const [command, ...options] of [['build'], ['release', '--date', '2024-07-01']] as const)
      expect(stopped(report, command, forgetful, ...options)).toContain(
        '“visits.purpose” has lost its caveats in the output “CSV of the population”',
      );
  });

  test.each(
    sampleOf<[lost: string, from: RegExp, to: string]>(3, [
      ['base', /figures_say, base_statement, \.\.\./, 'figures_say, ...'],
      ['unknown', /\.\.\.UNKNOWN_SHARE, unknown_statement/, '...UNKNOWN_SHARE'],
      ['caveats', /always\(\{ caveats_text \}\),/, ''],
      ['source, release', /\.\.\.carriedGroups\(notes\),/, ''],
    ]),
  )('the %s of the claims in both workbooks: build', (lost, from, to) => {
    const output = stopped(copyOf(VISITS), 'build', { file: 'save/sheets/claims-sheet.ts', from, to });
    for (const format of ['XLSX', 'ODS'])
      expect(output).toContain(`“visits.purpose” has lost its ${lost} in the output “claims in ${format}”`);
  });

  test('the caveats of the data in a page: build', () => {
    const forgetful = {
      file: 'save/metadata/page-dataset.ts',
      from: /shown\.map\(statementOf\)/,
      to: "shown.map((figure) => ({ ...statementOf(figure), caution: '' }))",
    };
    expect(stopped(copyOf(VISITS), 'build', forgetful)).toContain(
      '“visits.purpose” has lost its caveats in the output “JSON-LD on the page”',
    );
  });

  test.each(
    sampleOf<[lost: string, file: string, from: RegExp, to: string, report?: string, figure?: string]>(3, [
      ['caveats', 'tell/quotable.ts', /ended\(caveats\), /, ''],
      ['source', 'tell/quotable.ts', /, ended\(say\.sourceLine\(source\)\)/, ''],
      ['release', 'tell/quotable.ts', /\[releaseLine\(release\), /, '['],
      ['unknown', 'tell/quotable.ts', /\. \$\{unknownSentence\(figure\)\}/, '.'],
      ['base', 'tell/quote.ts', /: theSizedBase\(own\)/, ': own.label', NESTED, 'complaints.cause'],
    ]),
  )('the %s of the sentences to quote: build', (lost, file, from, to, report = VISITS, figure = FIGURE) => {
    expect(stopped(copyOf(report), 'build', { file, from, to })).toContain(
      `“${figure}” has lost its ${lost} in the output “longer sentences to quote”`,
    );
  });

  test.each(
    sampleOf<[lost: string, output: string, file: string, from: RegExp, to: string, report?: string, figure?: string]>(
      2,
      [
        ['caveats', 'page', 'figure-page.ts', /\$\{limitsInFull\(figure\)\}/, ''],
        ['base', 'page', 'figure-page.ts', /\$\{ended\(carriedBy\(figure\)\.base\)\}/, '', NESTED, 'complaints.cause'],
        [
          'base, unknown',
          'section on a page',
          'figure-section.ts',
          /<p class="said">\$\{findingOf\(figure\)\}<\/p>/,
          '',
        ],
        ['caveats', 'section on a page', 'figure-parts.ts', /<li>\$\{short\}<\/li>/, '<li></li>', VISITS, 'visits'],
        ['source', 'section on a page', 'figure-parts.ts', /source\(ended\(source\), /, "source('', "],
        [
          'source, release',
          'chart on a page',
          'figure-section.ts',
          /\$\{sourceLine\(figure\)\}(\$\{besideHtml)/,
          '$1',
          reportNamed('own-charts'),
          'plants.colour',
        ],
        ['caveats', 'sentence to quote', 'figure-page.ts', /, limitsInShort\(figure\)\];/, ", ''];"],
        ['caveats', 'main point', 'figure-lists.ts', /const text = limitsInShort\(figure\)/, "const text = ''"],
      ],
    ),
  )('the %s of the output “%s”: build', (lost, output, file, from, to, report = VISITS, figure = FIGURE) => {
    expect(stopped(copyOf(report), 'build', { file: `site/figures/${file}`, from, to })).toContain(
      `“${figure}” has lost its ${lost} in the output “${output}”`,
    );
  });

  test('the number of limits in the description of a page: build', () => {
    const forgetful = { file: 'site/render/own-pages.ts', from: /, limitsInShort\(figure\)\),/, to: ", '')," };
    expect(stopped(copyOf(VISITS), 'build', forgetful)).toContain(
      '“visits.purpose” has lost its caveats in the output “description of the page”',
    );
  });

  test('the unknown of one row among the sentences to quote: build', () => {
    const forgetful = { file: 'tell/quotable.ts', from: /\s+rowUnknownSentence\(figure, row\),/, to: '' };
    expect(stopped(copyOf(reportNamed('clinic-referrals')), 'build', forgetful)).toContain(
      '“referrals.reason” has lost its unknown in the output “longer sentences to quote”',
    );
  });

  test('the source in the change log for programs: release', () => {
    const forgetful = {
      file: 'release/change-log.ts',
      from: /caveats_text: caveats, source \}/,
      to: "caveats_text: caveats, source: '' }",
    };
    const report = quietReport();
    release(report, '--date', '2024-06-01');
    correctTheCount(report);
    const options = ['--date', '2024-07-01', '--change', COUNT_CORRECTED];
    expect(stopped(report, 'release', forgetful, ...options)).toContain(
      '“visits.purpose” has lost its source in the output “changes.csv”',
    );
  });

  test('the other figure of a chart of two: build', () => {
    const output = stopped(copyOf(VERSIONS), 'build', {
      file: 'save/chart-csv.ts',
      from: /\.\.\.panels\.flatMap/,
      to: '...panels.slice(0, 1).flatMap',
    });
    expect(output).toContain(`“${BESIDE}” has lost its base, unknown, source in the output “CSV of the chart”`);
  });

  test('the unknown in the feed of releases: build', () => {
    const forgetful = {
      file: 'release/feed.ts',
      from: /carriedSentences\(lines, version\)/,
      to: "carriedSentences({ ...lines, unknown: '' }, version)",
    };
    expect(stopped(twoReleases(), 'build', forgetful)).toContain(
      '“visits.purpose” has lost its unknown in the output “feed”, where it tells of release 1.0.1',
    );
  });
});
