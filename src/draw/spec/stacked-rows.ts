// Rows as bars in a spec, one a row and base. A row that the source does not have keeps its place, a break in the series is a
// line, and what the source says of a value beside its number stands at the end of the bar.
import type { CountedRow, RowsFigure } from '../../figure/figure.ts';
import type { JsonObject } from '../../figure/own-chart.ts';
import { labelOf, type Panel } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import { rowsAndGaps } from '../row-panels.ts';

const WIDTH = 600;
const STEP = 24;
const NARROW_STEP = 16;
const MOST_WIDE_ROWS = 40;
/** How far a break reaches past the bars. */
const BEYOND = 12;

/** What stands along the axis, in its order; `gaps` and `breaks` only where every row of the table is shown. */
export interface Places {
  readonly names: readonly string[];
  readonly gaps: readonly string[];
  readonly breaks: readonly string[];
}

/** Where only some rows are shown, nothing is said of what lies between them. */
export function placesOf(figure: RowsFigure, panels: readonly Panel[]): Places {
  const nameOf = ({ row }: CountedRow): string => row.id;
  if (figure.rows.every(({ counted }) => panels.some((panel) => panel.counted === counted))) {
    const breaks = figure.rows.filter(({ row }) => row.isAfterBreak).map(nameOf);
    return { names: rowsAndGaps(figure).map(({ name }) => name), gaps: figure.table.gaps, breaks };
  }
  const chosen = panels.flatMap(({ counted }) => figure.rows.filter((row) => row.counted === counted));
  return { names: [...new Set(chosen.map(nameOf))], gaps: [], breaks: [] };
}

/** The chart of one base: `panels` are its rows, and `fill` tells their parts apart. */
export function stackedRows(
  figure: RowsFigure,
  { names, gaps, breaks }: Places,
  panels: readonly Panel[],
  fill: JsonObject,
): JsonObject {
  const y = {
    field: 'row',
    type: 'nominal',
    sort: null,
    title: figure.table.label,
    scale: { domain: names, paddingInner: 0.25 },
  };
  const x = { field: 'share', type: 'quantitative', stack: 'zero', title: words.charts.SHARE, scale: { nice: false } };
  const text = { field: 'text', type: 'nominal' };
  const shown = figure.rows.filter(({ row }) => names.includes(row.id));
  const empty = [
    ...gaps.map((row) => ({ row, text: words.charts.NO_FIGURES })),
    ...shown
      .filter((row) => !panels.some(({ counted }) => counted === row.counted))
      .map(({ row }) => ({ row: row.id, text: words.charts.NONE_UNKNOWN })),
  ];
  const label = { type: 'text', align: 'left', dx: 6 };
  return {
    layer: [
      { mark: 'bar', encoding: { y, x, order: { field: 'order', type: 'quantitative' }, fill } },
      ...layerOf(
        breaks.map((row) => ({ row })),
        {
          mark: { type: 'rule', strokeWidth: 2, yOffset: -STEP / 8 },
          encoding: { y: { ...y, bandPosition: 0 }, x: { value: -BEYOND }, x2: { value: WIDTH + BEYOND } },
        },
      ),
      ...layerOf(empty, { mark: label, encoding: { y, x: { value: 0 }, text } }),
      ...layerOf(
        shown.flatMap((row) => noteOf(row, panels)),
        { mark: label, encoding: { y, x: { value: WIDTH + BEYOND }, text } },
      ),
    ],
    width: WIDTH,
    height: { step: names.length > MOST_WIDE_ROWS ? NARROW_STEP : STEP },
  };
}

/** A layer with data of its own; none where there is nothing to say. */
function layerOf(values: readonly JsonObject[], layer: JsonObject): JsonObject[] {
  return values.length === 0 ? [] : [{ data: { values }, ...layer }];
}

/** "Not recorded: 37% [p]": the parts of a row that have a mark or a shorthand. */
function noteOf({ row, counted }: CountedRow, panels: readonly Panel[]): JsonObject[] {
  const parts = panels.find((panel) => panel.counted === counted)?.parts ?? [];
  const marked = parts.filter(({ text }) => /\[[a-z]+\]/.test(text));
  return marked.length === 0
    ? []
    : [{ row: row.id, text: marked.map((part) => words.charts.marked(labelOf(part), part.text)).join('; ') }];
}
