// Unquoted scalars of a chart's YAML become the values of the core schema; quoted ones, and whatever is none, stay text.
import { expect, test } from 'vitest';
import { jsonOf } from '../../src/read/json.ts';
import { readOwnCharts } from '../../src/read/own-chart.ts';
import { readYaml } from '../../src/read/yaml.ts';

test.each([
  ['12', 12],
  ['-0.5', -0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['0x1F', 31],
  ['0o17', 15],
  ['true', true],
  ['False', false],
  ['null', null],
  ['~', null],
  ['', null],
  ['"12"', '12'],
  ["'true'", 'true'],
  ['|-\n  12', '12'],
  ['2,379', '2,379'],
  ['no', 'no'],
  ['2024-03-01', '2024-03-01'],
  ['.inf', '.inf'],
  ['1e999', '1e999'],
  ['12 mm', '12 mm'],
  ['[x]', ['x']],
  ['[c, 1]', ['c', 1]],
  ['{a: {b: [1, yes]}}', { a: { b: [1, 'yes'] } }],
])('%j', (text, value) => {
  const { root, problems } = readYaml('chart.yaml', `key: ${text}\n`, { hasShorthand: false });
  expect(problems).toEqual([]);
  expect(root && jsonOf(root)).toEqual({ key: value });
});

test('a chart keeps the place of every key', () => {
  const text = 'data: {name: visits.reason}\nlayer:\n  - mark: bar\n';
  const { charts } = readOwnCharts([{ path: 'content/charts/reasons.vl.yaml', text }]);
  const [chart] = charts;
  expect(chart).toMatchObject({ name: 'reasons', address: 'visits.reason', spec: { layer: [{ mark: 'bar' }] } });
  expect(chart?.keys.map(({ path, place }) => `${path.join('.')} ${place.line}:${place.column}`)).toEqual([
    'data 1:1',
    'data.name 1:14',
    'layer 2:1',
    'layer.0.mark 3:11',
  ]);
});

test('a name without a prototype of its own is text like any other', () => {
  const { charts } = readOwnCharts([{ path: 'content/charts/a.vl.yaml', text: 'data: {name: constructor}\n' }]);
  expect(charts[0]?.address).toBe('constructor');
});
