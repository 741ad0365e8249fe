// of: information.relaible · source: {id: article-2012, …} · caveats: [few-bords] · restates: ethnicty
import type { Place } from '../../figure/place.ts';
import type { Breakdown, Category, Citation, Population, UnknownPart } from '../../figure/report.ts';
import type { CheckInput, Rule, Tell } from '../rule.ts';

export const referencesExist: Rule = {
  name: 'references-exist',
  severity: 'error',
  needs: 'nothing',
  check(input, tell) {
    const { report } = input;
    const named = references(input, tell);
    named.caveats(report.caveats, { file: 'data/report.yaml', line: 1, column: 1, length: 1 });
    for (const source of report.sources.values()) named.caveats(source.caveats, source.place);
    for (const population of report.populations) {
      named.source(population.source);
      for (const { source } of population.restated) named.source(source);
      named.caveats(population.caveats, population.place);
      for (const breakdown of population.breakdowns) {
        if (breakdown.source !== population.source) named.source(breakdown.source);
        named.caveats(breakdown.caveats, breakdown.place);
        for (const part of partsOf(breakdown)) named.caveats(part.caveats, part.place);
        checkOf(population, breakdown, tell);
        checkRestates(population, breakdown, tell);
      }
      for (const table of population.tables) {
        if (table.source !== population.source) named.source(table.source);
        named.caveats(table.caveats, table.place);
        // All rows of a table have the same parts: the first speaks for them.
        for (const part of partsOf(table.rows[0]?.breakdown)) named.caveats(part.caveats, part.place);
      }
    }
  },
};

interface References {
  readonly source: (citation: Citation) => void;
  readonly caveats: (ids: readonly string[], place: Place) => void;
}

function references({ report }: CheckInput, tell: Tell): References {
  return {
    source: ({ source, place }) => {
      if (report.sources.has(source)) return;
      tell(
        place,
        `the source "${source}" is not in data/sources.yaml`,
        `${known([...report.sources.keys()])}; or add "${source}:" to data/sources.yaml`,
      );
    },
    caveats: (ids, place) => {
      for (const id of ids.filter((candidate) => !report.caveatsById.has(candidate))) {
        tell(
          place,
          `the caveat "${id}" is not in data/caveats.yaml`,
          `${known([...report.caveatsById.keys()])}; or add "${id}:" to data/caveats.yaml`,
        );
      }
    },
  };
}

function checkOf(population: Population, breakdown: Breakdown, tell: Tell): void {
  const { of } = breakdown;
  if (of === null) return;
  const parent = population.breakdowns.find(({ id }) => id === of.breakdown);
  if (parent?.categories.some(({ id }) => id === of.category)) return;
  const unknown = parent?.unknown.state === 'parts' && parent.unknown.parts.some(({ id }) => id === of.category);
  const every = population.breakdowns.flatMap(({ id, categories }) =>
    categories.map((category) => `${id}.${category.id}`),
  );
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

function partsOf(breakdown: Breakdown | undefined): readonly (Category | UnknownPart)[] {
  if (breakdown === undefined) return [];
  return [...breakdown.categories, ...(breakdown.unknown.state === 'parts' ? breakdown.unknown.parts : [])];
}

function known(ids: readonly string[]): string {
  return ids.length === 0 ? 'none is defined yet' : `known here: ${ids.join(', ')}`;
}
