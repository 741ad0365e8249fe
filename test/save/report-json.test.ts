// The model and its schema: every report is valid, and nothing is that lost what a number must carry.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { REPORT_SCHEMA } from '../../src/save/report-schema.ts';
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

describe.each(SAVED_REPORTS)('the model of %s', (_name, { file }) => {
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

  test('has all that it must carry in every figure and row', () => {
    for (const [path, object] of objectsIn(fresh(), '')) {
      if (!('address' in object && 'title' in object && 'base' in object)) continue;
      for (const key of ['base', 'unknown', 'caveats', 'source', 'release', 'report'])
        expect(object[key], `${path} ${key}`).toBeTypeOf('object');
      expect((object.unknown as Node).statement, path).not.toBe('');
    }
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
