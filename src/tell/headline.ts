// The number that stands for a figure on a card, in words.
import type { CountedPart } from '../figure/fact.ts';
import type { BreakdownFigure, PopulationFigure } from '../figure/figure.ts';
import { words } from '../words/words.ts';
import { inWords } from './fact-text.ts';
import { isExactly, marked, sizeInWords } from './phrase.ts';
import { isShareOfKnown, partInWords } from './quote.ts';

/**
 * A population's count; of a breakdown "13 of 150", or the share of its first category where no count is printed: of those
 * known where the source says that.
 */
export function headlineNumber(figure: PopulationFigure | BreakdownFigure): string {
  if (figure.kind === 'population') return marked(sizeInWords(figure.base.size), figure.base.size);
  const [first] = figure.counted.preferred.parts;
  if (first === undefined) return '';
  if (isCounted(first)) return words.numbers.countOf(inWords(first.count), sizeInWords(figure.counted.bases[0].size));
  const ofKnown = isShareOfKnown(figure, first);
  return ofKnown ? words.statements.ofThoseKnown(partInWords(first, ofKnown)) : partInWords(first);
}

/** What the number is of, to stand behind it: "victims", "boards: “Replied”", "of visits: “Borrowing”". */
export function headlineName(figure: PopulationFigure | BreakdownFigure): string {
  if (figure.kind === 'population') {
    const name = figure.base.labelOfOne ?? figure.population.label;
    return figure.base.size.value === null ? words.statements.ofUnsaidNumber(name) : name;
  }
  const { preferred, bases } = figure.counted;
  const [first] = preferred.parts;
  if (first === undefined) return bases[0].label;
  const named = words.statements.nameOfHeadline(bases[0].label, first.label);
  if (isCounted(first)) return named;
  return isShareOfKnown(figure, first)
    ? words.statements.amongThem(named)
    : words.numbers.ofWhom(partInWords(first), named);
}

function isCounted({ count }: CountedPart): boolean {
  return count.how.kind === 'printed' && isExactly(count);
}
