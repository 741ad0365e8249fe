// The rule on claims: each is about something that the figures hold, and stands once.
import {
  ALL_UNKNOWN,
  type Breakdown,
  type Claim,
  type Population,
  partsOf,
  partsOfAddress,
  type RowTable,
} from '../../figure/report.ts';
import { known, onReport, type Tell } from '../rule.ts';

/** A table may have thousands of rows. */
const MOST = 30;

/** claims: {mostly-borrowed: {about: visits.purpose.borow, …}}: a sentence about something that the figures do not hold */
export const claims = onReport('claims', 'error', ({ report }, tell) => {
  for (const claim of report.claims) checkClaim(claim, report.populations, tell);
  checkDoubles(report.claims, tell);
});

/** A sentence may stand in several places and be about several rows: only where nothing differs is it one claim. */
function checkDoubles(claims: readonly Claim[], tell: Tell): void {
  const first = new Map<string, string>();
  for (const { id, text, source, about, row, base, statement, place } of claims) {
    const says = statement.kind === 'says' ? statement.printed.wording : statement.other.id;
    const key = JSON.stringify([text, source.source, source.at, about.id, row?.id, base?.id, statement.kind, says]);
    const before = first.get(key);
    if (before === undefined) first.set(key, id);
    else tell(place, `"${id}" is "${before}" over again, in all that it says`, 'keep one of the two');
  }
}

function checkClaim(claim: Claim, populations: readonly Population[], tell: Tell): void {
  const { about } = claim;
  const named = partsOfAddress(about);
  const population = populations.find(({ id }) => id === named.population);
  if (population === undefined) {
    const ids = populations.map(({ id }) => id);
    tell(about.place, `"${named.population}" is not a population of this report`, known(ids, MOST));
  } else if (named.breakdown === null) checkCount(claim, population, tell);
  else {
    const breakdown = population.breakdowns.find(({ id }) => id === named.breakdown);
    const table = population.tables.find(({ id }) => id === named.breakdown);
    // All rows of a table have the same parts: the first speaks for them.
    const divided = breakdown ?? table?.rows[0]?.breakdown;
    if (divided === undefined) {
      const ids = [...population.breakdowns, ...population.tables].map(({ id }) => `${population.id}.${id}`);
      tell(about.place, `"${population.id}.${named.breakdown}" is not a breakdown of this report`, known(ids, MOST));
      return;
    }
    checkParts(claim, `${population.id}.${divided.id}`, divided, tell);
    checkRow(claim, table, tell);
    checkBase(claim, breakdown === undefined ? [population.id] : basesOf(population, breakdown), tell);
  }
}

function checkParts({ about, statement }: Claim, address: string, divided: Breakdown, tell: Tell): void {
  const parts = [...partsOf(divided).map(({ id }) => id), ALL_UNKNOWN];
  const named = parts.find((id) => about.id === `${address}.${id}`);
  if (named === undefined) {
    const message =
      about.id === address
        ? `"${about.id}" is a breakdown, and a claim is about one of its parts`
        : `"${about.id}" is not a part of "${address}"`;
    const addresses = parts.map((id) => `${address}.${id}`);
    tell(about.place, message, known(addresses, MOST));
  } else if (statement.kind === 'more than') {
    const others = parts.filter((id) => id !== named);
    const message = `"${statement.other.id}" is not another part of "${address}"`;
    if (!others.includes(statement.other.id)) tell(statement.other.place, message, known(others, MOST));
  }
}

function checkBase({ about, base }: Claim, bases: readonly string[], tell: Tell): void {
  if (base !== null && !bases.includes(base.id))
    tell(base.place, `"${base.id}" is not something that "${about.id}" is a share of`, known(bases, MOST));
}

function checkCount({ row, base, statement }: Claim, { id }: Population, tell: Tell): void {
  const place = (statement.kind === 'more than' ? statement.other : (row ?? base))?.place;
  if (place === undefined) return;
  const fix = `say with "about" which part is meant, as ${id}.breakdown.part, or give the number with "says" alone`;
  tell(place, `the claim is about how many ${id} there are, and a number has no part, row or base`, fix);
}

function checkRow({ about, row }: Claim, table: RowTable | undefined, tell: Tell): void {
  if (table === undefined) {
    if (row !== null)
      tell(row.place, `"${about.id}" has no rows`, 'remove "row", or name a part of a breakdown with rows');
    return;
  }
  const ids = table.rows.map(({ id }) => id);
  if (row === null)
    tell(about.place, `"${table.id}" has rows, and the claim does not say which`, `add "row:"; ${known(ids, MOST)}`);
  else if (!ids.includes(row.id)) tell(row.place, `"${row.id}" is not a row of "${table.id}"`, known(ids, MOST));
}

/** The whole population, and every category on the way down to a breakdown; a circle, which is told elsewhere, ends it. */
function basesOf(population: Population, breakdown: Breakdown): string[] {
  const bases: string[] = [];
  for (let { of } = breakdown; of !== null; ) {
    const id = `${population.id}.${of.breakdown}.${of.category}`;
    if (bases.includes(id)) break;
    bases.unshift(id);
    const parent = of.breakdown;
    of = population.breakdowns.find((each) => each.id === parent)?.of ?? null;
  }
  return [population.id, ...bases];
}
