// The schema.org Dataset: real terms only, safe inside a page, with corrections where there are any.
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { judgedClaims } from '../../src/count/judged-claims.ts';
import { asPeriod, datasetJson } from '../../src/save/metadata/dataset.ts';
import { metadataOf } from '../../src/save/metadata/metadata.ts';
import { pageDatasetJson, type Since } from '../../src/save/metadata/page-dataset.ts';
import { CASES, type Case, fileAt, HOSTILE, jsonAt, type Loose } from './cases.ts';
import { CONTEXTS, schemaOrgProblems } from './schema-org.ts';
import { triplesOf } from './triples.ts';

const NOTHING_SINCE: Since = { status: null, lines: [], corrections: [] };

describe.each(CASES)('$name', (one) => {
  const dataset = jsonAt(one, 'dataset.jsonld');
  const { report, figures } = one.saved;

  test('every type and property is one of schema.org', () => {
    expect(schemaOrgProblems(dataset)).toEqual([]);
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
    for (const { full } of [...all, ...judgedClaims(figures, report)].flatMap(({ caveats }) => caveats))
      expect(dataset.comment.map((entry: Loose) => entry.text)).toContain(full);
  });

  test('time and place are there only where the report says them', () => {
    expect(dataset.temporalCoverage ?? []).toEqual([
      ...new Set(figures.flatMap(({ population }) => asPeriod(population.period ?? '') || [])),
    ]);
    expect((dataset.spatialCoverage ?? []).map((entry: Loose) => entry.name)).toEqual([
      ...new Set(figures.flatMap(({ population }) => population.area ?? [])),
    ]);
  });

  test('a time is a period as ISO 8601 writes it where its words say no more', () => {
    const words = ['2011', 'in 2011', 'since the start of 2008', 'since 2008', '2010 to 2024', '2010–2024'];
    expect(words.map(asPeriod)).toEqual(['2011', '2011', '2008/..', '2008/..', '2010/2024', '2010/2024']);
    expect(asPeriod('the last weekend of January')).toBe('the last weekend of January');
  });

  test('inside a page nothing ends the script, and the words come back unchanged', () => {
    const json = pageDatasetJson(one.saved, one.files, '../../', NOTHING_SINCE);
    expect(json).not.toMatch(/[<\u2028\u2029\n]/);
    const inside = JSON.parse(json) as Loose;
    expect(schemaOrgProblems(inside)).toEqual([]);
    expect(inside.name).toBe(report.title);
    const file = inside.distribution.find((entry: Loose) => entry.contentUrl.endsWith('/all.csv'));
    if (inside['@id'] === undefined) expect(file.contentUrl).toMatch(/^\.\.\/\.\.\/data\//);
  });

  test('in a page it says the same as the file, without sizes and hashes', () => {
    const inside = JSON.parse(pageDatasetJson(one.saved, one.files, '', NOTHING_SINCE)) as Loose;
    const { description, distribution, ...common } = inside;
    expect(dataset).toMatchObject(common);
    expect(description.length).toBeLessThanOrEqual(5000);
    const files = dataset.distribution.map(({ contentSize: _, sha256: __, ...file }: Loose) => file);
    expect(distribution).toEqual(expect.arrayContaining(files));
    expect(
      distribution.filter((file: Loose) => !files.some(({ contentUrl }: Loose) => contentUrl === file.contentUrl)),
    ).toEqual([expect.objectContaining({ encodingFormat: 'application/zip' })]);
  });

  test('a reader of JSON-LD finds one dataset with its figures and files', async () => {
    const base = 'https://here.example/files/';
    for (const document of [dataset, JSON.parse(pageDatasetJson(one.saved, one.files, '', NOTHING_SINCE))]) {
      const triples = await triplesOf(document, base, CONTEXTS);
      const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
      const count = (name: string): number => triples.getQuads(null, type, `https://schema.org/${name}`).length;
      expect(count('Dataset')).toBe(1);
      expect(count('PropertyValue')).toBe(document.variableMeasured.length);
      expect(count('DataDownload')).toBe(document.distribution.length);
    }
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

describe('corrections', () => {
  const one = CASES.find(({ name }) => name.endsWith('release with an address')) as Case;
  const corrections = [
    { release: '1.2.1', date: null, text: 'Study is 34%, not 36%.' },
    { release: '1.2.0', date: '2024-07-01', text: `Study is 36%, not 63%. ${HOSTILE}` },
  ];
  const saved = { ...one.saved, corrections };

  test('are listed with their release and date; a draft has no date', () => {
    const json = datasetJson(saved, one.files);
    const dataset = JSON.parse(json) as Loose;
    expect(schemaOrgProblems(dataset)).toEqual([]);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(dataset.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        name: 'Corrected in the draft of release 1.2.1',
        text: 'Study is 34%, not 36%.',
      },
      {
        '@type': 'CorrectionComment',
        name: 'Corrected in release 1.2.0',
        datePublished: '2024-07-01',
        url: 'https://example.org/report/releases/1.2.0/changes/',
        text: `Study is 36%, not 63%. ${HOSTILE}`,
      },
    ]);
  });

  test('stand in DCAT and in the data package, too', () => {
    const files = metadataOf(saved, []);
    expect(jsonAt({ files }, 'dcat.jsonld')['adms:versionNotes']).toEqual([
      'Release 1.2.0, 1 July 2024',
      'Corrected in the draft of release 1.2.1: Study is 34%, not 36%.',
      `Corrected in release 1.2.0, 2024-07-01: Study is 36%, not 63%. ${HOSTILE}`,
    ]);
    expect(jsonAt({ files }, 'datapackage.json').corrections).toEqual(corrections);
    expect(fileAt({ files: one.files }, 'datapackage.json')).not.toContain('corrections');
  });

  test('that came later stand first in a page, with what became of the release', () => {
    const later = [{ release: '1.3.0', date: '2024-08-01', text: `Study is 30% here. ${HOSTILE}` }];
    const since: Since = { status: 'Superseded', lines: [`This is release 1.2.0. ${HOSTILE}`], corrections: later };
    const json = pageDatasetJson(saved, one.files, '', since);
    const dataset = JSON.parse(json) as Loose;
    expect(schemaOrgProblems(dataset)).toEqual([]);
    expect(json).not.toMatch(/[<\u2028\u2029]/);
    expect(dataset.creativeWorkStatus).toBe('Superseded');
    expect(dataset.description).toMatch(/^This is release 1\.2\.0\./);
    expect(dataset.correction.map(({ name }: Loose) => name)).toEqual([
      'Corrected later, in release 1.3.0',
      'Corrected in the draft of release 1.2.1',
      'Corrected in release 1.2.0',
    ]);
  });
});

describe('a report with more figures than a page should hold', () => {
  const one = CASES[0] as Case;
  const [first] = one.saved.figures as [Case['saved']['figures'][number]];
  const figures = Array.from({ length: 10_000 }, (_, index) => ({
    ...first,
    address: `${first.address}-${index}`,
    population: { ...first.population, area: `area ${index}` },
    breakdowns: [],
    tables: [],
  }));
  const files = figures.map(({ address }) => ({
    path: `data/${address}.csv`,
    label: address,
    description: 'CSV',
    mediaType: 'text/csv',
  }));
  const corrections = Array.from({ length: 60 }, (_, index) => ({
    release: `1.1.${60 - index}`,
    date: '2024-07-01',
    text: 'A number was wrong.',
  }));
  const saved = { ...one.saved, figures, corrections };
  const json = pageDatasetJson(saved, [...files, ...one.files], 'there/', NOTHING_SINCE);
  const dataset = JSON.parse(json) as Loose;

  test('has the first of them whole in the page, and says where the others are', () => {
    expect(json.length).toBeLessThan(100_000);
    expect(dataset.description.length).toBeLessThanOrEqual(5000);
    expect(dataset.description).toMatch(/\d more populations in dataset\.jsonld\.$/);
    const more = 10_001 - dataset.variableMeasured.length;
    expect(more).toBeLessThan(9_990);
    for (const { description } of dataset.variableMeasured.slice(0, -1))
      expect(description).toMatch(/^Base: .* (Read with care|No caveats).* Source: /s);
    expect(dataset.variableMeasured.at(-1)).toEqual({
      '@type': 'PropertyValue',
      name: `${more} more figures`,
      description: expect.stringContaining('base'),
      url: 'there/dataset.jsonld',
    });
    expect(dataset.comment.map(({ identifier }: Loose) => identifier)).toEqual(first.caveats.map(({ id }) => id));
    expect(dataset.isBasedOn.map(({ name }: Loose) => name)).toEqual([first.source.source.title]);
    expect(dataset).not.toHaveProperty('spatialCoverage');
    expect(schemaOrgProblems(dataset)).toEqual([]);
  });

  test('has the last corrections, and says where the others are', () => {
    expect(dataset.correction).toHaveLength(51);
    expect(dataset.correction[0].name).toBe('Corrected in release 1.1.60');
    expect(dataset.correction.at(-1)).toBe('there/dataset.jsonld');
  });

  test('names first the files that hold everything', () => {
    const urls = dataset.distribution.map(({ contentUrl }: Loose) => contentUrl);
    expect(urls).toEqual(expect.arrayContaining(['there/report.zip', 'there/data/all.csv', 'there/data/report.xlsx']));
    expect(urls.length).toBeLessThanOrEqual(50);
  });
});

test('of a file from an earlier program nothing is said that is not known', () => {
  const one = CASES[0] as Case;
  const old = { path: 'data/former.csv', label: 'former.csv', description: '', mediaType: '' };
  const dataset = JSON.parse(pageDatasetJson(one.saved, [old], '', NOTHING_SINCE)) as Loose;
  expect(dataset.distribution).toEqual([
    { '@type': 'DataDownload', name: 'Former.csv', contentUrl: 'data/former.csv' },
  ]);
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
    expect(schemaOrgProblems(changed)).not.toEqual([]);
  });
});
