// The sheet of a population: how many there are, where that is printed again, and what is not known of them.
import type { CountedRow, PopulationFigure, RowsFigure } from '../../count/figures.ts';
import { type Interval, interval, ONE } from '../../figure/interval.ts';
import type { Quantity } from '../../figure/quantity.ts';
import { baseLine, nearBreakdowns, releaseLine, sourceLine, titleOf, unknownLine } from '../../tell/carried.ts';
import { capitalised } from '../../tell/phrase.ts';
import { questionByRow, unknownOf } from '../../tell/rows.ts';
import { unknownSentence } from '../../tell/unknown.ts';
import {
  BASE_HEADERS,
  baseCells,
  CARRIED_HEADERS,
  carriedCells,
  columnsFor,
  countCells,
  endHeaders,
  figureLines,
  NO_ENDS,
  NOT_PRINTED,
  type NoteNumbers,
  printedCountCells,
  shareCells,
  tableName,
} from './figure-cells.ts';
import { type Cell, type Sheet, text } from './workbook.ts';

const HEADERS = [
  'What is counted',
  'As printed',
  ...endHeaders('How many'),
  ...endHeaders('Unknown share of base'),
  ...BASE_HEADERS,
  'What is not known',
  ...CARRIED_HEADERS,
];

export function populationSheet(figure: PopulationFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const rows = [wholeRow(figure, notes), ...restatedRows(figure, notes), ...unknownRows(figure, notes)];
  const own = [baseLine(figure), unknownLine(figure), `Source: ${sourceLine(figure)}`, releaseLine(figure.release)];
  return {
    name,
    lines: figureLines(figure, `${title}: ${titleOf(figure)}`, notes, own, rows),
    table: { name: tableName(name, figure.address), columns: columnsFor(HEADERS), rows },
  };
}

function wholeRow(figure: PopulationFigure, notes: NoteNumbers): Cell[] {
  const { sourcePrints, wording } = figure.population.count;
  return [
    text(`All: ${figure.population.label}`),
    text(sourcePrints === undefined ? wording : `${sourcePrints}, corrected to ${wording}`),
    ...countCells(figure.base.size),
    ...NO_ENDS,
    ...baseCells(figure.base),
    text(unknownLine(figure)),
    ...carriedCells(figure, notes),
  ];
}

function restatedRows(figure: PopulationFigure, notes: NoteNumbers): Cell[][] {
  return figure.restated.map(({ restatement: { printed }, sourced, caveats, agrees }) => [
    text(`Printed again, ${agrees ? 'in agreement' : 'in contradiction'}: ${figure.population.label}`),
    text(printed.wording),
    ...(printed.kind === 'quantity' ? printedCountCells(printed.quantity) : NO_ENDS),
    ...NO_ENDS,
    ...baseCells(figure.base),
    text(unknownLine(figure)),
    ...carriedCells({ ...figure, caveats }, notes, sourced),
  ]);
}

/** One row a question: how many of the whole have no known answer. */
function unknownRows(figure: PopulationFigure, notes: NoteNumbers): Cell[][] {
  const breakdowns = nearBreakdowns(figure).map((breakdown) => {
    const { preferred } = breakdown.counted;
    const share = preferred.unknown.at(-1);
    return [
      text(`Unknown: ${capitalised(breakdown.counted.breakdown.question)}`),
      NOT_PRINTED,
      ...countCells(preferred.unknownCount),
      ...(share === undefined ? NO_ENDS : shareCells(share)),
      ...baseCells(figure.base),
      text(unknownSentence(breakdown)),
      ...carriedCells(breakdown, notes),
    ];
  });
  const tables = figure.tables.map((table) => [
    text(`Unknown in each row: ${questionByRow(table.table)}`),
    NOT_PRINTED,
    ...NO_ENDS,
    ...shareCells({ quantity: unknownOfRows(table) }),
    text(`${figure.population.label}, each ${table.table.label.toLowerCase()} by itself`),
    ...NO_ENDS,
    text(unknownLine(table)),
    ...carriedCells(table, notes),
  ]);
  return [...breakdowns, ...tables];
}

/** From the least that is sure in any row to the most that is possible in any. */
function unknownOfRows({ rows }: RowsFigure): Quantity {
  const [first, ...rest] = rows.map((row: CountedRow): Interval => unknownOf(row).interval);
  if (first === undefined) return { interval: interval(ONE.sub(1), ONE), point: null };
  const widest = rest.reduce((all, each) => {
    const low = each.low.compare(all.low) < 0 ? each.low : all.low;
    const high = (each.high ?? ONE).compare(all.high ?? ONE) > 0 ? (each.high ?? ONE) : (all.high ?? ONE);
    return interval(low, high);
  }, first);
  return { interval: widest, point: widest.high?.equals(widest.low) ? widest.low : null };
}
