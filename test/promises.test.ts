// The promises, asked of every report of the test suite: nothing leaves without base, unknown share, caveats, source, release.

import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { judgedClaims } from '../src/count/judged-claims.ts';
import { usualKinds } from '../src/draw/kinds.ts';
import { openShare, openZone, sureShare } from '../src/draw/lengths.ts';
import { patternOf } from '../src/draw/patterns.ts';
import type { Fact } from '../src/figure/fact.ts';
import { type BreakdownFigure, byAddress, type Figure } from '../src/figure/figure.ts';
import { anchorOf } from '../src/site/addresses/addresses.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { baseLine, releaseLine, sourceLine, unknownLine } from '../src/tell/carried.ts';
import { claimLines } from '../src/tell/claim-in-words.ts';
import { labelOf, type Panel, panelAt } from '../src/tell/panel.ts';
import { cellText, unknownOf } from '../src/tell/rows.ts';
import { nearBreakdowns } from '../src/tell/unknown.ts';
import { filesBelow, REPORTS, sectionsOf, textOf } from './build-report.ts';
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
  const section = (figure: Figure): string => {
    for (const page of pages.values()) {
      const found = sectionsOf(page).sections.get(anchorOf(figure.address));
      if (found !== undefined) return found;
    }
    throw new Error(`no page shows ${figure.address}`);
  };
  /** Every drawing of a figure on any page, the ones that a page asks for by name included. */
  const drawingsOf = (figure: Figure): DrawnSvg[] =>
    [...pages.values()].flatMap(drawingsIn).filter(({ address }) => address === figure.address);

  test('every figure is on a page with its base, caveats in full, source and release', () => {
    for (const figure of figures) {
      const text = textOf(section(figure));
      for (const { short, full } of figure.caveats) expect(text).toContain(squeezed(`${short} ${full}`));
      expect(text).toContain(squeezed(baseLine(figure)));
      expect(text).toContain(squeezed(sourceLine(figure)));
      expect(text).toContain(releaseLine(figure.release));
    }
  });

  test('every drawing says its base, what is unknown, its caveats, source and release, narrow and wide', () => {
    for (const figure of charted()) {
      const drawings = drawingsIn(section(figure));
      for (const size of ['narrow', 'wide'])
        expect(
          drawings.filter((drawing) => drawing.size === size).map(({ kind }) => kind),
          figure.address,
        ).toEqual(usualKinds(figure));
      for (const { svg } of drawings) {
        const words = squeezed((svg.match(/<text[^>]*>[^<]*<\/text>/g) ?? []).map(textOf).join(' '));
        for (const said of [baseLine(figure), unknownLine(figure), sourceLine(figure), releaseLine(figure.release)]) {
          expect(words, figure.address).toContain(squeezed(said));
        }
        for (const { short } of figure.caveats) expect(words, figure.address).toContain(squeezed(short));
        expect(svg).toMatch(/role="img" aria-labelledby="[^"]+"><title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
      }
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
        const words = squeezed((svg.match(/<text[^>]*>[^<]*<\/text>/g) ?? []).map(textOf).join(' '));
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

  test('every page has a card of its own shape', () => {
    const files = filesBelow(built.site);
    for (const name of [...pages.keys()].filter((each) => !each.startsWith('embed/'))) {
      const card = `cards/${name === 'index.html' ? 'index' : name.replace('/index.html', '')}.png`;
      expect(sizeOfPng(files.get(card) as Buffer), card).toEqual({ width: 1200, height: 630 });
    }
  });

  test('every table has a row for every part, unknown parts included', () => {
    for (const figure of breakdowns()) {
      const rows = textOf((section(figure).match(/<table[\s\S]*?<\/table>/) ?? [''])[0]);
      for (const { label } of figure.counted.preferred.parts) expect(rows).toContain(squeezed(label));
    }
  });

  test('every table over rows has every row, with its unknown share', () => {
    for (const figure of figures.filter((candidate) => candidate.kind === 'rows')) {
      const [, ...rows] = (section(figure).match(/<tbody>[\s\S]*?<\/tbody>/)?.[0] ?? '').split('<tr');
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

  test('every link leads somewhere', () => {
    const files = filesBelow(built.site);
    for (const [name, page] of pages) {
      for (const [, target = ''] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(https?|tel|mailto):/.test(target)) continue;
        const [link = '', anchor] = target.split('#');
        const file = path.posix.join(
          path.posix.dirname(name),
          link === '' ? path.posix.basename(name) : link.endsWith('/') ? `${link}index.html` : link,
        );
        expect(files.has(file), `${name} links to ${target}`).toBe(true);
        if (anchor) expect(files.get(file)?.toString(), `${name} links to ${target}`).toContain(`id="${anchor}"`);
      }
    }
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
