// What a figure means and how it is called, in two states: its base, its parts and rows, its words.
import type { FieldChange } from './changes.ts';
import type { FigureState, Texts } from './snapshot.ts';

/** The fields of a figure that is in both states. */
export function figureFields(old: FigureState, now: FigureState): FieldChange[] {
  return [
    ...fieldChanges(old.definition, now.definition, 'definition'),
    ...memberChanges('part', old.parts, now.parts, 'definition'),
    ...memberChanges('row', old.rows, now.rows, 'addition'),
    ...fieldChanges(old.wording, now.wording, 'wording'),
    ...wordsOfParts('label', old, now, ({ labels }) => labels),
    ...wordsOfParts('population', old, now, ({ populations }) => populations),
    ...fieldChanges(old.place, now.place, 'wording'),
  ];
}

/** The label of a part that comes or goes says nothing more. */
function wordsOfParts(name: string, old: FigureState, now: FigureState, of: (state: FigureState) => Texts) {
  return fieldChanges(of(old), of(now), 'wording')
    .filter(
      ({ field, before, after }) =>
        (before !== null && after !== null) || (old.parts.has(field) && now.parts.has(field)),
    )
    .map((change) => ({ ...change, field: `${name} of ${change.field}` }));
}

/** What came to a set, and what left it. */
export function memberChanges(
  field: string,
  old: ReadonlySet<string>,
  now: ReadonlySet<string>,
  added: FieldChange['weight'],
): FieldChange[] {
  const gone = [...old].filter((id) => !now.has(id));
  const come = [...now].filter((id) => !old.has(id));
  return [
    ...gone.map((id): FieldChange => ({ field, weight: 'definition', before: id, after: null })),
    ...come.map((id): FieldChange => ({ field, weight: added, before: null, after: id })),
  ];
}

/** Every text that is another one, or is in one of the two alone. */
export function fieldChanges(before: Texts, after: Texts, weight: FieldChange['weight']): FieldChange[] {
  const fields = new Set([...after.keys(), ...before.keys()]);
  return [...fields].flatMap((field) => {
    const [old = null, now = null] = [before.get(field), after.get(field)];
    return old === now ? [] : [{ field, weight, before: old, after: now }];
  });
}
