// Every check by example: the .txt files here hold input files and the exact words that an editor sees.
// An example gives only the files that differ from the small good report in default/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/check/check.ts';
import { RULES } from '../../src/check/rules.ts';
import { figuresOf } from '../../src/count/figures.ts';
import type { InputFile } from '../../src/read/report.ts';
import { UNKNOWN_FORMS } from '../../src/read/schema.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { printProblems } from '../../src/site/prepare/problems.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { readExamples } from '../fixtures.ts';
import { anyText } from '../random-cases.ts';

/** What reading can find wrong, before any rule is asked. */
const READING = [
  'missing-file',
  'yaml',
  'shape',
  'missing-key',
  'unknown-key',
  'unknown-stated',
  'value',
  'readings',
  'rows',
  'errata',
  'erratum-expect',
  'page-title',
  'page-address',
  'file-name',
  'language',
];

/** Asked by the site: whether a kind of chart fits, the drawing knows, and where a link leads, only who knows the whole site. */
const OF_THE_SITE = ['chart-fits', 'links', 'images'];

const NO_PROBLEMS = 'no problems';
const good = readInputs(join(import.meta.dirname, 'default'));

/** "== path" starts a file; "== path is missing" takes one away. */
function filesOf(input: string): InputFile[] {
  const files = new Map(good.map(({ path, text }) => [path, text]));
  let path = '';
  for (const line of input === '' ? [] : input.split('\n')) {
    const [, name, missing] = /^== (\S+)( is missing)?$/.exec(line) ?? [];
    if (name === undefined) {
      if (path === '') throw new Error(`this line belongs to no file: ${line}`);
      files.set(path, `${files.get(path)}${line}\n`);
    } else if (missing !== undefined) files.delete(name);
    else {
      path = name;
      files.set(path, '');
    }
  }
  return [...files].map(([name, text]) => ({ path: name, text }));
}

function printed(files: readonly InputFile[]): string {
  const { problems } = readAndCheck(files);
  return problems.length === 0 ? NO_PROBLEMS : printProblems(problems, files);
}

const rules = [...RULES.map(({ name }) => name), ...READING, ...OF_THE_SITE];
const examples = new Map(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -'.txt'.length), readExamples(join(import.meta.dirname, name))]),
);

test('the editors’ guide has a line for every rule, in their order', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');
  const chapter = guide.split('## What is checked')[1]?.split('\n## ')[0] ?? '';
  expect([...chapter.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])).toEqual(RULES.map(({ name }) => name));
});

test('every rule has its examples, and every file of examples its rule', () => {
  expect([...examples.keys()].sort()).toEqual([...rules].sort());
});

for (const [rule, all] of examples) {
  describe(rule, () => {
    for (const { line, sentence, input, output } of all) {
      test(`${sentence} (line ${line})`, () => {
        expect(printed(filesOf(input))).toBe(output);
      });
    }

    test('has a bad example, which names it, and a good one, which passes', () => {
      const isBad = (output: string): boolean =>
        new RegExp(`^\\S+:\\d+:\\d+ {2}(error|warning) {2}${rule}$`, 'm').test(output);
      expect(all.filter(({ output }) => isBad(output)).length).toBeGreaterThan(0);
      expect(all.filter(({ output }) => output === NO_PROBLEMS).length).toBeGreaterThan(0);
    });
  });
}

