// A checked report, counted and drawn: all that its pages need. Nothing here touches _site.
import type { Chart } from '../../draw/draw.ts';
import type { OwnChart } from '../../draw/own/chart.ts';
import type { Conventions } from '../../figure/conventions.ts';
import { byAddress, type Figure, type PopulationFigure } from '../../figure/figure.ts';
import type { Report } from '../../figure/report.ts';
import { laterCaveats, withCaveats } from '../../release/later-caveats.ts';
import type { Notice } from '../../release/standing.ts';
import type { Correction, Download } from '../../save/download.ts';
import { downloadsOf } from '../../save/downloads.ts';
import { imagesBeside } from '../addresses/links.ts';
import type { OutputFile } from '../addresses/written-files.ts';
import { cardFigures, chartsOf, ownChartsOf } from '../drawings/chart-requests.ts';
import type { Drawings } from '../drawings/drawings.ts';
import type { Page } from '../inputs/page-source.ts';
import type { Checked } from './read-and-check.ts';

/** A report that passed every check: what the pages are made of. */
export interface Prepared {
  readonly report: Report;
  readonly conventions: Conventions;
  readonly figures: readonly PopulationFigure[];
  readonly byAddress: ReadonlyMap<string, Figure>;
  /** Every chart of the report, in the order of its figures. */
  readonly charts: readonly Chart[];
  readonly ownCharts: readonly OwnChart[];
  readonly drawings: Drawings;
  /** The figure on the card of each page, by the page's address. */
  readonly cards: ReadonlyMap<string, Figure>;
  readonly downloads: readonly Download[];
  /** What this release and those before it put right, the newest first. */
  readonly corrections: readonly Correction[];
  readonly pages: readonly Page[];
  /** Those of its pages, where they stand in each edition. */
  readonly images: readonly OutputFile[];
}

export interface ToPrepare extends Checked {
  readonly report: Report;
  /** Of a release with the numbers that were frozen. */
  readonly figures: readonly PopulationFigure[];
  /** Of a release: what became of it later. Its figures carry what makes their numbers wrong as a caveat. */
  readonly notices?: readonly Notice[];
}

/** Draws, or has drawn later, these charts and the cards of these figures. */
export type DrawThem = (charts: readonly (Chart | OwnChart)[], cards: readonly Figure[]) => Promise<Drawings>;

/** Draws a counted report without errors. */
export async function prepare(
  {
    report: asRead,
    figures: counted,
    conventions,
    pages,
    ownCharts: files,
    changes = [],
    corrections = [],
    notices = [],
    files: inputs,
  }: ToPrepare,
  drawThem: DrawThem,
): Promise<Prepared> {
  const later = laterCaveats(notices, counted, asRead.release.version);
  const figures = withCaveats(counted, later);
  const all = [...later.values()].flat().map((caveat) => [caveat.id, caveat] as const);
  const report = { ...asRead, caveatsById: new Map([...asRead.caveatsById, ...all]) };
  const found = byAddress(figures);
  const charts = chartsOf({ report, byAddress: found, figures }, pages);
  const cards = cardFigures({ report, byAddress: found, figures }, pages);
  const ownCharts = ownChartsOf(found, files);
  const drawings = await drawThem([...charts, ...ownCharts], [...new Set(cards.values())]);
  return {
    report,
    conventions,
    figures,
    byAddress: found,
    charts,
    ownCharts,
    drawings,
    cards,
    downloads: downloadsOf({ report, conventions, figures, changes, corrections }),
    corrections,
    pages,
    images: imagesBeside(pages, inputs),
  };
}
