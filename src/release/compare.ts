// Two states of a report -> every change between them, each under the figure that causes it.
import Fraction from 'fraction.js';
import { isExact, width } from '../figure/interval.ts';
import { exactDecimal } from '../tell/number.ts';
import { type Flip, flipsBetween } from './findings.ts';
import { exactText, isSame, numberText, type PublishedNumber, type PublishedPart } from './numbers.ts';
import type { FigureState, Snapshot } from './snapshot.ts';
import { largestStep, type Step } from './version.ts';

/** What the source prints of a part, before and after; null where the part is not there. */
export interface PrintedChange {
  readonly figure: string;
  readonly row: string | null;
  readonly part: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NumberChange {
  readonly figure: string;
  readonly row: string | null;
  readonly reading: string | null;
  readonly part: string;
  readonly label: string;
  /** "count", "share of visits": the same in every release. */
  readonly measure: string;
  readonly words: string;
  /** As a reader sees it, and exactly; null where the number is not there. */
  readonly before: string | null;
  readonly after: string | null;
  readonly exactBefore: string | null;
  readonly exactAfter: string | null;
  /** Between two numbers; null where words leave one of them open. Shares in percentage points. */
  readonly difference: { readonly direction: 'up' | 'down'; readonly by: string } | null;
}

export interface FieldChange {
  readonly field: string;
  readonly weight: 'definition' | 'addition' | 'wording';
  readonly before: string | null;
  readonly after: string | null;
}

export interface Change {
  /** The address of a figure, "caveat one-day", "source survey", "conventions", "data files", "report", "content/about.md". */
  readonly subject: string;
  readonly title: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** The smallest step between two releases that this alone asks for, and why. */
  readonly step: Step;
  readonly because: string;
  /** Whether nothing may be released before somebody says why. */
  readonly needsReason: boolean;
  /** Printed values that changed, and those of which only the words did. */
  readonly printed: readonly PrintedChange[];
  readonly reworded: readonly PrintedChange[];
  readonly fields: readonly FieldChange[];
  /** All numbers that changed with it, those of other figures that are worked out from it included. */
  readonly numbers: readonly NumberChange[];
}

export interface Comparison {
  readonly changes: readonly Change[];
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
    ...listChanges('caveat', before.caveats, after.caveats, caveatMoves(before, after)),
    ...listChanges('source', before.sources, after.sources, new Map()),
    ...listChanges('claim', before.claims, after.claims, new Map()),
    ...columnChange(before, after),
    ...reportChange(before, after),
    ...proseChanges(before, after),
  ];
  const flips = flipsBetween(before.findings, after.findings);
  const step = largestStep(changes.map((change) => change.step));
  const because = changes.find((change) => change.step === step)?.because ?? 'nothing changed';
  return { changes, flips, step, because };
}

/**
 * The change that a finding follows from: the one with which the figure's numbers change, else those of the figure that it
 * is compared with. What a sentence claims may also move because words mean something else.
 */
export function causeOf(
  { figure, comparedWith }: Pick<Flip, 'figure' | 'comparedWith'>,
  changes: readonly Change[],
): Change | null {
  const moving = (address: string | null): Change | undefined =>
    changes.find(({ numbers }) => numbers.some((number) => number.figure === address));
  const named = (name: string): Change | undefined => changes.find(({ subject }) => subject === name);
  const own = named(figure);
  if (own?.numbers.some((number) => number.figure === figure)) return own;
  return moving(figure) ?? moving(comparedWith) ?? own ?? named('conventions') ?? null;
}

