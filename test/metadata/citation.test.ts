// CITATION.cff is read by reference managers and by GitHub: the published schema decides, and a real YAML reader.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { licenceOf, sourcesOfFigures } from '../../src/save/metadata/about.ts';
import { CASES, type Case, fileAt, type Loose } from './cases.ts';

const schema = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/citation-file-format-1.2.0.json'), 'utf8'),
) as Loose;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const isCitation = ajv.compile(schema);
const problems = (value: unknown): Loose[] => (isCitation(value) ? [] : (isCitation.errors ?? []));

describe.each(CASES)('$name', (one) => {
  const { report } = one.saved;
  const text = fileAt(one, 'CITATION.cff');
  const cited = load(text) as Loose;

  test('is valid, and says the words of the editors unchanged', () => {
    expect(problems(cited)).toEqual([]);
    expect(cited.title).toBe(report.title);
    expect(cited.authors).toEqual([{ name: report.publisher }]);
    const told = cited.references.map((entry: Loose) => entry.title);
    expect(new Set(told)).toEqual(new Set(sourcesOfFigures(one.saved).map(({ title }) => title)));
  });

  test('its summary has base and unknown of each population, and the caveats', () => {
    for (const { base, caveats } of one.saved.figures) {
      expect(cited.abstract).toContain(base.label);
      for (const { short } of caveats) expect(cited.abstract).toContain(short);
    }
    expect(cited.abstract.match(/Base: /g).length).toBeGreaterThanOrEqual(one.saved.figures.length);
  });

  test('a draft is called one, and has no date', () => {
    const isDraft = report.release.state === 'draft';
    expect(cited.version).toBe(isDraft ? '1.2.0-draft' : '1.2.0');
    expect(cited['date-released']).toBe(isDraft ? undefined : '2024-07-01');
  });

  test('no line could be taken for anything but a key, a list or a text in quotes', () => {
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(?: {2}|- )*[a-z-]+:(?: ".*")?$/);
    // What YAML 1.1 takes for the end of a line, or calls not printable.
    expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff]/);
  });
});

test.each([
  ['CC0', 'CC0-1.0'],
  ['CC BY 4.0', 'CC-BY-4.0'],
  ['OGL 3.0', 'OGL-UK-3.0'],
  ['Creative Commons Attribution 4.0 for the report; the figures are those of the source', undefined],
  ['cc by', undefined],
  ['CC BY 4.0 or later', undefined],
])('"%s" is %s', (text, spdx) => {
  expect(licenceOf(text).known?.spdx).toBe(spdx);
  if (spdx !== undefined) expect(schema.definitions['license-enum'].enum).toContain(spdx);
});

describe('the schema notices', () => {
  test.each<[string, (value: Loose) => void]>([
    [
      'a licence that is no SPDX id',
      (value) => {
        value.license = 'free';
      },
    ],
    [
      'a day that is none',
      (value) => {
        value['date-released'] = '2024-7-1';
      },
    ],
    [
      'a property that there is not',
      (value) => {
        value.caveats = 'some';
      },
    ],
    ['no authors', (value) => delete value.authors],
    [
      'an address without a host',
      (value) => {
        value.url = 'releases/1.0.0/';
      },
    ],
    ['a source without a title', (value) => delete value.references[0].title],
  ])('%s', (_, change) => {
    const changed = load(fileAt(CASES[0] as Case, 'CITATION.cff')) as Loose;
    change(changed);
    expect(problems(changed)).not.toEqual([]);
  });
});
