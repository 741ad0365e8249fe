// What stands beside each chart: whoever takes a file or a frame along has base, unknown share, caveats, source and release.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { type Chart, figuresBeside, panelsShown } from '../src/draw/draw.ts';
import type { OwnChart } from '../src/draw/own/chart.ts';
import { wordsOfPng, wordsOfSvg } from '../src/draw/png-text.ts';
import { lostFrom } from '../src/draw/spec/lost.ts';
import { specOf } from '../src/draw/spec/spec.ts';
import { byAddress, type Figure } from '../src/figure/figure.ts';
import { isObject, type JsonObject } from '../src/figure/own-chart.ts';
import { citationPath, embedAddress, picturePath } from '../src/site/addresses/chart-files.ts';
import { chartsOf, ownChartsOf } from '../src/site/drawings/chart-requests.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import {
  baseLine,
  caveatLine,
  releaseLine,
  reportLine,
  sourceLine,
  titleOf,
  unknownLine,
} from '../src/tell/carried.ts';
import { citationsOf } from '../src/tell/citation.ts';
import { labelOf } from '../src/tell/panel.ts';
import { openBrowser, openPage } from './browser.ts';
import { copyOf, filesBelow, PROJECT, REPORTS, textOf } from './build-report.ts';
import { type BuiltReport, builtReport } from './built-reports.ts';
import { serve } from './serve-folder.ts';

const reportNamed = (name: string): string => REPORTS.find((report) => report.endsWith(name)) as string;
const LIBRARY = reportNamed('library-visits');

interface Read {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly charts: readonly (Chart | OwnChart)[];
}

