import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/check/check.ts';
import { figuresOf } from '../../src/count/figures.ts';
import { type JudgedClaim, judgedClaims, type Verdict } from '../../src/count/judged-claims.ts';
import { contains } from '../../src/figure/interval.ts';
import type { Report } from '../../src/figure/report.ts';
import { readAndCheck } from '../../src/site/prepare/read-and-check.ts';
import { claimLines, reasonOf } from '../../src/tell/claim-in-words.ts';
import '../random-cases.ts';
import { IN_FULL } from '../sample.ts';
import { anyPopulation, shareWordings, type TruePopulation } from './random-population.ts';

const SETTINGS = {
  'data/report.yaml': `title: Visits
summary: Made up for the tests.
publisher: The makers of the tests
licence: CC0
language: en-GB
caveats: [made-up]
`,
  'data/caveats.yaml': `made-up: {short: Made up for the tests, full: Every number here is made up.}
round: {short: The leaflet rounds, full: The leaflet gives round numbers.}
`,
  'data/sources.yaml': `survey: {title: A survey that never was, publisher: the town, date: 2024}
leaflet: {title: A leaflet that never was, publisher: the town, date: 2024, caveats: [round]}
`,
  'content/index.md': '---\ntitle: Visits\n---\n\nText.\n',
};

const HEAD = `population: visits to the town libraries
unit: {one: visit, many: visits}
count: 1,000
source: {id: survey, at: table 1}
breakdowns:
`;

const VISITS = `${HEAD}  purpose:
    question: Purpose of the visit
    if-unknown: no purpose was recorded
    categories: {borrow: 48%, study: {share: 40%, population: study visits}}
    unknown:
      declined: {label: Declined to say, kind: not stated, share: 4%}
      lost: {label: Lost, kind: not recorded, share: the rest}
  length:
    of: purpose.study
    question: Length of the visit
    categories: {short: 50%, long: 30%}
    unknown: {lost: {kind: not recorded, share: a fifth}}
  paid:
    question: Was there a charge?
    categories: {charged: 13 of 1000, free: the rest}
    unknown: {none: every visit was rung up}
  alone:
    question: Did the visitor come alone?
    categories: {alone: 30%, together: 45%}
    unknown: the source does not say
  age:
    question: How old was the visitor?
    categories: {adult: 60%, child: 20%}
    unknown: {not-known: {kind: not known, share: 20%}}
    readings:
      all: {base: all, preferred: true, because: the shares reach the whole}
      known: {base: known}
  branch:
    question: At which desk?
    categories: {front: Front desk, back: Back desk}
    unknown: {none: every desk has a gate}
    rows: {by: year, label: Year}
    values:
      2022: {front: 55%, back: the rest}
      2024: {front: "45% [p]", back: the rest}
`;

function read(claims: string, figures = VISITS): Report {
  const files = { ...SETTINGS, 'data/figures/visits.yaml': figures, 'data/claims.yaml': claims };
  const { report, problems } = readAndCheck(Object.entries(files).map(([path, text]) => ({ path, text })));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (report === null) throw new Error('no report');
  return report;
}

function judgedOf(lines: string, figures = VISITS): JudgedClaim {
  const report = read(`it:\n  claim: It was said\n  source: {id: leaflet, at: page 2}\n  ${lines}\n`, figures);
  return judgedClaims(figuresOf(report), report)[0] as JudgedClaim;
}

/** "about: visits.purpose.borrow" and the other keys, with a semicolon between them. */
function verdictOf(keys: string): Verdict {
  return judgedOf(keys.replaceAll('; ', '\n  ')).verdict;
}

describe('a sentence that gives a share', () => {
  test.each<[string, Verdict]>([
    ['about: visits.purpose.borrow; says: more than 40%', 'holds whatever the unknowns are'],
    ['about: visits.purpose.borrow; says: the majority', 'holds only among the known'],
    ['about: visits.purpose.borrow; says: 50%', 'cannot be determined'],
    ['about: visits.purpose.borrow; says: a third', 'contradicted by the figures'],
    ['about: visits.paid.charged; says: 13 of 1000', 'holds whatever the unknowns are'],
    ['about: visits.paid.charged; says: 14 of 1000', 'contradicted by the figures'],
    ['about: visits.alone.together; says: at least 40%', 'holds whatever the unknowns are'],
    ['about: visits.alone.together; says: under half', 'cannot be determined'],
  ])('%s: %s', (keys, verdict) => expect(verdictOf(keys)).toBe(verdict));

  test('of the whole is not borne out by what is known of a part alone: who borrows does not study', () => {
    expect(verdictOf('about: visits.length.short; base: visits.purpose.study; says: 60–65%')).toBe(
      'holds only among the known',
    );
    expect(verdictOf('about: visits.length.short; says: 60–65%')).toBe('contradicted by the figures');
    expect(verdictOf('about: visits.length.short; says: 60–65%; base: visits')).toBe('contradicted by the figures');
  });

  test('of all, where all that is outside is unknown, is judged by the same share of those known', () => {
    const figures = `${HEAD}  information:
    question: Was reliable information held?
    categories: {reliable: about half}
    unknown: {none-held: {kind: excluded, share: the rest}}
  reason:
    of: information.reliable
    question: Why did people come?
    categories: {borrow: 40%, read: 30%}
    unknown: {not-known: {kind: not known, share: the rest}}
`;
    const judged = judgedOf('about: visits.reason.borrow\n  says: the majority', figures);
    expect(judged.verdict).toBe('holds only among the known');
    expect(judged.base.isTop).toBe(true);
  });
});

