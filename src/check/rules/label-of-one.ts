// The rule on labels behind a number of exactly one.
import { topBase } from '../../count/bases.ts';
import { countPopulation } from '../../count/figures.ts';
import type { Base } from '../../figure/fact.ts';
import type { Place } from '../../figure/place.ts';
import type { Population } from '../../figure/report.ts';
import { onCountedPopulations } from '../rule.ts';

/** population: homes in the town, unit: {one: household, many: households}, count: 1: "1 homes in the town" */
export const labelOfOne = onCountedPopulations('label-of-one', 'warning', (population, tell) => {
  const { one, many } = population.unit;
  for (const { base, place } of named(population)) {
    if (base.labelOfOne !== base.label || base.label.includes(one)) continue;
    tell(
      place,
      `there is exactly one, and the report says "1 ${base.label}"`,
      `name the unit in these words, as "${many}" or "${one}": behind a 1 the report writes "${one}"`,
    );
  }
});

/** What stands behind a number, once for each place where an editor named it. */
function named(population: Population): { base: Base; place: Place }[] {
  const { breakdowns, tables } = countPopulation(population);
  const rows = tables.flat().map(({ counted }) => counted.bases[0]);
  const whole = [topBase(population, { figure: population.id, row: null }), ...rows].find(
    ({ labelOfOne: label }) => label !== undefined,
  );
  const parts = new Map(
    breakdowns.flatMap(({ parent, bases: [own] }) =>
      parent === null ? [] : [[parent.category.place, { base: own, place: parent.category.place }] as const],
    ),
  );
  return [...(whole === undefined ? [] : [{ base: whole, place: population.labelPlace }]), ...parts.values()];
}