/** A number that changed though nothing in its figure moved it follows from what it is worked out from. */
function figureChanges(
  before: Snapshot,
  after: Snapshot,
  isConventions: boolean,
): { changes: Change[]; byConventions: NumberChange[] } {
  const addresses = new Set([...after.figures.keys(), ...before.figures.keys()]);
  const [earlier, later] = [byFigure(before), byFigure(after)];
  const own = new Map([...addresses].map((address) => [address, ownChange(address, before, after, earlier, later)]));
  const followers = new Map<string, NumberChange[]>();
  for (const [address, entry] of own) {
    if (entry === null) continue;
    const [, following] = ownAndFollowing(entry);
    if (following.length === 0) continue;
    const upstream = after.figures.get(address)?.upstream ?? [];
    const cause = upstream.map((candidate) => own.get(candidate)).find(isMoved)?.change.subject;
    const to = cause ?? (isConventions && !entry.movesNumbers ? 'conventions' : address);
    followers.set(to, [...(followers.get(to) ?? []), ...following]);
  }
  const changes = [...own].flatMap(([address, entry]): Change[] => {
    const following = followers.get(address) ?? [];
    if (entry === null || (!entry.hasCause && following.length === 0)) return [];
    const [owned] = ownAndFollowing(entry);
    return [{ ...entry.change, numbers: [...owned, ...following] }];
  });
  return { changes, byConventions: followers.get('conventions') ?? [] };
}

/** All numbers of a figure that moved none itself follow from others; of one that did, those of the questions further up. */
function ownAndFollowing({
  change: { numbers, what },
  movesNumbers,
}: OwnChange): [own: readonly NumberChange[], following: readonly NumberChange[]] {
  if (!movesNumbers) return [[], numbers];
  if (what !== 'changed') return [numbers, []];
  return [numbers.filter((number) => !isFromAbove(number)), numbers.filter(isFromAbove)];
}

function isFromAbove({ row, part }: NumberChange): boolean {
  return row === null && (part.includes('.') || part === 'base size');
}

/** Whether others can follow from it: something in the figure changed that can change numbers, and some did. */
function isMoved(entry: OwnChange | null | undefined): boolean {
  return entry?.movesNumbers === true && ownAndFollowing(entry)[0].length > 0;
}

function byFigure({ parts }: Snapshot): Map<string, Map<string, PublishedPart>> {
  const found = new Map<string, Map<string, PublishedPart>>();
  for (const [key, part] of parts) {
    const before = found.get(part.figure);
    if (before === undefined) found.set(part.figure, new Map([[key, part]]));
    else before.set(key, part);
  }
  return found;
}

type PartsByFigure = ReadonlyMap<string, ReadonlyMap<string, PublishedPart>>;

interface OwnChange {
  readonly change: Change;
  /** Whether anything in the figure itself changed, if only its words. */
  readonly hasCause: boolean;
  /** Whether what changed in it can change numbers. */
  readonly movesNumbers: boolean;
}

function ownChange(
  address: string,
  before: Snapshot,
  after: Snapshot,
  earlier: PartsByFigure,
  later: PartsByFigure,
): OwnChange | null {
  const [old, now] = [before.figures.get(address), after.figures.get(address)];
  const pairs = paired(earlier.get(address) ?? new Map(), later.get(address) ?? new Map());
  const numbers = pairs.flatMap((pair) => pair.numbers);
  const isStill = new Map<string, boolean>();
  for (const pair of pairs) {
    const isSameHere =
      pair.old !== undefined && pair.now !== undefined && (saysTheSame(pair) || pair.numbers.length === 0);
    isStill.set(partOf(pair), isSameHere && isStill.get(partOf(pair)) !== false);
  }
  const values = distinct(pairs.filter(isOtherwisePrinted)).map((pair) => ({
    change: printedChange(pair),
    isSameValue: isStill.get(partOf(pair)) === true,
  }));
  const fields = old === undefined || now === undefined ? [] : figureFields(old, now);
  const printed = values.filter(({ isSameValue }) => !isSameValue).map(({ change }) => change);
  const reworded = values.filter(({ isSameValue }) => isSameValue).map(({ change }) => change);
  const hasCause = old === undefined || now === undefined || fields.length > 0 || values.length > 0;
  if (!hasCause && numbers.length === 0) return null;
  const movesNumbers = old === undefined || now === undefined || printed.length > 0 || fields.some(canMoveNumbers);
  const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
  return {
    hasCause,
    movesNumbers,
    change: {
      subject: address,
      title: (now ?? old)?.title ?? address,
      what,
      ...stepOf(address, what, fields, { printed: printed.length, reworded: reworded.length }),
      needsReason: true,
      printed,
      reworded,
      fields,
      numbers,
    },
  };
}

