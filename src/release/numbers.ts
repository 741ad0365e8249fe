// Every number that a report publishes, under a name that stays the same from release to release.
import { restatementNames } from '../count/figures.ts';
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import {
  type BreakdownFigure,
  byAddress,
  type CountedBreakdown,
  type CountedReading,
  type PopulationFigure,
  type RowsFigure,
} from '../figure/figure.ts';
import type { Interval } from '../figure/interval.ts';
import type { Printed } from '../figure/printed.ts';
import { NO_COUNT_SAID, NO_SHARE_SAID, type Quantity } from '../figure/quantity.ts';
import { partsOf } from '../figure/report.ts';
import { releaseLine } from '../tell/carried.ts';
import { countSpan, shareSpan } from '../tell/number.ts';
import { carriedLinesOf } from './carried-lines.ts';

/** A number of a part: `measure` is "count", "share of visits", "bounds of visits" or "share of those known". */
export interface PublishedNumber {
  readonly measure: string;
  /** The same in words: "share of library visits"; empty where the label of the part says it. */
  readonly words: string;
  readonly quantity: Quantity;
}

/** A part of a figure in one reading (and row), with everything that is published of it. */
export interface PublishedPart {
  /** The address of its figure. */
  readonly figure: string;
  readonly row: string | null;
  readonly reading: string | null;
  readonly part: string;
  readonly label: string;
  /** In the source's own words; null where nothing is printed and the numbers follow from others. */
  readonly printed: string | null;
  /** What those words alone say, exactly: two wordings that say the same are told apart from two values. */
  readonly says: string | null;
  readonly numbers: readonly PublishedNumber[];
}

export function partsOfReport(figures: readonly PopulationFigure[]): PublishedPart[] {
  return figures.flatMap((figure) => [
    ...wholes(figure),
    ...figure.breakdowns.flatMap(partsOfBreakdown),
    ...figure.tables.flatMap(partsOfRows),
  ]);
}

/** What tells a part apart from all others, in every release. */
export function partKey({
  figure,
  row,
  reading,
  part,
}: Pick<PublishedPart, 'figure' | 'row' | 'reading' | 'part'>): string {
  return [figure, row ?? '', reading ?? '', part].join('|');
}

function wholes(figure: PopulationFigure): PublishedPart[] {
  const { address, population, base, restated } = figure;
  const whole = (part: string, label: string, printed: Printed, quantity: Quantity | null): PublishedPart => ({
    figure: address,
    row: null,
    reading: null,
    part,
    label,
    printed: wordingOf([printed]),
    says: saidBy([printed]),
    numbers: quantity === null ? [] : [wholeOf(quantity)],
  });
  const places = restatementNames(restated.map(({ restatement }) => restatement));
  return [
    whole('all', `number of ${population.label}`, population.count, valueIn(base.size)),
    ...restated.map(({ restatement: { printed, source } }, index) =>
      whole(
        `all, ${places[index]}`,
        `number of ${population.label}, printed again (${source.at})`,
        printed,
        printed.kind === 'quantity' ? printed.quantity : null,
      ),
    ),
  ];
}

/** Where the editors correct the source, with what it prints: it goes on printing that. */
function wordingOf(values: readonly Printed[]): string {
  return bothOf(
    values.map(({ wording, sourcePrints }) =>
      sourcePrints === undefined ? wording : `${wording} (the source prints ${sourcePrints})`,
    ),
  );
}

