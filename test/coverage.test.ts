// The matrix of figures and outputs: it finds what is there, and whatever a single writer loses.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { pngWithWords, wordsOfPng } from '../src/draw/png-text.ts';
import { byAddress, type PopulationFigure } from '../src/figure/figure.ts';
import { type FrozenRelease, readHistory } from '../src/release/frozen.ts';
import { frozenState } from '../src/release/frozen-state.ts';
import type { State } from '../src/release/snapshot.ts';
import { changeLogOf } from '../src/release/standing.ts';
import type { CoverageCell, ReadWritten } from '../src/site/coverage/cells.ts';
import {
  coverageBesideCharts,
  coverageOfFiles,
  coverageOfPages,
  coverageOfReleaseFiles,
} from '../src/site/coverage/coverage.ts';
import { FACETS, type Facet } from '../src/site/coverage/facets.ts';
import type { ShownOnPages } from '../src/site/coverage/on-pages.ts';
import { coverageOfChangePage, coverageOfReleaseLists } from '../src/site/coverage/on-release-pages.ts';
import { coverageTable } from '../src/site/coverage/printed-table.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../src/site/drawings/chart-requests.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { copyOf, filesBelow, REPORTS } from './build-report.ts';
import { builtReport } from './built-reports.ts';
import { addTheDay, build, correctTheCount, quietReport, release, twoReleases } from './release-story.ts';

const VISITS = REPORTS.find((report) => report.endsWith('library-visits')) as string;
const FIGURE = 'visits.purpose';

type Files = ReadonlyMap<string, Uint8Array>;
type Words = Readonly<Record<Facet, RegExp>>;

/** A few words of what the figure carries, wherever a line may break. */
const WORDS: Words = {
  base: /all\s+1,000/gi,
  unknown: /no\s+purpose/gi,
  caveats: /one\s+day\s+only/g,
  source: /library\s+survey/g,
  release: /1\.0\.0/g,
};

const QUOTES = 'longer sentences to quote';
/** A sentence to quote names its base twice: with what is said of it, and with what is unknown of it. */
const OF_QUOTES: Words = { ...WORDS, base: /1,000 library visits/g };

