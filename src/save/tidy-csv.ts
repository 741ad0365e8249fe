// The CSV files. The figures as tidy CSV: one row a part, reading and base; unknown parts are rows like all others. A file a
// population, and one of the whole report with the same columns. The claims: one row a sentence.
import { judgedClaims } from '../count/judged-claims.ts';
import type { PopulationFigure } from '../figure/figure.ts';
import { CLAIMS, judgedLineOf } from './claim-columns.ts';
import { oneBelowTheOther } from './csv.ts';
import type { Download, Saved } from './download.ts';
import { FIGURES } from './figure-columns.ts';
import { linesOf } from './lines.ts';
import { tableCsv } from './table.ts';

export function tablesOf(saved: Saved): Download[] {
  return [...tidyDownloads(saved), ...claimDownloads(saved)];
}

/** One file a population, then all of them in one. No population can be called "all". */
function tidyDownloads({ figures }: Saved): Download[] {
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

/** Nothing where nobody's sentences were checked. */
export function claimDownloads({ figures, report }: Saved): Download[] {
  const judged = judgedClaims(figures, report);
  if (judged.length === 0) return [];
  return [
    {
      path: 'data/claims.csv',
      label: 'Sentences held against the figures',
      description: 'CSV: one row a sentence, with who wrote it, its verdict, base, unknown share, caveats and source',
      mediaType: 'text/csv',
      table: CLAIMS,
      contents: tableCsv(CLAIMS.columns, judged.map(judgedLineOf)),
    },
  ];
}
