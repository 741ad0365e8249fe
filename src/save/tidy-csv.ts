// The figures as tidy CSV: one row a part, reading and base; unknown parts are rows like all others. A file a population,
// and one of the whole report with the same columns.
import type { PopulationFigure } from '../figure/figure.ts';
import { oneBelowTheOther } from './csv.ts';
import type { Download, Saved } from './download.ts';
import { FIGURES } from './figure-columns.ts';
import { linesOf } from './lines.ts';
import { tableCsv } from './table.ts';

/** One file a population, then all of them in one. No population can be called "all". */
export function tidyDownloads({ figures }: Saved): Download[] {
  const table = { mediaType: 'text/csv', table: FIGURES };
  const each = figures.map((figure) => ({
    path: `data/${figure.population.id}.csv`,
    label: figure.population.label,
    description: 'CSV: one row a part, reading and base, with unknown rows, caveats, source and release',
    ...table,
    contents: tidyCsv(figure),
  }));
  const all = {
    path: 'data/all.csv',
    label: 'All figures',
    description: 'CSV: every population of the report in one table, with the same columns',
    ...table,
    contents:
      each.length === 0 ? tableCsv(FIGURES.columns, []) : oneBelowTheOther(each.map(({ contents }) => contents)),
  };
  return [...each, all];
}

/** Numeric columns hold a number or nothing, and then `blank_reasons` says why. */
export function tidyCsv(figure: PopulationFigure): string {
  return tableCsv(FIGURES.columns, linesOf(figure));
}