/** A share that one source prints is not multiplied with another source's number: the source counts as well. */
function canMoveNumbers({ field, weight }: FieldChange): boolean {
  return weight !== 'wording' || field === 'source';
}

interface Pair {
  readonly old: PublishedPart | undefined;
  readonly now: PublishedPart | undefined;
  readonly numbers: readonly NumberChange[];
}

function paired(old: ReadonlyMap<string, PublishedPart>, now: ReadonlyMap<string, PublishedPart>): Pair[] {
  const pair = (before: PublishedPart | undefined, after: PublishedPart | undefined): Pair => ({
    old: before,
    now: after,
    numbers: numberChanges(before, after),
  });
  const gone = [...old].filter(([key]) => !now.has(key));
  return [...[...now].map(([key, part]) => pair(old.get(key), part)), ...gone.map(([, part]) => pair(part, undefined))];
}

/** What is printed of a part is the same in every reading. */
function distinct(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [partOf(pair), pair])).values()];
}

function partOf({ old, now }: Pair): string {
  const part = now ?? old;
  return `${part?.row ?? ''}|${part?.part}`;
}

/** What is left over comes and goes without anything printed. */
function isOtherwisePrinted({ old, now }: Pair): boolean {
  return (old?.printed ?? null) !== (now?.printed ?? null);
}

/** Other words for the same value: the numbers may change all the same, by what they are multiplied with. */
function saysTheSame({ old, now }: Pair): boolean {
  return old?.says === now?.says;
}

function printedChange({ old, now }: Pair): PrintedChange {
  const { figure, row, part, label } = (now ?? old) as PublishedPart;
  return { figure, row, part, label, before: old?.printed ?? null, after: now?.printed ?? null };
}

function numberChanges(old: PublishedPart | undefined, now: PublishedPart | undefined): NumberChange[] {
  const { figure, row, reading, part, label } = (now ?? old) as PublishedPart;
  const find = (of: PublishedPart | undefined, measure: string): PublishedNumber | undefined =>
    of?.numbers.find((number) => number.measure === measure);
  const measures = new Set([...(now?.numbers ?? []), ...(old?.numbers ?? [])].map(({ measure }) => measure));
  return [...measures].flatMap((measure): NumberChange[] => {
    const [before, after] = [find(old, measure), find(now, measure)];
    if (before !== undefined && after !== undefined && isSame(before.quantity, after.quantity)) return [];
    const [textBefore, textAfter] = textsOf(before, after);
    return [
      {
        figure,
        row,
        reading,
        part,
        label,
        measure,
        words: (after ?? before)?.words ?? measure,
        before: textBefore,
        after: textAfter,
        exactBefore: before === undefined ? null : exactText(before.quantity),
        exactAfter: after === undefined ? null : exactText(after.quantity),
        difference: differenceOf(before, after),
      },
    ];
  });
}

/** Rounded to the same text, two numbers that differ are told apart by their point, their ends, or exactly. */
function textsOf(
  before: PublishedNumber | undefined,
  after: PublishedNumber | undefined,
): [string | null, string | null] {
  if (before === undefined || after === undefined)
    return [before === undefined ? null : numberText(before), after === undefined ? null : numberText(after)];
  for (const text of [numberText, pointText, endsText]) {
    const [was, is] = [text(before), text(after)];
    if (was !== is) return [was, is];
  }
  return [exactText(before.quantity), exactText(after.quantity)];
}

function pointText(number: PublishedNumber): string {
  const point = pointIn(number);
  return point === null ? endsText(number) : closely(number, point);
}

function endsText(number: PublishedNumber): string {
  const { low, high } = number.quantity.interval;
  return high === null ? `${closely(number, low)} or more` : `${closely(number, low)} to ${closely(number, high)}`;
}

function closely({ measure }: PublishedNumber, value: Fraction): string {
  return measure === 'count' ? exactDecimal(value) : `${exactDecimal(value.mul(100))}%`;
}

