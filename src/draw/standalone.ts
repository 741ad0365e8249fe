// A drawing that leaves its page: colours written in, a ground and a margin, its font inside. Nothing of it depends on a page.
import { inColours, PALETTES } from './theme.ts';

/** Margin around a drawing that stands alone, in pixels. */
export const MARGIN = 24;

/** `heightPx` is at least the drawing's own: a card has a fixed shape, and the rest of it is ground. */
export function standalone(svg: string, widthPx: number, heightPx: number): string {
  const [width, height] = [widthPx + 2 * MARGIN, heightPx + 2 * MARGIN];
  const light = PALETTES.light;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" width="${width}" height="${height}"`;
  const ground = `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="${light.paper}"/>`;
  return inColours(svg, light)
    .replace(/^<svg[^>]*?(?= role=)/, opening)
    .replace('</desc>', `</desc>${ground}`);
}

/** With the font inside, so that it shows with the letters it was measured with wherever it is opened. */
export function withFont(svg: string, fontFaces: string): string {
  return svg.replace('</desc>', `</desc><style>${fontFaces}</style>`);
}
