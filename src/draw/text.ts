// Text that is measured before it is drawn: wrapped to a width, never cut off.
import type { FontFace, Fonts } from './font.ts';
import { type Block, type Said, stacked, type Text, type TextStyle } from './marks.ts';

export const STYLES = {
  number: { sizePx: 46, bold: true, fill: 'var(--ink)' },
  title: { sizePx: 17, bold: true, fill: 'var(--ink)' },
  heading: { sizePx: 14, bold: true, fill: 'var(--ink)' },
  label: { sizePx: 14, bold: false, fill: 'var(--ink)' },
  value: { sizePx: 14, bold: true, fill: 'var(--ink)' },
  note: { sizePx: 13, bold: false, fill: 'var(--muted)' },
  axis: { sizePx: 12, bold: false, fill: 'var(--muted)' },
} as const satisfies Record<string, TextStyle>;

export function faceOf(fonts: Fonts, { bold }: { readonly bold: boolean }): FontFace {
  return bold ? fonts.bold : fonts.regular;
}

export function widthOf(text: string, style: TextStyle, fonts: Fonts): number {
  return faceOf(fonts, style).width(text, style.sizePx);
}

/** Breaks at spaces, and inside a word where a single one is wider than the room. */
export function wrap(text: string, style: TextStyle, widthPx: number, fonts: Fonts): string[] {
  const lines: string[] = [];
  const spacePx = widthOf(' ', style, fonts);
  let line = '';
  let linePx = 0;
  for (const word of text.split(' ').flatMap((each) => broken(each, style, widthPx, fonts))) {
    // Letters have one width each, so widths of words add up.
    const wordPx = widthOf(word, style, fonts);
    if (line !== '' && (line.endsWith(GOES_ON) || linePx + spacePx + wordPx > widthPx)) {
      lines.push(line);
      [line, linePx] = [word, wordPx];
    } else [line, linePx] = line === '' ? [word, wordPx] : [`${line} ${word}`, linePx + spacePx + wordPx];
  }
  return withCompany([...lines, line], style, widthPx, fonts);
}

/** A space without width, behind a hyphen or alone: the word goes on in the next line. */
const GOES_ON = '\u200b';
const HYPHEN = '\u2010';

/** A word in pieces that fit the room; those of an address have no hyphen, which would look like a part of it. */
function broken(word: string, style: TextStyle, widthPx: number, fonts: Fonts): string[] {
  if (widthOf(word, style, fonts) <= widthPx) return [word];
  const end = /[/@.:\d]/.test(word) ? GOES_ON : `${HYPHEN}${GOES_ON}`;
  const roomPx = widthPx - widthOf(end, style, fonts);
  const pieces: string[] = [];
  let piece = '';
  // A letter keeps the marks that stand above and below it.
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (piece !== '' && widthOf(piece + letter, style, fonts) > roomPx) {
      pieces.push(piece.endsWith('-') ? `${piece}${GOES_ON}` : `${piece}${end}`);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Lines of a text, one behind the other, with the words whole again that were broken. */
export function rejoined(text: string): string {
  return text.replace(/\u2010?\u200b\s+/g, '');
}

export function longestWordPx(text: string, style: TextStyle, fonts: Fonts): number {
  return Math.max(...text.split(' ').map((word) => widthOf(word, style, fonts)));
}

/** A word alone on the last line takes the one before it along, where that line keeps two or more. */
function withCompany(lines: readonly string[], style: TextStyle, widthPx: number, fonts: Fonts): string[] {
  const last = lines.at(-1) ?? '';
  const words = (lines.at(-2) ?? '').split(' ');
  const both = `${words.at(-1)} ${last}`;
  // A dot between two things ends its line; it never begins one.
  if (last.includes(' ') || words.length < 3 || words.at(-1) === '·' || widthOf(both, style, fonts) > widthPx)
    return [...lines];
  return [...lines.slice(0, -2), words.slice(0, -1).join(' '), both];
}

export function lineHeight({ sizePx }: TextStyle): number {
  return Math.round(sizePx * 1.32);
}

/** A paragraph as wide as the drawing. */
export function paragraph(
  text: string,
  style: TextStyle,
  widthPx: number,
  fonts: Fonts,
  of: Said | null = null,
  align: Text['align'] = 'left',
): Block {
  const lines = wrap(text, style, widthPx, fonts);
  const x = align === 'left' ? 0 : align === 'right' ? widthPx : widthPx / 2;
  const marks = lines.map((line, index) => textAt(line, style, x, baseline(index, style), align, of));
  return { marks, heightPx: lines.length * lineHeight(style) };
}

/** A heading with a note at its right, or below it where both have no room in one line. */
export function withNote(heading: string, note: string, style: TextStyle, widthPx: number, fonts: Fonts): Block {
  const head = paragraph(heading, style, widthPx, fonts);
  if (note === '') return head;
  const fits = widthOf(heading, style, fonts) + widthOf(note, STYLES.note, fonts) + 12 <= widthPx;
  return fits
    ? { ...head, marks: [...head.marks, textAt(note, STYLES.note, widthPx, baseline(0, style), 'right')] }
    : stacked([head, paragraph(note, STYLES.note, widthPx, fonts)]);
}

/** Where the letters of a line stand, counted from the top of its paragraph. */
export function baseline(line: number, style: TextStyle): number {
  return (line + 1) * lineHeight(style) - Math.round(style.sizePx * 0.3);
}

export function textAt(
  text: string,
  style: TextStyle,
  x: number,
  y: number,
  align: Text['align'] = 'left',
  of: Said | null = null,
): Text {
  return { mark: 'text', x, y, text, ...style, align, of };
}
