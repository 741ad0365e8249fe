// Each table read with its description by an implementation of CSV on the Web: the triples have the numbers of the table.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import type { Store } from 'n3';
import Parser from 'rdf-parser-csvw';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../build-report.ts';
import { sampleOf } from '../sample.ts';
import { CASES, type Case, figuresOfFile, jsonAt, type Loose, tablesOf } from './cases.ts';
import { triplesOf } from './triples.ts';

/** The published context of https://www.w3.org/ns/csvw comes with the reader. */
const CONTEXT = JSON.parse(
  readFileSync(path.join(PROJECT, 'node_modules/rdf-parser-csvw/test/support/csvw.json'), 'utf8'),
) as object;
const CSVW = 'http://www.w3.org/ns/csvw#';
const TERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/** One a row: what the reader says of each column, by the column's name. */
type ReadRow = ReadonlyMap<string, { readonly value: string; readonly datatype: string }>;

interface ReadTable {
  readonly described: Store;
  readonly rows: readonly ReadRow[];
  /** What is said of the table as a whole, by the names of DCMI. */
  readonly about: ReadonlyMap<string, readonly string[]>;
}

async function readTable(text: string, description: object, file: string): Promise<ReadTable> {
  const address = `https://a.example/${file}`;
  const described = await triplesOf(description, `${address}-metadata.json`, { 'http://www.w3.org/ns/csvw': CONTEXT });
  const rows = new Map<string, Map<string, { value: string; datatype: string }>>();
  const about = new Map<string, string[]>();
  const quads: RdfQuad[] = [];
  const reader = new Parser({ metadata: described, baseIRI: address });
  for await (const quad of reader.import(Readable.from([Buffer.from(text)]))) quads.push(quad);
  for (const { predicate, object } of quads)
    if (predicate.value === `${CSVW}describes`) rows.set(object.value, new Map());
  for (const { subject, predicate, object } of quads) {
    const [, column] = predicate.value.split(`${address}#`);
    if (column !== undefined)
      rows.get(subject.value)?.set(column, { value: object.value, datatype: datatypeOf(object) });
    const [, term] = predicate.value.split(TERMS);
    if (term !== undefined) about.set(term, [...(about.get(term) ?? []), object.value]);
  }
  return { described, rows: [...rows.values()], about };
}

/** The reader wraps the name of a datatype twice where it has it as a name already. */
function datatypeOf({ datatype }: RdfTerm): string {
  const name = datatype?.value as string | RdfTerm | undefined;
  return (typeof name === 'object' ? name.value : (name ?? '')).replace(XSD, '');
}

interface Compared extends ReadTable {
  readonly file: string;
  readonly cells: readonly Readonly<Record<string, string>>[];
  readonly description: Loose;
}

function readAll(one: Case): Promise<Compared[]> {
  return Promise.all(
    tablesOf(one).map(async ({ path: file, contents }) => {
      const text = contents.toString();
      const description = jsonAt(one, `${file}-metadata.json`);
      const cells = parse(text, { columns: true, bom: true }) as Record<string, string>[];
      return { ...(await readTable(text, description, file)), cells, file, description };
    }),
  );
}

const DRAFTS_AND_HOSTILE = CASES.filter(({ name }) => /, (draft|hostile)$/.test(name));

describe.each(sampleOf(3, DRAFTS_AND_HOSTILE))('$name', (one) => {
  let tables: readonly Compared[];
  beforeAll(async () => {
    tables = await readAll(one);
  });

  test('every number of every table is read as a number, every text as a text, and an empty cell as nothing', () => {
    for (const { file, rows, cells, description } of tables) {
      expect(rows.length, file).toBe(cells.length);
      const numbers = description.tableSchema.columns.filter(({ datatype }: Loose) => datatype.base === 'decimal');
      expect(numbers.length, file).toBeGreaterThan(5);
      for (const { name, datatype } of description.tableSchema.columns as Loose[])
        cells.forEach((row, index) => {
          const cell = row[name] ?? '';
          const expected = cell === '' ? undefined : { value: cell, datatype: datatype.base ?? datatype };
          expect(rows[index]?.get(name), `${file}, row ${index + 1}, ${name}`).toEqual(expected);
        });
    }
  });

  test('the table is said to be of its report, its publisher, its release and its sources', () => {
    const { report } = one.saved;
    for (const { about, description } of tables) {
      expect(about.get('publisher')).toEqual([report.publisher]);
      expect(about.get('title')?.join()).toContain(report.title);
      expect(about.get('hasVersion')).toEqual([description['dc:hasVersion']]);
      expect(new Set(about.get('source'))).toEqual(new Set(description['dc:source']));
    }
  });

  test('base, unknown and caveats of each figure are notes of the table', () => {
    for (const { file, described } of tables) {
      const notes = new Map(
        described.getQuads(null, `${CSVW}note`, null).map(({ object }) => {
          const [id, words] = ['identifier', 'description'].map(
            (term) => described.getQuads(object, `${TERMS}${term}`, null)[0]?.object.value ?? '',
          );
          return [id, words];
        }),
      );
      for (const { address, caveats } of figuresOfFile(one, file)) {
        expect(notes.get(address), file).toMatch(/^Base: ./);
        for (const { id, full } of caveats) expect(notes.get(id)).toBe(full);
      }
    }
  });
});

test('a number that is another one, or no number, is noticed', async () => {
  const one = CASES[0] as Case;
  const [table] = tablesOf(one) as [ReturnType<typeof tablesOf>[number]];
  const description = structuredClone(jsonAt(one, `${table.path}-metadata.json`));
  const column = description.tableSchema.columns.find(({ name }: Loose) => name === 'count');
  column.datatype = 'string';
  const { rows } = await readTable(table.contents.toString(), description, table.path);
  expect(rows.find((row) => row.has('count'))?.get('count')?.datatype).toBe('string');
  column.titles = ['how many'];
  expect(
    (await readTable(table.contents.toString(), description, table.path)).rows.some((row) => row.has('how many')),
  ).toBe(false);
});