describe('a sentence about the unknown', () => {
  test.each<[string, Verdict]>([
    ['about: visits.purpose.declined; says: 4%', 'holds whatever the unknowns are'],
    ['about: visits.purpose.declined; says: a tenth', 'contradicted by the figures'],
    ['about: visits.purpose.unknown; says: under 15%', 'holds whatever the unknowns are'],
    ['about: visits.purpose.unknown; says: half', 'contradicted by the figures'],
    ['about: visits.paid.unknown; says: 0%', 'holds whatever the unknowns are'],
    ['about: visits.alone.unknown; says: a tenth', 'cannot be determined'],
    ['about: visits.purpose.unknown; more-than: borrow', 'contradicted by the figures'],
    ['about: visits.purpose.borrow; more-than: unknown', 'holds whatever the unknowns are'],
  ])('%s: %s', (keys, verdict) => expect(verdictOf(keys)).toBe(verdict));
});

describe('a sentence that one part is larger than another', () => {
  test.each<[string, Verdict]>([
    ['about: visits.paid.free; more-than: charged', 'holds whatever the unknowns are'],
    ['about: visits.age.adult; more-than: child', 'holds whatever the unknowns are'],
    ['about: visits.purpose.borrow; more-than: study', 'holds only among the known'],
    ['about: visits.purpose.study; more-than: borrow', 'cannot be determined'],
    ['about: visits.paid.charged; more-than: free', 'contradicted by the figures'],
    ['about: visits.alone.together; more-than: alone', 'holds only among the known'],
  ])('%s: %s', (keys, verdict) => expect(verdictOf(keys)).toBe(verdict));

  test('"the majority" is larger than what is at most half, and half of all is not larger than the other half', () => {
    const figures = (parts: string): string =>
      `${HEAD}  purpose: {question: Why?, unknown: {none: all asked}, categories: ${parts}}\n`;
    const keys = 'about: visits.purpose.a\n  more-than: b';
    expect(judgedOf(keys, figures('{a: the majority, b: the rest}')).verdict).toBe('holds whatever the unknowns are');
    expect(judgedOf(keys, figures('{a: 500 of 1000, b: 500 of 1000}')).verdict).toBe('contradicted by the figures');
  });

  test('of two parts that are both 0 none is the larger one, whether the source prints a number or a share', () => {
    const figures = `${HEAD}  purpose:
    question: Why?
    categories: {a: "0", b: 0%}
    unknown: {lost: {kind: not recorded, share: the rest}}
`;
    for (const keys of ['about: visits.purpose.b\n  more-than: a', 'about: visits.purpose.a\n  more-than: b'])
      expect(judgedOf(keys, figures).verdict).toBe('cannot be determined');
  });
});

describe('a sentence about how many there are', () => {
  test.each<[string, Verdict]>([
    ['more than 900', 'holds whatever the unknowns are'],
    ['about 1,050', 'holds whatever the unknowns are'],
    ['more than 1,000', 'contradicted by the figures'],
  ])('%s: %s', (says, verdict) => expect(verdictOf(`about: visits; says: ${says}`)).toBe(verdict));

  test('cannot be determined where the source gives no number, or only words that reach further', () => {
    for (const count of ['the source does not say', 'about 2,000']) {
      const { verdict } = judgedOf(
        'about: visits\n  says: more than 2,000',
        HEAD.replace('1,000', count).replace('breakdowns:\n', ''),
      );
      expect(verdict, count).toBe('cannot be determined');
    }
  });
});

test('a row is judged by its own values', () => {
  expect(verdictOf('about: visits.branch.front; row: 2022; says: the majority')).toBe(
    'holds whatever the unknowns are',
  );
  const judged = judgedOf('about: visits.branch.front\n  row: "2024"\n  says: the majority');
  expect(judged.verdict).toBe('contradicted by the figures');
  expect(judged.base.label).toBe('visits to the town libraries, 2024');
  expect(claimLines(judged).map(({ text }) => text)).toContain('“Front desk”: provisional.');
});

test('another reading of the source that gives another verdict is told', () => {
  const judged = judgedOf('about: visits.age.adult\n  says: under half');
  expect(judged.verdict).toBe('contradicted by the figures');
  expect(judged.otherReadings.map(({ reading, verdict }) => [reading.id, verdict])).toEqual([
    ['known', 'cannot be determined'],
  ]);
  expect(judgedOf('about: visits.age.adult\n  says: more than a third').otherReadings).toEqual([]);
});

test('a judged claim carries the caveats of its figure and of the source that wrote it', () => {
  const { caveats, figure, writtenIn } = judgedOf('about: visits.purpose.borrow\n  says: 48%');
  expect(caveats.map(({ id }) => id)).toEqual(['made-up', 'round']);
  expect(figure.address).toBe('visits.purpose');
  expect(writtenIn.citation.at).toBe('page 2');
});

