// A file to take away, and what files are made from.
import type { Conventions } from '../figure/conventions.ts';
import type { PopulationFigure } from '../figure/figure.ts';
import type { Report } from '../figure/report.ts';
import type { Correction } from './correction.ts';
import type { Table } from './table.ts';

/** A report that was counted. */
export interface Saved {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  /** What changed since the release before, findings first, each change with its kind and reason; none where there was none. */
  readonly changes?: readonly string[];
  /** What this release and those before it put right, the newest first. */
  readonly corrections?: readonly Correction[];
}

export interface Download {
  /** Below the release's address, lower case, with dashes, no date: data/visits.csv */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  /** As IANA lists it: text/csv */
  readonly mediaType: string;
  /** Of a table whose columns are described: its description. */
  readonly table?: Table<never>;
  readonly contents: string | Uint8Array;
}

/** A file that is made once, when its contents are first asked for: who only lists it does not wait. A copy by spreading asks. */
export function lazyDownload(named: Omit<Download, 'contents'>, make: () => Download['contents']): Download {
  const contents = once(make);
  return {
    ...named,
    get contents() {
      return contents();
    },
  };
}

/** The same answer each time; the work is done when it is first asked for. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
