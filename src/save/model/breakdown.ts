// A breakdown as JSON: what it carries once, its bases, parts and readings once, then the numbers.
import { z } from 'zod';
import type { BreakdownFigure } from '../../figure/figure.ts';
import { verdictOf } from '../../tell/agreement-in-words.ts';
import { quotable } from '../../tell/quotable.ts';
import { BaseOfShares, baseJson, carriedJson, FIGURE } from './carried.ts';
import { numberJson, Share } from './number.ts';
import { BASE_OF_SHARE, numbersJson, numbersOf, Part, partsJson, READING, readingJson } from './readings.ts';
import { flag, type Json, listOf, named, object, orNull, someOf, text, textOrNull } from './schema.ts';

/** What figures have whose parts are known or unknown. */
export const Sentences = listOf(z.string().min(1), 'Sentences that may be quoted as they stand.');
export const UnknownState = z.enum(['parts', 'none', 'not said']);
export const UNKNOWN_STATE =
  'Whether there are unknown parts, a statement that none are unknown, or a source that does not say';
export const UnknownBecause = textOrNull('Why none are unknown, where that is stated.');

const OfCategory = object('A category of another breakdown.', {
  breakdown: text('Its breakdown.'),
  category: text('Its id.'),
});

const ReadingWithNumbers = object('One way to read the source.', { ...READING, ...numbersOf(BASE_OF_SHARE) });

const PartInBoth = object('One part in both, as shares of the whole.', {
  label: text('In words.'),
  here: Share.describe('Here.'),
  there: Share.describe('There.'),
  agrees: flag('Whether both can be true.'),
});

const Comparison = object('The two side by side.', {
  with: text('Address of the other.'),
  statement: text('Whether the two agree, in words.'),
  parts: listOf(PartInBoth, 'What both have.'),
});

export const Breakdown = named('breakdown', 'How a population, or one of its categories, divides by a question.', {
  ...FIGURE,
  id: text('Id within the population.'),
  question: text('The question.'),
  of: orNull(OfCategory, 'The category that is divided; null where it is the whole population.'),
  unknownState: UnknownState.describe(`${UNKNOWN_STATE}.`),
  unknownBecause: UnknownBecause,
  doesNotSum: textOrNull('Why the parts need not add up; null where they must.'),
  sentences: Sentences,
  bases: someOf(BaseOfShares, 'From the narrowest to the whole.'),
  parts: listOf(Part, 'What the parts are; their numbers stand in readings.'),
  readings: someOf(ReadingWithNumbers, 'All readings; one is used.'),
  comparison: orNull(Comparison, 'Beside another breakdown that answers the same question; null where there is none.'),
});

export function breakdownJson(figure: BreakdownFigure): Json<typeof Breakdown> {
  const { breakdown, bases, readings, comparison } = figure.counted;
  const { id, question, of, unknown, doesNotSum } = breakdown;
  const named = bases.map((base) => ({ base: base.id }));
  return {
    ...carriedJson(figure, bases[0]),
    id,
    question,
    of: of === null ? null : { breakdown: of.breakdown, category: of.category },
    unknownState: unknown.state,
    unknownBecause: unknown.state === 'none' ? unknown.because : null,
    doesNotSum,
    sentences: quotable(figure),
    bases: bases.map(baseJson),
    parts: partsJson([figure.counted], figure),
    readings: readings.map((reading) => ({ ...readingJson(reading), ...numbersJson(reading, named) })),
    comparison:
      comparison === null
        ? null
        : {
            with: `${figure.population.id}.${comparison.with.breakdown.id}`,
            statement: verdictOf(comparison),
            parts: comparison.parts.map(({ label, here, there, agrees }) => ({
              label,
              here: numberJson(here),
              there: numberJson(there),
              agrees,
            })),
          },
  };
}
