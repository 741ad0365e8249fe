// What stands beside a printed value, in words.
import { marksOfPart, type Part } from '../figure/fact.ts';
import { MARK_LETTERS, type MarkLetter, type ShorthandName } from '../figure/printed.ts';
import { words } from '../words/words.ts';

/** What each means, for readers. */
export const MARKS: Readonly<Record<MarkLetter, string>> = words.numbers.marks;
export const SHORTHAND: Readonly<Record<ShorthandName, string>> = words.numbers.shorthand;

/** Of "37% [p]": ["provisional"] */
export function marksOf(part: Pick<Part, 'printed'>): string[] {
  const found = marksOfPart(part);
  return MARK_LETTERS.flatMap((letter) => (found.includes(letter) ? [MARKS[letter]] : []));
}

/** "37% [p]" -> "37%" */
export function withoutMarks(wording: string): string {
  return wording.replace(/\s*\[[prbeu]\]/g, '');
}

/** "37%" -> "37% (provisional)"; what stands in brackets already comes first: "about 25% (between 22% and 28%; provisional)". */
export function noted(text: string, notes: readonly string[]): string {
  if (notes.length === 0) return text;
  const [said, inside] = / \(([^()]*)\)$/.exec(text) ?? [];
  const start = said === undefined ? text : text.slice(0, -said.length);
  return `${start} (${[...(inside === undefined ? [] : [inside]), ...notes].join('; ')})`;
}
