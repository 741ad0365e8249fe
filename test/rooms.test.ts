// The rooms of the house, tried on the real linter: every arrow between two folders under src/, allowed and forbidden.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const mayImport: Readonly<Record<string, readonly string[]>> = {
  figure: [],
  read: ['figure', 'words'],
  count: ['figure'],
  check: ['figure', 'read', 'count'],
  words: [],
  draw: ['figure', 'count', 'tell', 'words'],
  tell: ['figure', 'count', 'words'],
  save: ['figure', 'count', 'tell', 'words'],
  release: ['figure', 'read', 'check', 'count', 'tell', 'save', 'words'],
  site: ['figure', 'read', 'check', 'count', 'draw', 'tell', 'save', 'release', 'words'],
  commands: ['figure', 'read', 'check', 'count', 'draw', 'tell', 'save', 'release', 'site', 'words'],
};
const rooms = Object.keys(mayImport);

const owners: Readonly<Record<string, readonly string[]>> = {
  'js-yaml': ['read', 'save'],
  zod: ['read', 'save'],
  'zod/v4': ['read', 'save'],
  'csv-parse': ['read'],
  'csv-parse/sync': ['read'],
  'csv-stringify': ['save'],
  'csv-stringify/sync': ['save'],
  'hyparquet-writer': ['save'],
  '@11ty/eleventy': ['site'],
  'markdown-it': ['site'],
  'markdown-it-footnote': ['site'],
};

// The samples are registered while the tests are described, then linted together in one run.
const samples = new Map<string, string>();
let complaints: ReadonlyMap<string, readonly string[]>;

/** What the linter has against `code` when it stands in `folder`; to be called inside the test. */
function sample(folder: string, code: string): () => readonly string[] {
  return sampleFile(`${folder}/sample-${samples.size}.ts`, code);
}

/** The same for a file of this name; code that is added to a file is linted with it. */
function sampleFile(path: string, code: string): () => readonly string[] {
  samples.set(path, `${samples.get(path) ?? ''}${code}`);
  return () => complaints.get(path) ?? [];
}

let sandbox: string;
beforeAll(() => {
  sandbox = mkdtempSync(join(tmpdir(), 'rooms-'));
  cpSync(join(root, '.biome.json'), join(sandbox, '.biome.json'));
  cpSync(join(root, '.biome'), join(sandbox, '.biome'), { recursive: true });
  for (const [path, code] of samples) {
    mkdirSync(dirname(join(sandbox, path)), { recursive: true });
    writeFileSync(join(sandbox, path), code);
  }
  complaints = lint(sandbox);
});
afterAll(() => rmSync(sandbox, { recursive: true }));

interface LintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

/** Complaints by path, of the rules this file is about: samples break others, such as unused imports. */
function lint(folder: string): Map<string, string[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`The linter did not run: ${run.stderr}`);
  const found = new Map<string, string[]>();
  for (const { message, category, location } of (JSON.parse(run.stdout) as LintReport).diagnostics) {
    if (!/^plugin|noRestrictedGlobals|noExplicitAny|noDefaultExport|noImportCycles/.test(category)) continue;
    found.set(location.path, [...(found.get(location.path) ?? []), message]);
  }
  return found;
}

