// What no chart may have: it comes out the same on every machine, in a page without scripts, and shows the figure that it names.
import type { Json, SpecKey } from '../figure/own-chart.ts';

interface Ban {
  readonly bans: (key: SpecKey) => boolean;
  /** Whether the key itself is wrong, or what stands behind it. */
  readonly at: 'key' | 'value';
  readonly says: (key: SpecKey) => string;
  readonly fix: string;
}

const ONE_FIGURE = 'a chart shows one figure of this report and nothing else: data: {name: visits.reason}';
const TWO_WIDTHS = 'remove it: the chart is drawn for a phone and for a page, each as wide as it can be';
const YEARS = 'years are names of rows: give them "type: ordinal"';

/** The first that applies is told. */
export const BANS: readonly Ban[] = [
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
    ({ key, value }) => key === 'timeUnit' && !(typeof value === 'string' && value.startsWith('utc')),
    () => 'the time zone of the machine would decide what this shows',
    YEARS,
  ),
  ban(
    'value',
    ({ key, value, path }) => key === 'type' && value === 'temporal' && path.includes('encoding'),
    () => 'the time zone of the machine would decide what this shows',
    YEARS,
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
