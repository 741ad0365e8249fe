// The long description of a drawing for those who do not see it: what, of whom, what is unknown, each part, the caveats.
import type { ChartedFigure } from '../count/figures.ts';
import { baseLine, caveatLine, unknownLine } from './carried.ts';
import { quotePart } from './quote.ts';
import { gapsSentence } from './rows.ts';
import { unknownSentence } from './unknown.ts';

export function describe(figure: ChartedFigure): string {
  const care = caveatLine(figure);
  if (figure.kind === 'rows') {
    const { rows, table } = figure;
    const gaps = gapsSentence(figure);
    return [
      `${baseLine(figure)}.`,
      unknownLine(figure),
      `${rows.length} rows by ${table.label.toLowerCase()}; all values stand in the table.`,
      ...(gaps === null ? [] : [gaps]),
      care,
    ].join(' ');
  }
  const parts = figure.counted.preferred.parts.filter(({ kind }) => kind !== 'outside');
  const sentences = [
    `${baseLine(figure)}.`,
    unknownSentence(figure),
    ...parts.map((part) => `${quotePart(figure, part)}.`),
    care,
  ];
  return sentences.join(' ');
}
