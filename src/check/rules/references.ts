// Rules on what names something else: another breakdown, a caveat, a source, a unit.
import type { Place } from '../../figure/place.ts';
import type { Breakdown, Citation, Population, Report } from '../../figure/report.ts';
import { known, onPopulations, onReport, type Tell } from '../rule.ts';

/** of: purpose.stuyd · source: {id: survey-2021, …} · caveats: [one-dya] · restates: purpse · main-points: [visit] */
export const referencesExist = onReport('references-exist', 'error', ({ report }, tell) => {
  const { caveatReferences, caveatsById, sources, populations, mainPoints } = report;
  for (const { id, place } of caveatReferences) {
    if (caveatsById.has(id)) continue;
    const fix = `${known([...caveatsById.keys()])}; or add "${id}:" to data/caveats.yaml`;
    tell(place, `the caveat "${id}" is not in data/caveats.yaml`, fix);
  }
  for (const { source, place } of citationsOf(report)) {
    if (sources.has(source)) continue;
    const fix = `${known([...sources.keys()])}; or add "${source}:" to data/sources.yaml`;
    tell(place, `the source "${source}" is not in data/sources.yaml`, fix);
  }
  const figures = populations.flatMap(({ id, breakdowns, tables }) => [
    id,
    ...[...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
  ]);
  for (const { id, place } of mainPoints)
    if (!figures.includes(id)) tell(place, `"${id}" is not a figure of this report`, known(figures));
  for (const population of populations) {
    for (const breakdown of population.breakdowns) {
      const others = population.breakdowns.filter(({ id }) => id !== breakdown.id);
      checkOf(population, breakdown, others, tell);
      const { restates } = breakdown;
      const ids = others.map(({ id }) => id);
      if (restates !== null && !ids.includes(restates.breakdown))
        tell(restates.place, `"${restates.breakdown}" is not another breakdown of this file`, known(ids));
    }
  }
});

/** Every citation of a report once; a breakdown without one of its own has the population's. */
export function citationsOf({ populations, errata, claims }: Report): Set<Citation> {
  const cited = populations.flatMap((population) => {
    const { restated, breakdowns, tables } = population;
    return [population, ...restated, ...breakdowns, ...tables];
  });
  return new Set([...cited, ...errata, ...claims].map(({ source }) => source));
}

function checkOf({ breakdowns }: Population, { of }: Breakdown, others: readonly Breakdown[], tell: Tell): void {
  const parent = breakdowns.find(({ id }) => id === of?.breakdown);
  if (of === null || parent?.categories.some(({ id }) => id === of.category)) return;
  const isUnknown = parent?.unknown.state === 'parts' && parent.unknown.parts.some(({ id }) => id === of.category);
  const every = others.flatMap(({ id, categories }) => categories.map((category) => `${id}.${category.id}`));
  const why = isUnknown
    ? 'an unknown part: nobody can be divided further who is not known'
    : 'not a category of this file';
  tell(of.place, `"${of.breakdown}.${of.category}" is ${why}`, known(every));
}

/** a: {of: b.x}, b: {of: a.y}: a population that contains itself */
export const noCycles = onPopulations('no-cycles', 'error', ({ breakdowns }, tell) => {
  for (const { id, of } of breakdowns) {
    const path = [id];
    for (let above = of; above !== null; ) {
      const { breakdown } = above;
      if (breakdown === id && of !== null) {
        const fix = 'let one of them divide the whole population';
        tell(of.place, `"${id}" is part of itself: ${[...path, id].join(' is of ')}`, fix);
      }
      if (path.includes(breakdown)) break;
      path.push(breakdown);
      above = breakdowns.find((each) => each.id === breakdown)?.of ?? null;
    }
  }
});

/** purpose-and-age beside purpose and age, without a place in the source: a joint share cannot come from two margins */
export const jointClaim = onPopulations('joint-claim', 'error', (population, tell) => {
  const ids = new Set(population.breakdowns.map(({ id }) => id));
  for (const { id, source, place } of population.breakdowns) {
    const [first = '', second = ''] = id.split('-and-');
    if (!ids.has(first) || !ids.has(second) || source !== population.source) continue;
    tell(
      place,
      `"${id}" joins "${first}" and "${second}", and no place in a source is given for it`,
      'two margins do not give a joint share: cite where the source prints it, source: {id: …, at: …}, or remove the breakdown',
    );
  }
});

const RATIO = /(\p{L}+) (?:per|for every|for each|to every|to each) (\p{L}+)/gu;

/** question: Loans per visit: two units that were counted apart; their ratio means nothing */
export const ratioAcrossUnits = onReport('ratio-across-units', 'error', ({ report }, tell) => {
  // Each unit's words, singular and plural, with the unit that they belong to.
  const units = new Map(
    report.populations.flatMap(({ unit }) =>
      [unit.one, unit.many].map((word) => [word.toLowerCase(), unit.one.toLowerCase()]),
    ),
  );
  const look = (text: string, place: Place): void => {
    for (const [phrase, counted = '', whole = ''] of text.toLowerCase().matchAll(RATIO)) {
      const [above, below] = [units.get(counted), units.get(whole)];
      if (above === undefined || below === undefined || above === below) continue;
      tell(
        place,
        `"${phrase}" divides one unit by another`,
        `${counted} and ${whole} were counted apart, and one may stand in several of the other: give each count by itself`,
      );
    }
  };
  for (const { label, unit, place, breakdowns, tables } of report.populations) {
    look(label, place);
    look(unit.many, place);
    for (const { question, place: at } of [...breakdowns, ...tables]) look(question, at);
    for (const part of breakdowns.flatMap(({ categories }) => categories)) look(part.label, part.place);
  }
});
