// One scale of a chart with everything that it shows: all parts of one population, at one base, under one reading.
// Charts draw panels, and the audit goes through the same panels: a part that a chart forgets is found.
import type { Base, Computed, CountedBreakdown, CountedPart, CountedReading, Derivation } from '../count/counted.ts';
import type { Figure } from '../count/figures.ts';
import { times } from '../count/own-shares.ts';
import { clipToShare, complement, intersection, sum, ZERO } from '../figure/interval.ts';
import { isNotApplicable } from '../figure/printed.ts';
import { allBut, pointOf, type Quantity } from '../figure/quantity.ts';
import type { UnknownKind } from '../figure/unknown-kinds.ts';
import { shareSpan } from '../tell/number.ts';
import { wholeBase } from '../tell/phrase.ts';
import { partsFromTop } from '../tell/unknown.ts';

export interface PanelPart {
  readonly id: string;
  readonly label: string;
  readonly kind: CountedPart['kind'];
  readonly unknownKind: UnknownKind | null;
  readonly share: Quantity;
  /** Worst-case bounds; see count/bounds.ts. */
  readonly bounds: Quantity;
  /** The share as a label prints it: "almost a third, 30 to 34%". */
  readonly text: string;
  /** Its place among the categories, which chooses its fill; null where all that is known is one. */
  readonly order: number | null;
  readonly count: Quantity;
  /** How its share and its number came about. */
  readonly how: Derivation;
  readonly countHow: Derivation;
  /** As printed; null where nothing is printed and the part follows from the others. */
  readonly wording: string | null;
}

export interface Panel {
  /** Unique in its chart. */
  readonly id: string;
  readonly counted: CountedBreakdown;
  readonly reading: CountedReading;
  /** Null where the shares are shares of those known. */
  readonly base: Base | null;
  /** What the shares are shares of: "all 2,379 visits to the town libraries". */
  readonly of: string;
  /** How many that are. */
  readonly size: Computed;
  /** Unknown parts first, in the order in which they leave the whole. */
  readonly parts: readonly PanelPart[];
  /** Everything unknown together; null where the shares are shares of those known. */
  readonly unknown: Quantity | null;
}

/** All parts at a base of the breakdown: 0 is its own population, the last one the whole. */
export function panelAt(counted: CountedBreakdown, reading: CountedReading, index: number, scope = ''): Panel {
  const base = counted.bases[index] as Base;
  const inOrder = [...partsFromTop(reading), ...reading.parts.filter(({ kind }) => kind !== 'unknown')];
  const parts = inOrder.flatMap((part): PanelPart[] => {
    const share = part.shares[index];
    if (share == null) return [];
    const isOwn = part.shares.findIndex((candidate) => candidate !== null) === index;
    const wording = isOwn && share.share.how.kind === 'printed' ? part.wording : null;
    return [
      {
        ...named(part, reading, counted),
        share: share.share.quantity,
        how: share.share.how,
        bounds: share.bounds,
        text: textOf(wording, share.share.quantity),
      },
    ];
  });
  const id = `${scope}${reading.reading.id}/${base.id}`;
  const unknown = reading.unknown[index]?.quantity ?? null;
  return { id, counted, reading, base, of: wholeBase(base), size: base.size, parts, unknown };
}

export const ALL_UNKNOWN = 'unknown-in-all';

/** A panel that shows nothing of the answers: everything unknown together, and nothing else. */
export function panelOfUnknown(counted: CountedBreakdown, label: string, scope = ''): Panel {
  const top = panelAt(counted, counted.preferred, counted.bases.length - 1, scope);
  const share = top.unknown as Quantity;
  const [only, ...others] = top.parts.filter(({ kind }) => kind === 'unknown');
  const unknownKind = others.length === 0 && only !== undefined ? only.unknownKind : 'not known';
  const { quantity: count, how: countHow } = counted.preferred.unknownCount;
  const part = {
    ...unnamed,
    id: ALL_UNKNOWN,
    label,
    kind: 'unknown' as const,
    unknownKind,
    share,
    bounds: share,
    how: { kind: 'total' } as const,
    count,
    countHow,
  };
  return { ...top, parts: [{ ...part, text: textOf(null, share) }] };
}

const unnamed = { order: null, wording: null };

const KNOWN_IN_ALL = 'known-in-all';

/** Whether a panel shows all known answers as one. */
export function isOfKnownInAll({ id }: Pick<Panel, 'id'>): boolean {
  return id.endsWith(`/${KNOWN_IN_ALL}`);
}

