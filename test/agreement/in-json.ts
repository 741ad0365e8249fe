// What report.json says of a fact, in words and in digits.
import Fraction from 'fraction.js';
import type { Asked } from './asked.ts';
import { type Digits, insteadOf } from './digits.ts';
import type { Loose, Written } from './written.ts';

/** The number of a fact in report.json. */
function jsonOf({ json }: Written, asked: Asked): Loose | null {
  const { figure, fact, what, range } = asked;
  const population = json.populations.find(({ id }: Loose) => id === figure.population.id);
  if (what === 'whole') return population.count;
  if (what === 'printed again') return population.restated[figure.restated.indexOf(asked.again)].count;
  const { counted, row, reading, index } = asked;
  const byId = (list: Loose[], id: string | undefined): Loose => list.find((each) => each.id === id);
  const place =
    row === null
      ? byId(population.breakdowns, counted.breakdown.id)
      : byId(population.tables, counted.breakdown.id).rows.find((each: Loose) => each.row === row.row.id);
  if (what === 'base size') return row === null ? place.bases[index].size : place.size;
  const numbers = byId(place.readings, reading.reading.id);
  const shareIn = (shares: Loose[]): Loose =>
    row === null ? shares.find(({ base }) => base === counted.bases[index]?.id) : shares[0];
  if (what === 'unknown in all')
    return fact.measure === 'count' ? numbers.unknown.count : shareIn(numbers.unknown.shares).share;
  const part = numbers.parts.find((each: Loose) => each.part === asked.part.id);
  if (fact.measure === 'count') return part.count;
  if (fact.among === 'known') return part.shareOfKnown;
  return range === 'value' ? shareIn(part.shares).share : shareIn(part.shares).shareIfUnknown;
}

export function textInJson(written: Written, asked: Asked): string[] {
  return [jsonOf(written, asked).text];
}

export function digitsInJson(written: Written, asked: Asked): Digits[] {
  const { point, low, high, exact, blank, lowOpen, highOpen } = jsonOf(written, asked);
  const fraction = (name: string, value: number | null | undefined): Fraction | null =>
    exact?.[name] !== undefined
      ? new Fraction(exact[name])
      : value === undefined || value === null
        ? null
        : new Fraction(String(value));
  const at = fraction('point', point);
  const instead = blank === undefined ? null : insteadOf(blank);
  const hasEnds = low !== undefined;
  return [
    {
      instead,
      point: asked.range === 'value' ? at : undefined,
      low: hasEnds ? fraction('low', low) : at,
      high: hasEnds ? fraction('high', high) : at,
      decimals: null,
      open: at === null && !hasEnds ? null : `${lowOpen ? '(' : ''}${highOpen ? ')' : ''}`,
      marks: null,
    },
  ];
}
