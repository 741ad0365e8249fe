// The rule on charts that editors wrote: they come out the same on every machine, in a page without scripts, and show the
// figure that they name.
import type { Json, OwnChartFile, SpecKey } from '../../figure/own-chart.ts';
import type { Place } from '../../figure/place.ts';
import type { Report } from '../../figure/report.ts';
import { onReport, type Tell } from '../rule.ts';

/** data: {url: visits.csv} in content/charts/visits.vl.yaml: a chart that takes its numbers from somewhere else than the figures */
export const ownChart = onReport('own-chart', 'error', ({ report, prose, ownCharts }, tell) => {
  for (const chart of ownCharts) {
    wrongFigure(chart, report, tell);
    for (const key of chart.keys) {
      const ban = BANS.find(({ bans }) => bans(key));
      if (ban !== undefined) tell(ban.at === 'key' ? key.keyPlace : key.place, ban.says(key), ban.fix);
    }
  }
  for (const { tags } of prose) {
    const shown = new Set<string>();
    for (const { name, words, place } of tags) {
      const [chart] = words;
      if (name !== 'own-chart' || chart === undefined) continue;
      if (shown.has(chart)) tell(place, `the chart "${chart}" stands on this page already`, 'keep one of the two');
      shown.add(chart);
    }
  }
});

function wrongFigure({ address, keys, place }: OwnChartFile, { populations }: Report, tell: Tell): void {
  const charted = populations.flatMap(({ id, breakdowns, tables }) =>
    [...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
  );
  const known = `known here: ${charted.join(', ')}`;
  const at = (way: string): Place | undefined => {
    const found = keys.find(({ path }) => path.join('.') === way);
    return way === 'data' ? found?.keyPlace : found?.place;
  };
  if (address === null)
    tell(at('data') ?? place, 'the chart does not say which figure it draws', `say it with data: {name: …}; ${known}`);
  else if (populations.some(({ id }) => id === address))
    tell(at('data.name') ?? place, `"${address}" is a count and has no parts that a chart could show`, known);
  else if (!charted.includes(address))
    tell(at('data.name') ?? place, `"${address}" is not a breakdown or table of this report`, known);
}

interface Ban {
  readonly bans: (key: SpecKey) => boolean;
  /** Whether the key itself is wrong, or what stands behind it. */
  readonly at: 'key' | 'value';
  readonly says: (key: SpecKey) => string;
  readonly fix: string;
}

const ONE_FIGURE = 'a chart shows one figure of this report and nothing else: data: {name: visits.reason}';
const TWO_WIDTHS = 'remove it: the chart is drawn for a phone and for a page, each as wide as it can be';

/** The first that applies is told. */
const BANS: readonly Ban[] = [
  ban('key', isTop('width', 'autosize'), ({ key }) => `"${key}" is not for the chart to say`, TWO_WIDTHS),
  ban(
    'key',
    isTop('padding', 'background'),
    ({ key }) => `"${key}" is not for the chart to say`,
    'remove it: the frame and the page decide it, and the page has a dark mode and a print mode',
  ),
  ban(
    'key',
    ({ key, path }) => key === 'data' && path.length > 1,
    () => 'the chart takes data from a second place',
    ONE_FIGURE,
  ),
  ban(
    'key',
    ({ key, path }) => path.length === 2 && path[0] === 'data' && key !== 'name',
    ({ key }) => `the chart takes its data from "${key}"`,
    ONE_FIGURE,
  ),
  ban('key', isAny('datasets', 'lookup'), ({ key }) => `"${key}" brings data that are not the figure’s`, ONE_FIGURE),
  ban(
    'key',
    isAny('url', 'href', 'image'),
    ({ key }) => `"${key}" leads out of the report`,
    'remove it: a report asks nothing of other places',
  ),
  ban(
    'value',
    ({ key, value }) => key === 'as' && [value].flat().some((name) => FIELDS.has(String(name))),
    ({ value }) =>
      `"${[value].flat().join(', ')}" is what the figure says, and the chart puts something else in its place`,
    'give what is worked out a name of its own',
  ),
  ban('key', isAny('sample'), () => '"sample" draws rows at random', 'remove it: the same figures give the same chart'),
  ban(
    'key',
    isAny('bind', 'select'),
    ({ key }) => `"${key}" needs a script in the reader’s browser`,
    'remove it: pages have no scripts',
  ),
  ban(
    'key',
    ({ key, path }) => SIDE_BY_SIDE.has(key) && (path.length === 1 || path.at(-2) === 'encoding'),
    ({ key }) => `"${key}" puts charts side by side, which does not fit a phone`,
    'give x, y or yOffset the field "row", or write a file for each chart',
  ),
  ban(
    'value',
    ({ key, value, path }) =>
      (key === 'timeUnit' && !(typeof value === 'string' && value.startsWith('utc'))) ||
      (key === 'type' && value === 'temporal' && path.includes('encoding')),
    () => 'the time zone of the machine would decide what this shows',
    'years are names of rows: give them "type: ordinal"',
  ),
  ban(
    'value',
    (key) => markIn(key) !== null && !MARKS.has(markIn(key) ?? ''),
    (key) => `"${markIn(key)}" has no length that shows how large a part is`,
    'draw a bar, an arc or an area, each as large as its share; rule and text may stand beside them',
  ),
  ban(
    'value',
    ({ key, path, value }) => TYPED.has(key === 'value' ? (path.at(-2) ?? '') : key) && /\d/.test(typed(value)),
    ({ value }) => `a number is typed into the chart: "${typed(value)}"`,
    'take it from the data, such as text: {field: text}, or say it without digits',
  ),
];

function ban(at: Ban['at'], bans: Ban['bans'], says: Ban['says'], fix: string): Ban {
  return { at, bans, says, fix };
}

function isTop(...keys: readonly string[]): Ban['bans'] {
  return ({ key, path }) => path.length === 1 && keys.includes(key);
}

function isAny(...keys: readonly string[]): Ban['bans'] {
  return ({ key }) => keys.includes(key);
}

/** What the rows of a figure say: see src/draw/own/rows.ts. */
const FIELDS = new Set(
  'part label look kind unknown_kind kind_in_words zone share from to text of row order'.split(' '),
);
const SIDE_BY_SIDE = new Set(['facet', 'row', 'column', 'repeat', 'concat', 'hconcat', 'vconcat', 'spec']);
const MARKS = new Set(['bar', 'rect', 'arc', 'area', 'rule', 'text']);
const TYPED = new Set(['title', 'subtitle', 'text', 'description']);

/** mark: bar, or mark: {type: bar} */
function markIn({ key, path, value }: SpecKey): string | null {
  const isMark = path[0] !== 'config' && (key === 'mark' || (key === 'type' && path.at(-2) === 'mark'));
  return isMark && typeof value === 'string' ? value : null;
}

/** What an editor typed for readers: a text, or several lines of it. */
function typed(value: Json): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) ? value.map(typed).join(' ') : '';
}
