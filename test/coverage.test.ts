// The matrix of figures and outputs: it finds what is there, and whatever a single writer loses.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { byAddress, figuresOf } from '../src/count/figures.ts';
import { pngWithWords, wordsOfPng } from '../src/draw/png-text.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../src/site/chart-requests.ts';
import { type Cell, coverageOfFiles, coverageOfPages, FACETS, type Facet } from '../src/site/coverage.ts';
import { readInputs } from '../src/site/inputs.ts';
import { type Prepared, readAndCheck } from '../src/site/prepare.ts';
import { copyOf, filesBelow, REPORTS } from './build-report.ts';
import { copyOfProgram } from './started.ts';

const VISITS = REPORTS.find((report) => report.endsWith('library-visits')) as string;
const FIGURE = 'visits.purpose';

let built: ReturnType<typeof copyOf>;
let files: Map<string, Buffer>;
let prepared: Prepared;

beforeAll(() => {
  built = copyOf(VISITS, { keep: true });
  expect(built.run('build').status).toBe(0);
  files = filesBelow(built.site);
  const { report, pages, ownCharts } = readAndCheck(readInputs(built.root));
  const figures = report === null ? [] : figuresOf(report);
  const found = byAddress(figures);
  // What the matrix asks of a prepared report; the drawings are read from the files.
  prepared = {
    report,
    pages,
    byAddress: found,
    charts: chartsOf(figures, found, pages),
    ownCharts: ownChartsOf(found, ownCharts),
    cards: cardFigures(found, pages),
  } as unknown as Prepared;
});
afterAll(() => built.remove());

function matrix(change: (file: string, bytes: Buffer) => Uint8Array = (_, bytes) => bytes): Cell[] {
  const read = (file: string): Uint8Array | null => {
    const bytes = files.get(file);
    return bytes === undefined ? null : change(file, bytes);
  };
  return [...coverageOfPages(prepared, read), ...coverageOfFiles(prepared.byAddress.values(), read)];
}

/** A few words of what the figure carries, wherever a line may break. */
const WORDS: Readonly<Record<Facet, RegExp>> = {
  base: /all\s+1,000/g,
  unknown: /no\s+purpose/g,
  caveats: /one\s+day\s+only/g,
  source: /library\s+survey/g,
  release: /1\.0\.0/g,
};

/** Takes the words out of one file, whatever it is packed in. */
function without(words: RegExp, file: string, bytes: Buffer): Uint8Array {
  const inText = (text: string): string => text.replace(words, 'x');
  if (/\.(xlsx|ods|zip)$/.test(file)) {
    const entries = Object.entries(unzipSync(bytes)).map(([name, inside]): [string, Uint8Array] => [
      name,
      /\.(xml|txt)$/.test(name) ? Buffer.from(inText(Buffer.from(inside).toString('utf8'))) : inside,
    ]);
    return zipSync(Object.fromEntries(entries));
  }
  if (file.endsWith('.png')) return pngWithWords(bytes, inText((wordsOfPng(bytes) ?? '').replaceAll('\n', ' ')));
  return Buffer.from(inText(bytes.toString('utf8')));
}

/** Where each output is written. */
const WRITTEN: readonly (readonly [output: string, file: RegExp])[] = [
  ['page', /^index\.html$/],
  ['table on the page', /^index\.html$/],
  ['SVG', /^charts\/visits\/purpose\/breakdown\.svg$/],
  ['PNG', /^charts\/visits\/purpose\/breakdown\.png$/],
  ['CSV of the chart', /^charts\/visits\/purpose\/breakdown\.csv$/],
  ['Vega-Lite spec', /^charts\/visits\/purpose\/breakdown\.vl\.json$/],
  ['citation', /^charts\/visits\/purpose\/citation\.txt$/],
  ['page to embed', /^embed\/visits\/purpose\/breakdown\/index\.html$/],
  ['CSV of the population', /^data\/visits\.csv$/],
  ['CSV of all', /^data\/all\.csv$/],
  ['JSON', /^data\/report\.json$/],
  ['XLSX', /^data\/report\.xlsx$/],
  ['ODS', /^data\/report\.ods$/],
  ['datapackage.json', /^datapackage\.json$/],
  ['CSV on the Web', /^data\/visits\.csv-metadata\.json$/],
  ['JSON-LD', /^dataset\.jsonld$/],
  ['README in the ZIP', /^report\.zip$/],
];

test('every figure has base, unknown, caveats, source and release in every output that speaks of it', () => {
  const cells = matrix();
  expect(cells.filter(({ lost }) => lost !== null && lost.length > 0)).toEqual([]);
  const outputs = cells.filter(({ figure, lost }) => figure === FIGURE && lost !== null).map(({ output }) => output);
  expect(outputs).toEqual(expect.arrayContaining(WRITTEN.map(([output]) => output)));
  expect(cells.some(({ output, lost }) => output === 'card of the page' && lost !== null)).toBe(true);
});

describe.each(WRITTEN)('what is lost from the output “%s” is missed', (output, written) => {
  test.each(FACETS)('its %s', (facet) => {
    const cells = matrix((file, bytes) => (written.test(file) ? without(WORDS[facet], file, bytes) : bytes));
    const pair = cells.find((cell) => cell.figure === FIGURE && cell.output === output);
    expect(pair?.lost).toContain(facet);
  });

  test('the file itself', () => {
    const read = (file: string): Uint8Array | null => (written.test(file) ? null : (files.get(file) ?? null));
    const cells = [...coverageOfPages(prepared, read), ...coverageOfFiles(prepared.byAddress.values(), read)];
    expect(cells.find((cell) => cell.figure === FIGURE && cell.output === output)?.lost).toEqual(FACETS);
  });
});

test('check --coverage prints the matrix, a line a figure and a column an output', () => {
  const { status, output } = built.run('check', {}, ['--coverage']);
  expect(status).toBe(0);
  expect(output).toMatch(/^visits\.purpose( +[+–])+$/m);
  expect(output).toContain('README in the ZIP');
  expect(output).toContain('nothing lost');
});

test('a writer that forgets the caveats stops build and release, and the message names figure and output', () => {
  const program = copyOfProgram();
  const root = mkdtempSync(path.join(tmpdir(), 'forgetful-'));
  onTestFinished(() => {
    for (const folder of [program, root]) rmSync(folder, { recursive: true });
  });
  cpSync(VISITS, root, { recursive: true });
  const writer = path.join(program, 'src/save/tidy-csv.ts');
  const before = readFileSync(writer, 'utf8');
  const after = before.replace(/caveats_text: caveats.*\n/, "caveats_text: '',\n");
  expect(after).not.toBe(before);
  writeFileSync(writer, after);
  const run = (command: string, ...options: string[]) =>
    spawnSync(process.execPath, [path.join(program, `src/${command}.ts`), '--root', root, ...options], {
      encoding: 'utf8',
      input: '',
    });
  for (const { status, stdout, stderr } of [run('build'), run('release', '--date', '2024-07-01')]) {
    expect(`${stdout}${stderr}`).toContain(
      '“visits.purpose” has lost its caveats in the output “CSV of the population”',
    );
    expect(status).toBe(1);
  }
});
