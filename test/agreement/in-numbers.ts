// What a release would freeze of a fact: numbers.json, in words and in digits.
import type { Part } from '../../src/figure/fact.ts';
import { quantityOf } from '../../src/release/exact-text.ts';
import type { FrozenNumber } from '../../src/release/published.ts';
import type { Asked } from './asked.ts';
import { type Digits, LEFT_OUT } from './digits.ts';
import type { Written } from './written.ts';

/** The number of a fact in numbers.json; a part without it is left out there. */
function frozenOf({ numbers }: Written, asked: Asked): FrozenNumber | null | undefined {
  const { figure, fact, what, range } = asked;
  const lines = numbers.filter((line) => line.figure === figure.address);
  if (what === 'whole') return lines.find(({ part }) => part.kind === 'whole')?.numbers[0] ?? null;
  if (what === 'printed again')
    return (
      lines.filter(({ part }) => part.kind === 'printed again')[figure.restated.indexOf(asked.again)]?.numbers[0] ??
      null
    );
  const { counted, index, reading, row, part: named } = asked;
  const own = lines.filter((line) => line.row === (row?.row.id ?? null) && line.reading === reading.reading.id);
  if (what === 'base size')
    return index === 0 ? own.find(({ part }) => part.kind === 'base size')?.numbers[0] : undefined;
  const line = own.find(({ part }) =>
    what === 'unknown in all'
      ? part.kind === 'unknown in all'
      : part.kind === 'part' &&
        part.id === idIn(named, counted.breakdown.id) &&
        part.above === above(named, counted.breakdown.id),
  );
  if (line === undefined && what === 'unknown in all') return undefined;
  if (line === undefined) throw new Error(`numbers.json has no line for ${named.id}`);
  // Of parts other than answers nobody asks how far they may reach.
  if (range === 'over unknowns' && named.kind !== 'category') return undefined;
  return (
    line.numbers.find((number) =>
      fact.measure === 'count'
        ? number.measure === 'count'
        : number.measure === 'share' &&
          number.among === fact.among &&
          number.range === range &&
          (fact.among === 'known' || number.base === counted.bases[index]?.id),
    ) ?? null
  );
}

/** The question above that took the part out; null where it is one of the figure's own. */
function above({ breakdown }: Part, own: string): string | null {
  return breakdown === own ? null : breakdown;
}

/** A part of a question above has that question before its own id. */
function idIn({ id, breakdown }: Part, own: string): string {
  return breakdown === own || breakdown === null ? id : id.slice(breakdown.length + 1);
}

export function textInNumbers(written: Written, asked: Asked): string[] {
  const number = frozenOf(written, asked);
  return number == null ? [] : [number.text];
}

export function digitsInNumbers(written: Written, asked: Asked): Digits[] {
  const number = frozenOf(written, asked);
  const rest = { decimals: null, open: null, marks: null } as const;
  if (number === undefined) return [];
  if (number === null) return [{ instead: LEFT_OUT, point: null, low: null, high: null, ...rest }];
  const { interval, point } = quantityOf(number.exact);
  const { low, high, lowOpen, highOpen } = interval;
  // Silence is frozen as a number that may be anything.
  const isAny = high === null || (number.measure === 'share' && high.equals(1) && !highOpen);
  if (point === null && low.equals(0) && !lowOpen && isAny)
    return [{ instead: 'not said', point: null, low: null, high: null, ...rest }];
  // A point of a number of people that is not exact is kept for comparison, and shown nowhere.
  const isShown = number.measure === 'share' || high?.equals(low) === true;
  // What leaves no room is a number, also where nobody printed it.
  const onlyValue = high?.equals(low) === true ? low : null;
  const shown = asked.range === 'value' && isShown ? (point ?? onlyValue) : undefined;
  return [
    {
      ...rest,
      instead: number.text.includes('[low]') ? '[low]' : null,
      point: shown,
      low,
      high,
      open: `${lowOpen ? '(' : ''}${highOpen && high !== null ? ')' : ''}`,
    },
  ];
}
