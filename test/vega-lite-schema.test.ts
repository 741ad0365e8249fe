// The spec beside each chart, held against the JSON Schema that Vega-Lite publishes with each of its versions.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { KINDS } from '../src/draw/kinds.ts';
import { SPEC_SCHEMA, specOf } from '../src/draw/spec/spec.ts';
import { byAddress } from '../src/figure/figure.ts';
import { isObject, type JsonObject } from '../src/figure/own-chart.ts';
import { chartsOf, ownChartsOf } from '../src/site/drawings/chart-requests.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { REPORTS } from './build-report.ts';
import { chartOfExample, EXAMPLES } from './gallery.ts';

const file = new URL(import.meta.resolve('vega-lite/vega-lite-schema.json'));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
// A colour as #rrggbb: JSON Schema has no such format.
ajv.addFormat('color-hex', /^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
const isValid = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);

/** Of the many ways in which a spec could have been valid, what stands deepest is what is wrong. */
function problemsOf(spec: JsonObject): string[] {
  if (isValid(spec)) return [];
  const errors = (isValid.errors ?? []).map(({ instancePath, message, params }) => ({
    depth: instancePath.split('/').length,
    text: `${instancePath} ${message} ${JSON.stringify(params)}`,
  }));
  const deepest = Math.max(...errors.map(({ depth }) => depth));
  return errors.flatMap(({ depth, text }) => (depth === deepest ? [text] : []));
}

const fonts = loadFonts();
/** As the file says it. */
const written = (chart: Parameters<typeof specOf>[0]): JsonObject => JSON.parse(JSON.stringify(specOf(chart, fonts)));

const ofReports = REPORTS.flatMap((root) => {
  const { report, pages, ownCharts } = readAndCheck(readInputs(root));
  if (report === null) throw new Error(`${root} cannot be read`);
  const all = figuresOf(report);
  const figures = byAddress(all);
  const name = path.basename(root);
  return [
    ...chartsOf({ report, figures: all, byAddress: figures }, pages).map((chart) => ({
      name,
      kind: chart.kind.name,
      chart,
    })),
    ...ownChartsOf(figures, ownCharts).map((chart) => ({ name, kind: 'own', chart })),
  ];
});
const ofGallery = EXAMPLES.map((example) => ({
  name: 'gallery',
  kind: example.kind,
  chart: chartOfExample(example),
}));

test('the schema is that of the version which the specs name', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', file), 'utf8')) as { version: string };
  expect(SPEC_SCHEMA).toBe(`https://vega.github.io/schema/vega-lite/v${version.split('.')[0]}.json`);
});

test('every spec of every report is valid, those of the editors too', () => {
  for (const { name, chart } of ofReports) expect(problemsOf(written(chart)), `${name}: ${chart.id}`).toEqual([]);
  expect(ofReports.filter(({ kind }) => kind === 'own').length).toBeGreaterThan(5);
});

test('a spec of every kind of chart is valid', () => {
  for (const { chart } of ofGallery) expect(problemsOf(written(chart)), chart.id).toEqual([]);
  expect(new Set(ofGallery.map(({ kind }) => kind))).toEqual(new Set(KINDS.map(({ name }) => name)));
});

describe('the schema notices', () => {
  const config = (spec: JsonObject, changes: JsonObject): JsonObject => ({
    ...spec,
    config: { ...(isObject(spec.config) ? spec.config : {}), ...changes },
  });
  test.each<[string, (spec: JsonObject) => JsonObject, RegExp]>([
    ['a mark that there is not', (spec) => ({ ...spec, mark: 'bars' }), /\/mark/],
    ['a property that there is not', (spec) => ({ ...spec, caveats: 'some' }), /caveats/],
    ['data that are no rows', (spec) => ({ ...spec, data: { values: 7 } }), /\/data\/values/],
    [
      'a layout of the key that only Vega reads',
      (spec) => config(spec, { legend: { layout: { frame: 'bounds' } } }),
      /layout/,
    ],
    ['a channel that there is not', (spec) => ({ ...spec, encoding: { shade: { field: 'share' } } }), /shade/],
  ])('%s', (_, change, expected) => {
    const [{ chart }] = ofReports.filter(({ kind }) => kind === 'own') as [(typeof ofReports)[number]];
    const changed = change(written(chart));
    expect(problemsOf(changed).join('\n')).toMatch(expected);
  });
});
