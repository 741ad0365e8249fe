// What must travel with every file: its size, its hash, and for each of its figures the base, the unknown, the caveats and the source.
import { judgedClaims } from '../../count/judged-claims.ts';
import { byAddress, type Figure, type PopulationFigure } from '../../figure/figure.ts';
import { onceFor } from '../../figure/once.ts';
import type { Caveat, Report } from '../../figure/report.ts';
import { carriedBy, caveatLine, releaseLine, sourcedLine } from '../../tell/carried.ts';
import { ended } from '../../tell/phrase.ts';
import { words } from '../../words/words.ts';
import { type Download, type Saved, sha256 } from '../download.ts';

/** "Was there a charge? Base: …": a question mark ends a sentence as well. */
export function inSentences(texts: readonly string[]): string {
  return texts.map(ended).join(' ');
}

export type Statement = ReturnType<typeof statementOf>;

/** What goes with a figure, under the names that datapackage.json has for it: `caution` has the `caveats` in one line. */
export function statementOf(figure: Figure) {
  const { title, base, unknown, caveats: caution, source } = carriedBy(figure);
  const [unit, caveats] = [figure.population.unit.many, figure.caveats.map(({ id }) => id)];
  return { figure: figure.address, title, unit, base, unknown, caveats, caution, source };
}

/** A population first, then what divides it. */
export function statementsOf(figures: readonly PopulationFigure[]): Statement[] {
  return [...byAddress(figures).values()].map(statementOf);
}

/** Where in the sources these populations stand, and what divides them, each once. */
export function citedBy(figures: readonly PopulationFigure[]): string[] {
  const cited = [...byAddress(figures).values()].flatMap(({ source, baseSource }) => [source, baseSource]);
  return [...new Set(cited.filter((sourced) => sourced !== null).map(sourcedLine))];
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
  return [summary, inSentences([releaseLine(release), words.files.publicationStatus(publicationStatus)])];
}

/** A paragraph each, and one with the caveats of them all. */
export function aboutPopulations(figures: readonly PopulationFigure[]): string[] {
  return [
    ...figures
      .map(statementOf)
      .map(({ title, base, unknown, source }) => inSentences([title, base, unknown, words.files.source(source)])),
    inSentences([caveatLine({ caveats: caveatsOf(figures) })]),
  ];
}

/** A page for each figure asks for the same files again. */
export const factsOf = onceFor(({ contents }: Download) => ({
  bytes: Buffer.byteLength(contents),
  sha256: sha256(contents),
}));

/** data/visits.csv is about the population "visits"; a file of another name may hold all of them. */
export function figuresIn(file: Download, figures: readonly PopulationFigure[]): readonly PopulationFigure[] {
  const name = (file.path.split('/').at(-1) as string).split('.')[0];
  const own = figures.filter(({ population }) => population.id === name);
  return own.length === 0 ? figures : own;
}
