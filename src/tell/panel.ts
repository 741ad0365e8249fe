// One scale of a chart with everything that it shows: all parts of one population, at one base, under one reading.
// Charts draw panels, their data files hold them, and the audit goes through the same panels: a part that is forgotten is found.
import { decimalsIn } from '../count/precision.ts';
import { factOf, fromAll, isAbsent, leaves, together, valued } from '../count/valued.ts';
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { CountedBreakdown, CountedReading } from '../figure/figure.ts';
import { clipToShare, complement, intersection, sum } from '../figure/interval.ts';
import { type Quantity, times } from '../figure/quantity.ts';
import { UNKNOWN_IN_ALL } from '../figure/report.ts';
import { words } from '../words/words.ts';
import { span } from './fact-text.ts';
import { endOfSpan } from './number.ts';
import { wholeBase } from './phrase.ts';
import { withMarks } from './rows.ts';
import { partsFromTop } from './unknown.ts';

/** A part at one base, as a chart shows it. Its id has its breakdown, so that it is one at every step: "purpose.study". */
export interface PanelPart extends Omit<CountedPart, 'shares' | 'ofKnown'> {
  readonly share: Fact;
  /** The share as a label prints it: "almost a third, 30 to 34%". */
  readonly text: string;
  /** Its place among the categories, which chooses its fill; null where all that is known is one. */
  readonly order: number | null;
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
  const parts = inOrder.flatMap((part) => partAt(part, part.shares[index] ?? null, reading, counted));
  const id = `${scope}${reading.reading.id}/${base.id}`;
  const unknown = reading.unknown[index] ?? null;
  const about = { of: wholeBase(base), size: base.size };
  return { id, counted, reading, base, ...about, parts: toldApart(parts, counted), unknown };
}

/** A panel that shows nothing of the answers: everything unknown together, and nothing else. */
export function panelOfUnknown(counted: CountedBreakdown, label: string, scope = ''): Panel {
  const top = panelAt(counted, counted.preferred, counted.bases.length - 1, scope);
  const [only, ...others] = top.parts.filter(isUnknown);
  const kind = others.length === 0 && only !== undefined ? only.unknownKind : 'not known';
  return { ...top, parts: unknownAsOne(top, label, kind) };
}

/** Everything unknown together as a part, of one kind; none where the shares are shares of those known. */
export function unknownAsOne(
  { unknown: share, reading }: Panel,
  label: string,
  unknownKind: PanelPart['unknownKind'] = 'not known',
): PanelPart[] {
  if (share === null) return [];
  const part = { ...share.part, id: UNKNOWN_IN_ALL, label, kind: 'unknown', unknownKind } as const;
  return [{ ...part, share, count: reading.unknownCount, text: span(share), order: null }];
}

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
    label: words.statements.KNOWN_IN_ALL,
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
    ...part,
    id: `${counted.breakdown.id}.${KNOWN_IN_ALL}`,
    share,
    count: factOf({ ...share, measure: 'count' }, many, top.size.how.kind === 'not said' ? top.size.how : how),
    text: span(share),
    order: null,
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
  const parts = reading.parts.flatMap((part) => partAt(part, part.ofKnown, reading, counted));
  if (parts.length === 0) return null;
  const [own] = counted.bases;
  const id = `${scope}${reading.reading.id}/known`;
  const of = words.statements.thoseKnownAmong(own.label);
  return { id, counted, reading, base: null, of, size: sizeOfKnown(own, reading), parts, unknown: null };
}

/** How many of a breakdown's own population are left without those unknown. */
function sizeOfKnown({ size }: Base, { unknown: [unknown] }: CountedReading): Fact {
  if (size.how.kind === 'not said') return size;
  const value = fromAll([leaves(valued(unknown)), valued(size)], ([known, whole]) =>
    times(known as Quantity, whole as Quantity),
  );
  const { figure, reading } = unknown;
  return factOf({ ...size, figure, reading, among: 'known' }, value, {
    kind: 'remainder',
    less: [words.statements.THOSE_UNKNOWN],
  });
}

/** A part as the panel of a base shows it; none where it lies outside the base. */
function partAt(
  part: CountedPart,
  share: Fact | null,
  { parts }: CountedReading,
  { breakdown }: CountedBreakdown,
): PanelPart[] {
  if (share === null) return [];
  const order = part.kind === 'category' ? parts.filter(({ kind }) => kind === 'category').indexOf(part) : null;
  // A part of a step above is named after its breakdown already: so are all.
  const id = part.breakdown === breakdown.id ? `${breakdown.id}.${part.id}` : part.id;
  return [{ ...part, id, order, share, text: textOf(share) }];
}

/** The source's own words beside the interval that they allow; in a row the number with its marks, as in its table: "37% [p]". */
function textOf(share: Fact): string {
  const said = span(share);
  const { printed } = share.part;
  if (share.row !== null && share.among === 'all') return withMarks(share, share.part);
  if (printed === null || printed.isRest || share.how.kind !== 'printed') return said;
  // "less than 10%" is "under 10%" already.
  const end = share.value === null ? null : endOfSpan(share.value, share.decimals);
  const isSaid = printed.plain === said || (end !== null && printed.plain.split(' ').includes(end));
  return isSaid ? printed.wording : words.statements.wordingWithNumber(printed.wording, said);
}

/** The kind stands beside the label, unless the label says it already. */
export function labelOf({ kind, label, unknownKind }: Pick<PanelPart, 'kind' | 'label' | 'unknownKind'>): string {
  if (kind === 'outside') return words.statements.notAskedHere(label);
  if (kind !== 'unknown') return label;
  const reason =
    unknownKind === null
      ? words.statements.HOW_MANY_THE_SOURCE_DOES_NOT_SAY
      : words.statements.unknownKinds[unknownKind];
  return label.toLowerCase().includes(reason) ? label : words.statements.ofKind(label, reason);
}

/** Where parts of several questions have one name, the question says which is which. The checks have seen that its own differ. */
function toldApart(parts: readonly PanelPart[], { parent }: CountedBreakdown): PanelPart[] {
  const questions = new Map<string | null, string>();
  for (let above = parent?.counted; above !== undefined; above = above.parent?.counted)
    questions.set(above.breakdown.id, above.breakdown.question.replace(/\?$/, ''));
  const taken = new Set(parts.filter(({ breakdown }) => !questions.has(breakdown)).map(labelOf));
  return parts.map((part) => {
    const question = questions.get(part.breakdown);
    if (question === undefined) return part;
    const named = words.statements.partOfQuestion(part.label, question);
    const names = [part.label, named, words.statements.ofKind(named, part.breakdown ?? '')];
    const told = names.map((label) => ({ ...part, label })).find((each) => !taken.has(labelOf(each))) ?? part;
    taken.add(labelOf(told));
    return told;
  });
}
