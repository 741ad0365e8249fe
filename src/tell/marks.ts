// What stands beside a printed value, in words: the marks found in its wording.
import { MARKS, type MarkLetter, marksIn } from '../figure/printed.ts';

/** "37% [p]" -> ["provisional"] */
export function marksOf(wording: string | null): string[] {
  const found = marksIn(wording);
  return Object.entries(MARKS).flatMap(([letter, meaning]) => (found.includes(letter as MarkLetter) ? [meaning] : []));
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
