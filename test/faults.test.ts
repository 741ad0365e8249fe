// Numbers that views easily show in different ways: what is right of each, read from what a build wrote of the report on the ferry.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { findingIn, type PageTable, quotesIn, tablesIn, wordsOf, workedOutIn } from './agreement/page.ts';
import { type CsvRow, type Loose, writtenOf } from './agreement/written.ts';
import { REPORTS } from './build-report.ts';
import { filesWith } from './small-report.ts';

const ferry = writtenOf(REPORTS.find((report) => path.basename(report) === 'odd-numbers') as string);

function section(address: string): string {
  return ferry.sections.get(address) ?? '';
}

/** The first table of a figure: its lines by their names, each with its cells by the heads of their columns. */
function linesOf(address: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [{ head, rows }] = tablesIn(section(address)) as [PageTable];
  return new Map(
    rows.map(({ label, cells }) => [label, Object.fromEntries(cells.map((cell, at) => [head[at + 1] ?? '', cell]))]),
  );
}

function line(address: string, name: string): Readonly<Record<string, string>> {
  const found = linesOf(address).get(name);
  if (found === undefined) throw new Error(`${address} has no line ${name}`);
  return found;
}

/** The sentences to quote that have these words. */
function quotes(address: string, words: string): string[] {
  return quotesIn(section(address)).filter((sentence) => sentence.includes(words));
}

function csvRow(population: string, wanted: Partial<CsvRow>): CsvRow {
  const found = ferry.csv
    .get(population)
    ?.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
  if (found === undefined) throw new Error(`the CSV has no row ${JSON.stringify(wanted)}`);
  return found;
}

function breakdownJson(population: string, id: string): Loose {
  const { breakdowns, tables } = ferry.json.populations.find((each: Loose) => each.id === population);
  return [...breakdowns, ...tables].find((each: Loose) => each.id === id);
}

const NUMBERS = ['share', 'share_if_unknown', 'share_of_top', 'share_of_known', 'unknown_share', 'count'].flatMap(
  (name) => (name === 'share_if_unknown' ? [`${name}_low`, `${name}_high`] : [name, `${name}_low`, `${name}_high`]),
);
const filled = (row: CsvRow): string[] => NUMBERS.filter((name) => row[name] !== '');