describe('from room to room', () => {
  for (const room of rooms) {
    for (const other of rooms.filter((name) => name !== room)) {
      const arrows = [
        sample(`src/${room}`, `import { value } from '../${other}/thing.ts';\nexport const used = value;\n`),
        sample(`src/${room}`, `import type { Value } from '../${other}/thing.ts';\nexport type Used = Value;\n`),
        sample(`src/${room}/part`, `import { value } from '../../${other}/thing.ts';\nexport const used = value;\n`),
        sample(`src/${room}/part`, `import { value } from '../../${other}/part/a.ts';\nexport const used = value;\n`),
      ];
      if (mayImport[room]?.includes(other)) {
        test(`${room} may import from ${other}`, () => {
          for (const complaintsOf of arrows) expect(complaintsOf()).toEqual([]);
        });
      } else {
        test(`${room} may not import from ${other}, not even a type, not even from a folder inside`, () => {
          const allowed = mayImport[room]?.length === 0 ? 'no other room' : mayImport[room]?.join(', ');
          for (const complaintsOf of arrows) {
            expect(complaintsOf()).toEqual([
              `src/${room} may import from: ${allowed}. Pass the value in from above, or move what both need down.`,
            ]);
          }
        });
      }
    }

    const fromTests = sample(`src/${room}`, "import { serve } from '../../test/serve-folder.ts';\nserve('x');\n");
    test(`${room} may not import from the tests`, () => expect(fromTests()).toHaveLength(1));

    const own = [
      sample(`src/${room}`, "import { value } from './part/thing.ts';\nexport const used = value;\n"),
      sample(`src/${room}/part`, "import { value } from '../thing.ts';\nexport const used = value;\n"),
      sample(`src/${room}/part`, "import { value } from '../other-part/thing.ts';\nexport const used = value;\n"),
    ];
    test(`${room} may import its own files`, () => {
      for (const complaintsOf of own) expect(complaintsOf()).toEqual([]);
    });
  }

  const forms: Readonly<Record<string, string>> = {
    'a type among values': "import { type Spec, x } from '../draw/a.ts';",
    'everything under one name': "import * as draw from '../draw/a.ts';",
    'an import for its effect': "import '../draw/a.ts';",
    'a pass on': "export { x } from '../draw/a.ts';",
    'a pass on of everything': "export * from '../draw/a.ts';",
    'a pass on of a type': "export type { Spec } from '../draw/a.ts';",
    'an import while running': "const draw = await import('../draw/a.ts');",
    'an import in the middle of a type': "export type Spec = import('../draw/a.ts').Spec;",
    'a path that starts at this folder': "import { x } from './../draw/a.ts';",
    'a path through the top': "import { x } from '../../src/draw/a.ts';",
    'double quotes': 'import { x } from "../draw/a.ts";',
    'an import over several lines': "import {\n  x,\n} from '../draw/a.ts';",
  };
  for (const [form, code] of Object.entries(forms)) {
    const forbidden = sample('src/count', `${code}\n`);
    test(`${form} is an import too`, () => expect(forbidden()).toHaveLength(1));
  }
});

describe('libraries', () => {
  for (const [library, own] of Object.entries(owners)) {
    const visits = rooms.map((room) => ({
      room,
      complaintsOf: [
        sample(`src/${room}`, `import { x } from '${library}';\nexport const used = x;\n`),
        sample(`src/${room}/part`, `import type { X } from '${library}';\nexport type Used = X;\n`),
        sample(`src/${room}`, `export const load = () => import('${library}');\n`),
      ],
    }));
    test(`only ${own.join(' and ')} may import ${library}`, () => {
      const folders = own.map((room) => `src/${room}`).join(' and ');
      const message = expect.stringMatching(new RegExp(`^Only ${folders} may import .+\\.$`));
      for (const { room, complaintsOf } of visits) {
        for (const found of complaintsOf) expect(found()).toEqual(own.includes(room) ? [] : [message]);
      }
    });
  }

  const free = rooms.map((room) =>
    sample(`src/${room}`, "import Fraction from 'fraction.js';\nexport const half = new Fraction(1, 2);\n"),
  );
  test('a library that belongs to no room is free for all', () => {
    for (const complaintsOf of free) expect(complaintsOf()).toEqual([]);
  });
});

describe('the one way to Vega', () => {
  const vega =
    "import { View } from 'vega';\nimport type { Spec } from 'vega-lite';\nexport const at = [View] as Spec;\n";
  const renders = [
    "import { render } from './render.ts';\nrender();\n",
    "import { renderSpec } from './render-spec.ts';\nrenderSpec();\n",
  ];
  const inOwn = renders.map((code) => code.replace("'./", "'../"));

  const allowed = [
    sampleFile('src/draw/render.ts', vega),
    sampleFile('src/draw/render-spec.ts', `${vega}${renders[0]}`),
    sampleFile('src/draw/draw.ts', renders.join('')),
    ...inOwn.map((code) => sample('src/draw/own', code)),
  ];
  test('is open to the files that draw with it, and to the exit and the charts of editors behind them', () => {
    for (const complaintsOf of allowed) expect(complaintsOf()).toEqual([]);
  });

  const forbidden = [
    ...['src/draw', 'src/draw/kinds', 'src/draw/own', 'src/site', 'src/count', 'src'].map((folder) =>
      sample(folder, "import 'vega';\n"),
    ),
    ...renders.map((code) => sample('src/draw', code)),
    ...inOwn.map((code) => sample('src/draw/kinds', code)),
    ...renders.map((code) => sample('src/site', code.replace("'./", "'../draw/"))),
    sampleFile('src/draw/kinds/draw.ts', inOwn[0] ?? ''),
    sampleFile('src/site/render.ts', "export * from 'vega-lite';\n"),
  ];
  test('is closed to everybody else', () => {
    for (const complaintsOf of forbidden)
      expect(complaintsOf()).toEqual([
        expect.stringMatching(/^Only .+ in src\/draw may import (vega|vega-lite|render|render-spec)\.$/),
      ]);
  });
});

