// The numbers of a breakdown or of one row, a reading at a time. Parts and bases are named by their ids: what they are
// called stands once in the breakdown or table.
import type { Computed, CountedBreakdown, CountedPart, CountedReading } from '../../count/counted.ts';
import { type ChartedFigure, ofPart } from '../../count/figures.ts';
import { marksIn, shorthandIn } from '../number-cells.ts';
import { sourceJson } from './carried.ts';
import { boundsJson, countJson, shareJson } from './number.ts';

/** Every part of any reading, in order. Several rows have the same parts. A part of a question above has its own source. */
export function partsJson(all: readonly CountedBreakdown[], figure: ChartedFigure) {
  const parts = all.flatMap(({ readings }) => readings.flatMap((reading) => reading.parts));
  const found = new Map(parts.map((part) => [part.id, part]));
  return [...found.values()].map((part) => {
    const { id, label, kind, unknownKind, caveats } = part;
    const { source } = ofPart(figure, part);
    const [here, there] = [sourceJson(figure.source), sourceJson(source)];
    const isElsewhere = here.id !== there.id || here.at !== there.at;
    return { id, label, kind, unknownKind, caveats, ...(isElsewhere ? { standsIn: there } : {}) };
  });
}

export function readingJson({ reading: { id, base, preferred, because } }: CountedReading) {
  return { id, base, isUsed: preferred, because };
}

/** A row is its own and only base: its shares need not name it again. */
export function numbersOfRow({ bases }: CountedBreakdown, reading: CountedReading) {
  return numbers(
    reading,
    bases.map(() => ({})),
  );
}

export function numbersJson({ bases }: CountedBreakdown, reading: CountedReading) {
  return numbers(
    reading,
    bases.map(({ id }) => ({ base: id })),
  );
}

interface BaseOfShare {
  readonly base?: string;
}

/** No share of a base without how much of that base is unknown. */
function numbers({ unknown, unknownCount, parts }: CountedReading, bases: readonly BaseOfShare[]) {
  return {
    unknown: {
      count: countJson(unknownCount, null),
      shares: bases.map((base, index) => ({ ...base, share: shareJson(unknown[index] as Computed, null) })),
    },
    parts: parts.map((part) => partJson(part, bases)),
  };
}

function partJson(part: CountedPart, bases: readonly BaseOfShare[]) {
  const shorthand = shorthandIn(part.wording);
  return {
    part: part.id,
    ...printedJson(part.wording, part.sourcePrints),
    count: countJson(part.count, shorthand),
    ...(part.ofKnown === null ? {} : { shareOfKnown: shareJson(part.ofKnown, shorthand) }),
    shares: bases.flatMap((base, index) => {
      const based = part.shares[index];
      if (based === undefined || based === null) return [];
      const bounds = part.kind === 'unknown' ? {} : { shareIfUnknown: boundsJson(based.bounds, shorthand) };
      return [{ ...base, share: shareJson(based.share, shorthand), ...bounds }];
    }),
  };
}

/** What the source prints, what the editors put right, and letters beside or instead of a number; what there is of it. */
export function printedJson(wording: string | null, sourcePrints: string | null) {
  const asPrinted = sourcePrints ?? wording;
  const marks = marksIn(wording);
  const shorthand = shorthandIn(wording);
  return {
    ...(asPrinted === null ? {} : { asPrinted }),
    ...(sourcePrints === null || wording === null ? {} : { asCorrected: wording }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(shorthand === null ? {} : { shorthand }),
  };
}
