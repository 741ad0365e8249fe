// What stands beside the charts of each figure, and the cards of pages. The PNG and the cards are asked for the words that are
// put into their files; that they can be read in the pixels is proved by test/pictures-read.sampled.test.ts.
import { wordsOfPng, wordsOfSvg } from '../../draw/png-text.ts';
import { readCsv } from '../../read/rows.ts';
import { cardPath, citationPath, picturePath } from '../addresses/chart-files.ts';
import { type Output, output, outputOfCharts, type ReadWritten } from './cells.ts';
import type { ShownOnPages } from './on-pages.ts';
import { strings, textIn, utf8, wordsOfBibtex, wordsOfRis } from './reading-back.ts';

type Ending = Parameters<typeof picturePath>[1];
const CITATIONS = [
  ['citation', 'txt', (text) => text],
  ['citation as BibTeX', 'bib', wordsOfBibtex],
  ['citation as RIS', 'ris', wordsOfRis],
  ['citation as CSL-JSON', 'json', (text) => strings(JSON.parse(text)).join(' ')],
] as const satisfies readonly (readonly [string, Parameters<typeof citationPath>[1], (text: string) => string])[];

export function outputsBesideCharts({ charts, ownCharts, cards }: ShownOnPages, read: ReadWritten): Output[] {
  const text = textIn(read);
  const wordsOf = (path: string, words: (bytes: Uint8Array) => string): string => {
    const bytes = read(path);
    return bytes === null ? '' : words(bytes);
  };
  const ofCharts = (name: string, ending: Ending, words: (bytes: Uint8Array) => string): Output =>
    outputOfCharts(name, [...charts, ...ownCharts], (chart) => wordsOf(picturePath(chart, ending), words));
  return [
    ofCharts('SVG', 'svg', (bytes) => wordsOfSvg(utf8(bytes))),
    ofCharts('PNG', 'png', (bytes) => wordsOfPng(bytes) ?? ''),
    ofCharts('CSV of the chart', 'csv', (bytes) => readCsv(utf8(bytes)).flat().join(' ')),
    ofCharts('Vega-Lite spec', 'vl.json', (bytes) => strings(JSON.parse(utf8(bytes))).join(' ')),
    ...CITATIONS.map(([name, ending, words]) =>
      output(name, (figure) => {
        const written = text(citationPath(figure, ending));
        return written === null ? '' : words(written);
      }),
    ),
    output('card of the page', (figure) => {
      const own = [...cards].flatMap(([page, shown]) => (shown.address === figure.address ? [page] : []));
      return own.length === 0 ? null : own.map((page) => wordsOf(cardPath(page), (bytes) => wordsOfPng(bytes) ?? ''));
    }),
  ];
}
