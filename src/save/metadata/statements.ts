// What must travel with every file: for each of its figures the base, the unknown, the caveats and the source.
import { judgedClaims } from '../../count/claims.ts';
import { byAddress, type Figure, type PopulationFigure } from '../../figure/figure.ts';
import type { Caveat, Report } from '../../figure/report.ts';
import { baseLine, caveatLine, releaseLine, sourceLine, titleOf, unknownLine } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import type { Saved } from '../download.ts';

export interface Statement {
  /** The figure's address: "visits.purpose". */
  readonly figure: string;
  readonly title: string;
  readonly unit: string;
  readonly base: string;
  readonly unknown: string;
  /** Ids. */
  readonly caveats: readonly string[];
  /** The same in one line, also where there are none. */
  readonly caution: string;
  readonly source: string;
}

/** "Was there a charge? Base: …": a question mark ends a sentence as well. */
export function inSentences(texts: readonly string[]): string {
  return texts.map(ended).join(' ');
}

/** Every file is described with these, and words about thousands of rows take their time: each is made once a figure. */
const madeBefore = new WeakMap<Figure, Statement>();

/** A population first, then what divides it. */
export function statementsOf(figures: readonly PopulationFigure[]): Statement[] {
  return [...byAddress(figures).values()].map(statementOf);
}

export function statementOf(figure: Figure): Statement {
  const before = madeBefore.get(figure);
  if (before !== undefined) return before;
  const statement = {
    figure: figure.address,
    title: titleOf(figure),
    unit: figure.population.unit.many,
    base: baseLine(figure),
    unknown: unknownLine(figure),
    caveats: figure.caveats.map(({ id }) => id),
    caution: caveatLine(figure),
    source: sourceLine(figure),
  };
  madeBefore.set(figure, statement);
  return statement;
}

/** Every caveat of these populations and of what divides them, each once. */
export function caveatsOf(figures: readonly PopulationFigure[]): Caveat[] {
  return caveatsOfEach([...byAddress(figures).values()]);
}

/** The same of a whole report: what a claim stands in has caveats of its own. */
export function caveatsOfAll({ report, figures }: Pick<Saved, 'report' | 'figures'>): Caveat[] {
  const ofClaims = judgedClaims(figures, report).flatMap(({ caveats }) => caveats);
  return [...new Map([...caveatsOf(figures), ...ofClaims].map((caveat) => [caveat.id, caveat])).values()];
}

/** Every caveat of these figures alone, each once. */
export function caveatsOfEach(figures: readonly Figure[]): Caveat[] {
  const all = figures.flatMap(({ caveats }) => caveats);
  return [...new Map(all.map((caveat) => [caveat.id, caveat])).values()];
}

/** What the report is, then base, unknown and source of each population and all caveats: for places that take a text only. */
export function descriptionOf({ report, figures }: Saved): string {
  return [...aboutReport(report), ...aboutPopulations(figures)].join('\n\n');
}

/** In paragraphs. */
export function aboutReport({ summary, publicationStatus, release }: Report): string[] {
  return [summary, inSentences([releaseLine(release), `Publication status: ${publicationStatus}`])];
}

/** A paragraph each, and one with the caveats of them all. */
export function aboutPopulations(figures: readonly PopulationFigure[]): string[] {
  return [
    ...figures
      .map(statementOf)
      .map(({ title, base, unknown, source }) => inSentences([title, base, unknown, `Source: ${source}`])),
    inSentences([caveatLine({ caveats: caveatsOf(figures) })]),
  ];
}
