// What a published number is of, the same in every release and compared field by field. The names that stand for it in
// frozen files are spelled and read here, and nowhere else.
import type { Fact } from '../figure/fact.ts';

/** A part of a figure: an answer, or one of the numbers that go with all of its answers. */
export type PartOf =
  /** The number of a whole population. */
  | { readonly kind: 'whole' }
  /** The same number as another place prints it. */
  | { readonly kind: 'printed again'; readonly place: string }
  /** How many are divided. */
  | { readonly kind: 'base size' }
  | { readonly kind: 'unknown in all' }
  /** `above` is the question further up that took the part out; null where it is one of the figure's own. */
  | { readonly kind: 'part'; readonly id: string; readonly above: string | null };

export interface PartIdentity {
  /** The address of the figure. */
  readonly figure: string;
  readonly row: string | null;
  /** Null where there is no reading: of the number of a whole population. */
  readonly reading: string | null;
  readonly part: PartOf;
}

/** Which of the numbers of a part. */
export interface NumberOf {
  readonly measure: 'count' | 'share';
  /** The base that a share is one of; null for a count, and for a share of those known. */
  readonly base: string | null;
  readonly among: 'all' | 'known';
  /** What the wording allows, or what may be true of everybody, whatever the unknown answers are. */
  readonly range: 'value' | 'over unknowns';
}

const COUNT: NumberOf = { measure: 'count', base: null, among: 'all', range: 'value' };
const KNOWN_SHARE: NumberOf = { measure: 'share', base: null, among: 'known', range: 'value' };

/** Which of the numbers of its part the value of a fact is. */
export function numberOf({ measure, base, among }: Fact): NumberOf {
  if (measure === 'count') return COUNT;
  return among === 'known' ? KNOWN_SHARE : shareOf(base.id);
}

export function shareOf(base: string, range: NumberOf['range'] = 'value'): NumberOf {
  return { measure: 'share', base, among: 'all', range };
}

export function isSameNumber(a: NumberOf, b: NumberOf): boolean {
  return a.measure === b.measure && a.base === b.base && a.among === b.among && a.range === b.range;
}

/** What tells a part, or a number of it, apart from all others in a map: made to be looked up, never to be read. */
export function keyOf({ figure, row, reading, part }: PartIdentity, number: NumberOf | null = null): string {
  return JSON.stringify([figure, row, reading, partName(part), number === null ? null : measureName(number)]);
}

/** The key of what all readings share: what is printed is the same in all of them. */
export function keyWithoutReading(part: Omit<PartIdentity, 'reading'>): string {
  return keyOf({ ...part, reading: null });
}

/** The part in frozen files: "study"; "asked.no" of a question further up. No answer can have an id with a space. */
export function partName(part: PartOf): string {
  switch (part.kind) {
    case 'whole':
      return 'all';
    case 'printed again':
      return `all, ${part.place}`;
    case 'base size':
    case 'unknown in all':
      return part.kind;
    case 'part':
      return part.above === null ? part.id : `${part.above}.${part.id}`;
  }
}

/** What `partName` named, in a figure with this address. */
export function partNamed(name: string, figure: string): PartOf {
  if (name === 'base size' || name === 'unknown in all') return { kind: name };
  const again = /^all, (.+)$/s.exec(name)?.[1];
  if (again !== undefined) return { kind: 'printed again', place: again };
  if (name === 'all' && !figure.includes('.')) return { kind: 'whole' };
  const [, above = null, id = name] = /^(.+)\.([^.]+)$/.exec(name) ?? [];
  return { kind: 'part', id, above };
}

/** The number in frozen files: "count", "share of visits", "bounds of visits", "share of those known". */
export function measureName({ measure, base, among, range }: NumberOf): string {
  if (measure === 'count') return measure;
  return `${range === 'value' ? 'share' : 'bounds'} of ${among === 'known' ? 'those known' : base}`;
}

/** What `measureName` named. Throws where no release can have called a number so. */
export function measureNamed(name: string): NumberOf {
  if (name === 'count') return COUNT;
  if (name === 'share of those known') return KNOWN_SHARE;
  const [, range, base] = /^(share|bounds) of (.+)$/s.exec(name) ?? [];
  if (base === undefined) throw new Error(`no number of a release is called "${name}"`);
  return shareOf(base, range === 'share' ? 'value' : 'over unknowns');
}
