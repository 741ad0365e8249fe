// One scale of a chart with everything that it shows: all parts of one population, at one base, under one reading.
// Charts draw panels, their data files hold them, and the audit goes through the same panels: a part that is forgotten is found.
import { decimalsIn } from '../count/precision.ts';
import { factOf, fromAll, isAbsent, leaves, together, valued } from '../count/valued.ts';
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { CountedBreakdown, CountedReading } from '../figure/figure.ts';
import { clipToShare, complement, intersection, sum } from '../figure/interval.ts';
import { type Quantity, times } from '../figure/quantity.ts';
import { UNKNOWN_IN_ALL } from '../figure/report.ts';
import { span } from './fact-text.ts';
import type { PanelPart } from './panel-part.ts';
import { wholeBase } from './phrase.ts';
import { toldApart } from './told-apart.ts';
import { partsFromTop } from './unknown.ts';

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
  readonly size: Fact;
  /** Unknown parts first, in the order in which they leave the whole. */
  readonly parts: readonly PanelPart[];
  /** Everything unknown together; null where the shares are shares of those known. */
  readonly unknown: Fact | null;
}

/** All parts at a base of the breakdown: 0 is its own population, the last one the whole. */
export function panelAt(counted: CountedBreakdown, reading: CountedReading, index: number, scope = ''): Panel {
  const base = counted.bases[index] as Base;
  const inOrder = [...partsFromTop(reading), ...reading.parts.filter(({ kind }) => kind !== 'unknown')];
  const parts = inOrder.flatMap((part): PanelPart[] => {
    const share = part.shares[index];
    if (share == null) return [];
    const isOwn = part.shares.findIndex((candidate) => candidate !== null) === index;
    return [{ ...named(part, reading, counted), share, text: isOwn ? textOf(share) : span(share) }];
  });
  const id = `${scope}${reading.reading.id}/${base.id}`;
  const unknown = reading.unknown[index] ?? null;
  return {
    id,
    counted,
    reading,
    base,
    of: wholeBase(base),
    size: base.size,
    parts: toldApart(parts, counted),
    unknown,
  };
}

/** A panel that shows nothing of the answers: everything unknown together, and nothing else. */
export function panelOfUnknown(counted: CountedBreakdown, label: string, scope = ''): Panel {
  const top = panelAt(counted, counted.preferred, counted.bases.length - 1, scope);
  const share = top.unknown as Fact;
  const [only, ...others] = top.parts.filter(isUnknown);
  const unknownKind = others.length === 0 && only !== undefined ? only.unknownKind : 'not known';
  const count = counted.preferred.unknownCount;
  return {
    ...top,
    parts: [{ ...asOne, id: UNKNOWN_IN_ALL, label, kind: 'unknown', unknownKind, share, count, text: span(share) }],
  };
}

const asOne = { order: null } as const;

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
  const outside = others.filter(({ kind }) => kind === 'outside').map(({ share }) => valued(share));
  const added = together(answers.map(({ share }) => valued(share)));
  const left = fromAll([valued(top.unknown as Fact), ...outside], (taken) => ({
    interval: complement(clipToShare(sum(taken.map(({ interval }) => interval)))),
    point: null,
  }));
  const value =
    isAbsent(added) || isAbsent(left)
      ? added
      : { ...added, interval: intersection(added.interval, left.interval) ?? added.interval };
  const how = { kind: 'remainder', less: others.map(({ label }) => label) } as const;
  const part = {
    id: KNOWN_IN_ALL,
    breakdown: counted.breakdown.id,
    label: 'Known',
    kind: 'category',
    unknownKind: null,
    printed: null,
    caveats: [],
  } as const;
  const share = factOf({ ...(top.unknown as Fact), part, base: top.base as Base }, value, how, {
    decimals: decimalsIn(value, (top.unknown as Fact).decimals),
  });
  const many = fromAll([value, valued(top.size)], ([one, whole]) => times(one as Quantity, whole as Quantity));
  const known: PanelPart = {
    ...asOne,
    id: `${counted.breakdown.id}.${KNOWN_IN_ALL}`,
    label: part.label,
    kind: part.kind,
    unknownKind: null,
    share,
    count: factOf({ ...share, measure: 'count' }, many, top.size.how.kind === 'not said' ? top.size.how : how),
    text: span(share),
  };
  return {
    ...top,
    id: `${top.id}/${KNOWN_IN_ALL}`,
    parts: [...others.filter(isUnknown), known, ...others.filter((other) => !isUnknown(other))],
  };
}

function isUnknown({ kind }: PanelPart): boolean {
  return kind === 'unknown';
}

/** The known parts as shares of those known. Only ever beside a panel that shows the unknown: the audit asks for it. */
export function panelOfKnown(counted: CountedBreakdown, reading: CountedReading, scope = ''): Panel | null {
  if (counted.breakdown.unknown.state === 'none') return null;
  const parts = reading.parts.flatMap((part): PanelPart[] =>
    part.ofKnown === null
      ? []
      : [{ ...named(part, reading, counted), share: part.ofKnown, text: textOf(part.ofKnown) }],
  );
  if (parts.length === 0) return null;
  const [own] = counted.bases;
  const id = `${scope}${reading.reading.id}/known`;
  const of = `those known among ${own.label}`;
  return { id, counted, reading, base: null, of, size: sizeOfKnown(own, reading), parts, unknown: null };
}

/** How many of a breakdown's own population are left without those unknown. */
function sizeOfKnown({ size }: Base, { unknown: [unknown] }: CountedReading): Fact {
  if (size.how.kind === 'not said') return size;
  const value = fromAll([leaves(valued(unknown)), valued(size)], ([known, whole]) =>
    times(known as Quantity, whole as Quantity),
  );
  const { figure, reading } = unknown;
  return factOf({ ...size, figure, reading, among: 'known' }, value, { kind: 'remainder', less: ['those unknown'] });
}

function named(
  part: CountedPart,
  { parts }: CountedReading,
  { breakdown }: CountedBreakdown,
): Omit<PanelPart, 'share' | 'text'> {
  const { label, kind, unknownKind, count } = part;
  const categories = parts.filter((other) => other.kind === 'category');
  const order = kind === 'category' ? categories.indexOf(part) : null;
  // A part of a step above is named after its breakdown already: so are all.
  const id = part.breakdown === breakdown.id ? `${breakdown.id}.${part.id}` : part.id;
  return { id, label, kind, unknownKind, count, order };
}

/** The source's own words beside the interval that they allow. */
function textOf(share: Fact): string {
  const said = span(share);
  const { printed } = share.part;
  if (printed === null || printed.isRest || share.how.kind !== 'printed') return said;
  // "less than 10%" is "under 10%" already.
  const [, end] = /^(?:under|over|up to) (\S+%)$/.exec(said) ?? [];
  const isSaid = printed.plain === said || (end !== undefined && printed.plain.split(' ').includes(end));
  return isSaid ? printed.wording : `${printed.wording}, ${said}`;
}