function readCharts(report: string): Read {
  const { report: read, pages, ownCharts } = readAndCheck(readInputs(report));
  if (read === null) throw new Error(`${report} cannot be read`);
  const all = figuresOf(read);
  const figures = byAddress(all);
  return {
    figures,
    charts: [
      ...chartsOf({ report: read, figures: all, byAddress: figures }, pages),
      ...ownChartsOf(figures, ownCharts),
    ],
  };
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameOf = ({ id }: Chart | OwnChart): string => id;

const SMALL = ['library-visits', 'own-charts', 'clinic-referrals', 'two-versions'].map(reportNamed);

describe.each(SMALL.map((report) => [path.basename(report), report]))('beside the charts of %s', (_, report) => {
  let built: BuiltReport;
  let files: ReadonlyMap<string, Buffer>;
  let read: Read;

  beforeAll(() => {
    built = builtReport(report);
    files = filesBelow(built.site);
    read = readCharts(report);
  });

  test('stand its data as CSV, with every part that it shows and, in every row, all that a number must not lose', () => {
    for (const chart of read.charts) {
      const bytes = files.get(picturePath(chart, 'csv'));
      const rows = parse(bytes as Buffer, { columns: true }) as Record<string, string>[];
      for (const panel of panelsShown(chart)) {
        const own = rows.filter(
          (row) => row.share_of === panel.of && row.question === panel.counted.breakdown.question,
        );
        for (const part of panel.parts)
          expect(
            own.some((row) => row.part === part.id && row.kind === part.kind && row.as_shown === part.text),
            `${nameOf(chart)}: ${part.id} of ${panel.of}`,
          ).toBe(true);
      }
      const { figure } = chart;
      expect(rows.length, nameOf(chart)).toBeGreaterThan(0);
      for (const row of rows) {
        for (const column of ['figure', 'title', 'part', 'part_label', 'kind', 'share_of', 'as_shown'])
          expect(row[column], `${nameOf(chart)}: ${column}`).not.toBe('');
        const told = read.figures.get(row.figure ?? '') as Figure;
        expect(row.base_statement).toBe(baseLine(told));
        expect(row.unknown_statement).toBe(unknownLine(told));
        expect(row.caveats).toBe(caveatLine(told));
        expect(row.source).toBe(sourceLine(told));
        expect([row.release, row.release_state]).toEqual([figure.release.version, 'draft']);
        if (row.question !== '')
          expect(row.unknown_share_high || row.blank_reasons).toMatch(/^\d+(\.\d+)?$|unknown_share_high/);
        expect(row.kind !== 'unknown' || row.unknown_kind !== '').toBe(true);
      }
    }
  });

  test('stands a spec that Vega-Lite draws without a warning and without a network, with every part and line', async () => {
    for (const chart of read.charts) {
      const spec = JSON.parse(files.get(picturePath(chart, 'vl.json'))?.toString() ?? '{}') as JsonObject;
      expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
      const svg = await drawnBy(spec);
      const words = wordsOf(svg);
      const { figure } = chart;
      const lines = [titleOf(figure), baseLine(figure), unknownLine(figure), caveatLine(figure), sourceLine(figure)];
      for (const line of [...lines, releaseLine(figure.release), reportLine(figure)])
        expect(words, nameOf(chart)).toContain(squeezed(line));
      for (const panel of panelsShown(chart))
        for (const part of panel.parts.filter(({ kind }) => kind === 'unknown'))
          expect(words, nameOf(chart)).toContain(squeezed(labelOf(part)));
      expect(words).not.toMatch(/NaN|undefined|null/);
      const unknown = panelsShown(chart).flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'unknown'));
      if (unknown.some(({ share }) => (share.value?.interval.low.valueOf() ?? 0) > 0.01))
        expect(svg, nameOf(chart)).toMatch(/<path[^>]*fill="url\(#gradient_/);
    }
  });

  test('stand citations of every figure, that of a draft with the word that it is not to be cited', () => {
    for (const figure of read.figures.values()) {
      for (const ending of ['txt', 'bib', 'ris', 'json'] as const) {
        const text = files.get(citationPath(figure, ending))?.toString() ?? '';
        const plain = text.replaceAll(/\\(?=[%&#_$])/g, '');
        expect(plain, citationPath(figure, ending)).toContain('should not be cited');
        for (const said of [titleOf(figure), unknownLine(figure), baseLine(figure)])
          expect(plain.replaceAll('\\"', '"'), citationPath(figure, ending)).toContain(squeezed(said));
      }
    }
  });

  test('stands a page to embed, without script or request, valid, and with everything that the chart carries', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        'valid-id': ['error', { relaxed: true }],
        'long-title': 'off',
        'no-inline-style': 'off',
        'no-trailing-whitespace': 'off',
      },
    });
    for (const chart of read.charts) {
      const page = files.get(`${embedAddress(chart)}index.html`)?.toString() ?? '';
      const { figure } = chart;
      expect(page, nameOf(chart)).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toMatch(/<script|\son[a-z]+=|javascript:|<link|\bsrc=|url\((?!#|data:font)|@import/i);
      const text = textOf(page);
      for (const said of [baseLine(figure), unknownLine(figure), sourceLine(figure), releaseLine(figure.release)])
        expect(text, nameOf(chart)).toContain(squeezed(said));
      for (const { short, full } of figure.caveats) expect(text).toContain(squeezed(`${short} ${full}`));
      expect(text).toContain('This is a draft of release 1.0.0.');
      const inSight = textOf(page.replace(/<(svg|details|style)\b[\s\S]*?<\/\1>/g, ' '));
      for (const shown of [figure, ...figuresBeside(chart)])
        for (const said of [baseLine(shown), unknownLine(shown), sourceLine(shown), releaseLine(shown.release)])
          expect(inSight, nameOf(chart)).toContain(squeezed(said.replace(/\.$/, '')));
      expect(inSight, nameOf(chart)).toContain(squeezed(caveatLine(figure)));
      const { results } = await validate.validateString(page);
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
      );
      expect(messages, nameOf(chart)).toEqual([]);
    }
  });

  test('leads every link of the pages to a file that is there, and a page to every file', () => {
    const found = new Set<string>();
    for (const [name, bytes] of files) {
      if (!name.endsWith('.html')) continue;
      for (const section of bytes
        .toString()
        .match(/<p class="take">.*<\/p>\s*<details class="take-away">[\s\S]*?<\/details>/g) ?? []) {
        const links = [...section.matchAll(/ href="([^"]+)"/g)].map(([, link = '']) =>
          path.posix.join(path.posix.dirname(name), link),
        );
        expect(links).toHaveLength(9);
        for (const link of links) {
          const file = link.endsWith('/') ? `${link}index.html` : link;
          expect([...files.keys()], name).toContain(file);
          found.add(file);
        }
        const names = [...section.matchAll(/ aria-label="([^"]+)"/g)].map(([, label]) => label);
        expect(new Set(names).size).toBe(9);
        expect(section).toContain('&lt;iframe src=&quot;https://YOUR-SITE/embed/');
        expect(section).toContain('Replace https://YOUR-SITE/ with the address of this site');
      }
    }
    for (const chart of read.charts) {
      for (const ending of ['png', 'svg', 'csv', 'vl.json'] as const)
        expect(found, nameOf(chart)).toContain(picturePath(chart, ending));
      expect(found, nameOf(chart)).toContain(`${embedAddress(chart)}index.html`);
    }
    for (const figure of read.figures.values())
      for (const ending of ['txt', 'bib', 'ris', 'json'] as const)
        expect(found, figure.address).toContain(citationPath(figure, ending));
  });
});

