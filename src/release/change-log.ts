// The change log of one release, computed once and frozen with it: JSON for programs, CSV for tables.
import { csvText } from '../save/table.ts';
import type { CarriedLines, NumberChange, PrintedChange } from './changes.ts';
import type { ExplainedChange } from './explain.ts';
import type { Flip } from './findings.ts';
import { measureName, measureNamed, type NumberOf, type PartOf, partName, partNamed } from './identity.ts';
import type { Step } from './version.ts';

/** A flip with the change that it follows from. */
export interface ExplainedFlip extends Flip {
  readonly subject: string | null;
}

export interface ChangeLog {
  readonly version: string;
  readonly date: string;
  /** Null for the first release. */
  readonly previous: string | null;
  readonly step: Step | null;
  readonly because: string | null;
  readonly flips: readonly ExplainedFlip[];
  readonly changes: readonly ExplainedChange[];
  /** Of every figure that a change names, as it is now; of one that is gone, as it was. */
  readonly figures: Readonly<Record<string, CarriedLines>>;
}

/** Parts and measures under their names. */
type Named<Entry> = Omit<Entry, 'part' | keyof NumberOf> & { readonly part: string };

interface ChangeJson extends Omit<ExplainedChange, 'printed' | 'reworded' | 'numbers'> {
  readonly printed: readonly Named<PrintedChange>[];
  readonly reworded: readonly Named<PrintedChange>[];
  readonly numbers: readonly (Named<NumberChange> & { readonly measure: string })[];
}

type LogJson = Omit<ChangeLog, 'changes'> & { readonly changes: readonly ChangeJson[] };

export function changeLogJson(log: ChangeLog): string {
  const named = <Entry extends { part: PartOf }>(entry: Entry) => ({ ...entry, part: partName(entry.part) });
  const inName = { base: undefined, among: undefined, range: undefined };
  const changes = log.changes.map((change) => ({
    ...change,
    printed: change.printed.map(named),
    reworded: change.reworded.map(named),
    numbers: change.numbers.map((number) => ({ ...named(number), measure: measureName(number), ...inName })),
  }));
  return `${JSON.stringify({ ...log, changes } satisfies LogJson, null, 1)}\n`;
}

/** What `changeLogJson` wrote: the file is frozen, so its shape is the program's own. */
export function readChangeLog(text: string): ChangeLog {
  const log = JSON.parse(text) as LogJson;
  const read = <Entry extends { figure: string; part: string }>(entry: Entry) => ({
    ...entry,
    part: partNamed(entry.part, entry.figure),
  });
  const changes = log.changes.map((change) => ({
    ...change,
    printed: change.printed.map(read),
    reworded: change.reworded.map(read),
    numbers: change.numbers.map((number) => ({ ...read(number), ...measureNamed(number.measure) })),
  }));
  return { ...log, changes };
}

export const CHANGE_COLUMNS = [
  'release',
  'release_date',
  'previous_release',
  'subject',
  'subject_title',
  'change',
  'kind',
  'since',
  'reason',
  'figure',
  'row',
  'reading',
  'part',
  'part_label',
  'measure',
  'what',
  'old',
  'new',
  'old_exact',
  'new_exact',
  'direction',
  'difference',
  'base_statement',
  'unknown_statement',
  'caveats_text',
  'source',
] as const;

type Cells = Partial<Readonly<Record<(typeof CHANGE_COLUMNS)[number], string | null | undefined>>>;

/**
 * One line a number, a printed value, a definition or a finding that changed. `what` tells them apart. `difference` is
 * never negative: `direction` says up or down. Shares differ by percentage points.
 */
export function changeLogCsv({ version, date, previous, changes, flips, figures }: ChangeLog): string {
  const release: Cells = { release: version, release_date: date, previous_release: previous };
  const records = changes.flatMap(({ subject, title, what, kind, since, reason, ...change }): Cells[] => {
    const common: Cells = { ...release, subject, subject_title: title, change: what, kind, since, reason };
    const rows = [
      ...change.printed.map((entry): Cells => ({ ...changed(entry), what: 'as printed' })),
      ...change.reworded.map((entry): Cells => ({ ...changed(entry), what: 'wording alone' })),
      ...change.numbers.map((entry): Cells => ({ ...changed(entry), ...numberCells(entry) })),
      ...change.fields.map(({ weight, field, before, after }): Cells => {
        return { what: weight, part_label: field, old: before, new: after };
      }),
    ];
    return (rows.length === 0 ? [{ what: 'text' }] : rows).map((row) => ({ ...common, ...row }));
  });
  const findings = flips.map(({ kind: what, figure, question, before, after, subject: causedBy }): Cells => {
    const { kind, since, reason } = changes.find(({ subject }) => subject === causedBy) ?? {};
    const about = { subject: causedBy ?? figure, subject_title: question, change: 'finding' };
    return { ...release, ...about, kind, since, reason, figure, what, old: before, new: after };
  });
  return csvText(
    CHANGE_COLUMNS,
    [...findings, ...records].map((cells) => ({
      ...cells,
      ...carriedCells(figures[cells.figure || cells.subject || '']),
    })),
  );
}

function carriedCells(lines: CarriedLines | undefined): Cells {
  if (lines === undefined) return {};
  const { base, unknown, caveats, source } = lines;
  return { base_statement: base, unknown_statement: unknown, caveats_text: caveats, source };
}

function changed({ figure, row, part, label, before, after }: PrintedChange | NumberChange): Cells {
  return { figure, row, part: partName(part), part_label: label, old: before, new: after };
}

function numberCells(number: NumberChange): Cells {
  const { reading, exactBefore, exactAfter, difference } = number;
  return {
    reading,
    measure: measureName(number),
    what: 'number',
    old_exact: exactBefore,
    new_exact: exactAfter,
    direction: difference?.direction,
    difference: difference?.by,
  };
}
