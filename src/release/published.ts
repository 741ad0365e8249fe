// Every number that a report publishes, with what it is of: what is frozen, and what releases are compared by.

import { restatementNames } from '../count/figures.ts';
import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type {
  BreakdownFigure,
  CountedBreakdown,
  CountedReading,
  PopulationFigure,
  RowsFigure,
} from '../figure/figure.ts';
import type { Printed } from '../figure/printed.ts';
import { NO_COUNT_SAID, NO_SHARE_SAID, type Quantity } from '../figure/quantity.ts';
import { partsOf } from '../figure/report.ts';
import { countSpan, shareSpan } from '../tell/number.ts';
import { exactText } from './exact-text.ts';
import { COUNT, KNOWN_SHARE, type NumberOf, type PartIdentity, type PartOf, shareOf } from './identity.ts';

export interface PublishedNumber extends NumberOf {
  /** "share of library visits"; empty where the label of the part says it. */
  readonly words: string;
  readonly quantity: Quantity;
}

/** A part of a figure in one reading (and row), with everything that is published of it. */
export interface PublishedPart extends PartIdentity {
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

function wholes(figure: PopulationFigure): PublishedPart[] {
  const { address, population, base, restated } = figure;
  const whole = (part: PartOf, label: string, printed: Printed, quantity: Quantity | null): PublishedPart => ({
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
    whole({ kind: 'whole' }, `number of ${population.label}`, population.count, valueIn(base.size)),
    ...restated.map(({ restatement: { printed, source } }, index) =>
      whole(
        { kind: 'printed again', place: places[index] ?? '' },
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
      const bounds =
        part.kind === 'category' && overUnknowns !== null ? [baseShare(base, 'over unknowns', overUnknowns)] : [];
      return [...numberOf(share, (quantity) => baseShare(base, 'value', quantity)), ...bounds];
    });
    const numbers = [...numberOf(part.count, countOf), ...shares, ...knownShare(part)];
    const values = typed.get(part.id);
    // What a question further up took out is printed there.
    const above = part.breakdown === breakdown.id ? null : part.breakdown;
    const printed = values !== undefined ? wordingOf(values) : above === null ? (part.printed?.wording ?? null) : null;
    return {
      ...common,
      part: { kind: 'part', id: above === null ? part.id : part.id.slice(above.length + 1), above },
      label: part.label,
      printed,
      says: values === undefined ? printed : saidBy(values),
      numbers,
    };
  });
  const printed = row === null || population.count.kind === 'not said' ? [] : [population.count];
  const size: PublishedPart = {
    ...common,
    part: { kind: 'base size' },
    label: `number of ${bases[0].label}`,
    printed: printed.length === 0 ? null : wordingOf(printed),
    says: printed.length === 0 ? null : saidBy(printed),
    numbers: [wholeOf(valueIn(bases[0].size))],
  };
  const isRow = row !== null || !bases[0].isTop;
  // Further up, those unknown there are unknown here as well.
  const isOneUnknown = reading.parts.filter(({ kind }) => kind === 'unknown').length < 2;
  if (isOneUnknown) return isRow ? [size, ...parts] : parts;
  const unknown: PublishedPart = {
    ...common,
    part: { kind: 'unknown in all' },
    label: 'Unknown in all',
    printed: null,
    says: null,
    numbers: [
      ...numberOf(reading.unknownCount, countOf),
      ...reading.unknown.flatMap((share, index) =>
        numberOf(share, (quantity) => baseShare(bases[index] as Base, 'value', quantity)),
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
  return { ...COUNT, words: 'number', quantity };
}

/** The label says already that it is a number. */
function wholeOf(quantity: Quantity): PublishedNumber {
  return { ...COUNT, words: '', quantity };
}

function baseShare(base: Base, range: NumberOf['range'], quantity: Quantity): PublishedNumber {
  const words = range === 'value' ? 'share of' : 'possible share, whatever the unknown answers are, of';
  return { ...shareOf(base.id, range), words: `${words} ${base.label}`, quantity };
}

function knownShare({ ofKnown }: CountedPart): PublishedNumber[] {
  return ofKnown === null
    ? []
    : numberOf(ofKnown, (quantity) => ({ ...KNOWN_SHARE, words: 'share of those known', quantity }));
}

/** As a reader sees it: "38%", "401 to 504". */
export function numberText({ measure, quantity }: PublishedNumber): string {
  return measure === 'count' ? countSpan(quantity) : shareSpan(quantity);
}
