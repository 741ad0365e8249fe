// What the zone with the dashed edge means, in words: what of the source leaves open whose it is.
import { shorthandOf } from '../figure/fact.ts';
import type { CountedBreakdown, CountedReading } from '../figure/figure.ts';
import type { ShorthandName } from '../figure/printed.ts';
import type { Panel } from '../tell/panel.ts';
import { words } from '../words/words.ts';
import { hasOpenZone } from './stack.ts';

type Reason = 'words' | Exclude<ShorthandName, 'z' | 'c'>;

const REASONS: Readonly<Record<Reason, string>> = {
  words: words.charts.OPEN_BY_WORDS,
  x: words.charts.OPEN_BY_NOT_AVAILABLE,
  low: words.charts.OPEN_BY_LOW,
};

/** One line, or none where no zone is open. */
export function openKey(panels: readonly Panel[]): string[] {
  const open = panels.filter(hasOpenZone);
  if (open.length === 0) return [];
  const found = new Set(open.flatMap(({ counted, reading }) => reasonsOf(counted, reading)));
  const named = (Object.keys(REASONS) as Reason[]).filter((reason) => found.has(reason));
  const what = (named.length === 0 ? (['words'] as const) : named)
    .map((reason) => REASONS[reason])
    .reduce(words.charts.and);
  return [words.charts.openZone(what)];
}

/** Of every step up to the whole: what is open there is open here. What is left over follows from the others. */
function reasonsOf({ parent }: CountedBreakdown, { parts }: CountedReading): Reason[] {
  const own = parts.flatMap((part): Reason[] => {
    const shorthand = shorthandOf(part);
    // What is suppressed stands in no bar that has such a zone.
    if (shorthand !== null) return shorthand === 'z' || shorthand === 'c' ? [] : [shorthand];
    const share = part.shares.find((each) => each !== null);
    const isPrinted = share?.how.kind === 'printed' || share?.how.kind === 'not said';
    return isPrinted && share?.value?.point == null ? ['words'] : [];
  });
  return parent === null ? own : [...own, ...reasonsOf(parent.counted, parent.counted.preferred)];
}
