// One fact is one number everywhere: what pages, charts, sentences and files say of it is read back from what a build wrote, and
// held against each other. Which outputs are asked stands in test/agreement/outputs.ts.
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf } from './agreement/asked.ts';
import { type Answer, type Answered, answersOf, decimalsOf, disagreements } from './agreement/disagreements.ts';
import { OUTPUTS, type Output, type OutputName } from './agreement/outputs.ts';
import { tablesIn } from './agreement/page.ts';
import { type Written, writtenOf } from './agreement/written.ts';
import { REPORTS } from './build-report.ts';

const written = new Map<string, Written>();

/** Opened once for all questions. */
function opened(report: string): Written {
  const before = written.get(report);
  const now = before ?? writtenOf(report);
  written.set(report, now);
  return now;
}

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_, report) => {
  let answered: Answered[];
  beforeAll(() => {
    answered = answersOf(opened(report), OUTPUTS);
  });

  test('every output that shows a fact shows the same number in the same precision, or the same word instead', () => {
    expect(answered.length).toBeGreaterThan(20);
    expect(disagreements(answered)).toEqual([]);
  });

  test('how far a share may reach if the unknown belong to it is no rougher than the share', () => {
    const values = new Map(answered.map((each) => [nameOf(each.asked), each]));
    const rough = answered.flatMap(({ asked, answers }) => {
      if (asked.range === 'value') return [];
      const own = values.get(nameOf({ ...asked, range: 'value' }));
      const decimals = Math.max(0, ...(own?.answers ?? []).map((answer) => decimalsOf(answer) ?? 0));
      return answers.flatMap(({ said, shown, output }) => {
        const ends = said?.ends ?? null;
        const isRough = ends !== null && [ends.from, ends.to ?? '0'].some((end) => isRougher(end, decimals));
        return isRough
          ? [`${nameOf(asked)}: ${shown} (${output}) beside ${own?.answers.map((each) => each.shown)[0]}`]
          : [];
      });
    });
    expect(rough).toEqual([]);
  });

  test('numbers that are exactly known have the same decimals in a column of a table', () => {
    const columns = new Map<string, Set<string>>();
    for (const each of answered) {
      const { asked, answers } = each;
      const shown = inTheTable(each);
      if (shown === null || asked.what !== 'part' || !answers.some(isExactShare)) continue;
      const { row, reading, part, index, fact, figure } = asked;
      const column = row === null ? `${reading.reading.id}, ${index}` : part.id;
      together(columns, `${figure.address}, ${column}, of ${fact.among}`, shown);
    }
    expect(mixed(columns)).toEqual([]);
  });

  test('an answer has the same decimals among all and among those known', () => {
    const lines = new Map<string, Set<string>>();
    for (const each of answered) {
      const { asked } = each;
      const shown = inTheTable(each);
      if (shown === null || asked.what !== 'part') continue;
      const { row, reading, part, figure } = asked;
      together(lines, [figure.address, reading.reading.id, row?.row.id ?? '', part.id].join(', '), shown);
    }
    expect(mixed(lines)).toEqual([]);
  });

  test('where two statements are said not to agree, they are not printed alike', () => {
    const { sections } = opened(report);
    const alike = [...sections].flatMap(([address, section]) =>
      tablesIn(section)
        .filter(({ head }) => head.includes('Do they agree?'))
        .flatMap(({ rows }) => rows.filter(({ cells: [here, there, verdict] }) => verdict === 'no' && here === there))
        .map(({ label, cells }) => `${address}: ${label}: ${cells.join(', ')}`),
    );
    expect(alike).toEqual([]);
  });
});

/** A whole number said without decimals is as fine as any. */
function isRougher(end: string, decimals: number): boolean {
  const own = end.split('.')[1]?.length ?? 0;
  return own < decimals && !['0', '100'].includes(end);
}

function isExactShare({ digits }: Answer): boolean {
  if (digits === null || digits.decimals !== null) return false;
  return digits.low !== null && digits.high !== null && digits.low.equals(digits.high);
}

/** A share that the table of the page shows as one number; none and all need no decimals. */
function inTheTable({ asked: { fact, range }, answers }: Answered): Answer | null {
  if (fact.measure !== 'share' || range !== 'value') return null;
  const shown = answers.find(({ output }) => output === 'table of the page');
  return shown === undefined || decimalsOf(shown) === null || /^"(?:0|100)%"$/.test(shown.shown) ? null : shown;
}

function together(groups: Map<string, Set<string>>, group: string, { shown }: Answer): void {
  groups.set(group, (groups.get(group) ?? new Set()).add(shown));
}

/** The groups whose numbers have other decimals. */
function mixed(groups: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const decimals = (shown: string): number => /\.(\d+)%/.exec(shown)?.[1]?.length ?? 0;
  return [...groups].flatMap(([group, shown]) =>
    new Set([...shown].map(decimals)).size > 1 ? [`${group}: ${[...shown].join(', ')}`] : [],
  );
}

test('every output is read: none of them shows nothing of any report', () => {
  const counts = new Map<string, number>(Object.keys(OUTPUTS).map((name) => [name, 0]));
  for (const report of REPORTS)
    for (const { answers } of answersOf(opened(report), OUTPUTS))
      for (const output of new Set(answers.map((answer) => answer.output)))
        counts.set(output, (counts.get(output) ?? 0) + 1);
  for (const [output, count] of counts) expect(count, output).toBeGreaterThan(150);
});

describe('an output that says another number of one fact is found', () => {
  const report = REPORTS.find((each) => each.endsWith('census-town')) as string;
  const otherText = (text: string): string => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

  test.each(Object.keys(OUTPUTS) as OutputName[])('%s', (name) => {
    const honest: Output = OUTPUTS[name];
    const site = opened(report);
    let changed = '';
    const lying: Output = (where, asked) => {
      const shown = honest(where, asked);
      if (changed !== '' || shown.length === 0 || asked.what !== 'part' || asked.fact.value === null) return shown;
      changed = nameOf(asked);
      return shown.map((each) =>
        typeof each === 'string' ? otherText(each) : { ...each, low: each.low?.div(4) ?? null },
      );
    };
    const found = disagreements(answersOf(site, { ...OUTPUTS, [name]: lying }));
    expect(changed).not.toBe('');
    expect(found.some((line) => line.startsWith(`${changed}: `))).toBe(true);
  });
});
