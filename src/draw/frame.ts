// The frame of every drawing that leaves its page: title, base and unknown share above, caveats, source, release and report below. On a
// page all of that stands around the drawing, as text.
import type { BreakdownFigure, Figure } from '../figure/figure.ts';
import { carriedBy, caveatShorts } from '../tell/carried.ts';
import { words } from '../words/words.ts';
import { lineBehind } from './boxes.ts';
import type { Fonts } from './font.ts';
import { type Block, type FrameLine, type Said, space, stacked } from './marks.ts';
import { caveatLineUpTo, EVERYTHING, type Most, unknownLineUpTo } from './shortened.ts';
import { paragraph, STYLES } from './text.ts';

/** `beside`: other figures that the drawing shows as well. `leavesPage`: nothing else says what goes with it. */
export interface FrameOptions {
  readonly beside: readonly BreakdownFigure[];
  readonly widthPx: number;
  readonly fonts: Fonts;
  readonly leavesPage: boolean;
  /** How many caveats and questions are said; without it, all of them. */
  readonly most?: Most;
}

export interface Framed extends Block {
  /** Where the content begins below the top. */
  readonly contentTopPx: number;
}

export function framed(
  figure: Figure,
  content: Block,
  key: readonly string[],
  { beside, widthPx, fonts, leavesPage, most = EVERYTHING }: FrameOptions,
): Framed {
  const keyLines = key.map((line) => paragraph(line, STYLES.note, widthPx, fonts, null));
  const drawing = [content, ...(key.length === 0 ? [] : [space(10), ...keyLines])];
  if (!leavesPage) return { ...stacked(drawing), contentTopPx: 0 };
  const say = (text: string, style: keyof typeof STYLES, said: Said | null): Block =>
    paragraph(text, STYLES[style], widthPx, fonts, said);
  const write = (text: string, style: keyof typeof STYLES, line: FrameLine | null): Block =>
    say(text, style, line === null ? null : { line });
  const above = stacked([
    write(carriedBy(figure).title, 'title', 'title'),
    space(4),
    write(carriedBy(figure).base, 'note', 'base'),
    space(3),
    write(unknownLineUpTo(figure, most.questions), 'heading', 'unknown'),
    space(16),
  ]);
  const whole = stacked([
    above,
    ...drawing,
    space(10),
    rule(widthPx),
    space(6),
    write(caveatLineUpTo(figure, most.caveats), 'note', 'caveats'),
    ...beside.flatMap((other) => {
      const line = caveatsBeside(other, figure);
      return line === null ? [] : [say(line, 'note', { line: 'caveats', beside: other.address })];
    }),
    space(6),
    write(words.charts.source(carriedBy(figure).source), 'note', 'source'),
    ...beside.map((other) => say(sourceBeside(other), 'note', { line: 'source', beside: other.address })),
    write(words.charts.releaseAndAddress(carriedBy(figure).release, figure.address), 'note', 'release'),
    write(carriedBy(figure).report, 'note', 'report'),
  ]);
  return { ...whole, contentTopPx: above.heightPx };
}

/** The caveats of another figure that the drawing's own does not have; null where it has all of them. */
export function caveatsBeside({ caveats, counted }: BreakdownFigure, figure: Figure): string | null {
  const more = caveats.filter(({ id }) => !figure.caveats.some((own) => own.id === id));
  return more.length === 0
    ? null
    : words.charts.caveatsBeside(counted.breakdown.question, caveatShorts({ caveats: more }).join(' · '));
}

export function sourceBeside(other: BreakdownFigure): string {
  return words.charts.sourceBeside(other.counted.breakdown.question, carriedBy(other).source);
}

function rule(widthPx: number): Block {
  return { marks: [lineBehind('var(--line)', 0, 0.5, widthPx, 0.5)], heightPx: 1 };
}
