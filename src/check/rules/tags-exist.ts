// {% number "offendres" %}: a tag that takes a number from where there is none

import type { Tag } from '../../figure/prose.ts';
import type { Population } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

type Target = 'population' | 'breakdown' | 'part' | 'figure' | 'nothing';

/** What each tag points at, and an example. A page's tags are drawn by the site; here only their words are read. */
export const TAGS: Readonly<Record<string, { readonly target: Target; readonly example: string }>> = {
  number: { target: 'population', example: '{% number "boards" %}' },
  share: { target: 'part', example: '{% share "boards.replied.provided" %}' },
  unknown: { target: 'breakdown', example: '{% unknown "boards.replied" %}' },
  figure: { target: 'figure', example: '{% figure "boards.replied" %}' },
  headlines: { target: 'figure', example: '{% headlines "boards" "boards.replied" %}' },
  plain: { target: 'nothing', example: '{% plain "in 2011" %}' },
  caveats: { target: 'nothing', example: '{% caveats %}' },
  downloads: { target: 'nothing', example: '{% downloads %}' },
  conventions: { target: 'nothing', example: '{% conventions %}' },
  sources: { target: 'nothing', example: '{% sources %}' },
};

export const tagsExist: Rule = {
  name: 'tags-exist',
  severity: 'error',
  needs: 'nothing',
  check({ report, prose }, tell) {
    for (const { tags } of prose) {
      for (const tag of tags) {
        const known = TAGS[tag.name];
        if (known === undefined) {
          tell(
            tag.place,
            `"${tag.name}" is not a tag`,
            `write one of these:\n${Object.values(TAGS)
              .map(({ example }) => example)
              .join('\n')}`,
          );
          continue;
        }
        if (known.target === 'nothing') continue;
        if (tag.words.length === 0)
          tell(tag.place, `the tag "${tag.name}" does not say of what`, `for example ${known.example}`);
        for (const word of tag.words) checkTarget(tag, word, known.target, report.populations, tell);
      }
    }
  },
};

function checkTarget(
  tag: Tag,
  word: string,
  target: Target,
  populations: readonly Population[],
  tell: Parameters<Rule['check']>[1],
): void {
  const addresses = addressesOf(populations);
  const wanted =
    target === 'figure'
      ? [...addresses.population, ...addresses.breakdown]
      : target === 'nothing'
        ? []
        : addresses[target];
  if (wanted.includes(word)) return;
  tell(
    tag.place,
    `"${word}" is not a ${target === 'figure' ? 'population or breakdown' : target} of this report`,
    `known here: ${wanted.join(', ')}`,
  );
}

function addressesOf(
  populations: readonly Population[],
): Readonly<Record<'population' | 'breakdown' | 'part', string[]>> {
  const breakdowns = populations.flatMap((population) =>
    population.breakdowns.map((breakdown) => ({ address: `${population.id}.${breakdown.id}`, breakdown })),
  );
  return {
    population: populations.map(({ id }) => id),
    breakdown: breakdowns.map(({ address }) => address),
    part: breakdowns.flatMap(({ address, breakdown }) => {
      const unknowns = breakdown.unknown.state === 'parts' ? breakdown.unknown.parts : [];
      return [...breakdown.categories, ...unknowns].map(({ id }) => `${address}.${id}`);
    }),
  };
}
