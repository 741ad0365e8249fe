// The sheets of figures: of a population, of a breakdown, of a breakdown over rows.
import type { Fact, Part } from '../../figure/fact.ts';
import type { BreakdownFigure, CountedReading, Figure, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { carriedBy } from '../../tell/carried.ts';
import { capitalised, sentence } from '../../tell/phrase.ts';
import { gapsSentence, questionByRow } from '../../tell/rows.ts';
import { nearBreakdowns, partsFromTop } from '../../tell/unknown.ts';
import { words } from '../../words/words.ts';
import { BLANK } from '../blanks.ts';
import type { Entries } from '../column.ts';
import { FIGURE_COLUMNS } from '../figure-columns.ts';
import { breakdownLines, type FigureLine, rowsLines, wholeLines } from '../lines.ts';
import { BASE_SIZE, COUNT, OF_KNOWN, SHARE, UNKNOWN_SHARE } from '../shared-columns.ts';
import { carriedGroups, markersCell, type NoteNumbers, noteMarkers, sheetWith } from './sheet.ts';
import { always, cellOf, type Group, ifAny, NOT_APPLICABLE, own, tableOf } from './sheet-table.ts';
import { cutAt, type Sheet, text } from './workbook.ts';

/** A figure with the name and the title of its sheet: "Table_3", "Table 3". */
export interface Numbered<Each extends Figure = Figure> {
  readonly figure: Each;
  readonly sheet: string;
  readonly title: string;
}

export function figureSheet({ figure, ...names }: Numbered, notes: NoteNumbers): Sheet {
  if (figure.kind === 'population') return populationSheet({ figure, ...names }, notes);
  return figure.kind === 'rows' ? rowsSheet({ figure, ...names }, notes) : breakdownSheet({ figure, ...names }, notes);
}

/** `more` follows the base of the figure and what is unknown of it. */
function sheetOf<Line extends FigureLine>(
  { figure, sheet: name, title }: Numbered,
  notes: NoteNumbers,
  groups: readonly Group<Line>[],
  lines: readonly Line[],
  more: readonly string[] = [],
  parts: readonly Part[] = lines.map(({ part }) => part),
): Sheet {
  const said = carriedBy(figure);
  const told = [said.base, said.unknown, ...more, words.files.source(said.source), said.release, said.caveats];
  // Letters, digits and underscores, as names of tables must be.
  const tableName = `${name}_${figure.address.replace(/[^a-z0-9]+/g, '_')}`.slice(0, 200);
  const table = tableOf(tableName, [...groups, ...carriedGroups(notes)], lines);
  const above = { title: words.files.tableTitle(title, said.title), caveats: figure.caveats, told, parts };
  return sheetWith(name, table, above, notes);
}

interface CountedLine extends FigureLine {
  readonly what: string;
}

/** How many there are, where that is printed again, and what is not known of them. */
function populationSheet(of: Numbered<PopulationFigure>, notes: NoteNumbers): Sheet {
  const { figure } = of;
  const { label } = figure.population;
  const { as_printed, as_corrected, base_label, unknown_statement } = FIGURE_COLUMNS;
  const groups = [
    own(words.files.COUNTED_HEADER, ({ what }: CountedLine) => text(what)),
    always<CountedLine>({ as_printed }),
    ifAny<CountedLine>({ as_corrected }),
    always<CountedLine>({ ...COUNT, ...UNKNOWN_SHARE, base_label, ...BASE_SIZE, unknown_statement }),
  ];
  const [whole, ...again] = wholeLines(figure) as [FigureLine, ...FigureLine[]];
  return sheetOf(of, notes, groups, [
    { ...whole, what: words.files.all(label) },
    ...again.map((line, index) => {
      const agrees = figure.restated[index]?.agrees === true;
      return { ...line, what: agrees ? words.files.printedAgain(label) : words.files.printedOtherwise(label) };
    }),
    ...nearBreakdowns(figure).map((breakdown) => unknownLine(whole, breakdown)),
    ...figure.tables.map((table) => unknownInRows(whole, table)),
  ]);
}

/** How many of the whole have no known answer. */
function unknownLine(whole: FigureLine, figure: BreakdownFigure): CountedLine {
  const { preferred, breakdown } = figure.counted;
  const unknown = preferred.unknown.at(-1) as Fact;
  const what = words.files.unknownIn(capitalised(breakdown.question));
  return { ...whole, ...ofFigure(figure), what, part: unknown.part, count: preferred.unknownCount, unknown };
}

/** Each row is a whole of its own: their numbers stand in the sheet of the table. */
function unknownInRows(whole: FigureLine, figure: RowsFigure): CountedLine {
  const { label, question } = { ...figure.table, question: questionByRow(figure.table) };
  const base = { ...whole.base, label: words.files.eachByItself(whole.base.label, label.toLowerCase()) };
  const part = { ...whole.part, printed: null };
  const none = { size: BLANK.inRows, count: BLANK.inRows, unknown: BLANK.inRows };
  return { ...whole, ...ofFigure(figure), ...none, what: words.files.unknownInRows(question), part, base };
}

function ofFigure(
  figure: BreakdownFigure | RowsFigure,
): Pick<FigureLine, 'figure' | 'unknownStatement' | 'source' | 'caveats'> {
  const { source, caveats } = figure;
  return { figure, unknownStatement: carriedBy(figure).unknown, source, caveats };
}

/** One row a part, reading and base; the whole population first, and what is unknown before what is known. */
function breakdownSheet(of: Numbered<BreakdownFigure>, notes: NoteNumbers): Sheet {
  const { breakdown, readings } = of.figure.counted;
  const hasReadings = readings.length > 1;
  const { part_label, kind, unknown_kind, reading, reading_used, as_printed, as_corrected } = FIGURE_COLUMNS;
  const { share_origin, share_formula, base_label } = FIGURE_COLUMNS;
  const partNotes = own(words.files.PART_NOTES, ({ ownCaveats }: FigureLine) => markersCell(ownCaveats, notes));
  const groups = [
    always<FigureLine>({ part_label, kind }),
    ifAny<FigureLine>({ unknown_kind }),
    ...(hasReadings ? [always<FigureLine>({ reading, reading_used })] : []),
    always<FigureLine>({ as_printed }),
    ifAny<FigureLine>({ as_corrected }),
    always<FigureLine>({ ...SHARE, share_origin }),
    ifAny<FigureLine>({ share_formula }),
    always<FigureLine>({ base_label, ...BASE_SIZE, ...UNKNOWN_SHARE }),
    ifAny<FigureLine>(OF_KNOWN),
    always<FigureLine>(COUNT),
    { ...partNotes, isOptional: true },
  ];
  const more = [
    ...(breakdown.doesNotSum === null ? [] : [words.files.needNotAddUp(breakdown.doesNotSum)]),
    ...(hasReadings ? [words.files.SEVERAL_READINGS, ...readings.map((each) => readingLine(of.figure, each))] : []),
  ];
  return sheetOf(of, notes, groups, linesFromTop(of.figure), more);
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
  const ofKnown = preferred ? words.files.READING_USED_OF_KNOWN : words.files.OTHER_READING_OF_KNOWN;
  const ofAll = preferred ? words.files.readingUsedOfAll : words.files.otherReadingOfAll;
  const line = base === 'known' ? ofKnown : ofAll(counted.bases[0].label);
  return because === null ? line : `${line} ${sentence(because)}`;
}

/** A row in one reading: the lines of its parts side by side. */
interface Across extends FigureLine {
  readonly byPart: ReadonlyMap<string, FigureLine>;
}

/** One row a year or area, its base and unknown share first, then each part with its ends. */
function rowsSheet(of: Numbered<RowsFigure>, notes: NoteNumbers): Sheet {
  const { figure } = of;
  const { row, reading, reading_used, after_break, base_label } = FIGURE_COLUMNS;
  const hasReadings = figure.rows.some(({ counted }) => counted.readings.length > 1);
  const hasBreaks = figure.rows.some((each) => each.row.isAfterBreak);
  const lines = rowsLines(figure);
  const parts = firstOfParts(lines);
  const groups = [
    always<Across>({ row: { ...row, title: figure.table.label } }),
    ...(hasReadings ? [always<Across>({ reading, reading_used })] : []),
    ...(hasBreaks ? [always<Across>({ after_break })] : []),
    always<Across>({ base_label, ...BASE_SIZE, ...UNKNOWN_SHARE }),
    ...parts.flatMap((part) => groupsOf(part, noteMarkers(part.ownCaveats, notes))),
  ];
  const labels = parts.map(({ part }) => part.label).filter((label) => nameOf(label) !== label);
  const more = [
    ...[gapsSentence(figure)].filter((gaps) => gaps !== null),
    ...labels.map((label) => words.files.shortNameIs(nameOf(label), label)),
  ];
  const printed = lines.map(({ part }) => part);
  return sheetOf(of, notes, groups, rowsAcross(figure, lines), more, printed);
}

/** Notes and source of a row are those of the table: of a part alone its header names the notes. */
function rowsAcross({ source, caveats }: RowsFigure, lines: readonly FigureLine[]): Across[] {
  const byReading = Map.groupBy(lines, ({ row }) => row);
  return [...byReading.values()].flatMap((ofRow) =>
    [...Map.groupBy(ofRow, ({ reading }) => reading).values()].map((same) => {
      const byPart = new Map(same.map((line) => [line.part.id, line]));
      return { ...(same[0] as FigureLine), source, caveats, byPart };
    }),
  );
}

/** A line of every part of any row, unknown parts first. */
function firstOfParts(lines: readonly FigureLine[]): FigureLine[] {
  const rank = ({ kind }: FigureLine): number => ['unknown', 'category', 'not itemised'].indexOf(kind);
  return [...Map.groupBy(lines, ({ part }) => part.id).values()]
    .map(([first]) => first as FigureLine)
    .sort((a, b) => rank(a) - rank(b));
}

function groupsOf({ part: { id, label } }: FigureLine, markers: string): Group<Across>[] {
  const name = nameOf(label);
  const under = (entries: Entries<FigureLine>, notesOfPart: string, isOptional: boolean): Group<Across> => ({
    isOptional,
    columns: Object.values(entries).map((entry) => ({
      header: headerOf(name, entry.title, notesOfPart),
      cell: ({ byPart }) => {
        const line = byPart.get(id);
        return line === undefined ? NOT_APPLICABLE : cellOf(entry, line);
      },
    })),
  });
  const { as_printed, as_corrected } = FIGURE_COLUMNS;
  return [
    under({ as_printed }, markers, false),
    under({ as_corrected }, '', true),
    under(SHARE, '', false),
    under(OF_KNOWN, '', true),
    under(COUNT, '', true),
  ];
}

function headerOf(part: string, title: string, notes: string): string {
  const header = words.files.headerOfPart(part, `${title.charAt(0).toLowerCase()}${title.slice(1)}`);
  return notes === '' ? header : words.files.headerWithNotes(header, notes);
}

/** Longer labels are cut in the headers, which also say what of the part stands below. */
const LONGEST_NAME = 150;

function nameOf(label: string): string {
  return label.length <= LONGEST_NAME ? label : `${cutAt(label, LONGEST_NAME)}…`;
}