/** A short form says how many limits there are, and leads to them and to the source. */
const SHORT: Words = { ...WORDS, base: /1,000\s+library/g, caveats: /\d+\s+limits?/g, source: /id="limits"/g };
const OF: Readonly<Record<string, Words>> = {
  [QUOTES]: OF_QUOTES,
  'section on a page': { ...WORDS, base: /1,000\s+library/g, caveats: /#limits"/g },
  'description of the page': SHORT,
  'sentence to quote': SHORT,
  'main point': { ...SHORT, source: /href="figures\/visits\/purpose\/"/g },
  'key chart': { ...WORDS, base: /350\s+study/g, unknown: /withheld/g, caveats: /#limits"/g },
};
const PAGE = /^figures\/visits\/purpose\/index\.html$/;

/** Takes the words out of one file, whatever it is packed in. */
async function without(words: RegExp, file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const inText = (text: string): string => text.replace(words, 'x');
  const text = Buffer.from(bytes).toString('utf8');
  if (/\.(xlsx|ods|zip)$/.test(file)) {
    const entries = Object.entries(unzipSync(bytes)).map(([name, inside]): [string, Uint8Array] => [
      name,
      /\.(xml|txt)$/.test(name) ? Buffer.from(inText(Buffer.from(inside).toString('utf8'))) : inside,
    ]);
    return zipSync(Object.fromEntries(entries));
  }
  if (file.endsWith('.parquet')) {
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    const names = Object.keys(rows[0] ?? {});
    const cell = (value: unknown): unknown => (typeof value === 'string' ? inText(value) : value);
    const columnData = names.map((name) => ({ name, data: rows.map((row) => cell(row[name])), nullable: true }));
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  }
  if (file.endsWith('.png')) return pngWithWords(bytes, inText((wordsOfPng(bytes) ?? '').replaceAll('\n', ' ')));
  return Buffer.from(inText(text));
}

/** The files, of which one lost these words. */
async function changed(files: Files, written: RegExp, words: RegExp): Promise<Files> {
  const now = new Map(files);
  for (const [file, bytes] of files) if (written.test(file)) now.set(file, await without(words, file, bytes));
  return now;
}

function removed(files: Files, written: RegExp): Files {
  return new Map([...files].filter(([file]) => !written.test(file)));
}

function reader(files: Files): ReadWritten {
  return (file) => files.get(file) ?? null;
}

const lostIn = (cells: readonly CoverageCell[], figure: string, output: string): CoverageCell['lost'] | undefined =>
  cells.find((cell) => cell.figure === figure && cell.output === output)?.lost;

describe('the pages and files of a report', () => {
  let files: Files;
  let shown: ShownOnPages;

  beforeAll(() => {
    files = filesBelow(builtReport(VISITS).site);
    const { report, pages, ownCharts } = readAndCheck(readInputs(VISITS));
    if (report === null) throw new Error('the report cannot be read');
    const figures = figuresOf(report);
    const found = byAddress(figures);
    shown = {
      report,
      figures,
      pages,
      byAddress: found,
      charts: chartsOf({ report, figures, byAddress: found }, pages),
      ownCharts: ownChartsOf(found, ownCharts),
      cards: cardFigures({ report, figures, byAddress: found }, pages),
    };
  });

  const matrix = async (written: Files): Promise<CoverageCell[]> => {
    const read = reader(written);
    return [
      ...coverageOfPages(shown, read),
      ...coverageBesideCharts(shown, read),
      ...(await coverageOfFiles(shown, read)),
    ];
  };
  /** The part of the matrix that has this output. */
  const partWith = async (output: string, written: Files): Promise<CoverageCell[]> => {
    const read = reader(written);
    const parts = [coverageOfPages(shown, read), coverageBesideCharts(shown, read)];
    return parts.find((cells) => cells.some((cell) => cell.output === output)) ?? coverageOfFiles(shown, read);
  };

  /** Where each output is written; CITATION.cff and the card tell of the whole population alone. */
  const WRITTEN: readonly (readonly [output: string, file: RegExp, figure: string])[] = [
    ['page', PAGE, FIGURE],
    ['section on a page', /^report\/index\.html$/, FIGURE],
    ['description of the page', PAGE, FIGURE],
    ['sentence to quote', PAGE, FIGURE],
    ['main point', /^index\.html$/, FIGURE],
    ['key chart', /^index\.html$/, 'visits.length'],
    [QUOTES, PAGE, FIGURE],
    ['claim on a page', /^report\/index\.html$/, FIGURE],
    ['page to embed', /^embed\/visits\/purpose\/breakdown\/index\.html$/, FIGURE],
    ['JSON-LD on the page', /^index\.html$/, FIGURE],
    ['SVG', /^charts\/visits\/purpose\/breakdown\.svg$/, FIGURE],
    ['PNG', /^charts\/visits\/purpose\/breakdown\.png$/, FIGURE],
    ['CSV of the chart', /^charts\/visits\/purpose\/breakdown\.csv$/, FIGURE],
    ['Vega-Lite spec', /^charts\/visits\/purpose\/breakdown\.vl\.json$/, FIGURE],
    ['citation', /^charts\/visits\/purpose\/citation\.txt$/, FIGURE],
    ['citation as BibTeX', /^charts\/visits\/purpose\/citation\.bib$/, FIGURE],
    ['citation as RIS', /^charts\/visits\/purpose\/citation\.ris$/, FIGURE],
    ['citation as CSL-JSON', /^charts\/visits\/purpose\/citation\.json$/, FIGURE],
    ['card of the page', /^cards\/index\.png$/, 'visits'],
    ['CSV of the population', /^data\/visits\.csv$/, FIGURE],
    ['CSV of all', /^data\/all\.csv$/, FIGURE],
    ['Parquet', /^data\/all\.parquet$/, FIGURE],
    ['CSV of claims', /^data\/claims\.csv$/, FIGURE],
    ['claims in XLSX', /^data\/report\.xlsx$/, FIGURE],
    ['claims in ODS', /^data\/report\.ods$/, FIGURE],
    ['JSON', /^data\/report\.json$/, FIGURE],
    ['XLSX', /^data\/report\.xlsx$/, FIGURE],
    ['ODS', /^data\/report\.ods$/, FIGURE],
    ['README in the ZIP', /^report\.zip$/, FIGURE],
    ['datapackage.json', /^datapackage\.json$/, FIGURE],
    ['CSV on the Web', /^data\/visits\.csv-metadata\.json$/, FIGURE],
    ['CSV on the Web', /^data\/all\.csv-metadata\.json$/, FIGURE],
    ['JSON-LD', /^dataset\.jsonld$/, FIGURE],
    ['DCAT', /^dcat\.jsonld$/, FIGURE],
    ['CITATION.cff', /^CITATION\.cff$/, 'visits'],
  ];

  test('keep base, unknown, caveats, source and release of every figure in every output that speaks of it', async () => {
    const cells = await matrix(files);
    expect(cells.filter(({ lost }) => lost !== null && lost.length > 0)).toEqual([]);
    for (const [output, , figure] of WRITTEN) expect(lostIn(cells, figure, output), output).toEqual([]);
    // No page of this report asks for a chart by its name: test/forgetful-writers.sampled.test.ts has one that does.
    const outputs = [...new Set(cells.map(({ output }) => output))].filter((output) => output !== 'chart on a page');
    expect(outputs).toEqual([...new Set(WRITTEN.map(([output]) => output))]);
  });

  describe.each(WRITTEN)('what is lost from the output “%s” (%s) is missed', (output, written, figure) => {
    test.each(FACETS)('its %s', async (facet) => {
      const words = OF[output] ?? WORDS;
      const cells = await partWith(output, await changed(files, written, words[facet]));
      expect(lostIn(cells, figure, output)).toContain(facet);
    });

    test('the file itself', async () => {
      expect(lostIn(await partWith(output, removed(files, written)), figure, output)).toEqual(FACETS);
    });
  });

  describe('each sentence to quote is asked by itself', () => {
    /** The page with one sentence of the figure changed; all others stay. */
    const withSentence = (index: number, change: (sentence: string) => string): Files => {
      const file = 'figures/visits/purpose/index.html';
      const page = Buffer.from(files.get(file) as Uint8Array).toString('utf8');
      const quote = (page.match(/<li class="one-click">[\s\S]*?<\/li>/g) ?? [])[index] as string;
      const after = page.replace(quote, () => change(quote));
      expect(after).not.toBe(page);
      return new Map([...files, [file, Buffer.from(after)]]);
    };
    const lost = (written: Files): CoverageCell['lost'] | undefined =>
      lostIn(coverageOfPages(shown, reader(written)), FIGURE, QUOTES);

    const SENTENCES = [0, 1, 2];
    test.each(SENTENCES.flatMap((index) => FACETS.map((facet) => [index, facet] as const)))(
      'number %i, its %s',
      (index, facet) => {
        expect(lost(withSentence(index, (sentence) => sentence.replace(OF_QUOTES[facet], 'x')))).toContain(facet);
      },
    );

    test('one that is gone, and one that nobody asked for', () => {
      expect(lost(withSentence(1, () => ''))).toEqual(FACETS);
      expect(lost(withSentence(1, (sentence) => `${sentence}<li>40%</li>`))).toEqual(FACETS);
    });
  });

  const COLUMNS_OF_CLAIMS: readonly (readonly [header: string, facet: Facet])[] = [
    ['Base with its size', 'base'],
    ['What is unknown', 'unknown'],
    ['Caveats', 'caveats'],
    ['Source', 'source'],
    ['Place in the source', 'source'],
    ['Release', 'release'],
  ];
  const WORKBOOKS = WRITTEN.filter(([output]) => output.startsWith('claims in'));

  describe.each(WORKBOOKS)('the same words elsewhere do not mend a column that “%s” lost', (output, written) => {
    test.each(COLUMNS_OF_CLAIMS)('%s', async (header, facet) => {
      const cells = await coverageOfFiles(
        shown,
        reader(await changed(files, written, new RegExp(`(?<=>)${header}(?=<)`, 'g'))),
      );
      expect(lostIn(cells, FIGURE, output)).toEqual([facet]);
      expect(lostIn(cells, FIGURE, output.replace('claims in ', ''))).toEqual([]);
    });
  });

  test('a claim that is gone from a sheet is missed, and no figure that no sentence is about', async () => {
    for (const [output, written] of WORKBOOKS) {
      const cells = await coverageOfFiles(shown, reader(await changed(files, written, /one-in-five-studied/g)));
      expect(lostIn(cells, FIGURE, output)).toEqual(FACETS);
      expect(lostIn(cells, 'visits.length', output)).toEqual([]);
      expect(lostIn(cells, 'visits.paid', output)).toBeNull();
    }
  });

  test('check --coverage prints them in lines of at most 120 characters', () => {
    const { status, output } = copyOf(VISITS).run('check', {}, ['--coverage']);
    expect(status).toBe(0);
    expect(output).toMatch(/^visits\.purpose( +[+–])+$/m);
    for (const name of ['README in the ZIP', 'Parquet', 'changes.csv', 'change log', 'feed', 'list of releases'])
      expect(output).toContain(`  ${name}`);
    expect(output).toContain('nothing lost');
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});

describe('a chart that shows another figure beside its own', () => {
  const VERSIONS = REPORTS.find((report) => report.endsWith('two-versions')) as string;
  const BESIDE = 'appointments.kept-first-version';
  const chart = 'appointments/kept-first-version/versions';
  /** Of the other version alone; the caveat that only the first version has is its own. */
  const OTHER: readonly (readonly [Facet, RegExp])[] = [
    ['base', /all\s+2,050/gi],
    ['unknown', /205\s+\(10\.0%\)/g],
    ['source', /second\s+version/g],
  ];
  const WRITTEN: readonly (readonly [output: string, file: string])[] = [
    ['SVG', `charts/${chart}.svg`],
    ['PNG', `charts/${chart}.png`],
    ['CSV of the chart', `charts/${chart}.csv`],
    ['Vega-Lite spec', `charts/${chart}.vl.json`],
    ['page to embed', `embed/${chart}/index.html`],
  ];

  describe.each(WRITTEN)('what the other one lost in the output “%s” is missed', (output, written) => {
    test.each(OTHER)('its %s', async (facet, words) => {
      const { report, pages, ownCharts } = readAndCheck(readInputs(VERSIONS));
      if (report === null) throw new Error('the report cannot be read');
      const figures = figuresOf(report);
      const found = byAddress(figures);
      const shown = {
        report,
        figures,
        pages,
        byAddress: found,
        charts: chartsOf({ report, figures, byAddress: found }, pages),
        ownCharts: ownChartsOf(found, ownCharts),
        cards: cardFigures({ report, figures, byAddress: found }, pages),
      };
      const cells = (files: Files): CoverageCell[] => [
        ...coverageOfPages(shown, reader(files)),
        ...coverageBesideCharts(shown, reader(files)),
      ];
      const files = filesBelow(builtReport(VERSIONS).site);
      expect(lostIn(cells(files), BESIDE, output)).toEqual([]);
      const now = await changed(files, new RegExp(`^${written}$`), words);
      expect(lostIn(cells(now), BESIDE, output)).toEqual([facet]);
    });
  });
});

describe('what is told of releases', () => {
  let report: ReturnType<typeof copyOf>;
  let top: Files;
  let files: Files;
  let releases: readonly FrozenRelease[];
  let state: State;
  let before: readonly PopulationFigure[];

  const counted = (found: FrozenRelease | undefined): State => {
    const read = found === undefined ? null : frozenState(found);
    if (read === null || 'problems' in read) throw new Error('a release cannot be counted');
    return read.state;
  };

  beforeAll(() => {
    report = twoReleases(true);
    build(report);
    top = filesBelow(report.site);
    files = filesBelow(path.join(report.site, 'releases/1.0.1'));
    ({ releases } = readHistory(report.root));
    state = counted(releases[1]);
    before = counted(releases[0]).figures;
  });
  afterAll(() => report.remove());

  const matrix = (ofRelease: Files, ofSite: Files): CoverageCell[] => {
    const [first, second] = releases.map(changeLogOf);
    if (first === undefined || second === undefined) throw new Error('two releases have to be there');
    return [
      ...coverageOfReleaseFiles(second, state, before, reader(ofRelease)),
      ...coverageOfChangePage(second, reader(ofRelease)),
      ...coverageOfReleaseLists([first, second], reader(ofSite)),
    ];
  };

  const OF_RELEASE: Words = { ...WORDS, base: /all\s+1,200/gi, release: /1\.0\.1/g };

  /** Where each output is written: below the release, or at the top of the site. The list tells of findings and values that change. */
  const WRITTEN: readonly (readonly [output: string, file: RegExp, figure: string])[] = [
    ['changes.json', /^changes\.json$/, FIGURE],
    ['changes.csv', /^changes\.csv$/, FIGURE],
    ['numbers.json', /^numbers\.json$/, FIGURE],
    ['change log', /^changes\/index\.html$/, FIGURE],
    ['feed', /^releases\/feed\.xml$/, FIGURE],
    ['list of releases', /^releases\/index\.html$/, 'visits'],
  ];

  test('keeps base, unknown, caveats, source and release of every figure that it speaks of', () => {
    const cells = matrix(files, top);
    expect(cells.filter(({ lost }) => lost !== null && lost.length > 0)).toEqual([]);
    for (const [output, , figure] of WRITTEN) expect(lostIn(cells, figure, output), output).toEqual([]);
    expect([...new Set(cells.map(({ output }) => output))]).toEqual(WRITTEN.map(([output]) => output));
  });

  describe.each(WRITTEN)('what is lost from the output “%s” is missed', (output, written, figure) => {
    test.each(FACETS)('its %s', async (facet) => {
      const words = OF_RELEASE[facet];
      const cells = matrix(await changed(files, written, words), await changed(top, written, words));
      expect(lostIn(cells, figure, output)).toContain(facet);
    });

    test('the file itself', () => {
      expect(lostIn(matrix(removed(files, written), removed(top, written)), figure, output)).toEqual(FACETS);
    });
  });
});

test('check --coverage tells of the release that the working files would make, and of a figure that is gone', () => {
  const report = quietReport();
  addTheDay(report);
  report.edit('content/report.md', '"visits.paid"', '"visits.paid" "visits.day"');
  rmSync(path.join(report.root, 'content/days.md'));
  release(report, '--date', '2024-06-01');
  correctTheCount(report);
  report.edit('data/figures/visits.yaml', /\n {2}day:[\s\S]*$/, '\n');
  report.edit('content/report.md', ' "visits.day"', '');
  const { status, output } = report.run('check', {}, ['--coverage']);
  expect(status, output).toBe(0);
  expect(output).toContain('nothing lost');
  const number = (name: string): number => Number(new RegExp(`(\\d+) {2}${name}(?: |$)`, 'm').exec(output)?.[1]);
  // A wide table goes on below: each figure has a line in every band.
  const marks = (figure: string): string[] =>
    [...output.matchAll(new RegExp(`^${figure.replace('.', '\\.')} +([+– ]+)$`, 'gm'))].flatMap(([, line]) =>
      (line ?? '').trim().split(/ +/),
    );
  const outputs = ['page', 'CSV of all', 'changes.json', 'changes.csv', 'numbers.json', 'change log', 'feed'];
  expect(outputs.map((name) => marks('visits.day')[number(name) - 1])).toEqual(['–', '–', '+', '+', '–', '+', '+']);
  expect(outputs.map((name) => marks('visits')[number(name) - 1])).toEqual(outputs.map(() => '+'));
});

test('what a frozen release lacks is said, and stops neither check nor build', () => {
  const report = quietReport();
  release(report, '--date', '2024-06-01');
  const at = (file: string): string => path.join(report.root, 'data/releases/1.0.0', file);
  const numbers = JSON.stringify(JSON.parse(readFileSync(at('numbers.json'), 'utf8')).numbers);
  writeFileSync(at('numbers.json'), numbers);
  const sum = createHash('sha256').update(numbers).digest('hex');
  writeFileSync(at('SHA256SUMS'), readFileSync(at('SHA256SUMS'), 'utf8').replace(/^\S+(?= {2}numbers\.json$)/m, sum));
  const { status, output } = report.run('check', {}, ['--coverage']);
  expect(output).toContain('Release 1.0.0 was frozen as it is and can no longer be changed.');
  expect(output).toContain('~ numbers.json: base, unknown, caveats, source, release of 4 figures');
  expect(output).not.toContain('!');
  expect(status).toBe(0);
  build(report);
});

test('what XLSX writes in its own way is read as what it means', () => {
  const report = copyOf(VISITS);
  report.edit('data/caveats.yaml', 'Counted on one day only', 'Counted as _x0041_ on one day only');
  const { status, output } = report.run('build');
  expect(status, output).toBe(0);
});

test('a report with a figure of a long address still has its matrix, a few columns at a time', () => {
  const figure = `visits.${'a-very-long-question-'.repeat(4)}`;
  const outputs = Array.from({ length: 30 }, (_, index) => `output ${index}`);
  const table = coverageTable(outputs.map((output, index) => ({ figure, output, lost: index === 7 ? ['base'] : [] })));
  expect(table.match(new RegExp(`^${figure}( +[+!])+$`, 'gm'))).toHaveLength(4);
  expect(table).toContain(`! ${figure} in output 7: lost base`);
});

test('what comes out of it stands before the matrix, with what the signs mean and what they do not', () => {
  const lines = coverageTable([
    { figure: 'visits', output: 'page', lost: [] },
    { figure: 'visits', output: 'claim on a page', lost: null },
  ]).split('\n');
  expect(lines[0]).toBe('1 pair of figure and output, nothing lost');
  expect(lines.slice(1, 4).join('\n')).toMatch(
    /^\+ .*\n– the output is not meant to speak of the figure\n.* not that they are true/,
  );
  expect(lines.indexOf('')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('+ ')));
  expect(lines.at(-1)).toContain('2  claim on a page');
});
