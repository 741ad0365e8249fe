// Changes in words: for the terminal, the banner of a draft, the change log and the feed, and for pages of older releases.
import type { ChangeKind } from '../figure/change-kinds.ts';
import { wholeNumber } from '../tell/number.ts';
import { capitalised, ended } from '../tell/phrase.ts';
import type { ChangeLog } from './change-log.ts';
import { type Change, type FieldChange, GOES_WITH, type NumberChange, type PrintedChange } from './changes.ts';
import type { ExplainedChange } from './explain.ts';
import type { Flip } from './findings.ts';

/** More lines than this are for the change log. */
const MOST_LINES = 12;

/** What changed, a line each: "“Study” was 350 and is now 340". */
export function changeLines(change: Change): string[] {
  const lines = allLines(change);
  const more = lines.length - MOST_LINES;
  return more < 2 ? lines : [...lines.slice(0, MOST_LINES), `and ${wholeNumber(more)} more`];
}

function allLines(change: Change): string[] {
  const { printed, reworded, fields, what } = change;
  if (what !== 'changed') return [what, ...fields.filter(({ field }) => field === GOES_WITH).map(fieldLine)];
  const computed = shownNumbers(change);
  const lines = [
    ...printed.map((entry) => printedLine(entry)),
    ...reworded.map((entry) => `${printedLine(entry)}: other words for the same number`),
    ...fields.map(fieldLine),
  ];
  if (lines.length > 0) return lines;
  return computed.length === 0
    ? ['changed']
    : [
        computed.length === 1
          ? 'one computed number changes'
          : `${wholeNumber(computed.length)} computed numbers change`,
      ];
}

/** The numbers that are told; how far the unknown could move them stands in the data files alone. */
export function shownNumbers({ numbers }: Pick<Change, 'numbers'>): NumberChange[] {
  return numbers.filter(({ range }) => range === 'value');
}

/** `became` is what it is now, or what it was in a release that was withdrawn. */
export function printedLine(change: Omit<PrintedChange, 'figure'>, became = 'is now'): string {
  const { before, after } = change;
  const name = nameOfPart(change);
  if (before === null) return `${name} is new: ${after}`;
  return after === null ? `${name} is gone; it was ${before}` : `${name} was ${before} and ${became} ${after}`;
}

/** A part is quoted; the number of a whole population is described. */
export function nameOfPart({ part, label, row }: Pick<PrintedChange, 'part' | 'label' | 'row'>): string {
  if (part.kind === 'whole' || part.kind === 'printed again') return `the ${label}`;
  return row === null ? `“${label}”` : `“${label}”, ${row},`;
}

/** "row added: 2024", "unit changed from “visit, visits” to “visitor, visitors”" */
export function fieldLine({ field, before, after }: FieldChange): string {
  if (field === GOES_WITH) return before === null ? `now goes with ${after}` : `no longer goes with ${before}`;
  if (before === null) return `${field} added: ${after}`;
  return after === null ? `${field} removed: ${before}` : `${field} changed from “${before}” to “${after}”`;
}

/** "Is … more than half? Before: yes. Now: no." */
export function flipLine({ question, before, after }: Flip): string {
  return `${question} Before: ${before}. Now: ${after}.`;
}

/** A change by itself: "Purpose of the visit (correction of an error since release 1.0.0): Two rows were swapped. “Study” was …" */
export function changeInFull(change: ExplainedChange): string {
  const { title, kind, since, reason } = change;
  const what = changeLines(change).join('; ');
  if (kind === null || reason === null) return `${title}: ${what}.`;
  const why = since === null ? kind : `${kind} of an error since release ${since}`;
  return `${title} (${why}): ${ended(reason)} ${capitalised(what)}.`;
}

/** All that a release changed, for whoever reads it elsewhere: findings that change first. Empty for the first release. */
export function changesInFull({
  previous,
  flips,
  changes,
}: Pick<ChangeLog, 'previous' | 'flips' | 'changes'>): string[] {
  if (previous === null) return [];
  const kindOf = (subject: string | null): ChangeKind | null =>
    changes.find((change) => change.subject === subject)?.kind ?? null;
  return [
    `Compared with release ${previous}:`,
    ...flips.map((flip) => `${flipVerdict(kindOf(flip.subject), flip.reverses)}. ${flipLine(flip)}`),
    ...changes.map(changeInFull),
  ];
}

/** What a change that flips a finding does, said first. */
export function flipVerdict(kind: ChangeKind | null, reverses: boolean): string {
  const what = kind === null ? 'change' : kind === 'scheduled revision' ? 'revision' : kind;
  return capitalised(`this ${what} ${reverses ? 'reverses a finding' : 'alters what can be told'}`);
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

/** Words, or a value among them. */
export type Piece = string | { readonly value: string };

type Said = Pick<CorrectedNumber, 'label' | 'before' | 'after'>;

/** "“Study” is 350 here and should be 340" */
export function correctedPieces(number: Said): Piece[] {
  const { after } = number;
  return [...piecesOfHere(number), ...(after === null ? ['should not be there'] : ['should be ', { value: after }])];
}

/** "“Study” is 350 here and was 340 in release 1.0.1", of a correction that was withdrawn. */
export function formerPieces(number: Said, release: string): Piece[] {
  const { after } = number;
  const there = after === null ? ['was not there'] : ['was ', { value: after }];
  return [...piecesOfHere(number), ...there, ` in release ${release}`];
}

function piecesOfHere({ label, before }: Said): Piece[] {
  return before === null
    ? [label, ' has no printed value here and ']
    : [label, ' is ', { value: before }, ' here and '];
}

export function correctedLine(number: Said): string {
  return inText(correctedPieces(number));
}

export function formerLine(number: Said, release: string): string {
  return inText(formerPieces(number, release));
}

function inText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
}
