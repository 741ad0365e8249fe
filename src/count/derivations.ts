// How a number came about, in the words that it multiplies from.
import type { Base, Derivation, Fact } from '../figure/fact.ts';
import { isShare, type Printed, type PrintedQuantity } from '../figure/printed.ts';
import {
  type Breakdown,
  type Category,
  partsOf,
  type Reading,
  type StatedPart,
  unknownPartsOf,
} from '../figure/report.ts';

/** Taken over as it is: from the source, or from the editors where they correct it. */
export function asPrinted({ plain: wording, sourcePrints }: Printed): Extract<Derivation, { kind: 'printed' }> {
  return sourcePrints === undefined ? { kind: 'printed', wording } : { kind: 'printed', wording, isCorrected: true };
}

export function howShare(part: StatedPart, reading: Reading, breakdown: Breakdown, base: Base): Derivation {
  const { printed } = part;
  if (printed.kind === 'not said') return { kind: 'not said' };
  if (printed.kind === 'shorthand') return { kind: 'shorthand', shorthand: printed.shorthand };
  if (printed.kind === 'rest') return { kind: 'remainder', less: lessOf(breakdown) };
  if (printed.scale === 'share') {
    return reading.base === 'all' ? asPrinted(printed) : { kind: 'product', factors: [printed.plain, 'those known'] };
  }
  if (printed.outOf !== null) return { ...asPrinted(printed), workedOutOf: printed.plain };
  const how = howOfCount(printed, base);
  return how ?? { ...asPrinted(printed), workedOutOf: `${printed.plain} of ${base.label}` };
}

/** A printed number as a share of a base whose size is printed too; null where that was computed. */
export function howOfCount({ partWording }: PrintedQuantity, { size }: Base): Derivation | null {
  return size.how.kind === 'printed' ? { kind: 'ratio', part: partWording, whole: sizeWording(size) } : null;
}

/** "2,379"; of a base that is itself "13 of 150" the 13. */
export function sizeWording({ how, part }: Fact): string {
  return how.kind === 'printed' ? (part.printed?.partWording ?? how.wording) : 'an unknown number';
}

export function howOfKnown(category: Category, reading: Reading): Derivation {
  const { printed } = category;
  if (printed.kind === 'shorthand' && (reading.base === 'known' || printed.shorthand !== 'low'))
    return { kind: 'shorthand', shorthand: printed.shorthand };
  if (printed.kind === 'not said') return { kind: 'not said' };
  if (reading.base === 'known' && isShare(printed)) return asPrinted(printed);
  return {
    kind: 'ratio',
    part: printed.kind === 'quantity' ? printed.partWording : printed.plain,
    whole: 'those known',
  };
}

/** A single unknown part keeps the source's own words: "a third", not "33%". */
export function howUnknown({ unknown }: Breakdown): Derivation {
  if (unknown.state === 'not said') return { kind: 'not said' };
  const [only, ...others] = unknownPartsOf({ unknown });
  const isAlone = only !== undefined && others.length === 0 && isShare(only.printed);
  return isAlone ? asPrinted(only.printed) : { kind: 'total' };
}

/** What the source prints of the other parts, to be taken from the whole. What is not applicable takes nothing. */
export function lessOf(breakdown: Breakdown): string[] {
  return partsOf(breakdown).flatMap(({ printed }) => {
    if (printed.kind === 'rest' || (printed.kind === 'shorthand' && printed.shorthand === 'z')) return [];
    return [printed.kind === 'quantity' ? printed.plain : UNKNOWN_SHARE];
  });
}

const UNKNOWN_SHARE = 'an unknown share';

/** The wordings that a share multiplies from. */
export function factorsOf(how: Derivation): readonly string[] {
  switch (how.kind) {
    case 'printed':
      return [how.workedOutOf ?? how.wording];
    case 'product':
      return how.factors;
    case 'remainder':
      return ['the rest'];
    case 'ratio':
      return [`${how.part} of ${how.whole}`];
    case 'total':
      return ['everything unknown'];
    case 'sum':
      return [how.of.join(' + ')];
    case 'shorthand':
    case 'not said':
      return [UNKNOWN_SHARE];
  }
}

/** Nothing is multiplied from shorthand or from silence. */
export function multiplied(how: Derivation, factors: readonly string[]): Derivation {
  return how.kind === 'not said' || how.kind === 'shorthand'
    ? { kind: 'not said' }
    : { kind: 'product', factors: [...factorsOf(how), ...factors] };
}
