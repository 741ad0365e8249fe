// Rules on what pages say and show: numbers typed into prose, figures without a page, and what no page or figure uses.
import type { Tag } from '../../figure/prose.ts';
import { type CheckInput, onReport } from '../rule.ts';
import { citationsOf } from './references.ts';

/** Digits, with what belongs to them: 2,379 · 38% · 13.5 */
const DIGITS = /\p{N}[\p{N}.,]*\p{N}%?|\p{N}%?/gu;

/** "about 2,400 people": a number typed into prose loses its base and does not change with the data */
export const proseHasNoFigures = onReport('prose-has-no-figures', 'error', ({ prose }, tell) => {
  for (const { texts, tags } of prose) {
    for (const { name, words, place } of tags) {
      if (name !== 'plain' || !words.some((word) => /%|per ?cent/i.test(word))) continue;
      tell(
        place,
        'a percentage is marked as not being a figure',
        'take it from the data: {% share "population.breakdown.category" %}',
      );
    }
    for (const { text, place } of texts) {
      for (const match of text.matchAll(DIGITS)) {
        const [number] = match;
        tell(
          { ...place, column: place.column + match.index, length: number.length },
          `the number ${number} is typed into prose`,
          `take it from the data, as in {% number "population" %} or {% share "population.breakdown.category" %}; if it is not a figure, write {% plain "${number}" %}`,
        );
      }
    }
  }
});

/** {% share "visits.purpose.study" %} on a report that shows visits.purpose nowhere, or twice on one page */
export const figuresShown = onReport('figures-shown', 'error', (input, tell) => {
  const addresses = new Set(
    input.report.populations.flatMap(({ id, breakdowns, tables }) => [
      id,
      ...[...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
    ]),
  );
  const shown = new Set(tagsNamed('figure', input).flatMap(({ words }) => words));
  for (const { tags } of input.prose) {
    const onPage = new Set<string>();
    for (const tag of tags) {
      for (const word of tag.name === 'figure' ? tag.words : []) {
        if (onPage.has(word))
          tell(
            tag.place,
            `the figure "${word}" stands on this page a second time`,
            'keep one: its address can lead to one place only',
          );
        onPage.add(word);
      }
      for (const address of figuresOf(tag, input)) {
        if (shown.has(address) || !addresses.has(address)) continue;
        tell(
          tag.place,
          `no page shows the figure "${address}", so nobody could find its caveats and its source`,
          `add {% figure "${address}" %} to a page`,
        );
      }
    }
  }
});

function tagsNamed(wanted: string, { prose }: CheckInput): Tag[] {
  return prose.flatMap(({ tags }) => tags.filter(({ name }) => name === wanted));
}

/** The figures that a tag takes something from; without a word "claims" speaks of all of them. */
function figuresOf({ name, words }: Tag, { report: { claims }, ownCharts }: CheckInput): readonly string[] {
  const figureOf = (address: string): string => address.split('.').slice(0, 2).join('.');
  switch (name) {
    case 'number':
    case 'unknown':
    case 'headlines':
      return words;
    case 'chart':
      return words.slice(0, 1);
    case 'share':
      return words.map(figureOf);
    case 'own-chart':
      return words.flatMap((word) => ownCharts.find((chart) => chart.name === word)?.address ?? []);
    case 'claims': {
      const meant = words.length === 0 ? claims : words.flatMap((word) => claims.filter(({ id }) => id === word));
      return meant.map(({ about }) => figureOf(about.id));
    }
    default:
      return [];
  }
}

/** a caveat or a source that no figure names, a chart, a claim or errata that no page shows: somebody forgot to attach it, or it can go */
export const unused = onReport('unused', 'warning', (input, tell) => {
  const { errata, sources, caveatReferences, caveatsById, claims } = input.report;
  const cited = new Set([...citationsOf(input.report)].map(({ source }) => source));
  const attached = new Set([...caveatReferences.map(({ id }) => id), ...errata.map(({ caveat }) => caveat)]);
  if (errata[0] !== undefined && tagsNamed('errata', input).length === 0)
    tell(errata[0].place, 'no page lists what is corrected here', 'add {% errata %} to a page');
  for (const { id, place } of sources.values())
    if (!cited.has(id)) tell(place, `no figure cites the source "${id}"`, 'cite it, or remove it');
  for (const { id, place } of caveatsById.values())
    if (!attached.has(id))
      tell(place, `no figure carries the caveat "${id}"`, 'attach it with "caveats:", or remove it');
  const shown = new Set(tagsNamed('own-chart', input).flatMap(({ words }) => words));
  for (const { name, place } of input.ownCharts)
    if (!shown.has(name))
      tell(place, 'no page shows this chart', `add {% own-chart "${name}" %} to a page, or remove the file`);
  const told = tagsNamed('claims', input);
  for (const { id, place } of claims)
    if (!told.some(({ words }) => words.length === 0 || words.includes(id)))
      tell(
        place,
        `no page shows the claim "${id}"`,
        'add {% claims %} to a page, which shows all of them, or remove it',
      );
});
