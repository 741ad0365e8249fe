import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/figure/place.ts';
import { placeAt, plain, readYaml, type YamlNode } from '../../src/read/yaml.ts';
import { anyText } from '../random-cases.ts';

const file = 'data/figures/visits.yaml';

function read(text: string): YamlNode {
  const { root, problems } = readYaml(file, text);
  expect(problems).toEqual([]);
  if (root === null) throw new Error('nothing was read');
  return root;
}

/** Each problem as "line:column+length  message -> fix". */
function problemsOf(text: string): string[] {
  const { root, problems } = readYaml(file, text);
  if (problems.length > 0) expect(root).toBeNull();
  return problems.map(({ place, rule, severity, message, fix }) => {
    expect([place.file, rule, severity]).toEqual([file, 'yaml', 'error']);
    return `${place.line}:${place.column}+${place.length}  ${message} -> ${fix}`;
  });
}

/** The piece of a text that a place points at, up to the end of its line. */
function pointed(text: string, { line, column, length }: Place): string {
  return (text.split(/\r?\n/)[line - 1] ?? '').slice(column - 1, column - 1 + length);
}

describe('a value knows its place', () => {
  test.each<[string, string, PropertyKey[], string, string]>([
    ['plain', 'count: 2,379\n', ['count'], '1:8', '2,379'],
    ['after spaces and before a comment', 'count:   about half   # of them\n', ['count'], '1:10', 'about half'],
    ['in double quotes', 'count: "2,379" # all\n', ['count'], '1:9', '2,379'],
    ['in single quotes', "count: '2,379' # all\n", ['count'], '1:9', '2,379'],
    ['with an escaped letter', 'label: "caf\\u00e9" # x\n', ['label'], '1:9', 'caf\\u00e9'],
    ['in a mapping in a mapping', 'unit:\n  one: visit\n  many: visits\n', ['unit', 'many'], '3:9', 'visits'],
    ['in braces', 'unit: {one: visit, many: visits}\n', ['unit', 'one'], '1:13', 'visit'],
    ['in a list', 'caveats:\n  - few-replies\n  - one-town\n', ['caveats', 1], '3:5', 'one-town'],
    ['in brackets', 'caveats: [few-replies, "one-town"]\n', ['caveats', 1], '1:25', 'one-town'],
    ['after a letter with an accent', 'ünit: größer\n', ['ünit'], '1:7', 'größer'],
    ['after letters of another script', '人口: 訪問 者\n', ['人口'], '1:5', '訪問 者'],
    ['with Windows line ends', 'a: 1\r\nb: 23\r\n', ['b'], '2:4', '23'],
    ['after three dashes', '---\na: 23\n', ['a'], '2:4', '23'],
    ['after a question mark', '? a\n: 23\n', ['a'], '2:3', '23'],
    ['in a mapping in a list', '- {count: 1}\n- {count: 23}\n', [1, 'count'], '2:11', '23'],
  ])('%s', (_, text, path, at, seen) => {
    const place = placeAt(read(text), path);
    expect(`${place.line}:${place.column}`).toBe(at);
    expect(pointed(text, place)).toBe(seen);
    expect(place).toEqual({ file, line: place.line, column: place.column, length: seen.length });
  });

  test.each<[string, string, string, string]>([
    ['plain', 'full: One sentence\n  in two lines.\n', '1:7', 'One sentence'],
    ['in quotes', 'full: "One sentence\n  in two lines."\n', '1:8', 'One sentence'],
    ['folded', 'full: >-\n  One sentence\n  in two lines.\n', '2:3', 'One sentence'],
    ['literal', 'full: |\n  One sentence\n  in two lines.\n', '2:3', 'One sentence'],
    ['folded and deeper in', 'a:\n  full: >\n    One sentence.\n', '3:5', 'One sentence.'],
  ])('over several lines, %s: the place is its first letter', (_, text, at, seen) => {
    const path = text.startsWith('a:') ? ['a', 'full'] : ['full'];
    const place = placeAt(read(text), path);
    expect(`${place.line}:${place.column}`).toBe(at);
    expect(pointed(text, place)).toBe(seen);
  });

  test('an empty value stands where its key stands', () => {
    const root = read('a: 1\ncount:\nb: ""\n');
    expect(placeAt(root, ['count'])).toEqual({ file, line: 2, column: 1, length: 5 });
    expect(placeAt(root, ['b'])).toMatchObject({ line: 3, column: 5, length: 1 });
  });

  test('a key is asked for by name, and a way that leads nowhere ends at the nearest place above', () => {
    const root = read('unit: {"one": visit}\nlist: [a]\n');
    expect(placeAt(root, ['unit', 'one'], 'key')).toEqual({ file, line: 1, column: 9, length: 3 });
    expect(placeAt(root, ['unit', 'many'])).toEqual({ file, line: 1, column: 1, length: 4 });
    expect(placeAt(root, ['unit', 'one', 'deeper', 0])).toMatchObject({ line: 1, column: 9 });
    expect(placeAt(root, ['list', 7])).toMatchObject({ line: 2, column: 1 });
    expect(placeAt(root, ['constructor'])).toMatchObject({ line: 1, column: 1 });
  });

  test('a byte order mark belongs to no key', () => {
    expect(plain(read('\uFEFFa: 1\n'))).toEqual({ a: '1' });
  });

  const word = fc.stringMatching(/^[a-zé人😀]{1,6}$/u);
  const value = fc.oneof(word, fc.constantFrom('2,379', '38%', 'about half', '007', 'no', '12.30', '2024-03-01'));
  const quoted = fc
    .tuple(value, fc.constantFrom('', '"', "'"))
    .map(([text, quote]) => ({ text, typed: `${quote}${text}${quote}` }));

  test('in any file of two levels, each key and value is where its place says, as typed', () => {
    const entries = fc.uniqueArray(fc.record({ key: word, values: fc.array(quoted, { minLength: 1, maxLength: 3 }) }), {
      selector: ({ key }) => key,
      minLength: 1,
      maxLength: 4,
    });
    const gap = fc.integer({ min: 1, max: 4 }).map((spaces) => ' '.repeat(spaces));
    fc.assert(
      fc.property(entries, gap, fc.boolean(), fc.constantFrom('\n', '\r\n'), (all, space, isFlow, end) => {
        const lines = all.flatMap(({ key, values }) =>
          isFlow
            ? [
                `${key}:${space}{${values.map(({ typed }, index) => `k${index}:${space}${typed.startsWith('2,') ? `"${typed}"` : typed}`).join(`,${space}`)}}`,
              ]
            : [`${key}:`, ...values.map(({ typed }, index) => `${space}k${index}:${space}${typed} # a comment`)],
        );
        const text = `${lines.join(end)}${end}`;
        const root = read(text);
        for (const { key, values } of all) {
          expect(pointed(text, placeAt(root, [key], 'key'))).toBe(key);
          for (const [index, { text: wanted }] of values.entries()) {
            expect(pointed(text, placeAt(root, [key, `k${index}`], 'key'))).toBe(`k${index}`);
            expect(pointed(text, placeAt(root, [key, `k${index}`]))).toBe(wanted);
          }
        }
      }),
    );
  });
});

