// What metadata says of a file: its size, its hash, its columns and the figures that are in it.
import { createHash } from 'node:crypto';
import type { PopulationFigure } from '../../count/figures.ts';
import type { Download } from '../download.ts';
import { type DescribedTable, tableOf } from './columns.ts';

export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Null where the file is no table whose columns are described. */
  readonly table: DescribedTable | null;
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
    table: mediaTypeOf(file) === 'text/csv' ? tableOf(headOf(Buffer.from(bytes).toString('utf8'))) : null,
  };
  known.set(file, facts);
  return facts;
}

/** Without parameters: "text/csv". */
export function mediaTypeOf({ mediaType }: Download): string {
  return (mediaType.split(';')[0] as string).trim();
}

function headOf(text: string): string {
  return /^\uFEFF?([^\r\n]*)/.exec(text)?.[1] ?? '';
}

/** data/visits.csv is about the population "visits"; a file of another name may hold all of them. */
export function figuresIn(file: Download, figures: readonly PopulationFigure[]): readonly PopulationFigure[] {
  const name = (file.path.split('/').at(-1) as string).split('.')[0];
  const own = figures.filter(({ population }) => population.id === name);
  return own.length === 0 ? figures : own;
}
