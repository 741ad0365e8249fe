// dcat.jsonld says the same to catalogues: expanded by a real JSON-LD reader that may ask no other host.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { CASES, type Case, jsonAt, type Loose } from './cases.ts';
import { dcatProblems, iri, SHAPES } from './dcat-rules.ts';

const terms = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'published/dcat-and-dcterms-terms.json'), 'utf8'),
) as Record<string, Record<string, string>>;

/** Names in the file are looked up from here, so that relative ones can be told from others. */
const HERE = 'https://here.example/files/dcat.jsonld';

function expand(document: Loose): Promise<Loose> {
  return jsonld.expand(document, {
    base: HERE,
    documentLoader: (url: string) => Promise.reject(new Error(`asked another host: ${url}`)),
  });
}

describe.each(CASES)('$name', (one) => {
  const document = jsonAt(one, 'dcat.jsonld');
  const { report, figures } = one.saved;

  test('keeps the constraints of DCAT-AP 3, and needs nothing from elsewhere', async () => {
    const expanded = await expand(document);
    expect(expanded).toHaveLength(1);
    expect(dcatProblems(expanded)).toEqual([]);
  });

  test('its files are where they stand, with the checksums that the data package has', async () => {
    const [dataset] = await expand(document);
    const isPermanent = report.release.state === 'released' && report.address !== null;
    const at = isPermanent ? 'https://example.org/report/releases/1.2.0/' : 'https://here.example/files/';
    expect(dataset['@id']).toBe(at);
    const described = jsonAt(one, 'datapackage.json').resources as Loose[];
    for (const file of dataset[iri('dcat:distribution')]) {
      const address = file[iri('dcat:downloadURL')][0]['@id'] as string;
      expect(address.startsWith(at)).toBe(true);
      const resource = described.find((entry) => entry.path === address.slice(at.length));
      const [checksum] = file[iri('spdx:checksum')];
      expect(`sha256:${checksum[iri('spdx:checksumValue')][0]['@value']}`).toBe(resource.hash);
      expect(checksum[iri('spdx:algorithm')]).toEqual([
        { '@id': iri('spdx:checksumAlgorithm_sha256'), '@type': [iri('spdx:ChecksumAlgorithm')] },
      ]);
      expect(file[iri('dcat:byteSize')][0]['@value']).toBe(String(resource.bytes));
    }
  });

  test('base, unknown and every caveat are in its notes', async () => {
    const [dataset] = await expand(document);
    const notes = (dataset[iri('skos:note')] as Loose[]).map((note) => note['@value'] as string);
    const all = figures.flatMap((figure) => [figure, ...figure.breakdowns, ...figure.tables]);
    expect(notes.filter((note) => note.includes('Base: ')).length).toBeGreaterThanOrEqual(all.length);
    for (const { short, full } of all.flatMap(({ caveats }) => caveats)) expect(notes).toContain(`${short}: ${full}`);
  });
});

test('each class and property of DCAT and DCMI is one that they have', () => {
  const used = Object.entries(SHAPES).flatMap(([name, shape]) => [name, ...Object.keys(shape)]);
  // New in DCAT 3: the list is of DCAT 2.
  const later = ['dcat:version'];
  for (const name of used.filter((each) => /^(dcat|dct):/.test(each) && !later.includes(each))) {
    const [namespace = '', known = {}] = Object.entries(terms).find(([each]) => iri(name).startsWith(each)) ?? [];
    expect(known[iri(name).slice(namespace.length)], name).toBe(/:[A-Z]/.test(name) ? 'class' : 'property');
  }
});

describe('the rules notice', () => {
  test.each<[string, (value: Loose) => void]>([
    ['no title', (value) => delete value['dct:title']],
    ['a file without an address', (value) => delete value['dcat:distribution'][0]['dcat:accessURL']],
    [
      'an address that is a text',
      (value) => {
        value['dcat:distribution'][0]['dcat:accessURL'] = 'data/x.csv';
      },
    ],
    [
      'a size that is a text',
      (value) => {
        value['dcat:distribution'][0]['dcat:byteSize'] = '12';
      },
    ],
    [
      'a checksum without its algorithm',
      (value) => delete value['dcat:distribution'][0]['spdx:checksum']['spdx:algorithm'],
    ],
    [
      'two publishers',
      (value) => {
        value['dct:publisher'] = [value['dct:publisher'], { '@type': 'foaf:Agent', 'foaf:name': 'Another' }];
      },
    ],
    [
      'a kind of file that is not said to be one',
      (value) => delete value['dcat:distribution'][0]['dcat:mediaType']['@type'],
    ],
    [
      'terms that are a person',
      (value) => Object.assign(value['dcat:distribution'][0]['dct:license'], { '@type': 'foaf:Agent' }),
    ],
    [
      'a publisher without a name',
      (value) => {
        value['dct:publisher'] = { '@type': 'foaf:Agent' };
      },
    ],
    [
      'a property that there is not',
      (value) => {
        value['dct:caveats'] = 'some';
      },
    ],
    [
      'a day that is a text',
      (value) => {
        value['dct:issued'] = 'June';
      },
    ],
  ])('%s', async (_, change) => {
    const changed = structuredClone(jsonAt(CASES[0] as Case, 'dcat.jsonld'));
    change(changed);
    expect(dcatProblems(await expand(changed))).not.toEqual([]);
  });

  test('a context from another host', async () => {
    const changed = { ...jsonAt(CASES[0] as Case, 'dcat.jsonld'), '@context': 'https://a.example/context' };
    await expect(expand(changed)).rejects.toThrow();
  });
});