test('the words say why, with the share at its base, its bounds, those known and the unknown', () => {
  const judged = judgedOf('about: visits.purpose.borrow\n  says: the majority');
  expect(reasonOf(judged)).toBe('The sentence fits those known; with the unknown included, it may not.');
  expect(Object.fromEntries(claimLines(judged).map(({ name, text }) => [name, text]))).toEqual({
    'The sentence says': '“Borrow” is the majority (over 50%) of the 1,000 visits to the town libraries.',
    'The figures say':
      '“Borrow” is 48% of the 1,000 visits to the town libraries: between 47% and 61%, depending on the unknown. Of those known: about 55% (53 to 56%).',
    Unknown: 'Between 10% and 14% of the 1,000 visits to the town libraries: no purpose was recorded.',
    Base: 'All 1,000 visits to the town libraries.',
    Caveats: 'Read with care: Made up for the tests · The leaflet rounds',
    Source: 'A survey that never was, the town, 2024: table 1',
    Release: 'Draft of release 1.0.0',
  });
});

/** A true population, and a sentence about one of its categories that may or may not be true of it. */
const claimed = fc.gen().map((pick) => {
  const population: TruePopulation = pick(() => anyPopulation);
  const levels = population.levels;
  const depth = pick(fc.nat, { max: levels.length - 1 });
  const level = levels[depth] as (typeof levels)[number];
  const [category, ...others] = level.categories.map(({ id }) => id);
  const part = pick(fc.constantFrom<string[]>, category ?? '', ...others);
  const baseDepth = pick(fc.nat, { max: depth });
  const said = pick(fc.constantFrom<string[]>, ...shareWordings(new Fraction(pick(fc.nat, { max: 20 }), 20)));
  const other = pick(fc.constantFrom<(string | null)[]>, null, ...level.categories.map(({ id }) => id));
  return { population, depth, part, baseDepth, said, other: other === part ? null : other };
});

describe('whatever a source prints truly', () => {
  /** How many each category really holds if the unknown of all levels between belong to it or to others: some ways to divide them. */
  function allocations(unknown: number): readonly (readonly [number, number])[] {
    const third = Math.floor(unknown / 3);
    return [
      [0, 0],
      [unknown, 0],
      [0, unknown],
      [third, unknown - third],
      [third, third],
    ];
  }

  test('what holds whatever the unknowns are holds of every way to allocate them, and what is contradicted of none', () => {
    fc.assert(
      fc.property(claimed, ({ population: { levels, yaml }, depth, part, baseDepth, said, other }) => {
        fc.pre(said !== 'the source does not say');
        const base = levels[baseDepth] as (typeof levels)[number];
        const level = levels[depth] as (typeof levels)[number];
        fc.pre(base.size > 0);
        const above = levels[baseDepth - 1];
        const chosen = /^ {4}of: (\S+)$/gm;
        const ofs = [...yaml.matchAll(chosen)].map((match) => match[1]);
        const baseLine = above === undefined ? '' : `  base: visits.${ofs[baseDepth - 1]}\n`;
        const statement = other === null ? `says: ${JSON.stringify(said)}` : `more-than: ${other}`;
        const claims = `it:\n  claim: It was said\n  source: {id: survey, at: page 2}\n  about: visits.${level.id}.${part}\n${baseLine}  ${statement}\n`;
        const files = { ...SETTINGS, 'data/figures/visits.yaml': yaml, 'data/claims.yaml': claims };
        const { report, problems } = readAndCheck(Object.entries(files).map(([path, text]) => ({ path, text })));
        // A second reading, which need not be true, may exceed the whole.
        fc.pre(report !== null && !hasErrors(problems.filter(({ rule }) => rule !== 'figures-shown')));
        const [judged] = report === null ? [] : judgedClaims(figuresOf(report), report);
        if (judged === undefined) return;
        const unknown = levels.slice(baseDepth, depth + 1).reduce((sum, each) => sum + each.unknown, 0);
        const size = (id: string): number => level.categories.find((each) => each.id === id)?.size ?? 0;
        const { statement: read } = judged.claim;
        const holds = (more: number, less: number): boolean =>
          read.kind === 'says'
            ? contains(read.printed.quantity.interval, new Fraction(size(part) + more, base.size))
            : size(part) + more > size(other ?? '') + less;
        for (const [more, less] of allocations(unknown)) {
          if (judged.verdict === 'holds whatever the unknowns are') expect(holds(more, less)).toBe(true);
          if (judged.verdict === 'contradicted by the figures') expect(holds(more, less)).toBe(false);
        }
        if (judged.verdict === 'holds only among the known' && base.size > unknown)
          expect(
            read.kind === 'says'
              ? contains(read.printed.quantity.interval, new Fraction(size(part), base.size - unknown))
              : size(part) > size(other ?? ''),
          ).toBe(true);
      }),
      { numRuns: Number(process.env.RUNS ?? (IN_FULL ? 2_000 : 100)) },
    );
  });
});