describe('values stay as typed', () => {
  test.each(['2,379', 'no', '007', '12.30', '2024-03-01', '~', 'null', '1e3', '0x1f', '.inf', '1_000', 'True', '<<'])(
    '%s is text',
    (text) => {
      expect(plain(read(`a: ${text}\n`))).toEqual({ a: text });
    },
  );

  test('in the order of the file, years too', () => {
    const root = read('2024: a\n2010: b\nx: c\n');
    expect(root.kind === 'mapping' && root.entries.map(({ key }) => key)).toEqual(['2024', '2010', 'x']);
  });

  test('names that mean something to JavaScript are names like others, but for __proto__', () => {
    expect(plain(read('constructor: a\ntoString: b\nhasOwnProperty: c\n'))).toEqual({
      constructor: 'a',
      toString: 'b',
      hasOwnProperty: 'c',
    });
  });
});

describe('a file without contents', () => {
  test.each(['', '\n\n', '# only a comment\n', '\uFEFF', '\uFEFF# a comment'])(
    '%j is empty, which is no YAML problem',
    (text) => {
      expect(readYaml(file, text)).toEqual({ root: null, problems: [] });
    },
  );
});

describe('what is refused', () => {
  test.each<[string, string, string[]]>([
    [
      'a key that stands twice',
      'count: 1\nunit: x\ncount: 2\n',
      [
        '3:1+5  the key "count" stands here a second time; the first is in line 1 -> keep one of the two, or rename one',
      ],
    ],
    [
      'a key that stands twice in braces',
      'unit: {one: visit, one: visits}\n',
      ['1:20+3  the key "one" stands here a second time; the first is in line 1 -> keep one of the two, or rename one'],
    ],
    [
      'a key that stands twice, once in quotes',
      'a:\n  "b": 1\n  b: 2\n',
      ['3:3+1  the key "b" stands here a second time; the first is in line 2 -> keep one of the two, or rename one'],
    ],
    [
      'a tab before a key',
      'unit:\n\tone: visit\n',
      ['2:1+1  this is not YAML: tab characters must not be used in indentation -> use spaces, not tabs'],
    ],
    [
      'an anchor',
      'a: &first 1\n',
      ['1:5+5  a YAML anchor or alias stands here -> write the value out: each number keeps its own place'],
    ],
    [
      'an anchor and its alias',
      'a: &x 1\nb: *x\n',
      [
        '1:5+1  a YAML anchor or alias stands here -> write the value out: each number keeps its own place',
        '2:5+1  a YAML anchor or alias stands here -> write the value out: each number keeps its own place',
      ],
    ],
    [
      'an alias to nothing',
      'a: *nowhere\n',
      ['1:5+7  a YAML anchor or alias stands here -> write the value out: each number keeps its own place'],
    ],
    [
      'a tag',
      'a: !!float 38\n',
      ['1:4+7  a YAML tag stands here -> remove it: every value is read as the text that the source prints'],
    ],
    [
      'a tag of its own',
      'a: !share {b: 1}\n',
      ['1:4+6  a YAML tag stands here -> remove it: every value is read as the text that the source prints'],
    ],
    [
      'a second document',
      'a: 1\n---\nb: 2\n',
      ['1:1+1  the file holds more than one YAML document -> keep one, or make two files of it'],
    ],
    ['__proto__ as a key', 'a:\n  __proto__: 1\n', ['2:3+9  "__proto__" cannot be a key -> choose another word']],
    ['__proto__ in quotes', '{"__proto__": {a: 1}}\n', ['1:3+9  "__proto__" cannot be a key -> choose another word']],
    ['a list as a key', '? [a, b]\n: 1\n', ['1:3+1  a key is a list or a mapping -> use a plain word as the key']],
    ['a mapping as a key', '{{a: 1}: 2}\n', ['1:2+1  a key is a list or a mapping -> use a plain word as the key']],
    [
      'a colon in a text',
      'label: Visits: all\n',
      [
        '1:14+1  this is not YAML: bad indentation of a mapping entry -> line the key up with its neighbours; put quotes around a text that contains ": " or starts with a quote or bracket',
      ],
    ],
    [
      'a quote that stays open to the end',
      'label: "Visits',
      [
        '1:15+1  this is not YAML: unexpected end of the stream within a double quoted scalar -> close the quote or bracket that is still open',
      ],
    ],
    [
      'a quote that stays open before another key',
      'label: "Visits\nunit: x\n',
      ['2:1+1  this is not YAML: deficient indentation -> close the quote or bracket that is still open'],
    ],
    [
      'a brace that stays open to the end',
      'unit: {one: visit',
      [
        '1:18+1  this is not YAML: unexpected end of the stream within a flow collection -> close the quote or bracket that is still open',
      ],
    ],
    [
      'a brace that stays open before another key',
      'unit: {one: visit\ncount: 1\n',
      ['2:1+1  this is not YAML: deficient indentation -> close the quote or bracket that is still open'],
    ],
    [
      'a first key that stands further in than the second',
      '  count: 1\nunit: x\n',
      [
        '2:1+1  this is not YAML: end of the stream or a document separator is expected -> line the key up with its neighbours; put quotes around a text that contains ": " or starts with a quote or bracket',
      ],
    ],
    [
      'a null byte',
      'a: \u0000\n',
      ['1:4+1  this is not YAML: null byte is not allowed in input -> compare the line with the examples in README.md'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  test('a tab before the first key, with the same cure as anywhere else', () => {
    expect(problemsOf('\ta: 1\n')).toEqual([expect.stringMatching(/^1:\d\+1 {2}.+ -> use spaces, not tabs$/)]);
  });

  test('more levels than any file of the format has', () => {
    const place = '1:20+1  this is not YAML: nesting exceeded maxDepth (20)';
    expect(problemsOf(`${'['.repeat(30)}${']'.repeat(30)}`)).toEqual([
      `${place} -> keep to the shape of the format: at most 20 levels`,
    ]);
    expect(problemsOf('['.repeat(100_000))).toHaveLength(1);
    expect(problemsOf('- '.repeat(100_000))).toHaveLength(1);
    expect(problemsOf('{a: '.repeat(100_000))).toHaveLength(1);
  });

  test('a billion laughs, without laughing: one for each level and each word in it', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const above = `*${'abcdefghi'[index]}`;
      return `${name}: &${name} [${Array(10).fill(above).join(', ')}]`;
    });
    const problems = problemsOf(`a: &a [ha, ha]\n${levels.join('\n')}\n`);
    expect(problems).toHaveLength(1 + 9 * 11);
  });
});

describe('any text at all', () => {
  const vocabulary = [
    ...[
      'a',
      'b',
      'unit',
      '38%',
      ':',
      ': ',
      '- ',
      '? ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '\\',
      '\\u',
      '\\x',
      '|',
      '>',
      '>-',
    ],
    ...[
      '\n',
      '\n  ',
      '\n    ',
      '\r',
      '\r\n',
      '\t',
      '# ',
      '---',
      '\n---\n',
      '...',
      '%YAML 1.2\n',
      '%TAG ! x\n',
      '&x ',
      '*x',
      '! ',
      '!!str ',
    ],
    ...['<<', '~', '@', '`', '|+2\n', '\u0085', '\u00a0', '\u2029'],
  ];

  test('gives a tree or problems with a place in the text, and never throws', () => {
    fc.assert(
      fc.property(anyText(vocabulary), (text) => {
        const { root, problems } = readYaml(file, text);
        const lines = text.split('\n');
        const places = [...problems.map(({ place }) => place), ...(root === null ? [] : placesIn(root))];
        for (const place of places) {
          const line = lines[place.line - 1];
          expect(line, `line ${place.line} of ${JSON.stringify(text)}`).toBeDefined();
          expect(place.column).toBeGreaterThanOrEqual(1);
          expect(place.column).toBeLessThanOrEqual((line ?? '').length + 1);
          expect(place.length).toBeGreaterThanOrEqual(1);
        }
        for (const { message, fix } of problems) expect(`${message}${fix}`).not.toMatch(/undefined|\[object|^$/);
      }),
      { numRuns: 3000 },
    );
  });
});

function placesIn(node: YamlNode): Place[] {
  if (node.kind === 'scalar') return [node.place];
  if (node.kind === 'list') return [node.place, ...node.items.flatMap(placesIn)];
  return [node.place, ...node.entries.flatMap(({ keyPlace, node: value }) => [keyPlace, ...placesIn(value)])];
}
