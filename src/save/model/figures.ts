// Populations, breakdowns and tables of rows as JSON: what a figure carries once, its bases, parts and readings once, then
// the numbers.
import type { BreakdownFigure, CountedRow, PopulationFigure, RowsFigure } from '../../figure/figure.ts';
import { verdictOf } from '../../tell/compare.ts';
import { quotable } from '../../tell/quotable.ts';
import { gapsSentence } from '../../tell/rows.ts';
import { baseJson, carriedJson, caveatsJson, namedBase, sourceJson } from './carried.ts';
import { numberJson, sizeJson } from './number.ts';
import { numbersJson, numbersOfRow, partsJson, printedJson, readingJson } from './readings.ts';

export function populationJson(figure: PopulationFigure) {
  const { population, base, restated, breakdowns, tables } = figure;
  const carried = carriedJson(figure, base);
  const { id, label, unit, period, area } = population;
  return {
    ...carried,
    id,
    label,
    unit: { one: unit.one, many: unit.many },
    period,
    area,
    ...printedJson(base.size.part.printed),
    count: numberJson(base.size),
    restated: restated.map(({ count, sourced, agrees, caveats }) => ({
      ...printedJson(count.part.printed),
      count: numberJson(count),
      agrees,
      base: carried.base,
      unknown: carried.unknown,
      caveats: caveatsJson(caveats),
      source: sourceJson(sourced),
      release: carried.release,
    })),
    sentences: quotable(figure, null),
    breakdowns: breakdowns.map(breakdownJson),
    tables: tables.map(tableJson),
  };
}

function breakdownJson(figure: BreakdownFigure) {
  const { counted } = figure;
  const { breakdown, bases, comparison } = counted;
  const { unknown } = breakdown;
  return {
    ...carriedJson(figure, bases[0]),
    id: breakdown.id,
    question: breakdown.question,
    of: breakdown.of === null ? null : { breakdown: breakdown.of.breakdown, category: breakdown.of.category },
    unknownState: unknown.state,
    unknownBecause: unknown.state === 'none' ? unknown.because : null,
    doesNotSum: breakdown.doesNotSum,
    sentences: quotable(figure, null),
    bases: bases.map(baseJson),
    parts: partsJson([counted], figure),
    readings: counted.readings.map((reading) => ({ ...readingJson(reading), ...numbersJson(counted, reading) })),
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

/** All rows have the same parts, readings and kind of unknown: the first speaks for them. */
function tableJson(figure: RowsFigure) {
  const { table, rows } = figure;
  const first = rows[0]?.counted;
  const unknown = first?.breakdown.unknown;
  return {
    ...carriedJson(figure, figure.base),
    id: table.id,
    question: table.question,
    by: table.by,
    byLabel: table.label,
    isTime: table.isTime,
    gaps: table.gaps,
    gapsStatement: gapsSentence(figure),
    unknownState: unknown?.state ?? null,
    unknownBecause: unknown?.state === 'none' ? unknown.because : null,
    sentences: quotable(figure, null),
    parts: partsJson(
      rows.map(({ counted }) => counted),
      figure,
    ),
    readings: first?.readings.map(readingJson) ?? [],
    rows: rows.map(rowJson),
  };
}

function rowJson({ row, counted }: CountedRow) {
  const [base] = counted.bases;
  return {
    row: row.id,
    ...(row.isAfterBreak ? { isAfterBreak: true } : {}),
    base: namedBase(base),
    size: sizeJson(base.size),
    readings: counted.readings.map((reading) => ({ id: reading.reading.id, ...numbersOfRow(counted, reading) })),
  };
}
