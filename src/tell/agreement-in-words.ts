// Two statements on one question in words.
import type { CountedBreakdown } from '../figure/figure.ts';
import { exactDifference } from './number.ts';
import { sizeInWords } from './phrase.ts';

/** "The two do not agree on this: “Not known, in all”. Their totals differ by 4: 8,204,310 and 8,204,314." */
export function verdictOf({ parts, totals }: NonNullable<CountedBreakdown['comparison']>): string {
  const disagree = parts.filter(({ agrees }) => !agrees);
  const verdict =
    disagree.length === 0
      ? 'The two agree, within what their words allow.'
      : `The two do not agree on this: ${disagree.map(({ label }) => `“${label}”`).join('; ')}.`;
  if (totals === null) return verdict;
  const [here, there] = totals;
  return `${verdict} Their totals differ by ${exactDifference(here.value, there.value)}: ${sizeInWords(here)} and ${sizeInWords(there)}.`;
}
