// The editors' guide, taken at its word: its files make a report, its wrong examples give the problems that it prints.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { judgedClaims } from '../src/count/judged-claims.ts';
import { CHANGE_KIND_NAMES } from '../src/figure/change-kinds.ts';
import { DEFAULT_CONVENTIONS } from '../src/figure/conventions.ts';
import { MARK_LETTERS, SHORTHAND_NAMES } from '../src/figure/printed.ts';
import { UNKNOWN_KIND_NAMES } from '../src/figure/unknown-kinds.ts';
import { FIRST_LINES } from '../src/read/first-lines.ts';
import { editorSchemas } from '../src/read/json-schema.ts';
import type { InputFile } from '../src/read/report.ts';
import { readValue } from '../src/read/value.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readReleaseInputs } from '../src/site/inputs/release-inputs.ts';
import { checkWithDrawings } from '../src/site/prepare/check-with-drawings.ts';
import { printProblems } from '../src/site/prepare/problems.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { FASTER, PROJECT, textOf } from './build-report.ts';

const GUIDE = 'data/README.md';

interface Block {
  readonly line: number;
  readonly language: string;
  readonly info: string;
  readonly text: string;
}

function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: { line: number; fence: string; lines: string[] } | null = null;
  for (const [index, line] of readFileSync(join(PROJECT, file), 'utf8').split('\n').entries()) {
    if (open === null) {
      if (line.startsWith('```')) open = { line: index + 1, fence: line.slice(3), lines: [] };
    } else if (line === '```') {
      const [language = '', ...info] = open.fence.split(' ');
      const text = open.lines.map((each) => `${each}\n`).join('');
      blocks.push({ line: open.line, language, info: info.join(' '), text });
      open = null;
    } else open.lines.push(line);
  }
  return blocks;
}

/** The file that a block is: named by the first comment of YAML, or after the language of a fence. */
function wholeFile({ language, info, text }: Block): InputFile | null {
  const path = language === 'yaml' ? /^# ((?:data|content)\/\S+)\n/.exec(text)?.[1] : info;
  return path === undefined || path === '' || path.startsWith(OWN) ? null : { path, text };
}

/** The folder of the report that an editor begins with. */
const OWN = 'my-report/';

const guide = blocksOf(GUIDE);
const wholeFiles = guide.flatMap((block) => {
  const file = wholeFile(block);
  return file === null ? [] : [{ line: block.line, file }];
});

/** The files of the guide together; where it shows one several times, the first. */
const together = new Map<string, InputFile>();
for (const { file } of wholeFiles) if (!together.has(file.path)) together.set(file.path, file);

function withFile(file: InputFile): InputFile[] {
  return [...new Map(together).set(file.path, file).values()];
}

