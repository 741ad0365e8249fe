// What stands around the figures in two states: caveats, sources, claims, conventions, columns, the report, its pages.
import { type FieldChange, type FoundChange, GOES_WITH, NO_NUMBERS, type NumberChange } from './changes.ts';
import { fieldChanges, memberChanges } from './compare-definitions.ts';
import type { Snapshot, Texts } from './snapshot.ts';
import { stepOfListed } from './steps.ts';

/** `numbers` are those that change because words mean something else. */
export function conventionChange(fields: readonly FieldChange[], numbers: readonly NumberChange[]): FoundChange[] {
  const [first] = fields;
  if (first === undefined) return [];
  return [
    {
      ...NO_NUMBERS,
      about: { kind: 'conventions' },
      subject: 'conventions',
      title: 'How words become numbers',
      what: 'changed',
      step: 'major',
      because: `“${first.field}” now means something else`,
      needsReason: true,
      fields,
      numbers,
    },
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
    const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const title = (now ?? old)?.get(titled) ?? id;
    const asked = stepOfListed(kind, id, what);
    return [
      { ...NO_NUMBERS, about: { kind }, subject: `${kind} ${id}`, title, what, ...asked, needsReason: true, fields },
    ];
  });
}

/** Which figures a caveat came to, and which it left: of figures that are in both states. */
function caveatMoves(before: Snapshot, after: Snapshot): ReadonlyMap<string, readonly FieldChange[]> {
  const moves = new Map<string, FieldChange[]>();
  for (const [address, now] of after.figures) {
    const old = before.figures.get(address);
    if (old === undefined) continue;
    for (const { before: gone, after: come } of memberChanges('caveat', old.caveats, now.caveats, 'wording')) {
      const field: FieldChange = {
        field: GOES_WITH,
        weight: 'wording',
        before: gone === null ? null : address,
        after: come === null ? null : address,
      };
      const id = gone ?? come ?? '';
      moves.set(id, [...(moves.get(id) ?? []), field]);
    }
  }
  return moves;
}

/** Columns of data files that are in both states: programs that read them may break. */
export function columnChange(before: Snapshot, after: Snapshot): FoundChange[] {
  const found = [...after.columns].flatMap(([file, now]): (FieldChange & { file: string })[] => {
    const old = before.columns.get(file);
    if (old === undefined || old === now) return [];
    const [was, is] = [old.split(','), now.split(',')];
    const gone = was.filter((column) => !is.includes(column));
    const come = is.filter((column) => !was.includes(column));
    const field = (name: string, before: readonly string[], after: readonly string[]) => ({
      file,
      field: `${name} of ${file}`,
      weight: 'definition' as const,
      before: before.length === 0 ? null : before.join(', '),
      after: after.length === 0 ? null : after.join(', '),
    });
    return [
      ...(gone.length === 0 ? [] : [field('columns', gone, [])]),
      ...(come.length === 0 ? [] : [field('columns', [], come)]),
      ...(gone.length + come.length === 0 ? [field('order of the columns', was, is)] : []),
    ];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      ...NO_NUMBERS,
      about: { kind: 'data files' },
      subject: 'data files',
      title: 'Columns of the data files',
      what: 'changed',
      step: 'major',
      because: `columns of ${first.file} change`,
      needsReason: true,
      fields: found.map(({ file: _, ...field }) => field),
    },
  ];
}

export function reportChange(before: Snapshot, after: Snapshot): FoundChange[] {
  const fields = fieldChanges(before.report, after.report, 'wording');
  const [first] = fields;
  if (first === undefined) return [];
  return [
    {
      ...NO_NUMBERS,
      about: { kind: 'report' },
      subject: 'report',
      title: 'The report as a whole',
      what: 'changed',
      step: 'patch',
      because: `the ${first.field} of the report changes`,
      needsReason: false,
      fields,
    },
  ];
}

/** That a page changed, not how: its text is kept in both releases. */
export function proseChanges(before: Snapshot, after: Snapshot): FoundChange[] {
  return fieldChanges(before.prose, after.prose, 'wording').map(({ field, before: old, after: now }): FoundChange => {
    const what = old === null ? 'added' : now === null ? 'removed' : 'changed';
    return {
      ...NO_NUMBERS,
      about: { kind: 'page' },
      subject: field,
      title: `The text of ${field}`,
      what,
      step: 'patch',
      because: `${field} is ${what}`,
      needsReason: false,
      fields: [],
    };
  });
}
