// The files that readers take away, in the order in which they are listed. A new download is a file here and a line below.
import type { PopulationFigure } from '../count/figures.ts';
import { tidyCsv } from './tidy-csv.ts';

export interface Download {
  /** Relative to the report's address, lower case, no date: data/visits.csv */
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly contents: string;
}

export function downloadsOf(figures: readonly PopulationFigure[]): Download[] {
  return figures.map((figure) => ({
    path: `data/${figure.population.id}.csv`,
    label: figure.population.label,
    description: 'CSV: one row a part, reading and base, with unknown rows, caveats, source and release',
    contents: tidyCsv(figure),
  }));
}
