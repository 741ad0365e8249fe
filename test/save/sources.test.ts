// A letter to a newspaper is held against the figures: no catalogue may say that the figures were taken from it.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readmeText } from '../../src/save/archive.ts';
import { sourcesOfFigures } from '../../src/save/metadata/about.ts';
import { caseOf, fileAt, jsonAt, type Loose, RELEASED, read } from '../metadata/cases.ts';

const reportNamed = (name: string) =>
  caseOf(name, read(path.join(import.meta.dirname, '../reports', name)), { release: RELEASED });
const clinics = reportNamed('clinic-referrals');

describe('a source that only claims name', () => {
  const sources: Readonly<Record<string, unknown>> = {
    'datapackage.json': jsonAt(clinics, 'datapackage.json').sources.map(({ title }: Loose) => title),
    'dataset.jsonld': jsonAt(clinics, 'dataset.jsonld').isBasedOn.map(({ name }: Loose) => name),
    'dcat.jsonld': jsonAt(clinics, 'dcat.jsonld')['prov:wasDerivedFrom'].map((entry: Loose) => entry['dct:title']),
    'CITATION.cff': [...fileAt(clinics, 'CITATION.cff').matchAll(/title: "?(Invented [^"\n]*)/g)].map(([, one]) => one),
  };

  test.each(Object.keys(sources))('is no source of the figures in %s', (file) => {
    expect(sources[file]).toEqual(['Invented ledger']);
  });

  test('stands apart in README.txt', () => {
    const text = readmeText(clinics.saved, clinics.files).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Sources ------- Invented ledger, Nobody, January 2025 (ledger). The claims that are checked against the figures were written in: Invented letter to a newspaper, Nobody, February 2025 (letter).',
    );
  });
});

test('a source of a count that is printed again, or of an erratum, is a source of figures', () => {
  const { report, conventions } = clinics.saved;
  const titles = (changes: object): string[] =>
    sourcesOfFigures(caseOf('changed', { report, conventions }, changes).saved).map(({ title }) => title);
  const [first] = report.populations;
  const letter = { source: 'letter', at: 'page 2', place: first?.place };
  const again = { printed: first?.count, source: letter };
  expect(titles({ populations: [{ ...first, restated: [again] }] })).toHaveLength(2);
  expect(titles({ errata: [{ address: 'elsewhere', source: letter }] })).toHaveLength(2);
  expect(titles({})).toHaveLength(1);
});
