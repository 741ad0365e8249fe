// Two statements on one question in words.
import type { CountedBreakdown } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { exactDifference } from './number.ts';
import { sizeInWords } from './phrase.ts';

/** "The two do not agree on this: “Not known, in all”. Their totals differ by 4: 8,204,310 and 8,204,314." */
export function verdictOf({ parts, totals }: NonNullable<CountedBreakdown['comparison']>): string {
  const disagree = parts.filter(({ agrees }) => !agrees).map(({ label }) => label);
  const verdict = disagree.length === 0 ? words.statements.THEY_AGREE : words.statements.theyDisagree(disagree);
  if (totals === null) return verdict;
  const [here, there] = totals;
  const difference = exactDifference(here.value, there.value);
  return words.statements.totalsDiffer(verdict, difference, sizeInWords(here), sizeInWords(there));
}
