// A breakdown as a table: every part, unknown parts first, with its share of every base and the number behind it.

import type { Base, CountedPart, Fact } from '../figure/fact.ts';
import type { BreakdownFigure, CountedReading } from '../figure/figure.ts';
import { isOne } from '../figure/quantity.ts';
import { words } from '../words/words.ts';
import { span } from './fact-text.ts';
import { capitalised, countedBase, theBase } from './phrase.ts';
import { partsFromTop } from './unknown.ts';

const say = words.statements;

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
  /** What it is a table of; on a page the heading above has said it. */
  readonly caption: string;
  /** What a reader must know of all of it. */
  readonly note: string | null;
  /** What stands above several columns together, from the left: empty where nothing does. None where no column needs it. */
  readonly bands: readonly { readonly text: string; readonly columns: number }[];
  readonly head: readonly string[];
  readonly rows: readonly Row[];
}

/** What a column shows of a part, and of everything unknown together, in the reading that it belongs to. */
interface Column {
  readonly reading: CountedReading;
  readonly head: string;
  readonly of: (part: CountedPart) => Fact | null;
  readonly ofUnknown: Fact | null;
}

/**
 * One table, whatever the number of readings. Columns: as printed; then of the reading used the share of each base (narrowest
 * first), of those known, how many; of each other reading the share of all and of those known.
 */
export function tableOf(figure: BreakdownFigure): Table {
  const { readings, preferred, breakdown } = figure.counted;
  const others = readings.filter((reading) => reading !== preferred);
  const used = columnsOf(figure, preferred, true);
  const columns = [...used, ...others.flatMap((reading) => columnsOf(figure, reading, false))];
  const bands =
    others.length === 0
      ? []
      : [
          { text: '', columns: 2 },
          ...[preferred, ...others].map((reading) => ({
            text: (reading === preferred ? say.readingUsed : say.otherReading)(
              reading.reading.base === 'known' ? say.THOSE_KNOWN : figure.counted.bases[0].label,
            ),
            columns: columns.filter((column) => column.reading === reading).length,
          })),
        ];
  const unknowns = partsFromTop(preferred);
  const all = [
    ...new Map([preferred, ...others].flatMap(({ parts }) => parts).map((part) => [part.id, part])).values(),
  ];
  const row = (part: CountedPart): Row => partRow(preferred.parts.find(({ id }) => id === part.id) ?? part, columns);
  const rows = [
    ...unknowns.map(row),
    // One unknown part is its own sum; none has a row that says why.
    ...(unknowns.length === 1 ? [] : [unknownRow(figure, columns)]),
    ...all.filter(({ kind }) => kind !== 'unknown').map(row),
  ];
  return {
    caption: capitalised(breakdown.question),
    note: breakdown.doesNotSum === null ? null : say.needNotAddUp(breakdown.doesNotSum),
    bands,
    head: ['', say.heads.asPrinted, ...columns.map(({ head }) => head)],
    rows,
  };
}

function columnsOf(figure: BreakdownFigure, reading: CountedReading, isUsed: boolean): Column[] {
  const { bases, breakdown } = figure.counted;
  const top = bases.at(-1) as Base;
  const showsKnown =
    reading.parts.filter((part) => part.ofKnown !== null).length > 1 && breakdown.unknown.state !== 'none';
  const shares = bases.flatMap((base, index): Column[] => {
    if (base !== top && !isUsed) return [];
    const head = say.headOf(base === top ? everyone(base) : base.label);
    return [{ reading, head, of: (part) => part.shares[index] ?? null, ofUnknown: reading.unknown[index] ?? null }];
  });
  const known: Column = { reading, head: say.heads.ofThoseKnown, of: (part) => part.ofKnown, ofUnknown: null };
  const count: Column = { reading, head: say.heads.howMany, of: (part) => part.count, ofUnknown: reading.unknownCount };
  return [...shares, ...(showsKnown ? [known] : []), ...(isUsed ? [count] : [])];
}

function everyone(base: Base): string {
  return isOne(base.size.value) ? theBase(base) : say.allOf(countedBase(base));
}

function partRow(part: CountedPart, columns: readonly Column[]): Row {
  const note = part.kind === 'unknown' ? kindInWords(part) : say.kindsOfPart[part.kind];
  const inReading = ({ reading }: Column): CountedPart | undefined => reading.parts.find(({ id }) => id === part.id);
  return {
    label: part.label,
    note: part.kind === 'category' || part.label.toLowerCase().includes(note) ? null : note,
    kind: part.kind,
    cells: [
      { text: asPrintedCell(part), isNumeric: false },
      ...columns.map((column) => {
        const found = inReading(column);
        return numeric(found === undefined ? null : column.of(found));
      }),
    ],
  };
}

function kindInWords({ unknownKind }: CountedPart): string {
  return unknownKind === null ? say.KIND_NOT_SAID : say.unknownKinds[unknownKind];
}

/** A corrected value is not the source's: both stand in the column. */
function asPrintedCell({ printed }: CountedPart): string {
  if (printed === null) return say.COMPUTED;
  const { wording, sourcePrints } = printed;
  return sourcePrints === null ? wording : say.correctedTo(sourcePrints, wording);
}

function unknownRow({ counted }: BreakdownFigure, columns: readonly Column[]): Row {
  const { unknown } = counted.breakdown;
  // Further up others are unknown: only here does the reason hold.
  const none = unknown.state === 'none' && counted.bases.length === 1 ? unknown.because : null;
  return {
    label: say.heads.unknownInAll,
    note: none === null ? null : say.noneBecause(none),
    kind: 'total unknown',
    cells: [
      { text: unknown.state === 'none' ? say.STATED : say.COMPUTED, isNumeric: false },
      ...columns.map(({ ofUnknown }) => numeric(ofUnknown)),
    ],
  };
}

function numeric(fact: Fact | null): Cell {
  return { text: fact === null ? '' : span(fact), isNumeric: true };
}
