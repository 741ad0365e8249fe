// Who replied: one square for every unit, those that sent nothing first. Only for exact counts small enough to be seen one by one.

import type { Base, Fact } from '../../figure/fact.ts';
import { inWords } from '../../tell/fact-text.ts';
import { labelOf, type Panel, type PanelPart, panelAt } from '../../tell/panel.ts';
import { isExactly } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { outlinedBox } from '../boxes.ts';
import type { BreakdownKind, Canvas } from '../chart-kind.ts';
import { type Block, type Mark, moved, space, stacked } from '../marks.ts';
import { inkAmong, inkOf, type PartInk } from '../part-look.ts';
import { lineHeight, paragraph, STYLES } from '../text.ts';
import { hasNoReplyPart, NO_REPLY_PART } from './coverage-bar.ts';

const MOST_UNITS = 250;
const GAP = 4;
/** Three tiles of the pattern, so that every square is hatched alike. */
const STEP = 24;
const SQUARE = STEP - GAP;
const SWATCH = 14;

export const coverageGrid: BreakdownKind = {
  name: 'coverage-grid',
  of: 'breakdown',
  needs: `${NO_REPLY_PART}, with exact counts of at most ${MOST_UNITS} in all`,
  fits({ counted }) {
    const { bases, preferred } = counted;
    const units = unitsIn(bases[0].size);
    const small = units > 0 && units <= MOST_UNITS;
    const exact = preferred.parts.every(({ count }) => isExactly(count));
    return bases.length === 1 && small && exact && hasNoReplyPart(counted);
  },
  panels: ({ counted }) => [panelAt(counted, counted.preferred, 0)],
  draw({ counted, population }, panels, { widthPx, fonts, id }) {
    const heading = paragraph(words.charts.oneSquare(population.unit.one), STYLES.heading, widthPx, fonts);
    const blocks = panels.flatMap((panel) => [
      ...panel.parts.map((part) => legend(part, panel, counted.bases[0], { widthPx, fonts, id })),
      space(8),
      grid(panel, widthPx, id),
    ]);
    const units = unitsIn(counted.bases[0].size);
    const content = stacked([heading, space(6), ...blocks]);
    return { content, key: [], measure: 'area', fullPx: units * SQUARE * SQUARE };
  },
};

/** How many; 0 where no number says it. */
function unitsIn({ value }: Fact): number {
  return value?.point?.valueOf() ?? 0;
}

/** One known answer looks as everywhere; several must be told apart. */
function inkIn(panel: Panel, part: PanelPart, id: string): PartInk {
  const isAmong = panel.parts.filter(({ kind }) => kind === 'category').length > 1;
  if (!isAmong || part.kind !== 'category') return inkOf(part, id);
  const { fill, pale } = inkAmong(part, id);
  return { fill, pale, stroke: fill };
}

function legend(part: PanelPart, panel: Panel, base: Base, { widthPx, fonts, id }: Canvas): Block {
  const { fill, stroke } = inkIn(panel, part, id);
  const count = words.charts.countOf(inWords(part.count), inWords(base.size));
  const printed = [count, inWords(part.count)].find((start) =>
    part.text.startsWith(words.charts.countAndShare(start, '')),
  );
  // A source that prints the count itself has said it already.
  const share = printed === undefined ? part.text : part.text.slice(words.charts.countAndShare(printed, '').length);
  const text = words.charts.partCounted(labelOf(part), count, share);
  const said = paragraph(text, STYLES.value, widthPx - SWATCH - 8, fonts, { parts: [part.id] });
  const box = { x: 0, y: lineHeight(STYLES.label) + 1 - SWATCH, width: SWATCH, height: SWATCH };
  const swatch = outlinedBox(box, fill, stroke, false, { panel: panel.id, parts: [part.id], as: 'key', says: text });
  const beside = said.marks.map((mark) => moved(mark, SWATCH + 8, 2));
  return { marks: [swatch, ...beside], heightPx: said.heightPx + 4 };
}

function grid(panel: Panel, widthPx: number, id: string): Block {
  const columns = Math.floor((widthPx + GAP) / STEP);
  const marks: Mark[] = [];
  let place = 0;
  for (const part of panel.parts) {
    const { fill, stroke } = inkIn(panel, part, id);
    const units = unitsIn(part.count);
    const says = words.charts.squaresOf(labelOf(part), units);
    for (let unit = 0; unit < units; unit++, place++) {
      const box = { x: (place % columns) * STEP, y: Math.floor(place / columns) * STEP, width: SQUARE, height: SQUARE };
      marks.push(outlinedBox(box, fill, stroke, false, { panel: panel.id, parts: [part.id], as: 'sure', says }));
    }
  }
  return { marks, heightPx: Math.ceil(place / columns) * STEP };
}