describe('a chart of two versions', () => {
  const VERSIONS = 'appointments.reminded-first-version';
  const { figures, charts } = readCharts(reportNamed('two-versions'));
  const chart = charts.find(({ id }) => id === `${VERSIONS}/versions`) as Chart;
  const [here, there] = [VERSIONS, 'appointments.reminded'].map((address) => figures.get(address) as Figure);

  test('names the source whose number of the whole was counted with, and none where it has none', () => {
    expect(sourceLine(here as Figure)).toBe(
      'Invented quarterly table, Nobody, January 2025: table 3. The base: table 1',
    );
    expect(sourceLine(there as Figure)).not.toContain('The base');
  });

  test('says base, unknown, caveats and source of both in its picture and in its spec', () => {
    const { site } = builtReport(reportNamed('two-versions'));
    const files = filesBelow(site);
    const svg = squeezed(wordsOfSvg(files.get(picturePath(chart, 'svg'))?.toString() ?? ''));
    const png = squeezed(wordsOfPng(files.get(picturePath(chart, 'png')) as Buffer) ?? '');
    const spec = specOf(chart, loadFonts());
    const title = isObject(spec.title) ? squeezed((spec.title.subtitle as string[]).join(' ')) : '';
    for (const words of [svg, png, title, squeezed(String(spec.description))])
      for (const figure of [here, there] as Figure[])
        for (const line of [baseLine(figure), unknownLine(figure)]) expect(words).toContain(line);
    for (const words of [svg, png, title])
      for (const figure of [here, there] as Figure[]) expect(words).toContain(sourceLine(figure));
  });

  test('without the lines of the other one is not let out as a spec', () => {
    const spec = specOf(chart, loadFonts());
    const title = isObject(spec.title) ? spec.title : {};
    const own = (title.subtitle as string[]).filter((line) => !line.includes('2,050'));
    const shown = { figure: chart.figure, beside: figuresBeside(chart), panels: panelsShown(chart) };
    expect(lostFrom({ ...spec, title: { ...title, subtitle: own } }, shown).join('\n')).toMatch(
      /does not say “.*2,050/,
    );
  });
});

test('a spec without one of its unknown parts, a line or its data is not let out', () => {
  const { charts } = readCharts(LIBRARY);
  const fonts = loadFonts();
  const hasUnknown = (chart: Chart | OwnChart): boolean =>
    panelsShown(chart).some(({ parts }) => parts.some(({ kind }) => kind === 'unknown'));
  for (const chart of charts.filter(hasUnknown)) {
    const spec = specOf(chart, fonts);
    const panels = panelsShown(chart);
    const lost = (changed: JsonObject): string =>
      lostFrom({ ...spec, ...changed }, { figure: chart.figure, beside: figuresBeside(chart), panels }).join('\n');
    expect(lost({})).toBe('');
    const { values = [] } = spec.data as { values?: readonly JsonObject[] };
    expect(lost({ data: { values: values.filter(({ kind }) => kind !== 'unknown') } })).toMatch(
      /“.*” \(.*\) has no row/,
    );
    const halved = values.map((row) => (row.kind === 'unknown' ? { ...row, share: Number(row.share) / 2 } : row));
    expect(lost({ data: { values: halved } })).toContain('has no row');
    expect(lost({ data: { url: 'data.json' } })).toContain('its data do not stand in it');
    const title = isObject(spec.title) ? spec.title : {};
    expect(lost({ title: { ...title, subtitle: [] } })).toContain(`does not say “${unknownLine(chart.figure)}”`);
    expect(lost({ usermeta: {} })).toContain('does not stand in it in full');
    expect(lost({ config: { bar: { color: 'var(--known)' } } })).toContain('a colour that only a page knows');
  }
});

