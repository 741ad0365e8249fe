// The numbers of each chart, as its CSV and its Vega-Lite spec have them: those that its picture prints, and those of the tables.

import { parse } from 'csv-parse/sync';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { type Chart, chartOf, layOut } from '../../src/draw/draw.ts';
import { kindsFor } from '../../src/draw/kinds.ts';
import type { Text } from '../../src/draw/marks.ts';
import { specOf } from '../../src/draw/spec/spec.ts';
import type { Figure, PopulationFigure } from '../../src/figure/figure.ts';
import { isObject, type JsonObject } from '../../src/figure/own-chart.ts';
import { tidyCsv } from '../../src/save/tables.ts';
import { loadFonts } from '../../src/site/drawings/fonts.ts';
import { csvOf } from '../../src/site/figures/pictures.ts';
import { figuresIn } from '../gallery.ts';

const fonts = loadFonts();
type Row = Readonly<Record<string, string>>;

/** Every figure in every kind of chart that fits it. */
const CHARTS = [
  'census-town',
  'clinic-referrals',
  'garden-birds',
  'library-visits',
  'nested-bases',
  'two-versions',
].flatMap((report) => {
  const figures = figuresIn(report);
  return [...figures.values()].flatMap((figure) =>
    kindsFor(figure).map((kind): [string, Chart, ReadonlyMap<string, Figure>] => {
      const chart = chartOf(figure, kind);
      return [`${report}, ${chart.id}`, chart, figures];
    }),
  );
});

function chartIn(id: string): [Chart, ReadonlyMap<string, Figure>] {
  const [, chart, figures] = CHARTS.find(([, { id: own }]) => own === id) as (typeof CHARTS)[number];
  return [chart, figures];
}

function rowsOf(chart: Chart, figures: ReadonlyMap<string, Figure>): Row[] {
  return parse(csvOf(chart, figures), { columns: true }) as Row[];
}

function valuesOf(chart: Chart): readonly JsonObject[] {
  const { data } = specOf(chart, fonts);
  return isObject(data) && Array.isArray(data.values) ? data.values.filter(isObject) : [];
}

const SHARE = /(?:up to |under |over )?\d[\d.]*(?: to \d[\d.]*)?%/g;
const TICKS = ['0%', '25%', '50%', '75%', '100%'];

/** Every share that stands in the labels of a drawing, its scale left out. */
function sharesPrinted(chart: Chart): string[] {
  const texts = layOut(chart, 'wide', fonts).inside.content.marks.filter((mark): mark is Text => mark.mark === 'text');
  const labels = texts.filter(({ text, bold }) => bold || !TICKS.includes(text));
  return labels.flatMap(({ text }) => text.match(SHARE) ?? []);
}

const isSaidBy = (texts: readonly unknown[], share: string): boolean =>
  texts.some((text) => [...String(text).matchAll(SHARE)].some(([found]) => found === share));

test.each(CHARTS)(
  '%s: every share in its labels stands in its CSV and in the data of its spec',
  (_, chart, figures) => {
    const cells = rowsOf(chart, figures).flatMap((row) => Object.values(row));
    const values = valuesOf(chart).flatMap((value) => Object.values(value));
    for (const share of sharesPrinted(chart)) {
      expect(isSaidBy(cells, share), `${share} in the CSV`).toBe(true);
      expect(isSaidBy(values, share), `${share} in the spec`).toBe(true);
    }
  },
);

const NUMBERS = ['share', 'count', 'base_size', 'unknown_share'].flatMap((name) => [
  name,
  `${name}_low`,
  `${name}_high`,
]);
const AGGREGATES = /(unknown-in-all|known-in-all)$/;

/** The row of the tidy table for the same part and base. */
function tidyRow(row: Row, records: readonly Row[]): Row | undefined {
  const [, breakdown = ''] = (row.figure ?? '').split('.');
  const ofKnown = row.share_of?.startsWith('those known among ') === true;
  return records.find(
    (record) =>
      record.breakdown === breakdown &&
      [record.part, `${breakdown}.${record.part}`].includes(row.part) &&
      (record.row ?? '') === row.row &&
      (record.reading_used === 'yes') === (row.reading === 'used') &&
      record.base_statement === (ofKnown ? row.unknown_share_of : row.share_of),
  );
}

test.each(CHARTS)('%s: its CSV has the numbers of the tidy CSV for the same part and base', (_, chart, figures) => {
  const records = parse(tidyCsv(figures.get(chart.figure.population.id) as PopulationFigure), {
    columns: true,
  }) as Row[];
  for (const row of rowsOf(chart, figures)) {
    if (row.part === 'all' || AGGREGATES.test(row.part ?? '')) continue;
    const tidy = tidyRow(row, records);
    expect(tidy, `${row.part} of ${row.share_of}`).toBeDefined();
    const ofKnown = row.share_of?.startsWith('those known among ') === true;
    for (const column of NUMBERS) {
      // The tidy table has no column for how many are known.
      if (ofKnown && column.startsWith('base_size')) continue;
      const other = ofKnown ? column.replace(/^share/, 'share_of_known') : column;
      expect(row[column], `${row.part} of ${row.share_of}: ${column}`).toBe(tidy?.[other] ?? '');
    }
    expect([row.marks, row.shorthand]).toEqual([tidy?.marks, tidy?.shorthand]);
  }
});