/** The unknown parts of the whole, and all known answers as one. */
export function panelOfKnownInAll(counted: CountedBreakdown, scope = ''): Panel {
  const top = panelAt(counted, counted.preferred, counted.bases.length - 1, scope);
  const answers = top.parts.filter(({ kind }) => kind === 'category' || kind === 'not itemised');
  const others = top.parts.filter((part) => !answers.includes(part));
  const added = clipToShare(sum(answers.map(({ share }) => share.interval)));
  const outside = others.filter(({ kind }) => kind === 'outside').map(({ share }) => share.interval);
  const left = complement(clipToShare(sum([(top.unknown as Quantity).interval, ...outside])));
  const share: Quantity = {
    interval: intersection(added, left) ?? added,
    point: pointOf(
      answers.map((part) => part.share),
      (points) => points.reduce((all, next) => all.add(next), ZERO),
    ),
  };
  const how: Derivation = { kind: 'remainder', less: others.map(({ label }) => label) };
  const known: PanelPart = {
    ...unnamed,
    how,
    count: times(share, top.size.quantity),
    countHow: top.size.how.kind === 'not said' ? top.size.how : how,
    id: `${counted.breakdown.id}.${KNOWN_IN_ALL}`,
    label: 'Known',
    kind: 'category',
    unknownKind: null,
    share,
    bounds: share,
    text: textOf(null, share),
  };
  return {
    ...top,
    id: `${top.id}/${KNOWN_IN_ALL}`,
    parts: [...others.filter(isUnknown), known, ...others.filter((part) => !isUnknown(part))],
  };
}

function isUnknown({ kind }: PanelPart): boolean {
  return kind === 'unknown';
}

/** The known parts as shares of those known. Only ever beside a panel that shows the unknown: the audit asks for it. */
export function panelOfKnown(counted: CountedBreakdown, reading: CountedReading, scope = ''): Panel | null {
  if (counted.breakdown.unknown.state === 'none') return null;
  const parts = reading.parts.flatMap((part): PanelPart[] => {
    if (part.ofKnown === null) return [];
    const { quantity, how } = part.ofKnown;
    const text = textOf(how.kind === 'printed' || isNotApplicable(part) ? part.wording : null, quantity);
    return [{ ...named(part, reading, counted), share: quantity, how, bounds: quantity, text }];
  });
  if (parts.length === 0) return null;
  const [own] = counted.bases;
  const id = `${scope}${reading.reading.id}/known`;
  const of = `those known among ${own.label}`;
  return { id, counted, reading, base: null, of, size: sizeOfKnown(own, reading), parts, unknown: null };
}

/** How many of a breakdown's own population are left without those unknown. */
function sizeOfKnown({ size }: Base, { unknown: [unknown] }: CountedReading): Computed {
  if (unknown === undefined || size.how.kind === 'not said') return size;
  return {
    quantity: times(allBut(unknown.quantity), size.quantity),
    how: { kind: 'remainder', less: ['those unknown'] },
  };
}

function named(
  part: CountedPart,
  { parts }: CountedReading,
  { breakdown }: CountedBreakdown,
): Omit<PanelPart, 'share' | 'how' | 'bounds' | 'text'> {
  const { label, kind, unknownKind, count, wording } = part;
  const categories = parts.filter((other) => other.kind === 'category');
  const order = kind === 'category' ? categories.indexOf(part) : null;
  // A part of a step above is named after its breakdown already: so are all, and a part has one id at every step.
  const id = part.id.includes('.') ? part.id : `${breakdown.id}.${part.id}`;
  return { id, label, kind, unknownKind, count: count.quantity, countHow: count.how, wording, order };
}

/** The source's own words beside the interval that they allow. */
function textOf(wording: string | null, share: Quantity): string {
  const span = shareSpan(share);
  if (isNotApplicable({ wording })) return wording as string;
  // "less than 10%" is "under 10%" already.
  const [, end] = /^(?:under|over|up to) (\S+%)$/.exec(span) ?? [];
  if (wording !== null && end !== undefined && wording.split(' ').includes(end)) return wording;
  return wording === null || wording === span || wording === 'the rest' ? span : `${wording}, ${span}`;
}

/** The length that is sure: the number printed, or the least that is possible. A share, 0 to 1. */
export function sureShare({ point, interval }: Quantity): number {
  return (point ?? interval.low).valueOf();
}

/** How much more it may be where no number was printed; 0 where one was. A share, 0 to 1. */
export function openShare({ point, interval }: Quantity): number {
  return point === null ? (interval.high === null ? 1 : interval.high.valueOf()) - interval.low.valueOf() : 0;
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
  const rounded = parts.reduce((all, { share }) => all + sureShare(share) - share.interval.low.valueOf(), 0);
  return Math.max(0, 1 - sure, Math.min(furthest, rounded, 0.01));
}

/** The panels that a figure cannot be drawn without: its whole under the reading used, and for rows each row. */
export function isWhole(panel: Panel, figure: Figure): boolean {
  return (
    panel.base?.isTop === true &&
    panel.reading === panel.counted.preferred &&
    (figure.kind !== 'breakdown' || panel.counted === figure.counted)
  );
}
