// Whether every figure kept its base, what is unknown, its caveats, its source and its release in everything that was really
// written: pages, tables, drawings, pictures, data files, change logs. Read back from the files, never from the writer's own list.
// A new output is a line in one of the lists that are put together here.
import { byAddress, type PopulationFigure } from '../../figure/figure.ts';
import type { ChangeLog } from '../../release/change-log.ts';
import type { State } from '../../release/snapshot.ts';
import type { Saved } from '../../save/download.ts';
import { outputsBesideCharts } from './beside-charts.ts';
import { type CoverageCell, cellsOf, type ReadWritten } from './cells.ts';
import { outputsInDescriptions } from './in-descriptions.ts';
import { outputsInReleaseFiles } from './in-release-files.ts';
import { outputsInTables } from './in-tables.ts';
import { outputsOnPages, type ShownOnPages } from './on-pages.ts';

/** Every figure beside every output that is a page, or a part of one. */
export function coverageOfPages(shown: ShownOnPages, read: ReadWritten): CoverageCell[] {
  return cellsOf(shown.byAddress.values(), outputsOnPages(shown, read));
}

/** Every figure beside the pictures of its charts and what stands beside them. */
export function coverageBesideCharts(shown: ShownOnPages, read: ReadWritten): CoverageCell[] {
  return cellsOf(shown.byAddress.values(), outputsBesideCharts(shown, read));
}

/** Every figure beside every file to take away. */
export async function coverageOfFiles(
  saved: Pick<Saved, 'report' | 'figures'>,
  read: ReadWritten,
): Promise<CoverageCell[]> {
  const outputs = [...(await outputsInTables(saved, read)), ...outputsInDescriptions(read)];
  return cellsOf(byAddress(saved.figures).values(), outputs);
}

/** Every figure, those included that are gone since the release before, beside what is frozen of the change log. */
export function coverageOfReleaseFiles(
  log: ChangeLog,
  { report, figures }: Pick<State, 'report' | 'figures'>,
  before: readonly PopulationFigure[],
  read: ReadWritten,
): CoverageCell[] {
  const now = byAddress(figures);
  const gone = [...byAddress(before).values()].filter(({ address }) => !now.has(address));
  // Of what is gone this release tells how it was.
  const asTold = gone.map((figure) => ({ ...figure, release: report.release }));
  return cellsOf([...now.values(), ...asTold], outputsInReleaseFiles(log, read));
}
