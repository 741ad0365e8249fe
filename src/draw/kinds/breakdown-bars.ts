// How a population divides: one bar a part, unknown parts first, of the whole population and of the base that the source used.
import type { Base, CountedPart, CountedReading } from '../../count/counted.ts';
import type { BreakdownFigure } from '../../count/figures.ts';
import { wholeBase } from '../../tell/phrase.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import { type Bar, bars, edgesKey } from '../bars.ts';
import type { ChartKind } from '../chart-kind.ts';
import type { Fonts } from '../font.ts';
import { type Block, spaced } from '../marks.ts';
import { inkOf, labelOf, unknownInk } from '../part-look.ts';

export const breakdownBars: ChartKind = {
  name: 'breakdown-bars',
  fits: () => true,
  draw(figure, widthPx, fonts, id) {
    const { bases } = figure.counted;
    const shown = bases.length === 1 ? [0] : [bases.length - 1, 0];
    const panels = shown.map((index) => panel(figure, index, widthPx, fonts, id));
    const content = spaced(
      panels.map(({ block }) => block),
      18,
    );
    return { content, key: edgesKey(panels.flatMap(({ parts }) => parts)) };
  },
};

function panel(
  figure: BreakdownFigure,
  index: number,
  widthPx: number,
  fonts: Fonts,
  id: string,
): { block: Block; parts: Bar[] } {
  const { bases, preferred } = figure.counted;
  const base = bases[index] as Base;
  const unknown = partsFromTop(preferred).filter((part) => part.shares[index] != null);
  const known = preferred.parts.filter((part) => part.kind !== 'unknown' && part.shares[index] != null);
  const parts = [
    ...totalBar(preferred, index, unknown, id),
    ...[...unknown, ...known].map((part) => barOf(part, index, id)),
  ];
  return { block: bars(`Of ${wholeBase(base)}`, parts, widthPx, fonts), parts };
}

/** Where several unknown parts add up, their total stands first. */
function totalBar(reading: CountedReading, index: number, unknown: readonly CountedPart[], id: string): Bar[] {
  const total = reading.unknown[index];
  if (total === undefined || unknown.length < 2) return [];
  return [{ label: 'Unknown in all', wording: null, share: total.quantity, ...unknownInk(id, 'not-known') }];
}

function barOf(part: CountedPart, index: number, id: string): Bar {
  const share = part.shares[index];
  if (share == null) throw new Error(`part ${part.id} has no share of base ${index}`);
  const isOwn =
    part.shares.findIndex((candidate) => candidate !== null) === index && share.share.how.kind === 'printed';
  return {
    label: labelOf(part),
    wording: isOwn ? part.wording : null,
    share: share.share.quantity,
    ...inkOf(part, id),
  };
}
