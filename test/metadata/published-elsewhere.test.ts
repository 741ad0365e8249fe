// Our files against the schemas of their standards, where `npm run published` brought them; the same rules are in the tests beside
// this one, written down again, for everybody who has no internet.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { Parser, Store } from 'n3';
import Validator, { type ShaclResult } from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figure/figure.ts';
import { citationsOf } from '../../src/tell/citation.ts';
import { CASES, type Case, jsonAt, type Loose } from './cases.ts';
import { orSkipped, publishedText } from './published-elsewhere.ts';
import { triplesOf } from './triples.ts';

const [FIRST] = CASES as [Case];

type Problems = (value: unknown) => string[];

function validatorOf(schema: string | null): Problems {
  if (schema === null) return () => ['no schema'];
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('textarea', true);
  const isValid = ajv.compile(JSON.parse(schema) as object);
  return (value) =>
    isValid(value) ? [] : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const dataPackage = publishedText('data-package-2.json');
describe.skipIf(dataPackage === null)(orSkipped('the JSON Schema of Data Package 2', dataPackage), () => {
  const problemsOf = validatorOf(dataPackage);

  test.each(CASES)('$name: finds nothing', (one) => {
    expect(problemsOf(jsonAt(one, 'datapackage.json'))).toEqual([]);
  });

  test.each<[string, (value: Loose) => void, RegExp]>([
    ['no files', (value) => delete value.resources, /resources/],
    [
      'a path out of the package',
      (value) => Object.assign(value.resources[0], { path: '../a.csv' }),
      /resources\/0\/path/,
    ],
    ['a hash that is none', (value) => Object.assign(value.resources[0], { hash: 'sha256:xyz' }), /resources\/0\/hash/],
    ['a day where a time must be', (value) => Object.assign(value, { created: '2024-07-01' }), /created/],
    [
      'a label of an empty cell without its value',
      (value) => Object.assign(tableIn(value).schema, { missingValues: [{ label: 'none' }] }),
      /schema\/missingValues/,
    ],
    [
      'a type that there is not',
      (value) => Object.assign(tableIn(value).schema.fields[0], { type: 'words' }),
      /schema\/fields\/0/,
    ],
  ])('notices %s', (_, change, expected) => {
    const changed = structuredClone(jsonAt(FIRST, 'datapackage.json'));
    change(changed);
    expect(problemsOf(changed).join('\n')).toMatch(expected);
  });
});

function tableIn(value: Loose): Loose {
  return value.resources.find((entry: Loose) => entry.type === 'table');
}

const shapes = publishedText('dcat-ap-3-shapes.ttl');
describe.skipIf(shapes === null)(orSkipped('the SHACL shapes of DCAT-AP 3', shapes), () => {
  const validator = shapes === null ? null : new Validator(new Store(new Parser().parse(shapes)));

  async function problemsOf(document: object): Promise<string[]> {
    const data = await triplesOf(document, 'https://here.example/files/dcat.jsonld');
    const report = await validator?.validate(data);
    return report?.results.map(lineOf) ?? ['no shapes'];
  }

  test.each(CASES)('$name: find nothing', async (one) => {
    expect(await problemsOf(jsonAt(one, 'dcat.jsonld'))).toEqual([]);
  });

  test.each<[string, (value: Loose) => void, RegExp]>([
    ['no title', (value) => delete value['dct:title'], /title/],
    ['a publisher without a name', (value) => delete value['dct:publisher']['foaf:name'], /foaf.*name/],
    ['two publishers', (value) => Object.assign(value, { 'dct:publisher': [agent('a'), agent('b')] }), /publisher/],
    ['a file without an address', (value) => delete value['dcat:distribution'][0]['dcat:accessURL'], /accessURL/],
    [
      'a size that is a text',
      (value) => Object.assign(value['dcat:distribution'][0], { 'dcat:byteSize': '12' }),
      /byteSize/,
    ],
    [
      'a checksum without its algorithm',
      (value) => delete value['dcat:distribution'][0]['spdx:checksum']['spdx:algorithm'],
      /algorithm/,
    ],
    [
      'a kind of file that is not said to be one',
      (value) =>
        Object.assign(value['dcat:distribution'][0], { 'dcat:mediaType': { '@id': 'https://a.example/text/table' } }),
      /mediaType/,
    ],
  ])('notice %s', async (_, change, expected) => {
    const changed = structuredClone(jsonAt(FIRST, 'dcat.jsonld'));
    change(changed);
    expect((await problemsOf(changed)).join('\n')).toMatch(expected);
  });
});

function agent(name: string): object {
  return { '@type': 'foaf:Agent', 'foaf:name': name };
}

function lineOf({ focusNode, path, sourceConstraintComponent, value }: ShaclResult): string {
  const property = (path as RdfTerm | null)?.value ?? JSON.stringify(path);
  const rule = sourceConstraintComponent?.value.replace(/.*#/, '');
  return `${focusNode?.value}: ${property} ${value?.value ?? ''} (${rule})`;
}

const cslSchema = publishedText('csl-data.json');
describe.skipIf(cslSchema === null)(orSkipped('the JSON Schema of CSL-JSON', cslSchema), () => {
  const problemsOf = validatorOf(cslSchema);
  const citationsIn = ({ saved }: Case): Loose[] =>
    saved.figures
      .flatMap((figure): Figure[] => [figure, ...figure.breakdowns, ...figure.tables])
      .map((figure) => JSON.parse(citationsOf(figure).csl));

  test.each(CASES)('$name: finds nothing', (one) => {
    for (const citation of citationsIn(one)) expect(problemsOf(citation)).toEqual([]);
  });

  test.each<[string, (item: Loose) => void, RegExp]>([
    ['a type that there is not', (item) => Object.assign(item, { type: 'data' }), /type/],
    ['a name that is none', (item) => Object.assign(item, { author: [{ name: 'Town' }] }), /author/],
    ['a variable that there is not', (item) => Object.assign(item, { caveats: 'some' }), /additional properties/],
    ['no id', (item) => delete item.id, /id/],
  ])('notices %s', (_, change, expected) => {
    const [[item]] = citationsIn(FIRST) as [[Loose]];
    change(item);
    expect(problemsOf([item]).join('\n')).toMatch(expected);
  });
});