describe('the pure middle', () => {
  const reachesOut = ["import { readFileSync } from 'node:fs';", "import type { Stats } from 'node:fs/promises';"];
  for (const room of rooms) {
    const isPure = ['figure', 'count', 'check', 'tell'].includes(room);
    const visits = [`src/${room}`, `src/${room}/part`].flatMap((folder) =>
      reachesOut.map((code) => sample(folder, code)),
    );
    test(`${room} ${isPure ? 'may not' : 'may'} import from node:`, () => {
      const message = `src/${room} is pure: no files, no clock, no environment. Pass the value in from above.`;
      for (const complaintsOf of visits) expect(complaintsOf()).toEqual(isPure ? [message] : []);
    });
  }

  const changing: Readonly<Record<string, string>> = {
    'the clock': 'export const now = Date.now();',
    'a date in the time zone of the machine': "export const date = new Date('2024-03-01');",
    'a timer': 'export const start = performance.now();',
    'a random number': 'export const chance = Math.random();',
    'a random name': 'export const name = crypto.randomUUID();',
    'the locale of the machine': "export const format = new Intl.NumberFormat('en');",
    'a number in the locale of the machine': 'export const text = (1234.5).toLocaleString();',
    'capitals in the locale of the machine': 'export const text = (name?: string) => name?.toLocaleUpperCase();',
    'an order in the locale of the machine': "export const order = 'a'.localeCompare('b');",
    'the environment': 'export const zone = process.env.TZ;',
    'a way round': 'export const clock = globalThis.Date;',
  };
  for (const [what, code] of Object.entries(changing)) {
    const inside = ['figure', 'count', 'check', 'tell', 'draw', 'save'].map((room) => sample(`src/${room}/part`, code));
    const outside = ['read', 'release', 'site', 'commands'].map((room) => sample(`src/${room}/part`, code));
    test(`same input, same bytes: no use of ${what}`, () => {
      for (const complaintsOf of inside) expect(complaintsOf()).toHaveLength(1);
      for (const complaintsOf of outside) expect(complaintsOf()).toEqual([]);
    });
  }
});

describe('in the whole house', () => {
  const anything = sample('src/site', 'export function show(value: any): void {\n  value.show();\n}\n');
  test('nothing is of the type any', () => expect(anything()).toHaveLength(1));

  const unnamed = sample('src/site', 'export default function show(): void {}\n');
  test('nothing is exported without its name', () => expect(unnamed()).toHaveLength(1));

  samples.set('src/tell/circle-a.ts', "import { b } from './circle-b.ts';\nexport const a = (): number => b();\n");
  samples.set('src/tell/circle-b.ts', "import { a } from './circle-a.ts';\nexport const b = (): number => a();\n");
  test('no file imports itself by way of others', () => {
    expect(complaints.get('src/tell/circle-a.ts')).toHaveLength(1);
  });

  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 5));

  test('the folders under src are the rooms, and a room has at most one floor of folders', () => {
    for (const folder of folders) {
      const [room, ...inside] = folder.split(/[/\\]/);
      expect(rooms, `src/${folder} is not a room: add it to .biome/rooms.grit`).toContain(room);
      expect(inside.length, `src/${folder} lies too deep for .biome/rooms.grit`).toBeLessThan(2);
    }
  });

  test('no code stands outside of the rooms', () => {
    const loose = entries.filter((entry) => entry.isFile() && entry.parentPath === join(root, 'src'));
    expect(loose.map(({ name }) => name).filter((name) => !name.endsWith('.md'))).toEqual([]);
  });

  test('no folder in a room imports itself by way of others', () => {
    const code = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
    const arrows = code.flatMap(({ name, parentPath }) =>
      [...readFileSync(join(parentPath, name), 'utf8').matchAll(/(?: from |import\()'(\.[^']+)'/g)]
        .map(([, path = '']) => dirname(join(parentPath, path)))
        .filter((target) => target !== parentPath)
        .map((target) => ({ from: relative(join(root, 'src'), parentPath), to: relative(join(root, 'src'), target) }))
        .filter(({ from, to }) => [from, to].every((folder) => folder.includes(sep))),
    );
    // What leads nowhere is in no circle; without it, what led there may lead nowhere too.
    let left = arrows;
    for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
      before = left.length;
      const known = left;
      left = known.filter(({ to }) => known.some(({ from }) => from === to));
    }
    expect(left).toEqual([]);
  });

  test('there is no drawer for things without a place', () => {
    const drawer = /^(utils?|helpers?|common|shared|misc|types)(\.|$)/;
    expect(entries.map((entry) => entry.name).filter((name) => drawer.test(name))).toEqual([]);
  });
});