test('of silence charts say “not said”, as tables do', () => {
  const cells = CHARTS.flatMap(([, chart, figures]) => rowsOf(chart, figures).map(({ as_shown: shown }) => shown));
  expect(cells).toContain('not said');
  expect(cells).not.toContain('the source does not say');
});

test('an empty number has its reason', () => {
  for (const [name, chart, figures] of CHARTS)
    for (const row of rowsOf(chart, figures)) {
      const empty = NUMBERS.filter((column) => row[column] === '');
      const told = (row.blank_reasons ?? '').split('; ').flatMap((reason) => reason.split('=')[0]?.split(' ') ?? []);
      expect(told.filter((column) => NUMBERS.includes(column)).sort(), `${name}: ${row.part}`).toEqual(empty.sort());
    }
});

describe('what is not applicable is no zero', () => {
  const [chart, figures] = chartIn('referrals.clinic/small-multiples');
  const isHidden = ({ row, part }: Readonly<Record<string, unknown>>): boolean =>
    row === 'East' && part === 'clinic.hidden';

  test('in the CSV', () => {
    const [row] = rowsOf(chart, figures).filter(isHidden);
    expect(row).toMatchObject({ as_shown: '[z]', shorthand: 'z', share: '', share_low: '', share_high: '', count: '' });
    expect(row?.blank_reasons).toContain('share share_low share_high count count_low count_high=z: not applicable');
  });

  test('in the data of the spec', () => {
    const found = valuesOf(chart).filter(isHidden);
    expect(found.length).toBeGreaterThan(0);
    for (const value of found)
      expect(value).toMatchObject({ share: null, from: null, to: null, text: '[z]', shorthand: 'z' });
  });
});

test('the steps to the whole have rows for each base that the picture shows, with its size and what is unknown of it', () => {
  const [chart, figures] = chartIn('complaints.cause/denominators');
  const rows = rowsOf(chart, figures).filter(({ part }) => part === 'cause.late');
  expect(
    rows.map((row) => [row.share_of, row.as_shown, row.base_size_low, row.base_size_high, row.unknown_as_shown]),
  ).toEqual([
    ['all 3,600 complaints about buses', '28 to 32%', '3600', '3600', '44 to 51%'],
    ['complaints matched to a bus (about 2,400, between 2,280 and 2,520)', '45%', '2280', '2520', '20 to 22%'],
    ['those known among complaints matched to a bus', '55 to 59%', '1778', '2016', '20 to 22%'],
  ]);
});

describe('the spec of a trend', () => {
  const [chart] = chartIn('referrals.reason/trend');
  let scene: Scene[] = [];

  test('keeps the place of a year without figures, draws the break, and prints marks and their key', async () => {
    const { spec } = compile(specOf(chart, fonts) as unknown as TopLevelSpec, { logger: quiet as never });
    const view = new vega.View(vega.parse(spec), { renderer: 'none' });
    await view.runAsync();
    scene = itemsIn((view.scenegraph() as unknown as { root: Scene }).root);
    view.finalize();
    const texts = scene.flatMap(({ text }) => (text === undefined ? [] : [text].flat().map(String)));
    expect(texts.filter((text) => /^20\d\d$/.test(text))).toEqual([
      '2010',
      '2011',
      '2012',
      '2013',
      '2014',
      '2010',
      '2011',
      '2012',
      '2013',
      '2014',
    ]);
    expect(texts.filter((text) => text === 'no figures')).toHaveLength(2);
    for (const said of ['Reason not known (not recorded): 30% [b]', 'Reason not known (not recorded): 37% [p]'])
      expect(texts).toContain(said);
    const words = texts.join(' ');
    for (const said of ['the series breaks there', 'No figures for 2012', '[p] provisional; [b] break in the series'])
      expect(words).toContain(said);
  });

  test('has the bars of the years before and after the break on their own sides of it', () => {
    const year = (name: string): Scene[] =>
      scene.filter(({ datum, height }) => datum?.row === name && (height ?? 0) > 0);
    const [line] = scene.filter(({ datum, strokeWidth }) => datum?.row === '2013' && strokeWidth === 2);
    const [before] = year('2011');
    const [after] = year('2013');
    const bottom = (before?.y ?? 0) + (before?.height ?? 0);
    expect(line?.y).toBeGreaterThan(bottom);
    expect(line?.y).toBeLessThan(after?.y ?? 0);
    // A whole row is left between the two.
    expect((after?.y ?? 0) - bottom).toBeGreaterThan(before?.height ?? 0);
  });
});

interface Scene {
  readonly items?: readonly Scene[];
  readonly text?: unknown;
  readonly datum?: Readonly<Record<string, unknown>>;
  readonly y?: number;
  readonly height?: number;
  readonly strokeWidth?: number;
}

function itemsIn(scene: Scene): Scene[] {
  return [scene, ...(scene.items ?? []).flatMap(itemsIn)];
}

/** Vega-Lite speaks of nothing that matters here; warnings are asked for elsewhere. */
const quiet = { level: () => quiet, error: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet };
