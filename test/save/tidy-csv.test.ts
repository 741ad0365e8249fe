// The CSV files: every empty number has its reason in the same row, every row all that it must carry.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLAIMS } from '../../src/save/claim-columns.ts';
import { FIGURES } from '../../src/save/figure-columns.ts';
import { csvText } from '../../src/save/table.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { PROJECT, REPORTS } from '../build-report.ts';
import { anyText } from '../random-cases.ts';
import { type CsvRow, rowsOf, SAVED_REPORTS, savedFrom } from './saved-reports.ts';

/** "a b=why; c=why" by column. */
function reasonsOf({ blank_reasons }: CsvRow): Map<string, string> {
  const entries = blank_reasons === '' ? [] : (blank_reasons ?? '').split('; ');
  return new Map(
    entries.flatMap((entry) => {
      const [columns = '', reason = ''] = entry.split('=');
      return columns.split(' ').map((column) => [column, reason] as const);
    }),
  );
}

describe.each(SAVED_REPORTS)('the tables of %s', (_name, { saved, downloads, file }) => {
  const tables = downloads.filter(({ mediaType }) => mediaType === 'text/csv');
  const all = rowsOf(file('data/all.csv'));

  test('every empty number has a reason in its row, and no other cell has one', () => {
    for (const { path, contents } of tables) {
      const rows = rowsOf(contents);
      expect(rows.length, path).toBeGreaterThan(0);
      for (const row of rows) {
        const numeric = path === 'data/claims.csv' ? CLAIM_NUMBERS : FIGURE_NUMBERS;
        const reasons = reasonsOf(row);
        expect([...reasons.keys()].sort(), path).toEqual(numeric.filter((column) => row[column] === '').sort());
        for (const reason of reasons.values()) expect(reason.trim()).not.toBe('');
        for (const column of numeric) expect(row[column], `${path}: ${column}`).toMatch(/^(\d+(\.\d+)?)?$/);
      }
    }
  });

  test('every row names its population, base, unknowns, caveats, source, release and report', () => {
    for (const { path, contents } of tables)
      for (const row of rowsOf(contents))
        for (const column of [
          ...['base', 'base_label', 'base_statement', 'unknown_statement', 'caveats', 'caveats_text', 'source'],
          ...['source_title', 'place_in_source', 'release', 'release_state', 'report_title', 'report_publisher'],
        ])
          expect(row[column], `${path}: ${column}`).not.toBe('');
  });

  test('every share comes with its unknown share and its share of the whole, or with the reason why there is none', () => {
    for (const row of all.filter(({ breakdown }) => breakdown !== ''))
      for (const column of [
        'unknown_share_low',
        'unknown_share_high',
        'share_of_top_low',
        'share_of_top_high',
      ] as const)
        expect((row[column] === '') === reasonsOf(row).has(column), column).toBe(true);
  });

  test('the table of the whole report is the tables of its populations, one after the other', () => {
    const each = saved.figures.map(({ population }) => file(`data/${population.id}.csv`) as string);
    const bodies = each.map((text) => text.slice(text.indexOf('\r\n') + 2));
    expect(file('data/all.csv')).toBe(`${FIGURES.columns.map(({ name }) => name).join(',')}\r\n${bodies.join('')}`);
  });

  test('no two files have the same name', () => {
    expect(new Set(downloads.map(({ path }) => path)).size).toBe(downloads.length);
  });

  test('what is not applicable is no zero, and what is withheld no number', () => {
    for (const row of all.filter(({ shorthand }) => shorthand === 'z'))
      for (const column of ['share', 'share_low', 'share_high', 'count', 'count_low', 'count_high', 'share_of_top'])
        expect([row[column], reasonsOf(row).get(column)]).toEqual(['', 'z: not applicable']);
    for (const row of all.filter(({ shorthand }) => shorthand === 'c'))
      for (const name of ['share', 'count', 'share_of_top', 'share_if_unknown'])
        for (const column of name === 'share_if_unknown' ? [] : [name, `${name}_low`, `${name}_high`])
          expect([row[column], reasonsOf(row).get(column)]).toEqual(['', 'c: suppressed to protect people']);
  });

  test('flags are yes or no, and empty only where there is nothing to flag', () => {
    for (const row of all)
      for (const { name } of FIGURES.columns.filter(({ holds }) => holds === 'flag'))
        expect(row[name], name).toMatch(row.breakdown === '' || isNothingToFlag(row, name) ? /^$/ : /^(yes|no)$/);
  });
});

