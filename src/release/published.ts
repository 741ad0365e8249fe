// Every number that a report publishes, with what it is of: what is frozen in numbers.json, and what releases are compared by.
import { both } from '../count/bases.ts';
import type { Fact } from '../figure/fact.ts';
import { byAddress, type CountedBreakdown, type CountedReading, type PopulationFigure } from '../figure/figure.ts';
import type { Printed } from '../figure/printed.ts';
import { NO_COUNT_SAID, NO_SHARE_SAID, type Quantity } from '../figure/quantity.ts';
import { partsOf } from '../figure/report.ts';
import { releaseLine } from '../tell/carried.ts';
import { boundsSpan, span } from '../tell/fact-text.ts';
import { words } from '../words/words.ts';
import { carriedLinesOf } from './changes.ts';
import { exactText } from './exact-text.ts';
import {
  measureName,
  measureNamed,
  type NumberOf,
  numberOf,
  type PartIdentity,
  partName,
  partNamed,
  shareOf,
} from './identity.ts';

const say = words.releases.numbers;

/** A number as it is frozen. */
export interface FrozenNumber extends NumberOf {
  /** As `exactText` wrote it. */
  readonly exact: string;
  /** As a reader sees it: "38%", "401 to 504". */
  readonly text: string;
}

/** A part of a figure in one reading (and row), as it is frozen: what is compared is what was printed and the exact value. */
export interface FrozenPart extends PartIdentity {
  readonly label: string;
  /** In the source's own words; null where nothing is printed and the numbers follow from others. */
  readonly printed: string | null;
  readonly numbers: readonly FrozenNumber[];
}

export interface PublishedNumber extends FrozenNumber {
  /** "share of library visits"; empty where the label of the part says it. */
  readonly words: string;
  readonly quantity: Quantity;
}

/** With everything that is published of it. */
export interface PublishedPart extends FrozenPart {
  /** What those words alone say, exactly: two wordings that say the same are told apart from two values. */
  readonly says: string | null;
  readonly numbers: readonly PublishedNumber[];
  /** What has these numbers, or none where they are withheld. */
  readonly facts: readonly Fact[];
}

export function partsOfReport(figures: readonly PopulationFigure[]): PublishedPart[] {
  return figures.flatMap((figure) => [
    ...wholes(figure),
    ...figure.breakdowns.flatMap(({ address, counted }) => partsOfBreakdown(address, null, counted)),
    ...figure.tables.flatMap(({ address, rows }) =>
      rows.flatMap(({ row, counted }) => partsOfBreakdown(address, row.id, counted)),
    ),
  ]);
}

function wholes({ address, population: { label, count }, base, restated }: PopulationFigure): PublishedPart[] {
  const of = { figure: address, row: null, reading: null } as const;
  const whole = { ...of, part: { kind: 'whole' }, label: say.populationCount(label) } as const;
  const again = restated.map(({ restatement: { printed, source }, count: fact }) => {
    const part = { kind: 'printed again', place: fact.part.id } as const;
    return published({ ...of, part, label: say.printedAgain(whole.label, source.at) }, saidBy([printed]), [fact]);
  });
  return [published(whole, saidBy([count]), [base.size]), ...again];
}

function partsOfBreakdown(figure: string, row: string | null, counted: CountedBreakdown): PublishedPart[] {
  return counted.readings.flatMap((reading) => partsOfReading(figure, row, counted, reading));
}

function partsOfReading(
  figure: string,
  row: string | null,
  { bases, breakdown, population }: CountedBreakdown,
  { reading, parts, unknown, unknownCount }: CountedReading,
): PublishedPart[] {
  const of = { figure, row, reading: reading.id };
  const typed = new Map(
    partsOf(breakdown).map(({ id, printed, printedShare }) => [
      id,
      saidBy(printedShare === null ? [printed] : [printed, printedShare]),
    ]),
  );
  const inAll = [unknownCount, ...unknown];
  // One unknown part is everything unknown. Further up, those unknown there are unknown here as well.
  const isOneUnknown = parts.filter(({ kind }) => kind === 'unknown').length < 2;
  const [own] = bases;
  const size = { ...of, part: { kind: 'base size' }, label: say.baseCount(own.label) } as const;
  const counts = row === null || population.count.kind === 'not said' ? [] : [population.count];
  const together = { ...of, part: { kind: 'unknown in all' }, label: say.unknownInAll } as const;
  // How many the whole is stands with the population, except where the parts of a breakdown add up to it.
  const isSaid = row === null && own.isTop && own.size.how.kind !== 'sum';
  return [
    ...(isSaid ? [] : [published(size, saidBy(counts), [own.size])]),
    ...parts.map((part) => {
      // What a question further up took out is printed there.
      const above = part.breakdown === breakdown.id ? null : part.breakdown;
      const id = above === null ? part.id : part.id.slice(above.length + 1);
      const wording = above === null ? (part.printed?.wording ?? null) : null;
      const facts = [part.count, ...part.shares, part.ofKnown].filter((fact) => fact !== null);
      return published(
        { ...of, part: { kind: 'part', id, above }, label: part.label },
        typed.get(part.id) ?? { printed: wording, says: wording },
        facts,
        isOneUnknown && part.kind === 'unknown' ? inAll : [],
      );
    }),
    ...(isOneUnknown ? [] : [published(together, saidBy([]), inAll)]),
  ];
}

