// A breakdown over rows: one panel a part, unknown parts first, one bar a row on the same scale. Gaps stay gaps, breaks are marked.
import type { CountedPart } from '../../count/counted.ts';
import type { CountedRow, RowsFigure } from '../../count/figures.ts';
import { saysNothing } from '../../figure/quantity.ts';
import { wholeNumber } from '../../tell/number.ts';
import { cellText, gapsSentence, marksKey, unknownOf } from '../../tell/rows.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import { type Bar, bars, type EmptyBar, edgesKey } from '../bars.ts';
import type { RowsChartKind } from '../chart-kind.ts';
import { type Block, space, spaced } from '../marks.ts';
import { inkOf, unknownInk } from '../part-look.ts';

/** As many bars as a page can hold; more rows are for the table and the data file. */
const MOST_ROWS = 40;

export const rowsBars: RowsChartKind = {
  name: 'rows-bars',
  fits: ({ rows }) => rows.length <= MOST_ROWS,
  draw(figure, widthPx, fonts, id) {
    const [first] = figure.rows;
    if (first === undefined) return { content: space(0), key: [] };
    const { preferred } = first.counted;
    const unknowns = partsFromTop(preferred);
    const categories = preferred.parts.filter(({ kind }) => kind === 'category');
    const hasUnknown = first.row.breakdown.unknown.state !== 'none';
    const panels: { heading: string; parts: (Bar | EmptyBar)[] }[] = [
      ...unknowns.map((part) => panel(figure, `${part.label}, of all`, part, id, false)),
      ...(unknowns.length > 1 ? [totalPanel(figure, id)] : []),
      ...categories.flatMap((part) => [
        panel(figure, `${part.label}, of all`, part, id, false),
        ...(hasUnknown ? [panel(figure, `${part.label}, of those known`, part, id, true)] : []),
      ]),
    ];
    const drawn = panels.map(({ heading, parts }): Block => bars(heading, parts, widthPx, fonts));
    const gaps = gapsSentence(figure);
    const edges = edgesKey(panels.flatMap(({ parts }) => parts));
    const content = spaced(drawn, 16);
    return { content, key: [...edges, ...(gaps === null ? [] : [gaps]), ...marksKey(figure)] };
  },
};

function panel(
  figure: RowsFigure,
  heading: string,
  part: CountedPart,
  id: string,
  ofKnown: boolean,
): { heading: string; parts: (Bar | EmptyBar)[] } {
  const parts = withGaps(figure, (row) => {
    const found = row.counted.preferred.parts.find((candidate) => candidate.id === part.id);
    const share = ofKnown ? found?.ofKnown?.quantity : found?.shares[0]?.share.quantity;
    if (found === undefined || share === undefined) return null;
    return {
      label: labelOf(row),
      wording: null,
      share,
      ...(ofKnown ? {} : { text: cellText(found) }),
      ...inkOf(found, id),
    };
  });
  return { heading, parts };
}

function totalPanel(figure: RowsFigure, id: string): { heading: string; parts: (Bar | EmptyBar)[] } {
  const parts = withGaps(figure, (row) => ({
    label: labelOf(row),
    wording: null,
    share: unknownOf(row),
    ...unknownInk(id, 'not-known'),
  }));
  return { heading: 'Unknown in all', parts };
}

/** One bar a row; a year without figures keeps its place and stays empty. */
function withGaps({ rows, table }: RowsFigure, bar: (row: CountedRow) => Bar | null): (Bar | EmptyBar)[] {
  const drawn = rows.map((row) => ({ id: row.row.id, bar: bar(row) ?? { label: labelOf(row), share: null } }));
  const gaps = table.gaps.map((id) => ({ id, bar: { label: id, share: null } }));
  if (gaps.length === 0) return drawn.map((entry) => entry.bar);
  return [...drawn, ...gaps].sort((a, b) => Number(a.id) - Number(b.id)).map((entry) => entry.bar);
}

function labelOf({ row }: CountedRow): string {
  return row.isAfterBreak ? `${row.id} (after a break in the series)` : row.id;
}

/** Too many rows to draw one by one: how far the unknown share ranges over them, from the least to the most. */
export const rowsUnknownRange: RowsChartKind = {
  name: 'rows-unknown-range',
  fits: () => true,
  draw(figure, widthPx, fonts, id) {
    const known = figure.rows.filter((row) => !saysNothing(unknownOf(row)));
    const sorted = [...known].sort((a, b) => unknownOf(a).interval.low.compare(unknownOf(b).interval.low));
    const chosen = [0, 0.25, 0.5, 0.75, 1].flatMap((part) => sorted[Math.round(part * (sorted.length - 1))] ?? []);
    const names = [
      'least',
      'a quarter of the rows have no more',
      'half of the rows have no more',
      'three quarters of the rows have no more',
      'most',
    ];
    const parts = chosen.map(
      (row, index): Bar => ({
        label: `${row.row.id}: ${names[index]}`,
        wording: null,
        share: unknownOf(row),
        ...unknownInk(id, 'not-known'),
      }),
    );
    const key = [`All ${wholeNumber(figure.rows.length)} rows stand in the data file.`];
    return { content: bars('Unknown share, row by row', parts, widthPx, fonts), key };
  },
};
