// The long description of a drawing for those who do not see it: what, of whom, what is unknown, each part, the caveats.
import type { BreakdownFigure } from '../count/figures.ts';
import { baseLine, caveatShorts } from './carried.ts';
import { quotePart } from './quote.ts';
import { unknownSentence } from './unknown.ts';

export function describe(figure: BreakdownFigure): string {
  const parts = figure.counted.preferred.parts.filter(({ kind }) => kind !== 'outside');
  const sentences = [
    `${baseLine(figure)}.`,
    unknownSentence(figure),
    ...parts.map((part) => `${quotePart(figure, part)}.`),
    `Read with care: ${caveatShorts(figure).join('; ')}.`,
  ];
  return sentences.join(' ');
}
