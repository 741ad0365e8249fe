// "about 2,400 people": a number typed into prose loses its base and does not change with the data
import type { Rule } from '../rule.ts';

/** Digits, with what belongs to them: 2,379 · 38% · 13.5 */
const DIGITS = /\p{N}[\p{N}.,]*\p{N}%?|\p{N}%?/gu;

export const proseHasNoFigures: Rule = {
  name: 'prose-has-no-figures',
  severity: 'error',
  needs: 'nothing',
  check({ prose }, tell) {
    for (const { texts, tags } of prose) {
      for (const { name, words, place } of tags) {
        if (name !== 'plain' || !words.some((word) => /%|per ?cent/i.test(word))) continue;
        tell(
          place,
          'a percentage is marked as not being a figure',
          'take it from the data: {% share "population.breakdown.category" %}',
        );
      }
      for (const { text, place } of texts) {
        for (const match of text.matchAll(DIGITS)) {
          const [number] = match;
          tell(
            { ...place, column: place.column + match.index, length: number.length },
            `the number ${number} is typed into prose`,
            `take it from the data, as in {% number "population" %} or {% share "population.breakdown.category" %}; if it is not a figure, write {% plain "${number}" %}`,
          );
        }
      }
    }
  },
};
