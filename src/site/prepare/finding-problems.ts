// A finding that is longer than a reader takes in at once.
import { type Figure, placeOf } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import { findingOf, MOST_WORDS, wordCount } from '../../tell/finding.ts';

/** Findings that are too long even without an answer. */
export function findingProblems(figures: Iterable<Figure>): Problem[] {
  return [...figures].flatMap((figure): Problem[] => {
    const length = wordCount(findingOf(figure));
    if (length <= MOST_WORDS) return [];
    const message = `the finding of “${figure.address}” has ${length} words, and a reader takes in ${MOST_WORDS}: ${findingOf(figure)}`;
    const fix = 'give the population a short name, as "short: people recorded", or shorten if-unknown';
    return [{ rule: 'finding-length', severity: 'warning', place: placeOf(figure), message, fix }];
  });
}