/**
 * A number of people or things that was multiplied out has none: nobody counted 904.02 of them. Nor has a share that is
 * shown as "63 to 70%", though a point was named in it.
 */
function pointIn({ measure, quantity: { interval, point } }: PublishedNumber): Fraction | null {
  if (measure === 'count') return isExact(interval) ? point : null;
  const wide = width(interval);
  return wide !== null && wide.compare(ROUNDING) <= 0 ? point : null;
}

/** What rounding a printed percentage leaves open. */
const ROUNDING = new Fraction(1, 100);

function differenceOf(
  before: PublishedNumber | undefined,
  after: PublishedNumber | undefined,
): NumberChange['difference'] {
  if (before === undefined || after === undefined) return null;
  const [was, is] = [pointIn(before), pointIn(after)];
  if (was === null || is === null || was.equals(is)) return null;
  const by = is.sub(was);
  return {
    direction: by.compare(0) > 0 ? 'up' : 'down',
    by: visible(by.abs().mul(after.measure === 'count' ? 1 : 100)),
  };
}

/** What is not zero never reads as zero: one more among sixty million. */
function visible(value: Fraction): string {
  const shown = exactDecimal(value);
  if (shown !== '0') return shown;
  let digits = 5;
  while (value.round(digits).equals(0)) digits++;
  return value.round(digits).toString(digits);
}

function figureFields(old: FigureState, now: FigureState): FieldChange[] {
  return [
    ...fieldChanges(old.definition, now.definition, 'definition'),
    ...members('part', old.parts, now.parts, 'definition'),
    ...members('row', old.rows, now.rows, 'addition'),
    ...fieldChanges(old.wording, now.wording, 'wording').filter(({ field, before, after }) => {
      const part = /^(?:label|population) of (.+)$/.exec(field)?.[1];
      // The label of a part that comes or goes says nothing more.
      return part === undefined || (before !== null && after !== null) || (old.parts.has(part) && now.parts.has(part));
    }),
  ];
}

function members(
  name: string,
  old: ReadonlySet<string>,
  now: ReadonlySet<string>,
  added: FieldChange['weight'],
): FieldChange[] {
  const gone = [...old].filter((id) => !now.has(id));
  const come = [...now].filter((id) => !old.has(id));
  return [
    ...gone.map((id): FieldChange => ({ field: name, weight: 'definition', before: id, after: null })),
    ...come.map((id): FieldChange => ({ field: name, weight: added, before: null, after: id })),
  ];
}

function fieldChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  weight: FieldChange['weight'],
): FieldChange[] {
  const fields = new Set([...after.keys(), ...before.keys()]);
  return [...fields].flatMap((field) => {
    const [old = null, now = null] = [before.get(field), after.get(field)];
    return old === now ? [] : [{ field, weight, before: old, after: now }];
  });
}

function stepOf(
  address: string,
  what: Change['what'],
  fields: readonly FieldChange[],
  { printed, reworded }: { printed: number; reworded: number },
): Pick<Change, 'step' | 'because'> {
  if (what === 'added') return { step: 'minor', because: `${address} is added` };
  if (what === 'removed') return { step: 'major', because: `${address} is no longer there` };
  const definition = fields.find(({ weight }) => weight === 'definition');
  if (definition !== undefined)
    return { step: 'major', because: `what ${address} means changes (${definition.field})` };
  const hasWords = fields.length > 0 || reworded > 0;
  const row = fields.find(({ weight }) => weight === 'addition');
  if (row !== undefined) return { step: 'minor', because: `${address} gets the row ${row.after}` };
  const moved = printed > 0 ? 'values' : hasWords ? 'words' : 'computed numbers';
  return { step: 'patch', because: `${moved} of ${address} change` };
}

const PLAIN = { printed: [], reworded: [], numbers: [] } as const;

