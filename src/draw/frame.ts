// The frame of every drawing: title, base and unknown share above, caveats, source and release below. There is no drawing without it.
import type { Figure } from '../count/figures.ts';
import { baseLine, caveatLine, releaseLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import type { Fonts } from './font.ts';
import { type Block, type Said, space, stacked } from './marks.ts';
import { paragraph, STYLES } from './text.ts';

export interface Framed extends Block {
  /** Where the content begins below the top. */
  readonly contentTopPx: number;
}

export function framed(figure: Figure, content: Block, key: readonly string[], widthPx: number, fonts: Fonts): Framed {
  const write = (text: string, style: keyof typeof STYLES, of: Said | null): Block =>
    paragraph(text, STYLES[style], widthPx, fonts, of);
  const above = stacked([
    write(titleOf(figure), 'title', { line: 'title' }),
    space(4),
    write(baseLine(figure), 'note', { line: 'base' }),
    space(3),
    write(unknownLine(figure), 'heading', { line: 'unknown' }),
    space(16),
  ]);
  const whole = stacked([
    above,
    content,
    ...(key.length === 0 ? [] : [space(10), ...key.map((line) => write(line, 'note', null))]),
    space(10),
    rule(widthPx),
    space(6),
    write(caveatLine(figure), 'note', { line: 'caveats' }),
    space(6),
    write(`Source: ${sourceLine(figure)}`, 'note', { line: 'source' }),
    write(`${releaseLine(figure.release)} · ${figure.address}`, 'note', { line: 'release' }),
  ]);
  return { ...whole, contentTopPx: above.heightPx };
}

function rule(widthPx: number): Block {
  return {
    marks: [{ mark: 'line', x: 0, y: 0.5, x2: widthPx, y2: 0.5, stroke: 'var(--line)', isBehind: true }],
    heightPx: 1,
  };
}
