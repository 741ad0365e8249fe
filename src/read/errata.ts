// study-visits: {value: visits.purpose.study, expect: 38%, use: 39%, …}: what is read in place of a value that the source
// prints wrongly. The figures file keeps the source's own; once that changes, the erratum no longer fits and says so.
import type { Conventions } from '../figure/conventions.ts';
import type { Place } from '../figure/place.ts';
import type { Printed } from '../figure/printed.ts';
import { error, type Problem } from '../figure/problem.ts';
import { type Erratum, type Population, partsOf } from '../figure/report.ts';
import { type ValueName, whyNothing } from './erratum-target.ts';
import { type Cell, SIZE_COLUMN } from './rows.ts';
import type { ErrataFile } from './schema.ts';
import type { Shaped } from './shape.ts';
import { normalised, notSaid, readValue, type Scale } from './value.ts';

interface Entry extends ValueName {
  readonly id: string;
  readonly expect: string;
  readonly use: string;
  readonly written: Shaped<ErrataFile[string]>;
}

/** Reads the values of the figures files: as they stand there, or as an erratum has them. */
export class ValueReader {
  private readonly conventions: Conventions;
  private readonly problems: Problem[];
  private readonly entries = new Map<string, Entry>();
  /** Every value of the figures files, by its address; gathered only where there are errata. */
  private readonly values = new Map<string, ValueName[]>();
  /** Ids of errata whose value was found, and of those that stand in its place. */
  private readonly found = new Set<string>();
  private readonly used = new Set<string>();

  constructor(errata: Shaped<ErrataFile> | null, conventions: Conventions, problems: Problem[]) {
    this.conventions = conventions;
    this.problems = problems;
    for (const [id, written] of errata?.entries() ?? []) {
      const { value: address, row = null, of = null, expect, use } = written.contents;
      const entry: Entry = { id, address, row, of, expect: normalised(expect), use: normalised(use), written };
      const other = this.entries.get(keyOf(entry));
      if (other !== undefined) {
        const message = `"${id}" corrects the same value as "${other.id}" in line ${other.written.place('value').line}`;
        written.tell('errata', written.place('value'), message, 'keep one of the two');
      } else if (entry.use === entry.expect) {
        const message = `"${id}" uses what the source prints, and so corrects nothing`;
        const fix = 'write the right value behind "use:", or delete the erratum';
        written.tell('errata', written.place('use'), message, fix);
      } else this.entries.set(keyOf(entry), entry);
    }
  }

  /** What could not be read says nothing, and becomes a problem. */
  read({ text, place }: Cell, scales: readonly Scale[]): Printed {
    const found = readValue(text, scales, this.conventions, place);
    if ('kind' in found) return found;
    this.problems.push(error('value', place, found.message, found.fix));
    return notSaid(place, text);
  }

  /**
   * The same of a value that an erratum may correct: what is wrong with the correction is wrong in data/errata.yaml. A value
   * that is no longer what its erratum expects is a problem.
   */
  readNamed(name: ValueName, cell: Cell, scales: readonly Scale[]): Printed {
    if (this.entries.size === 0) return this.read(cell, scales);
    this.values.set(name.address, [...(this.values.get(name.address) ?? []), name]);
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) return this.read(cell, scales);
    this.found.add(entry.id);
    const text = normalised(cell.text);
    if (text !== entry.expect) {
      tellOfChange(entry, text, cell.place);
      return this.read(cell, scales);
    }
    this.used.add(entry.id);
    const expected = readValue(text, scales, this.conventions, cell.place);
    // A percentage is not corrected by a number: 39 for 38% is a slip.
    const sameScale = 'scale' in expected && scales.includes(expected.scale) ? [expected.scale] : scales;
    return { ...this.read({ text: entry.use, place: entry.written.place('use') }, sameScale), sourcePrints: text };
  }

  /** Called once all figures are read. `unread` are populations whose file has problems of its own. */
  tellWhatNamesNothing(unread: ReadonlySet<string>): void {
    for (const entry of this.entries.values()) {
      const [population = ''] = entry.address.split('.');
      if (this.found.has(entry.id) || unread.has(population)) continue;
      const { key, message, fix } = whyNothing(entry, this.values);
      entry.written.tell('errata', entry.written.place(key), message, fix);
    }
  }

  /** The errata that stand in place of a value, in the order of their file. */
  applied(populations: readonly Population[]): Erratum[] {
    return [...this.entries.values()].flatMap((entry): Erratum[] => {
      const [id, ...within] = entry.address.split('.');
      const population = populations.find((candidate) => candidate.id === id);
      if (population === undefined || !this.used.has(entry.id)) return [];
      const { reason, source } = entry.written.contents;
      return [
        {
          id: entry.id,
          address: [id, ...within.slice(0, 1)].join('.'),
          label: labelOf(population, within, entry.row),
          printed: entry.expect,
          used: entry.use,
          reason,
          source: { source: source.id, at: source.at, place: entry.written.place('source', 'id') },
          caveat: `erratum-${entry.id}`,
          place: entry.written.place(),
        },
      ];
    });
  }
}

function tellOfChange({ id, expect, use, written }: Entry, text: string, { file, line, column }: Place): void {
  const where = `${file}:${line}:${column}`;
  const isTaken = text === use;
  written.tell(
    'erratum-expect',
    written.place('expect'),
    isTaken
      ? `the source has taken over the correction "${id}": ${where} now reads "${text}"`
      : `"${id}" expects "${expect}", and ${where} reads "${text}"`,
    isTaken
      ? `delete "${id}:" from data/errata.yaml`
      : 'the source has changed: delete the erratum if it now prints the right value, or change expect and use',
  );
}

function keyOf({ address, row, of }: ValueName): string {
  return JSON.stringify([address, row, of]);
}

/** "Study"; "Study, 2024" in a row; "how many, 2024" for the size of a row; the population where its count is meant. */
function labelOf(population: Population, within: readonly string[], row: string | null): string {
  const [id, part] = within;
  if (id === undefined) return population.label;
  const table = population.tables.find((candidate) => candidate.id === id);
  const breakdown = table?.rows[0]?.breakdown ?? population.breakdowns.find((candidate) => candidate.id === id);
  const named = breakdown === undefined ? undefined : partsOf(breakdown).find((candidate) => candidate.id === part);
  const label = named?.label ?? (part === SIZE_COLUMN ? 'how many' : (part ?? ''));
  return row === null ? label : `${label}, ${row}`;
}
