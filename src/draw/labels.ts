// The names of the stretches of a bar: under the stretches themselves where they fit, else in a list with the fills.

import { labelOf, type Panel, type PanelPart } from '../tell/panel.ts';
import { words } from '../words/words.ts';
import { lengthBox, outlinedBox } from './boxes.ts';
import type { Canvas } from './chart-kind.ts';
import type { Fonts } from './font.ts';
import { type Block, type Mark, moved, type Stand, space, stacked } from './marks.ts';
import { inkAmong } from './part-look.ts';
import { patternInk } from './patterns.ts';
import { segmentsOf } from './stack.ts';
import { baseline, lineHeight, longestWordPx, paragraph, STYLES, textAt, widthOf } from './text.ts';

const APART = 14;

/**
 * Each part's name and share under its own stretch. Null where one would touch the next or leave the bar, or where a part
 * has no stretch of its own and shares the open zone with others.
 */
export function directLabels(panel: Panel, fullPx: number, fonts: Fonts): Block | null {
  const segments = segmentsOf(panel);
  const named = segments.filter(({ isOpen }) => !isOpen);
  if (named.length !== panel.parts.length) return null;
  const marks: Mark[] = [];
  let taken = -APART;
  for (const { parts, from, to } of named) {
    const [part] = parts as readonly [PanelPart];
    const label = labelOf(part);
    const width = Math.max(widthOf(label, STYLES.label, fonts), widthOf(part.text, STYLES.value, fonts));
    const [start, end] = [from * fullPx, to * fullPx];
    const left = start + width <= fullPx ? start : end - width;
    if (left < taken + APART || left < 0) return null;
    const isRight = left !== start;
    const x = isRight ? end : start;
    const align = isRight ? 'right' : 'left';
    const said = { parts: [part.id] };
    marks.push(textAt(label, STYLES.label, x, baseline(0, STYLES.label) + 3, align, said));
    marks.push(textAt(part.text, STYLES.value, x, baseline(1, STYLES.value) + 3, align));
    taken = left + width;
  }
  return { marks, heightPx: 2 * lineHeight(STYLES.label) + 3 };
}

/** One line of a list: the fill, the name, and a value a column. */
export interface Entry {
  readonly part: PanelPart;
  /** The ids of the part in those panels. */
  readonly ids: readonly string[];
  /** Whose fill and label this is: the panels that the part stands in. */
  readonly panels: readonly string[];
  /** Whether the part has no length of its own and is found in the open zone alone. */
  readonly isOpenOnly: boolean;
  readonly values: readonly string[];
}

/** Entries for panels that show the same parts, by their names, unknown parts first; one value column a panel. */
export function entriesOf(panels: readonly Panel[]): Entry[] {
  const all = panels.flatMap(({ parts }) => parts);
  const unknown = all.filter(({ kind }) => kind === 'unknown');
  const names = [...new Set([...unknown, ...all].map(labelOf))];
  return names.map((name): Entry => {
    const found = panels.map((panel) => panel.parts.find((part) => labelOf(part) === name));
    const own = panels.flatMap((panel, index) => {
      const part = found[index];
      return part === undefined ? [] : [{ panel, part }];
    });
    const [first] = own as [(typeof own)[number]];
    const hasStretch = own.some(({ panel, part }) =>
      segmentsOf(panel).some(({ isOpen, parts }) => !isOpen && parts.includes(part)),
    );
    return {
      part: first.part,
      ids: [...new Set(own.map(({ part }) => part.id))],
      panels: own.map(({ panel }) => panel.id),
      isOpenOnly: !hasStretch,
      values: found.map((part) => part?.text ?? words.charts.NO_VALUE),
    };
  });
}

const SWATCH = 16;
const SWATCH_BOX = { x: 0, y: 2, width: SWATCH, height: 14 };
const INDENT = SWATCH + 8;
const LEAST_LABEL = 96;
const COLUMN_GAP = 14;

/** The list: fills and names at the left, values in columns under their headings; too narrow, values stand under names. */
export function labelList(entries: readonly Entry[], headings: readonly string[], canvas: Canvas): Block {
  const { widthPx, fonts } = canvas;
  const columns = headings.map((heading, column) => {
    const values = entries.map(({ values: all }) => widthOf(all[column] ?? '', STYLES.value, fonts));
    const least = Math.max(...values, longestWordPx(heading, STYLES.axis, fonts));
    return Math.max(least, Math.min(widthOf(heading, STYLES.axis, fonts), widthPx / (headings.length + 2.5)));
  });
  const taken = columns.reduce((all, width) => all + width + COLUMN_GAP, 0);
  const labelPx = widthPx - INDENT - taken;
  const longest = Math.max(...entries.map(({ part }) => longestWordPx(labelOf(part), STYLES.label, fonts)));
  return labelPx >= Math.max(LEAST_LABEL, longest)
    ? inColumns(entries, headings, columns, labelPx, canvas)
    : underNames(entries, headings, canvas);
}

