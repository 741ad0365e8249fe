// A breakdown over rows as JSON: what it carries once, its parts and readings once, then a row a line.
import type { CountedRow, RowsFigure } from '../../figure/figure.ts';
import { quotable } from '../../tell/quotable.ts';
import { gapsSentence } from '../../tell/rows.ts';
import { Sentences, UNKNOWN_STATE, UnknownBecause, UnknownState } from './breakdown.ts';
import { carriedJson, FIGURE, NamedBase, namedBase } from './carried.ts';
import { Count, sizeJson } from './number.ts';
import { numbersJson, numbersOf, Part, partsJson, Reading, readingJson } from './readings.ts';
import { flag, ids, type Json, listOf, named, object, onlyTrue, orNull, someOf, text, textOrNull } from './schema.ts';

const ReadingOfRow = object('The numbers in one reading.', {
  id: text('Id in the readings of the table.'),
  ...numbersOf({}),
});

const Row = named('row', 'One row: its base, how much of it is unknown, and its numbers.', {
  row: text('Which row: 2014.'),
  isAfterBreak: onlyTrue('The series breaks before this row; left out where it does not.'),
  base: NamedBase,
  size: Count.describe('How many the base is.'),
  readings: someOf(ReadingOfRow, 'All readings.'),
});

export const Table = named('table', 'A breakdown repeated over years, ages or areas. Each row is a whole of its own.', {
  ...FIGURE,
  id: text('Id within the population.'),
  question: text('The question.'),
  by: text('What the rows are: year.'),
  byLabel: text('The same in words.'),
  isTime: flag('Whether the rows follow each other in time.'),
  gaps: ids('Rows that are missing between the first and the last. An absent row is not a zero.'),
  gapsStatement: textOrNull('The same in words.'),
  unknownState: orNull(UnknownState, `${UNKNOWN_STATE}; the same in every row, null where there is none.`),
  unknownBecause: UnknownBecause,
  sentences: Sentences,
  parts: listOf(Part, 'What the parts are; their numbers stand in rows.'),
  readings: listOf(Reading, 'All readings; one is used.'),
  rows: listOf(Row, 'In order, a row a line. Caveats, source and release are those of the table.'),
});

/** All rows have the same parts, readings and kind of unknown: the first speaks for them. */
export function tableJson(figure: RowsFigure): Json<typeof Table> {
  const { table, rows } = figure;
  const { id, question, by, label, isTime, gaps } = table;
  const counted = rows.map((row) => row.counted);
  const [first] = counted;
  const unknown = first?.breakdown.unknown;
  return {
    ...carriedJson(figure, figure.base),
    ...{ id, question, by, byLabel: label, isTime, gaps },
    gapsStatement: gapsSentence(figure),
    unknownState: unknown?.state ?? null,
    unknownBecause: unknown?.state === 'none' ? unknown.because : null,
    sentences: quotable(figure),
    parts: partsJson(counted, figure),
    readings: first?.readings.map(readingJson) ?? [],
    rows: rows.map(rowJson),
  };
}

function rowJson({ row, counted }: CountedRow): Json<typeof Row> {
  const [base] = counted.bases;
  const unnamed = counted.bases.map(() => ({}));
  return {
    row: row.id,
    ...(row.isAfterBreak ? { isAfterBreak: true } : {}),
    base: namedBase(base),
    size: sizeJson(base.size),
    readings: counted.readings.map((reading) => ({ id: reading.reading.id, ...numbersJson(reading, unnamed) })),
  };
}
