// The schema.org Dataset: real terms only, safe inside a page, with corrections where there are any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { datasetJson } from '../../src/save/metadata/dataset.ts';
import { metadataOf } from '../../src/save/metadata/metadata.ts';
import { CASES, type Case, fileAt, jsonAt, type Loose } from './cases.ts';

const { types, properties } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/schema-org-terms.json'), 'utf8'),
) as {
  types: Record<string, string[]>;
  properties: Record<string, { on: string[]; holds: string[] }>;
};

function isA(type: string, wanted: string): boolean {
  return type === wanted || (types[type] ?? []).some((parent) => isA(parent, wanted));
}

/** Every property must be one of its type, and hold what schema.org says that it holds. */
function problems(node: Loose, at = ''): string[] {
  const type = node['@type'] as string;
  if (types[type] === undefined) return [`${at} there is no ${type}`];
  return Object.entries(node as Record<string, Loose>).flatMap(([key, value]) => {
    if (key.startsWith('@')) return [];
    const term = properties[key];
    if (term === undefined || !term.on.some((each) => isA(type, each)))
      return [`${at}/${key} is no property of ${type}`];
    return (Array.isArray(value) ? value : [value]).flatMap((each: Loose) => {
      if (typeof each === 'object' && each !== null) {
        const fits = term.holds.some((wanted) => isA(each['@type'], wanted));
        return [...(fits ? [] : [`${at}/${key} holds no ${each['@type']}`]), ...problems(each, `${at}/${key}`)];
      }
      return term.holds.some((wanted) => isSimple(each, wanted)) ? [] : [`${at}/${key} holds no ${each}`];
    });
  });
}

function isSimple(value: Loose, wanted: string): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (wanted === 'Text') return true;
  if (wanted === 'URL') return URL.canParse(value, 'https://a.example/') && !/\s/.test(value);
  return (wanted === 'Date' || wanted === 'DateTime') && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

