// The rule on tags: each is known, stands where it may, and takes what there is.
import type { OwnChartFile } from '../../figure/own-chart.ts';
import { partsOf, type Report } from '../../figure/report.ts';
import { onReport } from '../rule.ts';

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
  ['finding', { target: 'figure', example: '{% finding "branches.replied" %}', isPhrase: false }],
  ['main-points', { target: 'nothing', example: '{% main-points %}', isPhrase: false }],
  ['key-chart', { target: 'figure', example: '{% key-chart "branches.replied" %}', isPhrase: false }],
  ['figures', { target: 'nothing', example: '{% figures %}', isPhrase: false }],
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

/** {% number "offendres" %}: a tag that takes a number from where there is none */
export const tagsExist = onReport('tags-exist', 'error', ({ report, prose, ownCharts }, tell) => {
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
    for (const { name, words, position, place } of tags) {
      const form = TAGS.get(name);
      if (form === undefined) {
        const forms = [...TAGS.values()].map(({ example }) => example);
        tell(place, `"${name}" is not a tag`, `write one of these:\n${forms.join('\n')}`);
        continue;
      }
      const { target, example, isPhrase } = form;
      const fix = `for example ${example}`;
      if (position === 'heading' && name !== 'plain') {
        tell(
          place,
          `the tag "${name}" stands in a title, a heading or an alternative text, which are shown again elsewhere`,
          'say it in the text, where its base stands beside it; only {% plain "in 2011" %} can stand here',
        );
        continue;
      }
      if (position === 'inline' && !isPhrase)
        tell(
          place,
          `the tag "${name}" stands inside a paragraph`,
          'put it on a line of its own, with empty lines around it',
        );
      if ((isPhrase || target === 'own chart') && words.length > 1)
        tell(place, `the tag "${name}" takes one word and has ${words.length}`, fix);
      if (target === 'nothing') continue;
      // All claims together need no word, and the key chart is the first main point's.
      if (words.length === 0 && target !== 'claim' && name !== 'key-chart')
        tell(place, `the tag "${name}" does not say of what`, fix);
      if (target === 'chart' && words.length !== 2)
        tell(place, 'the tag "chart" needs a figure and a kind of chart', fix);
      const known = addresses[target];
      for (const word of target === 'chart' ? words.slice(0, 1) : words) {
        if (known.includes(word)) continue;
        const none =
          target === 'claim' ? 'write it into data/claims.yaml' : `write it as content/charts/${word}.vl.yaml`;
        const offered = known.length > 0 ? `known here: ${known.join(', ')}` : none;
        tell(place, `"${word}" is not a ${KIND_IN_WORDS[target]} of this report`, offered);
      }
    }
  }
});

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
  const divided = populations.flatMap(({ id, breakdowns }) =>
    breakdowns.map((each) => [`${id}.${each.id}`, each] as const),
  );
  const breakdown = divided.map(([address]) => address);
  const tables = populations.flatMap((whole) => whole.tables.map(({ id }) => `${whole.id}.${id}`));
  const figure = [...population, ...breakdown, ...tables];
  return {
    population,
    breakdown,
    part: divided.flatMap(([address, each]) => partsOf(each).map(({ id }) => `${address}.${id}`)),
    headline: [...population, ...breakdown],
    figure,
    chart: figure,
    'own chart': ownCharts.map(({ name }) => name),
    claim: claims.map(({ id }) => id),
    nothing: [],
  };
}
