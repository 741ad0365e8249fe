// datapackage.json says of every file what it is, and lets nobody lose base, unknown or caveats.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { judgedClaims } from '../../src/count/judged-claims.ts';
import { CLAIMS } from '../../src/save/claim-columns.ts';
import { FIGURES } from '../../src/save/figure-columns.ts';
import { CASES, type Case, figuresOfFile, fileAt, jsonAt, type Loose, tablesOf } from './cases.ts';
import { DATA_PACKAGE_2 } from './data-package-2.ts';

const published = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/data-package-1.json'), 'utf8'),
) as Loose;

function validator(schema: object): (value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('textarea', true);
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const problemsIn2 = validator(DATA_PACKAGE_2);
// Version 1 is an older draft of JSON Schema in nothing that the two differ in.
const problemsIn1 = validator({ ...published, $schema: undefined });

/** With the columns of each table in place of the path to them, as readers of a package take it. */
function dereferenced(one: Pick<Case, 'files'>): Loose {
  const described = jsonAt(one, 'datapackage.json');
  return {
    ...described,
    resources: described.resources.map((entry: Loose) =>
      entry.schema === undefined ? entry : { ...entry, schema: jsonAt(one, entry.schema) },
    ),
  };
}

describe.each(CASES)('$name', (one) => {
  const described = dereferenced(one);
  const records = tablesOf(one).map((table) => {
    const rows = parse(table.contents.toString().replace(/^\uFEFF/, ''), { columns: true }) as Record<string, string>[];
    return { table, rows, resource: described.resources.find((entry: Loose) => entry.path === table.path) };
  });

  test('is a Data Package, of version 2 and of version 1', () => {
    expect(problemsIn2(jsonAt(one, 'datapackage.json'))).toEqual([]);
    expect(problemsIn2(described)).toEqual([]);
    // The profile of version 1 is asked after references are followed.
    expect(problemsIn1(described)).toEqual([]);
  });

  test('the columns of all tables of a kind stand in one file of the package', () => {
    const written = jsonAt(one, 'datapackage.json');
    const schemas = new Set(written.resources.flatMap((entry: Loose) => entry.schema ?? []));
    expect([...schemas]).toEqual([
      'figures.table-schema.json',
      ...(one.saved.report.claims.length === 0 ? [] : ['claims.table-schema.json']),
    ]);
    for (const file of schemas) expect(written.resources.map((entry: Loose) => entry.path)).toContain(file);
  });

  test('names every other file with its size and its hash, each once', () => {
    // The archive holds them all, this one included.
    const metadata = ['report.zip', 'datapackage.json', 'dataset.jsonld', 'dcat.jsonld', 'CITATION.cff'];
    const expected = one.files.map((file) => file.path).filter((file) => !metadata.includes(file));
    expect(described.resources.map((entry: Loose) => entry.path)).toEqual(expected);
    expect(new Set(described.resources.map((entry: Loose) => entry.name)).size).toBe(expected.length);
    for (const { path: file, bytes, hash } of described.resources) {
      const contents = Buffer.from(one.files.find((entry) => entry.path === file)?.contents ?? '');
      expect(bytes).toBe(contents.length);
      expect(hash).toBe(`sha256:${createHash('sha256').update(contents).digest('hex')}`);
    }
  });

  test('every cell is what its column is said to hold', () => {
    for (const { table, rows, resource } of records) {
      expect(Object.keys(rows[0] ?? {})).toEqual(resource.schema.fields.map((entry: Loose) => entry.name));
      for (const entry of resource.schema.fields as Loose[])
        for (const row of rows)
          expect(problemOf(row[entry.name] ?? '', entry), `${table.path} ${entry.name}`).toBeNull();
    }
  });

  test('no two rows have the same key', () => {
    for (const { rows, resource } of records) {
      const key = (resource.schema.primaryKey ?? resource.schema.uniqueKeys[0]) as string[];
      // Stricter than the standard: an empty cell counts as a value here.
      const parts = rows.filter(({ breakdown }) => breakdown !== '');
      const keys = parts.map((row) => key.map((column) => row[column]).join('\n'));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('each table names its figures, and the package has base, unknown and caveats of each once', () => {
    const everything = one.saved.figures.flatMap((figure) => [figure, ...figure.breakdowns, ...figure.tables]);
    expect(described.figures.map((entry: Loose) => entry.figure)).toEqual(everything.map(({ address }) => address));
    for (const { base, unknown, caveats, source } of described.figures) {
      expect(base).toMatch(/^Base: ./);
      expect(unknown.length).toBeGreaterThan(10);
      expect(source).toMatch(/: ./s);
      for (const id of caveats) expect(described.caveats.map((entry: Loose) => entry.id)).toContain(id);
    }
    const claims = judgedClaims(one.saved.figures, one.saved.report);
    for (const { id, short, full } of [...everything, ...claims].flatMap(({ caveats }) => caveats))
      expect(described.caveats).toContainEqual({ id, short, full });
    for (const { figures } of described.resources)
      for (const figure of figures) expect(everything.map(({ address }) => address)).toContain(figure);
    for (const { table, resource } of records)
      expect(resource.figures).toEqual(figuresOfFile(one, table.path).map(({ address }) => address));
  });

  test('a draft has no date and no address of its own', () => {
    const { release, address } = one.saved.report;
    const isDraft = release.state === 'draft';
    expect(described.version).toBe(isDraft ? '1.2.0-draft' : '1.2.0');
    expect(described.created).toBe(isDraft ? undefined : '2024-07-01T00:00:00Z');
    const permanent = isDraft || address === null ? undefined : 'https://example.org/report/releases/1.2.0/';
    expect(described.id).toBe(permanent);
    expect(described.homepage).toBe(address === null ? undefined : 'https://example.org/report/');
  });

  test('terms without a name of their own stand in a file', () => {
    const [licence] = described.licenses;
    if (licence.name !== undefined) expect(one.files.map((file) => file.path)).not.toContain('licence.txt');
    else expect(fileAt(one, licence.path)).toBe(`${one.saved.report.licence}\n`);
    expect(licence.title).toBe(one.saved.report.licence);
  });
});

/** What is wrong with a cell, by the field's own words. */
function problemOf(
  cell: string,
  { type, constraints = {}, missingValues = [], trueValues, falseValues }: Loose,
): string | null {
  if (cell === '') return missingValues.length === 0 || constraints.required ? 'is empty' : null;
  if (constraints.enum !== undefined && !constraints.enum.includes(cell)) return `is ${cell}`;
  if (type === 'boolean') return [...trueValues, ...falseValues].includes(cell) ? null : `is ${cell}`;
  if (type === 'string') return null;
  const number = /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  const fits = number >= (constraints.minimum ?? number) && number <= (constraints.maximum ?? number);
  return fits ? null : `is ${cell}`;
}

describe('the rules notice', () => {
  const good = (): Loose => structuredClone(dereferenced(CASES[0] as Case));
  const tableIn = (value: Loose): Loose => value.resources.find((entry: Loose) => entry.type === 'table');
  test.each<[string, (value: Loose) => void]>([
    ['a package without files', (value) => delete value.resources],
    [
      'a date that is no time',
      (value) => {
        value.created = '2024-07-01';
      },
    ],
    [
      'terms without name and path',
      (value) => {
        value.licenses = [{ title: 'free' }];
      },
    ],
    [
      'a path out of the package',
      (value) => {
        value.resources[0].path = '../visits.csv';
      },
    ],
    [
      'columns that stand outside of the package',
      (value) => {
        tableIn(value).schema = '../columns.json';
      },
    ],
    [
      'a hash that is none',
      (value) => {
        value.resources[0].hash = 'sha256:xyz';
      },
    ],
    [
      'a type that there is not',
      (value) => {
        tableIn(value).schema.fields[0].type = 'words';
      },
    ],
    [
      'a label without its value',
      (value) => {
        tableIn(value).schema.missingValues = [{ label: 'none' }];
      },
    ],
    [
      'a least value of a text',
      (value) => {
        tableIn(value).schema.fields[0].constraints = { minimum: 0 };
      },
    ],
  ])('%s', (_, change) => {
    const changed = good();
    change(changed);
    expect(problemsIn2(changed)).not.toEqual([]);
  });

  test('a wrong cell', () => {
    const field = (name: string): Loose => tableIn(good()).schema.fields.find((entry: Loose) => entry.name === name);
    expect(problemOf('100.1', field('share'))).toBe('is 100.1');
    expect(problemOf("'=1", field('count'))).toBe("is '=1");
    expect(problemOf('true', field('reading_used'))).toBe('is true');
    expect(problemOf('other', field('kind'))).toBe('is other');
    expect(problemOf('', field('base'))).toBe('is empty');
  });
});

test.each([
  ['figures', FIGURES.columns],
  ['sentences', CLAIMS.columns],
])('each column of the table of %s is described, each in words of its own', (_, columns) => {
  expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
  for (const { description } of columns) expect(description).toMatch(/^\w.*\.$/);
});
