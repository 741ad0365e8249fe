// Rules on the parts of one breakdown, as they are written.
import { isShare, type Printed } from '../../figure/printed.ts';
import { partsOf, type StatedPart, unknownPartsOf } from '../../figure/report.ts';
import { onBreakdowns, onPopulations } from '../rule.ts';

const RESERVED = ['not-itemised', 'unknown', 'all', 'count'];

/** categories: {other: 5%}, unknown: {other: {…}}: one id for two parts */
export const partIdsDiffer = onBreakdowns('part-ids-differ', 'error', (breakdown, tell) => {
  const ids = breakdown.categories.map(({ id }) => id);
  for (const { id, place } of unknownPartsOf(breakdown)) {
    if (ids.includes(id)) tell(place, `"${id}" is both a category and an unknown part`, 'give one of them another id');
  }
  for (const { id, place } of partsOf(breakdown)) {
    if (RESERVED.includes(id))
      tell(place, `"${id}" is the program's own word`, `choose an id other than ${RESERVED.join(', ')}`);
  }
});

/** What the report itself calls what the parts leave, and everything unknown together. */
const OWN_LABELS = ['not itemised by the source', 'unknown in all'];

/** categories: {a: {label: Other, …}, b: {label: other, …}}: two parts that no reader can tell apart */
export const partLabelsDiffer = onBreakdowns('part-labels-differ', 'error', (breakdown, tell) => {
  const first = new Map<string, StatedPart>();
  for (const part of partsOf(breakdown)) {
    const label = part.label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
    const other = first.get(label);
    // What has one id as well is told of by its id.
    if (other !== undefined && other.id !== part.id) {
      tell(
        part.labelPlace,
        `"${other.id}" and "${part.id}" of "${breakdown.id}" have one label, and no reader could tell them apart`,
        `write what tells this one apart, as label: ${part.label} (${'unknownKind' in part ? part.unknownKind : '…'}); or join the two, if they are one answer`,
      );
    } else if (OWN_LABELS.includes(label)) {
      tell(
        part.labelPlace,
        `"${part.label}" is what the report itself calls another number of "${breakdown.id}"`,
        'write another label, such as label: Not listed; what the parts leave of the whole needs no part of its own',
      );
    }
    if (other === undefined) first.set(label, part);
  }
});

/** Words with which tables name their unknown parts. */
const UNKNOWN_WORDS =
  /^(unknown|not (known|stated|recorded|given|available|specified|answered)|missing|no (answer|reply|response)|non-?response|prefer not to say|don't know)\b/i;

/** categories: {not-stated: {label: Not stated, share: 12%}}: an unknown part that would be counted as known */
export const unknownAmongCategories = onBreakdowns('unknown-among-categories', 'error', (breakdown, tell) => {
  for (const { id, label, place } of breakdown.categories) {
    if (!UNKNOWN_WORDS.test(label) && !UNKNOWN_WORDS.test(id.replaceAll('-', ' '))) continue;
    tell(
      place,
      `"${label}" stands among the known answers of "${breakdown.id}"`,
      `move it under "unknown:" with its kind, so that no share of those known counts it: ${id}: {label: ${label}, kind: not stated, …}`,
    );
  }
});

/** unknown: {none: because all were asked}: every sentence says "because" itself, and would say it twice */
export const becauseOnce = onBreakdowns('because-once', 'error', ({ id, unknown, readings, place }, tell) => {
  const reasons = [
    ...(unknown.state === 'none' ? [{ key: 'none', reason: unknown.because, at: unknown.place }] : []),
    ...readings.map(({ because }) => ({ key: 'because', reason: because ?? '', at: place })),
  ];
  for (const { key, reason, at } of reasons) {
    const [because] = /^because\b[:,]?\s*/i.exec(reason) ?? [];
    if (because === undefined) continue;
    tell(
      at,
      `the reason of "${id}" begins with "because", and the report says that word itself`,
      `write the reason alone, ${key}: ${reason.slice(because.length) || 'everybody was asked'}`,
    );
  }
});

/** study: the rest, borrow: the rest: two parts cannot both be what the others leave */
export const oneRest = onPopulations('one-rest', 'error', ({ count, restated, breakdowns, tables }, tell) => {
  for (const { kind, place } of [count, ...restated.map(({ printed }) => printed)]) {
    if (kind === 'rest')
      tell(place, 'a whole population cannot be "the rest"', 'type its number, or "the source does not say"');
  }
  const overRows = tables.flatMap(({ rows }) => rows.map(({ breakdown }) => breakdown));
  for (const breakdown of [...breakdowns, ...overRows]) {
    const { id, categories, unknown, readings, doesNotSum } = breakdown;
    const [rest, second] = restsOf(partsOf(breakdown));
    const [unknownRest] = restsOf(unknownPartsOf(breakdown));
    if (second !== undefined)
      tell(
        second.place,
        `"${id}" has "the rest" twice`,
        'leave one of the parts out: what the source does not itemise is shown as such',
      );
    const sharesOfKnown = categories.some(({ printed }) => isShare(printed));
    if (unknownRest !== undefined && sharesOfKnown && readings.some(({ base }) => base === 'known'))
      tell(
        unknownRest.place,
        `"${id}" has shares of those known, which cannot tell how many are unknown`,
        'type the unknown share that the source prints, or say "unknown: the source does not say"',
      );
    if (rest !== undefined && doesNotSum !== null)
      tell(
        rest.place,
        `"${id}" does not sum, so nothing can be "the rest"`,
        'type the value that the source prints, or remove "does-not-sum"',
      );
    if (rest !== undefined && unknown.state === 'not said')
      tell(
        rest.place,
        `"${id}" has "the rest" and does not know how many are unknown`,
        'leave the part out, or say how many are unknown',
      );
  }
});

function restsOf(parts: readonly StatedPart[]): Printed[] {
  return parts.map(({ printed }) => printed).filter(({ kind }) => kind === 'rest');
}
