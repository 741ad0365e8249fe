// {% number "offendres" %}: a tag that takes a number from where there is none

import type { OwnChartFile } from '../../figure/own-chart.ts';
import type { Tag } from '../../figure/prose.ts';
import { partsOf, type Report } from '../../figure/report.ts';
import type { Rule } from '../rule.ts';

type Target = 'population' | 'breakdown' | 'part' | 'headline' | 'figure' | 'chart' | 'own chart' | 'claim' | 'nothing';

/** What a tag points at, and an example. A page's tags are drawn by the site; here only their words are read. */
interface TagForm {
  readonly target: Target;
  readonly example: string;
  /** A phrase takes one word and may stand inside a sentence; the others stand alone and may take several. */
  readonly isPhrase: boolean;
}

const NUMBER: TagForm = { target: 'population', example: '{% number "branches" %}', isPhrase: true };

/** In the order in which they are offered. A map: no word of an object, such as constructor, is taken for a tag. */
const TAGS: ReadonlyMap<string, TagForm> = new Map([
  ['number', NUMBER],
  ['share', { target: 'part', example: '{% share "branches.replied.sent" %}', isPhrase: true }],
  ['unknown', { target: 'breakdown', example: '{% unknown "branches.replied" %}', isPhrase: true }],
  ['figure', { target: 'figure', example: '{% figure "branches.replied" %}', isPhrase: false }],
  ['chart', { target: 'chart', example: '{% chart "branches.replied" "ranges" %}', isPhrase: false }],
  ['own-chart', { target: 'own chart', example: '{% own-chart "replies-as-columns" %}', isPhrase: false }],
  ['headlines', { target: 'headline', example: '{% headlines "branches" "branches.replied" %}', isPhrase: false }],
  ['claims', { target: 'claim', example: '{% claims %}', isPhrase: false }],
  ['plain', { target: 'nothing', example: '{% plain "in 2011" %}', isPhrase: true }],
  ['caveats', { target: 'nothing', example: '{% caveats %}', isPhrase: false }],
  ['downloads', { target: 'nothing', example: '{% downloads %}', isPhrase: false }],
  ['conventions', { target: 'nothing', example: '{% conventions %}', isPhrase: false }],
  ['releases', { target: 'nothing', example: '{% releases %}', isPhrase: false }],
  ['corrections', { target: 'nothing', example: '{% corrections %}', isPhrase: false }],
  ['calendar', { target: 'nothing', example: '{% calendar %}', isPhrase: false }],
  ['errata', { target: 'nothing', example: '{% errata %}', isPhrase: false }],
  ['sources', { target: 'nothing', example: '{% sources %}', isPhrase: false }],
]);

export const tagsExist: Rule = {
  name: 'tags-exist',
  severity: 'error',
  needs: 'nothing',
  check({ report, prose, ownCharts }, tell) {
    const addresses = addressesOf(report, ownCharts);
    for (const { tags, texts } of prose) {
      for (const { text, place } of texts) {
        const left = /\{%|%\}|\{\{|\}\}/.exec(text);
        if (left === null) continue;
        const fix = `a tag is its name and words in straight double quotes, all lower case: ${NUMBER.example}`;
        tell(
          { ...place, column: place.column + left.index, length: 2 },
          `"${text.slice(left.index, left.index + 40)}" looks like a tag and is not one`,
          fix,
        );
      }
      for (const tag of tags) {
        const known = TAGS.get(tag.name);
        if (known === undefined) {
          tell(
            tag.place,
            `"${tag.name}" is not a tag`,
            `write one of these:\n${[...TAGS.values()].map(({ example }) => example).join('\n')}`,
          );
          continue;
        }
        if (known.isPhrase && tag.words.length > 1) {
          tell(
            tag.place,
            `the tag "${tag.name}" takes one word and has ${tag.words.length}`,
            `for example ${known.example}`,
          );
        }
        if (tag.position === 'inline' && !known.isPhrase) {
          tell(
            tag.place,
            `the tag "${tag.name}" stands inside a paragraph`,
            'put it on a line of its own, with empty lines around it',
          );
        }
        if (tag.position === 'heading' && tag.name !== 'plain') {
          tell(
            tag.place,
            `the tag "${tag.name}" stands in a title, a heading or an alternative text, which are shown again elsewhere`,
            'say it in the text, where its base stands beside it; only {% plain "in 2011" %} can stand here',
          );
          continue;
        }
        if (known.target === 'nothing') continue;
        // All claims together need no word.
        if (tag.words.length === 0 && known.target !== 'claim')
          tell(tag.place, `the tag "${tag.name}" does not say of what`, `for example ${known.example}`);
        if (known.target === 'chart' && tag.words.length !== 2)
          tell(tag.place, 'the tag "chart" needs a figure and a kind of chart', `for example ${known.example}`);
        if (known.target === 'own chart' && tag.words.length > 1)
          tell(
            tag.place,
            `the tag "${tag.name}" takes one word and has ${tag.words.length}`,
            `for example ${known.example}`,
          );
        const targets = known.target === 'chart' ? tag.words.slice(0, 1) : tag.words;
        for (const word of targets) checkTarget(tag, word, known.target, addresses, tell);
      }
    }
  },
};

function checkTarget(
  tag: Tag,
  word: string,
  target: Target,
  addresses: Readonly<Record<Target, readonly string[]>>,
  tell: Parameters<Rule['check']>[1],
): void {
  const wanted = addresses[target];
  if (wanted.includes(word)) return;
  const none = target === 'claim' ? 'write it into data/claims.yaml' : `write it as content/charts/${word}.vl.yaml`;
  const fix = wanted.length > 0 ? `known here: ${wanted.join(', ')}` : none;
  tell(tag.place, `"${word}" is not a ${KIND_IN_WORDS[target]} of this report`, fix);
}

const KIND_IN_WORDS: Readonly<Record<Target, string>> = {
  population: 'population',
  breakdown: 'breakdown',
  part: 'part of a breakdown',
  headline: 'population or breakdown',
  figure: 'population, breakdown or table',
  chart: 'population, breakdown or table',
  'own chart': 'chart in content/charts',
  claim: 'claim',
  nothing: 'word',
};

function addressesOf(
  { populations, claims }: Report,
  ownCharts: readonly OwnChartFile[],
): Readonly<Record<Target, readonly string[]>> {
  const population = populations.map(({ id }) => id);
  const of = populations.flatMap((whole) =>
    whole.breakdowns.map((entry) => ({ address: `${whole.id}.${entry.id}`, entry })),
  );
  const breakdown = of.map(({ address }) => address);
  const tables = populations.flatMap((whole) => whole.tables.map(({ id }) => `${whole.id}.${id}`));
  const part = of.flatMap(({ address, entry }) => {
    return partsOf(entry).map(({ id }) => `${address}.${id}`);
  });
  const figure = [...population, ...breakdown, ...tables];
  return {
    population,
    breakdown,
    part,
    headline: [...population, ...breakdown],
    figure,
    chart: figure,
    'own chart': ownCharts.map(({ name }) => name),
    claim: claims.map(({ id }) => id),
    nothing: [],
  };
}
