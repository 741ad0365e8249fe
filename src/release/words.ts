// Changes in words: for the terminal, the banner of a draft, the change log and the feed, and for pages of older releases.
import type { ChangeKind } from '../figure/change-kinds.ts';
import { ABSENT } from '../tell/fact-text.ts';
import { wholeNumber } from '../tell/number.ts';
import { capitalised, ended } from '../tell/phrase.ts';
import { words } from '../words/words.ts';
import type { ChangeLog } from './change-log.ts';
import { type Change, type FieldChange, GOES_WITH, type NumberChange, type PrintedChange } from './changes.ts';
import type { ExplainedChange } from './explain.ts';
import type { Flip } from './findings.ts';

const say = words.releases.change;

/** More lines than this are for the change log. */
const MOST_LINES = 12;

/** What changed, a line each: "“Study” was 350 and is now 340". */
export function changeLines(change: Change): string[] {
  const lines = allLines(change);
  const more = lines.length - MOST_LINES;
  return more < 2 ? lines : [...lines.slice(0, MOST_LINES), say.andMore(wholeNumber(more))];
}

function allLines(change: Change): string[] {
  const { printed, reworded, fields, what } = change;
  if (what !== 'changed')
    return [words.releases.became[what], ...fields.filter(({ field }) => field === GOES_WITH).map(fieldLine)];
  const computed = shownNumbers(change);
  const lines = [
    ...printed.map((entry) => printedLine(entry)),
    ...reworded.map((entry) => say.reworded(printedLine(entry))),
    ...fields.map(fieldLine),
  ];
  if (lines.length > 0) return lines;
  return computed.length === 0
    ? [words.releases.became.changed]
    : [say.computed(wholeNumber(computed.length), computed.length === 1)];
}

/** The numbers that are told; how far the unknown could move them stands in the data files alone. */
export function shownNumbers({ numbers }: Pick<Change, 'numbers'>): NumberChange[] {
  return numbers.filter(({ range }) => range === 'value');
}

/** `wasWithdrawn`: the release in which it became what it is there. */
export function printedLine(change: Omit<PrintedChange, 'figure'>, wasWithdrawn = false): string {
  const { before, after } = change;
  const name = nameOfPart(change);
  if (before === null) return say.isNew(name, `${after}`);
  if (after === null) return say.isGone(name, before);
  return wasWithdrawn ? say.became(name, before, after) : say.isNow(name, before, after);
}

/** A part is quoted; the number of a whole population is described. */
export function nameOfPart({ part, label, row }: Pick<PrintedChange, 'part' | 'label' | 'row'>): string {
  if (part.kind === 'whole' || part.kind === 'printed again') return say.population(label);
  return row === null ? say.part(label) : say.partInRow(label, row);
}

/** "row added: 2024", "unit changed from “visit, visits” to “visitor, visitors”" */
export function fieldLine({ field, before, after }: FieldChange): string {
  if (field === GOES_WITH) return before === null ? say.goesWith(`${after}`) : say.wentWith(before);
  if (before === null) return say.fieldAdded(field, `${after}`);
  return after === null ? say.fieldRemoved(field, before) : say.fieldChanged(field, before, after);
}

/** "Is … more than half? Before: yes. Now: no." */
export function flipLine({ question, before, after }: Flip): string {
  return words.releases.findings.flip(question, before, after);
}

/** A change by itself: "Purpose of the visit (correction of an error since release 1.0.0): Two rows were swapped. “Study” was …" */
export function changeInFull(change: ExplainedChange): string {
  const { title, kind, since, reason } = change;
  const what = changeLines(change).join('; ');
  if (kind === null || reason === null) return say.inFull(title, what);
  const name = words.releases.kinds[kind];
  const why = since === null ? name : say.errorSince(name, since);
  return say.inFullBecause(title, why, ended(reason), capitalised(what));
}

/** All that a release changed, for whoever reads it elsewhere: findings that change first. Empty for the first release. */
export function changesInFull({
  previous,
  flips,
  changes,
}: Pick<ChangeLog, 'previous' | 'flips' | 'changes'>): string[] {
  if (previous === null) return [];
  const { withVerdict } = words.releases.findings;
  const kindOf = (subject: string | null): ChangeKind | null =>
    changes.find((change) => change.subject === subject)?.kind ?? null;
  return [
    say.comparedWith(previous),
    ...flips.map((flip) => withVerdict(flipVerdict(kindOf(flip.subject), flip.reverses), flipLine(flip))),
    ...changes.map(changeInFull),
  ];
}

/** What a change that flips a finding does, said first. */
export function flipVerdict(kind: ChangeKind | null, reverses: boolean): string {
  const { reverses: reversing, alters } = words.releases.findings;
  return (reverses ? reversing : alters)[kind ?? 'change'];
}

/** Its kind, or where nobody said why, what became of it. */
export function kindOrWhat({ kind, what }: Pick<ExplainedChange, 'kind' | 'what'>): string {
  return kind === null ? words.releases.became[what] : words.releases.kinds[kind];
}

/** A number that a later release put right, told in one sentence, as text or with its values set apart on a page. */
export interface CorrectedNumber {
  readonly figure: string;
  readonly label: string;
  /** As it stands in the release that is read; null where nothing is printed. */
  readonly before: string | null;
  /** As it is since; null where it was taken out. */
  readonly after: string | null;
}

type Said = Pick<CorrectedNumber, 'label' | 'before' | 'after'>;

/** "“Study” is 350 here and should be 340"; `value` sets a number apart. */
export function correctedPieces<P>(
  { label, before, after }: Said,
  value: (text: string) => P,
): readonly (string | P)[] {
  const { corrected, correctedAdded, correctedRemoved, correctedToSilence } = words.releases.notices;
  if (before !== null && after === ABSENT['not said']) return correctedToSilence(label, value(before));
  if (before === null) return correctedAdded(label, value(after ?? ''));
  return after === null ? correctedRemoved(label, value(before)) : corrected(label, value(before), value(after));
}

/** "“Study” is 350 here and was 340 in release 1.0.1", of a correction that was withdrawn. */
export function formerPieces<P>(
  { label, before, after }: Said,
  release: string,
  value: (text: string) => P,
): readonly (string | P)[] {
  const { differed, differedAdded, differedRemoved } = words.releases.notices;
  if (before === null) return differedAdded(label, value(after ?? ''), release);
  return after === null
    ? differedRemoved(label, value(before), release)
    : differed(label, value(before), value(after), release);
}

export function correctedLine(number: Said): string {
  return correctedPieces(number, String).join('');
}

export function formerLine(number: Said, release: string): string {
  return formerPieces(number, release, String).join('');
}
