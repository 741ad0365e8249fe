// Texts of drawings in a real browser: which of them lie over another one, or are cut off.
import type { Locator } from 'playwright-core';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A sentence for every text that overlaps another one of its drawing, or reaches out of it. Empty where all can be read. */
export async function spoiltTexts(drawings: Locator): Promise<string[]> {
  const measured = await drawings.evaluateAll((found) =>
    found.map((drawing) => {
      const box = (element: Element): Box => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({ ...box(text), text: text.textContent }));
      return { frame: box(drawing), texts };
    }),
  );
  return measured.flatMap(({ frame, texts }) =>
    texts.flatMap((text, index) => [
      ...(holds(frame, text) ? [] : [`"${text.text}" is cut off`]),
      ...texts
        .slice(index + 1)
        .filter((other) => overlaps(text, other))
        .map((other) => `"${text.text}" and "${other.text}" overlap`),
    ]),
  );
}

function holds(frame: Box, box: Box): boolean {
  return (
    box.left >= frame.left - 0.5 &&
    box.right <= frame.right + 0.5 &&
    box.top >= frame.top - 2 &&
    box.bottom <= frame.bottom + 2
  );
}

/** Line boxes may touch; letters may not. */
function overlaps(box: Box, other: Box): boolean {
  const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return across > 0.5 && down > 0.25 * (box.bottom - box.top);
}
