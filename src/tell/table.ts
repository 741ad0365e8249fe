// A breakdown as a table: every part, unknown parts first, with its share of every base and the number behind it.

import type { Base, CountedPart } from '../figure/fact.ts';
import type { BreakdownFigure, CountedReading } from '../figure/figure.ts';
import { isOne } from '../figure/quantity.ts';
import { span } from './fact-text.ts';
import { capitalised, countedBase, theBase } from './phrase.ts';
import { partsFromTop } from './unknown.ts';

export interface Cell {
  readonly text: string;
  readonly isNumeric: boolean;
}

export interface Row {
  readonly label: string;
  readonly note: string | null;
  readonly kind: CountedPart['kind'] | 'total unknown' | 'whole';
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

const LABEL_OF_KIND: Readonly<Record<CountedPart['kind'], string>> = {
  category: 'known',
  unknown: 'unknown',
  'not itemised': 'computed',
  outside: 'outside this question',
};

/** One table a reading. Columns: as printed, share of each base (narrowest first), of those known, how many. */
export function tableOf(figure: BreakdownFigure, reading: CountedReading): Table {
  const { bases, readings } = figure.counted;
  const showsKnown =
    reading.parts.filter((part) => part.ofKnown !== null).length > 1 &&
    figure.counted.breakdown.unknown.state !== 'none';
  const top = bases.at(-1) as Base;
  const many = readings.length > 1;
  const caption = many
    ? `${reading.reading.preferred ? 'Reading used' : 'Other reading'}: shares of ${reading.reading.base === 'known' ? 'those known' : bases[0].label}`
    : capitalised(figure.counted.breakdown.question);
  const head = [
    '',
    'As printed',
    ...bases.map((base) => `Of ${base === top ? everyone(base) : base.label}`),
    ...(showsKnown ? ['Of those known'] : []),
    'How many',
  ];
  const unknowns = partsFromTop(reading);
  // One unknown part is its own sum; none has a row that says why.
  const sumOfUnknown = unknowns.length === 1 ? [] : [unknownRow(figure, reading, showsKnown)];
  const others = reading.parts.filter(({ kind }) => kind !== 'unknown');
  const rows = [
    ...unknowns.map((part) => partRow(part, showsKnown)),
    ...sumOfUnknown,
    ...others.map((part) => partRow(part, showsKnown)),
  ];
  const apart = figure.counted.breakdown.doesNotSum;
  return { caption: apart === null ? caption : `${caption} (the parts need not add up: ${apart})`, head, rows };
}

function everyone(base: Base): string {
  return isOne(base.size.value) ? theBase(base) : `all ${countedBase(base)}`;
}

function partRow(part: CountedPart, showsKnown: boolean): Row {
  const shares = part.shares.map((share) => numeric(share === null ? '' : span(share)));
  const ofKnown = showsKnown ? [numeric(part.ofKnown === null ? '' : span(part.ofKnown))] : [];
  const note = part.kind === 'unknown' ? (part.unknownKind ?? 'not said') : LABEL_OF_KIND[part.kind];
  return {
    label: part.label,
    note: part.kind === 'category' || part.label.toLowerCase() === note ? null : note,
    kind: part.kind,
    cells: [{ text: asPrintedCell(part), isNumeric: false }, ...shares, ...ofKnown, numeric(span(part.count))],
  };
}

/** A corrected value is not the source's: both stand in the column. */
function asPrintedCell({ printed }: CountedPart): string {
  if (printed === null) return 'computed';
  const { wording, sourcePrints } = printed;
  return sourcePrints === null ? wording : `${sourcePrints}, corrected to ${wording}`;
}

function unknownRow(figure: BreakdownFigure, reading: CountedReading, showsKnown: boolean): Row {
  const { breakdown } = figure.counted;
  // Further up others are unknown: only here does the reason hold.
  const none =
    breakdown.unknown.state === 'none' && figure.counted.bases.length === 1 ? breakdown.unknown.because : null;
  return {
    label: 'Unknown in all',
    note: none === null ? null : `none, because ${none}`,
    kind: 'total unknown',
    cells: [
      { text: breakdown.unknown.state === 'none' ? 'stated' : 'computed', isNumeric: false },
      ...reading.unknown.map((share) => numeric(span(share))),
      ...(showsKnown ? [numeric('')] : []),
      numeric(span(reading.unknownCount)),
    ],
  };
}

function numeric(text: string): Cell {
  return { text, isNumeric: true };
}
