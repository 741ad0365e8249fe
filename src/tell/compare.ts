// Two statements on one question in words.
import type { CountedBreakdown } from '../figure/figure.ts';

/** "The two do not agree on this: “Not known, in all”." */
export function verdictOf({ parts }: NonNullable<CountedBreakdown['comparison']>): string {
  const disagree = parts.filter(({ agrees }) => !agrees);
  return disagree.length === 0
    ? 'The two agree, within what their words allow.'
    : `The two do not agree on this: ${disagree.map(({ label }) => `“${label}”`).join('; ')}.`;
}
