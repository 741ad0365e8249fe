// value: visits.purpose.stuyd: why an erratum names no value of the figures files, and what it may have meant.
import { closest, listed } from './shape.ts';
import type { Scale } from './value.ts';

/** Names a value: "visits" is the count of a population, "visits.purpose.study" a part, in a table with its row. */
export interface ValueName {
  readonly address: string;
  readonly row: string | null;
  /** Which of the two, where a part has both a count and a share; null where it has one. */
  readonly of: Scale | null;
}

/** What is wrong, and with which key of the erratum. */
interface TargetProblem {
  readonly key: 'value' | 'row' | 'of';
  readonly message: string;
  readonly fix: string;
}

/** `values` are all values of the report by their address. */
export function whyNothing(
  { address, row, of }: ValueName,
  values: ReadonlyMap<string, readonly ValueName[]>,
): TargetProblem {
  const names = values.get(address);
  if (names === undefined) return whyNoAddress(address, [...values.keys()]);
  const rows = names.flatMap((name) => name.row ?? []);
  if (rows.length === 0 && row !== null)
    return { key: 'row', message: `"${address}" has no rows`, fix: 'remove "row"' };
  if (rows.length > 0 && row === null)
    return { key: 'value', message: `"${address}" has a value in each row`, fix: `add row: ${listed(rows)}` };
  if (row !== null && !rows.includes(row))
    return { key: 'row', message: `"${row}" is not a row of "${address}"`, fix: suggestion(row, rows) };
  return of === null
    ? { key: 'value', message: `"${address}" has both a count and a share`, fix: 'add of: count, or of: share' }
    : { key: 'of', message: `"${address}" has one value, not two to choose from`, fix: 'remove "of"' };
}

/** Follows the address as far as it leads somewhere, and offers what could follow there. */
function whyNoAddress(address: string, known: readonly string[]): TargetProblem {
  const steps = address.split('.');
  const start = (depth: number, of = steps): string => of.slice(0, depth).join('.');
  const leads = (depth: number): boolean => known.some((other) => `${other}.`.startsWith(`${start(depth)}.`));
  const depth = [2, 1].find((each) => each <= steps.length && leads(each)) ?? 0;
  const below = known.filter((other) => depth === 0 || other.startsWith(`${start(depth)}.`));
  const next = [...new Set(below.map((other) => start(depth + 1, other.split('.'))))];
  const message =
    depth === steps.length
      ? `"${address}" is a breakdown, and its values are its parts`
      : `"${address}" is not a value of this report`;
  return { key: 'value', message, fix: suggestion(start(depth + 1), next) };
}

function suggestion(typed: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is no value below it';
  const meant = closest(typed, known);
  return `${meant === null ? '' : `did you mean "${meant}"? `}known here: ${listed(known)}`;
}
