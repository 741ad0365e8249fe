// What every spec says around its chart: the lines of the frame as title and subtitle, and all of it again for programs.
import type { BreakdownFigure, Figure } from '../../figure/figure.ts';
import type { JsonObject } from '../../figure/own-chart.ts';
import { carriedBy } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { descriptionOf } from '../draw.ts';
import { caveatsBeside, sourceBeside } from '../frame.ts';
import { PALETTES } from '../theme.ts';

/** The lines that no drawing goes without, below its title; `beside` are other figures that it shows as well. */
export function frameLines(figure: Figure, beside: readonly BreakdownFigure[]): string[] {
  return [
    carriedBy(figure).base,
    carriedBy(figure).unknown,
    carriedBy(figure).caveats,
    words.charts.source(carriedBy(figure).source),
    ...beside.flatMap((other) => [
      words.charts.toldBeside(other.counted.breakdown.question, carriedBy(other).base),
      carriedBy(other).unknown,
      ...[caveatsBeside(other, figure)].filter((line) => line !== null),
      sourceBeside(other),
    ]),
    words.charts.releaseAndAddress(carriedBy(figure).release, figure.address),
    carriedBy(figure).report,
  ];
}

export interface Around {
  /** Other figures that the chart shows as well. */
  readonly beside: readonly BreakdownFigure[];
  /** A title that an editor gave the chart. */
  readonly own: string | null;
  /** What the reader must know of what is drawn, a line each. */
  readonly key: readonly string[];
}

export function specFrame(figure: Figure, { beside, own, key }: Around): JsonObject {
  const lines = [...(own === null ? [] : [own]), ...frameLines(figure, beside), ...key];
  return {
    description: `${ended(carriedBy(figure).title)} ${descriptionOf(figure, beside)}`,
    title: {
      text: inLines(carriedBy(figure).title, 76),
      subtitle: lines.flatMap((line) => inLines(line, 104)),
      anchor: 'start',
      frame: 'bounds',
      fontSize: 17,
      fontWeight: 600,
      limit: 0,
      offset: 18,
      subtitleColor: PALETTES.light.muted,
      subtitleFontSize: 13,
      subtitleLineHeight: 17,
      subtitlePadding: 8,
    },
    usermeta: {
      denominator: usermetaOf(figure),
      ...(beside.length === 0 ? {} : { beside: beside.map(usermetaOf) }),
    },
  };
}

function usermetaOf(figure: Figure): JsonObject {
  const { address, caveats, source, release, report } = figure;
  return {
    figure: address,
    title: carriedBy(figure).title,
    base: carriedBy(figure).base,
    unknown: carriedBy(figure).unknown,
    caveats: caveats.map(({ id, short, full }) => ({ id, short, full })),
    source: { line: carriedBy(figure).source, url: source.source.url },
    release: { ...release },
    report: { ...report },
  };
}

/** Vega breaks no lines by itself, and letters differ from machine to machine: so many letters a line. */
function inLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
