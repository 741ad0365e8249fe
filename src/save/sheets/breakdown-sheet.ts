// The sheet of a breakdown: one row a part, reading and base; the whole population first, and what is unknown before what is known.
import type { BreakdownFigure, CountedReading } from '../../figure/figure.ts';
import { sentence } from '../../tell/phrase.ts';
import { partsFromTop } from '../../tell/unknown.ts';
import { FIGURE_COLUMNS } from '../figure-columns.ts';
import { breakdownLines, type FigureLine } from '../lines.ts';
import { BASE_SIZE, COUNT, OF_KNOWN, SHARE, UNKNOWN_SHARE } from '../shared-columns.ts';
import { aboveFigure, type NoteNumbers } from './above.ts';
import { carriedGroups, markersCell, tableName } from './figure-groups.ts';
import { always, type Group, ifAny, own, tableOf } from './sheet-table.ts';
import type { Sheet } from './workbook.ts';

/** The notes of a part alone; "Notes" has all that go with the row. */
export const PART_NOTES = 'Notes to this part';

function groups(notes: NoteNumbers, hasReadings: boolean): Group<FigureLine>[] {
  const { part_label, kind, unknown_kind, reading, reading_used, as_printed, as_corrected } = FIGURE_COLUMNS;
  const { share_origin, share_formula, base_label } = FIGURE_COLUMNS;
  const partNotes = own(PART_NOTES, ({ ownCaveats }: FigureLine) => markersCell(ownCaveats, notes));
  return [
    always({ part_label, kind }),
    ifAny({ unknown_kind }),
    ...(hasReadings ? [always({ reading, reading_used })] : []),
    always({ as_printed }),
    ifAny({ as_corrected }),
    always({ ...SHARE, share_origin }),
    ifAny({ share_formula }),
    always<FigureLine>({ base_label, ...BASE_SIZE, ...UNKNOWN_SHARE }),
    ifAny(OF_KNOWN),
    always(COUNT),
    { ...partNotes, isOptional: true },
    ...carriedGroups(notes),
  ];
}

export function breakdownSheet(figure: BreakdownFigure, name: string, title: string, notes: NoteNumbers): Sheet {
  const { breakdown, readings } = figure.counted;
  const hasReadings = readings.length > 1;
  const lines = linesFromTop(figure);
  const table = tableOf(tableName(name, figure.address), groups(notes, hasReadings), lines);
  const more = [
    ...(breakdown.doesNotSum === null ? [] : [`The parts need not add up: ${breakdown.doesNotSum}`]),
    ...(hasReadings
      ? ['The source can be read in more than one way.', ...readings.map((reading) => readingLine(figure, reading))]
      : []),
  ];
  const parts = lines.map(({ part }) => part);
  return { name, lines: aboveFigure(figure, title, notes, table, parts, more), table };
}

function linesFromTop(figure: BreakdownFigure): FigureLine[] {
  const { readings, bases } = figure.counted;
  const lines = breakdownLines(figure);
  return readings.flatMap((reading) => {
    const parts = [...partsFromTop(reading), ...reading.parts.filter(({ kind }) => kind !== 'unknown')];
    return bases
      .toReversed()
      .flatMap((base) => parts.flatMap((part) => lines.find((line) => line.part === part && line.base === base) ?? []));
  });
}

/** "Reading used, of all: the printed shares are shares of visits with a purpose. So the table says." */
function readingLine({ counted }: BreakdownFigure, { reading }: CountedReading): string {
  const { base, preferred, because } = reading;
  const [name, of] = base === 'known' ? ['those known', 'those known'] : ['all', counted.bases[0].label];
  const why = because === null ? '' : ` ${sentence(because)}`;
  return `${preferred ? 'Reading used' : 'Other reading'}, of ${name}: the printed shares are shares of ${of}.${why}`;
}
