// One small chart a part, the unknown ones first: all rows as bars on one scale, so that rows can be compared part by part.

import type { CountedRow, RowsFigure } from '../../figure/figure.ts';
import { span } from '../../tell/fact-text.ts';
import { ALL_UNKNOWN, type Panel, type PanelPart } from '../../tell/panel.ts';
import { gapsSentence, marksKey, unknownOf } from '../../tell/rows.ts';
import { type Bar, bars, type EmptyBar, edgesKey } from '../bars.ts';
import type { RowsKind } from '../chart-kind.ts';
import { beside, space } from '../marks.ts';
import { inkOf, labelOf, unknownInk } from '../part-look.ts';
import { panelOfRow, panelsOfKnownRows, panelsOfRows, rowLabel, rowsAndGaps } from '../row-panels.ts';
import { MOST_ROWS } from './breakdown-rows.ts';

const GUTTER = 36;

export const smallMultiples: RowsKind = {
  name: 'small-multiples',
  of: 'rows',
  needs: `at most ${MOST_ROWS} rows`,
  fits: ({ rows }) => rows.length <= MOST_ROWS,
  panels: (figure) => [...panelsOfRows(figure), ...panelsOfKnownRows(figure)],
  draw(figure, panels, { widthPx, fonts, id }) {
    const names = [...new Set(panels.flatMap(({ parts }) => parts.map(labelOf)))];
    const unknowns = new Set(
      panels.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'unknown').map(labelOf)),
    );
    const hasKnown = panels.some(({ base }) => base === null);
    const charts = names.flatMap((name) => [
      { heading: `${name}, of all`, parts: barsOf(figure, panels, name, false, id), isKnown: !unknowns.has(name) },
      ...(hasKnown && !unknowns.has(name)
        ? [{ heading: `${name}, of those known`, parts: barsOf(figure, panels, name, true, id), isKnown: true }]
        : []),
    ]);
    if (unknowns.size > 1)
      charts.splice(unknowns.size, 0, { heading: 'Unknown in all', parts: totals(figure, panels, id), isKnown: false });
    const columns = widthPx >= 560 ? 2 : 1;
    const columnPx = (widthPx - GUTTER * (columns - 1)) / columns;
    const drawn = charts.map(({ heading, parts }) => {
      const ids = parts.flatMap((each) => (each.share === null ? [] : [each.part]));
      return bars(heading, parts, columnPx, fonts, { parts: [...new Set(ids)] });
    });
    const gaps = gapsSentence(figure);
    const key = [
      ...edgesKey(charts.flatMap(({ parts }) => parts)),
      ...(gaps === null ? [] : [gaps]),
      ...marksKey(figure),
    ];
    // Of all at the left, and of those known at its right: so the unknown charts keep their lines to themselves.
    const apart = charts.findIndex(({ isKnown }) => isKnown);
    if (columns === 2 && hasKnown && apart % 2 === 1) drawn.splice(apart, 0, space(0));
    return { content: beside(drawn, columns, columnPx + GUTTER, 16), key, measure: 'width', fullPx: columnPx };
  },
};

function barsOf(
  figure: RowsFigure,
  panels: readonly Panel[],
  name: string,
  ofKnown: boolean,
  id: string,
): (Bar | EmptyBar)[] {
  return eachPlace(figure, (row) => {
    const panel = panelOfRow(panels, row, ofKnown);
    const part = panel?.parts.find((candidate) => labelOf(candidate) === name);
    return panel === undefined || part === undefined ? null : barOf(row, panel, part, id);
  });
}

function barOf(row: CountedRow, panel: Panel, part: PanelPart, id: string): Bar {
  const { text, share } = part;
  return { label: rowLabel(row), text, share, panel: panel.id, part: part.id, of: panel.of, ...inkOf(part, id) };
}

function totals(figure: RowsFigure, panels: readonly Panel[], id: string): (Bar | EmptyBar)[] {
  return eachPlace(figure, (row) => {
    const panel = panelOfRow(panels, row, false);
    const share = unknownOf(row);
    if (panel === undefined) return null;
    const total = { label: rowLabel(row), text: span(share), share, part: ALL_UNKNOWN, isTotal: true };
    return { ...total, panel: panel.id, of: panel.of, ...unknownInk(id, 'not-known') };
  });
}

/** One bar a row; a year without figures keeps its place and stays empty. */
function eachPlace(figure: RowsFigure, bar: (row: CountedRow) => Bar | null): (Bar | EmptyBar)[] {
  return rowsAndGaps(figure).map((place) =>
    typeof place === 'string' ? { label: place, share: null } : (bar(place) ?? { label: rowLabel(place), share: null }),
  );
}
