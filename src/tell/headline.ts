// The number that stands for a figure on a card, in words.
import type { BreakdownFigure, PopulationFigure } from '../count/figures.ts';
import { isExact } from '../figure/interval.ts';
import { countInWords } from './number.ts';
import { sizeInWords } from './phrase.ts';

/** A population's count; of a breakdown "13 of 150", or the share of its first category where no count is printed. */
export function headlineNumber(figure: PopulationFigure | BreakdownFigure): string {
  if (figure.kind === 'population') return sizeInWords(figure.base.size);
  const [first] = figure.counted.preferred.parts;
  if (first === undefined) return '';
  const isCounted = first.count.how.kind === 'printed' && isExact(first.count.quantity.interval);
  if (isCounted) return `${countInWords(first.count.quantity)} of ${sizeInWords(figure.counted.bases[0].size)}`;
  return first.wording ?? '';
}
