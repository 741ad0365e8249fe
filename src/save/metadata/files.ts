// What metadata says of a file: its size, its hash, its columns, and the figures that are in it.
import { createHash } from 'node:crypto';
import type { PopulationFigure } from '../../count/figures.ts';
import type { Column } from '../columns.ts';
import type { Download } from '../download.ts';
import { COLUMN_DESCRIPTIONS } from './columns.ts';

export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** In the order of the file; null where the file is no table of described columns. */
  readonly columns: readonly Column[] | null;
}

/** A page for each figure asks for the same files again. */
const known = new WeakMap<Download, FileFacts>();

export function factsOf(file: Download): FileFacts {
  const before = known.get(file);
  if (before !== undefined) return before;
  const bytes = typeof file.contents === 'string' ? Buffer.from(file.contents, 'utf8') : file.contents;
  const facts: FileFacts = {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    columns: mediaTypeOf(file) === 'text/csv' ? columnsOf(Buffer.from(bytes).toString('utf8')) : null,
  };
  known.set(file, facts);
  return facts;
}

/** Without parameters: "text/csv". */
export function mediaTypeOf({ mediaType }: Download): string {
  return (mediaType.split(';')[0] as string).trim();
}

function columnsOf(text: string): readonly Column[] | null {
  const names = (/^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? '').split(',');
  return names.every((name): name is Column => Object.hasOwn(COLUMN_DESCRIPTIONS, name)) ? names : null;
}

/** data/visits.csv is about the population "visits"; a file of another name may hold all of them. */
export function figuresIn(file: Download, figures: readonly PopulationFigure[]): readonly PopulationFigure[] {
  const name = (file.path.split('/').at(-1) as string).split('.')[0];
  const own = figures.filter(({ population }) => population.id === name);
  return own.length === 0 ? figures : own;
}
