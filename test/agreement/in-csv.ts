// The digits of a fact in the CSV files.
import Fraction from 'fraction.js';
import type { Asked } from './asked.ts';
import { DECIMALS, type Digits, insteadOf } from './digits.ts';
import type { CsvRow, Written } from './written.ts';

export type CsvDigits =
  | 'share'
  | 'share_if_unknown'
  | 'share_of_top'
  | 'share_of_known'
  | 'unknown_share'
  | 'count'
  | 'base_size';

export function digitsIn(row: CsvRow, name: CsvDigits): Digits {
  const reasons = (row.blank_reasons ?? '').split('; ').map((each) => each.split('=') as [string, string]);
  const why = (column: string): string | null => {
    const [, reason] = reasons.find(([columns]) => columns.split(' ').includes(column)) ?? [];
    return reason === undefined ? null : insteadOf(reason);
  };
  const scale = name === 'count' || name === 'base_size' ? 'count' : 'share';
  const number = (column: string): Fraction | null => {
    const text = row[column] ?? '';
    return text === '' ? null : scale === 'share' ? new Fraction(text).div(100) : new Fraction(text);
  };
  const isShare = name === 'share' && row.share_low_open !== undefined;
  const open = `${row.share_low_open === 'yes' ? '(' : ''}${row.share_high_open === 'yes' ? ')' : ''}`;
  return {
    instead: why(name) ?? why(`${name}_low`),
    // A range from none to all of the unknown has no point.
    point: name === 'share_if_unknown' ? undefined : number(name),
    low: number(`${name}_low`),
    high: number(`${name}_high`),
    decimals: DECIMALS[scale],
    open: isShare && row.share_low !== '' ? open : null,
    marks: name === 'share' ? (row.marks ?? null) : null,
  };
}

export function inCsv({ csv }: Written, asked: Asked): Digits[] {
  const { figure, fact, what, range } = asked;
  const rows = csv.get(figure.population.id) ?? [];
  if (what === 'whole')
    return rows.filter(({ kind }) => kind === 'whole population').map((row) => digitsIn(row, 'count'));
  if (what === 'printed again') {
    const again = rows.filter(({ kind }) => kind === 'whole population, printed again');
    const row = again[figure.restated.indexOf(asked.again)];
    return row === undefined ? [] : [digitsIn(row, 'count')];
  }
  const { counted, index, reading } = asked;
  const own = rows.filter(
    (row) =>
      row.breakdown === counted.breakdown.id &&
      row.row === (fact.row ?? '') &&
      row.reading === reading.reading.id &&
      (fact.measure === 'count' && what !== 'base size' ? true : row.base === counted.bases[index]?.id),
  );
  if (what === 'base size') return own.map((row) => digitsIn(row, 'base_size'));
  if (what === 'unknown in all')
    return fact.measure === 'count' ? [] : own.map((row) => digitsIn(row, 'unknown_share'));
  const ofPart = own.filter(({ part }) => part === asked.part.id);
  if (ofPart.length === 0) throw new Error(`the CSV has no row for ${asked.part.id}`);
  if (fact.measure === 'count') return ofPart.map((row) => digitsIn(row, 'count'));
  if (fact.among === 'known') return ofPart.map((row) => digitsIn(row, 'share_of_known'));
  if (range === 'over unknowns') return ofPart.map((row) => digitsIn(row, 'share_if_unknown'));
  const isTop = index === counted.bases.length - 1;
  return ofPart.flatMap((row) => [digitsIn(row, 'share'), ...(isTop ? [digitsIn(row, 'share_of_top')] : [])]);
}
