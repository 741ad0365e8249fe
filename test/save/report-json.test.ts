// The model and its schema: every report is valid, and nothing is that lost what a number must carry.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { judgedClaims } from '../../src/count/claims.ts';
import { byAddress, type Figure } from '../../src/count/figures.ts';
import { REPORT_SCHEMA } from '../../src/save/report-schema.ts';
import { caveatLine, unknownLine } from '../../src/tell/carried.ts';
import { SAVED_REPORTS } from './saved-reports.ts';

const validate = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(REPORT_SCHEMA);

type Node = Record<string, unknown>;

/** Every object of the model with the keys that lead to it. */
function* objectsIn(value: unknown, path: string): Generator<[string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Node];
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}/${key}`);
}

const MUST_CARRY = ['base', 'unknown', 'unknownShare', 'caveats', 'source', 'release'];

describe.each(SAVED_REPORTS)('the model of %s', (_name, { saved, file }) => {
  const fresh = (): Node => JSON.parse(file('data/report.json') as string) as Node;

  test('is valid', () => {
    validate(fresh());
    expect(validate.errors).toBe(null);
  });

  test('is not valid without a base, an unknown statement, caveats, a source or a release, wherever it stands', () => {
    const model = fresh();
    const tried = new Map<string, number>();
    for (const [path, object] of objectsIn(model, '')) {
      for (const key of MUST_CARRY.filter((each) => each in object)) {
        // One piece of each kind is enough, and the first and a later one of each list.
        const kind = `${path.replace(/\/\d+/g, (at) => (at === '/0' ? '/first' : '/later'))}/${key}`;
        if (tried.has(kind)) continue;
        const lost = object[key];
        delete object[key];
        expect(validate(model), `${path} without ${key}`).toBe(false);
        object[key] = lost;
        tried.set(kind, 1);
      }
    }
    expect(tried.size).toBeGreaterThan(15);
    expect(validate(model)).toBe(true);
  });

  test('has in every figure and row the base, unknown statement, caveats, source and release that were counted', () => {
    const figures = byAddress(saved.figures);
    const seen = new Set<unknown>();
    for (const [path, object] of objectsIn(fresh(), '')) {
      if (!('title' in object && 'baseSource' in object)) continue;
      const figure = figures.get(object.address as string) as Figure;
      seen.add(object.address);
      expect(object, path).toMatchObject({
        caveats: { ids: figure.caveats.map(({ id }) => id), statement: caveatLine(figure) },
        source: { id: figure.source.source.id, at: figure.source.citation.at },
        release: figure.release,
        report: figure.report,
      });
      if ('row' in object) {
        const row = figure.kind === 'rows' ? figure.rows.find((each) => each.row.id === object.row) : undefined;
        expect((object.base as Node).id, path).toBe(row?.counted.bases[0].id);
        expect((object.unknown as Node).statement, path).toMatch(/^(None of|For) .*\.$/);
      } else {
        expect((object.base as Node).id, path).toBe(
          figure.kind === 'breakdown' ? figure.counted.bases[0].id : figure.base.id,
        );
        expect((object.unknown as Node).statement, path).toBe(unknownLine(figure));
      }
    }
    expect(seen).toEqual(new Set(figures.keys()));
  });

  test('has in every claim what its verdict rests on', () => {
    const claims = fresh().claims as Node[];
    const judged = judgedClaims(saved.figures, saved.report);
    expect(claims).toMatchObject(
      judged.map(({ claim, verdict, base, caveats, figure }) => ({
        id: claim.id,
        sentence: claim.text,
        verdict,
        base: { id: base.id },
        caveats: { ids: caveats.map(({ id }) => id) },
        source: { id: figure.source.source.id },
        release: figure.release,
      })),
    );
    for (const { unknown } of claims) expect((unknown as Node).statement).not.toBe('');
  });

  test('is not valid with a share above the whole, a key of another name, or an empty unknown statement', () => {
    const spoil = (change: (population: Node) => void): boolean => {
      const model = fresh();
      change((model.populations as Node[])[0] as Node);
      return validate(model);
    };
    expect(spoil((population) => Object.assign(population, { sharePercent: 38 }))).toBe(false);
    expect(spoil((population) => Object.assign(population, { unknown: { statement: '' } }))).toBe(false);
    expect(spoil((population) => Object.assign(population.count as Node, { scale: 'share' }))).toBe(false);
  });
});

test('every key of the schema says what it is', () => {
  for (const [path, object] of objectsIn(REPORT_SCHEMA, '#')) {
    if (!/\/properties\/[^/]+$/.test(path) || '$ref' in object || 'const' in object) continue;
    expect(object.description, path).toMatch(/\S/);
  }
});
