// Populations with all that divides them, as JSON. A breakdown has its bases, parts and readings once, then the numbers; one over
// rows has its parts and readings once, then a row a line.
import { z } from 'zod';
import type { BreakdownFigure, CountedRow, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { verdictOf } from '../../tell/agreement-in-words.ts';
import { quotable } from '../../tell/quotable.ts';
import { gapsSentence } from '../../tell/rows.ts';
import { BaseOfShares, baseJson, CARRIED, carriedJson, caveatsJson, FIGURE, namedBase, sourceJson } from './carried.ts';
import { Count, numberJson, Share, sizeJson } from './number.ts';
import { numbersJson, numbersOf, Part, partsJson, printedJson, Reading, readingJson, WRITTEN } from './readings.ts';
import * as form from './schema.ts';

/** What figures have whose parts are known or unknown. */
export const Sentences = form.listOf(z.string().min(1), 'Sentences that may be quoted as they stand.');
export const UnknownState = z.enum(['parts', 'none', 'not said']);
export const UNKNOWN_STATE =
  'Whether there are unknown parts, a statement that none are unknown, or a source that does not say';
export const UnknownBecause = form.textOrNull('Why none are unknown, where that is stated.');

const OfCategory = form.object('A category of another breakdown.', {
  breakdown: form.text('Its breakdown.'),
  category: form.text('Its id.'),
});

const ReadingWithNumbers = form.object('One way to read the source.', {
  ...Reading.shape,
  ...numbersOf({ base: form.text('What it is a share of: id in bases.') }),
});

const PartInBoth = form.object('One part in both, as shares of the whole.', {
  label: form.text('In words.'),
  here: Share.describe('Here.'),
  there: Share.describe('There.'),
  agrees: form.flag('Whether both can be true.'),
});

const Comparison = form.object('The two side by side.', {
  with: form.text('Address of the other.'),
  statement: form.text('Whether the two agree, in words.'),
  parts: form.listOf(PartInBoth, 'What both have.'),
});

export const Breakdown = form.named('breakdown', 'How a population, or one of its categories, divides by a question.', {
  ...FIGURE,
  id: form.text('Id within the population.'),
  question: form.text('The question.'),
  of: form.orNull(OfCategory, 'The category that is divided; null where it is the whole population.'),
  unknownState: UnknownState.describe(`${UNKNOWN_STATE}.`),
  unknownBecause: UnknownBecause,
  doesNotSum: form.textOrNull('Why the parts need not add up; null where they must.'),
  sentences: Sentences,
  bases: form.someOf(BaseOfShares, 'From the narrowest to the whole.'),
  parts: form.listOf(Part, 'What the parts are; their numbers stand in readings.'),
  readings: form.someOf(ReadingWithNumbers, 'All readings; one is used.'),
  comparison: form.orNull(
    Comparison,
    'Beside another breakdown that answers the same question; null where there is none.',
  ),
});

export function breakdownJson(figure: BreakdownFigure): form.Json<typeof Breakdown> {
  const { breakdown, bases, readings, comparison } = figure.counted;
  const { id, question, of, unknown, doesNotSum } = breakdown;
  const named = bases.map((base) => ({ base: base.id }));
  return {
    ...carriedJson(figure, bases[0]),
    id,
    question,
    of: of === null ? null : { breakdown: of.breakdown, category: of.category },
    unknownState: unknown.state,
    unknownBecause: unknown.state === 'none' ? unknown.because : null,
    doesNotSum,
    sentences: quotable(figure),
    bases: bases.map(baseJson),
    parts: partsJson([figure.counted], figure),
    readings: readings.map((reading) => ({ ...readingJson(reading), ...numbersJson(reading, named) })),
    comparison:
      comparison === null
        ? null
        : {
            with: `${figure.population.id}.${comparison.with.breakdown.id}`,
            statement: verdictOf(comparison),
            parts: comparison.parts.map(({ label, here, there, agrees }) => ({
              label,
              here: numberJson(here),
              there: numberJson(there),
              agrees,
            })),
          },
  };
}

const ReadingOfRow = form.object('The numbers in one reading.', {
  id: form.text('Id in the readings of the table.'),
  ...numbersOf({}),
});

const Row = form.named('row', 'One row: its base, how much of it is unknown, and its numbers.', {
  row: form.text('Which row: 2014.'),
  isAfterBreak: form.onlyTrue('The series breaks before this row; left out where it does not.'),
  base: CARRIED.base,
  size: Count.describe('How many the base is.'),
  readings: form.someOf(ReadingOfRow, 'All readings.'),
});

export const Table = form.named(
  'table',
  'A breakdown repeated over years, ages or areas. Each row is a whole of its own.',
  {
    ...FIGURE,
    id: form.text('Id within the population.'),
    question: form.text('The question.'),
    by: form.text('What the rows are: year.'),
    byLabel: form.text('The same in words.'),
    isTime: form.flag('Whether the rows follow each other in time.'),
    gaps: form.ids('Rows that are missing between the first and the last. An absent row is not a zero.'),
    gapsStatement: form.textOrNull('The same in words.'),
    unknownState: form.orNull(UnknownState, `${UNKNOWN_STATE}; the same in every row, null where there is none.`),
    unknownBecause: UnknownBecause,
    sentences: Sentences,
    parts: form.listOf(Part, 'What the parts are; their numbers stand in rows.'),
    readings: form.listOf(Reading, 'All readings; one is used.'),
    rows: form.listOf(Row, 'In order, a row a line. Caveats, source and release are those of the table.'),
  },
);

/** All rows have the same parts, readings and kind of unknown: the first speaks for them. */
export function tableJson(figure: RowsFigure): form.Json<typeof Table> {
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

function rowJson({ row, counted }: CountedRow): form.Json<typeof Row> {
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

const Unit = form.object('What is counted.', { one: form.text('Singular.'), many: form.text('Plural.') });

const Restated = form.object('The same count printed again elsewhere.', {
  ...WRITTEN,
  count: Count.describe('How many, there.'),
  agrees: form.flag('Whether both can be true.'),
  ...CARRIED,
});

export const Population = form.named('population', 'A group counted, with everything that is said of it.', {
  ...FIGURE,
  id: form.text('Id of the population.'),
  label: form.text('In words.'),
  unit: Unit,
  period: form.textOrNull('When.'),
  area: form.textOrNull('Where.'),
  ...WRITTEN,
  count: Count.describe('How many.'),
  restated: form.listOf(Restated, 'The count in other places.'),
  sentences: Sentences,
  breakdowns: form.listOf(Breakdown, 'Its breakdowns.'),
  tables: form.listOf(Table, 'Its breakdowns over rows.'),
});

export function populationJson(figure: PopulationFigure): form.Json<typeof Population> {
  const { population, base, restated, breakdowns, tables } = figure;
  const { id, label, unit, period, area } = population;
  const carried = carriedJson(figure, base);
  return {
    ...carried,
    ...{ id, label, unit: form.picked(Unit, unit), period, area },
    ...printedJson(base.size.part.printed),
    count: numberJson(base.size),
    restated: restated.map(({ count, sourced, agrees, caveats }) => ({
      ...printedJson(count.part.printed),
      count: numberJson(count),
      agrees,
      base: carried.base,
      unknown: carried.unknown,
      caveats: caveatsJson({ caveats }),
      source: sourceJson(sourced),
      release: carried.release,
    })),
    sentences: quotable(figure),
    breakdowns: breakdowns.map(breakdownJson),
    tables: tables.map(tableJson),
  };
}