const STACK = /^\s*at .+:\d+:\d+\)?$|node_modules|\bsrc\/|undefined|\[object|NaN/m;

test('no example prints a stack or a word of the program', () => {
  for (const { output } of [...examples.values()].flat()) expect(output).not.toMatch(STACK);
});

/** The good figures with another breakdown, given as its lines below the question. */
function withBreakdown(...lines: readonly string[]): InputFile[] {
  const text = `population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
  reason:
    question: Why did people come?
    ${lines.join('\n    ')}
`;
  return good.map((file) => (file.path === 'data/figures/visits.yaml' ? { ...file, text } : file));
}

const rulesBrokenBy = (files: readonly InputFile[]): string[] => readAndCheck(files).problems.map(({ rule }) => rule);

describe('a breakdown that does not say how many are unknown', () => {
  const categories = 'categories: {borrow: 60%, read: 25%}';
  test.each([
    ['without the key', []],
    ['with nothing behind it', ['unknown:']],
    ['with a word', ['unknown: none']],
    ['with another word', ['unknown: unknown']],
    ['with a share alone', ['unknown: 15%']],
    ['with a list', ['unknown: [not-asked]']],
    ['with no part', ['unknown: {}']],
    ['with "none" beside a part', ['unknown: {none: all asked, not-asked: {kind: not recorded, share: 15%}}']],
    ['over several lines', ['unknown:', '  none: all asked', '  not-asked: {kind: not recorded, share: 15%}']],
  ])('%s: the three things that may stand there are named', (_, lines) => {
    const output = printed(withBreakdown(categories, ...lines));
    for (const form of UNKNOWN_FORMS) expect(output).toContain(form);
  });
});

describe('parts that cannot all be true are refused under any base', () => {
  test.each<[string, string[]]>([
    ['categories', ['categories: {borrow: 60%, read: 50%}', 'unknown: {none: all asked}']],
    ['majorities', ['categories: {borrow: the majority, read: more than half}', 'unknown: {none: all asked}']],
    [
      'unknown parts',
      ['categories: {}', 'unknown: {a: {kind: not known, share: 60%}, b: {kind: not stated, share: 50%}}'],
    ],
    [
      'unknown parts beside shares of those known',
      [
        'base: known',
        'categories: {borrow: 60%}',
        'unknown: {a: {kind: not known, share: 60%}, b: {kind: not stated, share: 50%}}',
      ],
    ],
    [
      'numbers beside unknown parts',
      ['categories: {borrow: 600 of 1000}', 'unknown: {a: {kind: not known, count: 500 of 1000}}'],
    ],
    [
      'numbers beside unknown parts and shares of those known',
      ['base: known', 'categories: {borrow: 600 of 1000}', 'unknown: {a: {kind: not known, count: 500 of 1000}}'],
    ],
    [
      'a number that is all, and more',
      ['categories: {borrow: {count: 1000}, read: {count: more than 1}}', 'unknown: {none: all asked}'],
    ],
  ])('%s', (_, lines) => {
    expect(rulesBrokenBy(withBreakdown(...lines))).toContain('breakdown-closes');
  });
});

describe('what YAML takes apart in braces: the cure speaks of quotes', () => {
  test.each([
    'categories: {borrow: 2,379}',
    'categories: {borrow: {count: 2,379}}',
    'categories: {borrow: 60% [p]}',
    'categories: {borrow: {share: 60% [p] [r]}}',
  ])('%s', (line) => {
    expect(printed(withBreakdown(line, 'unknown: {none: everybody was asked}'))).toMatch(/fix: .*quotes/);
  });
});

describe('over rows nothing gets lost without a word', () => {
  const parts = ['categories: {borrow: To borrow, read: To read}', 'unknown: {not-asked: {kind: not recorded}}'];
  const rows = ['rows: {by: year, label: Year}', 'values:', '  2022: {borrow: 60%, read: 25%, not-asked: 15%}'];
  test('rows as they should be', () => {
    expect(rulesBrokenBy(withBreakdown(...parts, ...rows))).toEqual([]);
  });

  test.each<[string, string[]]>([
    ['a population that is not there', ['of: nothing.here', ...parts, ...rows]],
    ['a breakdown restated that is not there', ['restates: nothing', ...parts, ...rows]],
    [
      'a share of a category beside the rows',
      ['categories: {borrow: {share: 90%}, read: To read}', ...parts.slice(1), ...rows],
    ],
    [
      'a share of an unknown part beside the rows',
      [parts[0] ?? '', 'unknown: {not-asked: {kind: not recorded, share: 90%}}', ...rows],
    ],
    ['rows of which there are none', [...parts, 'rows: {by: year, label: Year}', 'values: {}']],
  ])('%s is a problem', (_, lines) => {
    expect(rulesBrokenBy(withBreakdown(...lines))).not.toEqual([]);
  });

  test.each([
    ['a column that stands twice', 'year,borrow,read,read,not-asked\n2022,60%,25%,5%,15%\n'],
    ['no row below the first line', 'year,borrow,read,not-asked\n'],
  ])('%s in a CSV file is a problem', (_, text) => {
    const files = withBreakdown(...parts, 'rows: {by: year, label: Year}', 'values: visits-by-year.csv');
    expect(rulesBrokenBy([...files, { path: 'data/figures/visits-by-year.csv', text }])).not.toEqual([]);
  });
});

describe('a tag that is written wrong is a problem, never text for the reader', () => {
  test.each([
    '{% number visits %}',
    "{% number 'visits' %}",
    '{% number "visits" }',
    '{% number "visits %}',
    '{% number “visits” %}',
    '{% Number "visits" %}',
    '{{ number "visits" }}',
  ])('%s', (tag) => {
    const text = `---\ntitle: Visits\n---\n\nIn all ${tag} were counted.\n\n${tag}\n`;
    const files = good.map((file) => (file.path === 'content/index.md' ? { ...file, text } : file));
    expect(rulesBrokenBy(files)).not.toEqual([]);
  });
});

test('the small good report passes', () => {
  expect(printed(good)).toBe(NO_PROBLEMS);
});

describe('whatever is typed into a report', () => {
  const vocabulary = [
    ...['"', "'", '{', '}', '[', ']', ': ', ', ', '\n', '\n  ', '\n    ', '- ', '#', '|', '&a ', '*a', '!!x '],
    ...[
      'share',
      'count',
      'unknown',
      'none',
      'kind',
      'of',
      'base',
      'known',
      'readings',
      'restates',
      'population',
      'caveats',
    ],
    ...[
      '38%',
      '200%',
      '2,379',
      '13 of 150',
      'the rest',
      'the majority',
      'the source does not say',
      'reason.borrow',
      'made-up',
    ],
    ...[
      '{% share "visits.reason.borrow" %}',
      '{% plain "1" %}',
      '{%',
      '%}',
      '---',
      '7',
      '<b>',
      '`',
      '| a | b |',
      '[x](y)',
    ],
  ];
  /** One of the files, with a piece of it replaced or taken out. */
  const spoiled = fc
    .tuple(fc.nat(good.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), anyText(vocabulary))
    .map(([which, from, length, text]) =>
      good.map((file, index) => {
        if (index !== which) return file;
        const start = Math.floor(from * file.text.length);
        return { ...file, text: `${file.text.slice(0, start)}${text}${file.text.slice(start + length)}` };
      }),
    );

  test('the checks answer in words with a place and never throw, and what passes them can be counted', () => {
    fc.assert(
      fc.property(spoiled, (files) => {
        const { report, problems } = readAndCheck(files);
        if (report !== null && !hasErrors(problems)) expect(figuresOf(report)).toHaveLength(1);
        for (const { place, message, fix } of problems) {
          expect(files.map(({ path }) => path)).toContain(place.file);
          expect(place.line).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(message.trim()).not.toBe('');
          expect(fix.trim()).not.toBe('');
        }
        expect(printProblems(problems, files)).not.toMatch(/^\s*at .+:\d+:\d+\)?$/m);
      }),
      { numRuns: 400 },
    );
  });

  test('the problems come in the order of files, lines and columns, whatever the order of the files', () => {
    fc.assert(
      fc.property(spoiled, (files) => {
        expect(printed([...files].reverse())).toBe(printed(files));
      }),
      { numRuns: 100 },
    );
  });
});
