// Which sources are those of figures, and which only hold sentences that were held against them.
import { withBreakdowns } from '../figure/figure.ts';
import type { Source } from '../figure/report.ts';
import type { Saved } from './download.ts';

/** What the figures were taken from, in the order of the file: counts, breakdowns, restated counts and errata. */
export function sourcesOfFigures({ report, figures }: Pick<Saved, 'report' | 'figures'>): Source[] {
  const cited = figures.flatMap((figure) => [
    ...withBreakdowns(figure).flatMap(({ source, baseSource }) => [source, baseSource]),
    ...figure.restated.map(({ sourced }) => sourced),
  ]);
  const ids = new Set([
    ...cited.flatMap((sourced) => (sourced === null ? [] : [sourced.source.id])),
    ...report.errata.map(({ source }) => source.source),
  ]);
  return [...report.sources.values()].filter(({ id }) => ids.has(id));
}

/** Where the sentences in claims.yaml were written. The figures of such a source may stand in the report, too. */
export function sourcesOfClaims({ report }: Pick<Saved, 'report'>): Source[] {
  const ids = new Set(report.claims.map(({ source }) => source.source));
  return [...report.sources.values()].filter(({ id }) => ids.has(id));
}