/** Of a breakdown without rows no row is after a break, and of what is no number no end is open. */
function isNothingToFlag(row: CsvRow, column: string): boolean {
  if (column === 'after_break') return row.row === '';
  return column.endsWith('_open') && row.share_low === '';
}

test('the same report gives the same bytes', () => {
  for (const [index, report] of REPORTS.entries()) {
    const [, { downloads }] = SAVED_REPORTS[index] as (typeof SAVED_REPORTS)[number];
    expect(savedFrom(readInputs(report)).downloads).toEqual(downloads);
  }
});

test('a claim has a row with its verdict, numbers and who wrote it', () => {
  const rows = SAVED_REPORTS.flatMap(([, { saved, file }]) =>
    saved.report.claims.length === 0 ? [] : rowsOf(file('data/claims.csv')),
  );
  expect(rows.map(({ claim }) => claim)).toEqual(
    SAVED_REPORTS.flatMap(([, { saved }]) => saved.report.claims.map(({ id }) => id)),
  );
  for (const row of rows)
    for (const column of ['sentence', 'written_by', 'place_in_writing', 'verdict', 'reason', 'says', 'figures_say'])
      expect(row[column], `${row.claim} ${column}`).not.toBe('');
  expect(rows.find(({ claim }) => claim === 'mostly-borrowed')).toMatchObject({
    verdict: 'holds only among the known',
    share: '40',
    share_if_unknown_low: '40',
    share_if_unknown_high: '65',
    unknown_share: '25',
    base_size: '1000',
    count: '',
    caveats: 'one-day made-up leaflet-rounds',
  });
});

const NUMBER = /^(base_size|count|(other_|unknown_)?share)(_if_unknown|_of_known|_of_top)?(_low|_high)?$/;
const namesOfNumbers = (columns: readonly { readonly name: string }[]): string[] =>
  columns.map(({ name }) => name).filter((name) => NUMBER.test(name));
const FIGURE_NUMBERS = namesOfNumbers(FIGURES.columns);
const CLAIM_NUMBERS = namesOfNumbers(CLAIMS.columns);

test('marks and shorthand stand in columns of their own, beside the value as printed', () => {
  const rows = SAVED_REPORTS.flatMap(([, { file }]) => rowsOf(file('data/all.csv')));
  const found = rows.filter(({ marks, shorthand }) => marks !== '' || shorthand !== '');
  expect(new Set(found.flatMap(({ marks, shorthand }) => [marks, shorthand]))).toEqual(
    new Set(['', 'p', 'r', 'b', 'e', 'c', 'x', 'z', 'low']),
  );
  for (const { as_printed, marks, shorthand } of found)
    expect(as_printed).toContain(shorthand === '' ? `[${marks}]` : `[${shorthand}]`);
});

test('a value that the editors correct has both what is printed and what is used', () => {
  const files = readInputs(`${PROJECT}/test/reports/census-town`);
  const errata = `welsh:
  value: residents.language.welsh
  expect: "611"
  use: "612"
  reason: a slip of the pen
  source: {id: census, at: list of errors}
`;
  const rows = rowsOf(savedFrom([...files, { path: 'data/errata.yaml', text: errata }]).file('data/all.csv'));
  const [row] = rows.filter(({ part }) => part === 'welsh');
  expect([row?.as_printed, row?.as_corrected, row?.count, row?.count_origin]).toEqual([
    '611',
    '612',
    '612',
    'corrected',
  ]);
});