function inColumns(
  entries: readonly Entry[],
  headings: readonly string[],
  columns: readonly number[],
  labelPx: number,
  { widthPx, fonts, id }: Canvas,
): Block {
  const ends = columns.map(
    (_, column) => widthPx - columns.slice(column + 1).reduce((all, width) => all + width + COLUMN_GAP, 0),
  );
  const heads = headings.map((heading, column) =>
    paragraph(heading, STYLES.axis, columns[column] ?? 0, fonts, null, 'right'),
  );
  const deepest = Math.max(0, ...heads.map(({ heightPx }, column) => (headings[column] === '' ? 0 : heightPx)));
  const head: Block = {
    marks: heads.flatMap(({ marks, heightPx }, column) =>
      marks.map((mark) => ({ ...moved(mark, 0, deepest - heightPx), x: ends[column] ?? 0 })),
    ),
    heightPx: deepest + (deepest > 0 ? 4 : 0),
  };
  const rows = entries.map((entry): Block => {
    const { marks, heightPx } = name(entry, labelPx, fonts, id);
    const values = entry.values.map((value, column) =>
      textAt(value, STYLES.value, ends[column] ?? 0, baseline(0, STYLES.value), 'right'),
    );
    return { marks: [...marks, ...values], heightPx: heightPx + 5 };
  });
  return stacked([head, ...rows]);
}

function underNames(entries: readonly Entry[], headings: readonly string[], { widthPx, fonts, id }: Canvas): Block {
  const roomPx = widthPx - INDENT;
  return stacked(
    entries.flatMap((entry) => [name(entry, roomPx, fonts, id), valueLines(entry, headings, roomPx, fonts), space(6)]),
  );
}

/** Values, each with what it is a share of: as many in a line as there is room for. */
function valueLines({ values }: Entry, headings: readonly string[], roomPx: number, fonts: Fonts): Block {
  const marks: Mark[] = [];
  const line = lineHeight(STYLES.value);
  let [x, y] = [0, 0];
  for (const [column, value] of values.entries()) {
    if (value === words.charts.NO_VALUE) continue;
    const heading = headings[column] ?? '';
    const valuePx = widthOf(value, STYLES.value, fonts) + 6;
    const headingPx = widthOf(heading, STYLES.note, fonts);
    if (x > 0 && x + valuePx + headingPx > roomPx) [x, y] = [0, y + line];
    if (valuePx > roomPx) {
      const whole = paragraph(`${value} ${heading}`, STYLES.value, roomPx, fonts);
      marks.push(...whole.marks.map((mark) => moved(mark, INDENT, y)));
      y += whole.heightPx;
      continue;
    }
    marks.push(textAt(value, STYLES.value, INDENT + x, y + baseline(0, STYLES.value)));
    if (valuePx + headingPx <= roomPx) {
      marks.push(textAt(heading, STYLES.note, INDENT + x + valuePx, y + baseline(0, STYLES.value)));
      x += valuePx + headingPx + COLUMN_GAP;
    } else {
      const below = paragraph(heading, STYLES.note, roomPx, fonts);
      marks.push(...below.marks.map((mark) => moved(mark, INDENT, y + line)));
      [x, y] = [0, y + line + below.heightPx];
    }
  }
  return { marks, heightPx: x > 0 ? y + line : y };
}

/** The fill and the name of a part. */
function name({ part, ids, panels, isOpenOnly }: Entry, labelPx: number, fonts: Fonts, id: string): Block {
  const label = labelOf(part);
  const says = isOpenOnly ? words.charts.inOpenZone(label) : label;
  const stand: Stand = { panel: panels[0] ?? '', parts: [part.id], as: 'key', says };
  const swatch = isOpenOnly ? openSwatch(part, stand, id) : [lengthBox(SWATCH_BOX, inkAmong(part, id).fill, stand)];
  const { marks, heightPx } = paragraph(label, STYLES.label, labelPx, fonts, { parts: ids });
  return { marks: [...swatch, ...marks.map((mark) => moved(mark, INDENT, 0))], heightPx };
}

/** The zone that it shares with others, and below it the fill that it would have by itself: else all of them would look alike. */
function openSwatch(part: PanelPart, stand: Stand, id: string): Mark[] {
  const zone = { ...SWATCH_BOX, y: 0, height: 8 };
  const own = { ...SWATCH_BOX, y: zone.height, height: 10 };
  return [
    outlinedBox(zone, patternInk(id, 'open'), 'var(--hatch-pale)', true, stand),
    outlinedBox(own, inkAmong(part, id).fill, 'var(--hatch-pale)', false, null),
  ];
}

/** Fills and names one after the other, in as many lines as they need. */
export function labelFlow(entries: readonly Entry[], { widthPx, fonts, id }: Canvas): Block {
  const lines: Block[] = [];
  let line: Mark[] = [];
  let x = 0;
  let heightPx = 0;
  const flush = (): void => {
    if (line.length > 0) lines.push({ marks: line, heightPx: heightPx + 4 });
    [line, x, heightPx] = [[], 0, 0];
  };
  for (const entry of entries) {
    const wanted = INDENT + widthOf(labelOf(entry.part), STYLES.label, fonts);
    if (x > 0 && x + wanted > widthPx) flush();
    const block = name(entry, widthPx - INDENT, fonts, id);
    line.push(...block.marks.map((mark) => moved(mark, x, 0)));
    heightPx = Math.max(heightPx, block.heightPx);
    x += wanted + 20;
  }
  flush();
  return stacked(lines);
}
