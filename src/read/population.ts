// One figures file -> one population with its breakdowns. Values are read here, with the report's conventions.
import { topOf } from '../figure/place.ts';
import type { Breakdown, Category, Citation, Population, Reading, RowTable, Unknowns } from '../figure/report.ts';
import type { ValueReader } from './errata.ts';
import { labelOf, readPart } from './parts.ts';
import { type RawRow, rowsOfCsv, rowsOfYaml, rowTable } from './rows.ts';
import {
  type BreakdownEntry,
  type CitationEntry,
  ID_PATTERN,
  type PopulationFile,
  type UnknownPartEntry,
} from './schema.ts';
import type { InputFile, Shaped } from './shape.ts';
import { COUNT_FORMS } from './value.ts';

/** What was found wrong is told of the file; what could not be read says nothing. */
export function readPopulation(
  id: string,
  file: Shaped<PopulationFile>,
  values: ValueReader,
  csv: (name: string) => InputFile | null,
): Population {
  const { contents } = file;
  const source = citationOf(file.at('source'));
  const { restated = [], period = null, area = null, caveats = [] } = contents;
  const common = {
    id,
    label: contents.population,
    short: contents.short ?? null,
    unit: contents.unit,
    period,
    area,
    restated: restated.map(({ count: text, source: { id: again, at } }, index) => ({
      printed: values.read({ text, place: file.place('restated', index, 'count') }, ['count']),
      source: { source: again, at, place: file.place('restated', index, 'source', 'id') },
    })),
    source,
    caveats,
    place: file.keyPlace('population'),
    labelPlace: file.place('population'),
  };
  const tables: RowTable[] = [];
  const breakdowns: Breakdown[] = [];
  for (const [breakdownId, entry] of file.at('breakdowns').entries()) {
    const breakdown = readBreakdown(breakdownId, entry, source, `${id}.${breakdownId}`, values);
    const { rows, values: typed } = entry.contents;
    if (rows === undefined) breakdowns.push(breakdown);
    else {
      const raw = typed === undefined ? [] : rawRows(entry, rows.by, csv);
      if (raw?.length === 0 && typed !== undefined) {
        const fix = 'give at least one row, or remove the breakdown';
        entry.tell('rows', breakdown.place, `"${breakdownId}" has no rows`, fix);
      }
      const { by, label = labelOf(by), time } = rows;
      const pattern = { by, label, isTime: time === 'true' || by === 'year', breakdown };
      tables.push(rowTable({ population: { ...common, restated: [] }, ...pattern }, raw ?? [], values, file));
      refuseBesideRows(entry);
    }
    if ((rows === undefined) !== (typed === undefined))
      entry.tell(
        'rows',
        breakdown.place,
        rows === undefined
          ? `"${breakdownId}" has values for rows and does not say what the rows are`
          : `"${breakdownId}" has rows without values`,
        'give both: rows: {by: year, label: Year} and values: {2010: {…}}, or the name of a CSV file',
      );
  }
  const size = { text: contents.count, place: file.place('count') };
  const count = values.readNamed({ address: id, row: null, of: null }, size, ['count']);
  if (count.kind === 'quantity' && count.outOf !== null)
    file.tell(
      'value',
      count.place,
      `"${count.wording}" is a part, and a population is a whole`,
      `divide a larger population by a breakdown instead, or type how many there are: ${COUNT_FORMS.replace('13 of 150, ', '')}`,
    );
  if (!ID_PATTERN.test(id)) {
    const fix = 'name the file with lower-case letters, digits and single dashes: day-visits.yaml';
    file.tell('file-name', topOf(common.place.file), `"${id}" cannot be an id`, fix);
  }
  return { ...common, count, breakdowns, tables };
}

function citationOf(entry: Shaped<CitationEntry>): Citation {
  return { source: entry.contents.id, at: entry.contents.at, place: entry.place('id') };
}

