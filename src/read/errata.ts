// study-visits: {value: visits.purpose.study, expect: 38%, use: 39%, …}: what is read in place of a value that the source
// prints wrongly. The figures file keeps the source's own; once that changes, the erratum no longer fits and says so.
import type { Conventions } from '../figure/conventions.ts';
import type { Place } from '../figure/place.ts';
import type { Problem } from '../figure/problem.ts';
import { type Erratum, type Population, partsOf } from '../figure/report.ts';
import { type ValueName, whyNothing } from './erratum-target.ts';
import { type Cell, SIZE_COLUMN } from './rows.ts';
import type { ErrataFile } from './schema.ts';
import type { ShapedFile } from './shape.ts';
import { readValue, type Scale } from './value.ts';

/** What is read in place of a value, at its own place: what is wrong with it is wrong in data/errata.yaml. */
export interface Instead {
  readonly text: string;
  readonly place: Place;
  readonly scales: readonly Scale[];
  readonly sourcePrints: string;
}

interface Entry extends ValueName {
  readonly id: string;
  readonly expect: string;
  readonly use: string;
}

/** The errata of a report while its figures are read: each value asks whether there is one for it. */
export class Errata {
  private readonly file: ShapedFile<ErrataFile> | null;
  private readonly problems: Problem[];
  private readonly entries = new Map<string, Entry>();
  /** Every value of the figures files, by its address; gathered only where there are errata. */
  private readonly values = new Map<string, ValueName[]>();
  /** Ids of errata whose value was found, and of those that stand in its place. */
  private readonly found = new Set<string>();
  private readonly used = new Set<string>();

  constructor(file: ShapedFile<ErrataFile> | null, problems: Problem[]) {
    this.file = file;
    this.problems = problems;
    for (const [id, { value, row, of, expect, use }] of file?.inOrder(file.contents) ?? []) {
      const entry: Entry = {
        id,
        address: value,
        row: row ?? null,
        of: of ?? null,
        expect: normalised(expect),
        use: normalised(use),
      };
      const other = this.entries.get(keyOf(entry));
      if (other !== undefined) {
        const line = this.place(other, 'value').line;
        this.tell(
          entry,
          'value',
          `"${id}" corrects the same value as "${other.id}" in line ${line}`,
          'keep one of the two',
        );
      } else if (entry.use === entry.expect) {
        const message = `"${id}" uses what the source prints, and so corrects nothing`;
        this.tell(entry, 'use', message, 'write the right value behind "use:", or delete the erratum');
      } else this.entries.set(keyOf(entry), entry);
    }
  }

  /** What an erratum puts in place of a value, or null. A value that is no longer what it expects is a problem. */
  insteadOf(name: ValueName, cell: Cell, scales: readonly Scale[], conventions: Conventions): Instead | null {
    if (this.entries.size === 0) return null;
    const known = this.values.get(name.address);
    if (known === undefined) this.values.set(name.address, [name]);
    else known.push(name);
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) return null;
    this.found.add(entry.id);
    const text = normalised(cell.text);
    if (text !== entry.expect) {
      this.tellOfChange(entry, text, cell.place);
      return null;
    }
    this.used.add(entry.id);
    const expected = readValue(text, scales, conventions, cell.place);
    // A percentage is not corrected by a number: 39 for 38% is a slip.
    const sameScale = 'scale' in expected && scales.includes(expected.scale) ? [expected.scale] : scales;
    return { text: entry.use, place: this.place(entry, 'use'), scales: sameScale, sourcePrints: text };
  }

  /** Called once all figures are read. `unread` are populations whose file has problems of its own. */
  tellWhatNamesNothing(unread: ReadonlySet<string>): void {
    for (const entry of this.entries.values()) {
      const [population = ''] = entry.address.split('.');
      if (this.found.has(entry.id) || unread.has(population)) continue;
      const { key, message, fix } = whyNothing(entry, this.values);
      this.tell(entry, key, message, fix);
    }
  }

  /** The errata that stand in place of a value, in the order of their file. */
  applied(populations: readonly Population[]): Erratum[] {
    return [...this.entries.values()].flatMap((entry): Erratum[] => {
      const contents = this.file?.contents[entry.id];
      const [id, ...within] = entry.address.split('.');
      const population = populations.find((candidate) => candidate.id === id);
      if (contents === undefined || population === undefined || !this.used.has(entry.id)) return [];
      const { reason, source } = contents;
      return [
        {
          id: entry.id,
          address: [id, ...within.slice(0, 1)].join('.'),
          label: labelOf(population, within, entry.row),
          printed: entry.expect,
          used: entry.use,
          reason,
          source: { source: source.id, at: source.at, place: this.place(entry, 'source', 'id') },
          caveat: `erratum-${entry.id}`,
          place: this.place(entry),
        },
      ];
    });
  }

  private tellOfChange(entry: Entry, text: string, { file, line, column }: Place): void {
    const where = `${file}:${line}:${column}`;
    const [message, fix] =
      text === entry.use
        ? [
            `the source has taken over the correction "${entry.id}": ${where} now reads "${text}"`,
            `delete "${entry.id}:" from data/errata.yaml`,
          ]
        : [
            `"${entry.id}" expects "${entry.expect}", and ${where} reads "${text}"`,
            'the source has changed: delete the erratum if it now prints the right value, or change expect and use',
          ];
    this.problems.push({ rule: 'erratum-expect', severity: 'error', place: this.place(entry, 'expect'), message, fix });
  }

  private tell(entry: Entry, key: string, message: string, fix: string): void {
    this.problems.push({ rule: 'errata', severity: 'error', place: this.place(entry, key), message, fix });
  }

  private place({ id }: Entry, ...keys: readonly string[]): Place {
    return (this.file as ShapedFile<ErrataFile>).place(id, ...keys);
  }
}

function keyOf({ address, row, of }: ValueName): string {
  return JSON.stringify([address, row, of]);
}

/** As values are read: spaces at the ends and double ones do not count. */
function normalised(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
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
