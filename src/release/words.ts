// Changes in words: for the terminal, the banner of a draft, the change log and the feed.
import type { ChangeKind } from '../figure/change-kinds.ts';
import { capitalised } from '../tell/phrase.ts';
import type { Change, FieldChange, NumberChange, PrintedChange } from './compare.ts';
import type { Flip } from './findings.ts';

/** One line a change: "library visits: purpose of the visit (visits.purpose): “Study” was 350, is 340" */
export function changeLines(change: Change): string[] {
  const { printed, reworded, fields, what } = change;
  if (what !== 'changed') return [what];
  const computed = shownNumbers(change);
  const lines = [
    ...printed.map(printedLine),
    ...reworded.map((entry) => `${printedLine(entry)}; the number is the same`),
    ...fields.map(fieldLine),
  ];
  if (lines.length > 0) return lines;
  return computed.length === 0
    ? ['changed']
    : [`${computed.length} computed ${computed.length === 1 ? 'number' : 'numbers'}`];
}

/** The numbers that are told; how far the unknown could move them stands in the data files alone. */
export function shownNumbers({ numbers }: Change): NumberChange[] {
  return numbers.filter(({ measure }) => !measure.startsWith('bounds'));
}

export function printedLine({ figure, label, row, before, after }: PrintedChange): string {
  const name = nameOfPart(figure, label, row);
  if (before === null) return after === null ? `${name} is computed otherwise` : `${name} is new: ${after}`;
  return after === null ? `${name} is gone; it was ${before}` : `${name} was ${before}, is ${after}`;
}

/** A part is quoted; the number of a whole population is described. */
export function nameOfPart(figure: string, label: string, row: string | null): string {
  if (!figure.includes('.')) return `the ${label}`;
  return row === null ? `“${label}”` : `“${label}”, ${row},`;
}

export function fieldLine({ field, before, after }: FieldChange): string {
  if (before === null) return `${field}: ${after} is new`;
  return after === null ? `${field}: ${before} is gone` : `${field}: was “${before}”, is “${after}”`;
}

/** "was yes, is no" */
export function flipLine({ question, before, after }: Flip): string {
  return `${question} It was: ${before}. It is: ${after}.`;
}

/** What a change that flips a finding does, said first. */
export function flipVerdict(kind: ChangeKind | null, reverses: boolean): string {
  const what = kind === null ? 'change' : kind === 'scheduled revision' ? 'revision' : kind;
  return capitalised(`this ${what} ${reverses ? 'reverses a finding' : 'changes what can be told'}`);
}
