// How long the parts of a panel are drawn: what is sure, what may be, and the zone that the words of a source leave open.
import type { Fact } from '../figure/fact.ts';
import type { Figure } from '../figure/figure.ts';
import type { Panel } from '../tell/panel.ts';

/** The length that is sure: the number printed, or the least that is possible. A share, 0 to 1. */
export function sureShare({ value }: Fact): number {
  return value === null ? 0 : (value.point ?? value.interval.low).valueOf();
}

/** How much more it may be where no number was printed; 0 where one was. A share, 0 to 1. */
export function openShare({ value, absent }: Fact): number {
  if (value === null) return absent === 'not applicable' || absent === 'nobody' ? 0 : 1;
  const { point, interval } = value;
  return point === null ? (interval.high === null ? 1 : interval.high.valueOf()) - interval.low.valueOf() : 0;
}

/** Known to the publisher and not given: where a part has a bar of its own, words stand in its place, which nobody can measure. */
export function isWithheld({ absent }: Fact): boolean {
  return absent === 'suppressed' || absent === 'not available';
}

/** How much further a bar of its own may reach. A share, 0 to 1. */
export function mayBeShare(share: Fact): number {
  return isWithheld(share) ? 0 : openShare(share);
}

/** The most that it may be if all of the unknown belong to it. A share, 0 to 1. */
export function furthestShare({ overUnknowns, value }: Fact): number {
  const range = (overUnknowns ?? value)?.interval;
  return range === undefined ? 1 : (range.high?.valueOf() ?? 1);
}

/**
 * What is sure of nobody: the zone that all parts without a number share, as a share of the whole. Where the numbers printed
 * reach the whole already, it is as long as their rounding and the parts' own words allow, up to a hundredth, so that it is
 * seen. 0 where exact numbers leave nothing.
 */
export function openZone({ parts }: Pick<Panel, 'parts'>): number {
  const furthest = Math.max(0, ...parts.map(({ share }) => openShare(share)));
  if (furthest === 0) return 0;
  const sure = parts.reduce((all, { share }) => all + sureShare(share), 0);
  const rounded = parts.reduce(
    (all, { share }) => all + sureShare(share) - (share.value?.interval.low.valueOf() ?? 0),
    0,
  );
  return Math.max(0, 1 - sure, Math.min(furthest, rounded, 0.01));
}

/** The panels that a figure cannot be drawn without: its whole under the reading used, and for rows each row. */
export function showsWhole(panel: Panel, figure: Figure): boolean {
  return (
    panel.base?.isTop === true &&
    panel.reading === panel.counted.preferred &&
    (figure.kind !== 'breakdown' || panel.counted === figure.counted)
  );
}
