// Charts that editors write: what is whole is drawn in the frame of all charts, what hides a part stops the build and says why.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresOf } from '../src/count/figures.ts';
import { whyNotAddedUp } from '../src/draw/own/rows.ts';
import type { InputFile } from '../src/read/report.ts';
import { openTools } from '../src/site/drawings/chart-renderer.ts';
import { NO_STORE } from '../src/site/drawings/drawing-store.ts';
import { drawAll } from '../src/site/drawings/drawings.ts';
import { readInputs } from '../src/site/inputs/inputs.ts';
import { checkWithDrawings } from '../src/site/prepare/check-with-drawings.ts';
import { prepare } from '../src/site/prepare/prepare.ts';
import { printProblems } from '../src/site/prepare/problems.ts';
import { type Checked, readAndCheck } from '../src/site/prepare/read-and-check.ts';
import { carriedBy } from '../src/tell/carried.ts';
import { copyOf, PROJECT, REPORTS, textOf } from './build-report.ts';

const REPORT = path.join(PROJECT, 'test/reports/own-charts');
const inputs = readInputs(REPORT);

/** The report with this text for one of its charts, and without the others. */
function withChart(name: string, text: string): InputFile[] {
  const file = `content/charts/${name}.vl.yaml`;
  return inputs.flatMap((input) => {
    if (input.path === file) return [{ path: file, text }];
    if (input.path.startsWith('content/charts/')) return [];
    const others = new RegExp(`\\{% own-chart "(?!${name}").*?%\\}`, 'g');
    return [{ ...input, text: input.text.replaceAll(others, '') }];
  });
}

function chartText(name: string): string {
  return readFileSync(path.join(REPORT, `content/charts/${name}.vl.yaml`), 'utf8');
}

/** A chart of the report with a piece of its spec replaced. */
function changed(name: string, from: string, to: string): InputFile[] {
  const text = chartText(name);
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  return withChart(
    name,
    text.replace(from, () => to),
  );
}

/** What npm run check prints for these files. */
async function printed(files: readonly InputFile[]): Promise<string> {
  return printProblems((await checkWithDrawings(files, [])).problems, files);
}

function wordsIn(svg: string): string {
  return textOf((svg.match(/<text[^>]*>[\s\S]*?<\/text>/g) ?? []).join(' ')).replace(/\s+/g, ' ');
}

