// One figures file -> one population with its breakdowns. Values are read here, with the report's conventions.
import type { Conventions } from '../figure/conventions.ts';
import type { Place } from '../figure/place.ts';
import type { Printed } from '../figure/printed.ts';
import type { Problem } from '../figure/problem.ts';
import type { Breakdown, Citation, Population, Reading, RowTable, Unknowns } from '../figure/report.ts';
import type { Errata } from './errata.ts';
import type { ValueName } from './erratum-target.ts';
import { labelOf, PartReader } from './parts.ts';
import { type RawRow, rowsOfCsv, rowsOfYaml, rowTable } from './rows.ts';
import { type BreakdownEntry, ID_PATTERN, type PopulationFile, type UnknownPartEntry } from './schema.ts';
import type { ShapedFile } from './shape.ts';
import { COUNT_FORMS, readValue, type Scale } from './value.ts';

type Path = readonly PropertyKey[];

/** Reads a shaped figures file. Problems are added to `problems`; what could not be read says nothing. */
export function readPopulation(
  id: string,
  file: ShapedFile<PopulationFile>,
  conventions: Conventions,
  problems: Problem[],
  csv: (name: string) => { readonly path: string; readonly text: string } | null,
  errata: Errata,
): Population {
  const { contents } = file;
  const citation = (entry: { id: string; at: string }, ...path: Path): Citation => ({
    source: entry.id,
    at: entry.at,
    place: file.place(...path, 'id'),
  });
  const read = (text: string, scales: readonly Scale[], place: Place): Printed => {
    const found = readValue(text, scales, conventions, place);
    if ('kind' in found) return found;
    problems.push({ rule: 'value', severity: 'error', place, ...found });
    return { kind: 'not said', wording: text, plain: text, marks: [], place };
  };
  const value = (text: string, scales: readonly Scale[], place: Place, name: ValueName): Printed => {
    const instead = errata.insteadOf(name, { text, place }, scales, conventions);
    if (instead === null) return read(text, scales, place);
    return { ...read(instead.text, instead.scales, instead.place), sourcePrints: instead.sourcePrints };
  };
  const source = citation(contents.source, 'source');
  const part = new PartReader(
    file,
    (text, scales, place, { breakdown, part: partId, of }) =>
      value(text, scales, place, { address: `${id}.${breakdown}.${partId}`, row: null, of }),
    problems,
  );

  const entries = file.inOrder(contents.breakdowns ?? {}, 'breakdowns');
  const common = {
    id,
    label: contents.population,
    unit: contents.unit,
    period: contents.period ?? null,
    area: contents.area ?? null,
    restated: (contents.restated ?? []).map((entry, index) => ({
      printed: read(entry.count, ['count'], file.place('restated', index, 'count')),
      source: citation(entry.source, 'restated', index, 'source'),
    })),
    source,
    caveats: contents.caveats ?? [],
    place: file.keyPlace('population'),
    labelPlace: file.place('population'),
  };
  const tables: RowTable[] = [];
  const breakdowns: Breakdown[] = [];
  for (const [breakdownId, entry] of entries) {
    const path = ['breakdowns', breakdownId];
    const breakdown: Breakdown = {
      id: breakdownId,
      of: categoryReference(entry, file, path),
      question: entry.question,
      ifUnknown: entry['if-unknown'] ?? null,
      categories: file
        .inOrder(entry.categories, ...path, 'categories')
        .map(([key, category]) => part.category(key, category, [...path, 'categories', key], entry.rows !== undefined)),
      unknown: readUnknowns(entry, file, path, part),
      readings: readReadings(entry, file, path, problems),
      doesNotSum: entry['does-not-sum'] ?? null,
      restates:
        entry.restates === undefined ? null : { breakdown: entry.restates, place: file.place(...path, 'restates') },
      source: entry.source === undefined ? source : citation(entry.source, ...path, 'source'),
      caveats: entry.caveats ?? [],
      place: file.keyPlace(...path),
    };
    if (entry.rows === undefined) breakdowns.push(breakdown);
    else {
      const rows = {
        by: entry.rows.by,
        label: entry.rows.label ?? labelOf(entry.rows.by),
        isTime: entry.rows.time === 'true' || entry.rows.by === 'year',
      };
      const before = problems.length;
      const raw = rawRows(entry, file, path, csv, problems);
      if (raw.length === 0 && entry.values !== undefined && problems.length === before) {
        const fix = 'give at least one row, or remove the breakdown';
        problems.push({
          rule: 'rows',
          severity: 'error',
          place: breakdown.place,
          message: `"${breakdownId}" has no rows`,
          fix,
        });
      }
      tables.push(
        rowTable(
          { population: { ...common, restated: [] }, breakdown, ...rows },
          raw,
          (cell, scales, column, row) =>
            value(cell.text, scales, cell.place, { address: `${id}.${breakdownId}.${column}`, row, of: null }),
          problems,
        ),
      );
    }
    if (entry.rows !== undefined) refuseBesideRows(entry, file, path, problems);
    if ((entry.rows === undefined) !== (entry.values === undefined)) {
      const message =
        entry.rows === undefined
          ? `"${breakdownId}" has values for rows and does not say what the rows are`
          : `"${breakdownId}" has rows without values`;
      problems.push({
        rule: 'rows',
        severity: 'error',
        place: breakdown.place,
        message,
        fix: 'give both: rows: {by: year, label: Year} and values: {2010: {…}}, or the name of a CSV file',
      });
    }
  }
  const count = value(contents.count, ['count'], file.place('count'), { address: id, row: null, of: null });
  if (count.kind === 'quantity' && count.outOf !== null) {
    const fix = `divide a larger population by a breakdown instead, or type how many there are: ${COUNT_FORMS.replace('13 of 150, ', '')}`;
    problems.push({
      rule: 'value',
      severity: 'error',
      place: count.place,
      message: `"${count.wording}" is a part, and a population is a whole`,
      fix,
    });
  }
  if (!ID_PATTERN.test(id)) {
    const place = { ...file.keyPlace('population'), line: 1, column: 1, length: 1 };
    problems.push({
      rule: 'file-name',
      severity: 'error',
      place,
      message: `"${id}" cannot be an id`,
      fix: 'name the file with lower-case letters, digits and single dashes: day-visits.yaml',
    });
  }
  return { ...common, count, breakdowns, tables };
}

