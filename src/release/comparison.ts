// Two states of a report -> every change between them, each under the figure that causes it. What stands around the figures is
// compared here: caveats, sources, claims, conventions, columns, the report, its pages.

import { type FieldChange, type FoundChange, GOES_WITH, NO_NUMBERS, type NumberChange, whatBecame } from './changes.ts';
import { fieldChanges, memberChanges } from './compare-facts.ts';
import { figureChanges } from './compare-figures.ts';
import { type Flip, flipsBetween } from './findings.ts';
import type { Snapshot, Texts } from './snapshot.ts';
import { largestStep, type Step } from './version.ts';

export interface Comparison {
  readonly changes: readonly FoundChange[];
  readonly flips: readonly Flip[];
  readonly step: Step;
  readonly because: string;
}

/** Every change from one state to the other, in the order of the report. */
export function compare(before: Snapshot, after: Snapshot): Comparison {
  const conventions = fieldChanges(before.conventions, after.conventions, 'definition');
  const figures = figureChanges(before, after, conventions.length > 0);
  const changes = [
    ...figures.changes,
    ...conventionChange(conventions, figures.byConventions),
    ...listChanges(before, after),
    ...columnChange(before, after),
    ...reportChange(before, after),
    ...proseChanges(before, after),
  ];
  const flips = flipsBetween(before.findings, after.findings);
  const step = largestStep(changes.map((change) => change.step));
  const because = changes.find((change) => change.step === step)?.because ?? 'nothing changed';
  return { changes, flips, step, because };
}

type Around = Exclude<FoundChange['about']['kind'], 'figure'>;
type Told = Pick<FoundChange, 'subject' | 'title' | 'step' | 'because'> & Partial<FoundChange>;

/** Something that is changed, and needs a reason, where nothing else is told. */
function changeOf(kind: Around, told: Told): FoundChange {
  return { ...NO_NUMBERS, about: { kind }, what: 'changed', needsReason: true, fields: [], ...told };
}

/** `numbers` are those that change because words mean something else. */
export function conventionChange(fields: readonly FieldChange[], numbers: readonly NumberChange[]): FoundChange[] {
  const [first] = fields;
  if (first === undefined) return [];
  const asked = { step: 'major', because: `“${first.field}” now means something else` } as const;
  return [
    changeOf('conventions', { ...asked, subject: 'conventions', title: 'How words become numbers', fields, numbers }),
  ];
}

/** Caveats, sources and claims. */
export function listChanges(before: Snapshot, after: Snapshot): FoundChange[] {
  return [
    ...changesOfList('caveat', before.caveats, after.caveats, 'short form', caveatMoves(before, after)),
    ...changesOfList('source', before.sources, after.sources, 'title'),
    ...changesOfList('claim', before.claims, after.claims, 'claim'),
  ];
}

/** `titled` is the text that names an entry. */
function changesOfList(
  kind: 'caveat' | 'source' | 'claim',
  before: ReadonlyMap<string, Texts>,
  after: ReadonlyMap<string, Texts>,
  titled: string,
  moves: ReadonlyMap<string, readonly FieldChange[]> = new Map(),
): FoundChange[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].flatMap((id): FoundChange[] => {
    const [old, now] = [before.get(id), after.get(id)];
    const fields = [...fieldChanges(old ?? new Map(), now ?? new Map(), 'wording'), ...(moves.get(id) ?? [])];
    if (fields.length === 0) return [];
    const what = whatBecame(old, now);
    const title = (now ?? old)?.get(titled) ?? id;
    // A claim that is judged is something new to read; a caveat or a source belongs to what was there.
    const step = kind === 'claim' && what === 'added' ? 'minor' : 'patch';
    const asked = { step, because: `the ${kind} ${id} is ${what}` } as const;
    return [changeOf(kind, { subject: `${kind} ${id}`, title, what, ...asked, fields })];
  });
}

/** Which figures a caveat came to, and which it left: of figures that are in both states. */
function caveatMoves(before: Snapshot, after: Snapshot): ReadonlyMap<string, readonly FieldChange[]> {
  const moves = new Map<string, FieldChange[]>();
  for (const [address, now] of after.figures) {
    const old = before.figures.get(address);
    if (old === undefined) continue;
    for (const { before: gone, after: come } of memberChanges('caveat', old.caveats, now.caveats, 'wording')) {
      const [from, to] = [gone, come].map((id) => (id === null ? null : address)) as [string | null, string | null];
      const id = gone ?? come ?? '';
      const move: FieldChange = { field: GOES_WITH, weight: 'wording', before: from, after: to };
      moves.set(id, [...(moves.get(id) ?? []), move]);
    }
  }
  return moves;
}

/** Columns of data files that are in both states: programs that read them may break. */
export function columnChange(before: Snapshot, after: Snapshot): FoundChange[] {
  const moved = [...after.columns].flatMap(([file, now]) => {
    const old = before.columns.get(file);
    return old === undefined || old === now ? [] : [{ file, was: old.split(','), is: now.split(',') }];
  });
  const [first] = moved;
  if (first === undefined) return [];
  const asked = { step: 'major', because: `columns of ${first.file} change` } as const;
  const fields = moved.flatMap(({ file, was, is }) => columnFields(file, was, is));
  return [changeOf('data files', { ...asked, subject: 'data files', title: 'Columns of the data files', fields })];
}

function columnFields(file: string, was: readonly string[], is: readonly string[]): FieldChange[] {
  const listed = (columns: readonly string[]): string | null => (columns.length === 0 ? null : columns.join(', '));
  const gone = listed(was.filter((column) => !is.includes(column)));
  const come = listed(is.filter((column) => !was.includes(column)));
  const field = `columns of ${file}`;
  const weight = 'definition';
  if (gone === null && come === null)
    return [{ field: `order of the ${field}`, weight, before: listed(was), after: listed(is) }];
  return [
    ...(gone === null ? [] : [{ field, weight, before: gone, after: null } as const]),
    ...(come === null ? [] : [{ field, weight, before: null, after: come } as const]),
  ];
}

export function reportChange(before: Snapshot, after: Snapshot): FoundChange[] {
  const fields = fieldChanges(before.report, after.report, 'wording');
  const [first] = fields;
  if (first === undefined) return [];
  const asked = { step: 'patch', because: `the ${first.field} of the report changes`, needsReason: false } as const;
  return [changeOf('report', { ...asked, subject: 'report', title: 'The report as a whole', fields })];
}

/** That a page changed, not how: its text is kept in both releases. */
export function proseChanges(before: Snapshot, after: Snapshot): FoundChange[] {
  return fieldChanges(before.prose, after.prose, 'wording').map(({ field, before: old, after: now }): FoundChange => {
    const what = whatBecame(old, now);
    const asked = { what, step: 'patch', because: `${field} is ${what}`, needsReason: false } as const;
    return changeOf('page', { ...asked, subject: field, title: `The text of ${field}` });
  });
}
