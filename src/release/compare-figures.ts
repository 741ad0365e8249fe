// The figures of two states -> a change for each figure that caused something, with the numbers that follow from it.
import { words } from '../words/words.ts';
import { type Change, type FieldChange, type FoundChange, type NumberChange, whatBecame } from './changes.ts';
import { type FactChanges, factChanges, figureFields, type Parts } from './compare-facts.ts';
import type { Flip } from './findings.ts';
import type { FigureState, Snapshot } from './snapshot.ts';

/** A number that changed though nothing in its figure moved it follows from what it is worked out from. */
export function figureChanges(
  before: Snapshot,
  after: Snapshot,
  isConventions: boolean,
): { changes: FoundChange[]; byConventions: NumberChange[] } {
  const addresses = new Set([...after.figures.keys(), ...before.figures.keys()]);
  const [earlier, later] = [byFigure(before), byFigure(after)];
  const ownOf = (address: string): OwnChange | null => {
    const facts = factChanges(earlier.get(address) ?? new Map(), later.get(address) ?? new Map());
    return ownChange(address, before.figures.get(address), after.figures.get(address), facts);
  };
  const own = new Map([...addresses].map((address) => [address, ownOf(address)]));
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
  const changes = [...own].flatMap(([address, entry]): FoundChange[] => {
    const following = followers.get(address) ?? [];
    if (entry === null || (!entry.hasCause && following.length === 0)) return [];
    const [owned] = ownAndFollowing(entry);
    return [{ ...entry.change, numbers: [...owned, ...following] }];
  });
  return { changes, byConventions: followers.get('conventions') ?? [] };
}

/**
 * The change that a finding follows from: the one with which the figure's numbers change, else those of the figure that it
 * is compared with. What a sentence claims may also move because words mean something else.
 */
export function causeOf<Found extends Change>(
  { figure, comparedWith }: Pick<Flip, 'figure' | 'comparedWith'>,
  changes: readonly Found[],
): Found | null {
  const moving = (address: string | null): Found | undefined =>
    changes.find(({ numbers }) => numbers.some((number) => number.figure === address));
  const named = (name: string): Found | undefined => changes.find(({ subject }) => subject === name);
  const own = named(figure);
  if (own?.numbers.some((number) => number.figure === figure)) return own;
  return moving(figure) ?? moving(comparedWith) ?? own ?? named('conventions') ?? null;
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

/** A row has its own size: nothing further up decides it. */
function isFromAbove({ row, part }: NumberChange): boolean {
  return row === null && (part.kind === 'base size' || (part.kind === 'part' && part.above !== null));
}

/** Whether others can follow from it: something in the figure changed that can change numbers, and some did. */
function isMoved(entry: OwnChange | null | undefined): boolean {
  return entry?.movesNumbers === true && ownAndFollowing(entry)[0].length > 0;
}

function byFigure({ parts }: Snapshot): ReadonlyMap<string, Parts> {
  const found = Map.groupBy(parts, ([, { figure }]) => figure);
  return new Map([...found].map(([figure, own]) => [figure, new Map(own)]));
}

interface OwnChange {
  readonly change: FoundChange;
  /** Whether anything in the figure itself changed, if only its words. */
  readonly hasCause: boolean;
  /** Whether what changed in it can change numbers. */
  readonly movesNumbers: boolean;
}

type Was = FigureState | undefined;

function ownChange(address: string, old: Was, now: Was, facts: FactChanges): OwnChange | null {
  const { printed, reworded, numbers } = facts;
  const isBoth = old !== undefined && now !== undefined;
  const fields = isBoth ? figureFields(old, now) : [];
  const hasCause = !isBoth || fields.length + printed.length + reworded.length > 0;
  if (!hasCause && numbers.length === 0) return null;
  const movesNumbers = !isBoth || printed.length > 0 || fields.some(canMoveNumbers);
  const what = whatBecame(old, now);
  const state = now ?? old;
  return {
    hasCause,
    movesNumbers,
    change: {
      about: { kind: 'figure', population: state?.population ?? address },
      subject: address,
      title: state?.title ?? address,
      what,
      ...stepOfFigure(address, what, fields, facts),
      needsReason: true,
      ...facts,
      fields,
    },
  };
}

type Asked = Pick<Change, 'step' | 'because'>;

/** What the change of a figure asks for. */
function stepOfFigure(address: string, what: Change['what'], fields: Change['fields'], facts: FactChanges): Asked {
  const say = words.releases.because;
  if (what === 'added') return { step: 'minor', because: say.added(address) };
  if (what === 'removed') return { step: 'major', because: say.removed(address) };
  const definition = fields.find(({ weight }) => weight === 'definition');
  if (definition !== undefined) return { step: 'major', because: say.definition(address, definition.field) };
  const hasWords = fields.length > 0 || facts.reworded.length > 0;
  const row = fields.find(({ weight }) => weight === 'addition');
  if (row !== undefined) return { step: 'minor', because: say.row(address, `${row.after}`) };
  const moved = facts.printed.length > 0 ? say.values : hasWords ? say.words : say.computed;
  return { step: 'patch', because: moved(address) };
}

/** A share that one source prints is not multiplied with another source's number: the source counts as well. */
function canMoveNumbers({ field, weight }: FieldChange): boolean {
  return weight !== 'wording' || field === words.releases.fields.source;
}
