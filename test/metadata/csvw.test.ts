// Beside each table stands its description, found by its name, which tells a program what each column and empty cell means.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CASES, type Case, figuresOfFile, fileAt, HOSTILE, jsonAt, type Loose, tablesOf } from './cases.ts';
import { csvwProblems } from './csvw-rules.ts';

describe.each(CASES)('$name', (one) => {
  const tables = tablesOf(one).map((table) => ({ table, described: jsonAt(one, `${table.path}-metadata.json`) }));

  test('every table has a description that follows the rules', () => {
    for (const { described } of tables) expect(csvwProblems(described)).toEqual([]);
  });

  test('it stands beside its table and fits it, heading by heading and cell by cell', () => {
    for (const { table, described } of tables) {
      expect(new URL(described.url, `https://a.example/${table.path}-metadata.json`).pathname).toBe(`/${table.path}`);
      const text = table.contents.toString().replace(/^\uFEFF/, '');
      const [head = [], ...rows] = parse(text) as string[][];
      const { columns } = described.tableSchema;
      expect(columns).toHaveLength(head.length);
      head.forEach((heading, index) => {
        expect(columns[index].titles).toContain(heading);
        for (const row of rows)
          expect(cellFits(row[index] ?? '', columns[index]), `${heading}: ${row[index]}`).toBe(true);
      });
      // Rows that begin with it would be taken for comments.
      expect(text).not.toMatch(/^#/m);
    }
  });

  test('its notes hold base and unknown of each figure and every caveat in full', () => {
    for (const { table, described } of tables) {
      const all = figuresOfFile(one, table.path);
      const notes = described.notes as Loose[];
      for (const { address } of all)
        expect(notes.find((note) => note['dc:identifier'] === address)['dc:description']).toMatch(/^Base: ./);
      for (const { full } of all.flatMap(({ caveats }) => caveats))
        expect(notes.map((note) => note['dc:description'])).toContain(full);
    }
  });
});

function cellFits(cell: string, { datatype, required, null: empty }: Loose): boolean {
  if (cell === empty) return required !== true;
  if (datatype === 'string') return true;
  if (datatype.base === 'boolean') return datatype.format.split('|').includes(cell);
  const value = /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return value >= (datatype.minimum ?? value) && value <= (datatype.maximum ?? value);
}

test('terms in the words of the publisher are no link', () => {
  const one = CASES.find(({ name }) => name.endsWith('hostile')) as Case;
  const [table] = tablesOf(one);
  expect(jsonAt(one, `${table?.path}-metadata.json`)['dc:license']).toBe(HOSTILE);
  expect(fileAt(one, `${table?.path}-metadata.json`)).not.toContain('<');
});

describe('the rules notice', () => {
  const one = CASES[0] as Case;
  test.each<[string, (value: Loose) => void]>([
    [
      'another context',
      (value) => {
        value['@context'] = 'https://schema.org';
      },
    ],
    ['no url', (value) => delete value.url],
    [
      'a property that there is not',
      (value) => {
        value.caveats = [];
      },
    ],
    [
      'a note that is no name',
      (value) => {
        value.notes[0].base = 'all';
      },
    ],
    [
      'two columns of one name',
      (value) => {
        value.tableSchema.columns[1].name = 'population';
      },
    ],
    [
      'a name that begins with a line',
      (value) => {
        value.tableSchema.columns[0].name = '_population';
      },
    ],
    [
      'a type that there is not',
      (value) => {
        value.tableSchema.columns[0].datatype = 'percentage';
      },
    ],
    [
      'bounds of a text',
      (value) => {
        value.tableSchema.columns[0].datatype = { base: 'string', minimum: 0 };
      },
    ],
    [
      'a dialect that is none',
      (value) => {
        value.dialect.headers = 1;
      },
    ],
    [
      'an empty text',
      (value) => {
        value['dc:title'] = '';
      },
    ],
  ])('%s', (_, change) => {
    const [table] = tablesOf(one);
    const changed = structuredClone(jsonAt(one, `${table?.path}-metadata.json`));
    change(changed);
    expect(csvwProblems(changed)).not.toEqual([]);
  });
});
