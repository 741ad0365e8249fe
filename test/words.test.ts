// All that readers read stands in src/words/, and a second language lacks nothing of it.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERDICTS } from '../src/count/judged-claims.ts';
import { CHANGE_KIND_NAMES } from '../src/figure/change-kinds.ts';
import { UNKNOWN_KIND_NAMES } from '../src/figure/unknown-kinds.ts';
import { words } from '../src/words/words.ts';
import { phrasesIn } from './phrases.ts';

const root = join(import.meta.dirname, '..');

/** Names of two words that code asks for, and that the types hold: what readers see of them is looked up. */
const NAMES = new Set<string>([
  ...UNKNOWN_KIND_NAMES,
  ...VERDICTS,
  ...CHANGE_KIND_NAMES,
  // Why there is no number, what a part is, what a claim compares (src/figure/), and a row of a table (src/tell/table.ts).
  'not said',
  'not available',
  'not applicable',
  'not itemised',
  'more than',
  'total unknown',
  // What became of a figure (src/release/standing.ts).
  'stands again',
  'changed later',
  'correction withdrawn',
]);

/**
 * What editors or programmers read: messages of checks and proofs, the log of a build, names in frozen files, the schema of
 * report.json and the example of how to read it.
 */
const NOT_FOR_READERS = [
  'src/draw/audit.ts',
  'src/draw/kinds/',
  'src/draw/own/',
  'src/draw/lengths.ts',
  'src/draw/render-spec.ts',
  'src/draw/spec/lost.ts',
  'src/save/example.ts',
  'src/save/model/',
  'src/save/report-json.ts',
  'src/release/explain.ts',
  'src/release/frozen.ts',
  'src/release/frozen-state.ts',
  'src/release/identity.ts',
  'src/release/lock.ts',
  'src/site/addresses/',
  'src/site/coverage/',
  'src/site/drawings/',
  'src/site/editions/',
  'src/site/inputs/',
  'src/site/prepare/',
  'src/site/serve/',
];

/** How many phrases still stand in the code of a room. A budget only goes down: whoever moves words lowers it to what is left. */
const BUDGET = { tell: 0, draw: 13, save: 15, release: 25, site: 3 };

function phrasesOf(room: string): string[] {
  const files = globSync(`src/${room}/**/*.ts`, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return files
    .filter((path) => !NOT_FOR_READERS.some((start) => path.startsWith(start)))
    .sort()
    .flatMap((path) => phrasesIn(readFileSync(join(root, path), 'utf8')).map((phrase) => ({ path, ...phrase })))
    .filter(({ text }) => !NAMES.has(text))
    .map(({ path, line, text }) => `${path}:${line} ${text}`);
}

describe('what readers read', () => {
  test.for(Object.entries(BUDGET))('stands in the catalogue and not in %s, but for %i phrases', ([room, budget]) => {
    const found = phrasesOf(room);
    const hint = `move these to src/words/english/ (or lower the budget of ${room} in test/words.test.ts to ${found.length})`;
    expect(found.length, `${hint}:\n${found.join('\n')}`).toBe(budget);
  });

  test('is found in strings and in templates, and not in comments, errors, imports, patterns and tags', () => {
    const code = `
      import { said } from './of all who were asked.ts';
      // A comment of several words.
      const told = 'of all visits';
      const withNumber = \`\${told} of \${those(\`in \${year} and \${{ later: 'one word' }.later}\`)}, known\`;
      const pattern = /a pattern of words/.test(told);
      if (told === '') throw new RangeError(\`nothing of \${told} (in all)\`);
      const tags = \`<p class="of all">\${told}</p>\`;
      const style = '.of-all { margin: 0 auto }';
      const one = 'word';
    `;
    expect(phrasesIn(code)).toEqual([
      { line: 4, text: 'of all visits' },
      { line: 5, text: 'one word' },
      { line: 5, text: 'in … and …' },
      { line: 5, text: '… of …, known' },
    ]);
  });
});

/** Every entry below a name: "statements.heads.asPrinted". */
function entriesOf(within: object, name = ''): string[] {
  return Object.entries(within).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? entriesOf(value, `${name}${key}.`) : [`${name}${key}`],
  );
}

test('the catalogue has no entry of numbers, statements and claims that nobody says', () => {
  const code = globSync('src/**/*.ts', { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
  const everywhere = code.join('\n');
  const { numbers, statements, claims } = words;
  const unsaid = entriesOf({ numbers, statements, claims }).filter((entry) => {
    const [, name = ''] = entry.split('.');
    // Its declaration is one place; "dates" and "date" are two names.
    return (everywhere.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2;
  });
  expect(unsaid).toEqual([]);
});

describe('a second language', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'second-language-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the compiler has against a language with these lines in it. */
  function compiled(lines: readonly string[]): string[] {
    const start = [
      `import { type Words, words } from ${JSON.stringify(join(root, 'src/words/words.ts'))};`,
      'const { numbers, claims } = words;',
    ];
    writeFileSync(join(folder, 'language.mts'), [...start, ...lines].join('\n'));
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
      include: [],
      files: ['language.mts'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '--noEmit', '-p', folder], { encoding: 'utf8' });
    return run.stdout.split('\n').filter((line) => line.includes('error TS'));
  }

  test('compiles with every entry, in whatever words', () => {
    expect(
      compiled([
        'const marks = { ...numbers.marks, p: "vorläufig" };',
        'const over = (amount: string): string => "über " + amount;',
        'const charts = { ...words.charts, UNKNOWN_IN_ALL: "Insgesamt unbekannt" };',
        'export const german: Words = { ...words, charts, numbers: { ...numbers, marks, over, DECIMAL_SIGN: "," } };',
      ]),
    ).toEqual([]);
  });

  test.for([
    ['a sentence', 'const { over: _, ...others } = numbers;', 'numbers: others', "'over'"],
    ['a room', 'const { claims: _, ...others } = words;', '', "'claims'"],
    ['a word in a list', 'const { p: _, ...marks } = numbers.marks;', 'numbers: { ...numbers, marks }', "'p'"],
    ['what stands in a sentence', 'const over = 1;', 'numbers: { ...numbers, over }', 'number'],
  ])('does not compile without %s', ([lacking, line = '', entry = '', named = '']) => {
    const from = lacking === 'a room' ? 'others' : 'words';
    const errors = compiled([line, `export const german: Words = { ...${from}, ${entry} };`, 'export { claims };']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(named);
  });
});
