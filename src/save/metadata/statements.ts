// What must travel with every file: for each of its figures the base, the unknown, the caveats and the source.
import { judgedClaims } from '../../count/claims.ts';
import { byAddress, type Figure, type PopulationFigure } from '../../figure/figure.ts';
import type { Caveat, Report } from '../../figure/report.ts';
import { caveatLine, releaseLine } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import { type FigureStatement, statementOf } from '../../tell/statement.ts';
import type { Saved } from '../download.ts';

/** "Was there a charge? Base: …": a question mark ends a sentence as well. */
export function inSentences(texts: readonly string[]): string {
  return texts.map(ended).join(' ');
}

/** A population first, then what divides it. */
export function statementsOf(figures: readonly PopulationFigure[]): FigureStatement[] {
  return [...byAddress(figures).values()].map(statementOf);
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
