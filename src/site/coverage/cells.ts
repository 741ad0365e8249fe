// The matrix: a cell for every figure beside every output, and what was lost in it as problems of the figure's own place.
import { type Chart, figuresBeside } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { Figure } from '../../figure/figure.ts';
import type { Problem } from '../../figure/problem.ts';
import type { Report } from '../../figure/report.ts';
import { FACETS, type Facet, keptOf, keptOfAll, lostIn, lostInAny } from './facets.ts';

/** The bytes of a written file by its path inside the edition, or null where there is none. */
export type ReadWritten = (path: string) => Uint8Array | null;

export interface Output {
  readonly name: string;
  /** What is lost of a figure; null where the output does not speak of it. */
  readonly lostOf: (figure: Figure) => readonly Facet[] | null;
}

export interface CoverageCell {
  readonly figure: string;
  readonly output: string;
  /** Null where the output does not speak of the figure. */
  readonly lost: readonly Facet[] | null;
  /** Where an output speaks of several releases: of which one. */
  readonly release?: string;
}

/**
 * An output that says one text of a figure, or several that must each say all. Null where it does not speak of the figure,
 * "" or no text where it should and does not.
 */
export function output(name: string, textsOf: (figure: Figure) => string | readonly string[] | null): Output {
  return {
    name,
    lostOf: (figure) => {
      const texts = textsOf(figure);
      return texts === null ? null : lostInAny(typeof texts === 'string' ? [texts] : texts, keptOf(figure));
    },
  };
}

/** An output that each chart has. What a chart shows of other figures is read back with its own: each must keep all. */
export function outputOfCharts(
  name: string,
  charts: readonly (Chart | OwnChart)[],
  textOf: (chart: Chart | OwnChart) => string,
): Output {
  return {
    name,
    lostOf: ({ address }) => {
      const own = charts.filter(({ figure }) => figure.address === address);
      if (own.length === 0) return null;
      const lost = new Set(
        own.flatMap((chart) => lostIn(textOf(chart), keptOfAll([chart.figure, ...figuresBeside(chart)]))),
      );
      return FACETS.filter((facet) => lost.has(facet));
    },
  };
}

export function cellsOf(figures: Iterable<Figure>, outputs: readonly Output[]): CoverageCell[] {
  return [...figures].flatMap((figure) =>
    outputs.map(({ name, lostOf }): CoverageCell => ({ figure: figure.address, output: name, lost: lostOf(figure) })),
  );
}

/** What an output lost, as problems of the figure's own place. */
export function coverageProblems(
  cells: readonly CoverageCell[],
  { byAddress, report }: { byAddress: ReadonlyMap<string, Figure>; report: Report },
): Problem[] {
  return cells.flatMap(({ figure, output: name, lost, release }): Problem[] => {
    if (lost === null || lost.length === 0) return [];
    const found = byAddress.get(figure);
    const place =
      found?.kind === 'breakdown' ? found.counted.breakdown.place : found?.kind === 'rows' ? found.table.place : null;
    const fallback = { file: 'data/report.yaml', line: 1, column: 1, length: 1 };
    const [population = ''] = figure.split('.');
    return [
      {
        rule: 'coverage',
        severity: 'error',
        place: place ?? report.populations.find(({ id }) => id === population)?.place ?? fallback,
        message: `“${figure}” has lost its ${lost.join(', ')} in the output “${name}”${release === undefined ? '' : `, where it tells of release ${release}`}`,
        fix: 'this is a mistake of the program: tell its makers which figure and which output',
      },
    ];
  });
}
