// Letter widths of a TrueType font, so that text is measured alike on every machine. Reads only the tables cmap and hmtx:
// opentype.js refuses this font (GSUB 6.2) and fontkit takes longer to load than the whole build.

/** Widths in pixels at a size in pixels. `missing` lists the characters that the font cannot draw. */
export interface FontFace {
  width(text: string, sizePx: number): number;
  missing(text: string): string[];
}

/** The regular and the semi-bold face of one family. */
export interface Fonts {
  readonly regular: FontFace;
  readonly bold: FontFace;
}

/** Reads a font file. Throws where the bytes are not a TrueType font with a map of all Unicode characters. */
export function readFontFace(bytes: Uint8Array): FontFace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const at = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`the font has no table ${name}`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const longMetrics = view.getUint16(at('hhea') + 34);
  const glyphs = characterMap(view, at('cmap'));
  const advance = (glyph: number): number => view.getUint16(at('hmtx') + 4 * Math.min(glyph, longMetrics - 1));
  const cache = new Map<number, number>();
  const advanceOf = (codePoint: number): number => {
    const known = cache.get(codePoint);
    if (known !== undefined) return known;
    const found = advance(glyphs.get(codePoint) ?? 0);
    cache.set(codePoint, found);
    return found;
  };
  return {
    width(text, sizePx) {
      let units = 0;
      for (const character of text) units += advanceOf(character.codePointAt(0) ?? 0);
      return (units * sizePx) / unitsPerEm;
    },
    missing(text) {
      const found = new Set<string>();
      for (const character of text)
        if (!glyphs.has(character.codePointAt(0) ?? 0) && !/\s/.test(character)) found.add(character);
      return [...found];
    },
  };
}

function tableOffsets(view: DataView): Map<string, number> {
  const count = view.getUint16(4);
  const tables = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(record + letter)));
    tables.set(name, view.getUint32(record + 8));
  }
  return tables;
}

/** Format 12 of the table, which has all of Unicode. */
function characterMap(view: DataView, cmap: number): Map<number, number> {
  const count = view.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const offset = offsets.find((each) => view.getUint16(each) === 12);
  if (offset === undefined) throw new Error('the font has no map of all Unicode characters');
  const glyphs = new Map<number, number>();
  const groups = view.getUint32(offset + 12);
  for (let group = 0; group < groups; group++) {
    const record = offset + 16 + 12 * group;
    const [first, last, glyph] = [view.getUint32(record), view.getUint32(record + 4), view.getUint32(record + 8)];
    for (let codePoint = first; codePoint <= last; codePoint++) glyphs.set(codePoint, glyph + codePoint - first);
  }
  return glyphs;
}
