// The numbers of a breakdown or of one row, a reading at a time. Parts and bases are named by their ids: what they are
// called stands once in the breakdown or table.
import { z } from 'zod';
import type { Fact, PrintedPart } from '../../figure/fact.ts';
import { type ChartedFigure, type CountedBreakdown, type CountedReading, ofPart } from '../../figure/figure.ts';
import { MARK_LETTERS, SHORTHAND_NAMES } from '../../figure/printed.ts';
import { UNKNOWN_KIND_NAMES } from '../../figure/unknown-kinds.ts';
import { Citation, sourceJson } from './carried.ts';
import { Bounds, boundsJson, Count, numberJson, Share } from './number.ts';
import * as form from './schema.ts';

export const WRITTEN = {
  asPrinted: form.ifThere(z.string().min(1), 'The value in the words of the source; left out where it prints none.'),
  asCorrected: form.ifThere(
    z.string().min(1),
    'What the editors use instead, where the source prints a wrong value; else left out.',
  ),
  marks: form.ifThere(
    z.array(z.enum(MARK_LETTERS)),
    'What the source says beside the value: see words.marks. Left out where it says nothing.',
  ),
  shorthand: form.ifThere(
    z.enum(SHORTHAND_NAMES),
    'What stands instead of a number: see words.shorthand. Left out where a number stands.',
  ),
};
const Written = z.object(WRITTEN);

/** What the source prints, what the editors put right, and letters beside or instead of a number; what there is of it. */
export function printedJson(printed: PrintedPart | null): form.Json<typeof Written> {
  if (printed === null) return {};
  const { wording, sourcePrints, marks, shorthand } = printed;
  return {
    asPrinted: sourcePrints ?? wording,
    ...(sourcePrints === null ? {} : { asCorrected: wording }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(shorthand === null ? {} : { shorthand }),
  };
}

export const Part = form.named(
  'part',
  'A category, an unknown part, what the source does not itemise, or what lies outside the question.',
  {
    id: form.text('Id within the breakdown.'),
    label: form.text('In words.'),
    kind: form.oneOf(['category', 'unknown', 'not itemised', 'outside'], 'Never merged.'),
    unknownKind: form.orNull(
      z.enum(UNKNOWN_KIND_NAMES),
      'Why it is unknown; null where it is known or the source does not say.',
    ),
    caveats: form.ids('Ids of the caveats of this part; those of the figure go with it as well.'),
    standsIn: form.ifThere(
      Citation,
      'Of a part of a question above: where that stands. Else left out: it is that of the figure.',
    ),
  },
);

/** Every part of any reading, in order. Several rows have the same parts. A part of a question above has its own source. */
export function partsJson(all: readonly CountedBreakdown[], figure: ChartedFigure): form.Json<typeof Part>[] {
  const parts = all.flatMap(({ readings }) => readings.flatMap((reading) => reading.parts));
  const found = new Map(parts.map((part) => [part.id, part]));
  return [...found.values()].map((part) => {
    const { id, label, kind, unknownKind, caveats } = part;
    const [here, there] = [sourceJson(figure.source), sourceJson(ofPart(figure, part).source)];
    const isElsewhere = here.id !== there.id || here.at !== there.at;
    return { id, label, kind, unknownKind, caveats, ...(isElsewhere ? { standsIn: there } : {}) };
  });
}

export const Reading = form.object('One way to read the source.', {
  id: form.text('Id of the reading.'),
  base: form.oneOf(['all', 'known'], 'Whether the printed shares are shares of all, or of those known.'),
  isUsed: form.flag('Whether the report uses this reading.'),
  because: form.textOrNull('Why, or why not.'),
});

export function readingJson({ reading: { id, base, preferred, because } }: CountedReading): form.Json<typeof Reading> {
  return { id, base, isUsed: preferred, because };
}

/** `base` is there in a breakdown, where each share names its base; a row is its own and only base, so that its shares need not. */
export function numbersOf<Base extends z.ZodRawShape>(base: Base) {
  const share = { ...base, share: Share.describe('The share.') };
  const based = form.object('A share with its base. How much of that base is unknown stands in "unknown".', {
    ...share,
    shareIfUnknown: form.ifThere(Bounds, 'What it may be: from none to all of the unknown. Left out of unknown parts.'),
  });
  const part = form.object('The numbers of one part.', {
    part: form.text('Id in parts.'),
    ...WRITTEN,
    count: Count.describe('How many.'),
    shareOfKnown: form.ifThere(Share, 'Share of those whose answer is known; left out where it is none of them.'),
    shares: form.someOf(based, 'The share of every base that the part lies in, the narrowest first.'),
  });
  const unknown = form.object('A share of that base, and what it may be.', share);
  return {
    unknown: form.object('Everything unknown together.', {
      count: Count.describe('How many of the whole.'),
      shares: form.someOf(unknown, 'How much of every base, the narrowest first.'),
    }),
    parts: form.listOf(part, 'All parts: known, unknown, not itemised, outside.'),
  };
}

/** No share of a base without how much of that base is unknown. `bases` are what stands beside a share of each. */
export function numbersJson<Base extends object>(
  { unknown, unknownCount, parts }: CountedReading,
  bases: readonly Base[],
) {
  return {
    unknown: {
      count: numberJson(unknownCount),
      shares: bases.map((base, index) => ({ ...base, share: numberJson(unknown[index] as Fact) })),
    },
    parts: parts.map(({ id, kind, printed, count, ofKnown, shares }) => ({
      part: id,
      ...printedJson(printed),
      count: numberJson(count),
      ...(ofKnown === null ? {} : { shareOfKnown: numberJson(ofKnown) }),
      shares: bases.flatMap((base, index) => {
        const share = shares[index];
        if (share == null) return [];
        const bounds = kind === 'unknown' ? {} : { shareIfUnknown: boundsJson(share) };
        return [{ ...base, share: numberJson(share), ...bounds }];
      }),
    })),
  };
}
