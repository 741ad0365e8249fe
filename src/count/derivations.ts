// How a number came about, in the words that it multiplies from.
import type { Printed } from '../figure/printed.ts';
import {
  type Breakdown,
  type Category,
  partsOf,
  type Reading,
  type UnknownPart,
  unknownPartsOf,
} from '../figure/report.ts';
import type { Base, Derivation } from './counted.ts';

/** Taken over as it is: from the source, or from the editors where they correct it. */
export function asPrinted({ wording, sourcePrints }: Printed): Derivation {
  return sourcePrints === undefined ? { kind: 'printed', wording } : { kind: 'printed', wording, isCorrected: true };
}

export function howShare(part: Category | UnknownPart, reading: Reading, breakdown: Breakdown, base: Base): Derivation {
  const { printed } = part;
  if (printed.kind === 'not said') return { kind: 'not said' };
  if (printed.kind === 'shorthand') return asPrinted(printed);
  if (printed.kind === 'rest')
    return { kind: 'remainder', less: statedWordings(breakdown).filter((wording) => wording !== printed.wording) };
  if (printed.scale === 'share') {
    return reading.base === 'all' ? asPrinted(printed) : { kind: 'product', factors: [printed.wording, 'those known'] };
  }
  const whole = printed.outOf === null && base.size.how.kind === 'printed' ? base.size.how.wording : '';
  return whole === '' ? asPrinted(printed) : { kind: 'ratio', part: printed.wording, whole };
}

export function howOfKnown(category: Category, reading: Reading): Derivation {
  const { printed } = category;
  if (reading.base === 'known' && printed.kind === 'quantity' && printed.scale === 'share') return asPrinted(printed);
  return { kind: 'ratio', part: printed.wording, whole: 'those known' };
}

/** A single unknown part keeps the source's own words: "a third", not "33%". */
export function howUnknown({ unknown }: Breakdown): Derivation {
  if (unknown.state === 'not said') return { kind: 'not said' };
  const [only, ...others] = unknownPartsOf({ unknown });
  const isShare = only?.printed.kind === 'quantity' && only.printed.scale === 'share';
  return isShare && others.length === 0 ? asPrinted(only.printed) : { kind: 'total' };
}

export function statedWordings(breakdown: Breakdown): string[] {
  return partsOf(breakdown).map(({ printed }) => printed.wording);
}

/** The wordings that a share multiplies from. */
export function factorsOf(how: Derivation): readonly string[] {
  switch (how.kind) {
    case 'printed':
      return [how.wording];
    case 'product':
      return how.factors;
    case 'remainder':
      return ['the rest'];
    case 'ratio':
      return [`${how.part} of ${how.whole}`];
    case 'total':
      return ['everything unknown'];
    case 'not said':
      return ['an unknown share'];
  }
}

export function multiplied(how: Derivation, factors: readonly string[]): Derivation {
  return how.kind === 'not said' ? how : { kind: 'product', factors: [...factorsOf(how), ...factors] };
}
