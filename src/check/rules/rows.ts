// Rules on rows that count more than their whole population has, where one source gives both numbers.
import type Fraction from 'fraction.js';
import { countOfWhole } from '../../count/bases.ts';
import { ZERO } from '../../figure/interval.ts';
import type { Place } from '../../figure/place.ts';
import { isCount, type PrintedQuantity } from '../../figure/printed.ts';
import { type Population, partsOf, type RowTable, type TableRow } from '../../figure/report.ts';
import { onPopulations, type Tell } from '../rule.ts';

/** population of 5,000, rows: {by: area}: North: {count: 7,045}: a row is a part of its population */
export const rowFitsBase = onPopulations('row-fits-base', 'error', (population, tell) => {
  const fix =
    'a part cannot be larger than its whole: correct one of the two, or give the rows a figures file of the population that they divide';
  for (const table of population.tables) if (!isOverTime(table)) tellRowAboveWhole(population, table, fix, tell);
});

/** population of 5,000 without a period, rows: {by: year}: 2021: {count: 7,045}: is the 5,000 that of another year? */
export const yearFitsBase = onPopulations('year-fits-base', 'warning', (population, tell) => {
  const fix = 'if the count is that of another time, say of which: period: 2020; else correct one of the two';
  for (const table of population.tables) if (isOverTime(table)) tellRowAboveWhole(population, table, fix, tell);
});

/** Told of a table once, for its first such row. */
function tellRowAboveWhole(population: Population, table: RowTable, fix: string, tell: Tell): void {
  const whole = countOfWhole(population, table.source)?.printed;
  if (whole?.kind !== 'quantity') return;
  const most = whole.quantity.interval.high;
  if (most === null || (isOverTime(table) && table.rows.some((row) => isSameCount(row, whole)))) return;
  for (const row of table.rows) {
    if (isOverTime(table) && !isWithin(row, population)) continue;
    const found = leastOf(row);
    if (found === null || found.least.compare(most) <= 0) continue;
    const { place, wording } = found;
    tell(place, `"${row.id}" has ${wording}, which is more than the ${whole.wording} of "${population.label}"`, fix);
    return;
  }
}

/** Whether rows follow each other in time: then each is a population of its own, and may be larger than another one. */
function isOverTime({ isTime, by, label, rows }: RowTable): boolean {
  const names = /\b(years?|quarters?|months?|weeks?|days?|dates?|periods?|seasons?|terms?|waves?|rounds?)\b/i;
  return isTime || names.test(`${by} ${label}`) || rows.every(({ id }) => /^(1[5-9]|20)\d\d\b/.test(id));
}

/** A series often gives the number of one of its years as that of the whole: then the whole is that year. */
function isSameCount({ population: { count } }: TableRow, whole: PrintedQuantity): boolean {
  return count.kind === 'quantity' && whole.quantity.point?.equals(count.quantity.point ?? -1) === true;
}

/** Whether a row may lie in the time that the count of its population covers: where neither names a year, it may. */
function isWithin({ id }: TableRow, { period }: Population): boolean {
  const [years, own] = [period ?? '', id].map((text) => [...text.matchAll(/\b\d{4}\b/g)].map(Number));
  if (years === undefined || years.length === 0 || own === undefined || own.length === 0) return true;
  return own.some((year) => year >= Math.min(...years) && year <= Math.max(...years));
}

/** How many there are in a row at least: its own count, or else what its parts come to. */
function leastOf(row: TableRow): { least: Fraction; place: Place; wording: string } | null {
  const { count } = row.population;
  if (count.kind === 'quantity') return { ...count, least: count.quantity.interval.low };
  const counts = partsOf(row.breakdown)
    .map(({ printed }) => printed)
    .filter(isCount);
  const [first] = [...counts].sort((a, b) => lowOf(b).compare(lowOf(a)));
  if (first === undefined) return null;
  // Where several answers were allowed, the same people may stand in several parts.
  if (row.breakdown.doesNotSum !== null) return { ...first, least: lowOf(first) };
  const least = counts.reduce((all, printed) => all.add(lowOf(printed)), ZERO);
  return { ...first, least, wording: counts.map(({ wording }) => wording).join(' + ') };
}

function lowOf({ quantity }: PrintedQuantity): Fraction {
  return quantity.interval.low;
}