/** "400 (40%)" where the source prints a count and a share. */
function bothOf([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first} (${second})`;
}

function saidBy(values: readonly Printed[]): string {
  return bothOf(
    values.map((value) => {
      if (value.kind === 'shorthand') return value.shorthand;
      if (value.kind !== 'quantity') return value.kind;
      const { scale, quantity, outOf } = value;
      return `${scale} ${exactText(quantity)}${outOf === null ? '' : ` of ${exactText(outOf)}`}`;
    }),
  );
}

function partsOfBreakdown({ address, counted }: BreakdownFigure): PublishedPart[] {
  return counted.readings.flatMap((reading) => partsOfReading(address, null, counted, reading));
}

function partsOfRows({ address, rows }: RowsFigure): PublishedPart[] {
  return rows.flatMap(({ row, counted }) =>
    counted.readings.flatMap((reading) => partsOfReading(address, row.id, counted, reading)),
  );
}

function partsOfReading(
  figure: string,
  row: string | null,
  { bases, breakdown, population }: CountedBreakdown,
  reading: CountedReading,
): PublishedPart[] {
  const common = { figure, row, reading: reading.reading.id };
  const typed = new Map(
    partsOf(breakdown).map(({ id, printed, printedShare }) => [
      id,
      printedShare === null ? [printed] : [printed, printedShare],
    ]),
  );
  const parts = reading.parts.map((part): PublishedPart => {
    const shares = part.shares.flatMap((share, index) => {
      const base = bases[index];
      if (share === null || base === undefined) return [];
      const { overUnknowns } = share;
      const bounds = part.kind === 'category' && overUnknowns !== null ? [shareOf('bounds', base, overUnknowns)] : [];
      return [...numberOf(share, (quantity) => shareOf('share', base, quantity)), ...bounds];
    });
    const numbers = [...numberOf(part.count, countOf), ...shares, ...knownShare(part)];
    const values = typed.get(part.id);
    // What a question further up took out is printed there.
    const isFromAbove = part.id.includes('.');
    const printed = values !== undefined ? wordingOf(values) : isFromAbove ? null : (part.printed?.wording ?? null);
    return {
      ...common,
      part: part.id,
      label: part.label,
      printed,
      says: values === undefined ? printed : saidBy(values),
      numbers,
    };
  });
  const whole = bases[0].id;
  const printed = row === null || population.count.kind === 'not said' ? [] : [population.count];
  const size: PublishedPart = {
    ...common,
    // No category can have an id with a space.
    part: 'base size',
    label: `number of ${bases[0].label}`,
    printed: printed.length === 0 ? null : wordingOf(printed),
    says: printed.length === 0 ? null : saidBy(printed),
    numbers: [wholeOf(valueIn(bases[0].size))],
  };
  const isRow = row !== null || whole !== figure.split('.')[0];
  // Further up, those unknown there are unknown here as well.
  const isOneUnknown = reading.parts.filter(({ kind }) => kind === 'unknown').length < 2;
  if (isOneUnknown) return isRow ? [size, ...parts] : parts;
  const unknown: PublishedPart = {
    ...common,
    part: 'unknown in all',
    label: 'Unknown in all',
    printed: null,
    says: null,
    numbers: [
      ...numberOf(reading.unknownCount, countOf),
      ...reading.unknown.flatMap((share, index) =>
        numberOf(share, (quantity) => shareOf('share', bases[index] as Base, quantity)),
      ),
    ],
  };
  return isRow ? [size, ...parts, unknown] : [...parts, unknown];
}

const SAYS_NOTHING: Readonly<Record<Fact['scale'], Quantity>> = { count: NO_COUNT_SAID, share: NO_SHARE_SAID };

/** Silence is written as a number that may be anything; what is withheld or does not apply is no number. */
function numberOf(fact: Fact, published: (quantity: Quantity) => PublishedNumber): PublishedNumber[] {
  return fact.value === null && fact.absent !== 'not said' ? [] : [published(valueIn(fact))];
}

function valueIn({ value, scale }: Fact): Quantity {
  return value ?? SAYS_NOTHING[scale];
}

function countOf(quantity: Quantity): PublishedNumber {
  return { measure: 'count', words: 'number', quantity };
}

/** The label says already that it is a number. */
function wholeOf(quantity: Quantity): PublishedNumber {
  return { ...countOf(quantity), words: '' };
}

function shareOf(measure: 'share' | 'bounds', base: Base, quantity: Quantity): PublishedNumber {
  const words = measure === 'share' ? 'share of' : 'possible share, whatever the unknown answers are, of';
  return { measure: `${measure} of ${base.id}`, words: `${words} ${base.label}`, quantity };
}

function knownShare({ ofKnown }: CountedPart): PublishedNumber[] {
  const measure = 'share of those known';
  return ofKnown === null ? [] : numberOf(ofKnown, (quantity) => ({ measure, words: measure, quantity }));
}

/** As a reader sees it: "38%", "401 to 504". */
export function numberText({ measure, quantity }: PublishedNumber): string {
  return measure === 'count' ? countSpan(quantity) : shareSpan(quantity);
}

/** Exactly, as text: "7/20", "[3/8, 77/200]", with a point that was printed "[3/8, 77/200] at 19/50". */
export function exactText({ interval, point }: Quantity): string {
  const { low, high, lowOpen, highOpen } = interval;
  if (point !== null && high?.equals(low) && point.equals(low)) return low.toFraction();
  const range = `${lowOpen ? '(' : '['}${low.toFraction()}, ${high?.toFraction() ?? 'no end'}${highOpen ? ')' : ']'}`;
  return point === null ? range : `${range} at ${point.toFraction()}`;
}

export function isSame(a: Quantity, b: Quantity): boolean {
  return sameInterval(a.interval, b.interval) && sameEnd(a.point, b.point);
}

function sameInterval(a: Interval, b: Interval): boolean {
  return sameEnd(a.low, b.low) && sameEnd(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

function sameEnd(a: Quantity['point'], b: Quantity['point']): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

/** The words of a number are for readers; what is compared is what was printed and the exact value. */
export interface FrozenPart {
  readonly figure: string;
  readonly row: string | null;
  readonly reading: string | null;
  readonly part: string;
  readonly label: string;
  readonly printed: string | null;
  /** By measure: the exact value, and the text that readers saw. */
  readonly numbers: Readonly<Record<string, readonly [exact: string, text: string]>>;
}

/** What every figure carries, then its numbers: one line a part, so that two releases can be compared with any tool. */
export function numbersJson(figures: readonly PopulationFigure[]): string {
  const lines = partsOfReport(figures).map(({ numbers, says: _, ...part }) =>
    JSON.stringify({
      ...part,
      numbers: Object.fromEntries(
        numbers.map((number) => [number.measure, [exactText(number.quantity), numberText(number)]]),
      ),
    }),
  );
  const carried = [...byAddress(figures).values()].map(
    (figure) =>
      `${JSON.stringify(figure.address)}: ${JSON.stringify({ ...carriedLinesOf(figure), release: releaseLine(figure.release) })}`,
  );
  return `{\n"figures": {\n${carried.join(',\n')}\n},\n"numbers": [\n${lines.join(',\n')}\n]}\n`;
}

/** The first releases were frozen with the numbers alone. */
export function readNumbers(text: string): FrozenPart[] {
  const read = JSON.parse(text) as FrozenPart[] | { readonly numbers: FrozenPart[] };
  return Array.isArray(read) ? read : read.numbers;
}

/** The first frozen number that these figures no longer give, in words; null where they give all of them. */
export function firstOtherNumber(frozen: readonly FrozenPart[], figures: readonly PopulationFigure[]): string | null {
  const now = new Map(partsOfReport(figures).map((part) => [partKey(part), part]));
  for (const part of frozen) {
    const name = [part.figure, part.row, part.part].filter((word) => word !== null).join(' ');
    const found = now.get(partKey(part));
    if (found === undefined) return `${name} is no longer computed`;
    if (found.printed !== part.printed) {
      const [was, is] = [part.printed, found.printed].map((words) => (words === null ? 'nothing' : `“${words}”`));
      return `${name} was printed as ${was} and is read as ${is}`;
    }
    for (const [measure, [exact]] of Object.entries(part.numbers)) {
      const number = found.numbers.find((candidate) => candidate.measure === measure);
      const computed = number === undefined ? 'nothing' : exactText(number.quantity);
      if (computed !== exact) return `${name}, ${measure}, was ${exact} and is now computed as ${computed}`;
    }
  }
  return null;
}
