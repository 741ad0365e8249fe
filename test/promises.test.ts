// The promises, asked of every report of the test suite: nothing leaves without base, unknown share, caveats, source, release.

import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { judgedClaims } from '../src/count/judged-claims.ts';
import { chartOf, figuresBeside } from '../src/draw/draw.ts';
import { usualKinds } from '../src/draw/kinds.ts';
import { openShare, openZone, sureShare } from '../src/draw/lengths.ts';
import { patternOf } from '../src/draw/patterns.ts';
import type { Fact } from '../src/figure/fact.ts';
import { type BreakdownFigure, byAddress, type Figure, figurePage, limitsOf } from '../src/figure/figure.ts';
import { addressOf, anchorOf } from '../src/site/addresses/addresses.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { baseLine, headingOf, limitsInShort, releaseLine, sourceLine, unknownLine } from '../src/tell/carried.ts';
import { claimLines } from '../src/tell/claim-in-words.ts';
import { findingOf } from '../src/tell/finding.ts';
import { labelOf, type Panel, panelAt } from '../src/tell/panel.ts';
import { cellText, unknownOf } from '../src/tell/rows.ts';
import { nearBreakdowns } from '../src/tell/unknown.ts';
import { copyOf, filesBelow, REPORTS, sectionsOf, textOf } from './build-report.ts';
import { type BuiltReport, builtReport } from './built-reports.ts';
import { type DrawnSvg, drawingsIn } from './drawn-rectangles.ts';
import { CONTEXTS, schemaOrgProblems } from './metadata/schema-org.ts';
import { triplesOf } from './metadata/triples.ts';
import { dataIn, withoutData } from './page-data.ts';

