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

/** {% figure "visits" %} twice on one page */
export const figuresShown = onReport('figures-shown', 'error', ({ prose }, tell) => {
  for (const { tags } of prose) {
    const onPage = new Set<string>();
    for (const { name, words, place } of tags) {
      for (const word of name === 'figure' ? words : []) {
        const fix = 'keep one: its address can lead to one place only';
        if (onPage.has(word)) tell(place, `the figure "${word}" stands on this page a second time`, fix);
        onPage.add(word);
      }
    }
  }
});

function tagsNamed(wanted: string, { prose }: CheckInput): Tag[] {
  return prose.flatMap(({ tags }) => tags.filter(({ name }) => name === wanted));
}

/** a caveat or a source that no figure names, a chart or a claim that no page shows: somebody forgot to attach it, or it can go */
export const unused = onReport('unused', 'warning', (input, tell) => {
  const { errata, sources, caveatReferences, caveatsById, claims } = input.report;
  const cited = new Set([...citationsOf(input.report)].map(({ source }) => source));
  const attached = new Set([...caveatReferences.map(({ id }) => id), ...errata.map(({ caveat }) => caveat)]);
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
