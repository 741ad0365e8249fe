// The model and its schema: every report is valid, and nothing is that lost what a number must carry.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { judgedClaims } from '../../src/count/judged-claims.ts';
import { byAddress, type Figure } from '../../src/figure/figure.ts';
import { readReport } from '../../src/read/report.ts';
import { jsonDownloads, modelOf, reportSchema } from '../../src/save/report-json.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { caveatLine, unknownLine } from '../../src/tell/carried.ts';
import { span } from '../../src/tell/fact-text.ts';
import { sizeInWords, wholeBase } from '../../src/tell/phrase.ts';
import { PROJECT } from '../build-report.ts';
import { manyRows } from '../many-rows.ts';
import { SAVED_REPORTS, savedFrom } from './saved-reports.ts';

const REPORT_SCHEMA = reportSchema();
const validate = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true }).compile(REPORT_SCHEMA);

type Node = Record<string, unknown>;

/** Every object of the model with the keys that lead to it. */
function* objectsIn(value: unknown, path: string): Generator<[string, Node]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Node];
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}/${key}`);
}

const MUST_CARRY = ['base', 'unknown', 'caveats', 'source', 'release'];

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

  test('has in every figure the base, unknown statement, caveats, source and release that were counted', () => {
    const figures = byAddress(saved.figures);
    const seen = new Set<unknown>();
    for (const [path, object] of objectsIn(fresh(), '')) {
      if (!('title' in object && 'baseSource' in object)) continue;
      const figure = figures.get(object.address as string) as Figure;
      seen.add(object.address);
      const base = figure.kind === 'breakdown' ? figure.counted.bases[0] : figure.base;
      expect(object, path).toMatchObject({
        base: { id: base.id, statement: wholeBase(base) },
        unknown: { statement: unknownLine(figure) },
        caveats: { ids: figure.caveats.map(({ id }) => id), statement: caveatLine(figure) },
        source: {
          id: figure.source.source.id,
          title: figure.source.source.title,
          at: figure.source.citation.at,
        },
        release: figure.release,
      });
    }
    expect(seen).toEqual(new Set(figures.keys()));
  });

  test('has in every row its base with its size, and how much of it is unknown in each reading', () => {
    const rows = [...objectsIn(fresh(), '')].filter(([path]) => /\/rows\/\d+$/.test(path)).map(([, row]) => row);
    const counted = saved.figures.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    expect(rows).toMatchObject(
      counted.map(({ row, counted: { bases, readings } }) => ({
        row: row.id,
        base: { id: bases[0].id, statement: wholeBase(bases[0]) },
        size: { text: sizeInWords(bases[0].size) },
        readings: readings.map(({ reading, unknown }) => ({
          id: reading.id,
          unknown: { shares: unknown.map((share) => ({ share: { text: span(share) } })) },
        })),
      })),
    );
  });

  test('names no part, base, reading, caveat or source that is not in its lists', () => {
    const model = fresh();
    const all = (key: string, from: unknown = model): Node[] =>
      [...objectsIn(from, '')].flatMap(([, object]) => (Array.isArray(object[key]) ? (object[key] as Node[]) : []));
    const idsIn = (list: unknown): unknown[] => (list as Node[]).map(({ id }) => id);
    const [caveats, sources] = [idsIn(model.caveats), idsIn(model.sources)];
    for (const [path, object] of objectsIn(model, '')) {
      if ('ids' in object) for (const id of object.ids as string[]) expect(caveats, path).toContain(id);
      if ('at' in object) expect(sources, path).toContain(object.id);
    }
    for (const each of [...all('breakdowns'), ...all('tables')]) {
      const parts = idsIn(each.parts);
      expect(new Set(parts).size).toBe(parts.length);
      const readings = idsIn(each.readings);
      for (const row of (each.rows ?? []) as Node[]) expect(idsIn(row.readings)).toEqual(readings);
      for (const [path, object] of objectsIn(each, each.address as string)) {
        if ('part' in object) expect(parts, path).toContain(object.part);
        if ('share' in object && 'base' in object) expect(idsIn(each.bases), path).toContain(object.base);
      }
    }
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
    const model = fresh();
    const [, based] = [...objectsIn(model, '')].find(([path]) => /\/shares\/\d+$/.test(path)) ?? [];
    Object.assign(based?.share as Node, { point: 1.2, low: 1.1, high: 1.3 });
    expect(validate(model)).toBe(false);
  });

  test('has each row on a line of its own, and no line that is long but rows and texts', () => {
    const rows = saved.figures.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
    const lines = (file('data/report.json') as string).split('\n');
    expect(lines.filter((line) => /^ +\{"row":/.test(line))).toHaveLength(rows.length);
    for (const line of lines.filter((each) => !/^ +\{"row":/.test(each)))
      expect(line.length <= 170 || /^ +("[a-zA-Z]+": )?"/.test(line), line).toBe(true);
  });
});

describe('of a report with many rows', () => {
  const size = (rows: number): number => Buffer.byteLength(savedModel(rows));
  const savedModel = (rows: number): string => {
    const { report, conventions, problems } = readReport(manyRows(rows));
    if (report === null) throw new Error(JSON.stringify(problems[0]));
    const [model] = jsonDownloads({ report, conventions, figures: figuresOf(report) });
    return model?.contents as string;
  };

  test('a row of four parts takes less than 1,800 bytes, and a row more costs no more than a row before', () => {
    const [few, some, many] = [size(10), size(110), size(1_110)];
    expect((many - some) / 1_000).toBeLessThan(1_800);
    expect((many - some) / 1_000 / ((some - few) / 100)).toBeLessThan(1.1);
  });

  test('caveats, sources and labels are said as often as in a report with few', () => {
    const [few, many] = [savedModel(3), savedModel(300)];
    for (const word of ['Made-up figures for a test', 'Invented ledger', 'Clinic sent no answer'])
      expect(many.split(word).length, word).toBe(few.split(word).length);
  });
});

describe('the schema of a number', () => {
  const valid = (number: object): boolean => {
    const compiled = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({
      $ref: '#/$defs/share',
      $defs: REPORT_SCHEMA.$defs,
    });
    return compiled(number);
  };
  const said = { text: '38%', origin: 'printed' };
  test.each([
    [{ ...said, point: 0.38 }],
    [{ ...said, point: 0.38, low: 0.375, high: 0.385 }],
    [{ ...said, low: 0.5, lowOpen: true, high: 1, blank: 'the words of the source leave it open' }],
    [{ ...said, low: 0, high: null, blank: 'the source gives no number' }],
    [{ ...said, text: '[z]', blank: 'z: not applicable' }],
  ])('takes %j', (number) => expect(valid(number)).toBe(true));
  test.each([
    [{ ...said }],
    [{ text: '38%', point: 0.38 }],
    [{ ...said, point: 38 }],
    [{ ...said, point: 0.38, low: 0.375 }],
    [{ ...said, low: 0.3, high: 0.4 }],
    [{ ...said, point: 0.38, blank: 'no reason' }],
    [{ ...said, point: 0.38, exact: { point: 'a third' } }],
  ])('refuses %j', (number) => expect(valid(number)).toBe(false));
});

test('every key of the schema says what it is', () => {
  for (const [path, object] of objectsIn(REPORT_SCHEMA, '#')) {
    if (!/\/properties\/[^/]+$/.test(path) || '$ref' in object || 'const' in object) continue;
    expect(object.description, path).toMatch(/\S/);
  }
});

test('a part of a question above names its own place in the source, and no other part does', () => {
  const model = modelOf(savedFrom(readInputs(PROJECT)).saved);
  const offenders = model.populations.find(({ id }) => id === 'offenders');
  const found = offenders?.breakdowns.flatMap(({ id, parts }) =>
    parts.flatMap(({ id: part, standsIn }) => (standsIn === undefined ? [] : [`${id} ${part}: ${standsIn.at}`])),
  );
  expect(found).toContain('ethnicity information.no-information: paragraph 9');
  expect(found?.filter((line) => !line.includes('.'))).toEqual([]);
});