describe.each(REPORTS.map((report) => [path.basename(report), report]))('the report %s', (_name, report) => {
  let built: BuiltReport;
  let figures: Figure[];
  let pages: Map<string, string>;

  beforeAll(() => {
    built = builtReport(report);
    const { report: read } = readAndCheck(readInputs(report));
    figures = read === null ? [] : [...byAddress(figuresOf(read)).values()];
    pages = new Map(
      [...filesBelow(built.site)]
        .filter(([name]) => name.endsWith('.html'))
        .map(([name, bytes]) => [name, bytes.toString()]),
    );
  });

  const charted = () => figures.filter((figure) => figure.kind !== 'population');
  const breakdowns = (): BreakdownFigure[] => figures.filter((figure) => figure.kind === 'breakdown');
  const pageOf = ({ address }: Figure): string => {
    const page = pages.get(`${figurePage(address)}index.html`);
    if (page === undefined) throw new Error(`${address} has no page`);
    return page;
  };
  /** Pages with words in sight; those to embed are asked in test/beside-charts.test.ts. */
  const ownPages = (): [name: string, page: string][] => [...pages].filter(([name]) => !name.startsWith('embed/'));
  /** Every place of the prose where this tag stands: on which page, and with which words. */
  const tagged = (tag: string): { page: string; words: readonly string[] }[] =>
    readAndCheck(readInputs(report)).pages.flatMap(({ file, tags }) =>
      tags
        .filter(({ name }) => name === tag)
        .map(({ words }) => ({ page: pages.get(`${addressOf(file)}index.html`) ?? '', words })),
    );
  /** Every drawing of a figure on any page, the ones that a page asks for by name included. */
  const drawingsOf = (figure: Figure): DrawnSvg[] =>
    [...pages.values()].flatMap(drawingsIn).filter(({ address }) => address === figure.address);

  test('every figure has a page of its own with its finding, base, unknown, caveats in full, source and release', () => {
    for (const figure of figures) {
      const page = pageOf(figure);
      const text = textOf(page);
      expect(textOf(/<h1>.*?<\/h1>/.exec(page)?.[0] ?? '')).toContain(squeezed(headingOf(figure)));
      for (const { short, full } of figure.caveats) expect(text).toContain(squeezed(`${short} ${full}`));
      for (const said of [findingOf(figure), baseLine(figure), unknownLine(figure), sourceLine(figure)])
        expect(text, figure.address).toContain(squeezed(said.replace(/\.$/, '')));
      expect(text).toContain(releaseLine(figure.release));
      expect(page).toContain('<h2 id="limits">Limits in full</h2>');
    }
  });

  test('on the page of a figure each of its caveats is in sight once, and in full below', () => {
    for (const figure of figures) {
      const [above = '', below = ''] = inSight(pageOf(figure)).split('<section class="limits-in-full">');
      const [full = '', ...after] = below.split('</section>');
      const around = squeezed(textOf(`${above} ${after.join('</section>')}`));
      const { report: ofAll, own } = limitsOf(figure);
      for (const caveat of figure.caveats) {
        // Where the words of one stand in those of another, they are counted with it.
        const holding = figure.caveats.filter(({ short }) => short.includes(caveat.short)).length;
        const times = around.split(squeezed(caveat.short)).length - 1;
        if ([...ofAll, ...own].includes(caveat)) expect(times, `${figure.address}: ${caveat.short}`).toBeGreaterThan(0);
        expect(times, `${figure.address}: ${caveat.short}`).toBeLessThanOrEqual(holding);
        expect(squeezed(textOf(full)).split(squeezed(`${caveat.short} ${caveat.full}`))).toHaveLength(2);
      }
      if (figure.caveats.length > own.length) expect(around).toMatch(/and \d+ more limits?|None of its own/);
      expect(around).toContain(limitsInShort(figure));
    }
  });

  test('every section on another page has the finding, one chart, its own limits, source and release, and leads to all', () => {
    for (const { page, words } of tagged('figure')) {
      for (const address of words) {
        const figure = figures.find((each) => each.address === address) as Figure;
        const section = sectionsOf(page).sections.get(anchorOf(address)) ?? '';
        const text = textOf(section);
        const { own } = limitsOf(figure);
        for (const said of [findingOf(figure), sourceLine(figure), releaseLine(figure.release)])
          expect(text, address).toContain(squeezed(said));
        for (const { short } of own) expect(text, address).toContain(squeezed(short));
        const left = figure.caveats.length - own.length;
        if (left > 0) expect(text).toMatch(new RegExp(`\\b(${left === 1 ? 'one|1' : left}) (more )?limit`, 'i'));
        expect(section).toContain(`${figurePage(address)}"`);
        expect(section).toContain(`${figurePage(address)}#limits"`);
        const drawings = drawingsIn(section);
        expect(drawings.map(({ size }) => size)).toEqual(figure.kind === 'population' ? [] : ['wide', 'narrow']);
        for (const { kind } of drawings) {
          expect(usualKinds(figure)).toContain(kind);
          for (const other of figuresBeside(chartOf(figure, kind)))
            for (const said of [baseLine(other), unknownLine(other), sourceLine(other)])
              expect(text, address).toContain(squeezed(said.replace(/\.$/, '')));
        }
      }
    }
  });

  test('every chart that a page shows by its name has the finding, source and release, and leads to all limits', () => {
    const asked = [...tagged('chart'), ...tagged('own-chart')];
    const alone = [...new Set(asked.map(({ page }) => page))].flatMap(
      (page) => page.match(/<figure class="chart-alone"[\s\S]*?<\/figure>/g) ?? [],
    );
    expect(alone).toHaveLength(asked.length);
    for (const shown of alone) {
      const [drawing, ...others] = drawingsIn(shown);
      const figure = figures.find(({ address }) => address === drawing?.address) as Figure;
      expect(others).toHaveLength(1);
      for (const said of [findingOf(figure), sourceLine(figure), releaseLine(figure.release), limitsInShort(figure)])
        expect(textOf(shown)).toContain(squeezed(said));
      expect(shown).toContain(`${figurePage(figure.address)}#limits"`);
    }
  });

  test('the page of a figure has all its usual charts, the lowest first, wide and narrow, each named and described', () => {
    for (const figure of charted()) {
      const drawings = drawingsIn(pageOf(figure)).filter(({ kind }) => kind !== '');
      const heights = (size: string): number[] =>
        drawings.filter((each) => each.size === size).map(({ svg }) => Number(/ height="(\d+)"/.exec(svg)?.[1]));
      for (const size of ['narrow', 'wide'])
        expect(
          drawings
            .filter((drawing) => drawing.size === size)
            .map(({ kind }) => kind)
            .sort(),
          figure.address,
        ).toEqual([...usualKinds(figure)].sort());
      expect(heights('wide')).toEqual(heights('wide').toSorted((a, b) => a - b));
      for (const { svg } of drawings)
        expect(svg).toMatch(/role="img" aria-labelledby="[^"]+"><title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
    }
  });

  test('no drawing says again what stands around it on the page', () => {
    for (const figure of charted())
      for (const { svg, id } of drawingsOf(figure).filter(isBuiltIn)) {
        const words = wordsIn(svg);
        for (const said of ['Read with care: ', 'Source: ', 'From: ', releaseLine(figure.release)])
          expect(words, id).not.toContain(said);
      }
  });

  test('every unknown part has hatched marks in every drawing as long as its share, on the scale of the known parts', () => {
    for (const figure of breakdowns()) {
      const { preferred, bases } = figure.counted;
      const whole = panelAt(figure.counted, preferred, bases.length - 1);
      for (const drawing of drawingsOf(figure).filter(isBuiltIn)) expectHatched(whole, drawing);
    }
  });

  test('every unknown part of every row has hatched marks in every drawing of its table', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'rows')) {
      const drawings = drawingsOf(figure).filter((drawing) => isBuiltIn(drawing) && drawing.kind !== 'many-rows');
      for (const { counted } of figure.rows)
        for (const drawing of drawings) expectHatched(panelAt(counted, counted.preferred, 0), drawing);
    }
  });

  test('where a table has too many rows to draw them all, its least and its most unknown share are drawn', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'rows')) {
      const shares = figure.rows.map((row) => sureShare(unknownOf(row)));
      for (const { id, rectangles } of drawingsOf(figure).filter(({ kind }) => kind === 'many-rows')) {
        const track = rectangles.find(({ fill }) => fill === 'var(--track)')?.width ?? Number.NaN;
        const drawn = rectangles.filter(({ fill }) => fill.startsWith(`url(#${id}-`)).map(({ width }) => width / track);
        for (const share of [Math.min(...shares), Math.max(...shares)].filter((each) => each > 0))
          expect(Math.min(...drawn.map((length) => Math.abs(length - share)))).toBeLessThan(0.002);
      }
    }
  });

  test('what no one knows of a number is drawn beside it, hatched, wherever it is drawn', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'population')) {
      for (const { rectangles, id } of drawingsOf(figure)) {
        const track = rectangles.find(({ fill }) => fill === 'var(--track)')?.width ?? Number.NaN;
        for (const { counted } of nearBreakdowns(figure)) {
          const sure = sureShare(counted.preferred.unknown[counted.bases.length - 1] as Fact) * track;
          const hatched = rectangles.filter(({ fill }) => fill.startsWith(`url(#${id}-`));
          expect(sure === 0 || hatched.some(({ width }) => Math.abs(width - sure) < 0.1)).toBe(true);
        }
      }
    }
  });

  test('every picture that leaves its page says all that its figure carries, and which report it is from, and stands alone', () => {
    const files = filesBelow(built.site);
    const reports = readAndCheck(readInputs(report)).report;
    for (const figure of figures) {
      const folder = `charts/${figure.address.replaceAll('.', '/')}/`;
      for (const kind of usualKinds(figure)) {
        const svg = files.get(`${folder}${kind}.svg`)?.toString() ?? '';
        const words = wordsIn(svg);
        const said = [baseLine(figure), unknownLine(figure), sourceLine(figure), releaseLine(figure.release)];
        for (const line of [...said, figure.address, reports?.title ?? '', reports?.publisher ?? ''])
          expect(words, `${folder}${kind}`).toContain(squeezed(line));
        for (const { short } of figure.caveats) expect(words, `${folder}${kind}`).toContain(squeezed(short));
        expect(svg).toContain('@font-face{font-family:"Source Sans 3"');
        expect(svg).not.toMatch(/var\(--|(?:href|src)="|url\((?!#|data:font)/);
        expect(sizeOfPng(files.get(`${folder}${kind}.png`) as Buffer).width).toBe(2 * (680 + 48));
      }
    }
  });

  test('every page of the editors and the front page have a card of its own shape', () => {
    const files = filesBelow(built.site);
    const written = readAndCheck(readInputs(report)).pages.map(({ file }) => addressOf(file));
    for (const address of new Set(['', ...written])) {
      const card = `cards/${address === '' ? 'index' : address.replace(/\/$/, '')}.png`;
      expect(sizeOfPng(files.get(card) as Buffer), card).toEqual({ width: 1200, height: 630 });
    }
  });

  test('every table has a row for every part, unknown parts included', () => {
    for (const figure of breakdowns()) {
      const rows = textOf((pageOf(figure).match(/<table[\s\S]*?<\/table>/) ?? [''])[0]);
      for (const { label } of figure.counted.preferred.parts) expect(rows).toContain(squeezed(label));
    }
  });

  test('every table over rows has every row, with its unknown share', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'rows')) {
      const [, ...rows] = (pageOf(figure).match(/<tbody>[\s\S]*?<\/tbody>/)?.[0] ?? '').split('<tr');
      expect(rows).toHaveLength(figure.rows.length);
      for (const [index, { row, counted }] of figure.rows.entries()) {
        const text = textOf(`<tr${rows[index]}`);
        expect(text).toContain(row.id);
        for (const part of counted.preferred.parts.filter(({ kind }) => kind === 'unknown'))
          expect(text).toContain(cellText(part));
      }
    }
  });

  test('every CSV has all parts with base, unknown share, caveats, source and release in each row', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'population')) {
      const bytes = filesBelow(built.site).get(`data/${figure.address}.csv`);
      const rows = parse(bytes as Buffer, { columns: true }) as Record<string, string>[];
      const ids = new Set(rows.map((row) => `${row.breakdown}.${row.part}`));
      for (const { counted } of figure.breakdowns) {
        for (const part of counted.preferred.parts) expect(ids).toContain(`${counted.breakdown.id}.${part.id}`);
      }
      for (const table of figure.tables) {
        for (const { row, counted } of table.rows) {
          const own = rows.filter((record) => record.breakdown === table.table.id && record.row === row.id);
          expect(own.map((record) => record.part).sort()).toEqual(counted.preferred.parts.map(({ id }) => id).sort());
        }
      }
      for (const row of rows) {
        for (const column of ['population', 'base', 'base_label', 'source', 'place_in_source', 'release', 'kind'])
          expect(row[column], column).not.toBe('');
        expect(row.caveats?.split(' ').filter((id) => id !== '').length).toBeGreaterThan(0);
        if (row.breakdown !== '')
          expect(row.unknown_share_high || row.blank_reasons).toMatch(/^\d+(\.\d+)?$|unknown_share_high/);
        for (const column of ['share', 'share_low', 'share_high', 'count', 'count_low', 'count_high'])
          expect(row[column]).toMatch(/^(\d+(\.\d+)?)?$/);
      }
    }
  });

  test('every claim stands on a page with its verdict, base, unknown share, caveats, source and release', () => {
    const { report: read } = readAndCheck(readInputs(report));
    const shown = [...pages.values()]
      .flatMap((page) => page.match(/<li><blockquote>[\s\S]*?<\/li>/g) ?? [])
      .map(textOf);
    for (const judged of read === null ? [] : judgedClaims(figuresOf(read), read)) {
      const text = shown.find((each) => each.includes(judged.claim.text)) ?? '';
      const { figure, base, caveats, verdict, unknown } = judged;
      expect(text.toLowerCase()).toContain(verdict);
      expect(text).toContain(squeezed(base.label));
      expect(text).toContain(squeezed(unknown === null ? unknownLine(figure) : 'Unknown'));
      for (const { short } of caveats) expect(text).toContain(squeezed(short));
      expect(text).toContain(squeezed(sourceLine(figure)));
      expect(text).toContain(releaseLine(figure.release));
      for (const { text: line } of claimLines(judged)) expect(text).toContain(squeezed(line));
    }
  });

  test('no page has a script that runs, and no page asks another host', () => {
    for (const page of [...pages.values()].map(withoutData)) {
      expect(page).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
      expect(page).not.toMatch(/(src|srcset|action)="(https?:)?\/\//i);
      expect(page).not.toMatch(/<link[^>]+href="(https?:)?\/\//i);
    }
  });

  test('the front page alone has data for programs: every figure with base, caveats and source, and files that are there', async () => {
    const files = filesBelow(built.site);
    for (const [name, page] of pages) expect(dataIn(page), name).toHaveLength(name === 'index.html' ? 1 : 0);
    const [dataset] = dataIn(built.page());
    expect(schemaOrgProblems(dataset)).toEqual([]);
    expect(dataset.creativeWorkStatus).toBe('Draft');
    expect(dataset.variableMeasured.map(({ propertyID }: { propertyID: string }) => propertyID)).toEqual(
      figures.map(({ address }) => address),
    );
    for (const [index, figure] of figures.entries()) {
      const { description } = dataset.variableMeasured[index];
      for (const said of [baseLine(figure), unknownLine(figure), ...figure.caveats.map(({ short }) => short)])
        expect(description).toContain(said);
      expect(description).toContain(`Source: ${sourceLine(figure)}`);
    }
    for (const { contentUrl } of dataset.distribution) expect(files.has(contentUrl), contentUrl).toBe(true);
    const triples = await triplesOf(dataset, 'https://here.example/', CONTEXTS);
    expect(triples.getQuads(null, 'https://schema.org/variableMeasured', null)).toHaveLength(figures.length);
  });

  test('every link and every reference by id leads somewhere', () => expectLinksLead(filesBelow(built.site), '/'));

  test('every page has a title of its own, a description, one first heading, and each id once', () => {
    const titles = ownPages().map(([, page]) => /<title>([^<]+)<\/title>/.exec(page)?.[1]);
    expect(titles).not.toContain(undefined);
    expect(new Set(titles).size).toBe(titles.length);
    for (const [name, page] of pages) {
      expect(page.match(/<h1[ >]/g), name).toHaveLength(1);
      const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        name,
      ).toEqual([]);
    }
    for (const [name, page] of ownPages().filter(([each]) => each !== '404.html')) {
      expect(page, name).toMatch(/<meta name="description" content="[^"]{10,}">/);
      expect(page, name).toMatch(/<meta property="og:title" content="[^"]+">/);
    }
  });

  test('the description of a figure’s page has its finding, its release and the number of its limits', () => {
    for (const figure of figures) {
      const [, described = ''] = /<meta name="description" content="([^"]*)">/.exec(pageOf(figure)) ?? [];
      for (const said of [findingOf(figure), releaseLine(figure.release), limitsInShort(figure)])
        expect(textOf(described)).toContain(squeezed(said));
    }
  });

  test('every heading below the first is one level below one above it', () => {
    for (const [name, page] of pages) {
      const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0), `${name}: heading ${index + 1}`).toBeLessThanOrEqual(1);
    }
  });

  test('a report that does not say its address has no address in any page', () => {
    if (readAndCheck(readInputs(report)).report?.address != null) return;
    for (const [name, page] of pages) expect(page, name).not.toMatch(/rel="canonical"|"og:(url|image)"|twitter:card/);
    const files = filesBelow(built.site);
    expect(files.has('sitemap.xml')).toBe(false);
    expect(files.get('robots.txt')?.toString()).not.toContain('Sitemap');
  });

  test('every page is valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      // Figures keep their address as id: a dot is a letter of it.
      rules: {
        'valid-id': ['error', { relaxed: true }],
        'long-title': 'off',
        'no-inline-style': 'off',
        'no-trailing-whitespace': 'off',
      },
    });
    for (const [name, page] of pages) {
      const { results } = await validate.validateString(page);
      expect(
        results
          .flatMap(({ messages }) => messages)
          .map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId} ${message}`),
      ).toEqual([]);
    }
  });
});

describe('a report that says its address, released and changed since', () => {
  const HOME = 'https://stats.example/report/';
  let site: ReadonlyMap<string, Buffer>;
  let pages: [name: string, page: string][];

  beforeAll(() => {
    const report = copyOf(REPORTS.find((each) => each.endsWith('library-visits')) as string, { keep: true });
    report.edit('data/report.yaml', 'licence: CC0', `licence: CC0\naddress: ${HOME}`);
    expect(report.run('release', {}, ['--date', '2024-01-10', '--yes'])).toMatchObject({ status: 0 });
    report.edit('data/figures/visits.yaml', 'Borrowing, count: 400', 'Borrowing, count: 390');
    const change = 'visits.purpose: correction since 1.0.0: a row was counted twice';
    expect(report.run('release', {}, ['--date', '2024-02-10', '--yes', '--change', change])).toMatchObject({
      status: 0,
    });
    const { status, output } = report.run('build');
    expect(status, output).toBe(0);
    site = filesBelow(report.site);
    report.remove();
    pages = [...site].flatMap(([name, bytes]) => (name.endsWith('.html') ? [[name, bytes.toString()]] : []));
  });
  const framed = () => pages.filter(([name]) => !/(^|\/)embed\/|^404\.html$/.test(name));
  const addressIn = (name: string): string => `${HOME}${name.replace(/index\.html$/, '')}`;

  test('names that of each page in the page, and a picture that is there', () => {
    expect(framed().length).toBeGreaterThan(20);
    for (const [name, page] of framed()) {
      const [, canonical = ''] = /<link rel="canonical" href="([^"]*)">/.exec(page) ?? [];
      expect(canonical, name).toBe(addressIn(name));
      expect(page.match(/rel="canonical"/g)).toHaveLength(1);
      const [, url] = /<meta property="og:url" content="([^"]*)">/.exec(page) ?? [];
      const [, image] = /<meta property="og:image" content="([^"]*)">/.exec(page) ?? [];
      if (url !== undefined) expect(url).toBe(canonical);
      if (image !== undefined) expect([...site.keys()], name).toContain(image.slice(HOME.length));
      if (/(^|\/)figures\/.*\/.*\/index\.html$|^index\.html$/.test(name)) expect(image, name).toBeDefined();
    }
  });

  test('lists each page at the top in its sitemap once, and none of an old release', () => {
    const sitemap = site.get('sitemap.xml')?.toString() ?? '';
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const atTheTop = framed().filter(([name]) => !/^releases\/\d/.test(name));
    expect(listed.toSorted()).toEqual(atTheTop.map(([name]) => addressIn(name)).sort());
    expect(site.get('robots.txt')?.toString()).toContain(`Sitemap: ${HOME}sitemap.xml`);
  });

  test('keeps search engines from numbers that no longer stand', () => {
    for (const [name, page] of framed())
      expect(page.includes('<meta name="robots" content="noindex">'), name).toBe(name.startsWith('releases/1.0.0/'));
  });

  test('has no link that leads nowhere, whole ones included', () => expectLinksLead(site, HOME));

  test('says on the page of a figure what earlier releases changed, and cites the page inside its release', () => {
    const page = site.get('figures/visits/purpose/index.html')?.toString() ?? '';
    expect(textOf(page)).toMatch(/Release 1\.0\.1 ?, 10 February 2024: correction\. A row was counted twice\./);
    expect(page).toContain(`${HOME}releases/1.0.1/figures/visits/purpose/`);
    expect(textOf(site.get('releases/1.0.0/figures/visits/purpose/index.html')?.toString() ?? '')).toMatch(
      /Release 1\.0\.1 took its place[\s\S]*Corrected in release 1\.0\.1/i,
    );
  });
});

/** Every link, source and id that a page names is there. `home` is where whole links of the site begin. */
function expectLinksLead(files: ReadonlyMap<string, Buffer>, home: string): void {
  const texts = new Map<string, ReadonlySet<string>>();
  const idsIn = (file: string): ReadonlySet<string> => {
    const known =
      texts.get(file) ??
      new Set([...(files.get(file)?.toString() ?? '').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
    texts.set(file, known);
    return known;
  };
  for (const [name, bytes] of files) {
    if (!name.endsWith('.html')) continue;
    const page = bytes.toString();
    for (const [, found = ''] of page.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = found.replaceAll('&amp;', '&');
      const isWhole = target.startsWith(home);
      if (!isWhole && /^(https?|tel|mailto):/.test(target)) continue;
      const [link = '', anchor] = (isWhole ? target.slice(home.length) : target).split('#');
      const path_ = isWhole
        ? link
        : path.posix.join(path.posix.dirname(name), link === '' ? path.posix.basename(name) : link);
      const file = path_ === '' || path_ === './' || path_.endsWith('/') ? path.posix.join(path_, 'index.html') : path_;
      expect(files.has(file), `${name} links to ${target}`).toBe(true);
      if (anchor) expect(idsIn(file).has(anchor), `${name} links to ${target}`).toBe(true);
    }
    for (const [, names = ''] of page.matchAll(/\s(?:aria-labelledby|aria-describedby|aria-controls|for)="([^"]*)"/g))
      for (const id of names.split(' ')) expect(idsIn(name).has(id), `${name} refers to ${id}`).toBe(true);
    for (const [, id = ''] of page.matchAll(/url\(#([^)]*)\)/g))
      expect(idsIn(name).has(id), `${name} refers to ${id}`).toBe(true);
  }
}

/** What is in sight of a page that nobody has clicked on: no closed box, no words for those who do not see it. */
function inSight(page: string): string {
  const [, body = ''] = page.split('<body>');
  return withoutData(body)
    .replace(/<details\b[^>]*>[\s\S]*?<\/details>/g, ' ')
    .replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, ' ');
}

function wordsIn(svg: string): string {
  return squeezed((svg.match(/<text[^>]*>[^<]*<\/text>/g) ?? []).map(textOf).join(' '));
}

/**
 * Each unknown part of the panel is hatched by its kind and as long as its share; what the source leaves open stands in a
 * zone of its own, as long as what is not sure of anybody. The track behind the bars says how long 100% is.
 */
function expectHatched(panel: Panel, { id, kind, rectangles }: DrawnSvg): void {
  const along = kind === 'trend' ? 'height' : 'width';
  const fullPx = rectangles.find(({ fill }) => fill === 'var(--track)')?.[along] ?? Number.NaN;
  const has = (fill: string, lengthPx: number): boolean =>
    rectangles.some((mark) => mark.fill === `url(#${id}-${fill})` && Math.abs(mark[along] - lengthPx) < 0.1);
  const nobodysPx = openZone(panel) * fullPx;
  for (const part of panel.parts.filter((each) => each.kind === 'unknown' || each.kind === 'not itemised')) {
    const pattern = part.kind === 'unknown' ? patternOf(part.unknownKind) : 'not-itemised';
    const what = `${id} ${part.id}`;
    if (kind === 'coverage-grid') {
      const squares = rectangles.filter(({ fill, title }) => fill === `url(#${id}-${pattern})` && !title.includes('%'));
      expect(squares.length, what).toBe(part.count.value?.point?.valueOf());
      continue;
    }
    if (part.share.absent === 'suppressed') {
      const own = rectangles.filter(({ title }) => title.startsWith(`${labelOf(part)}: `));
      expect(own, `${what}: nothing that could be measured`).toEqual([]);
      continue;
    }
    const [surePx, openPx] = [sureShare(part.share) * fullPx, openShare(part.share) * fullPx];
    expect(surePx === 0 || has(pattern, surePx), `${what}: ${surePx} hatched pixels`).toBe(true);
    expect(openPx * nobodysPx === 0 || has('open', nobodysPx) || has(`${pattern}-pale`, openPx), `${what}: open`).toBe(
      true,
    );
  }
}

/** Charts that editors write have shapes of their own; test/own-charts.test.ts measures them. */
function isBuiltIn({ kind }: { readonly kind: string }): boolean {
  return !kind.startsWith('own-');
}

function sizeOfPng(bytes: Buffer): { width: number; height: number } {
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
