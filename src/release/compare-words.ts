// What stands around the figures in two states: caveats, sources, claims, conventions, columns, the report, its pages.
import { isImage } from '../read/image-file.ts';
import { type FieldChange, type FoundChange, GOES_WITH, NO_NUMBERS, type NumberChange, whatBecame } from './changes.ts';
import { fieldChanges, memberChanges } from './compare-definitions.ts';
import type { Snapshot, Texts } from './snapshot.ts';
import { stepOfListed } from './steps.ts';

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
    return [changeOf(kind, { subject: `${kind} ${id}`, title, what, ...stepOfListed(kind, id, what), fields })];
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
    return changeOf('page', {
      ...asked,
      subject: field,
      title: `${isImage(field) ? 'The image' : 'The text of'} ${field}`,
    });
  });
}