test('a spec of every kind of chart keeps the kinds of unknown apart', async () => {
  const { charts } = readCharts(reportNamed('two-versions'));
  for (const chart of charts) {
    const spec = specOf(chart, loadFonts());
    const kinds = new Set(
      panelsShown(chart).flatMap(({ parts }) =>
        parts.flatMap(({ kind, unknownKind }) => (kind === 'unknown' ? [unknownKind] : [])),
      ),
    );
    const stripes = new Set(JSON.stringify(spec).match(/\{\\"gradient\\".*?\]\}/g) ?? []);
    expect(stripes.size, nameOf(chart)).toBeGreaterThanOrEqual(kinds.size);
  }
});

describe('the citation of a figure', () => {
  const figure = ((): Figure => {
    const found = readCharts(LIBRARY).figures.get('visits.purpose') as Figure;
    return {
      ...found,
      release: { version: '1.2.0', date: '2024-03-05', state: 'released' },
      report: {
        title: 'Visits {really} & 100% #1_of_$5 ~ ^ \\ – Übersicht',
        publisher: 'Town of Łódź and Sons',
        address: 'https://example.org/a_b',
      },
    };
  })();
  const { plain, bibtex, ris, csl } = citationsOf(figure);
  const url = 'https://example.org/a_b/releases/1.2.0/figures/visits/purpose/';

  test('says who, what, which release, where, of which base, and what is unknown', () => {
    for (const said of [
      figure.report.publisher,
      figure.report.title,
      titleOf(figure),
      'Release 1.2.0, 5 March 2024',
      url,
    ])
      expect(plain).toContain(said);
    for (const said of [baseLine(figure), unknownLine(figure), caveatLine(figure), sourceLine(figure)])
      expect(plain).toContain(said);
  });

  test('has no sign in its BibTeX entry that TeX or BibTeX would take for another', () => {
    const { key, fields } = readBibtex(bibtex);
    expect(key).toMatch(/^[a-z0-9.-]+$/);
    expect(fields.get('author')).toBe('{Town of Łódź and Sons}');
    expect(fields.get('url')).toBe(url);
    expect([fields.get('year'), fields.get('month')]).toEqual(['2024', '3']);
    expect(fields.get('howpublished')).toContain(
      'Visits \\textbraceleft{}really\\textbraceright{} \\& 100\\% \\#1\\_of\\_\\$5 \\textasciitilde{} \\textasciicircum{} \\textbackslash{} – Übersicht',
    );
    for (const [name, value] of fields)
      if (name !== 'url') expect(value.replaceAll(/\\[%&#_$]/g, ''), name).not.toMatch(/[%&#_$~^]/);
  });

  test('is a RIS record, each line with its tag and CR LF', () => {
    expect(ris).toMatch(/^TY {2}- DATA\r\n[\s\S]*ER {2}- \r\n$/);
    const lines = ris.split('\r\n').slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    for (const line of ['AU  - Town of Łódź and Sons', 'PY  - 2024', 'DA  - 2024/03/05', `UR  - ${url}`])
      expect(lines).toContain(line);
  });

  test('is an item of CSL-JSON with nothing but variables of CSL, of the types that they have', () => {
    const [item, ...others] = JSON.parse(csl) as Record<string, unknown>[];
    expect(others).toEqual([]);
    const { note, annote, ...rest } = item ?? {};
    expect(rest).toEqual({
      id: 'visits-really-100-1-visits-purpose-1.2.0',
      type: 'dataset',
      title: titleOf(figure),
      author: [{ literal: 'Town of Łódź and Sons' }],
      'container-title': `${figure.report.title}. Release 1.2.0, 5 March 2024`,
      publisher: 'Town of Łódź and Sons',
      version: '1.2.0',
      issued: { 'date-parts': [[2024, 3, 5]] },
      URL: url,
    });
    expect(note).toContain(unknownLine(figure));
    expect(annote).toMatch(/^Read with care: .* Source: /);
  });

  test('has neither date nor address in a draft, and no address where the report has none', () => {
    const release = { version: '2.0.0', date: null, state: 'draft' } as const;
    for (const text of Object.values(citationsOf({ ...figure, release }))) {
      expect(text).toContain('should not be cited');
      expect(text).not.toMatch(/https:|^\s*(year|date) =|^(PY|DA|UR) {2}-|"issued"/m);
    }
    const report = { ...figure.report, address: null };
    for (const text of Object.values(citationsOf({ ...figure, report }))) expect(text).not.toContain('https:');
  });
});

describe('a chart of a release in the frame of another site', () => {
  let built: ReturnType<typeof copyOf>;
  let served: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  const HOST = 'https://stats.example/report/';

  beforeAll(async () => {
    built = copyOf(LIBRARY, { keep: true });
    built.edit('data/report.yaml', 'licence: CC0', `licence: CC0\naddress: ${HOST}`);
    release(built.root, '2024-01-10');
    built.edit('data/figures/visits.yaml', 'Borrowing, count: 400', 'Borrowing, count: 390');
    const why = 'correction since 1.0.0: a row was counted twice';
    release(built.root, '2024-02-10', [`visits.purpose: ${why}`]);
    const { status, output } = built.run('build');
    expect(output).toContain('checked  no problems');
    expect(status).toBe(0);
    served = await serve(built.site, '/report/');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    built.remove();
  });

  /** `at` is an edition: "" at the top. */
  const snippetsAt = (at: string): string[] =>
    [...filesBelow(path.join(built.site, at, 'figures'))].flatMap(([, bytes]) => snippetsIn(bytes.toString()));
  const snippetsIn = (page: string): string[] =>
    [...page.matchAll(/<pre class="one-click"[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, code = '']) =>
      code.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    );

  test('every snippet leads to a page of the site, the first pinned to its release, the second to what is latest', () => {
    const files = filesBelow(built.site);
    for (const [at, version] of [
      ['', '1.0.1'],
      ['releases/1.0.0/', '1.0.0'],
    ] as const) {
      const snippets = snippetsAt(at);
      expect(snippets.length).toBeGreaterThan(2);
      for (const [index, snippet] of snippets.entries()) {
        const [, address = ''] =
          /^<iframe src="([^"]+)" title="[^"]+" width="100%" height="\d+" loading="lazy" style="border:0"><\/iframe>$/.exec(
            snippet,
          ) ?? [];
        expect(address).toMatch(index % 2 === 0 ? `${HOST}releases/${version}/embed/` : `${HOST}embed/`);
        expect([...files.keys()]).toContain(`${address.slice(HOST.length)}index.html`);
      }
    }
  });

  test.each([320, 640, 720])('at %i pixels fits, and shows release, base, unknown share and notices', async (width) => {
    for (const at of ['', 'releases/1.0.0/', 'releases/1.0.1/']) {
      const { page, outsideRequests } = await openPage(browser, { viewport: { width: 800, height: 1200 } });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const address = `${served.url}${at}embed/visits/purpose/breakdown/`;
      const [, heightPx = ''] =
        /height="(\d+)"/.exec(snippetsAt(at).find((code) => code.includes('visits/purpose/breakdown')) ?? '') ?? [];
      await page.setContent(
        `<iframe src="${address}" style="border:0;width:${width}px;height:${heightPx}px"></iframe>`,
      );
      const frame = page.frames()[1];
      if (frame === undefined) throw new Error('no frame');
      await frame.waitForLoadState();
      const sizes = await frame.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return { scrollWidth, clientWidth, scrollHeight, clientHeight };
      });
      expect(sizes.scrollWidth).toBe(sizes.clientWidth);
      if (width >= 600) expect(sizes.scrollHeight).toBeLessThanOrEqual(sizes.clientHeight);
      expect(await frame.locator('.chart.wide').isVisible()).toBe(width >= 600);
      expect(await frame.locator('.chart.narrow').isVisible()).toBe(width < 600);
      const text = squeezed(await frame.locator('main').innerText());
      const version = at.includes('1.0.0') ? '1.0.0, 10 January 2024' : '1.0.1, 10 February 2024';
      expect(text).toContain(`Release ${version}`);
      if (at.includes('1.0.0'))
        expect(text).toMatch(/Release 1\.0\.1 took its place[\s\S]*Corrected in release 1\.0\.1/i);
      expect(requests).toEqual([address]);
      expect(outsideRequests).toEqual([]);

      await frame.locator('.caveats summary').click();
      expect(await frame.locator('.caveats dd').first().isVisible()).toBe(true);
      const there = await frame.locator('.from a').evaluate((link) => (link as HTMLAnchorElement).href);
      expect(there).toBe(`${served.url}${at}figures/visits/purpose/`);
      await page.context().close();
    }
  });

  test('the top of the site takes its files from the numbered release', () => {
    expect(built.page('figures/visits/purpose/index.html')).toContain(
      'href="../../../releases/1.0.1/charts/visits/purpose/breakdown.csv"',
    );
    const bib = built.page('releases/1.0.1/charts/visits/purpose/citation.bib');
    expect(bib).toContain(`url = {${HOST}releases/1.0.1/figures/visits/purpose/}`);
  });
});