describe.each(CASES)('$name', (one) => {
  const dataset = jsonAt(one, 'dataset.jsonld');
  const { report, figures } = one.saved;

  test('every type and property is one of schema.org', () => {
    expect(problems(dataset)).toEqual([]);
  });

  test('has what search engines for data ask for', () => {
    expect(dataset['@context']).toBe('https://schema.org/');
    expect(dataset.name).toBe(report.title);
    expect(dataset.description.length).toBeGreaterThan(50);
    for (const { contentUrl, sha256, contentSize, encodingFormat } of dataset.distribution) {
      expect(contentUrl).toMatch(
        dataset['@id'] === undefined ? /^[a-z]/ : /^https:\/\/example\.org\/report\/releases\/1\.2\.0\/[a-z]/,
      );
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(contentSize).toMatch(/^\d+ B$/);
      expect(encodingFormat).toMatch(/^\w+\/[\w.+-]+$/);
    }
  });

  test('what is measured comes with base, unknown and caveats', () => {
    const all = figures.flatMap((figure) => [figure, ...figure.breakdowns, ...figure.tables]);
    expect(dataset.variableMeasured.map((entry: Loose) => entry.propertyID)).toEqual(all.map(({ address }) => address));
    dataset.variableMeasured.forEach(({ description }: Loose, index: number) => {
      expect(description).toMatch(/^Base: ./);
      for (const { short } of all[index]?.caveats ?? []) expect(description).toContain(short);
    });
    for (const { full } of all.flatMap(({ caveats }) => caveats))
      expect(dataset.comment.map((entry: Loose) => entry.text)).toContain(full);
  });

  test('time and place are there only where the report says them', () => {
    expect(dataset.temporalCoverage ?? []).toEqual([
      ...new Set(figures.flatMap(({ population }) => population.period ?? [])),
    ]);
    expect((dataset.spatialCoverage ?? []).map((entry: Loose) => entry.name)).toEqual([
      ...new Set(figures.flatMap(({ population }) => population.area ?? [])),
    ]);
  });

  test('inside a page nothing ends the script, and the words come back unchanged', () => {
    const json = datasetJson(one.saved, one.files, { filesAt: '../../' });
    expect(json).not.toContain('<');
    const inside = JSON.parse(json) as Loose;
    expect(inside.name).toBe(report.title);
    const file = inside.distribution.find((entry: Loose) => entry.contentUrl.endsWith('/all.csv'));
    if (inside['@id'] === undefined) expect(file.contentUrl).toMatch(/^\.\.\/\.\.\/data\//);
  });

  test('no host is named that the report does not name', () => {
    const known = [report.address, ...[...report.sources.values()].map(({ url }) => url)].flatMap((url) =>
      url === null ? [] : [new URL(url).host],
    );
    const standards = [
      'schema.org',
      'creativecommons.org',
      'www.nationalarchives.gov.uk',
      'datapackage.org',
      'www.w3.org',
      'purl.org',
      'xmlns.com',
      'spdx.org',
      'www.iana.org',
      'json-schema.org',
    ];
    const metadata = one.files.filter(({ path: file }) =>
      /(-metadata\.json|datapackage\.json|\.jsonld|\.cff)$/.test(file),
    );
    for (const { contents } of metadata)
      for (const [, host] of contents.toString().matchAll(/https?:\/\/([^/"?\s]+)/g))
        expect([...known, ...standards]).toContain(host);
  });
});

test('corrections are listed with their release and date', () => {
  const one = CASES[0] as Case;
  const corrections = [{ release: '1.2.1', date: '2024-08-01', text: 'Study is 36%, not 63%. </script>' }];
  const json = datasetJson(one.saved, one.files, { corrections });
  const dataset = JSON.parse(json) as Loose;
  expect(problems(dataset)).toEqual([]);
  expect(json).not.toContain('<');
  expect(dataset.correction).toEqual([
    {
      '@type': 'CorrectionComment',
      name: 'Corrected in release 1.2.1',
      datePublished: '2024-08-01',
      text: 'Study is 36%, not 63%. </script>',
    },
  ]);
  const files = metadataOf(one.saved, [], corrections);
  expect(fileAt({ files }, 'dcat.jsonld')).toContain('Corrected in release 1.2.1, 2024-08-01: Study is 36%');
});

test.each(CASES)('$name: the same bytes twice, and file names that fit everywhere', ({ saved, files }) => {
  const data = files.filter(({ path: file }) => /^data\/[a-z0-9-]+\.csv$/.test(file));
  const again = metadataOf(
    { ...saved, figures: figuresOf(saved.report) },
    data.map((file) => ({ ...file })),
  );
  expect(again).toEqual(metadataOf(saved, data));
  for (const { path: file } of again) expect(file).toMatch(/^(data\/)?[a-z0-9-]+\.[a-z.-]+$|^CITATION\.cff$/);
});

describe('the list of terms notices', () => {
  test.each<[string, (value: Loose) => void]>([
    [
      'a type that there is not',
      (value) => {
        value['@type'] = 'DataSet';
      },
    ],
    [
      'a property that there is not',
      (value) => {
        value.caveats = ['x'];
      },
    ],
    [
      'a property of another type',
      (value) => {
        value.sha256 = 'x';
      },
    ],
    [
      'a day that is none',
      (value) => {
        value.datePublished = 'June';
      },
    ],
    [
      'a person where a place must stand',
      (value) => {
        value.spatialCoverage = [{ '@type': 'Organization', name: 'x' }];
      },
    ],
    [
      'an empty text',
      (value) => {
        value.name = '';
      },
    ],
  ])('%s', (_, change) => {
    const changed = structuredClone(jsonAt(CASES[0] as Case, 'dataset.jsonld'));
    change(changed);
    expect(problems(changed)).not.toEqual([]);
  });
});
