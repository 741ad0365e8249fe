// The sheet of a population: how many there are, where that is printed again, and what is not known of them.
import type { PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { interval, ONE } from '../../figure/interval.ts';
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
  type Ends,
  endHeaders,
  figureLines,
  NO_ENDS,
  NOT_PRINTED,
  type NoteNumbers,
  numberCells,
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
    ...numberCells(figure.base.size),
    ...NO_ENDS,
    ...baseCells(figure.base),
    text(unknownLine(figure)),
    ...carriedCells(figure, notes),
  ];
}

function restatedRows(figure: PopulationFigure, notes: NoteNumbers): Cell[][] {
  return figure.restated.map(({ restatement: { printed }, count, sourced, caveats, agrees }) => [
    text(`Printed again, ${agrees ? 'in agreement' : 'in contradiction'}: ${figure.population.label}`),
    text(printed.wording),
    ...numberCells(count),
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
      ...numberCells(preferred.unknownCount),
      ...(share === undefined ? NO_ENDS : numberCells(share)),
      ...baseCells(figure.base),
      text(unknownSentence(breakdown)),
      ...carriedCells(breakdown, notes),
    ];
  });
  const tables = figure.tables.map((table) => [
    text(`Unknown in each row: ${questionByRow(table.table)}`),
    NOT_PRINTED,
    ...NO_ENDS,
    ...unknownOfRows(table),
    text(`${figure.population.label}, each ${table.table.label.toLowerCase()} by itself`),
    ...NO_ENDS,
    text(unknownLine(table)),
    ...carriedCells(table, notes),
  ]);
  return [...breakdowns, ...tables];
}

/** From the least that is sure in any row to the most that is possible in any. */
function unknownOfRows({ rows }: RowsFigure): Ends {
  const [first, ...rest] = rows.flatMap((row) => unknownOf(row).value?.interval ?? []);
  const [row] = rows;
  if (row === undefined || first === undefined) return row === undefined ? NO_ENDS : numberCells(unknownOf(row));
  const widest = rest.reduce((all, each) => {
    const low = each.low.compare(all.low) < 0 ? each.low : all.low;
    const high = (each.high ?? ONE).compare(all.high ?? ONE) > 0 ? (each.high ?? ONE) : (all.high ?? ONE);
    return interval(low, high);
  }, first);
  const point = widest.high?.equals(widest.low) ? widest.low : null;
  return numberCells({ ...unknownOf(row), value: { interval: widest, point }, absent: null });
}
