// The kinds of chart, in the order in which they are tried. A new kind is a file in kinds/ and a line here.
import type { ChartKind, RowsChartKind } from './chart-kind.ts';
import { breakdownBars } from './kinds/breakdown-bars.ts';
import { coverageGrid } from './kinds/coverage-grid.ts';
import { rowsBars, rowsUnknownRange } from './kinds/rows-bars.ts';

export const ROWS_CHART_KINDS: readonly RowsChartKind[] = [rowsBars, rowsUnknownRange];

export const CHART_KINDS: readonly ChartKind[] = [coverageGrid, breakdownBars];
