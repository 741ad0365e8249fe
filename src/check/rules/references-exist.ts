// of: purpose.stuyd · source: {id: survey-2021, …} · caveats: [one-dya] · restates: purpse · main-points: [visit]
import type { Breakdown, Citation, Population } from '../../figure/report.ts';
import type { Rule, Tell } from '../rule.ts';

export const referencesExist: Rule = {
  name: 'references-exist',
  severity: 'error',
  needs: 'nothing',
  check({ report }, tell) {
    for (const { id, place } of report.caveatReferences) {
      if (report.caveatsById.has(id)) continue;
      const fix = `${known([...report.caveatsById.keys()])}; or add "${id}:" to data/caveats.yaml`;
      tell(place, `the caveat "${id}" is not in data/caveats.yaml`, fix);
    }
    const cited = [
      ...report.populations.flatMap((population) => [...citationsOf(population)]),
      ...report.errata.map(({ source }) => source),
      ...report.claims.map(({ source }) => source),
    ];
    for (const { source, place } of cited) {
      if (report.sources.has(source)) continue;
      const fix = `${known([...report.sources.keys()])}; or add "${source}:" to data/sources.yaml`;
      tell(place, `the source "${source}" is not in data/sources.yaml`, fix);
    }
    const figures = report.populations.flatMap(({ id, breakdowns, tables }) => [
      id,
      ...[...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
    ]);
    for (const { id, place } of report.mainPoints)
      if (!figures.includes(id)) tell(place, `"${id}" is not a figure of this report`, known(figures));
    for (const population of report.populations) {
      for (const breakdown of population.breakdowns) {
        checkOf(population, breakdown, tell);
        checkRestates(population, breakdown, tell);
      }
    }
  },
};

/** Every citation of a population once; a breakdown without one of its own has the population's. */
function citationsOf({ source, restated, breakdowns, tables }: Population): Set<Citation> {
  return new Set([source, ...[...restated, ...breakdowns, ...tables].map((entry) => entry.source)]);
}

function checkOf(population: Population, breakdown: Breakdown, tell: Tell): void {
  const { of } = breakdown;
  if (of === null) return;
  const parent = population.breakdowns.find(({ id }) => id === of.breakdown);
  if (parent?.categories.some(({ id }) => id === of.category)) return;
  const unknown = parent?.unknown.state === 'parts' && parent.unknown.parts.some(({ id }) => id === of.category);
  const others = population.breakdowns.filter(({ id }) => id !== breakdown.id);
  const every = others.flatMap(({ id, categories }) => categories.map((category) => `${id}.${category.id}`));
  const message = unknown
    ? `"${of.breakdown}.${of.category}" is an unknown part: nobody can be divided further who is not known`
    : `"${of.breakdown}.${of.category}" is not a category of this file`;
  tell(of.place, message, known(every));
}

function checkRestates(population: Population, breakdown: Breakdown, tell: Tell): void {
  const { restates } = breakdown;
  if (restates === null) return;
  const others = population.breakdowns.filter(({ id }) => id !== breakdown.id).map(({ id }) => id);
  if (others.includes(restates.breakdown)) return;
  tell(restates.place, `"${restates.breakdown}" is not another breakdown of this file`, known(others));
}

function known(ids: readonly string[]): string {
  return ids.length === 0 ? 'none is defined yet' : `known here: ${ids.join(', ')}`;
}
