// A population as JSON: how many it is, where that is printed again, and all that divides it.
import type { PopulationFigure } from '../../figure/figure.ts';
import { quotable } from '../../tell/quotable.ts';
import { Breakdown, breakdownJson, Sentences } from './breakdown.ts';
import { CARRIED, carriedJson, caveatsJson, FIGURE, sourceJson } from './carried.ts';
import { Count, numberJson } from './number.ts';
import { printedJson, WRITTEN } from './readings.ts';
import { flag, type Json, listOf, named, object, picked, text, textOrNull } from './schema.ts';
import { Table, tableJson } from './table.ts';

const Unit = object('What is counted.', { one: text('Singular.'), many: text('Plural.') });

const Restated = object('The same count printed again elsewhere.', {
  ...WRITTEN,
  count: Count.describe('How many, there.'),
  agrees: flag('Whether both can be true.'),
  ...CARRIED,
});

export const Population = named('population', 'A group counted, with everything that is said of it.', {
  ...FIGURE,
  id: text('Id of the population.'),
  label: text('In words.'),
  unit: Unit,
  period: textOrNull('When.'),
  area: textOrNull('Where.'),
  ...WRITTEN,
  count: Count.describe('How many.'),
  restated: listOf(Restated, 'The count in other places.'),
  sentences: Sentences,
  breakdowns: listOf(Breakdown, 'Its breakdowns.'),
  tables: listOf(Table, 'Its breakdowns over rows.'),
});

export function populationJson(figure: PopulationFigure): Json<typeof Population> {
  const { population, base, restated, breakdowns, tables } = figure;
  const { id, label, unit, period, area } = population;
  const carried = carriedJson(figure, base);
  return {
    ...carried,
    ...{ id, label, unit: picked(Unit, unit), period, area },
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