function readBreakdown(
  id: string,
  entry: Shaped<BreakdownEntry>,
  source: Citation,
  address: string,
  values: ValueReader,
): Breakdown {
  const { contents } = entry;
  const { of, restates, rows, caveats = [] } = contents;
  const [above, category] = (of ?? '').split('.');
  return {
    id,
    of: above === undefined || category === undefined ? null : { breakdown: above, category, place: entry.place('of') },
    question: contents.question,
    ifUnknown: contents['if-unknown'] ?? null,
    categories: entry
      .at('categories')
      .entries()
      .map(([key, written]): Category => {
        const population = typeof written.contents === 'string' ? undefined : written.contents.population;
        const isDivided = rows === undefined && population !== undefined;
        const part = readPart(key, written, address, values, rows !== undefined);
        return { ...part, population: isDivided ? population : null };
      }),
    unknown: readUnknowns(entry, address, values),
    readings: readReadings(entry),
    doesNotSum: contents['does-not-sum'] ?? null,
    restates: restates === undefined ? null : { breakdown: restates, place: entry.place('restates') },
    source: contents.source === undefined ? source : citationOf(entry.at('source')),
    caveats,
    place: entry.keyPlace(),
  };
}

/** Over rows each row is a whole of its own with values of its own: nothing else may claim to be said. */
function refuseBesideRows(entry: Shaped<BreakdownEntry>): void {
  const { categories, unknown } = entry.contents;
  for (const key of ['of', 'restates'] as const) {
    if (entry.contents[key] === undefined) continue;
    const fix = `remove "${key}", or make a figures file of that population`;
    const message = `"${key}" stands beside rows, and rows divide the whole population`;
    entry.tell('rows', entry.keyPlace(key), message, fix);
  }
  const parts = { categories, unknown: typeof unknown === 'string' ? {} : unknown };
  for (const [under, of] of Object.entries(parts)) {
    for (const [id, part] of Object.entries(of)) {
      for (const key of ['share', 'count'] as const) {
        if (typeof part === 'string' || part[key] === undefined) continue;
        const fix = 'remove it: the values of a part stand in the rows';
        entry.tell('rows', entry.keyPlace(under, id, key), `"${id}" has a ${key} of its own beside the rows`, fix);
      }
    }
  }
}

/** Null where the rows cannot be read. */
function rawRows(
  entry: Shaped<BreakdownEntry>,
  by: string,
  csv: (name: string) => InputFile | null,
): readonly RawRow[] | null {
  const { values } = entry.contents;
  if (typeof values !== 'string') return rowsOfYaml(entry.at('values').node());
  const found = csv(values);
  if (found !== null) return rowsOfCsv(found, by, entry);
  const fix = 'put the file into data/figures, or correct its name';
  entry.tell('rows', entry.place('values'), `there is no ${values} beside this file`, fix);
  return null;
}

function readUnknowns(entry: Shaped<BreakdownEntry>, address: string, values: ValueReader): Unknowns {
  const { unknown, rows } = entry.contents;
  if (typeof unknown === 'string') return { state: 'not said', wording: unknown, place: entry.place('unknown') };
  const place = entry.keyPlace('unknown');
  if ('none' in unknown && typeof unknown.none === 'string') return { state: 'none', because: unknown.none, place };
  const written = entry.at('unknown') as Shaped<unknown> as Shaped<Readonly<Record<string, UnknownPartEntry>>>;
  const parts = written.entries().map(([id, part]) => ({
    ...readPart(id, part, address, values, rows !== undefined),
    unknownKind: part.contents.kind,
  }));
  return { state: 'parts', parts, place };
}

function readReadings(entry: Shaped<BreakdownEntry>): Breakdown['readings'] {
  const { base, readings: written } = entry.contents;
  const single: Reading = { id: 'only', base: base ?? 'all', preferred: true, because: null };
  if (written === undefined) return [single];
  const readings = entry
    .at('readings')
    .entries()
    .map(([id, { contents }]): Reading => {
      return { id, base: contents.base, preferred: contents.preferred === 'true', because: contents.because ?? null };
    });
  const [first, ...others] = readings;
  const preferred = readings.filter((reading) => reading.preferred);
  if (first !== undefined && preferred.length === 1 && preferred[0]?.because !== null && base === undefined)
    return [first, ...others];
  const withReason = preferred.filter(({ because }) => because !== null).length;
  entry.tell(
    'readings',
    entry.keyPlace('readings'),
    base !== undefined
      ? '"base" and "readings" both say what the shares are shares of'
      : `${withReason} of ${readings.length} readings are preferred with a reason; one must be`,
    base !== undefined ? 'remove "base"' : 'give exactly one reading "preferred: true" and "because: …"',
  );
  return [single];
}
