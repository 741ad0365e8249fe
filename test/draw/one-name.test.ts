// Parts of a chart that have one name: what an editor calls "Known", and what is not known at two steps.
import { expect, test } from 'vitest';
import { chartOf, drawForPage, usualCharts } from '../../src/draw/draw.ts';
import { wordsOfSvg } from '../../src/draw/png-text.ts';
import { loadFonts } from '../../src/site/drawings/fonts.ts';
import { figuresWith, visits } from '../small-report.ts';

const fonts = loadFonts();

const WITH_KNOWN = visits(`  asked:
    question: Was the reason written down?
    categories: {known: {label: Known, share: 70%}}
    unknown: {lost: {label: Not written down, kind: not recorded, share: the rest}}
  reason:
    of: asked.known
    question: Why did people come?
    categories: {borrow: 80%, known: {label: Known, share: 20%}}
    unknown: {none: only the reasons written down are counted}
`);

test('an answer may be called "Known", as everything known together is', async () => {
  const figures = figuresWith(WITH_KNOWN);
  for (const figure of figures.values())
    for (const chart of usualCharts(figure)) await expect(drawForPage(chart, fonts)).resolves.toBeDefined();
});

const UNKNOWN_TWICE = visits(`  asked:
    question: Was the visitor asked?
    categories: {asked: 60%}
    unknown: {lost: {label: No answer, kind: not known, share: 40%}}
  reason:
    of: asked.asked
    question: Why did people come?
    categories: {borrow: 50%, read: 30%}
    unknown: {silent: {label: No answer, kind: not known, share: 20%}}
`);

test.each(['denominators', 'ranges', 'bounds'])(
  'what is unknown at two steps under one name has the question of the step above beside it: %s',
  async (kind) => {
    const figure = figuresWith(UNKNOWN_TWICE).get('visits.reason');
    if (figure === undefined) throw new Error('no figure');
    const { narrow, wide } = await drawForPage(chartOf(figure, kind), fonts);
    for (const svg of [narrow, wide]) {
      const words = wordsOfSvg(svg).replaceAll(/\s+/g, ' ');
      expect(words).toContain('No answer: Was the visitor asked (not known)');
      expect(words).toMatch(/No answer \(not known\)/);
    }
  },
);
