// Two states of a report -> every change between them, each under the figure that causes it. What stands around the figures is
// compared here: caveats, sources, claims, conventions, columns, the report, its pages.
import { isImage } from '../read/image-file.ts';
import { words } from '../words/words.ts';
import { type FieldChange, type FoundChange, GOES_WITH, NO_NUMBERS, whatBecame } from './changes.ts';
import { fieldChanges, memberChanges } from './compare-facts.ts';
import { figureChanges } from './compare-figures.ts';
import { type Flip, flipsBetween } from './findings.ts';
import type { Snapshot, Texts } from './snapshot.ts';
import { largestStep, type Step } from './version.ts';

const { because: say, subjects } = words.releases;

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
  const columns = columnFields(before, after);
  const changes = [
    ...figures.changes,
    ...changed('conventions', subjects.conventions, conventions, {
      step: 'major',
      because: say.convention,
      // Those that change because words mean something else.
      numbers: figures.byConventions,
    }),
    ...changesOfList(
      'caveat',
      before.caveats,
      after.caveats,
      words.releases.fields.shortForm,
      caveatMoves(before, after),
    ),
    ...changesOfList('source', before.sources, after.sources, words.releases.fields.title),
    ...changesOfList('claim', before.claims, after.claims, words.releases.fields.claim),
    ...changed('data files', subjects.columns, columns, {
      step: columns.every(({ weight }) => weight === 'addition') ? 'minor' : 'major',
      because: () => say.columns(fileWithOtherColumns(before, after)),
    }),
    ...changed('report', subjects.report, fieldChanges(before.report, after.report, 'wording'), {
      step: 'patch',
      because: say.report,
      needsReason: false,
    }),
    ...proseChanges(before, after),
  ];
  const flips = flipsBetween(before.findings, after.findings);
  const step = largestStep(changes.map((change) => change.step));
  const because = changes.find((change) => change.step === step)?.because ?? say.nothing;
  return { changes, flips, step, because };
}

type Around = Exclude<FoundChange['about']['kind'], 'figure'>;
type Told = Pick<FoundChange, 'subject' | 'title' | 'step' | 'because'> & Partial<FoundChange>;

/** Something that is changed, and needs a reason, where nothing else is told. */
function changeOf(kind: Around, told: Told): FoundChange {
  return { ...NO_NUMBERS, about: { kind }, what: 'changed', needsReason: true, fields: [], ...told };
}

type Asked = Partial<Omit<FoundChange, 'because'>> & Pick<FoundChange, 'step'> & { because: (field: string) => string };

/** What is there once in every report; nothing where no field of it is another one. */
function changed(
  kind: Around,
  title: string,
  fields: readonly FieldChange[],
  { because, ...asked }: Asked,
): FoundChange[] {
  const [first] = fields;
  return first === undefined
    ? []
    : [changeOf(kind, { subject: kind, title, fields, because: because(first.field), ...asked })];
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
    const asked = { step, because: say.listed(kind, id, words.releases.became[what]) } as const;
    return [changeOf(kind, { subject: `${kind} ${id}`, title, what, ...asked, fields })];
  });
}

/** Which figures a caveat came to, and which it left: of figures that are in both states. */
function caveatMoves(before: Snapshot, after: Snapshot): ReadonlyMap<string, readonly FieldChange[]> {
  const moves = new Map<string, FieldChange[]>();
  for (const [address, now] of after.figures) {
    const old = before.figures.get(address);
    if (old === undefined) continue;
    for (const { before: gone, after: come } of memberChanges(
      words.releases.fields.caveat,
      old.caveats,
      now.caveats,
      'wording',
    )) {
      const id = gone ?? come ?? '';
      const move: FieldChange = {
        field: GOES_WITH,
        weight: 'wording',
        before: gone && address,
        after: come && address,
      };
      moves.set(id, [...(moves.get(id) ?? []), move]);
    }
  }
  return moves;
}

function fileWithOtherColumns(before: Snapshot, after: Snapshot): string {
  const isOther = ([file, now]: readonly [string, string]): boolean => (before.columns.get(file) ?? now) !== now;
  return [...after.columns].find(isOther)?.[0] ?? '';
}

/** Of data files that are in both states: programs that read them may break, unless columns only came between the others. */
function columnFields(before: Snapshot, after: Snapshot): FieldChange[] {
  return [...after.columns].flatMap(([file, now]): FieldChange[] => {
    const [was, is] = [before.columns.get(file)?.split(',') ?? [], now.split(',')];
    if (!before.columns.has(file) || was.join() === now) return [];
    const gone = was.filter((column) => !is.includes(column)).join(', ') || null;
    const come = is.filter((column) => !was.includes(column)).join(', ') || null;
    const [field, weight] = [words.releases.fields.columns(file), 'definition'] as const;
    if (was.join() === is.filter((column) => was.includes(column)).join())
      return [{ field, weight: 'addition', before: null, after: come }];
    if (gone === null && come === null)
      return [{ field: words.releases.fields.columnOrder(file), weight, before: was.join(', '), after: is.join(', ') }];
    const each: FieldChange[] = [
      { field, weight, before: gone, after: null },
      { field, weight, before: null, after: come },
    ];
    return each.filter((change) => change.before !== change.after);
  });
}

/** That a page changed, not how: its text is kept in both releases. */
function proseChanges(before: Snapshot, after: Snapshot): FoundChange[] {
  return fieldChanges(before.prose, after.prose, 'wording').map(({ field, before: old, after: now }): FoundChange => {
    const what = whatBecame(old, now);
    const asked = {
      what,
      step: 'patch',
      because: say.page(field, words.releases.became[what]),
      needsReason: false,
    } as const;
    return changeOf('page', {
      ...asked,
      subject: field,
      title: isImage(field) ? subjects.image(field) : subjects.text(field),
    });
  });
}
