// What metadata says of a file: its size, its hash and the figures that are in it.
import { createHash } from 'node:crypto';
import type { PopulationFigure } from '../../figure/figure.ts';
import { onceFor } from '../../figure/once.ts';
import type { Download } from '../download.ts';

export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}

/** A page for each figure asks for the same files again. */
export const factsOf = onceFor(
  ({ contents }: Download): FileFacts => ({
    bytes: Buffer.byteLength(contents),
    sha256: createHash('sha256').update(contents).digest('hex'),
  }),
);

/** Without parameters: "text/csv". */
export function mediaTypeOf({ mediaType }: Pick<Download, 'mediaType'>): string {
  return (mediaType.split(';')[0] as string).trim();
}

/** data/visits.csv is about the population "visits"; a file of another name may hold all of them. */
export function figuresIn(file: Download, figures: readonly PopulationFigure[]): readonly PopulationFigure[] {
  const name = (file.path.split('/').at(-1) as string).split('.')[0];
  const own = figures.filter(({ population }) => population.id === name);
  return own.length === 0 ? figures : own;
}