/** Over rows each row is a whole of its own with values of its own: nothing else may claim to be said. */
function refuseBesideRows(entry: BreakdownEntry, file: ShapedFile<unknown>, path: Path, problems: Problem[]): void {
  const tell = (place: Place, message: string, fix: string): void => {
    problems.push({ rule: 'rows', severity: 'error', place, message, fix });
  };
  for (const key of ['of', 'restates'] as const) {
    if (entry[key] === undefined) continue;
    tell(
      file.keyPlace(...path, key),
      `"${key}" stands beside rows, and rows divide the whole population`,
      `remove "${key}", or make a figures file of that population`,
    );
  }
  const parts = [
    ...Object.entries(entry.categories).map(([id, part]) => ({ id, part, under: 'categories' })),
    ...(typeof entry.unknown === 'string'
      ? []
      : Object.entries(entry.unknown).map(([id, part]) => ({ id, part, under: 'unknown' }))),
  ];
  for (const { id, part, under } of parts) {
    for (const key of ['share', 'count'] as const) {
      if (typeof part === 'string' || part[key] === undefined) continue;
      tell(
        file.keyPlace(...path, under, id, key),
        `"${id}" has a ${key} of its own beside the rows`,
        'remove it: the values of a part stand in the rows',
      );
    }
  }
}

function rawRows(
  entry: BreakdownEntry,
  file: ShapedFile<unknown>,
  path: Path,
  csv: (name: string) => { readonly path: string; readonly text: string } | null,
  problems: Problem[],
): RawRow[] {
  if (entry.values === undefined || entry.rows === undefined) return [];
  const node = file.node(...path, 'values');
  if (typeof entry.values !== 'string') return node === null ? [] : rowsOfYaml(node);
  const found = csv(entry.values);
  const tell = (place: Place, message: string, fix: string): void => {
    problems.push({ rule: 'rows', severity: 'error', place, message, fix });
  };
  if (found !== null) return rowsOfCsv(found.path, found.text, entry.rows.by, tell);
  tell(
    file.place(...path, 'values'),
    `there is no ${entry.values} beside this file`,
    'put the file into data/figures, or correct its name',
  );
  return [];
}

function categoryReference(entry: BreakdownEntry, file: ShapedFile<unknown>, path: Path): Breakdown['of'] {
  const [breakdown, category] = (entry.of ?? '').split('.');
  if (breakdown === undefined || category === undefined) return null;
  return { breakdown, category, place: file.place(...path, 'of') };
}

function readUnknowns(entry: BreakdownEntry, file: ShapedFile<unknown>, path: Path, part: PartReader): Unknowns {
  const place = file.keyPlace(...path, 'unknown');
  const { unknown } = entry;
  if (typeof unknown === 'string')
    return { state: 'not said', wording: unknown, place: file.place(...path, 'unknown') };
  if ('none' in unknown && typeof unknown.none === 'string') return { state: 'none', because: unknown.none, place };
  const parts = file
    .inOrder(unknown as Record<string, UnknownPartEntry>, ...path, 'unknown')
    .map(([key, unknownPart]) => part.unknown(key, unknownPart, [...path, 'unknown', key], entry.rows !== undefined));
  return { state: 'parts', parts, place };
}

function readReadings(
  entry: BreakdownEntry,
  file: ShapedFile<unknown>,
  path: Path,
  problems: Problem[],
): Breakdown['readings'] {
  const single: Reading = { id: 'only', base: entry.base ?? 'all', preferred: true, because: null };
  if (entry.readings === undefined) return [single];
  const readings = file.inOrder(entry.readings, ...path, 'readings').map(
    ([id, reading]): Reading => ({
      id,
      base: reading.base,
      preferred: reading.preferred === 'true',
      because: reading.because ?? null,
    }),
  );
  const [first, ...others] = readings;
  const preferred = readings.filter((reading) => reading.preferred);
  if (first === undefined || preferred.length !== 1 || preferred[0]?.because === null || entry.base !== undefined) {
    problems.push({
      rule: 'readings',
      severity: 'error',
      place: file.keyPlace(...path, 'readings'),
      message:
        entry.base !== undefined
          ? '"base" and "readings" both say what the shares are shares of'
          : `${preferred.filter(({ because }) => because !== null).length} of ${readings.length} readings are preferred with a reason; one must be`,
      fix: entry.base !== undefined ? 'remove "base"' : 'give exactly one reading "preferred: true" and "because: …"',
    });
    return [single];
  }
  return [first, ...others];
}
