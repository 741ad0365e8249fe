// A column of a table is one entry: what it is called, what it holds, what its blanks mean, and how it is read off a line.
// Every file with that column, and every description of it, is made of the entry.
import type { Scale } from '../figure/fact.ts';
import { FORMS, highOf, lowOf, pointOf, type Rounded, type Told } from './numbers.ts';

/** How a cell is read off a line. A number has its reason where it is none; a text or a flag may be blank. */
export type Reader<Line> =
  | { readonly holds: 'text'; readonly read: (line: Line, missing: string) => string | null | undefined }
  | { readonly holds: 'flag'; readonly read: (line: Line) => boolean | null | undefined }
  | { readonly holds: 'number'; readonly scale: Scale; readonly read: (line: Line) => Rounded };

interface Described {
  readonly title: string;
  readonly description: string;
  /** What an empty cell means; null where no cell is empty. */
  readonly ifEmpty: string | null;
  /** All values that there are, where they are few and fixed. */
  readonly oneOf?: readonly string[];
}

export type Entry<Line> = Reader<Line> & Described;
/** Entries by the names of their columns, in order. */
export type Entries<Line> = Readonly<Record<string, Entry<Line>>>;
export type Column<Line> = Entry<Line> & { readonly name: string };

/** With their names, in order. */
export function columnsOf<Each extends object>(entries: Readonly<Record<string, Each>>): (Each & { name: string })[] {
  return Object.entries(entries).map(([name, entry]) => ({ name, ...entry }));
}

/** What a column holds, and what it means where it holds nothing. */
export function meaningOf({ description, ifEmpty }: Described): string {
  return ifEmpty === null ? description : `${description} An empty cell means: ${ifEmpty}.`;
}

/** The least and the most that a number can be. */
export function rangeOf(column: Entry<never>): { readonly minimum: number; readonly maximum?: number } | null {
  return column.holds === 'number' ? FORMS[column.scale].range : null;
}

interface Said {
  readonly text: <Line>(read: (line: Line, missing: string) => string | null | undefined) => Entry<Line>;
  /** "yes" or "no" */
  readonly flag: <Line>(read: (line: Line) => boolean | null | undefined) => Entry<Line>;
}

/** What is said of a column, then what it holds and how that is read. */
export function said(
  title: string,
  description: string,
  ifEmpty: string | null = null,
  oneOf?: readonly string[],
): Said {
  const described = { title, description, ifEmpty, ...(oneOf === undefined ? {} : { oneOf }) };
  return {
    text: (read) => ({ ...described, holds: 'text', read }),
    flag: (read) => ({ ...described, holds: 'flag', read }),
  };
}

/** An empty number has its reason in the same row. */
export function number<Line>(
  title: string,
  description: string,
  scale: Scale,
  read: (line: Line) => Rounded,
): Entry<Line> {
  return { holds: 'number', title, description, ifEmpty: 'no number: the column blank_reasons says why', scale, read };
}

/** What is said of a point and of its ends. A new scale says all of it. */
const SAID: Readonly<Record<Scale, Record<'point' | 'low' | 'high', (name: string, what: string) => string>>> = {
  count: {
    point: () => ', where that is known exactly.',
    low: (_, what) => `The fewest that ${what} may be: a whole number, rounded down.`,
    high: (_, what) => `The most that ${what} may be: a whole number, rounded up.`,
  },
  share: {
    point: (name) =>
      `. As printed, or worked out from printed numbers: where the words of the source leave it open, ${name}_low and ${name}_high say how far.`,
    low: (_, what) => `The least that ${what} may be, in percent: rounded down to four decimals.`,
    high: (_, what) => `The most that ${what} may be, in percent: rounded up to four decimals.`,
  },
};

type WithEnds<Name extends string, Line> = Record<Name | `${Name}_low` | `${Name}_high`, Entry<Line>>;

/** The number that a line has under `of`, with its ends: three columns. `what` stands in the middle of a sentence: "the share". */
export function withEnds<Name extends string, Of extends string>(
  name: Name,
  of: Of,
  scale: Scale,
  title: string,
  description: string,
  what: string,
): WithEnds<Name, Readonly<Record<Of, Told>>> {
  const { point, low, high } = SAID[scale];
  type Line = Readonly<Record<Of, Told>>;
  return {
    [name]: number(title, `${description}${point(name, what)}`, scale, (line: Line) => pointOf(line[of])),
    [`${name}_low`]: number(`${title}, at least`, low(name, what), scale, (line: Line) => lowOf(line[of])),
    [`${name}_high`]: number(`${title}, at most`, high(name, what), scale, (line: Line) => highOf(line[of])),
  } as WithEnds<Name, Line>;
}
