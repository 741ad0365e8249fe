// The figures as lines: one part at one base in one reading, with every number of it and all that must go with them. Tables in
// files and the sheets of workbooks are made of them.
import type { Base, CountedPart, Fact, Part } from '../figure/fact.ts';
import {
  type BreakdownFigure,
  type ChartedFigure,
  type CountedBreakdown,
  type CountedRow,
  type Figure,
  ofPart,
  type PopulationFigure,
  type RowsFigure,
  type Sourced,
} from '../figure/figure.ts';
import type { Caveat, Reading } from '../figure/report.ts';
import { carriedBy } from '../tell/carried.ts';
import { headlineNumber } from '../tell/headline.ts';
import { wholeBase } from '../tell/phrase.ts';
import { BLANK, type Blank } from './blanks.ts';
import type { Told } from './numbers.ts';

export interface FigureLine {
  /** What the line is a part of, with its release and report. */
  readonly figure: Figure;
  readonly row: CountedRow | null;
  /** Null in the line of a whole. */
  readonly counted: CountedBreakdown | null;
  readonly reading: Reading | null;
  readonly part: Part;
  readonly kind: Exclude<Part['kind'], 'whole'> | 'whole population' | 'whole population, printed again';
  readonly headline: string | null;
  readonly base: Base;
  readonly baseStatement: string;
  /** How many the base is. */
  readonly size: Told;
  readonly share: Told;
  readonly ofTop: Told;
  readonly unknown: Told;
  readonly ofKnown: Told;
  readonly count: Told;
  readonly unknownStatement: string;
  readonly source: Sourced;
  /** Those of the part alone. */
  readonly ownCaveats: readonly Caveat[];
  /** Those of the part, then those of the figure. */
  readonly caveats: readonly Caveat[];
}

/** Of a population and of all that divides it. */
export function linesOf(figure: PopulationFigure): FigureLine[] {
  const { breakdowns, tables } = figure;
  return [...wholeLines(figure), ...breakdowns.flatMap(breakdownLines), ...tables.flatMap(rowsLines)];
}

/** How many there are; where that is printed again, in a line of its own, so that it is not taken for another population. */
export function wholeLines(figure: PopulationFigure): FigureLine[] {
  const { base, restated, source, caveats } = figure;
  const whole: FigureLine = {
    figure,
    row: null,
    counted: null,
    reading: null,
    part: { ...base.size.part, id: 'all' },
    kind: 'whole population',
    headline: headlineNumber(figure),
    ...atBase(base),
    share: BLANK.whole,
    ofTop: BLANK.whole,
    unknown: BLANK.whole,
    ofKnown: BLANK.whole,
    count: base.size,
    unknownStatement: carriedBy(figure).unknown,
    source,
    ownCaveats: [],
    caveats,
  };
  const again = restated.map(({ count, sourced, caveats: all }): FigureLine => {
    const part = { ...count.part, id: 'all' };
    const kind = 'whole population, printed again';
    return { ...whole, part, kind, headline: null, count, source: sourced, caveats: all };
  });
  return [whole, ...again];
}

function atBase(base: Base): Pick<FigureLine, 'base' | 'baseStatement' | 'size'> {
  return { base, baseStatement: wholeBase(base), size: base.size };
}

export function breakdownLines(figure: BreakdownFigure): FigureLine[] {
  const lines = countedLines(figure, figure.counted, null);
  const [part] = figure.counted.preferred.parts;
  const first = lines.find((line) => line.part === part && line.base === figure.counted.bases[0]);
  return lines.map((line) => (line === first ? { ...line, headline: headlineNumber(figure) } : line));
}

export function rowsLines(figure: RowsFigure): FigureLine[] {
  return figure.rows.flatMap((row) => countedLines(figure, row.counted, row));
}

function countedLines(figure: ChartedFigure, counted: CountedBreakdown, row: CountedRow | null): FigureLine[] {
  const unknownStatement = carriedBy(figure).unknown;
  return counted.readings.flatMap(({ reading, parts, unknown }) =>
    parts.flatMap((part) => {
      const { source, caveats: ownCaveats } = ofPart(figure, part);
      const ofPartAlone = {
        ...{ figure, row, counted, reading, part, kind: part.kind, headline: null },
        ...{ unknownStatement, source, ownCaveats, caveats: [...new Set([...ownCaveats, ...figure.caveats])] },
        ofTop: part.shares.at(-1) as Fact,
        ofKnown: part.ofKnown ?? NO_SHARE_OF_KNOWN[part.kind],
        count: part.count,
      };
      return part.shares.flatMap((share, index): FigureLine[] => {
        if (share === null) return [];
        return [{ ...ofPartAlone, ...atBase(counted.bases[index] as Base), share, unknown: unknown[index] as Fact }];
      });
    }),
  );
}

const NO_SHARE_OF_KNOWN: Readonly<Record<CountedPart['kind'], Blank>> = {
  unknown: BLANK.unknownPart,
  outside: BLANK.outside,
  category: BLANK.nobodyKnown,
  'not itemised': BLANK.nobodyKnown,
};
