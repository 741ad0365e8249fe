// A file to take away, and what files are made from.
import { createHash } from 'node:crypto';
import type { Conventions } from '../figure/conventions.ts';
import type { PopulationFigure } from '../figure/figure.ts';
import type { Report } from '../figure/report.ts';
import { words } from '../words/words.ts';
import type { Table } from './table.ts';

/** Something that a release put right. */
export interface Correction {
  /** The release that put it right. */
  readonly release: string;
  /** Year-month-day; null where that release is still a draft, which has none. */
  readonly date: string | null;
  /** In the words of the change log, with what its numbers must not lose. */
  readonly text: string;
}

/** "Corrected in release 1.0.1" */
export function correctedIn({ release, date }: Pick<Correction, 'release' | 'date'>): string {
  return date === null ? words.files.correctedInDraft(release) : words.files.correctedIn(release);
}

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
export function lazyDownload({ contents, ...named }: Made): Download {
  const made = once(contents);
  return {
    ...named,
    get contents() {
      return made();
    },
  };
}

type Made = Omit<Download, 'contents'> & { readonly contents: () => Download['contents'] };

/** SHA-256, 64 hexadecimal digits in lower case. */
export function sha256(contents: Download['contents']): string {
  return createHash('sha256').update(contents).digest('hex');
}

/** What `sha256sum -c` reads. */
export function sumsOf(files: readonly Pick<Download, 'path' | 'contents'>[]): string {
  return files.map(({ path, contents }) => `${sha256(contents)}  ${path}\n`).join('');
}

/** The same answer each time; the work is done when it is first asked for. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
