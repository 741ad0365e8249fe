// The card of a page has room for every figure: it shows less where there is much, says how much less, and keeps the unknown.

import { describe, expect, test } from 'vitest';
import { drawCardAsSvg } from '../src/draw/draw.ts';
import { wordsOfSvg } from '../src/draw/png-text.ts';
import type { Figure } from '../src/figure/figure.ts';
import { keptOf, lostIn } from '../src/site/coverage/facets.ts';
import { loadFonts } from '../src/site/drawings/fonts.ts';
import { baseLine, releaseLine, unknownLine } from '../src/tell/carried.ts';
import { figuresWith, visits } from './small-report.ts';

const fonts = loadFonts();
const numbered = (count: number, text: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index + 1)).join('');

async function cardOf(files: Readonly<Record<string, string>>, address: string) {
  const figure = figuresWith(files).get(address) as Figure;
  const { svg, words } = await drawCardAsSvg(figure, fonts);
  return { figure, shown: wordsOfSvg(svg).replaceAll('\n', ' '), words };
}

const question = (number: number): string => `  q${number}:
    question: What did they say to question ${number}, asked at the desk of the library?
    categories: {a: 40%, b: 35%}
    unknown: {nk: {label: Not known, kind: not known, share: the rest}}
`;

const CAVEATS = Object.fromEntries([
  [
    'data/caveats.yaml',
    numbered(40, (n) => `c${n}: {short: Limit number ${n} on the use of all of these figures, full: A limit.}\n`),
  ],
  [
    'data/report.yaml',
    `title: Visits\nsummary: Made up.\npublisher: The makers of the tests\nlicence: CC0\nlanguage: en-GB\ncaveats: [${numbered(40, (n) => `c${n}, `)}]\n`,
  ],
]);

const answers = (count: number, more = ''): string => `  reason:
    question: Why did people come?
${more}    categories:
${numbered(count, (n) => `      r${n}: {label: Reason number ${n}, share: ${n === 17 ? '20' : '1'}%}\n`)}    unknown:
      lost: {label: Lost, kind: not recorded, share: 6%}
      silent: {label: Said nothing, kind: not stated, share: the rest}
`;

describe('a card', () => {
  test('of a number with many questions shows the first ones, and says of how many more something is not known', async () => {
    const { figure, shown } = await cardOf(visits(numbered(30, question)), 'visits');
    expect(shown).toContain('What did they say to question 1, asked at the desk of the library?');
    const [, left = ''] = /See the figure for what is not known of (\d+) more questions\./.exec(shown) ?? [];
    const told = shown.match(/The answer is not known: about 25% of all/g) ?? [];
    expect(Number(left) + told.length).toBe(30);
    expect(shown).toContain(baseLine(figure));
  });

  test('of many answers shows the largest, all others as one, and everything unknown', async () => {
    const { figure, shown } = await cardOf(visits(answers(50)), 'visits.reason');
    expect(shown).toContain('Reason number 17');
    expect(shown).toMatch(/\b4[5-9] more answers/);
    for (const said of ['Lost (not recorded)', 'Said nothing (not stated)', unknownLine(figure)])
      expect(shown).toContain(said);
  });

  test('of answers that need not add up leaves the smaller ones out and says how many', async () => {
    const { shown } = await cardOf(
      visits(answers(50, '    does-not-sum: several reasons could be given\n').replace('the rest', '5%')),
      'visits.reason',
    );
    expect(shown).toContain('Reason number 17');
    expect(shown).toMatch(/See the figure for 4[5-9] more answers\./);
  });

  test('of many caveats shows the first ones, or none, and says how many more there are', async () => {
    const { shown } = await cardOf({ ...visits(answers(4)), ...CAVEATS }, 'visits.reason');
    const told = shown.match(/Limit number \d+ on the use/g) ?? [];
    const [, left = ''] = /(\d+) (?:more )?limits/.exec(shown) ?? [];
    expect(Number(left) + told.length).toBe(40);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['many questions and caveats', { ...visits(numbered(30, question)), ...CAVEATS }, 'visits'],
    ['many answers and caveats', { ...visits(answers(50)), ...CAVEATS }, 'visits.reason'],
    ['a question of many letters', visits(question(1).replace('the desk', 'the desk, or '.repeat(600))), 'visits.q1'],
    [
      'a word of many letters',
      visits(question(1).replace('library', 'Bibliotheksbenutzungsordnung'.repeat(20))),
      'visits.q1',
    ],
    [
      'many unknown parts',
      visits(
        question(1).replace(
          'nk: {label: Not known, kind: not known, share: the rest}',
          numbered(45, (n) => `u${n}: {label: Not known for reason ${n}, kind: not known, count: 1}, `),
        ),
      ),
      'visits.q1',
    ],
  ])(
    'with %s keeps base, release and what is not known, and all of it in the words of the file',
    async (_, files, address) => {
      const { figure, shown, words } = await cardOf(files, address);
      expect(shown).toContain(baseLine(figure));
      expect(shown).toContain(releaseLine(figure.release));
      expect(shown).toMatch(/not known/i);
      expect(lostIn(words, keptOf(figure))).toEqual([]);
    },
  );
});
