// What is said of the unknown, and of the number that stands for a figure.

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../src/count/figures.ts';
import { type BreakdownFigure, byAddress, type RowsFigure } from '../../src/figure/figure.ts';
import { UNKNOWN_KIND_NAMES } from '../../src/figure/unknown-kinds.ts';
import { readReport } from '../../src/read/report.ts';
import { readInputs } from '../../src/site/inputs/inputs.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { unknownLine } from '../../src/tell/carried.ts';
import { headlineName, headlineNumber } from '../../src/tell/headline.ts';
import { quotable } from '../../src/tell/quotable.ts';
import { andUnknown, endingOf, unknownSentence, unknownShort } from '../../src/tell/unknown.ts';
import { words } from '../../src/words/words.ts';
import { REPORTS } from '../build-report.ts';

const figures = new Map(
  REPORTS.flatMap((root) => {
    const { report } = readAndCheck(readInputs(root));
    if (report === null) throw new Error(`${root} cannot be read`);
    return [...byAddress(figuresOf(report))].map(([address, figure]) => [`${path.basename(root)} ${address}`, figure]);
  }),
);
const FIRST = path.basename(REPORTS[0] as string);
const breakdown = (report: string, address: string): BreakdownFigure => {
  const figure = figures.get(`${report} ${address}`);
  if (figure?.kind !== 'breakdown') throw new Error(address);
  return figure;
};

describe('the sentence of the unknown', () => {
  test('is of those who were asked where others never were, and says what it is of all', () => {
    const work = breakdown('census-town', 'residents.work');
    expect(unknownSentence(work)).toBe(
      'For 284 (3.6%) of the 7,864 residents aged 16 to 64, whether they were in work was not stated; that is 2.3% of the 12,480 usual residents.',
    );
    expect(unknownShort(work)).toBe(
      'Whether they were in work was not stated: 3.6% of residents aged 16 to 64, 2.3% of all',
    );
    expect(andUnknown(work, 'Work: 40%')).toBe(
      'Work: 40%; for 3.6% of residents aged 16 to 64 (2.3% of all), whether they were in work was not stated',
    );
  });

  test('is of all where everybody who was not asked is unknown too', () => {
    expect(unknownSentence(breakdown(FIRST, 'offenders.ethnicity'))).toBe(
      'For about two thirds (61 to 70%) of the 2,379 people recorded as offenders, no ethnicity is known.',
    );
  });

  test('does not say of the unknown of a question above what is true of its own alone', () => {
    // Of 27% the visits were withheld for 5% only: the others declined, or nobody asked them.
    expect(unknownSentence(breakdown('library-visits', 'visits.length'))).toBe(
      'For 5% of the 350 study visits, the answer is withheld. Together with those left out earlier, it is 27% of the 1,000 library visits.',
    );
  });

  test('names what is withheld beside what nobody knows', () => {
    expect(unknownSentence(breakdown('nested-bases', 'complaints.cause'))).toContain(
      'no cause is known or the answer is withheld.',
    );
    expect(endingOf('nothing came back', ['no reply', 'suppressed'])).toBe(
      'nothing came back or the answer is withheld',
    );
    expect(endingOf('the number is withheld or unknown', ['not known', 'suppressed'])).toBe(
      'the number is withheld or unknown',
    );
    expect(endingOf('nothing came back', ['no reply'])).toBe('nothing came back');
    expect(endingOf(null, ['not known', 'suppressed'])).toBe('the answer is not known or is withheld');
    expect(endingOf(null, ['suppressed'])).toBe('the answer is withheld');
    expect(endingOf(null, ['excluded', 'no reply'])).toBe('the answer is not known');
    for (const kind of UNKNOWN_KIND_NAMES)
      expect(endingOf(null, [kind, kind])).toBe(words.statements.endingsOfUnknownKinds[kind]);
  });

  test('of a population names what one question has in common with another, so that nobody adds the two', () => {
    const offenders = figures.get(`${FIRST} offenders`);
    expect(offenders === undefined ? '' : unknownLine(offenders)).toBe(
      'No reliable information was held: about half of all. No ethnicity is known: about two thirds of all, with “No reliable information”. No age is known: at least 45% of all, with “No reliable information”.',
    );
  });
});

describe('the headline number', () => {
  const headline = (report: string, address: string): string => {
    const figure = breakdown(report, address);
    return `${headlineNumber(figure)} ${headlineName(figure)}`;
  };

  test('of those known says so', () => {
    expect(headline(FIRST, 'offenders.ethnicity-summary')).toBe(
      '38% of those known among people recorded as offenders: “White”',
    );
  });

  test('of a share says of what, and says "the rest" as the number that it is', () => {
    expect(headline(FIRST, 'offenders.ethnicity')).toBe('38% of people with reliable information: “White”');
    expect(headline(FIRST, 'offenders.heritage')).toBe('between 5% and 15% of people recorded as Asian: “Detailed”');
  });

  test('of a count says of how many', () => {
    expect(headline(FIRST, 'boards.replied')).toBe('13 of 150 Local Safeguarding Children Boards: “Sent information”');
  });
});

/** The figures of a made-up population of 2,000 pupils. */
function madeUp(breakdowns: string): readonly (BreakdownFigure | RowsFigure)[] {
  const settings =
    'title: Pupils\nsummary: Made up.\npublisher: The makers of the tests\nlicence: CC0\nlanguage: en-GB\n';
  const population =
    'population: pupils\nunit: {one: pupil, many: pupils}\ncount: 2,000\nsource: {id: survey, at: table 1}\nbreakdowns:\n';
  const { report, problems } = readReport([
    { path: 'data/report.yaml', text: settings },
    { path: 'data/sources.yaml', text: 'survey: {title: A survey, publisher: the town, date: 2024}\n' },
    { path: 'data/figures/pupils.yaml', text: `${population}${breakdowns}` },
  ]);
  expect(problems).toEqual([]);
  return report === null ? [] : figuresOf(report).flatMap(({ breakdowns: own, tables }) => [...own, ...tables]);
}

describe('a source that prints shares of those known', () => {
  const BOOKS = `  books:
    question: Do you own a book?
    base: known
    categories: {own: {label: Owns one, count: 900, share: 50%}, no: {label: Owns none, share: the rest}}
    unknown: {none-given: {label: No answer, kind: not stated, count: 200}}
`;

  test('has its counts and "the rest" told as shares of those known, and beside that of all', () => {
    const said = madeUp(BOOKS).flatMap((figure) => quotable(figure));
    expect(said.join('\n')).toContain('“Owns one” for 900 (50%) of those known among the 2,000 pupils, 45% of all');
    expect(said.join('\n')).toContain('“Owns none” for 50% of those known among the 2,000 pupils, 45% of all');
  });

  test('is never read as one of all in a row', () => {
    const said = madeUp(`  shops:
    question: Where did they buy it?
    rows: {by: year}
    base: known
    categories: {local: {label: Local}, other: {label: Elsewhere}}
    unknown: {none-given: {label: No answer, kind: not stated}}
    values: {2001: {count: "100", local: 60%, other: the rest, none-given: "50"}}
`).flatMap((figure) => quotable(figure));
    expect(said.join('\n')).toContain('“Local” for 30% (60% of those known)');
  });
});

test('what was left out earlier is told beside the share of those asked, and is not the same number', () => {
  expect(unknownShort(breakdown(FIRST, 'offenders.heritage'))).toBe(
    'No further detail is known: nine out of 10 of people recorded as Asian, with those left out earlier about 77% of all',
  );
});
