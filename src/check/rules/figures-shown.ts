// {% share "visits.purpose.study" %} on a report that shows visits.purpose nowhere, or twice on one page
import type { CheckInput, Rule } from '../rule.ts';

export const figuresShown: Rule = {
  name: 'figures-shown',
  severity: 'error',
  needs: 'nothing',
  check({ report, prose, ownCharts }, tell) {
    const addresses = new Set(
      report.populations.flatMap(({ id, breakdowns, tables }) => [
        id,
        ...[...breakdowns, ...tables].map((each) => `${id}.${each.id}`),
      ]),
    );
    const shown = new Set(
      prose.flatMap(({ tags }) => tags.filter(({ name }) => name === 'figure').flatMap(({ words }) => words)),
    );
    for (const { tags } of prose) {
      const onPage = new Set<string>();
      for (const { name, words, place } of tags) {
        for (const word of wordsOf(name, words, report)) {
          if (name === 'figure') {
            if (onPage.has(word))
              tell(
                place,
                `the figure "${word}" stands on this page a second time`,
                'keep one: its address can lead to one place only',
              );
            onPage.add(word);
            continue;
          }
          const address = addressIn(name, word, report, ownCharts);
          if (
            !['number', 'share', 'unknown', 'chart', 'own-chart', 'headlines', 'claims'].includes(name) ||
            shown.has(address) ||
            !addresses.has(address)
          )
            continue;
          tell(
            place,
            `no page shows the figure "${address}", so nobody could find its caveats and its source`,
            `add {% figure "${address}" %} to a page`,
          );
        }
      }
    }
  },
};

/** What a tag speaks of; without a word "claims" speaks of all of them. */
function wordsOf(tag: string, words: readonly string[], { claims }: CheckInput['report']): readonly string[] {
  if (tag === 'claims' && words.length === 0) return claims.map(({ id }) => id);
  return tag === 'chart' ? words.slice(0, 1) : words;
}

/** The figure that a word of a tag is about. */
function addressIn(
  tag: string,
  word: string,
  { claims }: CheckInput['report'],
  ownCharts: CheckInput['ownCharts'],
): string {
  if (tag === 'claims') {
    const about = claims.find(({ id }) => id === word)?.about.id ?? '';
    return about.split('.').slice(0, 2).join('.');
  }
  if (tag === 'share') return word.split('.').slice(0, 2).join('.');
  return tag === 'own-chart' ? (ownCharts.find(({ name }) => name === word)?.address ?? '') : word;
}
