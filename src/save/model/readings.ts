// The numbers of a breakdown or of one row, a reading at a time. Parts and bases are named by their ids: what they are
// called stands once in the breakdown or table.
import type { CountedPart, Fact, PrintedPart } from '../../figure/fact.ts';
import { type ChartedFigure, type CountedBreakdown, type CountedReading, ofPart } from '../../figure/figure.ts';
import { sourceJson } from './carried.ts';
import { boundsJson, numberJson } from './number.ts';

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
      count: numberJson(unknownCount),
      shares: bases.map((base, index) => ({ ...base, share: numberJson(unknown[index] as Fact) })),
    },
    parts: parts.map((part) => partJson(part, bases)),
  };
}

function partJson(part: CountedPart, bases: readonly BaseOfShare[]) {
  return {
    part: part.id,
    ...printedJson(part.printed),
    count: numberJson(part.count),
    ...(part.ofKnown === null ? {} : { shareOfKnown: numberJson(part.ofKnown) }),
    shares: bases.flatMap((base, index) => {
      const based = part.shares[index];
      if (based === undefined || based === null) return [];
      const bounds = part.kind === 'unknown' ? {} : { shareIfUnknown: boundsJson(based) };
      return [{ ...base, share: numberJson(based), ...bounds }];
    }),
  };
}

/** What the source prints, what the editors put right, and letters beside or instead of a number; what there is of it. */
export function printedJson(printed: PrintedPart | null) {
  if (printed === null) return {};
  const { wording, sourcePrints, marks, shorthand } = printed;
  return {
    asPrinted: sourcePrints ?? wording,
    ...(sourcePrints === null ? {} : { asCorrected: wording }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(shorthand === null ? {} : { shorthand }),
  };
}
