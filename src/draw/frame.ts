// The frame of every drawing: title, base and unknown share above, caveats, source and release below. There is no drawing without it.
import type { Figure } from '../count/figures.ts';
import { baseLine, caveatLine, releaseLine, reportLine, sourceLine, titleOf, unknownLine } from '../tell/carried.ts';
import type { Fonts } from './font.ts';
import { type Block, type FrameLine, space, stacked } from './marks.ts';
import { paragraph, STYLES } from './text.ts';

/** `leavesPage`: the drawing also says which report it was taken from. */
export interface FrameOptions {
  readonly widthPx: number;
  readonly fonts: Fonts;
  readonly leavesPage: boolean;
}

export interface Framed extends Block {
  /** Where the content begins below the top. */
  readonly contentTopPx: number;
}

export function framed(
  figure: Figure,
  content: Block,
  key: readonly string[],
  { widthPx, fonts, leavesPage }: FrameOptions,
): Framed {
  const write = (text: string, style: keyof typeof STYLES, line: FrameLine | null): Block =>
    paragraph(text, STYLES[style], widthPx, fonts, line === null ? null : { line });
  const above = stacked([
    write(titleOf(figure), 'title', 'title'),
    space(4),
    write(baseLine(figure), 'note', 'base'),
    space(3),
    write(unknownLine(figure), 'heading', 'unknown'),
    space(16),
  ]);
  const whole = stacked([
    above,
    content,
    ...(key.length === 0 ? [] : [space(10), ...key.map((line) => write(line, 'note', null))]),
    space(10),
    rule(widthPx),
    space(6),
    write(caveatLine(figure), 'note', 'caveats'),
    space(6),
    write(`Source: ${sourceLine(figure)}`, 'note', 'source'),
    write(`${releaseLine(figure.release)} · ${figure.address}`, 'note', 'release'),
    ...(leavesPage ? [write(reportLine(figure), 'note', 'report')] : []),
  ]);
  return { ...whole, contentTopPx: above.heightPx };
}

function rule(widthPx: number): Block {
  return {
    marks: [{ mark: 'line', x: 0, y: 0.5, x2: widthPx, y2: 0.5, stroke: 'var(--line)', strokePx: 1, isBehind: true }],
    heightPx: 1,
  };
}
