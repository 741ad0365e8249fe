// A column of a table is one entry: what it is called, what it holds, what its blanks mean, and how it is read off a line.
// Every file with that column, and every description of it, is made of the entry.
import type { Scale } from '../figure/fact.ts';
import type { ColumnWords, NumberWords } from '../words/english/files.ts';
import { words } from '../words/words.ts';
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
  return ifEmpty === null ? description : words.files.ifEmpty(description, ifEmpty);
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
export function said({ title, meaning, ifEmpty }: ColumnWords, oneOf?: readonly string[]): Said {
  const described = {
    title,
    description: meaning,
    ifEmpty: ifEmpty ?? null,
    ...(oneOf === undefined ? {} : { oneOf }),
  };
  return {
    text: (read) => ({ ...described, holds: 'text', read }),
    flag: (read) => ({ ...described, holds: 'flag', read }),
  };
}

/** An empty number has its reason in the same row. */
export function number<Line>(
  { title, meaning }: Pick<ColumnWords, 'title' | 'meaning'>,
  scale: Scale,
  read: (line: Line) => Rounded,
): Entry<Line> {
  return { holds: 'number', title, description: meaning, ifEmpty: words.files.NO_NUMBER, scale, read };
}

/** What is said of a point and of its ends. A new scale says all of it. */
const SAID: Readonly<Record<Scale, SaidOfNumber>> = {
  count: { point: words.files.countItself, low: words.files.fewest, high: words.files.most },
  share: { point: words.files.shareItself, low: words.files.leastShare, high: words.files.mostShare },
};

interface SaidOfNumber {
  readonly point: (meaning: string, name: string) => string;
  readonly low: (what: string) => string;
  readonly high: (what: string) => string;
}

type WithEnds<Name extends string, Line> = Record<Name | `${Name}_low` | `${Name}_high`, Entry<Line>>;

/** The number that a line has under `of`, with its ends: three columns. `what` stands in the middle of a sentence: "the share". */
export function withEnds<Name extends string, Of extends string>(
  name: Name,
  of: Of,
  scale: Scale,
  { title, what, meaning }: NumberWords,
): WithEnds<Name, Readonly<Record<Of, Told>>> {
  const { point, low, high } = SAID[scale];
  type Line = Readonly<Record<Of, Told>>;
  return {
    [name]: number({ title, meaning: point(meaning, name) }, scale, (line: Line) => pointOf(line[of])),
    [`${name}_low`]: number({ title: words.files.atLeast(title), meaning: low(what) }, scale, (line: Line) =>
      lowOf(line[of]),
    ),
    [`${name}_high`]: number({ title: words.files.atMost(title), meaning: high(what) }, scale, (line: Line) =>
      highOf(line[of]),
    ),
  } as WithEnds<Name, Line>;
}
