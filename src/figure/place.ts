// Where something stands in an input file, so that every value and every problem can point at it.

/** A place in an input file. `line` and `column` count from 1; `length` is in characters, at least 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Where there is nothing nearer to point at. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}