describe('the charts of the report', () => {
  const drawn = async () => {
    const checked = readAndCheck(inputs) as Checked & { readonly report: NonNullable<Checked['report']> };
    const renderer = { tools, store: NO_STORE, code: '' };
    return prepare({ ...checked, figures: figuresOf(checked.report) }, (charts, cards) =>
      drawAll(charts, cards, renderer, () => {}),
    );
  };
  const tools = openTools();
  afterAll(() => tools.close());
  let prepared: Awaited<ReturnType<typeof drawn>>;
  beforeAll(async () => {
    prepared = await drawn();
  });

  test('pass the checks and are drawn: bars, one bar of all, a ring, an area, columns, bars by row', () => {
    expect(prepared.ownCharts.map(({ file }) => file.name)).toEqual([
      'colours-as-bars',
      'colours-as-one-bar',
      'colours-as-ring',
      'origin-as-bars',
      'origin-as-one-bar',
      'shade-by-garden',
      'watered-as-area',
      'watered-as-columns',
    ]);
  });

  test('carry base, unknown share, caveats, source and release where they leave the page, and at all widths a title and words for screen readers', async () => {
    for (const { id, figure } of prepared.ownCharts) {
      const { narrow = '', wide = '', share } = prepared.drawings.charts.get(id) ?? {};
      const leaves = (await share?.())?.svg ?? '';
      const { title, base, unknown, caveats, source, release, report } = carriedBy(figure);
      for (const line of [title, base, unknown, caveats, source, release, report])
        expect(wordsIn(leaves), id).toContain(line);
      for (const svg of [narrow, wide, leaves])
        expect(svg).toMatch(/role="img" aria-labelledby="[^"]+"><title[^>]*>[^<]+<\/title><desc[^>]*>[^<]+<\/desc>/);
      for (const svg of [narrow, wide])
        for (const line of [caveats, source, report]) expect(wordsIn(svg), id).not.toContain(line);
    }
  });

  test('hatch unknown parts by kind and take their colours from the page', () => {
    const svg = prepared.drawings.charts.get('plants.colour/own-colours-as-ring')?.wide ?? '';
    const marks = svg.match(/<g class="mark-arc[\s\S]*?<\/g>/)?.[0] ?? '';
    const fills = [...marks.matchAll(/fill="([^"]+)"/g)].map(([, fill]) => fill);
    const id = 'plants.colour.own-colours-as-ring-wide';
    expect(fills).toEqual([
      `url(#${id}-not-known)`,
      `url(#${id}-not-recorded)`,
      'var(--known-1)',
      'var(--known-2)',
      'var(--known-3)',
      `url(#${id}-not-itemised)`,
    ]);
  });

  test('have no fixed colour, nothing that leads out and no id twice', () => {
    const all = prepared.ownCharts.flatMap(({ id }) => {
      const { narrow = '', wide = '' } = prepared.drawings.charts.get(id) ?? {};
      return [narrow, wide];
    });
    for (const svg of all) expect(svg).not.toMatch(/#[0-9a-f]{3,6}"|href|<image|<script/);
    const ids = all.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('come out with the same bytes a second time', async () => {
    const again = await drawn();
    for (const { id } of prepared.ownCharts) {
      const [one, other] = [again.drawings.charts.get(id), prepared.drawings.charts.get(id)];
      expect(one?.narrow).toBe(other?.narrow);
      expect(one?.wide).toBe(other?.wide);
      expect(await one?.share()).toEqual(await other?.share());
    }
  });
});

describe('other ways to draw a whole figure', () => {
  test.each([
    ['columns', 'mark: bar\nencoding: {x: {field: label}, y: {field: share}, color: {field: part}}'],
    ['a pie', 'mark: arc\nencoding: {theta: {field: share}, fill: {field: label}}'],
    [
      'bars from place to place',
      'mark: bar\nencoding: {y: {field: look}, x: {field: from, type: quantitative}, x2: {field: to}, color: {field: kind}}',
    ],
    [
      'bars on a scale of their own',
      'mark: bar\nencoding: {y: {field: label}, x: {field: share, scale: {domain: [0, 40]}}, color: {field: look}}',
    ],
    [
      'bars without a key, named at the axis',
      'encoding: {x: {field: share}, y: {field: label}}\nlayer: [{mark: bar, encoding: {color: {field: look, legend: null}}}]',
    ],
    [
      'bars with a line across',
      'layer: [{mark: bar, encoding: {y: {field: label}, x: {field: share}, color: {field: look}}}, {mark: rule, encoding: {x: {datum: 50}}}]',
    ],
  ])('%s', async (_, spec) => {
    expect(await printed(withChart('colours-as-ring', `data: {name: plants.colour}\n${spec}\n`))).toBe('');
  });

  test('parts of a part are drawn against the whole, as the report counts them', async () => {
    const files = inputs.map((input) =>
      input.path === 'data/figures/plants.yaml'
        ? {
            ...input,
            text: input.text
              .replace('{label: Red, count: 384}', '{label: Red, population: red plants, count: 384}')
              .replace(
                '  origin:',
                '  shade-of-red:\n    of: colour.red\n    question: Which red?\n    categories: {dark: 60%, light: 30%}\n    unknown: {dirty: {label: Covered in mud, kind: not known, share: 10%}}\n  origin:',
              ),
          }
        : input,
    );
    const own = files.map((input) =>
      input.path === 'content/charts/colours-as-ring.vl.yaml'
        ? { ...input, text: chartText('colours-as-bars').replace('plants.colour', 'plants.shade-of-red') }
        : input.path === 'content/report.md'
          ? { ...input, text: `${input.text}\n{% figure "plants.shade-of-red" %}\n` }
          : input,
    );
    expect(await printed(own)).toBe('');
  });
});

describe('every figure can be drawn as bars, and as one bar where its parts add up', () => {
  /** Longer tables are for the data file. */
  const MOST_ROWS = 20;

  test.each(REPORTS.map((report) => [path.basename(report), report]))('in the report %s', async (_, report) => {
    const files = readInputs(report);
    const { report: read } = readAndCheck(files);
    const figures = figuresOf(read as NonNullable<typeof read>).flatMap(({ breakdowns, tables }) => [
      ...breakdowns,
      ...tables.filter(({ rows }) => rows.length <= MOST_ROWS),
    ]);
    const charts = figures.flatMap((figure): InputFile[] => {
      const isTable = figure.kind === 'rows';
      const write = (name: string, spec: string): InputFile => ({
        path: `content/charts/${figure.address.replaceAll('.', '-')}-${name}.vl.yaml`,
        text: `data: {name: ${figure.address}}\nmark: bar\n${spec}`,
      });
      const bars = `transform: [{filter: "datum.zone !== 'open'"}]\nencoding: {y: {field: ${isTable ? 'row' : 'label'}}, ${isTable ? 'yOffset: {field: label}, ' : ''}x: {field: share}, color: {field: look}}\n`;
      const one = `transform: [{filter: "datum.zone !== 'may be'"}]\nencoding: {y: {field: row}, x: {field: share}, color: {field: look}}\n`;
      return [write('bars', bars), ...(whyNotAddedUp(figure) === null ? [write('one-bar', one)] : [])];
    });
    const tags = charts.map(
      (chart) => `{% own-chart "${chart.path.split('/').at(-1)?.replace('.vl.yaml', '')}" %}\n\n`,
    );
    const last = files.findLast((file) => /^content\/[^/]+\.md$/.test(file.path));
    const pages = files.map((file) => (file === last ? { ...file, text: `${file.text}\n\n${tags.join('')}` } : file));
    expect(charts.length).toBeGreaterThan(1);
    expect(await printed([...pages, ...charts])).toBe('');
  });
});

const UNKNOWN_OUT = `transform: [{filter: "datum.kind !== 'unknown'"}]\nmark: bar`;

describe('a chart that hides something stops the build, with the chart and the reason', () => {
  test.each<[string, InputFile[], RegExp]>([
    [
      'unknown rows filtered out',
      changed('colours-as-one-bar', 'mark: bar', UNKNOWN_OUT),
      /as-one-bar\.vl\.yaml:3:14 .*\n.*\n.*“Not in flower yet \(not known\)” \(22\.5% of all 1,200 plants in the town gardens\): what is sure is not drawn/,
    ],
    [
      'one small part filtered out',
      changed('colours-as-bars', 'layer:', `transform: [{filter: "datum.kind !== 'not itemised'"}]\nlayer:`),
      /“Not itemised by the source” \(2\.0% of all .*is not drawn/,
    ],
    [
      'unknown rows in the filter of one layer',
      withChart(
        'colours-as-ring',
        'data: {name: plants.colour}\nencoding: {y: {field: label}, x: {field: share}, color: {field: look}}\nlayer: [{mark: bar, transform: [{filter: "datum.kind === \'category\'"}]}]\n',
      ),
      /is not drawn/,
    ],
    [
      'unknown parts on another scale',
      withChart(
        'colours-as-one-bar',
        `data: {name: plants.colour}\ntransform: [{calculate: "datum.kind === 'unknown' ? datum.share / 2 : datum.share", as: length}]\nmark: bar\nencoding: {x: {field: length, type: quantitative}, color: {field: look}}\n`,
      ),
      /is drawn as large as 11\.[23]% instead of 22\.5%, on the scale of the known parts/,
    ],
    [
      'a scale that does not begin at zero',
      changed(
        'colours-as-bars',
        'x: {field: share}\n      color',
        'x: {field: share, scale: {domain: [5, 50]}}\n      color',
      ),
      /lies under a mark/,
    ],
    [
      'a logarithmic scale',
      changed(
        'colours-as-bars',
        'x: {field: share}\n      color',
        'x: {field: share, scale: {type: log, domain: [1, 100]}}\n      color',
      ),
      /a mark has no size/,
    ],
    [
      'a scale cut short',
      changed('colours-as-bars', 'mark: bar', 'mark: {type: bar, clip: true}').map((file) => ({
        ...file,
        text: file.text.replace(
          'x: {field: share}\n      color',
          'x: {field: share, scale: {domain: [0, 20]}}\n      color',
        ),
      })),
      /"clip" cuts marks off/,
    ],
    [
      'bars that reach out of the drawing',
      changed('colours-as-one-bar', 'x: {field: share}', 'x: {field: share, scale: {domain: [0, 20]}}'),
      /reaches out of the drawing/,
    ],
    [
      'unknown parts that are thinner',
      withChart(
        'colours-as-ring',
        `data: {name: plants.colour}\nmark: bar\nencoding: {y: {field: label}, x: {field: share}, color: {field: look}, size: {condition: {test: "datum.kind === 'unknown'", value: 4}, value: 20}}\n`,
      ),
      /is drawn as large as/,
    ],
    [
      'parts that reach further from the centre than others',
      withChart(
        'colours-as-ring',
        `data: {name: plants.colour}\nmark: arc\nencoding: {theta: {field: share}, color: {field: look}, radius: {field: order, type: quantitative}}\n`,
      ),
      /is drawn as large as/,
    ],
    [
      'unknown parts coloured as known ones',
      changed('colours-as-bars', 'color: {field: kind}', 'color: {value: var(--known)}'),
      /as-bars\.vl\.yaml:7:7 .*\n.*\n.*Not in flower yet .*: it is not hatched/,
    ],
    [
      'unknown parts coloured by a scale',
      changed(
        'colours-as-one-bar',
        'color: {field: look}',
        'color: {field: look, scale: {range: [var(--known-1), var(--known-2), var(--known-3)]}}',
      ),
      /: it is not hatched/,
    ],
    [
      'a colour that has no dark mode',
      changed(
        'colours-as-bars',
        'color: {field: kind}',
        "color: {condition: {test: \"datum.kind === 'category'\", value: '#ff0000'}, field: kind}",
      ),
      /the colour "#ff0000" is not one of the report’s/,
    ],
    [
      'the colour of the page',
      changed(
        'colours-as-bars',
        'color: {field: kind}',
        'color: {condition: {test: "datum.kind === \'category\'", value: var(--paper)}, field: kind}',
      ),
      /the colour "var\(--paper\)" is not one/,
    ],
    [
      'see-through marks',
      changed('colours-as-one-bar', 'mark: bar', 'mark: {type: bar, opacity: 0.5}'),
      /as-one-bar\.vl\.yaml:3:19 .*\n.*\n.*a mark is see-through/,
    ],
    [
      'see-through unknown parts',
      changed(
        'colours-as-one-bar',
        'x: {field: share}',
        `x: {field: share}\n  opacity: {condition: {test: "datum.kind === 'unknown'", value: 0}, value: 1}`,
      ),
      /a mark is see-through/,
    ],
    [
      'marks on each other',
      changed('colours-as-one-bar', 'x: {field: share}', 'x: {field: share, stack: null}'),
      /a mark lies under another one/,
    ],
    [
      'the key taken away',
      changed('colours-as-one-bar', 'color: {field: look}', 'color: {field: look, legend: null}'),
      /“Red” \(of all 1,200 plants in the town gardens\) has no label and no entry in the key/,
    ],
    [
      'the names of unknown parts taken away',
      changed(
        'colours-as-bars',
        'y: {field: label}',
        `y: {field: label, axis: {labelExpr: "indexof(datum.label, 'not known') >= 0 ? '' : datum.label"}}`,
      ),
      /“Not in flower yet \(not known\)” .* has no label/,
    ],
    [
      'names given to other parts',
      changed(
        'colours-as-bars',
        'y: {field: label}',
        `y: {field: label, axis: {labelExpr: "datum.label === 'Red' ? 'Yellow' : datum.label === 'Yellow' ? 'Red' : datum.label"}}`,
      ),
      /“Red” .* has no label/,
    ],
    [
      'names that are see-through',
      changed('colours-as-bars', 'y: {field: label}', 'y: {field: label, axis: {labelOpacity: 0}}'),
      /“Red” .* has no label/,
    ],
    [
      'names cut off',
      changed('colours-as-bars', 'y: {field: label}', 'y: {field: label, axis: {labelLimit: 40}}'),
      /has no label|cut/,
    ],
    [
      'rows without a name',
      changed('watered-as-columns', 'x: {field: row}', 'x: {field: row, axis: null}'),
      /the row “2020” has no label/,
    ],
    [
      'one row left out',
      changed('watered-as-columns', 'mark: bar', `transform: [{filter: "datum.row !== '2023'"}]\nmark: bar`),
      /of all plants in the town gardens, 2023 .*: what is sure is not drawn/,
    ],
    [
      'only what is sure',
      changed('origin-as-bars', "datum.zone !== 'open'", "datum.zone === 'sure'"),
      /“Grown in the town” .*: what may be is not drawn/,
    ],
    [
      'what may be twice',
      changed('origin-as-bars', `transform: [{filter: "datum.zone !== 'open'"}]`, ''),
      /is drawn twice, as "may be" and as "open"/,
    ],
    [
      'what may be as if it were sure',
      changed('origin-as-bars', 'color: {field: look}', 'color: {field: label}'),
      /“Grown in the town” .*: what may be looks as if it were sure/,
    ],
    [
      'parts added up',
      changed(
        'colours-as-bars',
        'x: {field: share}\n      color: {field: kind}',
        'x: {field: share, aggregate: sum}\n      color: {field: kind}',
      ),
      /a mark stands for no part of the figure/,
    ],
    [
      'an area over a year that the source does not have',
      changed('watered-as-area', 'mark: area', 'mark: area').map((file) => ({
        ...file,
        text: file.text.replace('      2021: {"yes": 55%, "no": 33%, not-seen: 12%}\n', ''),
      })),
      /the source has no row for 2021, and an area would join/,
    ],
    [
      'a line as thick as a bar',
      withChart(
        'colours-as-ring',
        'data: {name: plants.colour}\nencoding: {y: {field: label}}\nlayer: [{mark: bar, encoding: {x: {field: share}, color: {field: look}}}, {mark: {type: rule, strokeWidth: 12}, encoding: {x: {datum: 0}, x2: {datum: 90}}}]\n',
      ),
      /a line is so thick that it looks like a bar/,
    ],
    [
      'parts that do not add up in one bar',
      inputs.map((file) => ({
        ...file,
        text: file.text.replace(
          'question: Colour of the flower',
          'question: Colour of the flower\n    does-not-sum: some have two',
        ),
      })),
      /"colours-as-one-bar" does not show what it must:\n.*its parts do not add up to a whole \(some have two\), and here they look as if they did[\s\S]*"colours-as-ring" does not/,
    ],
    [
      'other names worked out',
      changed(
        'colours-as-bars',
        'layer:',
        `transform: [{calculate: "datum.label === 'Red' ? 'Yellow' : 'Red'", as: label}]\nlayer:`,
      ),
      /"label" is what the figure says, and the chart puts something else in its place/,
    ],
    [
      'a key with a ground over the bars',
      changed(
        'colours-as-bars',
        'color: {field: kind}',
        'color: {field: kind, legend: {orient: top-left, fillColor: var(--paper)}}',
      ),
      /lies under|lies on/,
    ],
    [
      'an outline that makes a bar larger',
      changed('colours-as-bars', 'mark: bar', 'mark: {type: bar, stroke: var(--known), strokeWidth: 12}'),
      /its outline is so thick that it looks larger/,
    ],
    [
      'a grid in a colour of its own',
      changed('colours-as-one-bar', 'x: {field: share}', "x: {field: share, axis: {gridColor: '#dddddd'}}"),
      /the colour "#dddddd" is not one of the report’s/,
    ],
    [
      'a colour that the page does not have',
      changed('colours-as-one-bar', 'x: {field: share}', 'x: {field: share, axis: {gridColor: var(--gird)}}'),
      /the colour "var\(--gird\)" is not one of the report’s/,
    ],
    [
      'another font',
      changed('colours-as-bars', 'mark: {type: text,', 'mark: {type: text, font: Comic Sans MS,'),
      /is set in another font/,
    ],
    [
      'nothing but words',
      withChart(
        'colours-as-ring',
        'data: {name: plants.colour}\nmark: text\nencoding: {y: {field: label}, text: {field: text}}\n',
      ),
      /no bar, arc or area of the chart stands for a part/,
    ],
    [
      'the clock',
      changed('colours-as-one-bar', 'mark: bar', 'transform: [{filter: "now() > 0"}]\nmark: bar'),
      /as-one-bar\.vl\.yaml:3:23 .*\n.*"now\(\)" in the chart "colours-as-one-bar" gives something else/,
    ],
    [
      'the clock, spelt to pass by',
      changed('colours-as-one-bar', 'mark: bar', "transform: [{filter: '\\u006eow() > 0'}]\nmark: bar"),
      /"now\(\)" in the chart/,
    ],
    [
      'chance',
      changed('colours-as-one-bar', 'mark: bar', 'transform: [{calculate: "random()", as: chance}]\nmark: bar'),
      /"random\(\)" in the chart/,
    ],
    [
      'the time zone',
      changed('colours-as-one-bar', 'mark: bar', 'transform: [{calculate: "hours(datum.share)", as: hour}]\nmark: bar'),
      /"hours\(\)" in the chart/,
    ],
    [
      'a key with a slip of the finger',
      changed('colours-as-one-bar', 'encoding:', 'encodign:'),
      /error {2}unknown-key\n.*"encodign" in the chart "colours-as-one-bar" is not a key of Vega-Lite[\s\S]*did you mean "encoding"\?/,
    ],
    [
      'an expression that is none',
      changed('colours-as-one-bar', 'mark: bar', 'transform: [{filter: "datum.share >"}]\nmark: bar'),
      /Vega-Lite cannot draw the chart "colours-as-one-bar"/,
    ],
    [
      'a mark that there is not, in a condition that Vega-Lite passes over',
      changed('colours-as-one-bar', 'x: {field: share}', 'x: {field: share}\n  shape: {field: look}'),
      /Vega-Lite cannot draw the chart "colours-as-one-bar": .*shape/i,
    ],
  ])('%s', async (_, files, reason) => {
    const said = await printed(files);
    expect(said).toMatch(reason);
    expect(said).not.toMatch(/^\s*at .+:\d+:\d+\)?$|node_modules|\[object/m);
  });
});

test('the build says the same as the check, and leaves nothing behind', () => {
  const copy = copyOf(REPORT);
  copy.edit('content/charts/colours-as-one-bar.vl.yaml', 'mark: bar', UNKNOWN_OUT);
  const build = copy.run('build');
  const check = copy.run('check');
  expect(build.status).toBe(1);
  expect(check.status).toBe(1);
  const problem = /content\/charts\/colours-as-one-bar\.vl\.yaml:3:14 {2}error {2}own-chart\n[\s\S]*?fix: [^\n]*\n/;
  expect(build.output).toMatch(problem);
  expect(check.output).toContain(problem.exec(build.output)?.[0]);
});
