// How each row divides: one bar of all and one of those known a row, all on one scale, unknown parts first.

import type { CountedRow } from '../../figure/figure.ts';
import { span } from '../../tell/fact-text.ts';
import type { Panel } from '../../tell/panel.ts';
import { marksKey, unknownOf } from '../../tell/rows.ts';
import { words } from '../../words/words.ts';
import { BAR_HEIGHT, percentScale } from '../boxes.ts';
import type { Canvas, RowsKind } from '../chart-kind.ts';
import { entriesOf, labelFlow } from '../labels.ts';
import { type Block, beside, space, stacked } from '../marks.ts';
import { panelOfRow, panelsWithKnown, rowLabel } from '../row-panels.ts';
import { commonScale, whyNotStacked } from '../stack.ts';
import { stackBlock, stackKey } from '../stacked-panels.ts';
import { paragraph, STYLES, withNote } from '../text.ts';

/** As many rows as a page can hold; more are for the table and the data file. */
export const MOST_ROWS = 40;
const GUTTER = 28;

export const breakdownRows: RowsKind = {
  name: 'breakdown-rows',
  of: 'rows',
  needs: `at most ${MOST_ROWS} rows whose parts add up to the whole`,
  fits: ({ rows }) => rows.length <= MOST_ROWS && rows.every(({ counted }) => whyNotStacked(counted) === null),
  panels: panelsWithKnown,
  draw(figure, panels, canvas) {
    const hasKnown = panels.some(({ base }) => base === null);
    const columns = hasKnown && canvas.widthPx >= 560 ? 2 : 1;
    const columnPx = (canvas.widthPx - GUTTER * (columns - 1)) / columns;
    const fullPx = commonScale(panels, columnPx);
    const rows = figure.rows.flatMap((row) => barsOf(row, panels, fullPx, columnPx, canvas));
    const scales = Array.from({ length: columns }, () => percentScale(fullPx));
    const head = hasKnown && columns === 2 ? [words.charts.OF_ALL, words.charts.ONLY_OF_KNOWN] : [words.charts.OF_ALL];
    const heads = head.map((text) => paragraph(text, STYLES.heading, columnPx, canvas.fonts));
    const step = columnPx + GUTTER;
    const content = stacked([
      labelFlow(entriesOf(panels), canvas),
      space(10),
      ...(columns === 2 || !hasKnown ? [beside(heads, columns, step, 0), space(6)] : []),
      beside(rows, columns, step, 10),
      space(4),
      beside(scales, columns, step, 0),
    ]);
    return { content, key: [...stackKey(panels), ...marksKey(figure)], measure: 'width', fullPx };
  },
};

function barsOf(row: CountedRow, panels: readonly Panel[], fullPx: number, columnPx: number, canvas: Canvas): Block[] {
  const { fonts, id, widthPx } = canvas;
  const hasKnown = panels.some(({ base }) => base === null);
  const all = panelOfRow(panels, row, false);
  const known = panelOfRow(panels, row, true);
  const isNarrow = columnPx === widthPx && hasKnown;
  const title = (text: string, note: string): Block => withNote(text, note, STYLES.label, columnPx, fonts);
  const unknown = words.charts.unknownOfRow(span(unknownOf(row)));
  const bar = (panel: Panel | undefined, heightPx: number): Block =>
    panel === undefined ? space(heightPx) : stackBlock(panel, fullPx, id, heightPx);
  const first = stacked([title(rowLabel(row), unknown), space(2), bar(all, BAR_HEIGHT)]);
  if (!hasKnown) return [first];
  if (!isNarrow)
    return [
      first,
      stacked([
        title(row.row.id, known === undefined ? words.charts.NONE_UNKNOWN : ''),
        space(2),
        bar(known, BAR_HEIGHT),
      ]),
    ];
  const below = [space(3), title(words.charts.onlyOfKnownIn(row.row.id), ''), bar(known, BAR_HEIGHT - 8)];
  return [stacked([first, ...(known === undefined ? [] : below), space(4)])];
}
