// {% number "offendres" %}: a tag that takes a number from where there is none

import type { Tag } from '../../figure/prose.ts';
import { type Population, unknownPartsOf } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

type Target = 'population' | 'breakdown' | 'part' | 'headline' | 'figure' | 'nothing';

/** What each tag points at, and an example. A page's tags are drawn by the site; here only their words are read. */
interface TagForm {
  readonly target: Target;
  readonly example: string;
}

export const TAGS: Readonly<Record<string, TagForm>> & { readonly number: TagForm } = {
  number: { target: 'population', example: '{% number "branches" %}' },
  share: { target: 'part', example: '{% share "branches.replied.sent" %}' },
  unknown: { target: 'breakdown', example: '{% unknown "branches.replied" %}' },
  figure: { target: 'figure', example: '{% figure "branches.replied" %}' },
  headlines: { target: 'headline', example: '{% headlines "branches" "branches.replied" %}' },
  plain: { target: 'nothing', example: '{% plain "in 2011" %}' },
  caveats: { target: 'nothing', example: '{% caveats %}' },
  downloads: { target: 'nothing', example: '{% downloads %}' },
  conventions: { target: 'nothing', example: '{% conventions %}' },
  sources: { target: 'nothing', example: '{% sources %}' },
};

/** Tags that speak of one thing; the others may name several. */
const SINGLE = new Set(['number', 'share', 'unknown', 'plain']);

/** Tags that may stand inside a sentence. */
const INLINE = new Set(['number', 'share', 'unknown', 'plain']);

export const tagsExist: Rule = {
  name: 'tags-exist',
  severity: 'error',
  needs: 'nothing',
  check({ report, prose }, tell) {
    for (const { tags, texts } of prose) {
      for (const { text, place } of texts) {
        const left = /\{%|%\}|\{\{|\}\}/.exec(text);
        if (left === null) continue;
        const fix = `a tag is its name and words in straight double quotes, all lower case: ${TAGS.number.example}`;
        tell(
          { ...place, column: place.column + left.index, length: 2 },
          `"${text.slice(left.index, left.index + 40)}" looks like a tag and is not one`,
          fix,
        );
      }
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
        if (SINGLE.has(tag.name) && tag.words.length > 1) {
          tell(
            tag.place,
            `the tag "${tag.name}" takes one word and has ${tag.words.length}`,
            `for example ${known.example}`,
          );
        }
        if (tag.position === 'inline' && !INLINE.has(tag.name)) {
          tell(
            tag.place,
            `the tag "${tag.name}" stands inside a paragraph`,
            'put it on a line of its own, with empty lines around it',
          );
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
  const wanted = addressesOf(populations)[target];
  if (wanted.includes(word)) return;
  tell(tag.place, `"${word}" is not a ${KIND_IN_WORDS[target]} of this report`, `known here: ${wanted.join(', ')}`);
}

const KIND_IN_WORDS: Readonly<Record<Target, string>> = {
  population: 'population',
  breakdown: 'breakdown',
  part: 'part of a breakdown',
  headline: 'population or breakdown',
  figure: 'population, breakdown or table',
  nothing: 'word',
};

function addressesOf(populations: readonly Population[]): Readonly<Record<Target, readonly string[]>> {
  const population = populations.map(({ id }) => id);
  const of = populations.flatMap((whole) =>
    whole.breakdowns.map((entry) => ({ address: `${whole.id}.${entry.id}`, entry })),
  );
  const breakdown = of.map(({ address }) => address);
  const tables = populations.flatMap((whole) => whole.tables.map(({ id }) => `${whole.id}.${id}`));
  const part = of.flatMap(({ address, entry }) => {
    const unknowns = unknownPartsOf(entry);
    return [...entry.categories, ...unknowns].map(({ id }) => `${address}.${id}`);
  });
  return {
    population,
    breakdown,
    part,
    headline: [...population, ...breakdown],
    figure: [...population, ...breakdown, ...tables],
    nothing: [],
  };
}