function release(root: string, date: string, changes: readonly string[] = []): void {
  const options = ['--root', root, '--date', date, '--yes', ...changes.flatMap((change) => ['--change', change])];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(PROJECT, 'src/commands/release.ts'), ...options],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** Draws as anybody would who opens the file; a warning, or a wish to load something, is an error. */
async function drawnBy(spec: JsonObject): Promise<string> {
  const said: string[] = [];
  const listen = (...words: readonly unknown[]): vega.LoggerInterface => {
    said.push(words.join(' '));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: listen,
    warn: listen,
    info: () => logger,
    debug: () => logger,
  } as unknown as vega.LoggerInterface;
  const load = (): never => {
    throw new Error('it loads something');
  };
  const loader = { ...vega.loader(), load, http: load, file: load };
  const { spec: compiled } = compile(spec as unknown as TopLevelSpec, { logger: logger as never });
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger, loader: loader as vega.Loader });
  const svg = await view.toSVG();
  view.finalize();
  // Vega-Lite speaks of the height, which it steps by itself.
  expect(said.filter((line) => !/^Dropping "fit-[xy]" because/.test(line))).toEqual([]);
  return svg;
}

function wordsOf(svg: string): string {
  return squeezed((svg.match(/<text[^>]*>.*?<\/text>/g) ?? []).map((text) => textOf(text)).join(' '));
}

/** Reads an entry as BibTeX does: a field goes as far as its braces balance, and a backslash hides none of them. */
function readBibtex(text: string): { key: string; fields: ReadonlyMap<string, string> } {
  const [head = '', key = ''] = /^@[a-z]+\{([^,\s]+),/.exec(text) ?? [];
  const fields = new Map<string, string>();
  let rest = text.slice(head.length);
  for (;;) {
    const [start, name = ''] = /^\s*([a-z]+)\s*=\s*\{/.exec(rest) ?? [];
    if (start === undefined) break;
    let depth = 1;
    let at = start.length;
    while (depth > 0 && at < rest.length) depth += { '{': 1, '}': -1 }[rest[at++] ?? ''] ?? 0;
    expect(depth, name).toBe(0);
    fields.set(name, rest.slice(start.length, at - 1));
    rest = rest.slice(at).replace(/^\s*,/, '');
  }
  expect(rest.trim()).toBe('}');
  return { key, fields };
}
