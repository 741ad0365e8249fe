// What the files hold is what was counted: read back from the CSV within its rounding, from the JSON exactly.
import Fraction from 'fraction.js';
import { type AsyncBuffer, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { Base, CountedPart, Fact } from '../../src/figure/fact.ts';
import type { CountedBreakdown, CountedReading, PopulationFigure } from '../../src/figure/figure.ts';
import { isExact } from '../../src/figure/interval.ts';
import type { Quantity } from '../../src/figure/quantity.ts';
import { FIGURES } from '../../src/save/figure-columns.ts';
import { modelOf } from '../../src/save/report-json.ts';
import { type CsvRow, rowsOf, SAVED_REPORTS } from './saved-reports.ts';

interface CountedShare {
  readonly figure: PopulationFigure;
  readonly row: string;
  readonly counted: CountedBreakdown;
  readonly reading: CountedReading;
  readonly part: CountedPart;
  readonly index: number;
}

/** Every share that was counted, in the order of the files. */
function everyShare(figures: readonly PopulationFigure[]): CountedShare[] {
  return figures.flatMap((figure) => {
    const tables = figure.tables.flatMap(({ rows }) => rows.map(({ row, counted }) => ({ row: row.id, counted })));
    return [...figure.breakdowns.map(({ counted }) => ({ row: '', counted })), ...tables].flatMap(({ row, counted }) =>
      counted.readings.flatMap((reading) =>
        reading.parts.flatMap((part) =>
          part.shares.flatMap((share, index) =>
            share === null ? [] : [{ figure, row, counted, reading, part, index }],
          ),
        ),
      ),
    );
  });
}

const SMALLEST = new Fraction(1, 10_000);

/** Percent in the file, 0 to 1 in the model: the point to half a last digit, the ends outwards by less than a digit. */
/** Where there is no number there is no end either, and the row says why. */
function expectBlank(row: CsvRow, name: string): void {
  for (const column of [name, `${name}_low`, `${name}_high`]) expect(row[column] ?? '', column).toBe('');
  expect(row.blank_reasons, name).toContain(`${name}_low`);
}

function expectShare(row: CsvRow, name: string, { value }: Fact): void {
  if (value === null) {
    expectBlank(row, name);
    return;
  }
  const { interval } = value;
  const { low, high } = interval;
  // What words leave no room for is a number, whether it is printed or follows.
  const point = isExact(interval) ? low : value.point;
  const cell = (column: string): Fraction => new Fraction(row[column] as string);
  const where = `${row.population} ${row.breakdown} ${row.row} ${row.part} ${row.base} ${name}`;
  if (row[name] !== undefined) expect(row[name] === '', where).toBe(point === null);
  if (point !== null && row[name] !== undefined)
    expect(cell(name).sub(point.mul(100)).abs().compare(SMALLEST.div(2)), where).toBeLessThanOrEqual(0);
  expectCells(row, name, low.mul(100), high?.mul(100) ?? null, SMALLEST);
}

/** Whole numbers: a computed number of people has its ends only. */
function expectCount(row: CsvRow, name: string, { value }: Fact): void {
  if (value === null) {
    expectBlank(row, name);
    return;
  }
  const { interval } = value;
  const { low, high } = interval;
  expect(row[name], name).toBe(isExact(interval) ? low.toString() : '');
  expectCells(row, name, low, high, new Fraction(1));
}

function expectCells(row: CsvRow, name: string, low: Fraction, high: Fraction | null, digit: Fraction): void {
  const under = low.sub(row[`${name}_low`] as string);
  expect(under.compare(0) >= 0 && under.compare(digit) < 0, `${row.part} ${name}_low`).toBe(true);
  expect(row[`${name}_high`] === '', `${row.part} ${name}_high`).toBe(high === null);
  if (high === null) return;
  const over = new Fraction(row[`${name}_high`] as string).sub(high);
  expect(over.compare(0) >= 0 && over.compare(digit) < 0, `${row.part} ${name}_high`).toBe(true);
}

describe.each(SAVED_REPORTS)('the files of %s, read back', (_name, { saved, file }) => {
  const rows = rowsOf(file('data/all.csv'));

  test('give every count, share, bound, base and unknown share within the stated rounding', () => {
    const shares = everyShare(saved.figures);
    const parts = rows.filter(({ breakdown }) => breakdown !== '');
    expect(parts).toHaveLength(shares.length);
    // The files hold the populations one after the other, in the order of counting.
    shares.forEach(({ figure, row: inRow, counted, reading, part, index }, at) => {
      const row = parts[at] as CsvRow;
      const base = counted.bases[index] as Base;
      expect([row.population, row.breakdown, row.row, row.reading, row.part, row.base, row.kind]).toEqual([
        figure.population.id,
        counted.breakdown.id,
        inRow,
        reading.reading.id,
        part.id,
        base.id,
        part.kind,
      ]);
      expectCount(row, 'base_size', base.size);
      expectShare(row, 'unknown_share', reading.unknown[index] as Fact);
      const based = part.shares[index] as Fact;
      expectShare(row, 'share', based);
      const { lowOpen, highOpen } = based.value?.interval ?? {};
      const flag = (isOpen: boolean | undefined): string => (isOpen === undefined ? '' : isOpen ? 'yes' : 'no');
      expect([row.share_low_open, row.share_high_open]).toEqual([flag(lowOpen), flag(highOpen)]);
      expectShare(row, 'share_if_unknown', { ...based, value: based.overUnknowns ?? based.value });
      expectShare(row, 'share_of_top', part.shares.at(-1) as Fact);
      if (part.ofKnown === null) expect(row.share_of_known).toBe('');
      else expectShare(row, 'share_of_known', part.ofKnown);
      expectCount(row, 'count', part.count);
    });
    const wholes = rows.filter(({ kind }) => kind === 'whole population');
    saved.figures.forEach(({ base }, at) => {
      expectCount(wholes[at] as CsvRow, 'count', base.size);
    });
  });

  test('give every number exactly from the JSON', () => {
    const model = JSON.parse(file('data/report.json') as string) as ReturnType<typeof modelOf>;
    expect(model).toEqual(JSON.parse(JSON.stringify(modelOf(saved))));
    const shares = everyShare(saved.figures);
    const found = model.populations.flatMap(({ breakdowns, tables }) => [
      ...breakdowns.flatMap((each) => each.readings.flatMap((reading) => sharesIn(reading, each.parts))),
      ...tables.flatMap((table) =>
        table.rows.flatMap((row) => row.readings.flatMap((reading) => sharesIn(reading, table.parts, row.base.id))),
      ),
    ]);
    expect(found).toHaveLength(shares.length);
    shares.forEach(({ counted, reading, part, index }, at) => {
      const here = found[at] as (typeof found)[number];
      const { id, label, kind, unknownKind } = part;
      expect(here.named).toMatchObject({ id, label, kind, unknownKind, caveats: [...part.caveats] });
      expect([here.reading.id, here.base]).toEqual([reading.reading.id, counted.bases[index]?.id]);
      const printed = here.values as { readonly asCorrected?: string; readonly asPrinted?: string };
      expect(printed.asCorrected ?? printed.asPrinted ?? null).toBe(part.printed?.wording ?? null);
      expectExact(here.unknown, reading.unknown[index] as Fact);
      expectExact(here.reading.unknown.count, reading.unknownCount);
      const share = part.shares[index] as Fact;
      expectExact(here.share.share, share);
      // What an unknown part may be is the part itself.
      expect(here.share.shareIfUnknown === undefined).toBe(part.kind === 'unknown');
      const bounds = share.overUnknowns ?? share.value;
      if (bounds !== null) expectEnds(here.share.shareIfUnknown ?? here.share.share, bounds);
      expectExact(here.values.count, part.count);
      expect(here.values.shareOfKnown === undefined).toBe(part.ofKnown === null);
      if (part.ofKnown !== null) expectExact(here.values.shareOfKnown as NumberRead, part.ofKnown);
    });
    const bases = model.populations.flatMap(({ breakdowns, tables }) => [
      ...breakdowns.flatMap((each) => each.bases),
      ...tables.flatMap((table) => table.rows.map(({ base, size }) => ({ ...base, size }))),
    ]);
    const counted = saved.figures.flatMap((figure) => [
      ...figure.breakdowns.flatMap((each) => each.counted.bases),
      ...figure.tables.flatMap((table) => table.rows.map((row) => row.counted.bases[0])),
    ]);
    expect(bases.map(({ id }) => id)).toEqual(counted.map(({ id }) => id));
    bases.forEach(({ size }, at) => {
      expectExact(size, (counted[at] as Base).size);
    });
    model.populations.forEach(({ count }, at) => {
      expectExact(count, (saved.figures[at] as PopulationFigure).base.size);
    });
  });

  test('give the same cells from Parquet as from the CSV, with types', async () => {
    const bytes = file('data/all.parquet') as Uint8Array;
    const buffer = bufferOf(bytes);
    const objects = await parquetReadObjects({ file: buffer });
    const typed = rows.map((row) =>
      Object.fromEntries(FIGURES.columns.map(({ name, holds }) => [name, typedCell(row[name] ?? '', holds)])),
    );
    expect(objects).toEqual(typed);
    const { key_value_metadata, schema } = await parquetMetadataAsync(buffer);
    const named = Object.fromEntries((key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    const { report } = saved;
    expect(named).toMatchObject({
      title: report.title,
      publisher: report.publisher,
      licence: report.licence,
      release: report.release.version,
      release_state: report.release.state,
    });
    const caveats = JSON.parse(named.caveats ?? '') as { full: string }[];
    expect(caveats.map(({ full }) => full)).toEqual([...report.caveatsById.values()].map(({ full }) => full));
    const types = { number: 'DOUBLE', flag: 'BOOLEAN', text: 'BYTE_ARRAY' };
    expect(schema.slice(1).map(({ name, type }) => [name, type])).toEqual(
      FIGURES.columns.map(({ name, holds }) => [name, types[holds]]),
    );
  });
});

type Model = ReturnType<typeof modelOf>['populations'][number];
type Part = Model['breakdowns'][number]['parts'][number];
type Reading =
  | Model['breakdowns'][number]['readings'][number]
  | Model['tables'][number]['rows'][number]['readings'][number];

/** A number in whatever form. */
interface NumberRead {
  readonly point?: number;
  readonly low?: number;
  readonly high?: number | null;
  readonly lowOpen?: true | undefined;
  readonly highOpen?: true | undefined;
  readonly exact?: Readonly<Partial<Record<'point' | 'low' | 'high', string | undefined>>> | undefined;
  readonly blank?: string;
}

/** Each share of a reading with its base, how much of that base is unknown, and what the part is called. */
function sharesIn(reading: Reading, parts: readonly Part[], row?: string) {
  return reading.parts.flatMap((values) => {
    const named = parts.find(({ id }) => id === values.part);
    // Above an answer that is divided further there are parts that lie in the wider bases only.
    const narrower = reading.unknown.shares.length - values.shares.length;
    return values.shares.map((share, index) => {
      const unknown = reading.unknown.shares[narrower + index];
      if (unknown === undefined || baseIn(unknown) !== baseIn(share))
        throw new Error(`${values.part} has lost its unknown`);
      return { reading, values, named, share, base: baseIn(share) ?? row, unknown: unknown.share };
    });
  });
}

function baseIn(share: object): unknown {
  return 'base' in share ? share.base : undefined;
}

/** A number that is exactly its point has no ends beside it, and a decimal that is the number no fraction. */
function exactly(number: NumberRead): Record<'point' | 'low' | 'high', string | null> {
  const of = (name: 'point' | 'low' | 'high'): string | null => {
    const decimal = number[name] ?? null;
    const fraction = number.exact?.[name];
    if (fraction !== undefined) expect(new Fraction(fraction).valueOf()).toBe(decimal);
    return fraction ?? (decimal === null ? null : new Fraction(String(decimal)).toFraction());
  };
  const point = of('point');
  return 'low' in number ? { point, low: of('low'), high: of('high') } : { point, low: point, high: point };
}

function expectEnds(number: NumberRead, { interval: { low, high, lowOpen, highOpen } }: Quantity): void {
  const ends = exactly(number);
  expect([ends.low, ends.high]).toEqual([low.toFraction(), high?.toFraction() ?? null]);
  expect([number.lowOpen === true, number.highOpen === true]).toEqual([lowOpen, highOpen && high !== null]);
}

function expectExact(number: NumberRead, { value, scale }: Fact): void {
  const point = scale === 'count' ? null : (value?.point ?? null);
  const shown = value !== null && isExact(value.interval) ? value.interval.low : point;
  if (value === null) expect([number.point, number.low, number.high]).toEqual([undefined, undefined, undefined]);
  else {
    expect(exactly(number).point).toBe(shown?.toFraction() ?? null);
    expectEnds(number, value);
  }
  expect(number.blank === undefined).toBe(shown !== null);
}

function typedCell(text: string, holds: 'number' | 'flag' | 'text'): string | number | boolean | null {
  if (text === '') return null;
  return holds === 'number' ? Number(text) : holds === 'flag' ? text === 'yes' : text;
}

function bufferOf(bytes: Uint8Array): AsyncBuffer {
  const whole = bytes.slice().buffer;
  return { byteLength: whole.byteLength, slice: (start, end) => whole.slice(start, end) };
}