/** `others` have the same numbers: they are not written again. */
function published(
  of: PartIdentity & Pick<PublishedPart, 'label'>,
  said: Pick<PublishedPart, 'printed' | 'says'>,
  facts: readonly Fact[],
  others: readonly Fact[] = [],
): PublishedPart {
  const counted = of.part.kind === 'part' || of.part.kind === 'unknown in all' ? say.count : '';
  return {
    ...of,
    ...said,
    numbers: facts.flatMap((fact) => numbersOf(fact, of, counted)),
    facts: [...facts, ...others],
  };
}

/** What words alone say, as text: nothing where nothing is printed. */
function saidBy(values: readonly Printed[]): Pick<PublishedPart, 'printed' | 'says'> {
  if (values.length === 0) return { printed: null, says: null };
  return { printed: both(values.map(wordingOf)), says: both(values.map(meaningOf)) };
}

/** Where the editors correct the source, with what it prints: it goes on printing that. */
function wordingOf({ wording, sourcePrints }: Printed): string {
  return sourcePrints === undefined ? wording : say.sourcePrints(wording, sourcePrints);
}

function meaningOf(value: Printed): string {
  if (value.kind === 'shorthand') return value.shorthand;
  if (value.kind !== 'quantity') return value.kind;
  const { scale, quantity, outOf } = value;
  return `${scale} ${exactText(quantity)}${outOf === null ? '' : ` of ${exactText(outOf)}`}`;
}

const SAYS_NOTHING: Readonly<Record<Fact['scale'], Quantity>> = { count: NO_COUNT_SAID, share: NO_SHARE_SAID };

/**
 * Silence is written as a number that may be anything; what is withheld or does not apply is no number. How far the unknown
 * could move a number is published of the figure's own answers.
 */
function numbersOf(fact: Fact, { figure }: PartIdentity, counted: string): PublishedNumber[] {
  const { value, absent, scale, base, part, overUnknowns } = fact;
  const number = numberOf(fact);
  const shared = number.among === 'known' ? say.shareOfKnown : say.share(base.label);
  const of = number.measure === 'count' ? counted : shared;
  const range = { ...shareOf(base.id, 'over unknowns'), words: say.possibleShare(base.label) };
  const hasRange = part.kind === 'category' && fact.figure === figure && overUnknowns !== null;
  const valued = value ?? (absent === 'not said' ? SAYS_NOTHING[scale] : null);
  const exactly = (quantity: Quantity) => ({ quantity, exact: exactText(quantity) });
  return [
    ...(valued === null ? [] : [{ ...number, words: of, text: span(fact), ...exactly(valued) }]),
    ...(hasRange ? [{ ...range, text: boundsSpan(fact), ...exactly(overUnknowns) }] : []),
  ];
}

/** A line of the file. */
interface PartLine extends Omit<FrozenPart, 'part' | 'numbers'> {
  readonly part: string;
  readonly numbers: Readonly<Record<string, readonly [exact: string, text: string]>>;
}

/** What every figure carries, then its numbers: one line a part, so that two releases can be compared with any tool. */
export function numbersJson(figures: readonly PopulationFigure[]): string {
  const lines = partsOfReport(figures).map(({ figure, row, reading, part, label, printed, numbers }): PartLine => {
    const values = numbers.map((number) => [measureName(number), [number.exact, number.text]]);
    return { figure, row, reading, part: partName(part), label, printed, numbers: Object.fromEntries(values) };
  });
  const carried = [...byAddress(figures).values()].map(
    (figure) =>
      `${JSON.stringify(figure.address)}: ${JSON.stringify({ ...carriedLinesOf(figure), release: releaseLine(figure.release) })}`,
  );
  const numbers = lines.map((line) => JSON.stringify(line));
  return `{\n"figures": {\n${carried.join(',\n')}\n},\n"numbers": [\n${numbers.join(',\n')}\n]}\n`;
}

/** The first releases were frozen with the numbers alone. */
export function readNumbers(text: string): FrozenPart[] {
  const read = JSON.parse(text) as PartLine[] | { readonly numbers: PartLine[] };
  return (Array.isArray(read) ? read : read.numbers).map(({ numbers, part, ...line }) => ({
    ...line,
    part: partNamed(part, line.figure),
    numbers: Object.entries(numbers).map(([name, [exact, text]]) => ({ ...measureNamed(name), exact, text })),
  }));
}