describe('the report of their own that editors begin with', () => {
  const files = guide.flatMap(({ language, info, text }): InputFile[] => {
    const named = language === 'yaml' ? /^# (\S+)\n/.exec(text)?.[1] : info;
    return named?.startsWith(OWN) ? [{ path: named.slice(OWN.length), text: text.replace(/^# .*\n/, '') }] : [];
  });

  test('is shown whole, with the lines that the checks print where a file is missing', () => {
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(FIRST_LINES);
  });

  test('has no problem, and one as soon as a file of it is left out', () => {
    expect(readAndCheck(files).problems).toEqual([]);
    for (const left of files) {
      const { problems } = readAndCheck(files.filter((file) => file !== left));
      expect(problems.map(({ rule, place }) => [rule, place.file])).toContainEqual(['missing-file', left.path]);
    }
  });

  test('is built by the command that stands beside it', () => {
    const root = mkdtempSync(join(tmpdir(), 'my-report-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const command = guide.find(({ text }) => text.includes('--root ../my-report'))?.text ?? '';
    expect(command).toMatch(/^npm run build -- --root \.\.\/my-report /);
    const built = spawnSync(process.execPath, [join(PROJECT, 'src/commands/build.ts'), '--root', root], {
      encoding: 'utf8',
      env: { ...process.env, ...FASTER, CI: '' },
    });
    expect(built.status, built.stderr).toBe(0);
    expect(built.stdout).toContain('read     3 files: 1 population, 1 breakdown, 1 source, 0 caveats, 0 pages\n');
    const page = readFileSync(join(root, '_site/index.html'), 'utf8');
    expect(textOf(page)).toContain('of the 1,000 library visits');
    expect(page).not.toContain('0 caveats');
  });
});

/** A file that leaves out what another example uses leaves a caveat or a source unused: that is no fault of the example. */
function printed(files: readonly InputFile[]): string {
  const problems = readAndCheck(files).problems.filter(({ rule }) => rule !== 'unused');
  return printProblems(problems, files);
}

describe('the files in the guide', () => {
  test('are one of each kind, and together a report without a problem', () => {
    const files = [...together.values()];
    expect(new Set(files.map(({ path }) => path.replace(/(figures|charts)\/[^.]*\./, '$1/*.')))).toEqual(
      new Set([
        'data/figures/*.yaml',
        'data/figures/*.csv',
        'data/caveats.yaml',
        'data/sources.yaml',
        'data/errata.yaml',
        'data/claims.yaml',
        'data/conventions.yaml',
        'data/report.yaml',
        'data/changes.yaml',
        'data/calendar.yaml',
        'content/index.md',
        'content/charts/*.vl.yaml',
      ]),
    );
    expect(printProblems(readAndCheck(files, readReleaseInputs(files).problems).problems, files)).toBe('');
    expect(readReleaseInputs(files).statements).toHaveLength(2);
    expect(readReleaseInputs(files).coming).toHaveLength(2);
  });

  test.each(wholeFiles)('the file in line $line has no problem', ({ file }) => {
    expect(printed(withFile(file))).toBe('');
  });

  test('the charts that it shows are drawn and pass the audit', async () => {
    const { problems } = await checkWithDrawings([...together.values()], []);
    expect(problems).toEqual([]);
  });

  test('the claims that it shows have all four verdicts that it explains', () => {
    const { report } = readAndCheck([...together.values()]);
    const verdicts = report === null ? [] : judgedClaims(figuresOf(report), report).map(({ verdict }) => verdict);
    const rows = readFileSync(join(PROJECT, GUIDE), 'utf8').split('| verdict | when |')[1]?.split('\n\n')[0] ?? '';
    const explained = [...rows.matchAll(/^\| (\w.+?) \|/gm)].map((row) => row[1]);
    expect(new Set(verdicts)).toEqual(new Set(explained));
    expect(explained).toHaveLength(4);
  });

  test('the conventions shown are those that hold without the file', () => {
    const files = [...together.values()];
    expect(files.map(({ path }) => path)).toContain('data/conventions.yaml');
    expect(readAndCheck(files).conventions).toEqual(DEFAULT_CONVENTIONS);
  });
});

describe('the wrong examples in the guide', () => {
  const wrong = guide.flatMap((block, index) => {
    const path = /^# wrong: (data\/\S+)\n/.exec(block.text)?.[1];
    return path === undefined ? [] : [{ line: block.line, file: { path, text: block.text }, said: guide[index + 1] }];
  });

  test('are there', () => expect(wrong.length).toBeGreaterThan(0));

  test.each(wrong)('the one in line $line gives the problem printed after it', ({ file, said }) => {
    const files = withFile(file);
    const problems = readAndCheck(files).problems.filter(({ place }) => place.file === file.path);
    expect(said?.language).toBe('text');
    expect(`${printProblems(problems, files)}\n`).toBe(said?.text);
  });
});

describe('the whole files in the README of the project', () => {
  // The main points of this report are figures of files that the README does not print.
  const own = readInputs(PROJECT)
    .filter(({ path }) => /^data\/[^/]+$/.test(path))
    .map((file) => ({ ...file, text: file.text.replace(/^main-points: .*\n/m, '') }));
  const front = { path: 'content/index.md', text: '---\ntitle: The report\n---\n' };

  test.each(
    blocksOf('README.md').flatMap((block) => {
      const file = wholeFile(block);
      return block.language !== 'yaml' || file === null ? [] : [{ line: block.line, file }];
    }),
  )('the file in line $line has no problem beside the caveats and sources of this report', ({ file }) => {
    expect(printed([...own, front, file])).toBe('');
  });
});

/** The first cells of the tables with this heading, below a heading of the guide (or anywhere), without backticks. */
function firstCells(head: string, chapters: readonly string[] | null): string[] {
  let chapter = '';
  let inTable = false;
  const cells: string[] = [];
  for (const line of readFileSync(join(PROJECT, GUIDE), 'utf8').split('\n')) {
    if (line.startsWith('## ')) chapter = line.slice(3);
    if (!line.startsWith('|')) inTable = false;
    else if (line.startsWith(`| ${head} |`)) inTable = true;
    else if (inTable && (chapters === null || chapters.includes(chapter))) {
      const cell = /^\| `([^`]+)` \|/.exec(line)?.[1];
      if (cell !== undefined) cells.push(cell);
    }
  }
  return cells;
}

describe('the tables of keys', () => {
  /** Every key that a JSON Schema knows, at any depth. */
  function keysOf(schema: unknown): string[] {
    if (typeof schema !== 'object' || schema === null) return [];
    return Object.entries(schema).flatMap(([name, inner]) =>
      name === 'properties' && typeof inner === 'object' && inner !== null
        ? [...Object.keys(inner), ...Object.values(inner).flatMap(keysOf)]
        : keysOf(inner),
    );
  }

  const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
    population: [
      'A figures file',
      'Breakdowns',
      'Unknowns',
      'Shares of what?',
      'The same question answered twice',
      'Many years, ages or places',
    ],
    report: ['The report'],
    sources: ['Sources'],
    caveats: ['Caveats'],
    errata: ['Errors in a source'],
    claims: ['Claims'],
    conventions: ['Conventions'],
    changes: ['Releases'],
    calendar: ['Releases to come'],
  };

  test.each(editorSchemas())('explain every key of $path, and no other', ({ path, contents }) => {
    const keys = new Set(keysOf(JSON.parse(contents)));
    const chapters = CHAPTERS[path.replace(/^.*\/|\.json$/g, '')];
    expect(chapters, `no chapter for ${path}`).toBeDefined();
    expect([...new Set(firstCells('key', chapters ?? []))].sort()).toEqual([...keys].sort());
  });
});

describe('the tables of values', () => {
  const place = { file: GUIDE, line: 1, column: 1, length: 1 };
  const read = (text: string): object => readValue(text, ['count', 'share'], DEFAULT_CONVENTIONS, place);

  test('list what is read', () => {
    const accepted = ['you type', 'instead of a number', 'after a number'].flatMap((head) => firstCells(head, null));
    expect(accepted.length).toBeGreaterThan(25);
    for (const text of accepted) expect(read(text), text).toHaveProperty('kind');
  });

  test('and what is refused', () => {
    const refused = firstCells('refused', null);
    expect(refused.length).toBeGreaterThan(5);
    for (const text of refused) expect(read(text), text).toHaveProperty('fix');
  });

  test('list every kind of change', () => {
    const rows =
      readFileSync(join(PROJECT, GUIDE), 'utf8').split('| kind of change | when |')[1]?.split('\n\n')[0] ?? '';
    expect([...rows.matchAll(/^\| (\w.+?) \|/gm)].map((row) => row[1])).toEqual(CHANGE_KIND_NAMES);
  });

  test('list every mark, every shorthand and every kind of unknown', () => {
    const marks = firstCells('after a number', null).flatMap((cell) => /\[(\w+)\]$/.exec(cell)?.[1] ?? []);
    expect(marks.sort()).toEqual([...MARK_LETTERS].sort());
    const shorthand = firstCells('instead of a number', null).map((cell) => cell.slice(1, -1));
    expect(shorthand.sort()).toEqual([...SHORTHAND_NAMES].sort());
    expect(firstCells('kind', null)).toEqual(UNKNOWN_KIND_NAMES);
  });
});