describe('of a base of 0', () => {
  test('nothing is a share: the table says why, and the number itself stands', () => {
    expect(line('dogs.because', 'Wet')).toEqual({
      'As printed': '0',
      'Of all 0 dogs refused on board': 'base is 0',
      'How many': '0',
    });
    expect([...linesOf('dogs.because').keys()]).toEqual(['No reason given', 'Wet', 'Loud']);
    expect(line('dogs.by-month', 'June')).toMatchObject({ 'How many': '0', 'Not looked for, of all': 'base is 0' });
  });

  test('the files are blank, with the reason', () => {
    const row = csvRow('dogs', { breakdown: 'because', part: 'wet' });
    expect(filled(row)).toEqual(['count', 'count_low', 'count_high']);
    expect(row.blank_reasons).toContain('share share_low share_high');
    expect(row.blank_reasons).toContain('the base is 0');
  });

  test('the spreadsheets say what their shorthand for it means', () => {
    const sheet = ferry.workbooks.xlsx.sheets.find(({ rows }) => rows[0]?.[0]?.text.includes('Why were they refused?'));
    const cells = sheet?.rows.flat().flatMap((cell) => cell?.text ?? []) ?? [];
    const [used] = cells.filter((text) => /^\[base/.test(text));
    expect(used).toBe('[base is 0]');
    expect(cells.find((text) => text.startsWith('Shorthand in this table: '))).toContain(`${used} `);
  });

  test('sentences say so, of a row as well', () => {
    expect(workedOutIn(section('dogs.because'))?.unknown).toContain('there are no shares');
    const [june] = quotes('dogs.by-month', '(month: June)');
    expect(june).toContain('base is 0');
    expect(june).not.toMatch(/[Ff]or (0|an unknown share) of these/);
    expect(wordsOf(section('dogs'))).not.toContain('not given for June');
  });
});

describe('what does not apply', () => {
  test('is [z] in every column, and no zero', () => {
    const cells = line('drivers.licence', 'under 17');
    expect(cells).toMatchObject({
      'Could drive, of all': '[z]',
      'Could drive, of those known': '[z]',
      'Could not, of all': '95.0%',
    });
    expect(section('drivers.licence')).toContain('[z] not applicable');
    const row = csvRow('drivers', { row: 'under 17', part: 'could' });
    expect(filled(row)).toEqual(['unknown_share', 'unknown_share_low', 'unknown_share_high']);
    expect(row.shorthand).toBe('z');
  });

  test('is said in the sentence', () => {
    const [young] = quotes('drivers.licence', '(age: under 17)');
    expect(young).toMatch(/“Could drive” \(?(not applicable|does not apply)/);
  });
});

describe('next to nothing', () => {
  const all = 'Of all 2,000,000 crossings by passengers';

  test.each([
    ['An umbrella', '0.08%', '0.08%'],
    ['A hat', '0.02%', '0.02%'],
    ['A violin', 'under 0.01%', 'under 0.01%'],
    ['Nothing', '99.8%', '99.9%'],
  ])('%s is as precise among those known as among all', (name, ofAll, ofKnown) => {
    expect(line('crossings.left-behind', name)).toMatchObject({ [all]: ofAll, 'Of those known': ofKnown });
  });

  test('is exact in the files', () => {
    const [violin] = breakdownJson('crossings', 'left-behind').readings[0].parts.filter(
      ({ part }: Loose) => part === 'violin',
    );
    expect(violin.shares[0].share).toMatchObject({ text: 'under 0.01%', point: 0.0000015 });
    expect(violin.count).toMatchObject({ text: '3', point: 3 });
  });

  test('is no range that begins at 0.0%', () => {
    expect(wordsOf(section('crossings.left-behind'))).not.toMatch(/0\.0%|between 0\.0/);
  });
});

describe('a row that does not say how many are unknown', () => {
  test('says so in the table and in the files, and the other row its number', () => {
    expect(line('drivers.seat', '2021')).toMatchObject({
      'Not noted, of all': '15.6%',
      'On deck, of those known': '60.8%',
    });
    expect(line('drivers.seat', '2022')).toMatchObject({
      'Not noted, of all': 'not said',
      'On deck, of those known': 'not said',
    });
    const row = csvRow('drivers', { row: '2022', part: 'not-noted' });
    expect(filled(row)).toEqual([]);
    expect(row.blank_reasons).toContain('the source gives no number');
  });

  test('says so in its sentence', () => {
    const [silent] = quotes('drivers.seat', '(year: 2022)');
    expect(silent).toContain('The source does not say');
    expect(silent).not.toMatch(/an unknown share|at most|at least|between|up to/);
  });

  test('makes no bound of silence', () => {
    const row = csvRow('drivers', { row: '2022', part: 'deck' });
    // At least what is recorded, and at most all.
    expect([row.share, row.share_if_unknown_low, row.share_if_unknown_high]).toEqual(['51.3', '51.25', '100']);
  });
});

test('the number of a row belongs to the source that prints the row', () => {
  expect(line('tickets.paid-with', '2021')).toMatchObject({ 'How many': '8,000', 'Receipt lost, of all': '6%' });
  const row = csvRow('tickets', { row: '2022', part: 'coins' });
  expect([row.base_size, row.count_low, row.count_high]).toEqual(['9000', '3915', '4005']);
  expect(quotes('tickets.paid-with', '(year: 2021)')[0]).toContain('of the 8,000 tickets sold');
});

describe('a row without a total', () => {
  test('has that of its parts, where all are numbers', () => {
    expect(line('tickets.class', 'To the island')).toMatchObject({
      'How many': '3,000',
      'Unknown in all': '30.0%',
      'First class, of all': '8.0%',
      'First class, of those known': '11.4%',
    });
  });

  test('has at least what is stated, and no share, where one is withheld or not said', () => {
    expect(line('tickets.class', 'To the mill')).toMatchObject({
      'How many': 'at least 80',
      'Unknown in all': 'not said',
      'First class, of all': '[c]',
      'Second class, of all': 'not said',
    });
    expect(filled(csvRow('tickets', { row: 'To the mill', part: 'first' }))).toEqual([]);
    expect(csvRow('tickets', { row: 'To the mill', part: 'torn' })).toMatchObject({
      count: '25',
      share: '',
      share_low: '',
    });
    expect(quotes('tickets.class', '(route: To the mill)')[0]).toContain('For at least 25 of these tickets');
  });
});

test('two sources whose totals differ agree where their numbers do, and the totals are named', () => {
  const [, comparison] = tablesIn(section('swimmers.stroke-on-the-poster'));
  expect(comparison?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['Not known, in all', '6.6%', '6.6%', 'yes, they overlap'],
    ['Crawl', '0.5%', '0.5%', 'yes, they overlap'],
    ['Any other', '92.9%', '92.9%', 'yes, they overlap'],
  ]);
  expect(wordsOf(section('swimmers.stroke-on-the-poster'))).toContain(
    'Their totals differ by 3: 6,104,223 and 6,104,220.',
  );
  expect(csvRow('swimmers', { breakdown: 'stroke-on-the-poster', part: 'unwatched' })).toMatchObject({
    count: '402118',
  });
});

describe('what is withheld beside a total', () => {
  test('is [c] in every view, and nothing is worked out of it', () => {
    const cells = { 'As printed': '[c]', 'Of all 2,000 lockers on board': '[c]', 'How many': '[c]' };
    for (const name of ['Rusty', 'Burnt']) expect(line('lockers.state', name)).toEqual(cells);
    expect([...linesOf('lockers.state').keys()]).toEqual(['Unknown in all', 'Sound', 'Rusty', 'Burnt']);
    const unknown = ['unknown_share', 'unknown_share_low', 'unknown_share_high'];
    expect(filled(csvRow('lockers', { breakdown: 'state', part: 'rusty' }))).toEqual(unknown);
    const { parts } = breakdownJson('lockers', 'state').readings[0];
    for (const { count, shares } of parts.filter(({ part }: Loose) => part !== 'sound'))
      expect([count.text, shares[0].share.text, shares[0].shareIfUnknown.text]).toEqual(['[c]', '[c]', '[c]']);
  });

  test('does not show in what stands beside it', () => {
    // 2,000 less 1,993 are 7, and 0.35% of all.
    const said = wordsOf(section('lockers.state'));
    expect(said).not.toMatch(/(?<![\d.,])7(?![\d.,])|0\.35|0\.4%|at most|up to|between/);
    expect(filled(csvRow('lockers', { breakdown: 'state', part: 'sound' }))).toContain('share');
    expect(csvRow('lockers', { breakdown: 'state', part: 'sound' })).toMatchObject({ share_if_unknown_high: '99.65' });
  });

  test('alone beside its total warns the editors, who are not told the number', () => {
    const { problems } = readAndCheck(
      filesWith({
        'data/figures/lockers.yaml': `population: lockers
unit: {one: locker, many: lockers}
count: 60
source: {id: survey, at: table 1}
breakdowns:
  state:
    question: In which state was the locker?
    categories: {sound: {label: Sound, count: 43}, rusty: {label: Rusty, count: "[c]"}}
    unknown: {none: every locker was opened}
`,
        'content/index.md': '---\ntitle: Lockers\n---\n\n{% figure "lockers.state" %}\n',
      }),
    );
    const about = problems.filter(({ message }) => /\[c\]|withheld|suppressed|hidden/.test(message));
    expect(about.map(({ severity }) => severity)).toEqual(['warning']);
    expect(JSON.stringify(about)).not.toContain('17');
  });
});

test('what is withheld, not said, not applicable or a share of nobody is no zero in the data of a spec', () => {
  const records = [...ferry.charts.values()]
    .flat()
    .flatMap(({ spec }) => spec.filter(({ zone }: Loose) => zone === 'sure'));
  const absent = records.filter(({ text }: Loose) => /^(\[[cxz]\]|not said|base is 0)$/.test(text));
  expect(absent.length).toBeGreaterThan(9);
  const zeros = absent.filter(({ share }: Loose) => share !== null);
  expect(zeros.map(({ row, part, text, share }: Loose) => [row, part, text, share])).toEqual([]);
});

describe('decimals', () => {
  test('are the same in a column', () => {
    const cells = [...linesOf('lockers.colour').values()].map((each) => each['Of all 2,000 lockers on board']);
    expect(cells).toEqual(['15.7%', '59.3%', '25.0%']);
  });

  test('of a limit are those of the share that it is a limit of', () => {
    const [storm] = breakdownJson('crossings', 'weather').readings[0].parts;
    expect([storm.shares[0].share.text, storm.shares[0].shareIfUnknown.text]).toEqual(['6.0%', '5.9 to 54.2%']);
    const bounds = ferry.charts.get('crossings.weather')?.find(({ kind }) => kind === 'bounds');
    expect(wordsOf(bounds?.svgs[0] ?? '')).toContain('If none or all of the unknown: 5.9 to 54.2%');
  });
});

test('what a number leaves is taken from the number, not from the rounded share beside it', () => {
  expect(line('lockers.lock', 'Did not close')).toMatchObject({
    'Of all 2,000 lockers on board': '50.1%',
    'How many': '1,002',
  });
  expect(workedOutIn(section('lockers.lock'))?.counts).toContain('Did not close: the rest of 2,000 = 1,002');
});

test('a number is told with its separators, however it is typed', () => {
  for (const address of ['lockers', 'lockers.state', 'lockers.colour', 'lockers.lock'])
    expect(wordsOf(section(address))).not.toMatch(/\b2000\b/);
});

describe('a mark beside a number of people or things', () => {
  test('goes with the number wherever that stands large', () => {
    expect(findingIn(section('passes'))).toContain('1,418 season tickets (break in the series)');
  });

  test('is said in words in sentences', () => {
    expect(quotesIn(section('passes'))[0]).toContain('1,418 season tickets (break in the series)');
    expect(quotes('passes.bought', '“On the quay”')[0]).toMatch(
      /“On the quay” for 902 \(.*provisional.*\) of the 1,418 season tickets/,
    );
    expect(workedOutIn(section('passes.bought'))?.counts).toContain('On the quay: 902 (provisional)');
    for (const address of ['passes', 'passes.bought', 'passes.used'])
      for (const sentence of quotesIn(section(address))) expect(sentence).not.toMatch(/\[[a-z]\]/);
  });

  test('stands in the table over rows, which says what it means', () => {
    expect(line('passes.used', '2021')).toMatchObject({ 'How many': '1,329 [b]', 'Used, of all': '61.1% [r]' });
    expect(wordsOf(section('passes.used'))).toContain('[p] provisional; [r] revised; [b] break in the series');
  });

  test('stands in the files', () => {
    expect(csvRow('passes', { kind: 'whole population' })).toMatchObject({
      count: '1418',
      marks: 'b',
      as_printed: '1,418 [b]',
    });
    expect(csvRow('passes', { breakdown: 'bought', part: 'quay' })).toMatchObject({ count: '902', marks: 'p' });
  });
});
