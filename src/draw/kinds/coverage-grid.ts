// Who replied: one square for every unit, those that sent nothing first. Only for exact counts small enough to be seen one by one.
import type { Base, CountedPart } from '../../count/counted.ts';
import { isExact } from '../../figure/interval.ts';
import { countInWords, shareSpan } from '../../tell/number.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import type { ChartKind } from '../chart-kind.ts';
import { type Block, type Mark, type Rectangle, space, stacked } from '../marks.ts';
import { inkOf, labelOf } from '../part-look.ts';
import { lineHeight, paragraph, STYLES, textAt } from '../text.ts';

const MOST_UNITS = 250;
const GAP = 4;
const SWATCH = 14;

export const coverageGrid: ChartKind = {
  name: 'coverage-grid',
  fits({ counted }) {
    const { bases, preferred } = counted;
    const size = bases[0].size.quantity;
    const small = size.point !== null && size.point.valueOf() <= MOST_UNITS;
    const exact = preferred.parts.every(({ count }) => isExact(count.quantity.interval));
    return (
      bases.length === 1 && small && exact && preferred.parts.some(({ unknownKind }) => unknownKind === 'no reply')
    );
  },
  draw({ counted, population }, widthPx, fonts, id) {
    const parts = [
      ...partsFromTop(counted.preferred),
      ...counted.preferred.parts.filter(({ kind }) => kind !== 'unknown'),
    ];
    const heading = paragraph(`One square is one ${population.unit.one}`, STYLES.heading, widthPx, fonts);
    const rows = parts.map((part) => legend(part, counted.bases[0], id));
    return { content: stacked([heading, space(6), ...rows, space(8), grid(parts, widthPx, id)]), key: [] };
  },
};

function legend(part: CountedPart, base: Base, id: string): Block {
  const { fill, stroke } = inkOf(part, id);
  const height = lineHeight(STYLES.label) + 4;
  const share = part.shares[0]?.share.quantity;
  const count = `${countInWords(part.count.quantity)} of ${countInWords(base.size.quantity)}`;
  const text = `${labelOf(part)}: ${count}${share === undefined ? '' : `, ${shareSpan(share)}`}`;
  const y = height - 6;
  const swatch: Rectangle = {
    mark: 'rectangle',
    x: 0,
    y: y - SWATCH + 3,
    width: SWATCH,
    height: SWATCH,
    fill,
    stroke,
    dashed: false,
    of: part.label,
  };
  return { marks: [swatch, textAt(text, STYLES.value, SWATCH + 8, y)], heightPx: height };
}

/** Three tiles of the pattern, so that every square is hatched alike. */
const STEP = 24;

function grid(parts: readonly CountedPart[], widthPx: number, id: string): Block {
  const columns = Math.floor((widthPx + GAP) / STEP);
  const marks: Mark[] = [];
  let place = 0;
  for (const part of parts) {
    const { fill, stroke } = inkOf(part, id);
    for (let unit = 0; unit < (part.count.quantity.point?.valueOf() ?? 0); unit++, place++) {
      const x = (place % columns) * STEP;
      const y = Math.floor(place / columns) * STEP;
      marks.push({
        mark: 'rectangle',
        x,
        y,
        width: STEP - GAP,
        height: STEP - GAP,
        fill,
        stroke,
        dashed: false,
        of: part.label,
      });
    }
  }
  return { marks, heightPx: Math.ceil(place / columns) * STEP };
}
