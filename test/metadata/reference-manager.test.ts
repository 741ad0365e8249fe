// The citations beside each figure as a reference manager reads them (citation-js), and as it then writes them down.
import { Cite } from '@citation-js/core';
import type { Figure } from '../../src/figure/figure.ts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { baseLine, caveatShorts, releaseLine, sourceLine, titleOf, unknownLine } from '../../src/tell/carried.ts';
import { citationsOf, permanentAddressOf } from '../../src/tell/citation.ts';
import { CASES, type Loose } from './cases.ts';

/** The names that citation-js has for them: not guessed from the words of a title. */
const FORMATS = { bibtex: '@biblatex/text', ris: '@ris/file', csl: '@else/json' } as const;
type Format = keyof typeof FORMATS;
const EACH = Object.keys(FORMATS) as Format[];
const STYLES = { APA: 'apa', Harvard: 'harvard1' } as const;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readAs(format: Format, figure: Figure): Cite {
  const cite = new Cite(citationsOf(figure)[format], { forceType: FORMATS[format] });
  expect(cite.data).toHaveLength(1);
  return cite;
}

/** What a reader keeps, by its meaning. */
function kept(cite: Cite): Record<string, unknown> {
  const [item = {}] = cite.data as readonly Loose[];
  const authors = (item.author ?? []) as { literal?: string; given?: string; family?: string }[];
  return {
    title: item.title,
    authors: authors.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' ')),
    publisher: item.publisher,
    report: item['container-title'] ?? item['collection-title'],
    version: item.version,
    date: item.issued?.['date-parts'][0],
    url: item.URL,
  };
}

function said(figure: Figure, format: Format): Record<string, unknown> {
  const { report, release } = figure;
  const publisher = inOneLine(report.publisher);
  return {
    title: inOneLine(titleOf(figure)),
    // RIS has no sign for an institution, and a comma would part its name: the publisher has it whole.
    authors: [format === 'ris' ? inOneLine(publisher.replaceAll(',', ' ')) : publisher],
    publisher,
    report: inOneLine(`${report.title}. ${releaseLine(release)}`),
    version: release.state === 'draft' ? `${release.version}-draft` : release.version,
    date: release.date?.split('-').map(Number),
    url: permanentAddressOf(figure) ?? undefined,
  };
}

function formatted(cite: Cite, template: string): string {
  return inOneLine(cite.format('bibliography', { format: 'text', template, lang: 'en-GB' }));
}

const figuresOf = ({ saved }: (typeof CASES)[number]): Figure[] =>
  saved.figures.flatMap((figure): Figure[] => [figure, ...figure.breakdowns, ...figure.tables]);

describe.each(CASES)('$name', (one) => {
  test.each(EACH)('%s is read as the model says it, and its note has all that must travel', (format) => {
    for (const figure of figuresOf(one)) {
      const cite = readAs(format, figure);
      expect(kept(cite), figure.address).toEqual(said(figure, format));
      const [{ note = '', annote = '' } = {}] = cite.data as readonly Loose[];
      for (const line of [baseLine(figure), unknownLine(figure)])
        expect(note, figure.address).toContain(inOneLine(line));
      const rest = [sourceLine(figure), ...caveatShorts(figure)].map(inOneLine);
      // RIS has one field for notes, and styles print none of it.
      for (const line of rest) expect(format === 'ris' ? note : annote, figure.address).toContain(line);
      if (format !== 'ris') expect(note).not.toContain('Read with care');
    }
  });
});

const [FIRST] = CASES.filter(({ name }) => name === 'library-visits, release with an address') as [
  (typeof CASES)[number],
];
const [VISITS] = figuresOf(FIRST) as [Figure];
const named = (words: string, publisher = words): Figure => ({
  ...VISITS,
  population: { ...VISITS.population, label: words },
  report: { ...VISITS.report, title: words, publisher },
});

test.each([
  'Café Łódź, Übersicht: À la carte, l’année',
  'say "yes" and \'no\', “so” and ‘so’',
  '{a} {b and c} d',
  'back\\slash \\LaTeX \\& \\{ ends with \\',
  '100% & more, #1 of _two_ at $3 ~ ^',
  '% starts, then <b>bold</b> & <<so>> |',
  'en -- em --- dash – —',
  "`single' ``double'' ,,low'' ?` !`",
  'emoji 🙂👩‍👩‍👧 and العربية and 数',
  'two\nlines\r\nof\ttext',
  '@misc{x, title = {y}}',
  'TI  - another title',
  '$x^2$ and \\alpha',
  '--',
])('%j survives in every format', (words) => {
  for (const format of EACH) expect(kept(readAs(format, named(words)))).toEqual(said(named(words), format));
});

test.each(EACH)(
  '%s becomes a reference of APA and of Harvard with title, report, release, publisher and address',
  (format) => {
    const [figure] = figuresOf(FIRST).filter(({ kind }) => kind === 'breakdown') as [Figure];
    const { title, publisher } = figure.report;
    const url = permanentAddressOf(figure) as string;
    const cite = readAs(format, figure);
    const apa = formatted(cite, STYLES.APA);
    expect(apa).toMatch(/^[^.(]+\. \(2024(, July 1)?\)\. /);
    expect(apa).toContain('(Version 1.2.0)');
    const harvard = formatted(cite, STYLES.Harvard);
    expect(harvard).toContain(`${title}. Release 1.2.0, 1 July 2024`);
    expect(harvard).toMatch(/^[^.(]+ \(2024\) “/);
    for (const text of [apa, harvard])
      for (const part of [publisher, titleOf(figure), url]) expect(text.replaceAll('’', "'")).toContain(part);
  },
);

test('a reference to a draft has no year, and says that it is a draft', () => {
  const draft = { ...VISITS, release: { version: '2.0.0', date: null, state: 'draft' } as const };
  for (const format of EACH) {
    expect(formatted(readAs(format, draft), STYLES.APA)).toMatch(/\((n\.d\.|draft)\)\. .*\(Version 2\.0\.0-draft\)/);
    expect(formatted(readAs(format, draft), STYLES.Harvard)).toMatch(/\((no date|n\.d\.).*Draft of release 2\.0\.0/);
  }
});

test('a publisher with a comma in its name is not taken for a person', () => {
  const figure = named('Visits', 'Office for Health, Education and Care');
  for (const format of EACH) expect(kept(readAs(format, figure))).toEqual(said(figure, format));
  expect(formatted(readAs('ris', figure), STYLES.APA)).toMatch(
    /^Office for Health Education and Care\. \(2024.*Office for Health, Education and Care/,
  );
});

test('a citation that says another thing is noticed', () => {
  const text = citationsOf(VISITS).bibtex.replace('{1.2.0}', '{1.3.0}').replace('  note = ', '  annotation = ');
  const cite = new Cite(text, { forceType: FORMATS.bibtex });
  expect(kept(cite)).not.toEqual(said(VISITS, 'bibtex'));
  expect(cite.data[0]?.note).toBeUndefined();
});