describe('no cell starts a formula', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
  const hostile = anyText([...starts, '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", '"', ',', '\r\n', '1', 'a']);

  test('whatever the texts are, and the table reads back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: hostile, b: hostile, c: hostile }), { minLength: 1 }), (records) => {
        const text = csvText(['a', 'b', 'c'], records);
        const rows = rowsOf(text);
        expect(rows).toHaveLength(records.length);
        rows.forEach((row, index) => {
          for (const column of ['a', 'b', 'c'] as const) {
            const cell = row[column] ?? '';
            expect(starts.some((start) => cell.startsWith(start))).toBe(false);
            const typed = (records[index]?.[column] ?? '').toWellFormed();
            expect([typed, `'${typed}`]).toContain(cell);
          }
        });
      }),
    );
  });

  test('the fast way writes what the library writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1 }), (rows) => {
        const records = rows.map(([a, b]) => ({ a, b }));
        const whole = stringify([['a', 'b'], ...rows], { record_delimiter: '\r\n', escape_formulas: true });
        expect(csvText(['a', 'b'], records)).toBe(whole);
      }),
    );
  });

  test('also where a label of a report is one', () => {
    const files = readInputs(`${PROJECT}/test/reports/census-town`).map((file) => ({
      ...file,
      text: file.text
        .replace('label: Welsh', `label: '=1+1, "Welsh"'`)
        .replace('area: Millbrook', 'area: "@Millbrook" #'),
    }));
    const { downloads } = savedFrom(files);
    const cells = downloads
      .filter(({ mediaType }) => mediaType === 'text/csv')
      .flatMap(({ contents }) => rowsOf(contents).flatMap((row) => Object.values(row)));
    expect(cells).toContain(`'=1+1, "Welsh"`);
    expect(cells).toContain("'@Millbrook");
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('the first report', () => {
  const saved = savedFrom(readInputs(PROJECT));
  const rows = rowsOf(saved.file('data/offenders.csv'));
  const ofPart = (breakdown: string, part: string): CsvRow[] =>
    rows.filter((row) => row.breakdown === breakdown && row.part === part);

  test('says of a part of a question above where that question stands', () => {
    for (const breakdown of ['ethnicity', 'heritage'])
      expect(new Set(ofPart(breakdown, 'information.no-information').map((row) => row.place_in_source))).toEqual(
        new Set(['paragraph 9']),
      );
    expect(ofPart('ethnicity', 'not-known').map((row) => row.place_in_source)).toContain('paragraph 10');
  });

  test('says which caveats are those of a row’s own part, first among all that go with it', () => {
    const asian = ofPart('ethnicity', 'asian');
    expect(asian.length).toBeGreaterThan(0);
    for (const row of asian) {
      expect(row.part_caveats).toBe('asian-undefined');
      expect(row.caveats?.split(' ')[0]).toBe('asian-undefined');
      expect(row.caveats_text?.split('; ')[0]).toBe(saved.saved.report.caveatsById.get('asian-undefined')?.short);
    }
    for (const part of ['white', 'not-known', 'not-itemised'])
      for (const row of ofPart('ethnicity', part)) {
        expect(row.part_caveats).toBe('');
        expect(row.caveats?.split(' ')).toContain('asian-undefined');
      }
  });

  test('calls no number printed where the source prints other ones', () => {
    const boards = rowsOf(saved.file('data/boards.csv'));
    const replied = boards.filter(({ as_printed }) => /^\d+ of \d+$/.test(as_printed ?? ''));
    expect(replied.length).toBeGreaterThan(0);
    for (const row of replied)
      expect([row.share_origin, row.share_formula, row.count_origin]).toEqual(['computed', row.as_printed, 'printed']);
  });
});

test.each(SAVED_REPORTS)('in %s a share that shorthand stands for is not called printed', (_name, { file }) => {
  for (const row of rowsOf(file('data/all.csv')).filter(({ shorthand }) => shorthand !== '')) {
    expect([row.share_origin, row.count_origin]).toEqual(['not said', 'not said']);
    expect([row.share_formula, row.count_formula]).toEqual(['', '']);
  }
});

test.each(SAVED_REPORTS)('in %s no formula says a number twice, nor shorthand', (_name, { file }) => {
  for (const { share_formula = '', count_formula = '' } of rowsOf(file('data/all.csv')))
    for (const formula of [share_formula, count_formula]) {
      expect(formula).not.toMatch(/ of (\S+) of \1( |$)/);
      expect(formula).not.toMatch(/\[(c|x|z|low)\]/);
    }
});
