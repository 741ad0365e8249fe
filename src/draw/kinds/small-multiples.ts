// One small chart a part, the unknown ones first: all rows as bars on one scale, so that rows can be compared part by part.

import type { RowsFigure } from '../../figure/figure.ts';
import { labelOf, type Panel, type PanelPart, unknownAsOne } from '../../tell/panel.ts';
import { words } from '../../words/words.ts';
import { type Bar, bars, type EmptyBar, edgesKey } from '../bars.ts';
import type { RowsKind } from '../chart-kind.ts';
import { beside, space } from '../marks.ts';
import { panelOfRow, panelsWithKnown, rowsAndGaps, rowsKey } from '../row-panels.ts';
import { MOST_ROWS } from './breakdown-rows.ts';

const GUTTER = 36;

export const smallMultiples: RowsKind = {
  name: 'small-multiples',
  of: 'rows',
  needs: `at most ${MOST_ROWS} rows`,
  fits: ({ rows }) => rows.length <= MOST_ROWS,
  panels: panelsWithKnown,
  draw(figure, panels, canvas) {
    const { widthPx } = canvas;
    const names = [...new Set(panels.flatMap(({ parts }) => parts.map(labelOf)))];
    const unknowns = new Set(
      panels.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'unknown').map(labelOf)),
    );
    const hasKnown = panels.some(({ base }) => base === null);
    const charts = names.flatMap((name) => [
      {
        heading: words.charts.partOfAll(name),
        parts: rowsOfPart(figure, panels, name, false),
        isKnown: !unknowns.has(name),
      },
      ...(hasKnown && !unknowns.has(name)
        ? [{ heading: words.charts.partOfKnown(name), parts: rowsOfPart(figure, panels, name, true), isKnown: true }]
        : []),
    ]);
    const totals = eachPlace(figure, panels, false, (panel) => unknownAsOne(panel, words.charts.UNKNOWN_IN_ALL)[0]);
    if (unknowns.size > 1)
      charts.splice(unknowns.size, 0, { heading: words.charts.UNKNOWN_IN_ALL, parts: totals, isKnown: false });
    const columns = widthPx >= 560 ? 2 : 1;
    const columnPx = (widthPx - GUTTER * (columns - 1)) / columns;
    const drawn = charts.map(({ heading, parts }) => {
      const ids = parts.flatMap(({ part }) => part?.id ?? []);
      return bars(heading, parts, { ...canvas, widthPx: columnPx }, { parts: [...new Set(ids)] });
    });
    const key = [...edgesKey(charts.flatMap(({ parts }) => parts)), ...rowsKey(figure, null)];
    // Of all at the left, and of those known at its right: so the unknown charts keep their lines to themselves.
    const apart = charts.findIndex(({ isKnown }) => isKnown);
    if (columns === 2 && hasKnown && apart % 2 === 1) drawn.splice(apart, 0, space(0));
    return { content: beside(drawn, columns, columnPx + GUTTER, 16), key, measure: 'width', fullPx: columnPx };
  },
};

function rowsOfPart(figure: RowsFigure, panels: readonly Panel[], name: string, ofKnown: boolean): RowBars {
  return eachPlace(figure, panels, ofKnown, ({ parts }) => parts.find((part) => labelOf(part) === name));
}

type RowBars = readonly (Bar | EmptyBar)[];

/** One bar a row; a year without figures keeps its place and stays empty. */
function eachPlace(
  figure: RowsFigure,
  panels: readonly Panel[],
  ofKnown: boolean,
  partOf: (panel: Panel) => PanelPart | undefined,
): RowBars {
  return rowsAndGaps(figure).map(({ label, row }) => {
    const panel = row === null ? undefined : panelOfRow(panels, row, ofKnown);
    const part = panel && partOf(panel);
    return part === undefined || panel === undefined ? { label, part: null } : { panel, part, label };
  });
}