function conventionChange(fields: readonly FieldChange[], numbers: readonly NumberChange[]): Change[] {
  const [first] = fields;
  if (first === undefined) return [];
  return [
    {
      ...PLAIN,
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

/** A caveat came to a figure, or left it. */
export const GOES_WITH = 'goes with';

/** Which figures a caveat came to, and which it left: of figures that are in both states. */
function caveatMoves(before: Snapshot, after: Snapshot): ReadonlyMap<string, readonly FieldChange[]> {
  const moves = new Map<string, FieldChange[]>();
  for (const [address, now] of after.figures) {
    const old = before.figures.get(address);
    if (old === undefined) continue;
    for (const { before: gone, after: come } of members('caveat', old.caveats, now.caveats, 'wording')) {
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

const TITLE_OF = { caveat: 'short form', source: 'title', claim: 'claim' } as const;

function listChanges(
  name: 'caveat' | 'source' | 'claim',
  before: ReadonlyMap<string, ReadonlyMap<string, string>>,
  after: ReadonlyMap<string, ReadonlyMap<string, string>>,
  moves: ReadonlyMap<string, readonly FieldChange[]>,
): Change[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].flatMap((id): Change[] => {
    const [old, now] = [before.get(id), after.get(id)];
    const fields = [...fieldChanges(old ?? new Map(), now ?? new Map(), 'wording'), ...(moves.get(id) ?? [])];
    if (fields.length === 0) return [];
    const what = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    const title = (now ?? old)?.get(TITLE_OF[name]) ?? id;
    const because = `the ${name} ${id} is ${what}`;
    return [
      {
        ...PLAIN,
        subject: `${name} ${id}`,
        title,
        what,
        step: stepOfList(name, what),
        because,
        needsReason: true,
        fields,
      },
    ];
  });
}

/** A claim that is judged is something new to read; a caveat or a source belongs to what was there. */
function stepOfList(name: 'caveat' | 'source' | 'claim', what: Change['what']): Step {
  return name === 'claim' && what === 'added' ? 'minor' : 'patch';
}

/** Columns of data files that are in both states: programs that read them may break. */
function columnChange(before: Snapshot, after: Snapshot): Change[] {
  const fields = [...after.columns].flatMap(([file, now]): FieldChange[] => {
    const old = before.columns.get(file);
    if (old === undefined || old === now) return [];
    const [was, is] = [old.split(','), now.split(',')];
    const gone = was.filter((column) => !is.includes(column));
    const come = is.filter((column) => !was.includes(column));
    const field = (name: string, before: readonly string[], after: readonly string[]): FieldChange => ({
      field: `${name} of ${file}`,
      weight: 'definition',
      before: before.length === 0 ? null : before.join(', '),
      after: after.length === 0 ? null : after.join(', '),
    });
    return [
      ...(gone.length === 0 ? [] : [field('columns', gone, [])]),
      ...(come.length === 0 ? [] : [field('columns', [], come)]),
      ...(gone.length + come.length === 0 ? [field('order of the columns', was, is)] : []),
    ];
  });
  if (fields.length === 0) return [];
  return [
    {
      ...PLAIN,
      subject: 'data files',
      title: 'Columns of the data files',
      what: 'changed',
      step: 'major',
      because: `${fields[0]?.field.replace(/^order of the /, '')} change`,
      needsReason: true,
      fields,
    },
  ];
}

function reportChange(before: Snapshot, after: Snapshot): Change[] {
  const fields = fieldChanges(before.report, after.report, 'wording');
  if (fields.length === 0) return [];
  const because = `the ${fields[0]?.field} of the report changes`;
  const title = 'The report as a whole';
  return [{ ...PLAIN, subject: 'report', title, what: 'changed', step: 'patch', because, needsReason: false, fields }];
}

/** That a page changed, not how: its text is kept in both releases. */
function proseChanges(before: Snapshot, after: Snapshot): Change[] {
  return fieldChanges(before.prose, after.prose, 'wording').map(({ field, before: old, after: now }): Change => {
    const what = old === null ? 'added' : now === null ? 'removed' : 'changed';
    const title = `The text of ${field}`;
    return {
      ...PLAIN,
      subject: field,
      title,
      what,
      step: 'patch',
      because: `${field} is ${what}`,
      needsReason: false,
      fields: [],
    };
  });
}
