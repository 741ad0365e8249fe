// data/report.ods held against the schema of OpenDocument that OASIS publishes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, XmlValidateError } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { CASES, type Case } from '../metadata/cases.ts';
import { partsOf } from './opened-spreadsheet.ts';

const SCHEMA = path.join(import.meta.dirname, '../metadata/published/open-document-1.2.rng');
const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'];

const partsIn = ({ files }: Case): ReadonlyMap<string, string> =>
  partsOf(files.find(({ path: file }) => file === 'data/report.ods')?.contents as Uint8Array);

describe('the schema of OpenDocument 1.2', () => {
  using schema = XmlDocument.fromString(readFileSync(SCHEMA, 'utf8'));
  const validator = RelaxNGValidator.fromDoc(schema);
  afterAll(() => validator.dispose());

  /** What it finds wrong in one part of a file, a line a problem. */
  function problemsOf(xml: string): string[] {
    using part = XmlDocument.fromString(xml);
    try {
      validator.validate(part);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ xpath, message }) => `${xpath}: ${message.trim()}`);
    }
  }

  test.each(CASES.filter(({ name }) => /, (draft|hostile)$/.test(name)))('finds nothing in $name', (one) => {
    const parts = partsIn(one);
    for (const part of PARTS) expect(problemsOf(parts.get(part) ?? ''), part).toEqual([]);
  });

  test.each<[string, string, RegExp, string, RegExp]>([
    ['a cell of a type that there is not', 'content.xml', /value-type="float"/, 'value-type="number"', /table-row/],
    ['a number that is none', 'content.xml', / office:value="[\d.]+"/, ' office:value="many"', /table-row/],
    ['an attribute that there is not', 'content.xml', /<table:table /, '<table:table table:caveats="some" ', /caveats/],
    ['what came after 1.2', 'content.xml', /(number:min-)integer-digits="1"/, '$1decimal-places="1"', /number/],
    [
      'rows before columns',
      'content.xml',
      /(<table:table-column .*?\/>)(<table:table-row.*?<\/table:table-row>)/,
      '$2$1',
      /Did not expect element table-row/,
    ],
    ['a layout of a page that is no layout', 'styles.xml', /"landscape"/, '"sideways"', /page-layout/],
    ['another version', 'meta.xml', /office:version="1.2"/, 'office:version="1.3"', /document-meta/],
  ])('notices %s', (_, part, from, to, expected) => {
    const before = partsIn(CASES[0] as Case).get(part) ?? '';
    const after = before.replace(from, to);
    expect(after, `${part} does not hold ${from}`).not.toBe(before);
    expect(problemsOf(after).join('\n')).toMatch(expected);
  });
});
