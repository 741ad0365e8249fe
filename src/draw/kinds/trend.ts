// Rows by time: a column a year of all, the unknown share as a band at the axis in every year, and beside it one of those
// known. A year without figures is a hole, and a break in the series is a line.

import type { RowsFigure } from '../../figure/figure.ts';
import { knownSpan, span } from '../../tell/fact-text.ts';
import { labelOf, type Panel } from '../../tell/panel.ts';
import { unknownOf } from '../../tell/rows.ts';
import { words } from '../../words/words.ts';
import { lineBehind, trackBox } from '../boxes.ts';
import type { Canvas, RowsKind } from '../chart-kind.ts';
import type { Fonts } from '../font.ts';
import { type Entry, entriesOf, labelList } from '../labels.ts';
import { type Block, beside, type Mark, space, stacked, type Text, type TextStyle } from '../marks.ts';
import { openKey } from '../open-key.ts';
import { endsOf, panelOfRow, panelsWithKnown, rowsAndGaps, rowsKey } from '../row-panels.ts';
import { commonScale, stackUp, whyNotStacked } from '../stack.ts';
import { lineHeight, paragraph, STYLES, textAt, widthOf, wrap } from '../text.ts';

const MOST_YEARS = 60;
const PLOT = 190;
const AXIS = 38;
const GUTTER = 30;
const YEARS_APART = 12;

export const trend: RowsKind = {
  name: 'trend',
  of: 'rows',
  needs: `rows by time (years), at most ${MOST_YEARS} of them, whose parts add up to the whole`,
  fits: (figure) =>
    figure.table.isTime &&
    figure.rows.length > 1 &&
    rowsAndGaps(figure).length <= MOST_YEARS &&
    figure.rows.every(({ counted }) => whyNotStacked(counted) === null),
  panels: panelsWithKnown,
  draw(figure, panels, canvas) {
    const { widthPx, fonts } = canvas;
    const hasKnown = panels.some(({ base }) => base === null);
    const columns = hasKnown && widthPx >= 560 && rowsAndGaps(figure).length <= 16 ? 2 : 1;
    const plotPx = (widthPx - GUTTER * (columns - 1)) / columns;
    const fullPx = commonScale(panels, PLOT);
    const charts = [false, ...(hasKnown ? [true] : [])].map((ofKnown) =>
      stacked([
        paragraph(ofKnown ? words.charts.ONLY_OF_KNOWN : words.charts.OF_ALL, STYLES.heading, plotPx, fonts),
        space(8),
        plot(figure, panels, ofKnown, fullPx, { ...canvas, widthPx: plotPx }),
      ]),
    );
    const content = stacked([
      beside(charts, columns, plotPx + GUTTER, 16),
      space(14),
      firstAndLast(figure, panels, hasKnown, canvas),
    ]);
    return { content, key: [...openKey(panels), ...rowsKey(figure, 'columns')], measure: 'height', fullPx };
  },
};

function plot(figure: RowsFigure, panels: readonly Panel[], ofKnown: boolean, fullPx: number, canvas: Canvas): Block {
  const { widthPx, fonts, id } = canvas;
  const places = rowsAndGaps(figure);
  const slot = (widthPx - AXIS) / places.length;
  const width = Math.min(slot * 0.8, 44);
  const marks: Mark[] = [...grid(widthPx, fullPx)];
  places.forEach(({ row }, index) => {
    if (row === null) return;
    const left = AXIS + index * slot;
    const x = left + (slot - width) / 2;
    if (row.row.isAfterBreak)
      marks.push({ ...lineBehind('var(--ink)', left, PLOT - fullPx - 6, left, PLOT + 6), isBehind: false });
    const panel = panelOfRow(panels, row, ofKnown);
    if (panel === undefined) return;
    marks.push(trackBox({ x, y: PLOT - fullPx, width, height: fullPx }));
    marks.push(...stackUp(panel, { x, y: PLOT, width }, fullPx, id));
  });
  const names = places.map(({ name }) => name);
  const labels = underColumns(names, slot, STYLES.axis, PLOT + 18, fonts);
  // A name wider than all columns together takes more lines than one.
  const below = Math.max(0, ...labels.map(({ y }) => y - (PLOT + 18)));
  const said = places.map(({ row }) => {
    if (row === null) return words.charts.NO_VALUE;
    const unknown = unknownOf(row);
    return ofKnown ? knownSpan(unknown) : span(unknown);
  });
  const widest = Math.max(...said.map((text) => widthOf(text, STYLES.value, fonts)));
  const hasRoom = widest + 4 <= slot && figure.rows.some(({ row }) => row.breakdown.unknown.state !== 'none');
  const second = hasRoom
    ? [
        textAt(ofKnown ? words.charts.KNOWN_OF_ALL : words.charts.UNKNOWN_OF_ALL, STYLES.axis, AXIS, PLOT + 36 + below),
        ...underColumns(said, slot, STYLES.value, PLOT + 53 + below, fonts),
      ]
    : [];
  return { marks: [...marks, ...labels, ...second], heightPx: PLOT + (hasRoom ? 59 : 25) + below };
}

/** Every text in the middle under its column; where they would touch, only as many as fit, the last one always. */
function underColumns(texts: readonly string[], slot: number, style: TextStyle, y: number, fonts: Fonts): Text[] {
  const widest = Math.max(...texts.map((text) => widthOf(text, style, fonts)));
  const every = Math.max(1, Math.ceil((widest + YEARS_APART) / slot));
  const last = texts.length - 1;
  return texts.flatMap((text, index) => {
    if ((last - index) % every !== 0) return [];
    const roomPx = slot * texts.length;
    const middle = AXIS + (index + 0.5) * slot;
    const lines = wrap(text, style, roomPx, fonts);
    return lines.flatMap((line, at) => {
      const half = widthOf(line, style, fonts) / 2;
      const x = middle - Math.max(0, middle + half - (AXIS + roomPx));
      return x < half && index < last ? [] : [textAt(line, style, x, y + at * lineHeight(style), 'center')];
    });
  });
}

function grid(widthPx: number, fullPx: number): Mark[] {
  return [0, 50, 100].flatMap((tick): Mark[] => {
    const y = PLOT - (fullPx * tick) / 100;
    return [
      lineBehind('var(--line)', AXIS, y, widthPx, y),
      textAt(`${tick}%`, STYLES.axis, AXIS - 6, y + lineHeight(STYLES.axis) / 4, 'right'),
    ];
  });
}

/** What the columns are, with the first and the last year in numbers, of all and of those known. */
function firstAndLast(figure: RowsFigure, panels: readonly Panel[], hasKnown: boolean, canvas: Canvas): Block {
  const columns = [false, ...(hasKnown ? [true] : [])].flatMap((ofKnown) =>
    endsOf(figure).map((row) => ({
      panel: panelOfRow(panels, row, ofKnown),
      heading: ofKnown ? words.charts.rowOfKnown(row.row.id) : words.charts.rowOfAll(row.row.id),
    })),
  );
  const entries = entriesOf(panels).map((entry): Entry => {
    const values = columns.map(
      ({ panel }) => panel?.parts.find((part) => labelOf(part) === labelOf(entry.part))?.text ?? words.charts.NO_VALUE,
    );
    return { ...entry, values };
  });
  return labelList(
    entries,
    columns.map(({ heading }) => heading),
    canvas,
  );
}
