// The sheet of a population: how many there are, where that is printed again, and what is not known of them.
import type { Fact } from '../../figure/fact.ts';
import type { BreakdownFigure, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { carriedBy } from '../../tell/carried.ts';
import { capitalised } from '../../tell/phrase.ts';
import { questionByRow } from '../../tell/rows.ts';
import { nearBreakdowns } from '../../tell/unknown.ts';
import { BLANK } from '../blanks.ts';
import { FIGURE_COLUMNS } from '../figure-columns.ts';
import { type FigureLine, wholeLines } from '../lines.ts';
import { BASE_SIZE, COUNT, UNKNOWN_SHARE } from '../shared-columns.ts';
import { aboveFigure, type NoteNumbers } from './above.ts';
import { carriedGroups, tableName } from './figure-groups.ts';
import { always, type Group, ifAny, own, tableOf } from './sheet-table.ts';
import { type Sheet, text } from './workbook.ts';

interface CountedLine extends FigureLine {
  readonly what: string;
}

function groups(notes: NoteNumbers): Group<CountedLine>[] {
  const { as_printed, as_corrected, base_label, unknown_statement } = FIGURE_COLUMNS;
  return [
    own('What is counted', ({ what }) => text(what)),
    always({ as_printed }),
    ifAny({ as_corrected }),
    always<CountedLine>({ ...COUNT, ...UNKNOWN_SHARE, base_label, ...BASE_SIZE, unknown_statement }),
    ...carriedGroups(notes),
  ];
}

export function populationSheet(figure: PopulationFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const { label } = figure.population;
  const [whole, ...again] = wholeLines(figure) as [FigureLine, ...FigureLine[]];
  const lines: CountedLine[] = [
    { ...whole, what: `All: ${label}` },
    ...again.map((line, index) => {
      const agrees = figure.restated[index]?.agrees === true;
      return { ...line, what: `Printed again, ${agrees ? 'in agreement' : 'in contradiction'}: ${label}` };
    }),
    ...nearBreakdowns(figure).map((breakdown) => unknownLine(whole, breakdown)),
    ...figure.tables.map((table) => unknownInRows(whole, table)),
  ];
  const table = tableOf(tableName(name, figure.address), groups(notes), lines);
  const parts = lines.map(({ part }) => part);
  return { name, lines: aboveFigure(figure, title, notes, table, parts), table };
}

/** How many of the whole have no known answer. */
function unknownLine(whole: FigureLine, figure: BreakdownFigure): CountedLine {
  const { preferred, breakdown } = figure.counted;
  const unknown = preferred.unknown.at(-1) as Fact;
  const what = `Unknown: ${capitalised(breakdown.question)}`;
  return { ...whole, ...ofFigure(figure), what, part: unknown.part, count: preferred.unknownCount, unknown };
}

/** Each row is a whole of its own: their numbers stand in the sheet of the table. */
function unknownInRows(whole: FigureLine, figure: RowsFigure): CountedLine {
  const { label, question } = { ...figure.table, question: questionByRow(figure.table) };
  const base = { ...whole.base, label: `${whole.base.label}, each ${label.toLowerCase()} by itself` };
  const part = { ...whole.part, printed: null };
  const none = { size: BLANK.inRows, count: BLANK.inRows, unknown: BLANK.inRows };
  return { ...whole, ...ofFigure(figure), ...none, what: `Unknown in each row: ${question}`, part, base };
}

function ofFigure(
  figure: BreakdownFigure | RowsFigure,
): Pick<FigureLine, 'figure' | 'unknownStatement' | 'source' | 'caveats'> {
  const { source, caveats } = figure;
  return { figure, unknownStatement: carriedBy(figure).unknown, source, caveats };
}
